"""Make it evening: an elder's check-in falls due now, whatever the hour."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    LIVE_CHECKIN,
    Call,
    Checkin,
    CheckinPlan,
    CheckinState,
    Community,
    Consent,
    ConsentPurpose,
    Direction,
    Occurrence,
    Person,
    PersonRole,
    Role,
    Signup,
    SignupState,
    Source,
    Step,
    Talk,
    TalkState,
)
from services import signups
from services.plans import silencing

WINDOW = timedelta(minutes=60)
ON_THE_WAY = timedelta(hours=1)
"""So long before and after it she is fetched and brought home."""


class NobodyToRing(Exception):
    """No elder of the village has that name."""


def evening(session: Session, community: Community, person: Person | str | None = None) -> Checkin:
    """A check-in of `person` (one, a first or full name, or None for the first who is rung in the evening) due now.

    Only for people of the village: nobody real is rung outside what they agreed to. Raises `NobodyToRing`.
    """
    elder = person if isinstance(person, Person) else _elder(session, community, person)
    if elder.source is not Source.DEMO:
        raise NobodyToRing(f"{elder.first_name} is not of the fictional village, and is only rung as agreed.")
    _agrees(session, elder)
    now = clock.now().replace(microsecond=0)
    _is_at_home(session, elder, now)
    checkin = _under_way(session, elder, now)
    if checkin is None:
        checkin = Checkin(
            person_id=elder.id,
            due_at=_before_elder_was_heard_from(session, elder, now),
            window_ends_at=now + WINDOW,
            state=CheckinState.PLANNED,
        )
        session.add(checkin)
    if checkin.state is not CheckinState.RINGING:
        checkin.next_try_at = now
    session.flush()
    return checkin


def _under_way(session: Session, elder: Person, now: datetime) -> Checkin | None:
    """The check-in she is being rung about this hour: its next try comes at once, and no second one is begun."""
    return session.scalar(
        sa.select(Checkin)
        .where(
            Checkin.person_id == elder.id,
            Checkin.state.in_(LIVE_CHECKIN),
            Checkin.due_at <= now,
            Checkin.window_ends_at > now,
        )
        .order_by(Checkin.id.desc())
        .limit(1)
    )


def _agrees(session: Session, elder: Person) -> None:
    """Somebody of the village is rung when asked for, also if the evenings were paused or stopped while trying."""
    if elder.checkin_plan is None:
        elder.checkin_plan = CheckinPlan(days=[], times=[])
    else:
        elder.checkin_plan.stopped_at = None
        elder.checkin_plan.come_home()
    if not silencing.agreed(session, elder.id):
        yes = {"purpose": ConsentPurpose.CHECKIN_CALLS, "given": True, "source": Source.DEMO}
        session.add(Consent(person_id=elder.id, **yes))


def _is_at_home(session: Session, elder: Person, now: datetime) -> None:
    """Where she has joined something that is on now she stayed at home after all, or her call would wait for her."""
    on_now = (
        sa.select(Signup)
        .join(Signup.occurrence)
        .where(
            Signup.person_id == elder.id,
            Signup.state == SignupState.JOINED,
            Occurrence.starts_at <= now + ON_THE_WAY,
            Occurrence.ends_at > now - ON_THE_WAY,
        )
    )
    for signup in session.scalars(on_now).all():
        signups.cancel(session, signup, source=Source.DEMO, heard=True)


def _before_elder_was_heard_from(session: Session, elder: Person, now: datetime) -> datetime:
    """The latest second that no key and no talk of hers silences, and that is no evening of hers already: who tries the
    line has just rung it, and makes it evening again and again."""
    keys = (
        sa.select(Step.created_at)
        .join(Call, Call.id == Step.call_id)
        .where(Call.person_id == elder.id, Call.direction == Direction.INBOUND, Step.digits.is_not(None))
    )
    talks = sa.select(Talk.bridged_at).where(Talk.elder_id == elder.id, Talk.state == TalkState.TALKED)
    heard = sorted(at for query in (keys, talks) for at in session.scalars(query) if at is not None)
    due_at = now
    for at in reversed(heard):
        if due_at - silencing.HEARD_FROM_WITHIN <= at <= due_at:
            due_at = at.replace(microsecond=0) - timedelta(seconds=1)
    taken = set(session.scalars(sa.select(Checkin.due_at).where(Checkin.person_id == elder.id)))
    while due_at in taken:
        due_at -= timedelta(seconds=1)
    return due_at


def _elder(session: Session, community: Community, name: str | None) -> Person:
    elders = (
        sa.select(Person)
        .join(PersonRole)
        .where(
            Person.community_id == community.id,
            Person.source == Source.DEMO,
            PersonRole.role == Role.ELDER,
            PersonRole.ended_at.is_(None),
        )
        .order_by(Person.id)
    )
    if name is None:
        found = session.scalars(elders.join(CheckinPlan, CheckinPlan.person_id == Person.id)).first()
    else:
        wanted = " ".join(name.casefold().split())
        everybody = session.scalars(elders).all()
        found = next((each for each in everybody if each.folded_name == wanted), None) or next(
            (each for each in everybody if each.first_name.casefold() == wanted), None
        )
    if found is None:
        whom = f"No elder of the village is called {name}." if name else "There is no village here."
        raise NobodyToRing(f"{whom} Load it with: grendelinja demo load")
    return found
