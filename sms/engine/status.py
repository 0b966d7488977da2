"""`/sms/status`: whether a text was delivered, as the carrier reports it."""

from __future__ import annotations

import structlog
from flask import Blueprint, request

from models import Database, patiently
from services.telling import deliveries

log = structlog.get_logger()


def register(blueprint: Blueprint, db: Database) -> None:
    """`?row=` names the outbox row of a text the line sent; an answer given inside a webhook has none. Answers 204."""

    @blueprint.post("/status")
    def status() -> tuple[str, int]:
        row_id = request.args.get("row", type=int)
        form = request.form.to_dict()
        if row_id is None:
            return "", 204

        def take_in() -> None:
            with db.write() as session:
                error = form.get("ErrorCode") or None
                deliveries.note_status(session, form["MessageSid"], form["MessageStatus"], row_id, error)

        try:
            patiently(take_in)
        except LookupError:
            log.warning("sms.status_without_row", message=form["MessageSid"], row=row_id)
        return "", 204
