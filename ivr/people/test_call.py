"""The desk tries its line: its own telephone is lifted, and a key shows that ringing, speaking and keys all work."""

from __future__ import annotations

from ivr.engine.menu import Answer, Menu
from ivr.engine.screens import rings, screen
from ivr.engine.turn import Turn
from models import About, Outbox
from services.reaching import trying


@rings(About.TEST_CALL)
def lifted(turn: Turn, row: Outbox) -> Answer:
    return turn.go("test-call", row.id)


@screen("test-call")
def tried(turn: Turn, row_id: int) -> Answer:
    row = turn.session.get(Outbox, row_id)
    if row is None or row.about is not About.TEST_CALL or row.number != turn.call.other_number:
        return turn.close(turn.t("tellings-out-of-date"))
    return Menu(
        (turn.t("desk-test-call", community=turn.community.name),),
        (turn.choice("1", "desk-test-hears", lambda: _heard(turn, row)),),
        keys_only=True,
    )


def _heard(turn: Turn, row: Outbox) -> Answer:
    trying.heard(turn.session, row)
    return turn.close(turn.t("desk-test-works"))
