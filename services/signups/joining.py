"""Who comes: joining, the waiting list, cancelling. The occurrence's row is held while its places are counted."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Occurrence, Person, Signup, SignupState, Source, locked
from services import rides, telling
from services.people.to_ring import Link, ToRing
from services.programme.calendar import is_coming, not_begun, over_at, places_left
from services.telling.keys import next_key

from . import reminders

CONFIRM_WITHIN = timedelta(days=2)


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
    accept_waiting: bool = False,
    heard: bool | None = None,
) -> JoinResult:
    """Give `person` a place, or one on the waiting list where there is none and `accept_waiting` says so.

    A ride wanted while waiting is looked for once the place is hers. `heard` means that she was told by what she asked
    through: `confirm` says what follows from it. What is cancelled or has begun is GONE. To the telephone nobody
    is driven.
    """
    occurrence = locked(session, Occurrence, occurrence_id)
    if occurrence is None or occurrence.community_id != person.community_id or not is_coming(occurrence, clock.now()):
        return JoinResult(None, Outcome.GONE)
    wants_ride = wants_ride and not occurrence.by_telephone
    signup = _signup_of(session, person, occurrence)
    full = places_left(session, occurrence) == 0
    if signup and (signup.state is SignupState.JOINED or (signup.state is SignupState.WAITING and full)):
        if wants_ride:
            rides.want(session, signup)
        return JoinResult(signup, Outcome.ALREADY)
    if full and not accept_waiting:
        return JoinResult(None, Outcome.FULL)
    state = SignupState.WAITING if full else SignupState.JOINED
    if signup is None:
        signup = Signup(
            occurrence=occurrence, person=person, occurrence_id=occurrence.id, person_id=person.id, state=state
        )
        session.add(signup)
    else:
        signup.move(state)
        telling.withdraw(session, _told_as(signup))
    signup.source, signup.queued_at = source, clock.now()
    session.flush()
    if wants_ride:
        rides.want(session, signup)
    confirm(session, signup, About.SIGNUP_WAITING if full else About.SIGNUP_JOINED, source, heard)
    return JoinResult(signup, Outcome.WAITING if full else Outcome.JOINED)


def cancel(session: Session, signup: Signup, *, source: Source, heard: bool | None = None) -> Signup | None:
    """Take the sign-up back, and its ride; the driver is told. The first who waits gets the place and is told.

    Answers the sign-up that got the place. Cancelling what is cancelled already does nothing.
    """
    occurrence = locked(session, Occurrence, signup.occurrence_id)
    fresh = locked(session, Signup, signup.id)
    if occurrence is None or fresh is None or fresh.state is SignupState.CANCELLED:
        return None
    fresh.move(SignupState.CANCELLED)
    overtake(session, fresh)
    ride = rides.of_signup(session, fresh)
    if ride:
        rides.cancel(session, ride)
    session.flush()
    confirm(session, fresh, About.SIGNUP_CANCELLED, source, heard)
    promoted = fill_places(session, occurrence)
    return promoted[0] if promoted else None


def first_in_line(session: Session, signup: Signup) -> bool:
    """She is the first to get a place that comes free. False where she does not wait."""
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
    session.flush()
    return True


def withdraw_of(session: Session, person: Person, at: datetime) -> Iterator[ToRing]:
    """Her places go to those who wait, and are told to nobody but them."""
    for signup in mine(session, person):
        occurrence = locked(session, Occurrence, signup.occurrence_id)
        if occurrence is None:
            continue
        organiser, title = occurrence.activity.organiser, occurrence.activity.title
        yield ToRing(Link.ORGANISER, organiser.contact_name or organiser.name, organiser.contact_phone, title)
        signup.move(SignupState.CANCELLED)
        overtake(session, signup)
        ride = rides.of_signup(session, signup)
        driver = rides.withdraw(session, ride) if ride else None
        if driver is not None:
            yield ToRing(Link.DRIVER, driver.full_name, driver.phone, title)
        session.flush()
        fill_places(session, occurrence)


def mine(session: Session, person: Person) -> list[Signup]:
    """What the person has joined or waits for and has not begun, soonest first."""
    return list(
        session.scalars(
            sa.select(Signup)
            .join(Signup.occurrence)
            .where(
                Signup.person_id == person.id,
                Signup.state != SignupState.CANCELLED,
                not_begun(clock.now()),
            )
            .order_by(Occurrence.starts_at, Signup.id)
            .options(sa.orm.contains_eager(Signup.occurrence))
        )
    )


def fill_places(session: Session, occurrence: Occurrence) -> list[Signup]:
    """Give every free place to who has waited longest, and tell them. The caller holds the occurrence's row."""
    got: list[Signup] = []
    if not is_coming(occurrence, clock.now()):
        return got
    while (left := places_left(session, occurrence)) is None or left > 0:
        first = session.scalars(
            sa.select(Signup)
            .where(Signup.occurrence_id == occurrence.id, Signup.state == SignupState.WAITING)
            .order_by(Signup.queued_at, Signup.id)
        ).first()
        if first is None:
            return got
        first.move(SignupState.JOINED)
        first.queued_at = clock.now()
        session.flush()
        _tell(session, first, About.SIGNUP_GOT_PLACE)
        got.append(first)
    return got


def overtake(session: Session, signup: Signup) -> None:
    """What waits to be told about the sign-up no longer holds, and it is reminded of anew."""
    telling.withdraw(session, _told_as(signup))
    reminders.start_over(session, signup)


def confirm(session: Session, signup: Signup, about: About, source: Source, heard: bool | None) -> None:
    """Tell the person what was written down about the sign-up.

    What she heard in her own call (`heard`; so unless told otherwise with source phone) is texted to a mobile but never
    rung back; what she did by text is answered in that text.
    """
    if source is Source.SMS and heard is not False:
        return
    _tell(session, signup, about, heard=heard if heard is not None else source is Source.PHONE)


def _tell(session: Session, signup: Signup, about: About, *, heard: bool = False) -> None:
    now = clock.now()
    until = min(over_at(signup.occurrence), now + CONFIRM_WITHIN)
    if until <= now:
        return
    telling.tell(
        session,
        signup.person,
        about,
        {"signup": signup.id, "occurrence": signup.occurrence_id},
        key=next_key(session, _told_as(signup)),
        expires_at=until,
        heard=heard,
    )


def _told_as(signup: Signup) -> str:
    return f"signup:{signup.id}:"


def _signup_of(session: Session, person: Person, occurrence: Occurrence) -> Signup | None:
    return session.scalars(
        sa.select(Signup)
        .where(Signup.person_id == person.id, Signup.occurrence_id == occurrence.id)
        .execution_options(populate_existing=True)
    ).first()
