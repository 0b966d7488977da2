"""What a text and a minute cost the desk, for what is shown before it is sent and for the figures."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models import Community
from services.outbox import prices


def set_prices(session: Session, community: Community, text_part_ore: int | None, call_minute_ore: int | None) -> None:
    """In øre; None is as it usually is. Raises ValueError for what no text or minute costs, and changes nothing."""
    if any(each is not None and not 0 <= each <= prices.MOST_ORE for each in (text_part_ore, call_minute_ore)):
        raise ValueError("no text and no minute costs that")
    community.text_part_ore, community.call_minute_ore = text_part_ore, call_minute_ore
    session.flush()
