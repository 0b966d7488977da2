"""What a driver says of his days, written down. What was said last of a day holds, whoever said it at once with it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import MOST_SEATS, DriveDay, DriveTerms, DriveWeekday, Person, Source, insert_missing, locked
from services.hours.duetime import local_day

from .reading import Span

R = TypeVar("R", DriveDay, DriveTerms, DriveWeekday)
A_DAY = timedelta(days=1)
AHEAD = timedelta(days=90)
"""Nobody knows further ahead than this whether he can drive."""


def can_on(
    session: Session,
    driver: Person,
    day: date,
    *,
    span: Span | None = None,
    seats: int | None = None,
    from_place_id: int | None = None,
    anyway: bool = False,
    source: Source,
) -> None:
    """He can drive on the local `day`: the whole of it or within `span` (local), with so many `seats` for others (None:
    as many as ever). Raises ValueError for a day gone by or more than 90 days ahead, hours that do not begin before
    they end, and seats no car has."""
    _must_be_ahead(driver, day, day)
    hours = _hours(span, seats)
    row = _of_day(session, driver, day, source)
    row.can, row.anyway, row.source, row.from_place_id = True, anyway, source, from_place_id
    row.starts, row.ends, row.seats = hours
    session.flush()


def cannot_on(session: Session, driver: Person, first: date, last: date, *, source: Source) -> None:
    """He cannot on any of these local days, both among them. Raises ValueError as `can_on`, and where the first is
    after the last."""
    _must_be_ahead(driver, first, last)
    for day in (first + A_DAY * number for number in range((last - first).days + 1)):
        row = _of_day(session, driver, day, source)
        row.can, row.anyway, row.source, row.from_place_id = False, False, source, None
        row.starts = row.ends = row.seats = None
    session.flush()


def as_usual(session: Session, driver: Person, day: date) -> None:
    """He takes back what he said of that day: it is as its weekday."""
    session.execute(sa.delete(DriveDay).where(DriveDay.person_id == driver.id, DriveDay.day == day))


def every_week(
    session: Session,
    driver: Person,
    weekday: int,
    *,
    span: Span | None = None,
    seats: int | None = None,
    anyway: bool = False,
    source: Source,
) -> None:
    """He usually can that weekday (0 is Monday), until he says something else of a day or of the weekday. Raises
    ValueError as `can_on`."""
    if not 0 <= weekday <= 6:
        raise ValueError(f"no weekday: {weekday}")
    hours = _hours(span, seats)
    key = {"person_id": driver.id, "weekday": weekday}
    insert_missing(session, DriveWeekday, [{**key, "source": source}])
    row = _held(session, DriveWeekday, **key)
    row.anyway, row.source = anyway, source
    row.starts, row.ends, row.seats = hours
    session.flush()


def not_every_week(session: Session, driver: Person, weekday: int) -> None:
    """He has said nothing of that weekday any more."""
    its = sa.delete(DriveWeekday).where(DriveWeekday.person_id == driver.id, DriveWeekday.weekday == weekday)
    session.execute(its)


def at_most_km(session: Session, driver: Person, kilometres: int | None) -> None:
    """How far he drives to fetch somebody and on, from 1 to 500; None is no limit. Raises ValueError."""
    if kilometres is not None and not 1 <= kilometres <= 500:
        raise ValueError(f"no drive is {kilometres} km long")
    terms_of(session, driver).most_km = kilometres
    session.flush()


def terms_of(session: Session, driver: Person) -> DriveTerms:
    """What holds for him on all days, held until the transaction ends."""
    insert_missing(session, DriveTerms, [{"person_id": driver.id}])
    return _held(session, DriveTerms, person_id=driver.id)


def furthest(driver: Person, now: datetime) -> date:
    """The last local day he may speak of."""
    return local_day(now, driver.community.zone) + AHEAD


def _of_day(session: Session, driver: Person, day: date, source: Source) -> DriveDay:
    """Its row, which waits for whoever is writing it at the same time."""
    key = {"person_id": driver.id, "day": day}
    insert_missing(session, DriveDay, [{**key, "can": False, "source": source}])
    return _held(session, DriveDay, **key)


def _held(session: Session, kind: type[R], **key: Any) -> R:
    row_id = session.scalars(sa.select(kind.id).filter_by(**key)).one()
    row = locked(session, kind, row_id)
    if row is None:
        raise LookupError(f"{kind.__name__} {row_id} was taken back meanwhile")
    return row


def _must_be_ahead(driver: Person, first: date, last: date) -> None:
    now = clock.now()
    today = local_day(now, driver.community.zone)
    if not today <= first <= last <= furthest(driver, now):
        raise ValueError(f"nobody says on {today} whether he drives from {first} to {last}")


def _hours(span: Span | None, seats: int | None) -> tuple[str | None, str | None, int | None]:
    if seats is not None and not 1 <= seats <= MOST_SEATS:
        raise ValueError(f"no car has {seats} seats for others")
    if span is None:
        return None, None, seats
    starts, ends = (f"{each:%H:%M}" for each in span)
    if starts >= ends:
        raise ValueError("the hours of a drive begin before they end")
    return starts, ends, seats
