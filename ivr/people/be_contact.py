"""Asked once beforehand: will you be one of those we tell when she does not answer?"""

from __future__ import annotations

from ivr.engine.menu import Answer, Menu
from ivr.engine.screens import rings, screen
from ivr.engine.turn import Turn
from models import About, Outbox, Source
from services.people import contact_asking


@rings(About.BE_CONTACT)
def be_contact_lifted(turn: Turn, row: Outbox) -> Answer:
    return turn.go("be-contact", row.subject["contact"])


@screen("be-contact")
def is_it_you(turn: Turn, contact_id: int) -> Answer:
    """Before a key no name but the contact's own."""
    community, name = turn.community.name, turn.name
    return Menu(
        (turn.t("alert-who", community=community),),
        (
            turn.choice("1", "alert-is-it-you", lambda: _ask(turn, contact_id), contact=name),
            turn.choice("9", "alert-wrong-number", lambda: _wrong_number(turn, contact_id)),
        ),
        keys_only=True,
        silent=lambda: turn.close(turn.t("alert-mailbox", community=community, contact=name)),
    )


def _ask(turn: Turn, contact_id: int) -> Answer:
    if contact_asking.asks(turn.session, contact_id) is None:
        return turn.close(turn.t("alert-over"))
    return turn.go("be-contact-asks", contact_id)


def _wrong_number(turn: Turn, contact_id: int) -> Answer:
    contact_asking.wrong_number(turn.session, contact_id, turn.call.other_number or "")
    return turn.close(turn.t("alert-sorry-wrong"))


def waits(turn: Turn) -> int | None:
    """The question a contact who rings the line is met by, by contact id."""
    contact = contact_asking.unanswered(turn.session, turn.someone)
    return contact.id if contact else None


@screen("be-contact-asks")
def asks(turn: Turn, contact_id: int) -> Answer:
    contact = contact_asking.asks(turn.session, contact_id)
    if contact is None:
        return turn.close(turn.t("alert-over"))
    return Menu(
        (turn.t("alert-contact-what", name=contact.elder.spoken_name, keeper=turn.community.keeper),),
        (
            turn.choice("1", "alert-contact-yes", lambda: _answer(turn, contact_id, yes=True)),
            turn.choice("2", "alert-contact-no", lambda: _answer(turn, contact_id, yes=False)),
        ),
        keys_only=True,
    )


def _answer(turn: Turn, contact_id: int, *, yes: bool) -> Answer:
    if contact_asking.answer(turn.session, contact_id, yes=yes, source=Source.PHONE) is None:
        return turn.close(turn.t("alert-over"))
    words = turn.t("alert-contact-thanks" if yes else "alert-contact-declined")
    return turn.close(words) if turn.placed_by_line else turn.go("news", saying=words)
