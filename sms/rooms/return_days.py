"""Found away or in hospital: when is she home again? Asked in the answer to the outcome, answered with a day once the
outcome has its key."""

from __future__ import annotations

from models import Alert, AlertOutcome, Question, QuestionKind, Source
from services.alerts import return_day
from services.plans import away
from services.telling import conversations
from sms.engine.turn import Turn
from sms.reading.intents import Intent, Kind


def asked(turn: Turn, alert: Alert, outcome: AlertOutcome) -> str | None:
    """The question, where it will be asked once the outcome has its key. A number that is nobody's cannot be asked by
    text, so the desk is."""
    if turn.person is None or not return_day.will_be_asked(alert, outcome):
        return None
    expires_at = turn.now + conversations.SHORT
    subject = {"alert": alert.id}
    conversations.ask(turn.session, turn.person, QuestionKind.RETURN_DAY, subject, expires_at, number=turn.number)
    return turn.t("sms-return-day-asked", name=alert.elder.first_name)


def answer(turn: Turn, intent: Intent, question: Question) -> str | None:
    """What is no day that can be used is asked again; not to know leaves it to the desk, where it stands already."""
    alert = return_day.waits_for(turn.session, question.subject["alert"], turn.someone)
    if alert is None:
        conversations.answered(turn.session, question)
        return turn.t("sms-settled")
    if intent.kind is Kind.NO:
        conversations.answered(turn.session, question)
        return turn.t("sms-return-day-desk")
    if intent.day is None or not turn.reader.today <= intent.day <= turn.reader.today + away.LONGEST:
        return turn.t("sms-return-day-how")
    conversations.answered(turn.session, question)
    named = {"name": alert.elder.first_name, "day": turn.reader.date(intent.day)}
    match return_day.told(turn.session, alert, turn.someone, intent.day, source=Source.SMS):
        case away.Said.DONE:
            return turn.t("sms-return-day-done", **named)
        case away.Said.TOO_LONG:
            return turn.t("sms-return-day-too-long", **named)
        case _:
            return turn.t("sms-she-not-agreed", name=named["name"])
