"""What a driver's car takes, as it is texted: "BIL 3 RULLATOR", "bilen min har 4 plassar og 2 rullatorar", "CAR 3, no
walker". Nothing here reads the database or the clock."""

from __future__ import annotations

import re
from dataclasses import dataclass

from locales.words import number_of, plain_words
from models import MOST_IN_BOOT, MOST_SEATS

from ..keywords import COURTESY

_SAYS = re.compile(r"(?:bilen min|bilen|bil|my car|the car|car)\b ?(.*)")
_SEATS = re.compile(r"(?:plass|plassar|plasser|sete|seter|passasjerar|passasjerer|seats?|places?)")
_ONE_AID = re.compile(r"(?:rullator(?:en)?|rollator|rullestol(?:en)?|wheelchair|walker)")
_AIDS = re.compile(r"(?:rullatorar|rullatorer|rollators|rullestolar|rullestoler|wheelchairs|walkers)")
_LIFT = frozenset(("heis", "lift", "rampe", "ramp"))
_NOT = frozenset(("utan", "uten", "without", "ikkje", "ikke", "ingen", "no", "not", "inga"))
_BETWEEN = COURTESY | {"med", "with", "rom", "room", "til", "for", "tek", "tar", "takes", "har", "has", "and"}


@dataclass(frozen=True, slots=True)
class Car:
    """What is not said is None. `boot`: rollators and folded wheelchairs; `any_boot`: there is room for one; `lift`: a
    wheelchair with who sits in it. `unclear`: a number of it that no car takes, or that counts nothing."""

    seats: int | None = None
    boot: int | None = None
    any_boot: bool = False
    lift: bool | None = None
    unclear: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether nothing is said of it."""
        return self == Car()


def understand(text: str) -> Car | None:
    """None where it says something else of a car."""
    match = _SAYS.fullmatch(" ".join(word for word in plain_words(text).split() if word not in COURTESY - {"og"}))
    if match is None:
        return None
    said, words = _Said(), match[1].split()
    read = said.read if all(said.takes(word) for word in words) else None
    if read is None and any(number_of(word) is not None for word in words):
        return Car(unclear=True)
    return read


class _Said:
    """Word by word: a number stands before what it counts, and alone for the seats."""

    def __init__(self) -> None:
        self._seats: int | None = None
        self._boot: int | None = None
        self._any_boot = False
        self._lift: bool | None = None
        self._number: int | None = None
        self._none = False

    def takes(self, word: str) -> bool:
        """Whether the word says something of it, or nothing at all."""
        number = number_of(word)
        if number is not None:
            return self._seats_are_counted() and self._counts(number)
        if word in _NOT:
            self._none = True
        elif _ONE_AID.fullmatch(word) or _AIDS.fullmatch(word):
            self._aids(many=_AIDS.fullmatch(word) is not None)
        elif word in _LIFT:
            self._lift, self._none = not self._none, False
            return self._seats_are_counted()
        elif _SEATS.fullmatch(word):
            return self._seats_are_counted()
        else:
            return word in _BETWEEN
        return True

    @property
    def read(self) -> Car | None:
        if not self._seats_are_counted() or self._none:
            return None
        if (self._seats or 0) > MOST_SEATS or (self._boot or 0) > MOST_IN_BOOT:
            return None
        return Car(self._seats, self._boot, self._any_boot, self._lift)

    def _counts(self, number: int) -> bool:
        self._number = number
        return True

    def _seats_are_counted(self) -> bool:
        """The number that stands alone, if one does, is the seats; whether no other was."""
        number, self._number = self._number, None
        if number is None:
            return True
        before, self._seats = self._seats, number
        return before is None

    def _aids(self, *, many: bool) -> None:
        if self._number is not None and not self._none and (many or self._seats is not None):
            self._boot, self._number = self._number, None
        elif self._none:
            self._boot, self._none = 0, False
        else:
            self._any_boot = True
        self._seats_are_counted()
