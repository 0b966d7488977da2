"""A code to the page of one's own, read out on the known telephone to whoever has asked for it."""

from __future__ import annotations

from ivr.engine.menu import Answer, Menu
from ivr.engine.screens import rings, screen
from ivr.engine.turn import Turn
from locales.speech import digits_apart
from models import About, Outbox
from services.pages import own_page


@rings(About.PAGE_CODE)
def code_lifted(turn: Turn, row: Outbox) -> Answer:
    return turn.go("page-code", row.subject["page_code"])


@screen("page-code")
def page_code(turn: Turn, code_id: int) -> Answer:
    """No code before a key: who lifts may have asked for none, and a machine that answers keeps what it hears."""
    return Menu(
        (turn.t("page-asked"),),
        (
            turn.choice("1", "page-was-me", lambda: _read_out(turn, code_id)),
            turn.choice("9", "page-was-not-me", lambda: _not_asked_for(turn, code_id)),
        ),
        keys_only=True,
        silent=lambda: turn.close(turn.t("page-nobody")),
    )


def _read_out(turn: Turn, code_id: int) -> Answer:
    code = own_page.code_of(turn.session, code_id)
    if code is None:
        return turn.close(turn.t("page-over"))
    return turn.close(turn.t("page-read-out", code=digits_apart(code, turn.language)))


def _not_asked_for(turn: Turn, code_id: int) -> Answer:
    own_page.not_asked_for(turn.session, code_id)
    return turn.close(turn.t("page-opens-nothing"))
