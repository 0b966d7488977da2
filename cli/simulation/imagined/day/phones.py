"""How a telephone of the day is answered, and what its people ring and write for."""

from __future__ import annotations

import enum
import random
import re
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from cli.simulation.imagined.people import when_read
from exchange import Exchange
from exchange.network.records import MessageRecord
from exchange.people.behaviour import Behaviour, Hand

from . import wishes
from .listening import Read, Wish, is_said, was_said

MOST_KEYS = 25
"""Whoever has pressed so many is lost in the menus, and puts the telephone down."""
MOST_TRIES = 3
RINGS_AGAIN_AFTER_S = 240.0
WRITES_AGAIN_AFTER_S = 600.0
WRITES_AFTER_S = (40.0, 120.0)
LIFTS_AFTER_S = (3.0, 14.0)


class Manner(enum.StrEnum):
    """The first call to a `LATER` is not answered, none to a `NEVER`."""

    ANSWERS = "answers"
    LATER = "later"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Rings:
    """Somebody rings the line with these wishes, and has what she wants once the phrase `done` is said; after it she
    wants `more`."""

    at: datetime
    wishes: tuple[Wish, ...]
    done: str
    more: tuple[Wish, ...] = ()


@dataclass(frozen=True, slots=True)
class Writes:
    """Somebody texts the line; where a list comes back, she joins what is called `title`, and has a ride if she wants
    one."""

    at: datetime
    words: str
    title: str = ""
    ride: bool = False


@dataclass(slots=True)
class Telephone:
    """`yes`: whoever has it takes what is offered. Nobody hears it while she is `out`, from one instant to another."""

    manner: Manner = Manner.ANSWERS
    yes: bool = True
    drives: bool = False
    out: list[tuple[datetime, datetime]] = field(default_factory=list)
    acts: list[Rings | Writes] = field(default_factory=list)


class Held(Behaviour):
    """One telephone in the hands of whoever has it. `dial` rings the line from it so many seconds later."""

    scripted = True

    def __init__(
        self,
        telephone: Telephone,
        lots: random.Random,
        dial: Callable[[float], None],
        now: Callable[[], datetime],
    ) -> None:
        self.telephone, self.lots, self.dial, self.now = telephone, lots, dial, now
        self.wanted: deque[Rings] = deque()
        self.rung = self.tries = 0
        self._wishes: tuple[Wish, ...] = ()
        self._own = self._has_it = False

    def wants(self, what: Rings) -> None:
        """She goes to the telephone."""
        self.wanted.append(what)
        if len(self.wanted) == 1:
            self.dial(0)

    def rings(self, hand: Hand) -> None:
        self.rung += 1
        self._own, self._wishes = False, wishes.when_rung(yes=self.telephone.yes)
        away = any(since <= self.now() < until for since, until in self.telephone.out)
        lets_ring = away or (self.telephone.manner is Manner.LATER and self.rung == 1)
        if self.telephone.manner is not Manner.NEVER and not lets_ring:
            hand.after(self.lots.uniform(*LIFTS_AFTER_S), hand.answer)

    def got_through(self, hand: Hand) -> None:
        """What waits for her she hears first."""
        self._own, self._has_it = True, False
        self._wishes = *self.wanted[0].wishes, *wishes.when_rung(yes=self.telephone.yes), wishes.TO_THE_MENU

    def waited_for(self, hand: Hand, turn: int) -> None:
        self._listen(hand)
        wish = next((one for one in self._wishes if one.fits(hand.heard)), None)
        if wish is None or turn >= MOST_KEYS:
            hand.hang_up()
        else:
            hand.press(wish.key)

    def ended(self, hand: Hand) -> None:
        """Who has not got what she rang for rings again."""
        self._listen(hand)
        if not self._own:
            return
        self._own = False
        self.tries += 1
        if self._has_it or self.tries >= MOST_TRIES:
            self.wanted.popleft()
            self.tries = 0
        if self.wanted:
            self.dial(RINGS_AGAIN_AFTER_S)

    def _listen(self, hand: Hand) -> None:
        if self._own and was_said(self.wanted[0].done, hand.heard):
            self._has_it, self._wishes = True, self.wanted[0].more


