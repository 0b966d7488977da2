"""What the desk may set for the whole line: when it is open, its own number, and who is on call outside those hours."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time

from sqlalchemy.orm import Session

from models import Community
from services.people.details import settle_wrong_numbers


def change(
    session: Session,
    community: Community,
    *,
    hours: Mapping[int, tuple[time, time]],
    coordinator_phone: str,
    on_call_phone: str | None,
) -> None:
    """`hours`: weekday (0 is Monday) to local opening and closing; a weekday left out is closed. Numbers are E.164;
    without an on-call number the coordinator's is rung.

    Raises ValueError, and changes nothing, for no opening day at all, or one that closes before it opens.
    """
    if not hours or any(not 0 <= day <= 6 or opens >= closes for day, (opens, closes) in hours.items()):
        raise ValueError("a desk is open on some day, and closes after it opens")
    gone = {community.coordinator_phone, community.on_call_phone} - {coordinator_phone, on_call_phone, None}
    community.opening_hours = {str(day): f"{opens:%H:%M}-{closes:%H:%M}" for day, (opens, closes) in hours.items()}
    community.coordinator_phone, community.on_call_phone = coordinator_phone, on_call_phone
    session.flush()
    settle_wrong_numbers(session, community.id, {number for number in gone if number})
