"""`/sms/…`: the carrier's webhooks about texts, all behind its signature."""

from __future__ import annotations

from typing import Protocol

from flask import Blueprint

from carrier.signature import guard
from models import Database
from settings import Settings

from . import inbound
from .engine import status


class Line(Protocol):
    @property
    def settings(self) -> Settings: ...
    @property
    def db(self) -> Database: ...


def blueprint(line: Line) -> Blueprint:
    """POST only, every route behind the signature (Twilio: https://www.twilio.com/docs/usage/security)."""
    door = Blueprint("sms", __name__, url_prefix="/sms")
    guard(door, line.settings)
    inbound.register(door, line)
    status.register(door, line)
    return door
