"""Visits: agreed between an elder and a friend, told and reminded to both, and logged afterwards as a talk is.

She asks, and her friends are asked in turn, the one longest without a talk first. A friend who writes down what he has
agreed with her makes it at once; she is told, and can take it back. When it is over it becomes a talk that waits for
its log: only a log that says they met silences that evening's call.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Person,
    QuestionKind,
    Source,
    Talk,
    TalkState,
    TaskKind,
    Visit,
    VisitState,
    insert_missing,
    leave_out,
    locked,
)
from services import tasks, telling
from services.hours import batch, desk_hours, duetime
from services.hours.due import Due, earliest_in
from services.hours.duetime import NeverOpen
from services.people.to_ring import Link, ToRing
from services.phones import texting
from services.telling import conversations

from . import friends
from .visit_telling import leads, remind, tell, told_as

LASTS = timedelta(hours=1)
ANSWERED_WITHIN = timedelta(hours=24)
LAST_ANSWER_BEFORE = timedelta(hours=2)
TOLD_WITHIN = timedelta(hours=20)
EARLIEST, LATEST = time(8), time(20)
AHEAD = timedelta(days=60)
LIVE = (VisitState.ASKED, VisitState.AGREED)


class NotThen(ValueError):
    """The hour has passed, is too far off, or is none at which people visit."""


class SomebodyElseComes(NotThen):
    """Another friend has agreed to visit her at that hour."""


def ask(session: Session, elder: Person, starts_at: datetime, *, source: Source) -> Visit | None:
    """An elder would like a visit at `starts_at` (aware UTC). None when no friend is left to ask: then it is the
    desk's.

    Asked again for the same hour it is the same visit. Raises `NotThen`.
    """
    _check(elder, starts_at)
    locked(session, Person, elder.id)
    live = session.scalars(_at(elder, starts_at).where(Visit.state.in_(LIVE))).first()
    return live or _ask_next(session, elder, starts_at, source)


def arrange(
    session: Session,
    friend: Person,
    elder: Person,
    starts_at: datetime,
    *,
    source: Source,
    standing_id: int | None = None,
) -> Visit:
    """The friend writes down what the two have agreed; she is told. Another friend who was being asked is asked no
    more. Raises `NotThen`, and `SomebodyElseComes` when another has agreed.

    `standing_id`: it comes of what the two have agreed for every week, and is told with the whole.
    """
    _check(elder, starts_at)
    locked(session, Person, elder.id)
    live = _at(elder, starts_at).where(Visit.state.in_(LIVE)).with_for_update(of=Visit)
    visit = session.scalars(live.execution_options(populate_existing=True)).first()
    if visit is not None and visit.friend_id != friend.id:
        if visit.state is VisitState.AGREED:
            raise SomebodyElseComes(f"visit {visit.id} is agreed with another")
        _call_off(session, visit)
        _tell_who_was_asked(session, visit)
        visit = None
    if visit is None:
        visit = _add(session, elder, friend, starts_at, source)
    if standing_id is not None:
        visit.standing_id = standing_id
    if visit.state is VisitState.ASKED and visit.friend_id == friend.id:
        _agree(session, visit, told=standing_id is None)
    return visit


def agree(session: Session, visit_id: int, friend: Person) -> bool:
    """The friend's yes. False when it is no longer to be had."""
    visit = _asked_of(session, visit_id, friend, "yes")
    if visit is None:
        return False
    _agree(session, visit)
    return True


def refuse(session: Session, visit_id: int, friend: Person) -> None:
    """The friend's no: the next one is asked."""
    visit = _asked_of(session, visit_id, friend, "no")
    if visit is not None:
        _refuse(session, visit)


def _asked_of(session: Session, visit_id: int, friend: Person, event: str) -> Visit | None:
    """The visit, locked, while this friend's answer is waited for; else `event` is refused and logged."""
    visit = locked(session, Visit, visit_id)
    if visit is None or (visit.state is VisitState.ASKED and visit.friend_id == friend.id):
        return visit
    visit.refuse(event)
    return None


