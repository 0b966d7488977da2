"""`/sms/…`: the carrier's webhooks about texts, all behind its signature."""

from __future__ import annotations

import sqlalchemy as sa
from flask import Blueprint

from carrier.signature import guard
from models import Database
from services.standby import Standby
from settings import Settings

from . import inbound
from .engine import status


def blueprint(settings: Settings, db: Database, standby: Standby) -> Blueprint:
    """POST only, every route behind the signature (Twilio: https://www.twilio.com/docs/usage/security)."""
    door = Blueprint("sms", __name__, url_prefix="/sms")
    guard(door, settings)
    door.register_error_handler(sa.exc.SQLAlchemyError, status.unless_away)
    inbound.register(door, db, standby)
    status.register(door, db)
    return door
