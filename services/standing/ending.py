"""It ends: because one of the two says so, or the desk; by its last day; or because one of them is here no more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    LIVE_STANDING,
    About,
    EndedBy,
    Person,
    QuestionKind,
    Source,
    Standing,
    StandingState,
)
from models import leave_out as leave_out_day
from services import signups, telling
from services.hours import duetime
from services.people.to_ring import Link, ToRing
from services.talks import visits
from services.telling import conversations

from .held import confirm, held, tell, told_as
from .reading import signups_of, visits_of


def end(session: Session, standing: Standing, by: Person | None, *, source: Source) -> bool:
    """One of the two takes it back, or the desk (`by` is None): all that it has made ahead is off, and whoever has not
    said it is told. False when it was over."""
    fresh = held(session, standing.id)
    if fresh is None:
        return False
    if not fresh.may_move(StandingState.ENDED):
        fresh.refuse("ended")
        return False
    concerned = [each for each in (fresh.person, fresh.friend if _friend_knows(session, fresh) else None) if each]
    finish(session, fresh, _by(fresh, by))
    take_back(session, fresh)
    for person in concerned:
        if by is not None and person.id == by.id:
            confirm(session, fresh, person, About.STANDING_ENDED, source)
        else:
            tell(session, fresh, person, About.STANDING_ENDED)
    return True


def leave_out(session: Session, standing: Standing, day: date, by: Person, *, source: Source) -> None:
    """One of its local days is left out by one of the two: the other is told, and the driver. What was made for it is
    taken back as it is by itself; nothing where there was none, or it was left out."""
    fresh = held(session, standing.id)
    if fresh is None or fresh.state is not StandingState.ON:
        return
    zone = fresh.person.community.zone
    for signup in signups_of(session, fresh):
        if duetime.local_day(signup.occurrence.starts_at, zone) == day:
            signups.cancel(session, signup, source=source)
    for visit in visits_of(session, fresh):
        if duetime.local_day(visit.starts_at, zone) == day:
            visits.cancel(session, visit, by)
    if leave_out_day(session, fresh.id, day):
        fresh.look_at = clock.now()
        other = fresh.person if by.id == fresh.friend_id else fresh.friend
        if other is not None:
            tell(session, fresh, other, About.STANDING_CHANGED)


def _by(standing: Standing, person: Person | None) -> EndedBy:
    if person is None:
        return EndedBy.DESK
    return EndedBy.FRIEND if person.id == standing.friend_id else EndedBy.HERSELF


def _friend_knows(session: Session, standing: Standing) -> bool:
    """Whether he has been asked; a question he has not read is only withdrawn."""
    if standing.state is StandingState.ON or standing.friend_id is None:
        return True
    asked = f"{told_as(standing)}{About.STANDING_ASKED.value}:{standing.friend_id}:"
    return telling.is_told(session, f"{asked}1")


def finish(session: Session, standing: Standing, by: EndedBy) -> None:
    """It stands no more, and nothing of it is told or asked. The caller holds its row."""
    standing.move(StandingState.ENDED)
    standing.ended_at, standing.ended_by, standing.look_at = clock.now(), by, None
    conversations.settle(session, QuestionKind.STANDING, {"standing": standing.id})
    telling.withdraw(session, told_as(standing))
    session.flush()


def take_back(session: Session, standing: Standing) -> None:
    """All that it has made and that has not begun."""
    for signup in signups_of(session, standing):
        signups.cancel(session, signup, source=Source.DESK, tells=False)
    for visit in visits_of(session, standing):
        visits.call_off_untold(session, visit)


def gone(session: Session, standing: Standing) -> None:
    """The two are a pair no more: it is off, and both are told. The caller holds its row."""
    finish(session, standing, EndedBy.GONE)
    take_back(session, standing)
    for person in (standing.person, standing.friend):
        if person is not None and person.left_at is None:
            tell(session, standing, person, About.STANDING_ENDED)


def to_ring_of(session: Session, person: Person) -> Iterator[ToRing]:
    """The other of the two."""
    for row in session.scalars(_of_person(person)).unique():
        hers = row.person_id == person.id
        other = row.friend if hers else row.person
        if other is not None:
            yield ToRing(Link.FRIEND if hers else Link.ELDER, other.full_name, other.phone)


def withdraw_of(session: Session, person: Person, at: datetime) -> None:
    """One of the two has left: nothing more comes of it, and the robot says nothing."""
    for row_id in session.scalars(_of_person(person).with_only_columns(Standing.id)).all():
        fresh = held(session, row_id)
        if fresh is not None and fresh.may_move(StandingState.ENDED):
            finish(session, fresh, EndedBy.GONE)


def _of_person(person: Person) -> sa.Select[Standing]:
    hers = sa.or_(Standing.person_id == person.id, Standing.friend_id == person.id)
    return sa.select(Standing).where(hers, Standing.state.in_(LIVE_STANDING)).order_by(Standing.id)
