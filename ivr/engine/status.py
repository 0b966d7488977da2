"""`/ivr/status`: how far a call has come, as the carrier reports it."""

from __future__ import annotations

from functools import partial

import structlog
from flask import Blueprint, request
from sqlalchemy.exc import SQLAlchemyError

from models import CallStatus, Database, is_away, patiently
from services.outbox import calls

log = structlog.get_logger()


def unless_away(error: SQLAlchemyError) -> tuple[str, int, dict[str, str]]:
    """503 while the database is away, so that whoever can ask again does; `scheduler.reconcile` finds what nobody asks
    again. Raises every other error."""
    if not is_away(error):
        raise error
    log.warning("ivr.database_away")
    return "", 503, {"Retry-After": "10"}


def register(blueprint: Blueprint, db: Database) -> None:
    """`?row=` names the outbox row of a call the line placed; an inbound call has none. Answers 204 in any case."""

    @blueprint.post("/status")
    def status() -> tuple[str, int]:
        row_id = request.args.get("row", type=int)
        sid, word = request.form["CallSid"], request.form["CallStatus"]
        if word not in set(CallStatus):
            log.warning("ivr.unknown_status", call=sid)
            return "", 204
        try:
            patiently(partial(calls.called_back, db, sid, CallStatus(word), row_id))
        except LookupError:
            log.warning("ivr.status_without_row", call=sid, row=row_id)
        return "", 204
