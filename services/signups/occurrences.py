"""A change in what people have signed up for: called off, moved, held after all. Everybody concerned is told.

`change`, `call_off_at_desk` and `hold_at_desk` are the desk's own; a calendar's goes by the others. What the desk has
changed of a calendar's time stands until the calendar says something new (`services.programme.said`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Occurrence, OccurrenceState, Signup, SignupState, locked
from services import rides, telling
from services.hours.duetime import local_day
from services.programme import making, said
from services.programme.calendar import over_at
from services.programme.facts import Facts
from services.telling.keys import next_key

from . import freed, told

Teller = Callable[[Session, Occurrence, About], None]
"""Tells all who have joined or wait, and the host, that it is called off or changed."""


def call_off(session: Session, occurrence: Occurrence, *, told_by: Teller | None = None) -> bool:
    """The occurrence is not held: all who joined or wait are told (by `told_by`, where it is given), and drivers too.
    False when it was called off already.

    The sign-ups stay, so that nobody has to join again should it be held after all.
    """
    row = locked(session, Occurrence, occurrence.id)
    if row is None or row.state is OccurrenceState.CANCELLED:
        return False
    row.move(OccurrenceState.CANCELLED)
    session.flush()
    freed.take_back(session, row)
    rides.called_off(session, row)
    (told_by or _tell_everybody)(session, row, About.OCCURRENCE_CANCELLED)
    return True


def call_off_at_desk(session: Session, occurrence: Occurrence) -> bool:
    """As `call_off`; the calendar that still has it does not put it on again."""
    said.remember(occurrence)
    return call_off(session, occurrence)


def hold_at_desk(session: Session, occurrence: Occurrence) -> None:
    """As `hold_after_all`; the calendar that is without it does not call it off again."""
    said.remember(occurrence)
    hold_after_all(session, occurrence)


def change(session: Session, occurrence: Occurrence, facts: Facts) -> None:
    """It is as `facts` say from now on, which have no faults: told when start or place is another. Who waits is
    offered a place that has come; who has a place keeps it, also where there are fewer now.
    """
    row = locked(session, Occurrence, occurrence.id)
    if row is None:
        return
    said.remember(row)
    making.write_words(row.activity, facts)
    making.write_numbers(row, facts)
    session.flush()
    move(
        session,
        row,
        starts_at=facts.starts_at,
        ends_at=facts.ends_at,
        place_id=facts.place_id,
        all_day=facts.all_day,
    )
    freed.offer_places(session, row)


def hold_after_all(session: Session, occurrence: Occurrence, *, told_by: Teller | None = None) -> None:
    """The occurrence is held although it had been called off: told in words of its own (by `told_by`, where it is
    given); wanted rides are looked for again."""
    row = locked(session, Occurrence, occurrence.id)
    if row is None or row.state is OccurrenceState.PLANNED:
        return
    row.move(OccurrenceState.PLANNED)
    session.flush()
    rides.look_anew(session, row)
    if told_by is not None:
        told_by(session, row, About.OCCURRENCE_CHANGED)
    else:
        _tell_everybody(session, row, About.OCCURRENCE_CHANGED, held_after_all=row.id)


def move(
    session: Session,
    occurrence: Occurrence,
    *,
    starts_at: datetime,
    ends_at: datetime,
    place_id: int | None,
    all_day: bool = False,
    told_by: Teller | None = None,
) -> bool:
    """Give it another time (UTC) or place. People are told when start or place changed (by `told_by`, where it is
    given); reminders and pick-ups follow.

    Answers whether anything changed.
    """
    row = locked(session, Occurrence, occurrence.id)
    if row is None or (row.starts_at, row.ends_at, row.place_id, row.all_day) == (
        starts_at,
        ends_at,
        place_id,
        all_day,
    ):
        return False
    new_hour = (row.starts_at, row.all_day) != (starts_at, all_day)
    worth_telling = new_hour or row.place_id != place_id
    row.starts_at, row.ends_at, row.place_id, row.all_day = starts_at, ends_at, place_id, all_day
    session.flush()
    session.expire(row, ["place"])
    if row.by_telephone:
        rides.not_needed(session, row)
    if row.state is not OccurrenceState.PLANNED or not worth_telling:
        return True
    if new_hour:
        freed.take_back(session, row)
        rides.moved(session, row)
        rides.look_anew(session, row)
    (told_by or _tell_everybody)(session, row, About.OCCURRENCE_CHANGED)
    return True


def _tell_everybody(session: Session, occurrence: Occurrence, about: About, **more: int) -> None:
    """What waits to be told about the sign-ups is overtaken by this. `more` goes into the subject, for the wording."""
    now = clock.now()
    concerned = session.scalars(
        sa.select(Signup)
        .where(Signup.occurrence_id == occurrence.id, Signup.state != SignupState.CANCELLED)
        .order_by(Signup.id)
    ).all()
    telling.withdraw(session, told_as(occurrence))
    for signup in concerned:
        told.overtake(session, signup)
        # An event moved to the past, or one that is on now, still has to reach who is about to set out.
        until = max(over_at(occurrence), now + timedelta(hours=1))
        zone = signup.person.community.zone
        telling.tell(
            session,
            signup.person,
            about,
            {"occurrence": occurrence.id, "signup": signup.id, **more},
            key=next_key(session, told_as(occurrence)),
            expires_at=until,
            urgent=local_day(now, zone) == local_day(occurrence.starts_at, zone),
        )
    _tell_host(session, occurrence, about, {signup.person_id for signup in concerned}, **more)
    if about is About.OCCURRENCE_CHANGED:
        freed.offer_places(session, occurrence)


def _tell_host(session: Session, occurrence: Occurrence, about: About, told: set[int], **more: int) -> None:
    """Who leads a gathering by telephone hears it too, once."""
    host = occurrence.host
    if host is None or host.id in told:
        return
    telling.tell(
        session,
        host,
        about,
        {"occurrence": occurrence.id, **more},
        key=next_key(session, told_as(occurrence)),
        expires_at=max(over_at(occurrence), clock.now() + timedelta(hours=1)),
    )


def told_as(occurrence: Occurrence) -> str:
    """How the keys of what is told of it begin."""
    return f"occurrence:{occurrence.id}:"
