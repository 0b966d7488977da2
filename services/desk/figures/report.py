"""What is read of the figures: a month against the one before and the same of last year, or a year against the last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Figure, FigureBy, FigureName, Place
from services.keeping.figures import UNKNOWN, first_of_month, month_before

from .ten import Months, Number, Told, of_month, of_year

MONTHS_DRAWN = 13
"""The month itself, and as many before it as it takes to see the same month of last year."""


@dataclass(frozen=True, slots=True)
class Part:
    """One cell of a division; `cell` is a hamlet's name, a sex, ten years of age, or `UNKNOWN`."""

    by: FigureBy
    cell: str
    value: int | None


@dataclass(frozen=True, slots=True)
class Report:
    """`of_year` is None for a month's report. `months` are those that are drawn, the oldest first."""

    month: date
    of_year: int | None
    written: Months
    months: Sequence[date]
    reached: Sequence[Part]
    earliest: date | None
    latest: date | None

    def columns(self, number: Number) -> list[list[Told | None]]:
        """What is told of a number's figures: now, before, and for a month the same month of last year."""
        if self.of_year is not None:
            return [of_year(self.written, year, number) for year in (self.of_year, self.of_year - 1)]
        return [of_month(self.written, month, number) for month in self.compared]

    @property
    def compared(self) -> tuple[date, date, date]:
        return self.month, month_before(self.month), year_before(self.month)

    @property
    def is_written(self) -> bool:
        """Whether anything is there of what is asked for."""
        if self.of_year is not None:
            return any(month.year == self.of_year for month in self.written)
        return self.month in self.written


def year_before(month: date) -> date:
    return month.replace(year=month.year - 1)


def of_one_month(session: Session, community_id: int, month: date | None, today: date) -> Report:
    """The report of a month; None for the newest that is written, or else the one that is over."""
    earliest, latest = _span(session, community_id)
    month = month or latest or month_before(first_of_month(today))
    months = [month]
    while len(months) < MONTHS_DRAWN:
        months.insert(0, month_before(months[0]))
    written = _written(session, community_id, months[0], month)
    return Report(month, None, written, months, _reached(session, community_id, month), earliest, latest)


def of_one_year(session: Session, community_id: int, year: int) -> Report:
    """The report of a calendar year: twelve months, also those that are not written yet."""
    earliest, latest = _span(session, community_id)
    months = [date(year, month, 1) for month in range(1, 13)]
    written = _written(session, community_id, date(year - 1, 1, 1), months[-1])
    return Report(months[-1], year, written, months, (), earliest, latest)


def _span(session: Session, community_id: int) -> tuple[date | None, date | None]:
    ends = sa.select(sa.func.min(Figure.month), sa.func.max(Figure.month)).where(Figure.community_id == community_id)
    earliest, latest = session.execute(ends).one()
    return earliest, latest


def _written(session: Session, community_id: int, begins: date, last: date) -> Months:
    asked = sa.select(Figure.month, Figure.name, Figure.value).where(
        Figure.community_id == community_id, Figure.by == FigureBy.ALL, Figure.month.between(begins, last)
    )
    found: dict[date, dict[FigureName, int | None]] = defaultdict(dict)
    for month, name, value in session.execute(asked):
        found[month][name] = value
    return dict(found)


def _reached(session: Session, community_id: int, month: date) -> list[Part]:
    asked = sa.select(Figure.by, Figure.cell, Figure.value).where(
        Figure.community_id == community_id,
        Figure.month == month,
        Figure.name == FigureName.REACHED,
        Figure.by != FigureBy.ALL,
    )
    rows = session.execute(asked).all()
    names = hamlets(session, community_id) if rows else {}
    parts = [Part(by, names.get(cell, cell) if by is FigureBy.HAMLET else cell, value) for by, cell, value in rows]
    return sorted(parts, key=in_order)


def in_order(part: Part) -> tuple[object, ...]:
    """Hamlets and sexes with most people first, ages as they follow; what is not known or held back last."""
    last = part.cell == UNKNOWN, part.value is None and part.by is not FigureBy.AGE
    return part.by, *last, part.cell if part.by is FigureBy.AGE else "", -(part.value or 0), part.cell


def hamlets(session: Session, community_id: int) -> dict[str, str]:
    """The names of hamlets, by what stands in a cell."""
    places = session.execute(sa.select(Place.id, Place.name).where(Place.community_id == community_id))
    return {str(place_id): name for place_id, name in places}
