"""The coordinator is told of an evening that went wrong for many: by text at once, and by call until a key says that it
was heard."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Checkin, Community, Outbox, OutboxKind
from services import outbox
from services.hours import duetime
from services.outbox.endings import CallEnd
from services.phones import texting

TRIES, MOST_CALLS = 3, 6
TRY_GAP = timedelta(minutes=10)
TOLD_WITHIN = timedelta(hours=2)


def tell_coordinator(
    session: Session,
    community: Community,
    about: About,
    key: str,
    subject: Mapping[str, int],
    *,
    not_before: datetime | None = None,
) -> Outbox:
    """Ring the number that is rung last in alerts, not before `not_before`, and text it now where it takes texts. The
    same `key` is the same matter, and told once."""
    text_coordinator(session, community, about, key, subject)
    return _ring(session, community, about, key, {**subject, "try": 1}, not_before=not_before)


def text_coordinator(
    session: Session, community: Community, about: About, key: str, subject: Mapping[str, int]
) -> None:
    """As `tell_coordinator`, by text alone: somebody is rung about each of them anyway."""
    if texting.takes_sms(session, community.id, community.alert_phone):
        outbox.queue_text(
            session,
            community_id=community.id,
            number=community.alert_phone,
            about=about,
            key=f"{key}/text",
            subject={**subject},
            expires_at=clock.now() + TOLD_WITHIN,
            urgent=True,
        )


def matter(session: Session, community: Community, checkin: Checkin) -> str:
    """The key under which the coordinator hears that `checkin` was not tried: one for each outage of a day.

    What fell due after she had been told, or rung in vain, is another outage; what fell due before belongs to the one
    she knows of, however long it takes until its last window ends.
    """
    day = f"not-tried/{community.id}/{duetime.local_day(checkin.due_at, community.zone).isoformat()}"
    calls = session.scalars(
        sa.select(Outbox)
        .where(
            Outbox.about == About.NOT_TRIED,
            Outbox.kind == OutboxKind.CALL,
            Outbox.key.startswith(f"{day}/", autoescape=True),
        )
        .order_by(Outbox.id)
    ).all()
    begun = sum(call.subject.get("try") == 1 for call in calls)
    over = _over(calls[-1]) if calls else None
    return f"{day}/{begun + 1 if over is not None and checkin.due_at > over else max(begun, 1)}"


def heard(row: Outbox) -> None:
    """Key 1 was pressed: it is not told again."""
    row.heard_at = clock.now()


def _over(last: Outbox) -> datetime | None:
    return last.heard_at or (last.ended_at if _is_last(last.subject) else None)


def _is_last(subject: Mapping[str, int]) -> bool:
    """A call that our own line broke off was no try; but not without end."""
    number = subject.get("try", TRIES)
    return number - subject.get("broken", 0) >= TRIES or number >= MOST_CALLS


def call_ended(session: Session, row: Outbox, end: CallEnd) -> None:
    if end is CallEnd.BROKEN:
        row.subject = {**row.subject, "broken": row.subject.get("broken", 0) + 1}
    if row.heard_at is not None or _is_last(row.subject):
        return
    community = session.get_one(Community, row.community_id)
    key, again = row.key.rpartition("/")[0], row.subject | {"try": row.subject.get("try", TRIES) + 1}
    _ring(session, community, row.about, key, again, not_before=clock.now() + TRY_GAP)


def _ring(
    session: Session,
    community: Community,
    about: About,
    key: str,
    subject: dict[str, int],
    *,
    not_before: datetime | None,
) -> Outbox:
    return outbox.queue_call(
        session,
        community_id=community.id,
        number=community.alert_phone,
        about=about,
        key=f"{key}/{subject['try']}",
        subject=subject,
        not_before=not_before,
        expires_at=(not_before or clock.now()) + TOLD_WITHIN,
        retry=subject["try"] > 1,
        urgent=True,
    )
