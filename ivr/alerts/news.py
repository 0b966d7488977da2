"""How it went on, told by voice to those who were alarmed and take no texts."""

from __future__ import annotations

from ivr.engine.menu import Answer, Menu
from ivr.engine.screens import rings, screen
from ivr.engine.turn import Turn
from ivr.telling import messages
from models import About, Alert, AlertCause, AlertOutcome, AlertState, Outbox, Telling
from services import alerts

from .asked import no_longer_asked, not_hers

WELL = (AlertOutcome.FOUND_WELL, AlertOutcome.ELDER_ANSWERED, AlertOutcome.AWAY)


def _words(turn: Turn, about: About, alert: Alert) -> str | None:
    """None when it holds no longer."""
    name = alert.elder.spoken_name
    if alert.elder.left_at is not None:
        return no_longer_asked(turn, alert)
    if alert.state is AlertState.CLOSED:
        good = alert.outcome in WELL
        return turn.t("alert-all-clear" if good else "alert-all-clear-seen-to", name=name)
    if about is About.ALERT_TAKEN and alert.state is AlertState.TAKEN:
        if alert.taken_by_user is not None:
            return turn.t("alert-taker-looks", name=name, taker=alert.taken_by_user.name)
        if alert.taken_by is None:
            return turn.t("alert-someone-looks", name=name)
        return turn.t("alert-taker-looks", name=name, taker=alert.taken_by.spoken_name)
    if about is About.ALERT_NIGHT and alert.state is AlertState.OPEN:
        goes_on = alert.cause is AlertCause.NEEDS_HELP
        return turn.t("alert-night-goes-on" if goes_on else "alert-night", name=name)
    return None


def telling_words(turn: Turn, item: Telling) -> str | None:
    return _words(turn, item.about, alerts.get(turn.session, item.subject["alert"]))


@rings(About.ALERT_TAKEN)
@rings(About.ALL_CLEAR)
@rings(About.ALERT_NIGHT)
def news_lifted(turn: Turn, row: Outbox) -> Answer:
    """A person's telling goes the way of all messages, once a key has said that the number is the right one; an on-call
    number that is nobody's is told here."""
    if row.telling_id is not None:
        known = alerts.is_confirmed(turn.session, row.subject["alert"], row.number)
        return turn.go("message" if known else "alert-news-who", row.telling_id, row.id)
    return turn.go("alert-news", row.id)


@screen("alert-news-who")
def is_it_you(turn: Turn, telling_id: int, row_id: int) -> Answer:
    """Before a key no name but the contact's own."""
    row, community = turn.session.get_one(Outbox, row_id), turn.community.name
    if row.telling_id != telling_id or turn.person is None or row.person_id != turn.person.id:
        return not_hers(turn)
    alert_id = row.subject["alert"]
    return Menu(
        (turn.t("alert-who", community=community),),
        (
            turn.choice("1", "alert-is-it-you", lambda: _hears(turn, alert_id, row), contact=turn.name),
            turn.choice("9", "alert-wrong-number", lambda: _wrong_number(turn, alert_id, row)),
        ),
        keys_only=True,
        silent=lambda: turn.close(turn.t("alert-mailbox", community=community, contact=turn.name)),
    )


def _hears(turn: Turn, alert_id: int, row: Outbox) -> Answer:
    alerts.heard(turn.session, alert_id, row.number)
    return messages.hears(turn, row)


def _wrong_number(turn: Turn, alert_id: int, row: Outbox) -> Answer:
    alerts.wrong_number(turn.session, alert_id, row.number)
    return turn.close(turn.t("alert-sorry-wrong"))


@screen("alert-news")
def news(turn: Turn, row_id: int) -> Answer:
    row = turn.session.get_one(Outbox, row_id)
    if row.number != turn.call.other_number or "alert" not in row.subject:
        return not_hers(turn)
    alert = alerts.get(turn.session, row.subject["alert"])
    words = _words(turn, row.about, alert) or turn.t("alert-over")
    return Menu(
        (turn.t("alert-who", community=turn.community.name),),
        (turn.choice("1", "alert-on-call", lambda: turn.close(words)),),
        keys_only=True,
        silent=lambda: turn.close(turn.t("alert-mailbox-on-call", community=turn.community.name)),
    )
