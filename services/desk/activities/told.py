"""What somebody was to be told, by which way, and how far it has come."""

from __future__ import annotations

import enum
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Channel, Outbox, OutboxKind, OutboxState, Telling, TellingState


class Heard(enum.StrEnum):
    """How far it has come that somebody is told."""

    HEARD = "heard"
    WAITS = "waits"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Told:
    """One thing somebody was to be told. `at` (aware UTC): when she was, or when it goes out next."""

    telling: Telling
    by_text: bool
    at: datetime | None

    @property
    def heard(self) -> Heard:
        states = {TellingState.TOLD: Heard.HEARD, TellingState.OPEN: Heard.WAITS}
        return states.get(self.telling.state, Heard.NOT)


def of(session: Session, tellings: Sequence[Telling]) -> list[Told]:
    """Each of these with how it went, in their order. One statement."""
    rows = _rows_of(session, [each.id for each in tellings])
    return [_last(each, rows.get(each.id, [])) for each in tellings]


def _rows_of(session: Session, telling_ids: Collection[int]) -> dict[int, list[Outbox]]:
    rows: dict[int, list[Outbox]] = {}
    if telling_ids:
        asked = sa.select(Outbox).where(Outbox.telling_id.in_(telling_ids), Outbox.kind != OutboxKind.CHANGE)
        for one in session.scalars(asked.order_by(Outbox.id)):
            rows.setdefault(one.telling_id or 0, []).append(one)
    return rows


def _last(told: Telling, rows: list[Outbox]) -> Told:
    if not rows:
        return Told(told, told.channel is Channel.SMS, told.created_at if told.state is TellingState.TOLD else None)
    if told.state is TellingState.OPEN:
        ahead = next((one for one in reversed(rows) if one.state in (OutboxState.DUE, OutboxState.CLAIMED)), rows[-1])
        return Told(told, ahead.kind is OutboxKind.TEXT, ahead.not_before)
    heard = next((one for one in rows if one.heard_at is not None), rows[-1])
    return Told(told, heard.kind is OutboxKind.TEXT, heard.heard_at or heard.sending_at or heard.ended_at)
