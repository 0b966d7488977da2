"""`python -m scheduler [--once]`: what `grendelinja scheduler` runs."""

from __future__ import annotations

import sys

import clock
import logs
import settings as settings_module
from carrier.twilio import TwilioCarrier
from models import Database, Vault
from settings import Settings

from .cycle import run_once
from .ticker import run_forever


def carrier_of(settings: Settings) -> TwilioCarrier:
    """The carrier these settings name."""
    return TwilioCarrier(settings.twilio_account_sid, settings.auth_tokens[0], base_url=settings.twilio_api_base)


def main(*, once: bool = False) -> None:
    """Run one cycle, or for ever. Raises `SettingsError` when a setting is wrong."""
    logs.configure()
    settings = settings_module.load()
    db = Database(settings.database_url)
    if not once:
        run_forever(db, settings, carrier_of(settings))
        return
    Vault.open_with(settings.field_keys)
    if settings.clock:
        clock.compress(settings.clock)
    run_once(db, settings, carrier_of(settings))
    db.dispose()


if __name__ == "__main__":
    main(once="--once" in sys.argv[1:])
