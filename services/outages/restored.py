"""Who is on call hears that the line was restored from a backup, and that the board says who is to be rung."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from models import About, Community

from . import reports

SUBJECT = "restored"
"""Of a call or text about it: when the backup was taken, in seconds since 1970."""


def since(subject: Mapping[str, int]) -> datetime | None:
    """When the backup was taken of which a call or text about `subject` tells (aware UTC); None where of none."""
    return datetime.fromtimestamp(subject[SUBJECT], UTC) if SUBJECT in subject else None


def tell_on_call(session: Session, community: Community, taken_at: datetime) -> None:
    """By text, and by call until a key is pressed, at any hour: somebody may have asked for help since. Once for each
    backup."""
    began = int(taken_at.timestamp())
    subject = {"community": community.id, SUBJECT: began}
    reports.tell_coordinator(session, community, About.NOT_TRIED, f"restored/{community.id}/{began}", subject)