def cancel(session: Session, visit: Visit, by: Person) -> bool:
    """One of the two takes it back, and the other is told, also a friend who has been asked and has not answered; from
    him it is a no. Where the friend took it back the next one is asked, but not for one of the days on which he comes
    every week. False when there was nothing to take back."""
    fresh = locked(session, Visit, visit.id)
    if fresh is None:
        return False
    if not fresh.may_move(VisitState.CANCELLED):
        fresh.refuse("called off")
        return False
    was_agreed = fresh.state is VisitState.AGREED
    if not was_agreed and by.id == fresh.friend_id:
        _refuse(session, fresh)
        return True
    _call_off(session, fresh)
    if was_agreed:
        other = fresh.friend if by.id == fresh.elder_id else fresh.elder
        tell(session, fresh, other, (About.VISIT_CANCELLED, "cancelled"), fresh.starts_at)
        if by.id == fresh.friend_id and fresh.standing_id is None:
            _go_on(session, fresh)
    else:
        _tell_who_was_asked(session, fresh)
    session.flush()
    return True


def call_off_untold(session: Session, visit: Visit) -> None:
    """Off, where the two are told of the whole that it is a part of."""
    fresh = locked(session, Visit, visit.id)
    if fresh is not None and fresh.may_move(VisitState.CANCELLED):
        _call_off(session, fresh)


def _call_off(session: Session, visit: Visit) -> None:
    """Of what the two have agreed for every week this day stays left out."""
    visit.move(VisitState.CANCELLED)
    if visit.standing_id is not None:
        day = duetime.local_day(visit.starts_at, visit.elder.community.zone)
        leave_out(session, visit.standing_id, day)
    telling.withdraw(session, told_as(visit))
    conversations.settle(session, QuestionKind.VISIT, {"visit": visit.id})
    session.flush()


def _tell_who_was_asked(session: Session, visit: Visit) -> None:
    """A friend who has read the question and not answered it need not any more."""
    if telling.is_told(session, f"{told_as(visit, 'asked')}{visit.friend_id}"):
        tell(session, visit, visit.friend, (About.VISIT_CANCELLED, "cancelled"), visit.starts_at)


def coming(session: Session, person: Person) -> list[Visit]:
    """Agreed or asked for and not begun, by elder or friend, soonest first."""
    own = sa.or_(Visit.elder_id == person.id, Visit.friend_id == person.id)
    ahead = sa.select(Visit).where(own, Visit.state.in_(LIVE), Visit.starts_at > clock.now())
    return list(session.scalars(ahead.order_by(Visit.starts_at, Visit.id)))


def to_ring_of(session: Session, person: Person) -> Iterator[ToRing]:
    """The other of the two."""
    for visit in coming(session, person):
        is_elder = visit.elder_id == person.id
        other = visit.friend if is_elder else visit.elder
        yield ToRing(Link.FRIEND if is_elder else Link.ELDER, other.full_name, other.phone)


def withdraw_of(session: Session, person: Person, at: datetime) -> None:
    """One of the two has left: what lay ahead is off, and the robot says nothing."""
    for visit in coming(session, person):
        fresh = locked(session, Visit, visit.id)
        if fresh is not None and fresh.may_move(VisitState.CANCELLED):
            _call_off(session, fresh)


def advance(session: Session, now: datetime) -> None:
    """Go on where nobody answered, remind of what is agreed, and ask for the log of what is over."""
    live = session.scalars(
        sa.select(Visit)
        .where(Visit.state.in_(LIVE), Visit.look_at <= now)
        .order_by(Visit.id)
        .with_for_update(of=Visit, skip_locked=True)
    ).all()
    batch.each(session, live, lambda visit: _move_on(session, visit, now))
    session.flush()


def next_due() -> list[Due]:
    """When the next has not been answered, is to be reminded of, or is over."""
    return earliest_in(Visit.look_at, Visit.state, LIVE)


def _move_on(session: Session, visit: Visit, now: datetime) -> None:
    if visit.state is VisitState.ASKED:
        if now >= _answer_by(visit):
            _refuse(session, visit)
    elif visit.ends_at <= now:
        _over(session, visit)
    else:
        remind(session, visit, now)
    visit.look_at = _next_look(visit, now)


def _next_look(visit: Visit, now: datetime) -> datetime | None:
    if visit.state is VisitState.ASKED:
        return _answer_by(visit)
    if visit.state is VisitState.AGREED:
        return min((due_at for due_at, _ in leads(visit).values() if due_at > now), default=visit.ends_at)
    return None


def _check(elder: Person, starts_at: datetime) -> None:
    now, at = clock.now(), duetime.local(starts_at, elder.community.zone).time()
    if not now < starts_at <= now + AHEAD or not EARLIEST <= at <= LATEST:
        raise NotThen(f"no visit at {starts_at:%F %R}")


