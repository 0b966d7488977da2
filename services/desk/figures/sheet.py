"""The figures as rows for a spreadsheet: every cell of a month, or the whole of each month of a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Figure, FigureBy, FigureName

from .report import hamlets


@dataclass(frozen=True, slots=True)
class Line:
    """`cell` is a hamlet's name where it is divided by hamlet. `value` is None where it is held back."""

    month: date
    name: FigureName
    by: FigureBy
    cell: str
    value: int | None


def of_month(session: Session, community_id: int, month: date) -> list[Line]:
    """All that is written of a month."""
    return _lines(session, community_id, Figure.month == month)


def of_year(session: Session, community_id: int, year: int) -> list[Line]:
    """What each month of a year came to as a whole."""
    span = Figure.month.between(date(year, 1, 1), date(year, 12, 1))
    return _lines(session, community_id, span, Figure.by == FigureBy.ALL)


def _lines(session: Session, community_id: int, *where: sa.ColumnElement[bool]) -> list[Line]:
    asked = sa.select(Figure.month, Figure.name, Figure.by, Figure.cell, Figure.value)
    rows = session.execute(asked.where(Figure.community_id == community_id, *where).order_by(Figure.month, Figure.id))
    names = hamlets(session, community_id)
    return [
        Line(month, name, by, names.get(cell, cell) if by is FigureBy.HAMLET else cell, value)
        for month, name, by, cell, value in rows
    ]
