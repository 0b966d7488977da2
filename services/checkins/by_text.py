"""The evening's question by text, for elders who cannot hear or press: asked, reminded, answered `1`, `2` or `3`.

Her answer closes the check-in whenever it comes: after the window, too, when contacts are told already.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    LIVE_ALERT,
    About,
    Alert,
    Checkin,
    CheckinPlan,
    CheckinState,
    CheckinTry,
    HowAnswers,
    Outbox,
    OutboxKind,
    Person,
    SilencedBy,
)
from services import alerts, outbox
from services.phones import texting

S = CheckinState
ANSWER_HOLDS = timedelta(hours=20)
"""How long after the chosen minute an answer is taken to be meant for it: until well before the next evening."""
CORRECTION_HOLDS = timedelta(hours=3)
"""How long an answer that has been given may be changed by another."""
NOBODY_SAW = (SilencedBy.AT_ACTIVITY, SilencedBy.BEING_DRIVEN)
"""She was only expected to be out: her answer is the first that is known of her."""
ANSWERED = (S.WELL, S.WANTS_TALK, S.NEEDS_HELP)


def goes_by_text(session: Session, plan: CheckinPlan) -> str | None:
    """The number she is to be texted on instead of rung; None where she is rung, as she is after STOPP, and where the
    line's texts cannot be answered."""
    return texting.number_of(session, plan.person, About.CHECKIN) if plan.answers is HowAnswers.TEXT else None


def try_key(checkin: Checkin, try_number: int) -> str:
    """The key of a try, by call or by text."""
    return f"checkin/{checkin.id}/{try_number}"


def ask(session: Session, checkin: Checkin, number: str, try_number: int, expires_at: datetime) -> Outbox:
    """Queue the question; what has not gone out by `expires_at` (aware UTC) does not."""
    return outbox.queue_text(
        session,
        community_id=checkin.person.community_id,
        number=number,
        about=About.CHECKIN,
        key=try_key(checkin, try_number),
        subject={"checkin": checkin.id, "try": try_number},
        person_id=checkin.person_id,
        expires_at=expires_at,
        retry=try_number > 1,
        urgent=True,
    )


def asked(session: Session, persons: Iterable[Person]) -> list[tuple[Checkin, bool]]:
    """The check-ins these people were asked about by text and may answer now, one each, and whether it is open: her
    answer is still missing, or an alert about her is on. Those unanswered come first."""
    latest = [found for person in persons if (found := _latest(session, person)) is not None]
    return sorted(latest, key=lambda found: not found[1])


def may_be_asked(persons: sa.BindParameter[Any], since: sa.BindParameter[Any]) -> sa.ColumnElement[bool]:
    """Whether one of these people may have been `asked`, as part of a question; `since` is `ANSWER_HOLDS` ago."""
    alarmed = sa.exists().where(Alert.elder_id.in_(persons), Alert.state.in_(LIVE_ALERT))
    return sa.or_(alarmed, sa.exists().where(Checkin.person_id.in_(persons), Checkin.due_at > since, _texted()))


def note_answered(session: Session, checkin: Checkin) -> None:
    """The elder's text has come: no try of the evening is out any more."""
    for one in session.scalars(
        sa.select(CheckinTry).where(CheckinTry.checkin_id == checkin.id, CheckinTry.ended_at.is_(None))
    ):
        one.ended_at = clock.now()
    session.flush()


def _latest(session: Session, person: Person) -> tuple[Checkin, bool] | None:
    now = clock.now()
    alert = alerts.live_for(session, person)
    morning = _asked_again_in_the_morning(session, person, alert)
    if morning is not None:
        return morning, True
    found = session.scalars(_asked_lately(), {"person": person.id, "now": now, "since": now - ANSWER_HOLDS}).first()
    if found is None:
        return None
    if found.state not in ANSWERED or alert is not None:
        return found, True
    return (found, False) if found.closed_at is not None and found.closed_at > now - CORRECTION_HOLDS else None


@cache
def _asked_lately() -> sa.Select[Checkin]:
    return (
        sa.select(Checkin)
        .where(
            Checkin.person_id == sa.bindparam("person"),
            Checkin.due_at <= sa.bindparam("now"),
            Checkin.due_at > sa.bindparam("since"),
            sa.or_(Checkin.state.not_in((S.PLANNED, S.SILENCED)), Checkin.silenced_by.in_(NOBODY_SAW)),
            _texted(),
        )
        .order_by(Checkin.due_at.desc())
    )


def _texted() -> sa.ColumnElement[bool]:
    """Whether a check-in was asked about by text, as part of a question."""
    return sa.exists().where(
        CheckinTry.checkin_id == Checkin.id, CheckinTry.outbox_id == Outbox.id, Outbox.kind == OutboxKind.TEXT
    )


def _asked_again_in_the_morning(session: Session, person: Person, alert: Alert | None) -> Checkin | None:
    """The check-in behind an alert that she herself was texted about before anybody else."""
    if alert is None or alert.checkin_id is None:
        return None
    texted = sa.select(Outbox.id).where(
        Outbox.about == About.ALERT_ELDER,
        Outbox.kind == OutboxKind.TEXT,
        Outbox.person_id == person.id,
        Outbox.subject["alert"].as_integer() == alert.id,
    )
    asked_elder = session.scalars(texted).first() is not None
    return session.get(Checkin, alert.checkin_id) if asked_elder else None
