"""`/sms/status`: whether a text was delivered, as the carrier reports it."""

from __future__ import annotations

from functools import partial

import structlog
from flask import Blueprint, request
from sqlalchemy.exc import SQLAlchemyError

from models import Database, is_away, patiently
from services.telling import deliveries

log = structlog.get_logger()


def unless_away(error: SQLAlchemyError) -> tuple[str, int, dict[str, str]]:
    """503 while the database is away, so that whoever can ask again does; `scheduler.reconcile` finds what nobody asks
    again. Raises every other error."""
    if not is_away(error):
        raise error
    log.warning("sms.database_away")
    return "", 503, {"Retry-After": "10"}


def register(blueprint: Blueprint, db: Database) -> None:
    """`?row=` names the outbox row of a text the line sent; an answer given inside a webhook has none. Answers 204."""

    @blueprint.post("/status")
    def status() -> tuple[str, int]:
        row_id = request.args.get("row", type=int)
        form = request.form.to_dict()
        if row_id is None:
            return "", 204
        sid, error = form["MessageSid"], form.get("ErrorCode") or None
        try:
            patiently(partial(deliveries.called_back, db, sid, form["MessageStatus"], row_id, error))
        except LookupError:
            log.warning("sms.status_without_row", message=sid, row=row_id)
        return "", 204
