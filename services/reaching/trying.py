"""A test call: the line rings the desk's own telephone, and a key there shows that all of it works."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Community, Outbox, OutboxState
from services import outbox

TRIED_FOR = timedelta(minutes=2)
RINGS_S = 30
ON_ITS_WAY = (OutboxState.DUE, OutboxState.CLAIMED, OutboxState.SENDING, OutboxState.UNKNOWN, OutboxState.PLACED)


class How(enum.StrEnum):
    """How a test call has gone. `KEY`: the key came; `LIFTED`: it rang, and nobody pressed; `NOT`: it could not be
    placed."""

    RINGS = "rings"
    KEY = "key"
    LIFTED = "lifted"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Tried:
    """The last one: on which number (E.164), when (aware UTC), and how it went."""

    number: str
    at: datetime
    how: How


def ring(session: Session, community: Community) -> None:
    """Ring the desk's telephone now. While one rings, no other is begun."""
    found = last(session, community)
    if found is not None and found.how is How.RINGS:
        return
    now = clock.now()
    outbox.queue_call(
        session,
        community_id=community.id,
        number=community.coordinator_phone,
        about=About.TEST_CALL,
        key=f"test-call/{community.id}/{now.timestamp():.0f}",
        subject={"community": community.id},
        expires_at=now + TRIED_FOR,
        ring_s=RINGS_S,
        urgent=True,
    )


def last(session: Session, community: Community) -> Tried | None:
    """As far as it has come; None where none was ever asked for."""
    asked = (
        sa.select(Outbox)
        .where(Outbox.community_id == community.id, Outbox.about == About.TEST_CALL)
        .order_by(Outbox.id.desc())
        .limit(1)
    )
    row = session.scalars(asked).first()
    return None if row is None else Tried(row.number, row.heard_at or row.created_at, _how(row))


def heard(session: Session, row: Outbox) -> None:
    """The key was pressed."""
    row.heard_at = clock.now()
    session.flush()


def _how(row: Outbox) -> How:
    if row.heard_at is not None:
        return How.KEY
    if row.state in ON_ITS_WAY:
        return How.RINGS
    return How.LIFTED if row.state is OutboxState.DONE else How.NOT
