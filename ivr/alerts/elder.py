"""The elder herself is asked about an alert: at eight the next morning, before anybody else is rung, or when she rings
in and it came of no evening call. Her key closes it, or her two words where she cannot press; else the ladder goes
on."""

from __future__ import annotations

from ivr.checkins import by_key, rung_back
from ivr.engine.menu import Answer, Choice, Menu
from ivr.engine.screens import rings, screen
from ivr.engine.turn import Turn
from models import About, Alert, AlertCause, AlertState, Checkin, CheckinState, Outbox, Person
from services import alerts, checkins

from .asked import not_hers


@rings(About.ALERT_ELDER)
def elder_lifted(turn: Turn, row: Outbox) -> Answer:
    alert = alerts.get(turn.session, row.subject["alert"])
    if alert.state not in (AlertState.OPEN, AlertState.TAKEN):
        return turn.close(turn.t("checkin-nothing-open"))
    evening = _evening(turn, alert)
    if evening is not None and by_key.answers_in_words(evening):
        return turn.go("checkin-aloud", evening.id)
    return turn.go("alert-elder", row.subject["alert"])


def _of_herself(turn: Turn, alert_id: int) -> bool:
    """Whether the alert is about the person on the line."""
    return turn.person is not None and alerts.get(turn.session, alert_id).elder_id == turn.person.id


@screen("alert-elder")
def elder_asked(turn: Turn, alert_id: int) -> Answer:
    """The question of the evening again, without the talk: first name, the line, two keys."""
    if not _of_herself(turn, alert_id):
        return not_hers(turn)
    greeting = f"home-greeting-{turn.part_of_day}"
    not_elder = turn.press("checkin-not-here", "9", name=turn.name)
    return Menu(
        (turn.t(greeting, name=turn.name), turn.t("checkin-this-is")),
        _two_keys(turn, alert_id),
        hidden=(Choice("9", not_elder, lambda: turn.close(turn.t("alert-sorry-wrong"))),),
        again=(turn.t("checkin-once-more"),),
        after_again=(not_elder,),
        read_back=True,
        keys_only=True,
        silent=lambda: turn.close(turn.t("checkin-no-key-last")),
    )


@screen("alert-elder-rings")
def elder_when_ringing_in(turn: Turn, alert_id: int) -> Answer:
    """Before any menu; no key closes nothing."""
    if not _of_herself(turn, alert_id):
        return not_hers(turn)
    evening = _evening(turn, alerts.get(turn.session, alert_id))
    words = by_key.looked_for(turn, evening) if evening is not None else turn.t("checkin-this-is")
    return Menu((words,), _two_keys(turn, alert_id), read_back=True, keys_only=True)


def _two_keys(turn: Turn, alert_id: int) -> tuple[Choice, ...]:
    return (
        turn.choice("1", "checkin-well", lambda: _well(turn, alert_id)),
        turn.choice("3", "checkin-help", lambda: _help(turn, alert_id)),
    )


def _evening(turn: Turn, alert: Alert) -> Checkin | None:
    return turn.session.get(Checkin, alert.checkin_id) if alert.checkin_id is not None else None


def _well(turn: Turn, alert_id: int) -> Answer:
    """Who rings in is rung, and says it there once more: a number that is shown is a claim."""
    alert = alerts.get(turn.session, alert_id)
    rung = rung_back.instead(turn, alert.elder)
    if rung is not None:
        return rung
    told = (turn.t("checkin-they-are-told"),) if by_key.somebody_was_told(turn, alert.elder) else ()
    evening = _evening(turn, alert)
    if evening is not None:
        checkins.close(turn.session, evening, CheckinState.WELL)
    else:
        alerts.elder_answered(turn.session, alert.elder)
    words = (turn.t("checkin-good"), *told)
    return turn.close(*words) if turn.placed_by_line else turn.go("alert-back", saying=words)


def _help(turn: Turn, alert_id: int) -> Answer:
    alert = alerts.get(turn.session, alert_id)
    evening = _evening(turn, alert)
    if evening is None:
        return asks_for_help(turn, alert.elder)
    checkins.close(turn.session, evening, CheckinState.NEEDS_HELP)
    return turn.go("help", evening.id)


def asks_for_help(turn: Turn, elder: Person) -> Answer:
    """Key 3 where no evening call waits for an answer: the alert is written at once, and told in half a minute."""
    now = alerts.raise_(turn.session, elder, AlertCause.NEEDS_HELP, held_s=alerts.HELD_S)
    return turn.go("alert-elder-help", now.id)


@screen("alert-elder-help")
def elder_help(turn: Turn, alert_id: int) -> Answer:
    """As in an evening call; an alert that came of none has no evening to ask about."""
    if not _of_herself(turn, alert_id):
        return not_hers(turn)
    elder, again = alerts.get(turn.session, alert_id).elder, turn.go("alert-elder-help", alert_id)
    return by_key.help_menu(turn, elder, again=again, mistake=lambda: _take_back(turn, alert_id))


def _take_back(turn: Turn, alert_id: int) -> Answer:
    rung = rung_back.instead(turn, alerts.get(turn.session, alert_id).elder)
    if rung is not None:
        return rung
    words = by_key.take_back(turn, alerts.get(turn.session, alert_id).elder)
    return turn.go("alert-elder-rings", alert_id, saying=words)
