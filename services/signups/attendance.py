"""Who came to what has been: the host is asked when it is over, by call or text, or ticks on a page.

What is known of somebody who had joined is `Signup.came`, and of the whole `Occurrence.came`, a number that may be
known without the names. Neither silences anything: that a host has seen her is no word of her own.

| it is over, and | what follows |
|---|---|
| somebody had joined, and the host is known | the host is asked, in the daytime |
| it was held by telephone | the line knows itself who came in |
| it was called off, or nobody had joined | nothing |
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Occurrence,
    OccurrenceState,
    Person,
    QuestionKind,
    Seat,
    Signup,
    SignupState,
    Task,
    TaskKind,
    TaskState,
    Telling,
    TellingState,
    all_locked,
    begins_with,
    locked,
)
from services import tasks, telling
from services.hours import quiet
from services.hours.due import Due, earliest
from services.phones import texting
from services.programme.calendar import all_led_by
from services.telling import conversations

ANSWER_WITHIN = timedelta(days=2)
TICKED_WITHIN = timedelta(days=14)
"""So long it stands on the host's own page."""
AT_ONCE = 100


def advance(session: Session, now: datetime) -> bool:
    """Ask about what is over; answers whether there may be more."""
    due = sa.select(Occurrence.id).where(Occurrence.ask_came_at <= now).order_by(Occurrence.ask_came_at, Occurrence.id)
    rows = all_locked(session, Occurrence, due.limit(AT_ONCE))
    for row in rows:
        row.ask_came_at = _look_at(session, row, now)
    session.flush()
    return len(rows) == AT_ONCE


def next_due() -> list[Due]:
    """When the next is over."""
    return [earliest(Occurrence.ask_came_at)]


def _look_at(session: Session, occurrence: Occurrence, now: datetime) -> datetime | None:
    """What there is to do about it; when it is to be looked at again, None for never."""
    comers = of(session, occurrence)
    if occurrence.state is not OccurrenceState.PLANNED or not comers:
        return None
    if occurrence.by_telephone:
        _as_the_line_knows(session, occurrence, comers)
        return None
    host = host_of(session, occurrence)
    if host is None or _is_known(occurrence, comers):
        return None
    allowed = quiet.first_allowed(About.WHO_CAME, now, now + ANSWER_WITHIN, host.community)
    if allowed > now:
        return allowed
    until = now + ANSWER_WITHIN
    subject = {"occurrence": occurrence.id}
    telling.tell(session, host, About.WHO_CAME, subject, key=f"{_told_as(occurrence)}asked", expires_at=until)
    number = texting.number_of(session, host, About.WHO_CAME)
    if number is not None:
        conversations.ask(session, host, QuestionKind.WHO_CAME, subject, until, number=number)
    return None


def host_of(session: Session, occurrence: Occurrence) -> Person | None:
    """Who holds it: its host, or whoever has the telephone of the organiser's contact and is the only one to."""
    if occurrence.host is not None:
        return occurrence.host
    number = occurrence.activity.organiser.contact_phone
    if number is None:
        return None
    having = sa.select(Person).where(
        Person.community_id == occurrence.community_id, Person.phone == number, Person.left_at.is_(None)
    )
    found = session.scalars(having).unique().all()
    return found[0] if len(found) == 1 else None


def of(session: Session, occurrence: Occurrence) -> Sequence[Signup]:
    """Who had joined, in the order of their names."""
    return (
        session.scalars(
            sa.select(Signup)
            .join(Signup.person)
            .where(Signup.occurrence_id == occurrence.id, Signup.state == SignupState.JOINED)
            .order_by(Person.folded_name, Signup.id)
            .options(sa.orm.contains_eager(Signup.person))
        )
        .unique()
        .all()
    )


def heads(comers: Iterable[Signup]) -> int:
    """How many that is, with those who were to come along."""
    return sum(1 + signup.companions for signup in comers)


def is_over(occurrence: Occurrence, now: datetime) -> bool:
    """Whether it may be said who came: it was held, and has begun."""
    return occurrence.state is OccurrenceState.PLANNED and occurrence.starts_at <= now


