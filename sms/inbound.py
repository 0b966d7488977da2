"""`/sms/inbound`: a text comes in, and is answered once.

The message row (its SID) is written first, in the one transaction with effect and answer. A second delivery gets the
stored answer. When anything raises, all is rolled back, and a second transaction keeps the error and a kind sentence.
"""

from __future__ import annotations

import traceback

import sqlalchemy as sa
import structlog
from flask import Blueprint, Response, request
from sqlalchemy.orm import Session
from twilio.twiml.messaging_response import MessagingResponse

from models import (
    Community,
    Database,
    Message,
    StatusReceipt,
    insert_if_missing,
    insert_missing,
    is_away,
    patiently,
)
from services import people, tasks
from services.phones import channel, numbers
from services.phones.numbers import written_number
from services.standby import Standby
from services.standby.keeping import Kept
from texts.gsm7 import to_gsm7

from . import order
from .engine import rations
from .engine import standby as away
from .engine.turn import Turn

log = structlog.get_logger()

RECEIPT = Message.metadata.tables[Message.__tablename__]
FINISHED = sa.update(RECEIPT).where(RECEIPT.c.id == sa.bindparam("receipt"))
TOLD_THE_DESK = "told the desk"
"""The receipt of a text that was kept: several processes do it."""


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
    words = order.answer(turn, body)
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
    sorry = turn.t("sms-sorry", number=written_number(community.number))
    answer = None if rations.is_spent(turn) else to_gsm7(sorry)
    tasks.we_failed(session, community, from_number, turn.person, body)
    _finish(session, receipt, error=trace, answer=answer, ration=turn.ration)
    return answer
