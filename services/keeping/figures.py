"""A month's figures: reckoned once, when the month has settled, and kept when what they are reckoned from has gone.

No cell is written that fewer than five people stand behind, nor one from which those could be reckoned (`secrecy`);
what is not written cannot be read by anybody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community, Figure, FigureBy, FigureName, Person
from services.hours.duetime import local_day, midnight

from . import measures, secrecy
from .measures import Amounts, Month
from .secrecy import OF_ALL, Key

SETTLES = timedelta(days=3)
"""So long after a month's end the last alert has its outcome and the last talk its log."""
UNKNOWN = "unknown"
AMONG_OURSELVES: dict[str, Any] = {"of": Community, "key_share": True}
"""Two who write a month wait for each other; whoever rings meanwhile, and whose call names the community, for nobody
(https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-ROWS)."""
OLD, OLDEST = 60, 90


def first_of_month(day: date) -> date:
    return day.replace(day=1)


def month_after(month: date) -> date:
    return first_of_month(month + timedelta(days=31))


def month_before(month: date) -> date:
    return first_of_month(month - timedelta(days=1))


def settled(community: Community, month: date, now: datetime) -> bool:
    """Whether the month is over and its figures may be written."""
    return midnight(month_after(month), community.zone) + SETTLES <= now


def is_written(session: Session, community_id: int, month: date) -> bool:
    written = sa.exists().where(Figure.community_id == community_id, Figure.month == month)
    return bool(session.scalar(sa.select(written)))


def write(session: Session, community_id: int, month: date, now: datetime) -> bool:
    """Write the figures of the month that begins on this day, all or none. False, and nothing is written, where they
    stand there already or the month has not settled."""
    community = session.get(Community, community_id, with_for_update=AMONG_OURSELVES, populate_existing=True)
    if community is None or not settled(community, month, now) or is_written(session, community_id, month):
        return False
    cells_of = places_of(session, community_id, month)
    span = Month(community_id, midnight(month, community.zone), midnight(month_after(month), community.zone))
    had = measures.amounts(session, span)
    table = secrecy.table({name: list(_amounts(session, name, span, had)) for name in FigureName}, cells_of)
    rows = [
        {"community_id": community_id, "month": month, "name": name, "by": by, "cell": cell, "value": value}
        for name, values in secrecy.values(table).items()
        for (by, cell), value in values.items()
    ]
    session.execute(sa.insert(Figure).execution_options(render_nulls=True), rows)
    return True


def missing(session: Session, community: Community, now: datetime) -> list[date]:
    """The months since the community began whose figures can be written and are not, the first of them first."""
    written = set(session.scalars(sa.select(Figure.month).where(Figure.community_id == community.id).distinct()))
    month, found = first_of_month(local_day(community.created_at, community.zone)), []
    while settled(community, month, now):
        if month not in written:
            found.append(month)
        month = month_after(month)
    return found


def of_month(session: Session, community_id: int, month: date) -> Mapping[FigureName, Mapping[Key, int | None]]:
    """What was written of a month: each figure's cells, None where fewer than five people stand behind. Empty where the
    month has not been written."""
    found: dict[FigureName, dict[Key, int | None]] = defaultdict(dict)
    wanted = sa.select(Figure).where(Figure.community_id == community_id, Figure.month == month)
    for row in session.scalars(wanted.order_by(Figure.id)):
        found[row.name][row.by, row.cell] = row.value
    return found


def age_band(birth_year: int | None, month: date) -> str:
    """Ten years of the age she reaches that year."""
    if birth_year is None:
        return UNKNOWN
    age = month.year - birth_year
    if age < OLD:
        return f"-{OLD - 1}"
    return f"{OLDEST}-" if age >= OLDEST else f"{age // 10 * 10}-{age // 10 * 10 + 9}"


def places_of(session: Session, community_id: int, month: date) -> Mapping[int | None, tuple[Key, ...]]:
    """In which cell of each division everybody of the community stands; None: who is not known."""
    asked = sa.select(Person.id, Person.hamlet_id, Person.sex, Person.birth_year)
    places: dict[int | None, tuple[Key, ...]] = {None: _keys(UNKNOWN, UNKNOWN, UNKNOWN)}
    for person_id, hamlet_id, sex, born in session.execute(asked.where(Person.community_id == community_id)):
        hamlet = UNKNOWN if hamlet_id is None else str(hamlet_id)
        places[person_id] = _keys(hamlet, UNKNOWN if sex is None else sex.value, age_band(born, month))
    return places


def _keys(hamlet: str, sex: str, age: str) -> tuple[Key, ...]:
    return (FigureBy.ALL, OF_ALL), (FigureBy.HAMLET, hamlet), (FigureBy.SEX, sex), (FigureBy.AGE, age)


def _amounts(
    session: Session, name: FigureName, month: Month, had: Mapping[FigureName, Amounts]
) -> Iterable[tuple[int | None, int]]:
    match name:
        case FigureName.REACHED:
            return [(person_id, 1) for person_id in measures.reached(session, month, had)]
        case FigureName.TAKER_MINUTES:
            return measures.waits(session, month)
        case _:
            return had[name].items()