def to_tell(session: Session, person: Person) -> Sequence[tuple[Occurrence, Sequence[Signup]]]:
    """What was hers to hold and is over, of which it is not known who came; the last first."""
    wanted = all_led_by(person.community_id, person, person.phone).where(to_be_told(clock.now()))
    found = session.scalars(wanted.order_by(Occurrence.starts_at.desc(), Occurrence.id)).unique()
    return [(row, of(session, row)) for row in found]


def to_be_told(now: datetime) -> sa.ColumnElement[bool]:
    """Of an occurrence: it is over, and it is not known who came."""
    return sa.and_(
        Occurrence.state == OccurrenceState.PLANNED,
        Occurrence.starts_at <= now,
        Occurrence.ends_at > now - TICKED_WITHIN,
        sa.exists().where(
            Signup.occurrence_id == Occurrence.id, Signup.state == SignupState.JOINED, Signup.came.is_(None)
        ),
    )


# -- what is said


def all_came(session: Session, occurrence: Occurrence) -> None:
    """Everybody who had joined was there."""
    so_many(session, occurrence, heads(of(session, occurrence)))


def so_many(session: Session, occurrence: Occurrence, came: int) -> None:
    """So many came, whoever they were; others may have come unasked. All and none say it of each."""
    row = locked(session, Occurrence, occurrence.id) or occurrence
    comers = of(session, row)
    row.came = came
    if came in (0, heads(comers)):
        for signup in comers:
            _note(session, signup, came=came > 0)
    _is_told(session, row)


def note(session: Session, signup: Signup, *, came: bool) -> None:
    """Of one. Once it is said of everybody, that is how many came."""
    row = locked(session, Occurrence, signup.occurrence_id) or signup.occurrence
    _note(session, signup, came=came)
    comers = of(session, row)
    if all(one.came is not None for one in comers):
        row.came = heads(one for one in comers if one.came)
        _is_told(session, row)
    session.flush()


def ticked(session: Session, occurrence: Occurrence, came: Collection[int]) -> None:
    """Of the sign-ups with these ids she was there, of all others not."""
    row = locked(session, Occurrence, occurrence.id) or occurrence
    comers = of(session, row)
    for signup in comers:
        _note(session, signup, came=signup.id in came)
    row.came = heads(one for one in comers if one.came)
    _is_told(session, row)


def _note(session: Session, signup: Signup, *, came: bool) -> None:
    """The desk need not ask whether she was there; where it does, it is told that she was not."""
    signup.came = came
    asked = sa.select(Task).where(
        Task.person_id == signup.person_id,
        Task.kind == TaskKind.WAS_SHE_THERE,
        Task.state == TaskState.OPEN,
        Task.subject["occurrence"].as_integer() == signup.occurrence_id,
    )
    for task in session.scalars(asked).all():
        if came:
            tasks.settle(session, task.key)
        else:
            task.subject = {**task.subject, "no_show": 1}
    session.flush()


def _is_known(occurrence: Occurrence, comers: Sequence[Signup]) -> bool:
    return occurrence.came is not None or all(one.came is not None for one in comers)


def _as_the_line_knows(session: Session, occurrence: Occurrence, comers: Sequence[Signup]) -> None:
    here = set(
        session.scalars(sa.select(Seat.person_id).where(Seat.occurrence_id == occurrence.id, Seat.came_at.is_not(None)))
    )
    for signup in comers:
        _note(session, signup, came=signup.person_id in here)
    occurrence.came = len(here)


def _is_told(session: Session, occurrence: Occurrence) -> None:
    """Nobody is asked about it any more."""
    waiting = sa.select(Telling).where(
        begins_with(session, Telling.key, _told_as(occurrence)), Telling.state != TellingState.WITHDRAWN
    )
    for told in session.scalars(waiting).all():
        telling.told(session, told)
    conversations.settle(session, QuestionKind.WHO_CAME, {"occurrence": occurrence.id})
    session.flush()


def _told_as(occurrence: Occurrence) -> str:
    return f"came:{occurrence.id}:"