def _at(elder: Person, starts_at: datetime) -> sa.Select[Visit]:
    return sa.select(Visit).where(Visit.elder_id == elder.id, Visit.starts_at == starts_at)


def _ask_next(session: Session, elder: Person, starts_at: datetime, source: Source) -> Visit | None:
    asked = {visit.friend_id for visit in session.scalars(_at(elder, starts_at))}
    friend = friends.next_of(session, elder, friends.own_friends(session, elder), asked, starts_at)
    if friend is None:
        _for_the_desk(session, elder, starts_at)
        return None
    visit = _add(session, elder, friend, starts_at, source)
    tell(session, visit, friend, (About.VISIT_ASKED, "asked"), _answer_by(visit))
    textable = texting.number_of(session, friend, About.VISIT_ASKED)
    if textable is not None:
        conversations.ask(session, friend, QuestionKind.VISIT, {"visit": visit.id}, _answer_by(visit), number=textable)
    return visit


def _add(session: Session, elder: Person, friend: Person, starts_at: datetime, source: Source) -> Visit:
    visit = Visit(
        elder_id=elder.id,
        elder=elder,
        friend_id=friend.id,
        friend=friend,
        starts_at=starts_at,
        ends_at=starts_at + LASTS,
        state=VisitState.ASKED,
        source=source,
    )
    session.add(visit)
    session.flush()
    return visit


def _answer_by(visit: Visit) -> datetime:
    """A day after asking, two hours before the visit at the latest, but never at once."""
    latest = max(visit.starts_at - LAST_ANSWER_BEFORE, visit.created_at + timedelta(minutes=30))
    return min(visit.created_at + ANSWERED_WITHIN, latest)


def _agree(session: Session, visit: Visit, *, told: bool = True) -> None:
    visit.move(VisitState.AGREED)
    visit.agreed_at = clock.now()
    conversations.settle(session, QuestionKind.VISIT, {"visit": visit.id})
    telling.withdraw(session, told_as(visit, "asked"))
    for person in (visit.elder, visit.friend) if told else ():
        tell(session, visit, person, (About.VISIT_AGREED, "agreed"), visit.starts_at)
    session.flush()


def _refuse(session: Session, visit: Visit) -> None:
    visit.move(VisitState.REFUSED)
    conversations.settle(session, QuestionKind.VISIT, {"visit": visit.id})
    telling.withdraw(session, told_as(visit))
    session.flush()
    _go_on(session, visit)


def _go_on(session: Session, visit: Visit) -> None:
    """This friend does not come: the next is asked, and with none left it is the desk's, and she is told so."""
    if clock.now() < visit.starts_at - timedelta(minutes=30):
        following = _ask_next(session, visit.elder, visit.starts_at, visit.source)
    else:
        following = None
        _for_the_desk(session, visit.elder, visit.starts_at)
    if following is None:
        until = clock.now() + TOLD_WITHIN
        tell(session, visit, visit.elder, (About.VISIT_NONE, "none"), until)


def _for_the_desk(session: Session, elder: Person, starts_at: datetime) -> None:
    try:
        by = desk_hours.promise(elder.community, clock.now())
    except NeverOpen:
        by = None
    key = _wanted(elder, starts_at)
    tasks.open_anew(session, elder.community, TaskKind.TALK_WANTED, key, person=elder, due_at=by)


def promise_of_the_desk(session: Session, elder: Person, starts_at: datetime) -> datetime | None:
    """By when (aware UTC) the coordinator rings her about a visit nobody could make, as it stands on the board; None
    when the desk never opens."""
    task = tasks.newest(session, _wanted(elder, starts_at))
    return task.due_at if task else None


def _wanted(elder: Person, starts_at: datetime) -> str:
    return f"visit-wanted/{elder.id}/{starts_at.isoformat()}"


def _over(session: Session, visit: Visit) -> None:
    visit.move(VisitState.OVER)
    talk = {
        "elder_id": visit.elder_id,
        "friend_id": visit.friend_id,
        "state": TalkState.TALKED,
        "promised_by": visit.starts_at,
        "bridged_at": visit.starts_at,
        "ended_at": visit.ends_at,
        "visit_id": visit.id,
    }
    insert_missing(session, Talk, [talk])
    session.flush()
