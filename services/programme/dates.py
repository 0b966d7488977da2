"""The days of a series: those of its rule, with their halls, and of those that fall out, why.

A hall's turn goes by the rule's days, held or not: so a day that falls out moves no other, and who knows that odd weeks
are in Garmo knows it all winter.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import LocalHoliday, Series
from services.hours import holidays
from services.hours.holidays import Holiday

from . import rules


class Out(enum.StrEnum):
    """Why it is not held on a day of its rule."""

    TAKEN_OUT = "taken_out"
    RESTS = "rests"
    HOLIDAY = "holiday"
    OWN_HOLIDAY = "own_holiday"


@dataclass(frozen=True, slots=True)
class Turn:
    """A day of a series. `out` None: it is held. `holiday` and `name` say which."""

    on: date
    place_id: int | None
    out: Out | None = None
    holiday: Holiday | None = None
    name: str | None = None


Keeping = list[LocalHoliday]
"""The holidays of a community's own."""


def keeping(session: Session, community_id: int, since: date) -> Keeping:
    """Those that are not over on `since`, soonest first."""
    asked = sa.select(LocalHoliday).where(LocalHoliday.community_id == community_id, LocalHoliday.last >= since)
    return list(session.scalars(asked.order_by(LocalHoliday.first, LocalHoliday.id)))


def of(series: Series, own: Keeping, since: date, last: date) -> list[Turn]:
    """Its days from `since` to `last`, both included, in their order; also those that fall out."""
    held = {each.on: each.held for each in series.exceptions}
    halls = [each.place_id for each in series.halls]
    found = {}
    for number, on in rules.days(series.rule, series.first_on, series.until, last):
        if on >= since:
            found[on] = _turn(series, own, on, halls[number % len(halls)] if halls else None, held.get(on))
    end = min(last, series.until or last)
    for on in (on for on, is_held in held.items() if is_held and since <= on <= end and on >= series.first_on):
        found.setdefault(on, Turn(on, _hall_before(found, on, halls)))
    return [found[on] for on in sorted(found)]


def _turn(series: Series, own: Keeping, on: date, place_id: int | None, held: bool | None) -> Turn:
    if held is not None:
        return Turn(on, place_id, None if held else Out.TAKEN_OUT)
    if on.month in series.rests:
        return Turn(on, place_id, Out.RESTS)
    if series.on_holidays:
        return Turn(on, place_id)
    mine = next((each for each in own if each.first <= on <= each.last), None)
    if mine is not None:
        return Turn(on, place_id, Out.OWN_HOLIDAY, name=mine.name)
    public = holidays.kept(on)
    return Turn(on, place_id, Out.HOLIDAY if public else None, public)


def _hall_before(found: dict[date, Turn], on: date, halls: list[int]) -> int | None:
    """A day that is none of the rule's is held where the one before it is."""
    before = max((day for day in found if day < on), default=None)
    return found[before].place_id if before else halls[0] if halls else None
