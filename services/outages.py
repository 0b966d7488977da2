"""One call to the coordinator about an evening that went wrong for many, again until a key says it was heard."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy.orm import Session

import clock
from models import About, Community, Outbox

from . import outbox
from .endings import CallEnd, ends

TRIES = 3
TRY_GAP = timedelta(minutes=10)
TOLD_WITHIN = timedelta(hours=2)


def tell_coordinator(
    session: Session, community: Community, about: About, key: str, subject: Mapping[str, int]
) -> Outbox:
    """Ring the number that is rung last in alerts. The same `key` is the same matter, and told once."""
    return _ring(session, community, about, f"{key}/1", {**subject, "try": 1})


def heard(row: Outbox) -> None:
    """Key 1 was pressed: it is not told again."""
    row.heard_at = clock.now()


@ends(About.NOT_TRIED, About.STORM)
def _call_ended(session: Session, row: Outbox, _end: CallEnd) -> None:
    number = row.subject.get("try", TRIES)
    if row.heard_at is not None or number >= TRIES:
        return
    community = session.get_one(Community, row.community_id)
    key = row.key.rpartition("/")[0]
    _ring(session, community, row.about, f"{key}/{number + 1}", row.subject | {"try": number + 1})


def _ring(session: Session, community: Community, about: About, key: str, subject: dict[str, int]) -> Outbox:
    again = subject["try"] > 1
    return outbox.queue_call(
        session,
        community_id=community.id,
        number=community.alert_phone,
        about=about,
        key=key,
        subject=subject,
        not_before=clock.now() + TRY_GAP if again else None,
        expires_at=clock.now() + TOLD_WITHIN,
        retry=again,
        urgent=True,
    )
