"""The order in which a text is read, and which room answers it: STOPP before everything, then who wrote it, a cry for
help, the evening, and what else was asked or is asked for."""

from __future__ import annotations

from locales.words import plain_words
from models import QuestionKind
from services import alerts, checkins, tasks
from services.checkins import by_text
from services.phones import texting
from services.phones.numbers import written_number
from services.telling import conversations

from .engine import rations
from .engine.turn import Turn
from .reading.courtesy import mentions_stop
from .reading.intents import Intent, Kind
from .reading.understanding import understand
from .rooms import answers, distress, duty, others, requests, talk_logs
from .rooms import checkins as checkin_answers
from .rooms.rides import errands
from .rooms.rides import today as on_the_road

ANSWERS_TO_US = frozenset(
    {
        *(Kind.YES, Kind.NO, Kind.ASK_AGAIN, Kind.OUTCOME, Kind.LOG, Kind.BACK_ON, Kind.CAME),
        *(Kind.IDEA, Kind.WOULD_HEAR, Kind.WHERE),
    }
)


def answer(turn: Turn, body: str) -> str | None:
    intent = understand(body, turn.context(body))
    match intent.kind:
        case Kind.STOP | Kind.STOP_UNANSWERED:
            turn.ration = rations.STOP
            texting.stop(turn.session, turn.community.id, turn.number)
            return turn.t("sms-stopped", number=_line(turn)) if intent.kind is Kind.STOP else None
        case Kind.START:
            turn.ration = rations.START
            texting.start(turn.session, turn.community.id, turn.number)
            return turn.t("sms-started")
    if not turn.persons:
        return _stranger(turn, intent)
    if intent.kind is Kind.WANTS_TO_HELP:
        return duty.wants_to_help(turn, intent.note)
    return _of_somebody(turn, intent, body)


def _of_somebody(turn: Turn, intent: Intent, body: str) -> str | None:
    if intent.kind is Kind.DISTRESS:
        return distress.reply(turn, body)
    if intent.kind is Kind.CHECKIN and intent.number is not None:
        return checkin_answers.reply(turn, intent.number, lambda: answers.ask_who(turn, body))
    if intent.kind is Kind.HELP:
        return requests.help_text(turn)
    if intent.word is not None:
        return on_the_road.reply(turn, intent.word)
    if intent.kind is Kind.WHATS_ON:
        return requests.whats_on(turn)
    if intent.kind is Kind.READY:
        return errands.ready(turn)
    if intent.kind is Kind.JOIN_FOR:
        return others.reply(turn, intent)
    if intent.kind is Kind.CHOICE:
        return _chosen(turn, intent)
    if intent.kind in ANSWERS_TO_US:
        return _answer_to_us(turn, intent)
    if intent.kind in (Kind.UNKNOWN, Kind.THANKS):
        return _not_understood(turn, body, nothing_wanted=intent.kind is Kind.THANKS)
    if turn.person is None and intent.kind is Kind.ERRAND:
        turn.person = errands.whose(turn, intent.note or "")
    if turn.person is None:
        return answers.ask_who(turn, body)
    return others.reply(turn, intent) if intent.kind in others.KINDS else requests.reply(turn, intent)


def _answer_to_us(turn: Turn, intent: Intent) -> str | None:
    if intent.kind is Kind.ASK_AGAIN:
        rations.not_understood(turn)
    words = answers.reply(turn, intent)
    if words is not None:
        return words
    tonight = _rung_tonight(turn)
    rations.not_understood(turn, checkin=tonight is not None)
    return tonight or turn.t("sms-nothing-asked", number=_line(turn))


