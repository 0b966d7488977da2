"""A gathering by telephone: at its hour the line rings everybody who has joined, and at its end says goodbye."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload, selectinload

import clock
from models import (
    About,
    Activity,
    Community,
    Gathering,
    GatheringEvent,
    GatheringState,
    Occurrence,
    OccurrenceState,
    Person,
    PersonRole,
    Place,
    PlaceKind,
    Role,
    Seat,
    SeatState,
    Task,
    TaskKind,
    TaskState,
    all_locked,
    locked,
)
from services import tasks, telling
from services.hours.batch import each
from services.hours.due import Due, earliest, earliest_in
from services.people.to_ring import Link, ToRing
from services.programme.calendar import not_begun
from services.telling.keys import next_key

from . import circles, orders, reading, reminders, rings, seats
from . import host as gathering_host
from .circles import HOST_BEFORE, unwritten
from .rings import RUNG_UNTIL

AT_ONCE = 500
LOOKED_AT_EVERY = timedelta(hours=1)
HOST_MISSED_AFTER = timedelta(minutes=5)
SOON_OVER = timedelta(minutes=5)
LAST_WORD_MAY_TAKE = timedelta(minutes=10)
WANTS_HOST_WITHIN = timedelta(days=3)
HOST_ROLES = (Role.VISIT_FRIEND, Role.DRIVER, Role.ORGANISER, Role.COORDINATOR)

G = GatheringState
LIVE = (G.PLANNED, G.OPEN, G.CLOSING)
LEAST_TELEPHONES = 2
STILL_TO_COME = (SeatState.WAITING, SeatState.RUNG, SeatState.DROPPED, SeatState.RUNG_AGAIN)
"""Rung, or to be rung, and not yet heard of."""


def advance(session: Session, now: datetime) -> bool:
    """Write what begins within two minutes, ring, ring again, pass the word on, end; at `now` (aware UTC).

    While one is held that is at every beat: what is to be written, reminded of or wants a host is asked for only where
    something is looked at. Answers whether there may be more to look at.
    """
    looked_at = _looked_at(session, now)
    if any(occurrence.by_telephone for occurrence in looked_at):
        circles.write(session, now)
        _ask_for_hosts(session, now)
        reminders.tell_hosts(session, now)
    if looked_at:
        _take_back_hosts(session, now)
    live = session.scalars(_LIVE).all()
    each(session, live, lambda gathering: _move_on(session, gathering, now))
    for occurrence in looked_at:
        if not _is_to_be_tried_again(session, occurrence, now):
            occurrence.look_at = _next_look(occurrence, now)
    session.flush()
    return len(looked_at) == AT_ONCE


def next_due() -> list[Due]:
    """When one is to be written, reminded of, or wants a host; and always, as long as one is held."""
    return [earliest(Occurrence.look_at), *earliest_in(Gathering.created_at, Gathering.state, LIVE)]


_LIVE = (
    sa.select(Gathering)
    .where(Gathering.state.in_(LIVE))
    .order_by(Gathering.id)
    .with_for_update(of=Gathering, skip_locked=True)
    .execution_options(populate_existing=True)
)


def _looked_at(session: Session, now: datetime) -> Sequence[Occurrence]:
    due = sa.select(Occurrence.id).where(Occurrence.look_at <= now).order_by(Occurrence.look_at, Occurrence.id)
    return all_locked(session, Occurrence, due.limit(AT_ONCE))


def _is_to_be_tried_again(session: Session, occurrence: Occurrence, now: datetime) -> bool:
    """As long as telephones may ring, every beat: writing its circles has failed, or nobody had a number to be rung
    on, which the desk may put right meanwhile."""
    if not occurrence.by_telephone or occurrence.all_day or occurrence.state is not OccurrenceState.PLANNED:
        return False
    is_its_hour = occurrence.starts_at - HOST_BEFORE <= now < occurrence.starts_at + RUNG_UNTIL
    return is_its_hour and unwritten(session, occurrence)


def _next_look(occurrence: Occurrence, now: datetime) -> datetime | None:
    """At its own hours, and meanwhile once an hour from the day on which a host is wanted: a number that is told to be
    wrong changes how many circles there will be."""
    if not occurrence.by_telephone:
        return None
    starts_at, ends_at = occurrence.starts_at, occurrence.ends_at
    wants_host = starts_at - WANTS_HOST_WITHIN
    hours = [wants_host, starts_at - HOST_BEFORE, starts_at, ends_at, *reminders.due_times(occurrence)]
    if wants_host <= now < ends_at:
        hours.append(now + LOOKED_AT_EVERY)
    return min((at for at in hours if at > now), default=None)


def ends_by(gathering: Gathering) -> datetime:
    """When it is over at the latest: its hour, and ten minutes more for a last word that is under way."""
    more = LAST_WORD_MAY_TAKE if gathering.state is G.CLOSING else timedelta(0)
    return gathering.occurrence.ends_at + more


def end(session: Session, gathering: Gathering) -> None:
    """Nobody is rung any more; who is in hears a goodbye. Ended twice is ended once."""
    fresh = locked(session, Gathering, gathering.id)
    if fresh is None or fresh.state is G.OVER:
        return
    fresh.meet(GatheringEvent.ENDED)
    at = clock.now()
    for seat in reading.seats_of(session, fresh):
        seats.close(session, seat, at)
    orders.end(session, fresh)


def _move_on(session: Session, gathering: Gathering, now: datetime) -> None:
    occurrence = gathering.occurrence
    if occurrence.state is OccurrenceState.CANCELLED or not occurrence.by_telephone:
        end(session, gathering)
        return
    if gathering.state is G.PLANNED:
        _ring_those_who_wait(session, gathering, reading.telephones(session, gathering), now, hosts_only=True)
        if now < occurrence.starts_at:
            return
        circles.add_late(session, occurrence)
        gathering.meet(GatheringEvent.THE_HOUR)
    telephones = reading.telephones(session, gathering)
    own = [sharing[0] for sharing in telephones]
    _ring_those_who_wait(session, gathering, telephones, now)
    if now >= ends_by(gathering):
        end(session, gathering)
        return
    seats.see_to(session, own, now)
    gathering_host.see_to_silence(session, gathering, own)
    gathering_host.see_to_last_word(session, gathering, own)
    _see_to_missing_host(session, gathering, own, now)
    if gathering.state is G.OPEN and now >= occurrence.starts_at + RUNG_UNTIL and _is_no_company(own):
        _nobody_came(session, gathering)
        return
    if gathering.state is G.OPEN and gathering.warned_at is None and now >= occurrence.ends_at - SOON_OVER:
        gathering.warned_at = now
        orders.say(session, gathering, About.GATHERING_SOON_OVER)
    turn_is_over = gathering.turn_until is not None and now >= gathering.turn_until
    if gathering.state is G.CLOSING and turn_is_over and not gathering_host.next_for_last_word(session, gathering):
        end(session, gathering)


def _see_to_missing_host(session: Session, gathering: Gathering, own: Sequence[Seat], now: datetime) -> None:
    """Five minutes past the hour those who are there hear that they may talk without the host, and the desk that it may
    find another."""
    occurrence = gathering.occurrence
    if gathering.state is not G.OPEN or now < occurrence.starts_at + HOST_MISSED_AFTER:
        return
    host = reading.host_of(session, gathering)
    if host is None:
        return
    key = f"{_no_host_key(occurrence)}/{host.id}"
    if host.came_at is not None:
        tasks.settle(session, key)
    elif reading.those_here(own) and not tasks.is_known(session, key):
        _open_no_host(session, occurrence, key)
        orders.say(session, gathering, About.GATHERING_FREE)


def _is_no_company(own: Sequence[Seat]) -> bool:
    return len(reading.those_here(own)) < LEAST_TELEPHONES and not any(seat.state in STILL_TO_COME for seat in own)


def _nobody_came(session: Session, gathering: Gathering) -> None:
    """Nobody sits alone until the hour is over: it ends with kind words, and the desk hears of it. Where the line rang
    nobody, the desk has heard that, and nobody stayed away."""
    occurrence = gathering.occurrence
    alone = reading.here(session, gathering)
    end(session, gathering)
    if not rings.rang_anybody(session, gathering):
        return
    tasks.open_task(
        session,
        session.get_one(Community, occurrence.community_id),
        TaskKind.FOLLOW_UP,
        f"gathering-nobody-came/{gathering.id}",
        person=alone[0].person if alone else None,
        subject={"occurrence": occurrence.id, "nobody_came": 1},
    )


def _ring_those_who_wait(
    session: Session, gathering: Gathering, telephones: list[list[Seat]], now: datetime, *, hosts_only: bool = False
) -> None:
    """Ten minutes past the hour is too late: she has laid the phone aside, and a human tells her why. A host whom the
    others wait for is never too late."""
    starts_at = gathering.occurrence.starts_at
    own = [sharing[0] for sharing in telephones]
    for seat, sharing in zip(own, telephones, strict=True):
        if seat.state is not SeatState.WAITING or (hosts_only and not seat.is_host):
            continue
        if not circles.comes(session, seat):
            seats.give_up(session, seat)
        elif now >= starts_at + RUNG_UNTIL and not (seat.is_host and reading.those_here(own)):
            seats.give_up(session, seat)
            rings.not_rung(session, gathering.occurrence)
        elif now >= starts_at - HOST_BEFORE:
            rings.ring(session, seat, now, sharing)


# -- the host


def possible_hosts(session: Session, community_id: int) -> list[Person]:
    """Checked volunteers, organisers and coordinators who can be rung, by name."""
    people = session.scalars(
        sa.select(Person)
        .where(Person.community_id == community_id, Person.left_at.is_(None), Person.phone.is_not(None))
        .where(Person.roles.any(PersonRole.role.in_(HOST_ROLES)))
        .order_by(Person.folded_name)
        .options(selectinload(Person.roles))
    )
    return [person for person in people if person.is_a(*HOST_ROLES)]


def set_host(session: Session, occurrence: Occurrence, host: Person | None) -> bool:
    """Who leads it, told so; None for nobody. False for somebody who may not, and once it is over.

    Whoever is chosen while it is held is rung in at once, and leads a circle that has nobody, if there is one.
    """
    row = locked(session, Occurrence, occurrence.id)
    if row is None or not row.by_telephone or row.ends_at <= clock.now():
        return False
    if host is not None and (host.community_id != row.community_id or not host.is_a(*HOST_ROLES) or not host.phone):
        return False
    if row.host_id == (host.id if host else None):
        return True
    telling.withdraw(session, reminders.told_as(row))
    row.host, row.host_id = host, host.id if host else None
    session.flush()
    if circles.seat_host(session, row):
        tasks.settle(session, _more_hosts_key(row))
    if host is None:
        return True
    tasks.settle(session, _no_host_key(row))
    if row.starts_at - HOST_BEFORE <= clock.now():
        return True
    telling.tell(
        session,
        host,
        About.GATHERING_HOST,
        {"occurrence": row.id},
        key=next_key(session, reminders.told_as(row)),
        expires_at=row.starts_at,
    )
    return True


def _ask_for_hosts(session: Session, now: datetime) -> None:
    """Held without a host too, but then nobody can give the word: the desk may still find one, or one more where more
    have joined than a circle holds."""
    soon = (
        sa.select(Occurrence)
        .join(Occurrence.place)
        .where(
            Place.kind == PlaceKind.TELEPHONE,
            Occurrence.starts_at < now + WANTS_HOST_WITHIN,
            not_begun(now),
        )
        .order_by(Occurrence.id)
    )
    for occurrence in session.scalars(soon).unique().all():
        if occurrence.host_id is None:
            _open_no_host(session, occurrence, _no_host_key(occurrence))
        elif (many := circles.count(session, occurrence)) > 1:
            _open_no_host(session, occurrence, _more_hosts_key(occurrence), circles=many)
        else:
            tasks.settle(session, _more_hosts_key(occurrence))


def _take_back_hosts(session: Session, now: datetime) -> None:
    """What is over, called off, or held elsewhere than by telephone wants no host."""
    for task in session.scalars(_HOSTS_WANTED).all():
        occurrence = session.get(Occurrence, task.subject["occurrence"])
        on = occurrence is not None and occurrence.by_telephone and occurrence.state is OccurrenceState.PLANNED
        if occurrence is None or not on or occurrence.ends_at <= now:
            tasks.settle(session, task.key)


_HOSTS_WANTED = sa.select(Task).where(Task.kind == TaskKind.GATHERING_NO_HOST, Task.state == TaskState.OPEN)


def _open_no_host(session: Session, occurrence: Occurrence, key: str, **more: int) -> None:
    tasks.open_task(
        session,
        session.get_one(Community, occurrence.community_id),
        TaskKind.GATHERING_NO_HOST,
        key,
        due_at=occurrence.starts_at,
        subject={"occurrence": occurrence.id} | more,
    )


def _no_host_key(occurrence: Occurrence) -> str:
    return f"gathering-no-host/{occurrence.id}"


def _more_hosts_key(occurrence: Occurrence) -> str:
    return f"gathering-more-hosts/{occurrence.id}"


def to_ring_of(session: Session, person: Person) -> Iterator[ToRing]:
    """Who arranges what she was to lead."""
    with_organiser = joinedload(Occurrence.activity).joinedload(Activity.organiser)
    for occurrence in session.scalars(_led_by(person, clock.now()).options(with_organiser)).unique():
        organiser = occurrence.activity.organiser
        yield ToRing(
            Link.ORGANISER, organiser.contact_name or organiser.name, organiser.contact_phone, occurrence.activity.title
        )


def withdraw_of(session: Session, person: Person, at: datetime) -> None:
    """What she was to lead wants another host, and nobody waits for her in what is held."""
    seats.has_left(session, person, at)
    for occurrence in session.scalars(_led_by(person, at)).unique().all():
        occurrence.host = occurrence.host_id = None
    session.flush()


def _led_by(person: Person, at: datetime) -> sa.Select[Occurrence]:
    return sa.select(Occurrence).where(Occurrence.host_id == person.id, not_begun(at)).order_by(Occurrence.id)
