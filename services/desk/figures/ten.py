"""The ten numbers Lom's municipality asked for, each of one to four figures that are read together."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from models import FigureName


class Kind(enum.StrEnum):
    """How a number is said."""

    COUNT = "count"
    SHARE = "share"
    HOURS = "hours"


class Name(enum.StrEnum):
    """What each is about."""

    REACHED = "reached"
    CAME = "came"
    RIDES = "rides"
    ANSWERED = "answered"
    TRIES = "tries"
    ALERTS = "alerts"
    TALKS = "talks"
    HOURS = "hours"
    CALLS = "calls"
    TEXTS = "texts"


@dataclass(frozen=True, slots=True)
class Number:
    """The first of `figures` is the whole. `part` is what of it is drawn within it, where there is one."""

    name: Name
    figures: tuple[FigureName, ...]
    part: FigureName | None = None
    kind: Kind = Kind.COUNT

    @property
    def whole(self) -> FigureName:
        return self.figures[0]


TEN = (
    Number(Name.REACHED, (FigureName.REACHED,)),
    Number(
        Name.CAME,
        (FigureName.SIGNED_UP, FigureName.ATTENDED, FigureName.NO_SHOWS),
        FigureName.ATTENDED,
    ),
    Number(
        Name.RIDES,
        (FigureName.RIDES_ASKED, FigureName.RIDES_GIVEN, FigureName.RIDES_LEFT_OUT, FigureName.RIDES_NOT_HOME),
        FigureName.RIDES_GIVEN,
    ),
    Number(Name.ANSWERED, (FigureName.CHECKINS, FigureName.ANSWERED), FigureName.ANSWERED, Kind.SHARE),
    Number(
        Name.TRIES,
        (FigureName.ANSWERED, FigureName.ANSWERED_FIRST, FigureName.ANSWERED_SECOND, FigureName.ANSWERED_LATER),
        FigureName.ANSWERED_FIRST,
        Kind.SHARE,
    ),
    Number(
        Name.ALERTS,
        (FigureName.ALERTS, FigureName.ALERTS_HARMLESS, FigureName.TAKER_MINUTES),
        FigureName.ALERTS_HARMLESS,
    ),
    Number(Name.TALKS, (FigureName.TALKS,)),
    Number(Name.HOURS, (FigureName.VOLUNTEER_MINUTES,), kind=Kind.HOURS),
    Number(Name.CALLS, (FigureName.CALLS, FigureName.CALL_MINUTES)),
    Number(Name.TEXTS, (FigureName.TEXT_PARTS,)),
)
MEANS = frozenset({FigureName.REACHED, FigureName.TAKER_MINUTES})
"""What twelve months do not add up to: the same elder is reached in each of them."""


@dataclass(frozen=True, slots=True)
class Told:
    """`value` is None where it is held back. `at_least`: some month of it is held back, so it was more."""

    value: int | None
    at_least: bool = False


Months = Mapping[date, Mapping[FigureName, int | None]]


def of_month(months: Months, month: date, number: Number) -> list[Told | None]:
    """Of each of its figures; None where nothing was written of the month."""
    written = months.get(month, {})
    return [Told(written[name]) if name in written else None for name in number.figures]


def of_year(months: Months, year: int, number: Number) -> list[Told | None]:
    """Of each of its figures the sum of the year's written months, of `MEANS` their mean; None where none is written.

    A share is of the months alone in which both the whole and the part are shown.
    """
    written = [of for month, of in sorted(months.items()) if month.year == year]
    both = number.figures[:2] if number.kind is Kind.SHARE else ()
    whole = [of for of in written if all(of.get(name) is not None for name in both)]
    return (
        [_together(whole if name in both else written, name) for name in number.figures]
        if written
        else [None] * len(number.figures)
    )


def _together(written: Sequence[Mapping[FigureName, int | None]], name: FigureName) -> Told | None:
    found = [of[name] for of in written if name in of]
    shown = [value for value in found if value is not None]
    if not shown:
        return Told(None)
    if name in MEANS:
        return Told(round(sum(shown) / len(shown)))
    return Told(sum(shown), at_least=len(shown) < len(found))