def _not_understood(turn: Turn, body: str, *, nothing_wanted: bool = False) -> str | None:
    """While a question is open it is said again how to answer it. Else the desk reads what was written, unless it is a
    thank-you. What speaks of stopping is asked about, whatever is open."""
    question, tonight = turn.question, _rung_tonight(turn)
    rations.not_understood(turn, checkin=tonight is not None)
    if question is not None and question.kind is QuestionKind.DISTRESS:
        return distress.more(turn, body)
    if mentions_stop(body):
        _for_the_desk(turn, body)
        return turn.t("sms-just-stop", number=_line(turn))
    if question is not None and question.kind is QuestionKind.WHO:
        return answers.ask_who(turn, question.kept_text or "")
    if question is not None and question.kind is QuestionKind.TALK_LOG:
        return talk_logs.how(turn, question) if nothing_wanted else talk_logs.words(turn, question, body)
    comes = on_the_road.comes_out(turn, body)
    if comes is not None:
        return comes
    where_asked = question is not None and question.kind is QuestionKind.WHERE
    if where_asked and not nothing_wanted and plain_words(body):
        _for_the_desk(turn, body)
    if question is not None and not (tonight and where_asked):
        how = HOW_TO_ANSWER.get(question.kind)
        return turn.t(how) if how is not None else answers.again(turn, question)
    if nothing_wanted:
        return tonight or turn.t("sms-nothing-asked", number=_line(turn))
    if plain_words(body):
        _for_the_desk(turn, body)
    return tonight or requests.how_to_drive(turn) or turn.t("sms-not-understood", number=_line(turn))


def _for_the_desk(turn: Turn, body: str) -> None:
    tasks.to_be_read(turn.session, turn.community, turn.number, turn.person, body)


def _rung_tonight(turn: Turn) -> str | None:
    """Somebody whose check-in is open is told how to close it: by a key, or by a text where that is how she answers."""
    if any(is_open for _, is_open in by_text.asked(turn.session, turn.persons)):
        return turn.t("sms-checkin-how")
    if any(checkins.open_for(turn.session, person) for person in turn.persons):
        return turn.t("sms-ring-and-press", number=_line(turn))
    return None


HOW_TO_ANSWER = {
    QuestionKind.ALERT_OUTCOME: "sms-outcome-how",
    QuestionKind.RETURN_DAY: "sms-return-day-how",
    QuestionKind.WHO_CAME: "sms-came-how",
    QuestionKind.WHERE: "sms-where-how",
    QuestionKind.ERRAND: "sms-errand-example",
}
"""What is not answered with a yes or a no."""


def _chosen(turn: Turn, intent: Intent) -> str | None:
    """Who of those sharing the number it was; what was written first is done now."""
    question = turn.question
    kept = (question.kept_text if question else None) or ""
    if question is None or intent.number is None:
        return _not_understood(turn, kept)
    turn.person = turn.persons[intent.number - 1]
    conversations.answered(turn.session, question)
    first = understand(kept, turn.context(kept))
    if first.kind in ANSWERS_TO_US or first.kind is Kind.CHOICE:
        return turn.t("sms-not-understood", number=_line(turn))
    turn.persons = [turn.person]
    return _of_somebody(turn, first, kept)


def _stranger(turn: Turn, intent: Intent) -> str | None:
    """The on-call number may answer an alert. Who wants to help is written down. Everybody else is told the line's
    number, a few times a day at most."""
    for_alert = _on_call(turn, intent)
    if for_alert is not None:
        return for_alert
    words = duty.wants_to_help(turn, intent.note) if intent.kind is Kind.WANTS_TO_HELP else None
    if rations.stranger_had_all(turn):
        return None
    return words or turn.t("sms-stranger", number=_line(turn), community=turn.community.name)


def _on_call(turn: Turn, intent: Intent) -> str | None:
    if intent.kind in (Kind.YES, Kind.NO, Kind.OUTCOME, Kind.ASK_AGAIN):
        return answers.reply(turn, intent)
    return turn.t("sms-outcome-how") if alerts.to_log(turn.session, turn.number) else None


def _line(turn: Turn) -> str:
    return written_number(turn.community.number)
