"""Who comes: joining, the waiting list, cancelling. The occurrence's row is held while its places are counted."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Activity,
    LeftWhy,
    Legs,
    Occurrence,
    Person,
    Ride,
    Signup,
    SignupState,
    Source,
    leave_out,
    locked,
)
from services import rides
from services.hours.duetime import local_day
from services.people.to_ring import Link, ToRing
from services.programme.calendar import is_coming, not_begun, places_left

from . import freed, told


class Outcome(enum.StrEnum):
    """What came of asking to join."""

    JOINED = "joined"
    WAITING = "waiting"
    FULL = "full"
    ALREADY = "already"
    GONE = "gone"


@dataclass(frozen=True)
class JoinResult:
    """`signup` is None for FULL and GONE; `ALREADY` gives the row as it stood, joined or waiting."""

    signup: Signup | None
    outcome: Outcome


def join(
    session: Session,
    person: Person,
    occurrence_id: int,
    *,
    source: Source,
    wants_ride: bool = False,
    legs: Legs | None = None,
    accept_waiting: bool = False,
    heard: bool | None = None,
    standing_id: int | None = None,
    by: Person | None = None,
) -> JoinResult:
    """Give `person` a place, or one on the waiting list where there is none and `accept_waiting` says so.

    `standing_id`: it comes of what she has said yes to for every week; `services.standing` tells her of the whole. What
    she had taken back and joins again herself does not.
    A place that was offered her is hers by this. `legs`: which ways she wants the ride, where it is not as usual. One
    wanted while waiting is looked for once a place is offered. `heard` means that she was told by what she asked
    through: `told.confirm` says what follows from it; `by` is who did it for her, of whom she is told. What is
    cancelled or has begun is GONE. To the telephone nobody is driven.
    """
    occurrence = locked(session, Occurrence, occurrence_id)
    if occurrence is None or occurrence.community_id != person.community_id or not is_coming(occurrence, clock.now()):
        return JoinResult(None, Outcome.GONE)
    wants_ride = wants_ride and not occurrence.by_telephone
    signup = _signup_of(session, person, occurrence)
    before = signup.state if signup else None
    left = places_left(session, occurrence)
    full = left == 0 and before is not SignupState.OFFERED
    if signup and (before is SignupState.JOINED or (before is SignupState.WAITING and full)):
        if wants_ride:
            rides.want(session, signup, legs)
        return JoinResult(signup, Outcome.ALREADY)
    if full and not accept_waiting:
        return JoinResult(None, Outcome.FULL)
    state = SignupState.WAITING if full else SignupState.JOINED
    signup = _standing_so(session, person, occurrence, signup, state)
    signup.source, signup.queued_at, signup.left_reason = source, clock.now(), None
    signup.standing_id = standing_id or signup.standing_id
    session.flush()
    if left == 1:
        freed.close(session, occurrence)
    if wants_ride:
        rides.want(session, signup, legs)
    waited = before in (SignupState.WAITING, SignupState.OFFERED)
    taken = About.SIGNUP_GOT_PLACE if waited and by is None else About.SIGNUP_JOINED
    about = About.SIGNUP_WAITING if full else taken
    if standing_id is None:
        told.confirm(session, signup, about, source, heard, by=by)
    if before is SignupState.OFFERED:
        rides.tell_who_comes(session, signup)
    return JoinResult(signup, Outcome.WAITING if full else Outcome.JOINED)


def _standing_so(
    session: Session, person: Person, occurrence: Occurrence, signup: Signup | None, state: SignupState
) -> Signup:
    """Her row, new or as it was: where she has waited, was offered a place, or had taken it back, what she was told or
    offered of that is over."""
    if signup is None:
        made = Signup(
            occurrence=occurrence, person=person, occurrence_id=occurrence.id, person_id=person.id, state=state
        )
        session.add(made)
        return made
    signup.standing_id = None if signup.state is SignupState.CANCELLED else signup.standing_id
    signup.move(state)
    told.take_back(session, signup)
    freed.forget(session, signup)
    return signup


def cancel(
    session: Session,
    signup: Signup,
    *,
    source: Source,
    heard: bool | None = None,
    reason: str | None = None,
    tells: bool = True,
) -> None:
    """Take the sign-up back, and its ride; the driver is told. The place is offered to who waits.

    `reason` is kept, and who holds it is told, where she was counted on (`Occurrence.binds`). `tells` is False where
    she is told of the whole that this is a part of. Of what she comes to every week this day stays left out. Cancelling
    what is cancelled already does nothing.
    """
    occurrence = locked(session, Occurrence, signup.occurrence_id)
    fresh = locked(session, Signup, signup.id)
    if occurrence is None or fresh is None or fresh.state is SignupState.CANCELLED:
        return
    if fresh.state is SignupState.JOINED and occurrence.binds(clock.now()):
        fresh.left_reason = reason
        told.host_hears(session, fresh)
    fresh.move(SignupState.CANCELLED)
    told.overtake(session, fresh)
    freed.forget(session, fresh)
    ride = rides.of_signup(session, fresh)
    if ride:
        rides.cancel(session, ride)
    _leave_out(session, fresh, occurrence)
    session.flush()
    if tells:
        told.confirm(session, fresh, About.SIGNUP_CANCELLED, source, heard)
    freed.offer_places(session, occurrence)


def say_why(session: Session, signup: Signup, why: LeftWhy) -> None:
    """Why she could not come after all, in the call in which she has said so; who holds it hears that too."""
    fresh = locked(session, Signup, signup.id)
    if fresh is not None and fresh.state is SignupState.CANCELLED:
        fresh.left_reason = why.value
        session.flush()


def refuse_place(session: Session, signup: Signup) -> None:
    """She does not want the place she was offered; she goes on waiting, and the next is asked."""
    occurrence = locked(session, Occurrence, signup.occurrence_id)
    fresh = locked(session, Signup, signup.id)
    if occurrence is not None and fresh is not None:
        freed.let_go(session, fresh)


def _leave_out(session: Session, signup: Signup, occurrence: Occurrence) -> None:
    if signup.standing_id is not None:
        day = local_day(occurrence.starts_at, signup.person.community.zone)
        leave_out(session, signup.standing_id, day)


def first_in_line(session: Session, signup: Signup) -> bool:
    """She is the first to be offered a place that comes free, also where she has let one go by. False where she does
    not wait, or is offered one already."""
    occurrence = locked(session, Occurrence, signup.occurrence_id)
    fresh = locked(session, Signup, signup.id)
    if occurrence is None or fresh is None or fresh.state is not SignupState.WAITING:
        return False
    longest = session.scalar(
        sa.select(sa.func.min(Signup.queued_at)).where(
            Signup.occurrence_id == occurrence.id, Signup.state == SignupState.WAITING, Signup.id != fresh.id
        )
    )
    if longest is not None and longest <= fresh.queued_at:
        fresh.queued_at = longest - timedelta(seconds=1)
    if fresh.offered_until is None:
        fresh.offered_at = None
    session.flush()
    freed.offer_places(session, occurrence)
    return True


def to_ring_of(session: Session, person: Person) -> Iterator[ToRing]:
    """Who arranges it, and who was to fetch her."""
    hers = _of_person(person, clock.now()).add_columns(Ride).outerjoin(Ride, Ride.signup_id == Signup.id)
    organiser = sa.orm.contains_eager(Signup.occurrence).joinedload(Occurrence.activity).joinedload(Activity.organiser)
    how = organiser, sa.orm.lazyload(Ride.signup), sa.orm.joinedload(Ride.driver)
    for signup, ride in session.execute(hers.options(*how)).unique():
        arranged = signup.occurrence.activity
        by = arranged.organiser
        yield ToRing(Link.ORGANISER, by.contact_name or by.name, by.contact_phone, arranged.title)
        if ride is not None and ride.driver is not None:
            yield ToRing(Link.DRIVER, ride.driver.full_name, ride.driver.phone, arranged.title)


def withdraw_of(session: Session, person: Person, at: datetime) -> None:
    """Her places are offered to those who wait, and are told to nobody but them."""
    for signup in mine(session, person):
        occurrence = locked(session, Occurrence, signup.occurrence_id)
        if occurrence is None:
            continue
        signup.move(SignupState.CANCELLED)
        told.overtake(session, signup)
        freed.forget(session, signup)
        ride = rides.of_signup(session, signup)
        if ride is not None:
            rides.withdraw(session, ride)
        session.flush()
        freed.offer_places(session, occurrence)


def mine(session: Session, person: Person) -> list[Signup]:
    """What the person has joined or waits for and has not begun, soonest first."""
    hers = _of_person(person, clock.now()).options(sa.orm.contains_eager(Signup.occurrence))
    return list(session.scalars(hers))


def _of_person(person: Person, now: datetime) -> sa.Select[Signup]:
    return (
        sa.select(Signup)
        .join(Signup.occurrence)
        .where(Signup.person_id == person.id, Signup.state != SignupState.CANCELLED, not_begun(now))
        .order_by(Occurrence.starts_at, Signup.id)
    )


def _signup_of(session: Session, person: Person, occurrence: Occurrence) -> Signup | None:
    return session.scalars(
        sa.select(Signup)
        .where(Signup.person_id == person.id, Signup.occurrence_id == occurrence.id)
        .execution_options(populate_existing=True)
    ).first()
