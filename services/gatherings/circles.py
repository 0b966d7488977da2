"""Who sits with whom: everybody who has joined, and the host, in circles of at most eight and nearly one size."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    HERE,
    MOST_VOICES,
    Gathering,
    GatheringState,
    Occurrence,
    OccurrenceState,
    Person,
    Place,
    PlaceKind,
    Seat,
    SeatEvent,
    SeatState,
    Signup,
    SignupState,
    locked,
)
from services.hours.batch import each
from services.phones import wrong_numbers

from . import rings
from .reading import RUNNING

HOST_BEFORE = timedelta(minutes=2)
STILL_TOLD = timedelta(hours=12)
"""How long after its end a gathering nobody was rung for is still found, to be told to the desk."""

T = TypeVar("T")


def write(session: Session, now: datetime) -> None:
    """Write, once, the circles of what begins within two minutes of `now` (aware UTC), where anybody joined."""
    due = (
        sa.select(Occurrence)
        .join(Occurrence.place)
        .where(
            Place.kind == PlaceKind.TELEPHONE,
            Occurrence.state == OccurrenceState.PLANNED,
            Occurrence.all_day.is_(False),
            Occurrence.starts_at <= now + HOST_BEFORE,
            Occurrence.ends_at > now - STILL_TOLD,
            *_unwritten(),
        )
        .order_by(Occurrence.starts_at, Occurrence.id)
        .with_for_update(of=Occurrence, skip_locked=True)
    )
    each(session, session.scalars(due).unique().all(), lambda occurrence: _write(session, occurrence))


def unwritten(session: Session, occurrence: Occurrence) -> bool:
    """Whether anybody has joined, and there is no circle yet."""
    return session.scalar(sa.select(Occurrence.id).where(Occurrence.id == occurrence.id, *_unwritten())) is not None


def _unwritten() -> tuple[sa.ColumnElement[bool], ...]:
    joined = sa.exists().where(Signup.occurrence_id == Occurrence.id, Signup.state == SignupState.JOINED)
    return joined, ~sa.exists().where(Gathering.occurrence_id == Occurrence.id)


def _write(session: Session, occurrence: Occurrence) -> None:
    # Another scheduler may have written them while this one waited for the row.
    if session.scalar(sa.select(sa.exists().where(Gathering.occurrence_id == occurrence.id))):
        return
    wrong = wrong_numbers.in_community(session, occurrence.community_id)
    coming = _coming(session, occurrence)
    telephones = _by_number(coming, wrong)
    for number, circle in enumerate(divided(telephones, MOST_VOICES), start=1):
        gathering = _add(session, occurrence, number)
        for persons in circle:
            _seat(session, gathering, persons, wrong)
    if sum(map(len, telephones)) < len(coming):
        rings.not_rung(session, occurrence)


def add_late(session: Session, occurrence: Occurrence) -> None:
    """Who joined after the circles were written gets a seat in the smallest, or in one more when all are full; who
    shares the telephone of somebody who sits there comes in by her call."""
    locked(session, Occurrence, occurrence.id)
    seats = session.scalars(sa.select(Seat).where(Seat.occurrence_id == occurrence.id).order_by(Seat.id)).all()
    seated = {seat.person_id: seat for seat in seats}
    wrong = wrong_numbers.in_community(session, occurrence.community_id)
    for telephone in _by_number(_coming(session, occurrence), wrong):
        late = [person for person in telephone if person.id not in seated]
        beside = next((seated[person.id] for person in telephone if person.id in seated), None)
        if late and beside is not None:
            rung = session.get_one(Seat, beside.beside_id) if beside.beside_id is not None else beside
            _seat(session, rung.gathering, late, wrong, rung)
        elif late:
            _seat(session, _with_room_for(session, occurrence, len(late)), late, wrong)


def _with_room_for(session: Session, occurrence: Occurrence, voices: int) -> Gathering:
    size = sa.select(sa.func.count()).where(Seat.gathering_id == Gathering.id).scalar_subquery()
    of_it = sa.select(Gathering, size).where(Gathering.occurrence_id == occurrence.id)
    circles = session.execute(of_it.order_by(size, Gathering.number)).all()
    smallest, taken = circles[0]
    return smallest if taken + voices <= MOST_VOICES else _add(session, occurrence, len(circles) + 1)


def seat_host(session: Session, occurrence: Occurrence) -> bool:
    """A host chosen once the circles are written sits in the one with fewest voices, or leads from an own seat. Whoever
    was to lead before is one of the others; only while another circle is without goes on who leads one already.

    Nothing before they are written, nor once they are over. Answers whether every circle has somebody to lead it.
    """
    seats = session.scalars(sa.select(Seat).where(Seat.occurrence_id == occurrence.id).order_by(Seat.id)).all()
    live = [one for one in _smallest_first(session, occurrence) if one.state in (GatheringState.PLANNED, *RUNNING)]
    led = {seat.gathering_id for seat in seats if seat.is_host and seat.state in HERE}
    host = occurrence.host
    own = next((seat for seat in seats if host is not None and seat.person_id == host.id), None)
    without = [one for one in live if one.id not in led]
    for seat in seats:
        elsewhere = own is None or own.gathering_id != seat.gathering_id
        seat.is_host = seat.is_host and seat.gathering_id in led and elsewhere and host is not None and bool(without)
    if host is None or not live:
        return False
    if own is None:
        _seat(session, (without or live)[0], [host], wrong_numbers.in_community(session, occurrence.community_id))
    else:
        telephone = next(seat for seat in seats if seat.id == (own.beside_id or own.id))
        telephone.is_host = True
        if telephone.state in (SeatState.ABSENT, SeatState.LEFT):
            telephone.meet(SeatEvent.CHOSEN)
        session.flush()
    hosts = sa.select(Seat.gathering_id).where(Seat.occurrence_id == occurrence.id, Seat.is_host)
    return {one.id for one in live} <= set(session.scalars(hosts))


def count(session: Session, occurrence: Occurrence) -> int:
    """How many circles there will be, as things stand."""
    return len(divided(by_telephone(session, occurrence), MOST_VOICES))


def _smallest_first(session: Session, occurrence: Occurrence) -> list[Gathering]:
    size = sa.select(sa.func.count()).where(Seat.gathering_id == Gathering.id).scalar_subquery()
    of_it = sa.select(Gathering).where(Gathering.occurrence_id == occurrence.id)
    return list(session.scalars(of_it.order_by(size, Gathering.number)))


def divided(telephones: Sequence[Sequence[T]], most: int) -> list[list[Sequence[T]]]:
    """`telephones` (each with the voices behind it) in as few circles of at most `most` voices as can be, none bigger
    than another by more than what one telephone brings. The first telephone is in the first circle; one with more than
    `most` behind it is not torn apart."""
    if not telephones:
        return []
    most = max(most, *map(len, telephones))
    voices = sum(map(len, telephones))
    count = -(-voices // most)
    while True:
        circles: list[list[Sequence[T]]] = [[] for _ in range(count)]
        sizes = [0] * count
        first, *others = telephones
        circles[0].append(first)
        sizes[0] = len(first)
        for telephone in sorted(others, key=len, reverse=True):
            smallest = sizes.index(min(sizes))
            circles[smallest].append(telephone)
            sizes[smallest] += len(telephone)
        if max(sizes) <= most:
            return circles
        count += 1


def comes(session: Session, seat: Seat) -> bool:
    """Whether somebody at the seat's telephone is still to be rung: host or joined, and among the line's people."""
    joined = sa.exists().where(
        Signup.occurrence_id == seat.occurrence_id,
        Signup.person_id == Person.id,
        Signup.state == SignupState.JOINED,
    )
    wanted = (
        sa.select(Person.id)
        .join(Seat, Seat.person_id == Person.id)
        .where(
            sa.or_(Seat.id == seat.id, Seat.beside_id == seat.id),
            sa.or_(Seat.is_host, joined),
            Person.left_at.is_(None),
        )
    )
    return session.scalar(wanted.limit(1)) is not None


def by_telephone(session: Session, occurrence: Occurrence) -> list[list[Person]]:
    """Those who can be rung, by telephone: the host's first, then in the order they joined."""
    wrong = wrong_numbers.in_community(session, occurrence.community_id)
    return _by_number(_coming(session, occurrence), wrong)


