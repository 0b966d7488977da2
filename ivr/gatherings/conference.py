"""What a conference itself asks of us: who came and went, what is said to all, what one hears who is alone in it.

No step of a call: there is no key to answer, so nothing here has a receipt of its own but the events' numbers.
"""

from __future__ import annotations

import sqlalchemy as sa
import structlog
from flask import Blueprint, Response, abort, request
from sqlalchemy.orm import Session

from ivr.engine import voice, xml
from ivr.engine.screens import ANNOUNCED
from locales import phrase
from models import (
    Call,
    CallStatus,
    Community,
    Database,
    Gathering,
    Outbox,
    SpeakingPace,
    StatusReceipt,
    insert_missing,
    is_away,
    patiently,
)
from services.gatherings import reading, seats

log = structlog.get_logger()


def register(blueprint: Blueprint, db: Database) -> None:
    @blueprint.post("/gathering-status/<int:gathering_id>")
    def gathering_status(gathering_id: int) -> tuple[str, int]:
        """What fails here is found again at the scheduler's next beat: 204, but for a database that is away."""
        form = request.form.to_dict()
        try:
            patiently(lambda: _take_in(db, gathering_id, form))
        except Exception as error:
            if is_away(error):
                raise
            log.exception("ivr.gathering_status_failed", gathering=gathering_id)
        return "", 204

    @blueprint.post("/gathering-wait/<int:gathering_id>")
    def gathering_wait(gathering_id: int) -> Response:
        """Nobody else is there; or it is over, and she went on into an empty room while nobody told us."""
        call_sid = request.form.get("CallSid", "")
        with db.read() as session:
            gathering = session.get(Gathering, gathering_id)
            if gathering is None:
                abort(404)
            speech = _speech(session, gathering, call_sid)
            seat = reading.of_call(session, gathering_id, call_sid)
            wanted = seat is None or reading.wanted(seat)
            others = reading.awaited(session, gathering, but=seat)
        if not wanted:
            patiently(lambda: _came_in(db, gathering_id, call_sid))
        words = [phrase(speech.language, _while_waiting(wanted=wanted, others=others))]
        return xml.response(voice.waiting_document(words, f"/ivr/gathering-wait/{gathering_id}", speech))


def _while_waiting(*, wanted: bool, others: bool) -> str:
    """Others are promised only while somebody may still come."""
    if not wanted:
        return "gathering-is-over"
    return "gathering-wait" if others else "gathering-wait-alone"


def _came_in(db: Database, gathering_id: int, call_sid: str) -> None:
    with db.write() as session:
        seats.came_in(session, gathering_id, call_sid, muted=False)


def _take_in(db: Database, gathering_id: int, form: dict[str, str]) -> None:
    event, number, call_sid = form["StatusCallbackEvent"], form.get("SequenceNumber", ""), form.get("CallSid", "")
    receipt = {"sid": form["ConferenceSid"], "status": f"{event}/{number}"}
    with db.write() as session:
        if not insert_missing(session, StatusReceipt, [receipt]):
            return
        match event:
            case "participant-join":
                seats.came_in(session, gathering_id, call_sid, muted=form.get("Muted") == "true")
            case "participant-leave" if form.get("ParticipantCallStatus") in _FINAL:
                seats.hung_up(session, gathering_id, call_sid)


_FINAL = {status.value for status in CallStatus if status.final}


def announcement(db: Database, row_id: int) -> Response:
    """The words of an outbox row that is said to all in a conference; silence when they no longer hold."""
    with db.read() as session:
        row = session.get(Outbox, row_id)
        if row is None or row.about not in ANNOUNCED:
            abort(404)
        language = str(session.get_one(Community, row.community_id).language)
        words = ANNOUNCED[row.about](session, row, language)
    return xml.response(
        voice.announcement_document([words] if words else [], voice.Speech(language, SpeakingPace.NORMAL))
    )


def _speech(session: Session, gathering: Gathering, call_sid: str | None) -> voice.Speech:
    call = session.scalars(sa.select(Call).where(Call.sid == call_sid)).first() if call_sid else None
    if call is not None and call.person is not None:
        return voice.Speech(str(call.person.language), call.person.pace)
    community = session.get_one(Community, gathering.occurrence.community_id)
    return voice.Speech(str(community.language), SpeakingPace.NORMAL)
