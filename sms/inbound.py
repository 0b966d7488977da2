"""`/sms/inbound`: a text comes in, and is answered once.

The message row (its SID) is written first, in the one transaction with effect and answer. A second delivery gets the
stored answer. When anything raises, all is rolled back, and a second transaction keeps the error and a kind sentence.
"""

from __future__ import annotations

import traceback
from datetime import timedelta

import sqlalchemy as sa
import structlog
from flask import Blueprint, Response, request
from sqlalchemy.orm import Session
from twilio.twiml.messaging_response import MessagingResponse

from locales.words import plain_words
from models import (
    Community,
    Database,
    Message,
    QuestionKind,
    StatusReceipt,
    TaskKind,
    insert_if_missing,
    insert_missing,
    is_away,
    patiently,
)
from services import alerts, checkins, people, tasks
from services.checkins import by_text
from services.phones import channel, numbers, texting
from services.phones.numbers import written_number
from services.standby import Standby
from services.standby.keeping import Kept
from services.telling import conversations
from texts.gsm7 import to_gsm7

from .engine import rations
from .engine import standby as away
from .engine.turn import Turn
from .reading.courtesy import mentions_stop
from .reading.intents import Intent, Kind
from .reading.understanding import understand
from .rooms import answers, distress, duty, others, requests, talk_logs
from .rooms import checkins as checkin_answers
from .rooms.rides import errands
from .rooms.rides import today as on_the_road

log = structlog.get_logger()

STRANGER_ANSWERS_A_DAY = 5
DAY = timedelta(days=1)
RECEIPT = Message.metadata.tables[Message.__tablename__]
FINISHED = sa.update(RECEIPT).where(RECEIPT.c.id == sa.bindparam("receipt"))
TOLD_THE_DESK = "told the desk"
"""The receipt of a text that was kept: several processes do it."""
ANSWERS_TO_US = frozenset(
    {
        *(Kind.YES, Kind.NO, Kind.ASK_AGAIN, Kind.OUTCOME, Kind.LOG, Kind.BACK_ON, Kind.CAME),
        *(Kind.IDEA, Kind.WOULD_HEAR, Kind.WHERE),
    }
)


def register(blueprint: Blueprint, db: Database, standby: Standby) -> None:
    """The blueprint verifies the signature of every request before this (`carrier.signature.guard`)."""

    @blueprint.post("/inbound")
    def inbound() -> Response:
        came = request.form["To"], request.form["From"], request.form.get("Body", ""), _sid()
        words = away.keep(standby, *came) if standby.away else take_in(db, *came, standby=standby)
        document = MessagingResponse()
        if words:
            document.message(words)
        return Response(str(document), mimetype="text/xml")


def _sid() -> str:
    return request.form.get("MessageSid") or request.form["SmsSid"]


def take_in(
    db: Database, to_number: str, from_number: str, body: str, message_sid: str, *, standby: Standby | None = None
) -> str | None:
    """The words to answer with, or None for no answer. Raises nothing a caller would have to see: while the database
    is away `standby` keeps it."""
    try:
        return _taken_in(db, to_number, from_number, body, message_sid)
    except Exception as error:
        if is_away(error):
            log.warning("sms.database_away", message=message_sid)
            return away.keep(standby, to_number, from_number, body, message_sid) if standby else None
        log.exception("sms.nothing_kept", message=message_sid)
        return None


def do_what_was_kept(db: Database, kept: Kept) -> None:
    """Done now, once. Its answer can no longer be given, so the desk reads what was written. Raises what the database
    raises when it is away."""
    to_number, from_number, body, sid = (kept.form[name] for name in ("To", "From", "Body", "MessageSid"))
    if _taken_in(db, to_number, from_number, body, sid) is None:
        return
    with db.write() as session:
        if not insert_missing(session, StatusReceipt, [{"sid": sid, "status": TOLD_THE_DESK}]):
            return
        community = channel.reached_on(session, to_number, from_number)
        persons = people.persons_on(session, community, from_number)
        tasks.we_failed(session, community, from_number, persons[0] if len(persons) == 1 else None, body)


