"""What the desk wrote or sent, told aloud where no text came through."""

from __future__ import annotations

from ivr.engine.turn import Turn
from models import DeskText, Telling


def words(turn: Turn, item: Telling) -> str | None:
    row = turn.session.get(DeskText, item.subject["desk_text"])
    return turn.t("desk-text-says", words=turn.clean(row.words)) if row is not None and row.words else None


def link_sent(turn: Turn, _item: Telling) -> str | None:
    """That the link to an organiser's page is on her telephone. The link itself is never read out."""
    return turn.t("page-link-sent")
