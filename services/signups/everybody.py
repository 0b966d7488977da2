"""One change, told to everybody it concerns, once each: it was moved, is called off, is held after all.

On the day itself nobody is told before seven (`quiet.on_the_day`). When somebody is told less than three hours before
she would be there, only a key or a JA counts: she is rung and texted too, until she has said so, and is a task where
she has not. Drivers are told before this by `services.rides`; those who are driven come next, then the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Channel,
    Community,
    Occurrence,
    Outbox,
    OutboxState,
    Person,
    QuestionKind,
    Ride,
    RideState,
    Signup,
    SignupState,
    Telling,
    TellingState,
    begins_with,
    comers,
)
from services import outbox, telling
from services.hours import quiet
from services.phones import texting
from services.programme.calendar import over_at
from services.telling import conversations
from services.telling.keys import beside, next_key, numbered

from . import told

SURELY_WITHIN = timedelta(hours=3)
HOUR = timedelta(hours=1)
NOT_GONE = (OutboxState.DUE, OutboxState.CLAIMED)


@dataclass(frozen=True, slots=True)
class When:
    """`begins`: from when it is told; `until`: how long it is of use. `surely`: only a key or a JA counts as told."""

    begins: datetime
    until: datetime
    today: bool
    surely: bool


def when(session: Session, occurrence: Occurrence, *, was_at: datetime | None = None) -> When:
    """How a change is told now, of what begins at its hour or began at `was_at` until it was moved."""
    now, community = clock.now(), session.get_one(Community, occurrence.community_id)
    over = over_at(occurrence)
    sets_out = over if was_at is None else min(over, max(was_at, now))
    on_the_day = quiet.on_the_day(now, sets_out, community)
    begins, today = on_the_day or now, on_the_day is not None
    # An event moved to the past, or one that is on now, still has to reach who is about to set out.
    until = max(over, now + HOUR)
    return When(begins, until, today, surely=today and sets_out - begins <= SURELY_WITHIN)


def tell(
    session: Session,
    occurrence: Occurrence,
    about: About,
    at: When,
    *,
    also: Callable[[Signup], Mapping[str, int]] = lambda _signup: {},
    but: Iterable[int] = (),
    by: Person | None = None,
    **more: int,
) -> None:
    """Everybody who has joined or waits, and who leads it, but those whose ids are in `but`, and not who did it (`by`).

    What waits to be told about the sign-ups is overtaken. `more` goes into each subject for the wording, and what
    `also` says into that of one.
    """
    concerned = _concerned(session, occurrence)
    telling.withdraw(session, told_as(occurrence))
    told.overtake_all(session, concerned)
    keys, left_out = numbered(session, told_as(occurrence)), {*but, *([by.id] if by else [])}
    for signup in concerned:
        if signup.person_id not in left_out:
            subject = {"occurrence": occurrence.id, "signup": signup.id, **more, **also(signup)}
            tell_one(session, signup.person, about, subject, at=at, key=next(keys))
    host = occurrence.host
    if host is not None and host.id not in left_out | {signup.person_id for signup in concerned}:
        tell_one(session, host, about, {"occurrence": occurrence.id, **more}, at=at, key=next(keys))


def has_heard(session: Session, occurrence: Occurrence, person: Person, about: About, more: dict[str, int]) -> None:
    """Who has done it in a call is texted so, where she has a mobile."""
    until = max(over_at(occurrence), clock.now() + HOUR)
    key, subject = next_key(session, told_as(occurrence)), {"occurrence": occurrence.id, **more}
    telling.tell(session, person, about, subject, key=key, expires_at=until, heard=True)


def unheard(session: Session, occurrence: Occurrence) -> set[int]:
    """Whom nothing has reached yet of the last that was to be told of it: for her it has not happened."""
    waiting = sa.select(Telling).where(
        begins_with(session, Telling.key, told_as(occurrence)),
        Telling.about == About.OCCURRENCE_CANCELLED,
        Telling.state == TellingState.OPEN,
        Telling.tries == 0,
    )
    found = session.scalars(waiting).all()
    ids = [row.id for row in found]
    gone_out = sa.select(Outbox.telling_id).where(Outbox.telling_id.in_(ids), Outbox.state.not_in(NOT_GONE))
    begun = set(session.scalars(gone_out))
    return {row.person_id for row in found if row.id not in begun}


def told_as(occurrence: Occurrence) -> str:
    return f"occurrence:{occurrence.id}:"


def _concerned(session: Session, occurrence: Occurrence) -> Sequence[Signup]:
    """Those who are driven first, then in the order they came to it."""
    here = comers.on_paper(session, occurrence.id)
    if here is not None:
        rides = comers.rides_on_paper(session, occurrence) or ()
        is_driven = {ride.signup_id for ride in rides if ride.state is not RideState.CANCELLED}
        return sorted(
            (each for each in here if each.state is not SignupState.CANCELLED),
            key=lambda each: each.id not in is_driven,
        )
    driven = sa.exists().where(Ride.signup_id == Signup.id, Ride.state != RideState.CANCELLED)
    return session.scalars(
        sa.select(Signup)
        .where(Signup.occurrence_id == occurrence.id, Signup.state != SignupState.CANCELLED)
        .order_by(sa.case((driven, 0), else_=1), Signup.queued_at, Signup.id)
    ).all()


def tell_one(session: Session, person: Person, about: About, subject: dict[str, int], *, at: When, key: str) -> None:
    """One of them, who is asked where `subject` says that something is."""
    row = telling.tell(
        session,
        person,
        about,
        {**subject, "sure": 1} if at.surely else subject,
        key=key,
        expires_at=at.until,
        not_before=at.begins,
        urgent=at.today,
        channel=Channel.VOICE if at.surely else None,
    )
    kind, asked = _asked(subject, at.surely)
    number = texting.number_of(session, person, about) if kind is not None else None
    if kind is None or number is None:
        return
    if at.surely:
        _text_beside(session, row, number, at)
    conversations.ask(session, person, kind, {**asked, "telling": row.id}, at.until, number=number)


def _asked(subject: Mapping[str, int], surely: bool) -> tuple[QuestionKind | None, dict[str, int]]:
    """What a JA to the text is an answer to."""
    if "new_day" in subject:
        return QuestionKind.NEW_DAY, {"signup": subject["signup"]}
    if surely:
        return QuestionKind.HEARD_OF, {}
    if "instead" in subject:
        return QuestionKind.INSTEAD, {"occurrence": subject["instead"]}
    return None, {}


def _text_beside(session: Session, row: Telling, number: str, at: When) -> None:
    """The carrier's taking it does not make it told."""
    outbox.queue_text(
        session,
        community_id=row.person.community_id,
        number=number,
        about=row.about,
        key=beside(row),
        subject=row.subject,
        person_id=row.person_id,
        not_before=at.begins,
        expires_at=at.until,
        urgent=True,
    )
