"""How a scripted person acts on the phone. A temper is drawn by lot; how long somebody takes is drawn at each call."""

from __future__ import annotations

import enum
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from exchange import Exchange
from exchange.network.records import MessageRecord
from exchange.people.behaviour import Behaviour, Hand

ENGAGED_FOR = timedelta(minutes=8)
RINGS_BACK_AFTER_S = 240.0
TEXTS_BACK_AFTER_S = 90.0
TALKS_S = (40.0, 200.0)
ASKS_BY_NUMBER = ("svar 1", "reply 1")


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


@dataclass(frozen=True, slots=True)
class Habit:
    """How a phone is answered. `shared`: two live there, and who is meant is asked first; `texts`: its elder answers by
    text and not by key."""

    temper: Temper
    shared: bool = False
    texts: bool = False


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
TEXTING = {Temper.WELL: 80, Temper.AWAY: 8, Temper.TALK: 8, Temper.HELP: 4}
FRIENDS = {Temper.TAKES: 75, Temper.DECLINES: 10, Temper.AWAY: 15}
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
IN_A_TALK = ("1", "1")
"""Yes, it is me, and yes, now: what she presses when she is rung again after she asked for a talk."""
LETS_RING = (Temper.AWAY, Temper.RINGS_BACK)
MAILBOX_SAYS = "Hei, eg er ikkje heime no. Legg igjen ei melding."


class Villager(Behaviour):
    """One phone and whoever holds it. `dial` rings the line from this phone."""

    scripted = True

    def __init__(
        self, habit: Habit, lots: random.Random, dial: Callable[[], None], now: Callable[[], datetime]
    ) -> None:
        self.temper = habit.temper
        self.shared = habit.shared
        self.lots = lots
        self.dial = dial
        self.now = now
        self.calls = 0
        self.talks_until: datetime | None = None
        self.talks_asked_for = 0

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
        keys = self._keys(turn)
        if turn < len(keys):
            hand.press(keys[turn])
        elif keys or self.temper is Temper.HANGS_UP:
            hand.hang_up()

    def put_through(self, hand: Hand) -> None:
        """The friend who rang says goodbye."""
        if self.temper is Temper.TAKES:
            hand.after(self.lots.uniform(*TALKS_S), hand.hang_up)

    def _keys(self, turn: int) -> tuple[str, ...]:
        keys = KEYS.get(self.temper, ())
        if self.temper is Temper.TALK:
            self.talks_asked_for += turn == 0
            keys = keys if self.talks_asked_for == 1 else IN_A_TALK
        return ("1", *keys) if keys and self.shared else keys


def move_in(exchange: Exchange, line: str, habits: dict[str, Habit], seed: int) -> None:
    """Give every phone its person."""

    def ring_back(number: str) -> None:
        if exchange.live_call_of(number) is None:
            exchange.calling.dial(number, line)

    for number, habit in habits.items():
        lots = random.Random(f"{seed}/{number}")

        def dial(number: str = number) -> None:
            exchange.after(RINGS_BACK_AFTER_S, lambda: ring_back(number))

        exchange.handset(number, Villager(habit, lots, dial, exchange.clock.now))
    text_back(exchange, line, lambda number, asked: _written_by(habits[number], asked) if number in habits else "")


def _written_by(habit: Habit, asked: str) -> str:
    """What this person answers a text, if anything: how she is, or that all is well."""
    if not asks_by_number(asked):
        return ""
    if habit.texts:
        return "".join(KEYS.get(habit.temper, ()))
    return "1" if habit.temper is Temper.TAKES else ""


def asks_by_number(asked: str) -> bool:
    """Whether a text (in small letters) wants a number for an answer, 1 for all is well."""
    return any(words in asked for words in ASKS_BY_NUMBER)


def text_back(exchange: Exchange, line: str, answer: Callable[[str, str], str]) -> None:
    """From now on texts of the line are answered with `answer(whose phone, words in small letters)`, unless empty."""

    def read(text: MessageRecord) -> None:
        words = answer(text.to_number, text.body.lower()) if text.direction == "outbound-api" else ""
        if words:
            exchange.after(TEXTS_BACK_AFTER_S, lambda: write(text.to_number, words))

    def write(number: str, words: str) -> None:
        exchange.texting.text(number, line, words)

    when_read(exchange, read)


def when_read(exchange: Exchange, read: Callable[[MessageRecord], None]) -> None:
    """From now on `read` is called with every text of the line's that has come to a phone, its answers to texts too."""

    def heard(change: dict[str, str]) -> None:
        text = exchange.messages.get(change["subject"]) if change["event"] == "message" else None
        if text is not None and text.direction != "inbound" and text.status == "delivered":
            read(text)

    exchange.subscribe(heard)
