"""`/sms/status`: whether a text was delivered, as the carrier reports it."""

from __future__ import annotations

from typing import Protocol

import structlog
from flask import Blueprint, request

from models import Database
from services import deliveries

log = structlog.get_logger()


class Line(Protocol):
    @property
    def db(self) -> Database: ...


def register(blueprint: Blueprint, line: Line) -> None:
    """`?row=` names the outbox row of a text the line sent; an answer given inside a webhook has none. Answers 204."""

    @blueprint.post("/status")
    def status() -> tuple[str, int]:
        row_id = request.args.get("row", type=int)
        sid, word = request.form["MessageSid"], request.form["MessageStatus"]
        if row_id is None:
            return "", 204
        try:
            with line.db.write() as session:
                deliveries.note_status(session, sid, word, row_id, request.form.get("ErrorCode") or None)
        except LookupError:
            log.warning("sms.status_without_row", message=sid, row=row_id)
        return "", 204
