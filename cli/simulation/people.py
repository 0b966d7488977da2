"""How a scripted person acts on the phone. A temper is drawn by lot; how long somebody takes is drawn at each call."""

from __future__ import annotations

import enum
import random
from collections.abc import Callable
from datetime import datetime, timedelta

from exchange.network import Exchange
from exchange.people.behaviour import Behaviour, Hand

ENGAGED_FOR = timedelta(minutes=8)
RINGS_BACK_AFTER_S = 240.0
TEXTS_BACK_AFTER_S = 90.0
ASKS_OUTCOME = ("svar 1", "reply 1")


class Temper(enum.StrEnum):
    """What a person is like this evening. The first call to a `LATER` is not answered, an `ENGAGED` one talks on."""

    WELL = "well"
    TALK = "talk"
    HELP = "help"
    LATER = "later"
    ENGAGED = "engaged"
    AWAY = "away"
    OFF = "off"
    MAILBOX = "mailbox"
    SILENT = "silent"
    HANGS_UP = "hangs_up"
    RINGS_BACK = "rings_back"
    TAKES = "takes"
    DECLINES = "declines"
    STRANGER = "stranger"


ELDERS = {
    Temper.WELL: 66,
    Temper.LATER: 10,
    Temper.ENGAGED: 4,
    Temper.AWAY: 5,
    Temper.OFF: 2,
    Temper.MAILBOX: 2,
    Temper.SILENT: 2,
    Temper.HANGS_UP: 2,
    Temper.RINGS_BACK: 3,
    Temper.TALK: 3,
    Temper.HELP: 1,
}
CONTACTS = {Temper.TAKES: 70, Temper.DECLINES: 8, Temper.AWAY: 15, Temper.OFF: 4, Temper.STRANGER: 3}
KEYS = {
    Temper.WELL: ("1",),
    Temper.LATER: ("1",),
    Temper.ENGAGED: ("1",),
    Temper.RINGS_BACK: ("1",),
    Temper.TALK: ("2",),
    Temper.HELP: ("3",),
    Temper.TAKES: ("1", "1"),
    Temper.DECLINES: ("1", "2"),
    Temper.STRANGER: ("9",),
}
LETS_RING = (Temper.AWAY, Temper.RINGS_BACK)
MAILBOX_SAYS = "Hei, eg er ikkje heime no. Legg igjen ei melding."


class Villager(Behaviour):
    """One phone and whoever holds it. `dial` rings the line from this phone."""

    scripted = True

    def __init__(
        self, temper: Temper, lots: random.Random, dial: Callable[[], None], now: Callable[[], datetime]
    ) -> None:
        self.temper = temper
        self.lots = lots
        self.dial = dial
        self.now = now
        self.calls = 0
        self.talks_until: datetime | None = None

    @property
    def reach(self) -> str:  # type: ignore[override]
        if self.temper is not Temper.ENGAGED:
            return "off" if self.temper is Temper.OFF else "rings"
        self.talks_until = self.talks_until or self.now() + ENGAGED_FOR
        return "busy" if self.now() < self.talks_until else "rings"

    def rings(self, hand: Hand) -> None:
        self.calls += 1
        if self.temper is Temper.RINGS_BACK and self.calls == 1:
            self.dial()
        if self.temper in LETS_RING or (self.temper is Temper.LATER and self.calls == 1):
            return
        hand.after(20 if self.temper is Temper.MAILBOX else self.lots.uniform(3, 14), hand.answer)

    def answered(self, hand: Hand) -> None:
        if self.temper is Temper.MAILBOX:
            hand.after(0.5, lambda: hand.speak(MAILBOX_SAYS))

    def waited_for(self, hand: Hand, turn: int) -> None:
        keys = KEYS.get(self.temper, ())
        if turn < len(keys):
            hand.press(keys[turn])
        elif keys or self.temper is Temper.HANGS_UP:
            hand.hang_up()


def move_in(exchange: Exchange, line: str, tempers: dict[str, Temper], seed: int) -> None:
    """Give every phone its person. Who was asked how it went texts back that all is well."""

    def ring_back(number: str) -> None:
        if exchange.live_call_of(number) is None:
            exchange.calling.dial(number, line)

    def answer(number: str) -> None:
        exchange.texting.text(number, line, "1")

    def text_back(change: dict[str, str]) -> None:
        text = exchange.messages.get(change["subject"]) if change["event"] == "message" else None
        if text is None or text.direction == "inbound" or text.status != "delivered":
            return
        if tempers.get(text.to_number) is Temper.TAKES and any(words in text.body.lower() for words in ASKS_OUTCOME):
            exchange.after(TEXTS_BACK_AFTER_S, lambda: answer(text.to_number))

    for number, temper in tempers.items():
        lots = random.Random(f"{seed}/{number}")

        def dial(number: str = number) -> None:
            exchange.after(RINGS_BACK_AFTER_S, lambda: ring_back(number))

        exchange.handset(number, Villager(temper, lots, dial, exchange.clock.now))
    exchange.subscribe(text_back)
