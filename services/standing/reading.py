"""What stands: of a person, of a sign-up or a visit that comes of it, and whether there is anything to ask about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    LIVE_STANDING,
    LeftOut,
    Occurrence,
    OccurrenceState,
    Person,
    Signup,
    SignupState,
    Standing,
    StandingException,
    StandingKind,
    StandingState,
    Visit,
    columns,
)
from services.hours import duetime
from services.programme.calendar import not_begun
from services.talks import visits

from . import seasons, slots
from .seasons import Until
from .slots import Slot


def of_person(session: Session, person: Person) -> list[Standing]:
    """All that stands or is asked for, hers and her elders', in the order of the week."""
    own = sa.or_(Standing.person_id == person.id, Standing.friend_id == person.id)
    wanted = sa.select(Standing).where(own, Standing.state.in_(LIVE_STANDING))
    return list(session.scalars(wanted.order_by(Standing.weekday, Standing.at, Standing.id)).unique())


_OWN_TALK = (
    sa.select(Standing.id)
    .where(
        Standing.person_id == sa.bindparam("person"),
        Standing.kind == StandingKind.TALK,
        Standing.state == StandingState.ON,
    )
    .order_by(Standing.weekday, Standing.at, Standing.id)
    .limit(1)
)


def own_talk(session: Session, person: Person) -> int | None:
    """The id of the first talk of the week that stands, of which she is the elder."""
    return columns(session, _OWN_TALK, {"person": person.id}).scalar()


def of_activity(session: Session, activity_id: int) -> list[Standing]:
    """Who comes to it every week, by weekday and name."""
    wanted = sa.select(Standing).join(Standing.person).options(sa.orm.contains_eager(Standing.person))
    wanted = wanted.where(Standing.activity_id == activity_id, Standing.state.in_(LIVE_STANDING))
    return list(session.scalars(wanted.order_by(Standing.weekday, Person.folded_name, Standing.id)).unique())


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


def visits_of(session: Session, standing: Standing) -> list[Visit]:
    """As `signups_of`: the visits."""
    coming = sa.select(Visit).where(
        Visit.standing_id == standing.id, Visit.state.in_(visits.LIVE), Visit.starts_at > clock.now()
    )
    return list(session.scalars(coming.order_by(Visit.starts_at)).unique())


@dataclass(frozen=True, slots=True)
class Day:
    """One of its days ahead, and why it is left out, if it is."""

    slot: Slot
    left_out: LeftOut | None


def days_of(session: Session, standing: Standing, now: datetime) -> list[Day]:
    """Those of the next eight weeks, soonest first."""
    out = sa.select(StandingException).where(StandingException.standing_id == standing.id)
    why = {row.day: row.why for row in session.scalars(out)}
    return [Day(slot, why.get(slot.day)) for slot in slots.ahead(session, standing, now)]


def next_of(session: Session, standing: Standing, now: datetime) -> Slot | None:
    """Its next day that is not left out, within eight weeks."""
    return next(iter(ahead_of(session, standing, now)), None)


def ahead_of(session: Session, standing: Standing, now: datetime) -> list[Slot]:
    """Its days of the next eight weeks that are not left out, soonest first."""
    return [day.slot for day in days_of(session, standing, now) if day.left_out is None]


def asked_of(session: Session, standing_id: int, friend: Person) -> Standing | None:
    """The standing, while this friend's answer to it is waited for."""
    standing = session.get(Standing, standing_id)
    waits = standing is not None and standing.state is StandingState.ASKED and standing.friend_id == friend.id
    return standing if waits else None


R = TypeVar("R", Signup, Visit)


def next_of_each(rows: Sequence[R]) -> list[R]:
    """Of all that is to come, soonest first, what comes back every week only the next time: nobody is to go through
    eight Fridays to hear of a Tuesday."""
    first = {row.standing_id: row.id for row in reversed(rows)}
    return [row for row in rows if row.standing_id is None or first[row.standing_id] == row.id]


def after(rows: Sequence[R], row: R) -> R | None:
    """What is heard after this one, which may be a later time of what comes back every week."""
    heard = next_of_each(rows)
    place = next((n for n, each in enumerate(heard) if each.id == row.id or _together(each, row)), len(heard))
    return heard[place + 1] if place + 1 < len(heard) else None


def later(rows: Sequence[R], row: R) -> R | None:
    """The same thing, the next time after this."""
    following = list(rows)[[each.id for each in rows].index(row.id) + 1 :]
    return next((each for each in following if _together(each, row)), None)


def _together(one: Signup | Visit, other: Signup | Visit) -> bool:
    return one.standing_id is not None and one.standing_id == other.standing_id


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
    she waits for a place, and where it stands already; what has moved to another weekday may begin there."""
    now, zone = clock.now(), signup.person.community.zone
    day = duetime.local_day(signup.occurrence.starts_at, zone)
    until = seasons.until(duetime.local_day(now, zone), day.weekday())
    stands = of_row(session, signup)
    if signup.state is not SignupState.JOINED or (stands is not None and stands.weekday == day.weekday()):
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
