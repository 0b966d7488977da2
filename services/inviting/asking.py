"""Asking people to come: one occurrence, once each, by call or text in the daytime; and what each answers.

| she | what follows |
|---|---|
| wants to come | nothing here: she joins as everybody does, by its own read-back |
| says not this time, or nothing | she is asked of it no more |
| wants no such questions | her consent is taken back, and nothing else that waits goes out |
| has joined, or it is called off, before she is reached | she is not asked |
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    DeskUser,
    Invitation,
    Invited,
    InvitedAnswer,
    Occurrence,
    Outbox,
    OutboxKind,
    Person,
    Signup,
    SignupState,
    Source,
    Telling,
    TellingState,
    begins_with,
    comers,
)
from services import outbox, telling
from services.programme.calendar import is_coming, over_at
from services.signups import occurrences

from . import agreeing

LONGEST_TASK = 120
"""Signs; with the rest of the text two parts."""
ANSWER_HOLDS = timedelta(days=3)
"""How long a bare yes or no by text is about it, unless something else was asked meanwhile."""


def invite(
    session: Session, occurrence: Occurrence, people: Sequence[Person], *, by: DeskUser, task: str | None = None
) -> Invitation:
    """Ask each of `people` to come, after a moment in which it can be taken back, in the daytime.

    `task`: the organiser's words of what people are needed for, said first. Raises ValueError where they are too long,
    or it is not coming.
    """
    task = " ".join((task or "").split()) or None
    now = clock.now()
    if not is_coming(occurrence, now) or (task is not None and len(task) > LONGEST_TASK):
        raise ValueError("nobody is asked to come to that, or in so many words")
    invitation = Invitation(occurrence_id=occurrence.id, occurrence=occurrence, by_user_id=by.id, task=task)
    session.add(invitation)
    session.flush()
    for person in people:
        _ask(session, invitation, person, now)
    return invitation


def _ask(session: Session, invitation: Invitation, person: Person, now: datetime) -> None:
    occurrence = invitation.occurrence
    row = Invited(
        invitation_id=invitation.id,
        invitation=invitation,
        occurrence_id=occurrence.id,
        occurrence=occurrence,
        person_id=person.id,
        person=person,
    )
    session.add(row)
    session.flush()
    telling.tell(
        session,
        person,
        About.INVITATION,
        {"invited": row.id, "occurrence": occurrence.id},
        key=f"{_told_as(row)}asked",
        not_before=now + outbox.HELD_FOR,
        expires_at=over_at(occurrence),
    )


def take_back(session: Session, invitation: Invitation) -> tuple[int, int]:
    """Nobody is asked any more who has not been. Answers how many that is, and how many had been asked already."""
    gone = 0
    rows = session.scalars(sa.select(Invited).where(Invited.invitation_id == invitation.id).order_by(Invited.id)).all()
    for row in rows:
        tellings = _tellings(session, row)
        if not all(_waits(session, told) for told in tellings):
            gone += 1
            continue
        for told in tellings:
            telling.lapse(session, told)
        session.delete(row)
    session.flush()
    return len(rows) - gone, gone


def _waits(session: Session, told: Telling) -> bool:
    """Whether nobody has asked the carrier for it, and she has not heard it."""
    if told.state is not TellingState.OPEN:
        return False
    rows = session.scalars(sa.select(Outbox.state).where(Outbox.telling_id == told.id).with_for_update(of=Outbox)).all()
    return all(state in outbox.NOT_ASKED_YET for state in rows)


# -- what she answers


def still_asked(session: Session, invited_id: int) -> Invited | None:
    """The row, while there is something to answer: it is coming, and she has neither joined nor said no."""
    row = session.get(Invited, invited_id)
    if row is None or row.answer is not None or not is_coming(row.occurrence, clock.now()):
        return None
    return None if _comes(session, row) else row


def _comes(session: Session, row: Invited) -> bool:
    here = comers.on_paper(session, row.occurrence_id)
    if here is not None:
        return any(each.person_id == row.person_id and each.state is not SignupState.CANCELLED for each in here)
    joined = sa.exists().where(
        Signup.occurrence_id == row.occurrence_id,
        Signup.person_id == row.person_id,
        Signup.state != SignupState.CANCELLED,
    )
    return session.scalar(sa.select(joined)) or False


def has_heard(session: Session, row: Invited) -> None:
    """It was said to her after a key: she is not rung about it again."""
    for told in _tellings(session, row):
        telling.told(session, told)


def not_this_time(session: Session, row: Invited) -> None:
    _answer(session, row, InvitedAnswer.NOT_NOW)


def no_more(session: Session, row: Invited, *, source: Source) -> None:
    """She wants no such questions at all."""
    _answer(session, row, InvitedAnswer.NO_MORE)
    agreeing.answer(session, row.person, yes=False, source=source)


def _answer(session: Session, row: Invited, answer: InvitedAnswer) -> None:
    row.answer, row.answered_at = answer, clock.now()
    has_heard(session, row)
    session.flush()


def texted_lately(session: Session, person: Person) -> tuple[Invited, datetime] | None:
    """What she was asked by text last, if she may still answer it, and when (aware UTC) the text went out."""
    now = clock.now()
    rows = session.execute(
        sa.select(Telling.subject, Outbox.not_before)
        .join(Outbox, Outbox.telling_id == Telling.id)
        .where(
            Telling.person_id == person.id,
            Telling.about == About.INVITATION,
            Outbox.kind == OutboxKind.TEXT,
            Outbox.sid.is_not(None),
            Outbox.not_before > now - ANSWER_HOLDS,
        )
        .order_by(Outbox.not_before.desc(), Outbox.id.desc())
        .limit(1)
    ).first()
    row = still_asked(session, rows.subject["invited"]) if rows is not None else None
    return (row, rows.not_before) if rows is not None and row is not None else None


@dataclass(frozen=True, slots=True)
class Came:
    """What became of those who were asked about one occurrence."""

    asked: int
    come: int
    not_now: int
    no_more: int


def of(session: Session, occurrence: Occurrence) -> Came | None:
    """None where nobody was asked."""
    comes = sa.exists().where(
        Signup.occurrence_id == occurrence.id,
        Signup.person_id == Invited.person_id,
        Signup.state != SignupState.CANCELLED,
    )
    rows = session.execute(sa.select(Invited.answer, comes).where(Invited.occurrence_id == occurrence.id)).all()
    if not rows:
        return None
    said = [answer for answer, come in rows if not come]
    return Came(
        asked=len(rows),
        come=sum(bool(come) for _, come in rows),
        not_now=said.count(InvitedAnswer.NOT_NOW),
        no_more=said.count(InvitedAnswer.NO_MORE),
    )


def _tellings(session: Session, row: Invited) -> Sequence[Telling]:
    """What she was to be asked by; a text that did not arrive goes on by a call, which is a telling of its own."""
    return session.scalars(sa.select(Telling).where(begins_with(session, Telling.key, _told_as(row)))).all()


def _told_as(row: Invited) -> str:
    return f"{occurrences.invited_to(row.occurrence_id)}{row.person_id}:"
