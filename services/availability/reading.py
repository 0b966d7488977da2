"""What drivers have said of a day: that very day where they have spoken of it, else the weekday it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import DriveDay, DriveTerms, DriveWeekday, Person, paper_of

Span = tuple[time, time]
HOURS = ("starts", "ends", "seats", "anyway")


@dataclass(frozen=True, slots=True)
class Said:
    """`can`: None, where he has said nothing of the day. `span`: from when until when, local; None is the whole day.
    `seats`: passengers that day, None as many as ever; `from_place_id`: the hamlet he comes from, None his home."""

    can: bool | None = None
    span: Span | None = None
    seats: int | None = None
    from_place_id: int | None = None
    anyway: bool = False
    most_km: int | None = None


NOTHING = Said()


def of_day(session: Session, community_id: int, day: date) -> Mapping[int, Said]:
    """Everybody who has said anything of the local `day` or of all days, by the id of the person; one statement."""
    paper = paper_of(session)
    if paper is None:
        return _read(session, community_id, day)
    return paper.once(("drives", community_id, day), lambda: _read(session, community_id, day))


def of_one(session: Session, driver: Person, day: date) -> Said:
    return of_day(session, driver.community_id, day).get(driver.id, NOTHING)


def _read(session: Session, community_id: int, day: date) -> dict[int, Said]:
    of_it = {"community": community_id, "day": day, "weekday": day.weekday()}
    return {row["id"]: _said(dict(row)) for row in session.execute(_SPOKEN, of_it).mappings()}


def _spoken() -> sa.Select[*tuple[Any, ...]]:
    """Put together once: that costs as much as to ask it."""
    of_it, usual = DriveDay.day == sa.bindparam("day"), DriveWeekday.weekday == sa.bindparam("weekday")
    spoken = sa.union(
        sa.select(DriveDay.person_id).where(of_it),
        sa.select(DriveWeekday.person_id).where(usual),
        sa.select(DriveTerms.person_id),
    )
    return (
        sa.select(
            Person.id,
            DriveTerms.most_km,
            DriveWeekday.id.label("weekday"),
            *(each.label(f"day_{each.key}") for each in (DriveDay.id, DriveDay.can, DriveDay.from_place_id)),
            *(getattr(DriveDay, name).label(f"day_{name}") for name in HOURS),
            *(getattr(DriveWeekday, name).label(f"usual_{name}") for name in HOURS),
        )
        .select_from(Person)
        .outerjoin(DriveDay, sa.and_(DriveDay.person_id == Person.id, of_it))
        .outerjoin(DriveWeekday, sa.and_(DriveWeekday.person_id == Person.id, usual))
        .outerjoin(DriveTerms, DriveTerms.person_id == Person.id)
        .where(Person.community_id == sa.bindparam("community"), Person.id.in_(spoken))
    )


_SPOKEN = _spoken()


def _said(row: Mapping[str, Any]) -> Said:
    if row["day_id"] is not None:
        return _of(row, "day", can=row["day_can"], from_place_id=row["day_from_place_id"])
    if row["weekday"] is not None:
        return _of(row, "usual", can=True)
    return Said(most_km=row["most_km"])


def _of(row: Mapping[str, Any], said: str, *, can: bool, from_place_id: int | None = None) -> Said:
    starts, ends, seats, anyway = (row[f"{said}_{name}"] for name in HOURS)
    return Said(can, _span(starts, ends), seats, from_place_id, bool(anyway), row["most_km"])


def _span(starts: str | None, ends: str | None) -> Span | None:
    return (time.fromisoformat(starts), time.fromisoformat(ends)) if starts and ends else None


def days_from(session: Session, driver: Person, day: date) -> list[DriveDay]:
    """The days he has spoken of by date, from the local `day` on, soonest first."""
    said = sa.select(DriveDay).where(DriveDay.person_id == driver.id, DriveDay.day >= day)
    return list(session.scalars(said.order_by(DriveDay.day)))


def week(session: Session, driver: Person) -> list[DriveWeekday]:
    """The weekdays on which he usually can, Monday first."""
    usual = sa.select(DriveWeekday).where(DriveWeekday.person_id == driver.id)
    return list(session.scalars(usual.order_by(DriveWeekday.weekday)))


def terms(session: Session, driver: Person) -> DriveTerms | None:
    return session.scalars(sa.select(DriveTerms).where(DriveTerms.person_id == driver.id)).first()
