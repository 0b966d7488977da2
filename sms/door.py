"""`/sms/…`: the carrier's webhooks about texts, all behind its signature."""

from __future__ import annotations

from flask import Blueprint

from carrier.signature import guard
from models import Database
from settings import Settings

from . import inbound
from .engine import status


def blueprint(settings: Settings, db: Database) -> Blueprint:
    """POST only, every route behind the signature (Twilio: https://www.twilio.com/docs/usage/security)."""
    door = Blueprint("sms", __name__, url_prefix="/sms")
    guard(door, settings)
    inbound.register(door, db)
    status.register(door, db)
    return door
