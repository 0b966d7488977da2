"""What stands: of a person, of a sign-up or a visit that comes of it, and whether there is anything to ask about."""

from __future__ import annotations

from datetime import datetime, time

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    LIVE_STANDING,
    Occurrence,
    OccurrenceState,
    Person,
    Signup,
    SignupState,
    Standing,
    StandingException,
    StandingState,
    Visit,
)
from services.hours import duetime
from services.programme.calendar import not_begun

from . import seasons, slots
from .seasons import Until
from .slots import Slot


def hers(session: Session, person: Person) -> list[Standing]:
    """All that stands or is asked for, hers and her elders', in the order of the week."""
    own = sa.or_(Standing.person_id == person.id, Standing.friend_id == person.id)
    wanted = sa.select(Standing).where(own, Standing.state.in_(LIVE_STANDING))
    return list(session.scalars(wanted.order_by(Standing.weekday, Standing.at, Standing.id)).unique())


def of_row(session: Session, row: Signup | Visit) -> Standing | None:
    """What the sign-up or visit comes of, while it stands."""
    standing = None if row.standing_id is None else session.get(Standing, row.standing_id)
    return standing if standing is not None and standing.state is StandingState.ON else None


def signups_of(session: Session, standing: Standing) -> list[Signup]:
    """Hers that come of it and have not begun, soonest first."""
    of_it = (
        sa.select(Signup)
        .join(Signup.occurrence)
        .where(Signup.standing_id == standing.id, Signup.state != SignupState.CANCELLED, not_begun(clock.now()))
        .order_by(Occurrence.starts_at)
    )
    return list(session.scalars(of_it).unique())


def next_of(session: Session, standing: Standing, now: datetime) -> Slot | None:
    """Its next day that is not left out, within eight weeks."""
    return next(iter(ahead_of(session, standing, now)), None)


def ahead_of(session: Session, standing: Standing, now: datetime) -> list[Slot]:
    """Its days of the next eight weeks that are not left out, soonest first."""
    out = set(session.scalars(sa.select(StandingException.day).where(StandingException.standing_id == standing.id)))
    return [slot for slot in slots.ahead(session, standing, now) if slot.day not in out]


def asked_of(session: Session, standing_id: int, friend: Person) -> Standing | None:
    """The standing, while this friend's answer to it is waited for."""
    standing = session.get(Standing, standing_id)
    waits = standing is not None and standing.state is StandingState.ASKED and standing.friend_id == friend.id
    return standing if waits else None


def first_waited_for(session: Session, signup_id: int) -> datetime | None:
    """When the occurrence begins, while she waits for a place there."""
    signup = session.get(Signup, signup_id)
    waits = signup is not None and signup.state is SignupState.WAITING
    return signup.occurrence.starts_at if signup is not None and waits else None


def at_hour(session: Session, elder: Person, weekday: int, at: str) -> Standing | None:
    """What stands or is asked for at this local `HH:MM` of hers, whoever is the friend."""
    wanted = sa.select(Standing).where(
        Standing.person_id == elder.id,
        Standing.friend_id.is_not(None),
        Standing.weekday == weekday,
        Standing.at == at,
        Standing.state.in_(LIVE_STANDING),
    )
    return session.scalars(wanted.execution_options(populate_existing=True)).first()


def of_visit_hour(session: Session, visit: Visit) -> Standing | None:
    """As `at_hour`, of this visit."""
    local = duetime.local(visit.starts_at, visit.elder.community.zone)
    return at_hour(session, visit.elder, local.weekday(), f"{local:%H:%M}")


def may_begin(session: Session, signup: Signup) -> Until | None:
    """Until when she may be asked to come every week; None where it is not held again on that weekday by then, where
    she waits for a place, and where it stands already."""
    now, zone = clock.now(), signup.person.community.zone
    day = duetime.local_day(signup.occurrence.starts_at, zone)
    until = seasons.until(duetime.local_day(now, zone), day.weekday())
    if signup.state is not SignupState.JOINED or of_row(session, signup) is not None:
        return None
    last = duetime.due_instant(until.last_day, time(23, 59), zone)
    others = session.scalars(
        sa.select(Occurrence.starts_at).where(
            Occurrence.activity_id == signup.occurrence.activity_id,
            Occurrence.state == OccurrenceState.PLANNED,
            Occurrence.starts_at > signup.occurrence.starts_at,
            Occurrence.starts_at <= last,
        )
    )
    again = any(duetime.local_day(starts_at, zone).weekday() == day.weekday() for starts_at in others)
    return until if again else None
