"""A change in what people have signed up for: called off, moved, held after all. Everybody concerned is told.

`change`, `call_off_at_desk` and `hold_at_desk` are the desk's own, `call_off_by_host` and `hold_by_host` those of who
holds it; a calendar's goes by the others. What was changed of a calendar's time stands until the calendar says
something new (`services.programme.said`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Community,
    Occurrence,
    OccurrenceState,
    Person,
    QuestionKind,
    Signup,
    SignupState,
    Source,
    TaskKind,
    locked,
)
from services import rides, tasks, telling
from services.hours.duetime import local_day
from services.programme import drafts, making, said
from services.programme.facts import Facts
from services.telling import conversations

from . import everybody, freed, instead, joining

SAYS_OFF, CALLED_OFF_BY_HOST, HELD_BY_HOST, CHANGED_BY_LINK = 1, 3, 4, 5
"""Of a task's subject `called_off`: who holds it has said that she does not come, and is asked whether all of it is
off; or has done so herself, and everybody is told."""


Teller = Callable[[Session, Occurrence, About], None]
"""Tells all who have joined or wait, and the host, that it is called off or changed."""


def call_off(
    session: Session,
    occurrence: Occurrence,
    *,
    too_few: bool = False,
    by: Person | None = None,
    told_by: Teller | None = None,
) -> bool:
    """The occurrence is not held: all who joined or wait are told, and drivers before them, with something else that
    week to join where there is time. False when it was called off already. `by` has done it, and is not told; where
    `told_by` is given it tells all the others.

    The sign-ups stay, so that nobody has to join again should it be held after all.
    """
    row = locked(session, Occurrence, occurrence.id)
    if row is None or row.state is OccurrenceState.CANCELLED:
        return False
    row.move(OccurrenceState.CANCELLED)
    session.flush()
    freed.take_back(session, row)
    rides.called_off(session, row)
    telling.withdraw(session, invited_to(row.id))
    if told_by is not None:
        told_by(session, row, About.OCCURRENCE_CANCELLED)
        return True
    at = everybody.when(session, row)
    others = {} if at.surely else instead.for_each(session, row)
    why = {"too_few": 1} if too_few else {}
    everybody.tell(
        session, row, About.OCCURRENCE_CANCELLED, at, by=by, also=lambda signup: why | _instead(signup, others)
    )
    return True


def _instead(signup: Signup, others: Mapping[int, int]) -> dict[str, int]:
    other = others.get(signup.person_id)
    return {} if other is None else {"instead": other}


def invited_to(occurrence_id: int) -> str:
    """How the key of every telling begins that asks somebody to come to it: nobody is asked to what is called off."""
    return f"invited:{occurrence_id}:"


def call_off_at_desk(session: Session, occurrence: Occurrence) -> bool:
    """As `call_off`; the calendar that still has it does not put it on again."""
    said.remember(occurrence)
    return call_off(session, occurrence)


def hold_at_desk(session: Session, occurrence: Occurrence) -> None:
    """As `hold_after_all`; the calendar that is without it does not call it off again."""
    said.remember(occurrence)
    hold_after_all(session, occurrence)


def says_off(
    session: Session,
    occurrence: Occurrence,
    host: Person,
    signup: Signup | None,
    *,
    source: Source,
    number: str,
    words: str,
) -> None:
    """Who holds it has said that it is off, which her own `signup` is at once. Of the rest the desk reads, until she
    says that it stands (`stands_after_all`)."""
    if signup is not None:
        joining.cancel(session, signup, source=source)
        conversations.settle(session, QuestionKind.RIDE_WANTED, {"signup": signup.id})
    key, subject = _called_off_key(occurrence), {"occurrence": occurrence.id, "called_off": SAYS_OFF}
    community = session.get_one(Community, occurrence.community_id)
    tasks.open_anew(session, community, TaskKind.SORT_OUT, key, person=host, number=number, note=words, subject=subject)


def stands_after_all(session: Session, occurrence: Occurrence) -> None:
    """Who holds it was asked whether all of it is off, and has said no: the desk need not see to it."""
    tasks.settle(session, _called_off_key(occurrence))


def call_off_by_host(session: Session, occurrence: Occurrence, host: Person, *, source: Source) -> None:
    """As `call_off_at_desk`, by who holds it (`calendar.led_by`). The number that was shown is a claim: the desk reads
    of it, and so does who has that telephone, where it was done in a call."""
    said.remember(occurrence)
    if call_off(session, occurrence, by=host):
        _receipt(session, occurrence, host, source, {})
        _for_the_desk(session, occurrence, host, CALLED_OFF_BY_HOST)


def changed_by_link(session: Session, occurrence: Occurrence, by: Person, *, told: bool) -> None:
    """It was changed by who has shown no more than its organiser's link: the contact reads of it, and the desk too
    where somebody was `told`."""
    drafts.was_changed(session, occurrence)
    if told:
        _for_the_desk(session, occurrence, by, CHANGED_BY_LINK)


def hold_by_host(session: Session, occurrence: Occurrence, host: Person, *, source: Source) -> None:
    """`call_off_by_host` undone."""
    said.remember(occurrence)
    if occurrence.state is OccurrenceState.CANCELLED:
        hold_after_all(session, occurrence, by=host)
        _receipt(session, occurrence, host, source, {"held_after_all": occurrence.id})
        _for_the_desk(session, occurrence, host, HELD_BY_HOST)


def _receipt(session: Session, occurrence: Occurrence, host: Person, source: Source, more: dict[str, int]) -> None:
    if source is Source.PHONE:
        about = About.OCCURRENCE_CHANGED if more else About.OCCURRENCE_CANCELLED
        everybody.has_heard(session, occurrence, host, about, more)


def _for_the_desk(session: Session, occurrence: Occurrence, host: Person, what: int) -> None:
    community = session.get_one(Community, occurrence.community_id)
    subject = {"occurrence": occurrence.id, "called_off": what}
    key = _called_off_key(occurrence)
    tasks.open_anew(session, community, TaskKind.SORT_OUT, key, person=host, subject=subject).subject = subject
    session.flush()


def _called_off_key(occurrence: Occurrence) -> str:
    """The one task of what its host has said of calling it off."""
    return f"called-off/{occurrence.id}"


def change(session: Session, occurrence: Occurrence, facts: Facts) -> None:
    """It is as `facts` say from now on, which have no faults: told when start or place is another. Who waits is
    offered a place that has come; who has a place keeps it, also where there are fewer now. When it is decided follows
    the start, unless `facts` say another hour than it has.
    """
    row = locked(session, Occurrence, occurrence.id)
    if row is None:
        return
    redecided = facts.decides_at != row.decides_at
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
    if redecided:
        row.decides_at = facts.decides_at
    freed.offer_places(session, row)


def hold_after_all(
    session: Session, occurrence: Occurrence, *, by: Person | None = None, told_by: Teller | None = None
) -> None:
    """The occurrence is held although it had been called off: told in words of its own to whom that had reached (by
    `told_by`, where it is given); wanted rides are looked for again. Where its deciding hour has come, this decides."""
    row = locked(session, Occurrence, occurrence.id)
    if row is None or row.state is OccurrenceState.PLANNED:
        return
    row.move(OccurrenceState.PLANNED)
    now = clock.now()
    if row.decides_at is not None and row.decides_at <= now:
        row.confirmed_at = now
    session.flush()
    rides.look_anew(session, row)
    if told_by is not None:
        told_by(session, row, About.OCCURRENCE_CHANGED)
        freed.offer_places(session, row)
        return
    unheard, at = everybody.unheard(session, row), everybody.when(session, row)
    everybody.tell(session, row, About.OCCURRENCE_CHANGED, at, but=unheard, by=by, held_after_all=row.id)
    freed.offer_places(session, row)


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
    given); reminders and pick-ups follow,
    and its deciding hour where that is to come. Where the day is another, who has joined is asked anew.

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
    was_at, was_over = row.starts_at, row.ends_at
    new_hour = (was_at, row.all_day) != (starts_at, all_day)
    worth_telling = new_hour or row.place_id != place_id
    row.starts_at, row.ends_at, row.place_id, row.all_day = starts_at, ends_at, place_id, all_day
    if row.decides_at is not None and row.decides_at > clock.now():
        row.decides_at += starts_at - was_at
    session.flush()
    session.expire(row, ["place"])
    if row.by_telephone:
        rides.not_needed(session, row)
    if row.state is not OccurrenceState.PLANNED:
        return True
    if not worth_telling:
        if row.ends_at != was_over:
            rides.ends_anew(session, row)
        return True
    if new_hour:
        freed.take_back(session, row)
    rides.moved(session, row)
    rides.look_anew(session, row)
    (told_by or _asking_anew(was_at))(session, row, About.OCCURRENCE_CHANGED)
    freed.offer_places(session, row)
    return True


def _asking_anew(was_at: datetime) -> Teller:
    """Everybody is told, and who has joined is asked, where the day is another."""

    def tell(session: Session, row: Occurrence, about: About) -> None:
        zone = session.get_one(Community, row.community_id).zone
        new_day = local_day(was_at, zone) != local_day(row.starts_at, zone)
        everybody.tell(
            session,
            row,
            about,
            everybody.when(session, row, was_at=was_at),
            also=lambda signup: {"new_day": 1} if new_day and signup.state is SignupState.JOINED else {},
        )

    return tell
