"""`/ivr/status`: how far a call has come, as the carrier reports it."""

from __future__ import annotations

from typing import Protocol

import structlog
from flask import Blueprint, request

from models import CallStatus, Database, patiently
from services.outbox import calls

log = structlog.get_logger()


class Line(Protocol):
    @property
    def db(self) -> Database: ...


def register(blueprint: Blueprint, line: Line) -> None:
    """`?row=` names the outbox row of a call the line placed; an inbound call has none. Answers 204 in any case."""

    @blueprint.post("/status")
    def status() -> tuple[str, int]:
        row_id = request.args.get("row", type=int)
        sid, word = request.form["CallSid"], request.form["CallStatus"]
        if word not in set(CallStatus):
            log.warning("ivr.unknown_status", call=sid)
            return "", 204
        try:
            patiently(lambda: _take_in(line.db, sid, CallStatus(word), row_id))
        except LookupError:
            log.warning("ivr.status_without_row", call=sid, row=row_id)
        return "", 204


def _take_in(db: Database, sid: str, status: CallStatus, row_id: int | None) -> None:
    with db.write() as session:
        calls.note_status(session, sid, status, row_id)
