"""A month's figures: reckoned once, when the month has settled, and kept when what they are reckoned from has gone.

No cell is written that fewer than five people stand behind, nor one from which those could be reckoned; what is not
written cannot be read by anybody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from statistics import median_low
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community, Figure, FigureBy, FigureName, Person
from services.hours.duetime import local_day, midnight

from . import measures
from .measures import Month

FEWEST = 5
SETTLES = timedelta(days=3)
"""So long after a month's end the last alert has its outcome and the last talk its log."""
UNKNOWN = "unknown"
OF_ALL = ""
AMONG_OURSELVES: dict[str, Any] = {"of": Community, "key_share": True}
"""Two who write a month wait for each other; whoever rings meanwhile, and whose call names the community, for nobody
(https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-ROWS)."""
OLD, OLDEST = 60, 90
PART_OF = {FigureName.ALERTS_HARMLESS: FigureName.ALERTS}
"""What the rest of is as near to somebody as the figure itself: the alerts that were not harmless."""

Key = tuple[FigureBy, str]


@dataclass(slots=True)
class Cell:
    """`people`: those behind it. `rest`: those behind what it is a part of and not in it. `values`: what they have."""

    people: set[int | None] = field(default_factory=set)
    rest: set[int | None] = field(default_factory=set)
    values: list[int] = field(default_factory=list)

    @property
    def small(self) -> bool:
        return len(self.people) < FEWEST or 0 < len(self.rest) < FEWEST


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
    cells_of = _places_of(session, community_id, month)
    span = Month(community_id, midnight(month, community.zone), midnight(month_after(month), community.zone))
    session.add_all(
        Figure(community_id=community_id, month=month, name=name, by=by, cell=cell, value=value)
        for name in FigureName
        for (by, cell), value in _values(name, _cells(session, name, span, cells_of)).items()
    )
    session.flush()
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


def _places_of(session: Session, community_id: int, month: date) -> Mapping[int | None, tuple[Key, ...]]:
    """In which cell of each division everybody of the community stands; None: who is not known."""
    asked = sa.select(Person.id, Person.hamlet_id, Person.sex, Person.birth_year)
    places: dict[int | None, tuple[Key, ...]] = {None: _keys(UNKNOWN, UNKNOWN, UNKNOWN)}
    for person_id, hamlet_id, sex, born in session.execute(asked.where(Person.community_id == community_id)):
        hamlet = UNKNOWN if hamlet_id is None else str(hamlet_id)
        places[person_id] = _keys(hamlet, UNKNOWN if sex is None else sex.value, age_band(born, month))
    return places


def _keys(hamlet: str, sex: str, age: str) -> tuple[Key, ...]:
    return (FigureBy.ALL, OF_ALL), (FigureBy.HAMLET, hamlet), (FigureBy.SEX, sex), (FigureBy.AGE, age)


def _cells(
    session: Session, name: FigureName, month: Month, places: Mapping[int | None, tuple[Key, ...]]
) -> Mapping[Key, Cell]:
    cells: dict[Key, Cell] = defaultdict(Cell, {(FigureBy.ALL, OF_ALL): Cell()})
    for person_id, amount in _amounts(session, name, month):
        for key in places.get(person_id, places[None]):
            cells[key].people.add(person_id)
            cells[key].values.append(amount)
    for person_id in _in_the_rest(session, name, month):
        for key in places.get(person_id, places[None]):
            cells[key].rest.add(person_id)
    return cells


def _amounts(session: Session, name: FigureName, month: Month) -> Iterable[tuple[int | None, int]]:
    match name:
        case FigureName.REACHED:
            return [(person_id, 1) for person_id in measures.reached(session, month)]
        case FigureName.TAKER_MINUTES:
            return measures.waits(session, month)
        case _:
            return measures.amounts(session, name, month).items()


def _in_the_rest(session: Session, name: FigureName, month: Month) -> Iterator[int | None]:
    if name in PART_OF:
        part = measures.amounts(session, name, month)
        whole = measures.amounts(session, PART_OF[name], month)
        yield from (person_id for person_id, amount in whole.items() if amount > part.get(person_id, 0))


def _values(name: FigureName, cells: Mapping[Key, Cell]) -> Mapping[Key, int | None]:
    """What each cell comes to, None where it is kept out of reach."""
    together = median_low if name is FigureName.TAKER_MINUTES else sum
    hidden = {key for by in FigureBy for key in _hidden({k: c for k, c in cells.items() if k[0] is by})}
    return {key: None if key in hidden else together(cell.values) for key, cell in cells.items()}


def _hidden(cells: Mapping[Key, Cell]) -> Collection[Key]:
    """Those of one division that are small, and as many of the next smallest as it takes for no small cell to be left
    when the others are taken from the whole."""
    hidden = {key for key, cell in cells.items() if cell.small}
    others = sorted(cells.keys() - hidden, key=lambda key: (len(cells[key].people), key))
    while hidden and others and (len(hidden) == 1 or _together(cells, hidden).small):
        hidden.add(others.pop(0))
    return hidden


def _together(cells: Mapping[Key, Cell], keys: Iterable[Key]) -> Cell:
    people: set[int | None] = set()
    rest: set[int | None] = set()
    for key in keys:
        people |= cells[key].people
        rest |= cells[key].rest
    return Cell(people, rest)