def _taken_in(db: Database, to_number: str, from_number: str, body: str, message_sid: str) -> str | None:
    def in_one_transaction() -> str | None:
        with db.write() as session:
            return handle(session, channel.reached_on(session, to_number, from_number), from_number, body, message_sid)

    try:
        return patiently(in_one_transaction)
    except Exception as error:
        if is_away(error):
            raise
        log.exception("sms.inbound_failed", message=message_sid)
        trace = "".join(traceback.format_exception(error))[-4000:]
    with db.write() as session:
        community = channel.reached_on(session, to_number, from_number)
        return _apologise(session, community, from_number, body=body, message_sid=message_sid, trace=trace)


def handle(session: Session, community: Community, from_number: str, body: str, message_sid: str) -> str | None:
    """Do what the text asks, once per `message_sid`, and give the words of the answer in the GSM alphabet."""
    receipt = _claim(session, community, from_number, body, message_sid)
    if receipt is None:
        return _stored(session, message_sid)
    if not _may_be_answered(community, from_number):
        return None  # a firm's name or a short number: an answer could start two machines writing to each other
    turn = Turn.begin(session, community, from_number, message_sid)
    words = _answered(turn, body)
    if rations.is_spent(turn):
        words = None
    answer = to_gsm7(words) if words else None
    _finish(session, receipt, person_id=turn.person.id if turn.person else None, answer=answer, ration=turn.ration)
    return answer


def _may_be_answered(community: Community, from_number: str) -> bool:
    return numbers.can_be_rung(from_number) and not channel.is_ours(community, from_number)


def _claim(session: Session, community: Community, number: str, body: str, sid: str) -> int | None:
    """Write the receipt; answers its id, or None when another delivery has written it."""
    row = {"community_id": community.id, "sid": sid, "number": number, "body": body}
    return insert_if_missing(session, Message, row)


def _stored(session: Session, sid: str) -> str | None:
    """The answer of the delivery that came first."""
    return session.scalars(sa.select(Message.answer).where(Message.sid == sid)).one()


def _finish(session: Session, receipt: int, **values: object) -> None:
    session.flush()
    session.connection().execute(FINISHED, {"receipt": receipt, **values})


def _answered(turn: Turn, body: str) -> str | None:
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
    """One task for a number, which grows with each text until it is done."""
    key = tasks.texts_key(turn.community, turn.number)
    tasks.grow(turn.session, turn.community, TaskKind.SORT_OUT, key, body, person=turn.person, number=turn.number)


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
    number, five times a day at most."""
    for_alert = _on_call(turn, intent)
    if for_alert is not None:
        return for_alert
    answered = turn.session.scalar(
        sa.select(sa.func.count())
        .select_from(Message)
        .where(
            Message.community_id == turn.community.id,
            Message.number == turn.number,
            Message.answer.is_not(None),
            Message.created_at > turn.now - DAY,
        )
    )
    words = duty.wants_to_help(turn, intent.note) if intent.kind is Kind.WANTS_TO_HELP else None
    if (answered or 0) >= STRANGER_ANSWERS_A_DAY:
        return None
    return words or turn.t("sms-stranger", number=_line(turn), community=turn.community.name)


def _on_call(turn: Turn, intent: Intent) -> str | None:
    if intent.kind in (Kind.YES, Kind.NO, Kind.OUTCOME, Kind.ASK_AGAIN):
        return answers.reply(turn, intent)
    return turn.t("sms-outcome-how") if alerts.to_log(turn.session, turn.number) else None


def _line(turn: Turn) -> str:
    return written_number(turn.community.number)


def _apologise(
    session: Session, community: Community, from_number: str, *, body: str, message_sid: str, trace: str
) -> str | None:
    """The second transaction: the error, a kind sentence, and a task so that a person looks at what was written."""
    receipt = _claim(session, community, from_number, body, message_sid)
    if receipt is None:
        return _stored(session, message_sid)
    if not _may_be_answered(community, from_number):
        _finish(session, receipt, error=trace)
        return None
    turn = Turn.begin(session, community, from_number, message_sid)
    turn.ration = rations.SORRY
    answer = None if rations.is_spent(turn) else to_gsm7(turn.t("sms-sorry", number=_line(turn)))
    tasks.we_failed(session, community, from_number, turn.person, body)
    _finish(session, receipt, error=trace, answer=answer, ration=turn.ration)
    return answer
