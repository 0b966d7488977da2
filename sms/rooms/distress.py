"""A call for help in words: the alert is written at once, 113 is said first, and NEI takes it back."""

from __future__ import annotations

from models import Alert, AlertCause, Person, QuestionKind, Role
from services import alerts
from services.checkins import cries
from services.people import ladder
from services.telling import conversations
from sms.engine.turn import Turn
from sms.reading.intents import Intent, Kind

from . import checkins


def reply(turn: Turn, words: str) -> str:
    """It waits for no question: of two elders who share the telephone it is told for each, with the names of both."""
    elders = _elders(turn)
    for elder in elders:
        cries.call_for_help(turn.session, elder, words, shared_with=elders)
    expires_at = turn.now + conversations.SHORT
    conversations.ask(turn.session, elders[0], QuestionKind.DISTRESS, {}, expires_at, number=turn.number)
    turn.person = elders[0] if len(elders) == 1 else None
    return _who_is_told(turn, elders)


def _who_is_told(turn: Turn, elders: list[Person]) -> str:
    if len(elders) > 1:
        *before, last = [elder.first_name for elder in elders]
        return turn.t("sms-distress-one-of", names=turn.t("sms-one-of", first=", ".join(before), last=last))
    rung = ladder.first_contact(turn.session, elders[0])
    if rung.contact is None:
        return turn.t("sms-distress-on-call")
    return turn.t("sms-distress", contact=rung.contact.person.first_name)


def answer(turn: Turn, intent: Intent) -> str | None:
    """NEI takes back what was written in words, until somebody is told of it; then she is rung, and says there that she
    is well. A JA, or what may be both, leaves it as it is. None when nothing of the kind is on."""
    live = _cried(turn)
    question = turn.question
    asked = question if question is not None and question.kind is QuestionKind.DISTRESS else None
    if not live:
        if asked is None:
            return None
        conversations.answered(turn.session, asked)
        return turn.t("sms-settled")
    if intent.kind is not Kind.NO:
        return turn.t("sms-distress-how") if asked is not None else None
    if asked is not None:
        conversations.answered(turn.session, asked)
    first, *_ = [_take_back(turn, alert) for alert in live]
    return first


def _take_back(turn: Turn, alert: Alert) -> str:
    rung = checkins.rung_back(turn, alert.elder)
    if rung is None:
        alerts.take_back(turn.session, alert.elder)
    return rung or turn.t("sms-distress-back")


def more(turn: Turn, words: str) -> str:
    """What is written next belongs to it, where nothing else is understood: it stands on the board too."""
    for alert in _cried(turn):
        alerts.note_words(turn.session, alert, words)
    return turn.t("sms-distress-how")


def _cried(turn: Turn) -> list[Alert]:
    """The alerts that words from this telephone have called forth and that are not over."""
    live = [alerts.live_for(turn.session, elder) for elder in _elders(turn)]
    return [alert for alert in live if alert is not None and alert.words and alert.cause is AlertCause.NEEDS_HELP]


def _elders(turn: Turn) -> list[Person]:
    return [person for person in turn.persons if person.is_a(Role.ELDER)]
