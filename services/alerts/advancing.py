"""What the clock does to alerts: the time of a claim is up, and the ladder goes on."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from services.hours.due import Due

from . import claims, rungs


def advance(session: Session, now: datetime) -> None:
    """Claims first, so that the ladder that waited for one goes on in the same beat."""
    claims.advance(session, now)
    rungs.advance(session, now)


def next_due() -> list[Due]:
    """When the next rung of an alert, or its taker, is to hear of it, and when the time of a claim is up."""
    return [*rungs.next_due(), *claims.next_due()]
