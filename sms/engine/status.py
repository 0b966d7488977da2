"""`/sms/status`: whether a text was delivered, as the carrier reports it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import structlog
from flask import Blueprint, request

from models import Database, patiently
from services.telling import deliveries

log = structlog.get_logger()


class Line(Protocol):
    @property
    def db(self) -> Database: ...


def register(blueprint: Blueprint, line: Line) -> None:
    """`?row=` names the outbox row of a text the line sent; an answer given inside a webhook has none. Answers 204."""

    @blueprint.post("/status")
    def status() -> tuple[str, int]:
        row_id = request.args.get("row", type=int)
        form = request.form.to_dict()
        if row_id is None:
            return "", 204
        try:
            patiently(lambda: _take_in(line.db, form, row_id))
        except LookupError:
            log.warning("sms.status_without_row", message=form["MessageSid"], row=row_id)
        return "", 204


def _take_in(db: Database, form: Mapping[str, str], row_id: int) -> None:
    with db.write() as session:
        deliveries.note_status(
            session, form["MessageSid"], form["MessageStatus"], row_id, form.get("ErrorCode") or None
        )