def move_in(exchange: Exchange, line: str, telephones: Mapping[str, Telephone], seed: int) -> None:
    """Give every phone its people, and let each act at her hour."""
    writing = _Writing(exchange, line, telephones, seed)
    for number, telephone in telephones.items():
        lots, dial = random.Random(f"{seed}/{number}"), _dialler(exchange, number, line)
        held = Held(telephone, lots, dial, exchange.clock.now)
        exchange.handset(number, held)
        for act in telephone.acts:
            after_s = max(0.0, (act.at - exchange.clock.now()).total_seconds())
            if isinstance(act, Rings):
                exchange.after(after_s, lambda held=held, act=act: held.wants(act))  # type: ignore[misc]
            else:
                exchange.after(after_s, lambda number=number, act=act: writing.begins(number, act))  # type: ignore[misc]
    when_read(exchange, writing.read)


def _dialler(exchange: Exchange, number: str, line: str) -> Callable[[float], None]:
    """Rings when the telephone is free."""

    def dial() -> None:
        if exchange.live_call_of(number) is None:
            exchange.calling.dial(number, line)
        else:
            exchange.after(RINGS_AGAIN_AFTER_S, dial)

    return lambda after_s: exchange.after(after_s, dial)


class _Writing:
    """What everybody writes, and answers to texts."""

    def __init__(self, exchange: Exchange, line: str, telephones: Mapping[str, Telephone], seed: int) -> None:
        self.exchange, self.line, self.telephones = exchange, line, telephones
        self.lots = random.Random(f"{seed}/texts")
        self.wants: dict[str, Writes] = {}
        self.unanswered: dict[str, Writes] = {}

    def begins(self, number: str, act: Writes, tries: int = 1) -> None:
        """Who hears nothing back writes again."""
        self.wants[number] = self.unanswered[number] = act
        self._write(number, act.words)
        if tries < MOST_TRIES:
            self.exchange.after(WRITES_AGAIN_AFTER_S, lambda: self._looks_for_answer(number, act, tries))

    def _looks_for_answer(self, number: str, act: Writes, tries: int) -> None:
        if self.unanswered.get(number) is act:
            self.begins(number, act, tries + 1)

    def read(self, text: MessageRecord) -> None:
        if not is_said("sms-whats-on", text.body):
            self.unanswered.pop(text.to_number, None)
        answer = self._answer(text.to_number, text.body)
        if answer:
            self.exchange.after(self.lots.uniform(*WRITES_AFTER_S), lambda: self._write(text.to_number, answer))

    def _write(self, number: str, words: str) -> None:
        self.exchange.texting.text(number, self.line, words)

    def _answer(self, number: str, words: str) -> str:
        telephone, act = self.telephones.get(number), self.wants.get(number)
        if telephone is None or telephone.manner is Manner.NEVER:
            return ""
        if act is not None and is_said("sms-whats-on", words):
            place = re.search(rf"(\d+) {re.escape(act.title)}", words)
            return f"PÅ {place[1]}" if place else ""
        if is_said("sms-joined-ride-asked", words):
            return "JA" if act is not None and act.ride else "NEI"
        if telephone.drives and (is_said("sms-ride-offer", words) or is_said("sms-trip-offer", words)):
            return _to_ride(words, yes=telephone.yes)
        reads: tuple[Read, ...] = wishes.when_read(yes=telephone.yes)
        return next((one.answer for one in reads if one.fits(words)), "")


def _to_ride(words: str, *, yes: bool) -> str:
    code, answer = re.search(r"JA (\d+)", words), "JA" if yes else "NEI"
    return f"{answer} {code[1]}" if code else answer