def _by_number(coming: Sequence[Person], wrong: Collection[str]) -> list[list[Person]]:
    by_number: dict[str, list[Person]] = {}
    for person in coming:
        if number := _number(person, wrong):
            by_number.setdefault(number, []).append(person)
    return list(by_number.values())


def _coming(session: Session, occurrence: Occurrence) -> list[Person]:
    joined = session.scalars(
        sa.select(Person)
        .join(Signup, Signup.person_id == Person.id)
        .where(Signup.occurrence_id == occurrence.id, Signup.state == SignupState.JOINED)
        .order_by(Signup.queued_at, Signup.id)
    ).unique()
    everybody = dict.fromkeys([*([occurrence.host] if occurrence.host else []), *joined])
    return [person for person in everybody if person.left_at is None]


def _number(person: Person, wrong: Collection[str]) -> str | None:
    """Her first number that nobody has told to be another's."""
    return next((number for number in (person.phone, person.phone2) if number and number not in wrong), None)


def _add(session: Session, occurrence: Occurrence, number: int) -> Gathering:
    gathering = Gathering(occurrence=occurrence, occurrence_id=occurrence.id, number=number)
    session.add(gathering)
    session.flush()
    return gathering


def _seat(
    session: Session,
    gathering: Gathering,
    persons: Sequence[Person],
    wrong: Collection[str],
    rung: Seat | None = None,
) -> None:
    """The first of a telephone is rung, or `rung` already sits there; the others come in by the same call."""
    number = _number(persons[0], wrong)
    for person in persons:
        seat = Seat(
            gathering=gathering,
            gathering_id=gathering.id,
            occurrence_id=gathering.occurrence_id,
            person=person,
            person_id=person.id,
            beside_id=rung.id if rung else None,
            number=rung.number if rung else number or "",
            is_host=person.id == gathering.occurrence.host_id,
            state=rung.state if rung else SeatState.WAITING,
        )
        session.add(seat)
        session.flush()
        rung = rung or seat
