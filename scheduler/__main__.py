"""`python -m scheduler [--once]`: what `grendelinja scheduler` runs."""

from __future__ import annotations

import os
import sys
from datetime import timedelta

import clock
import logs
import settings as settings_module
from carrier.twilio import HTTP_TIMEOUT_S, TwilioCarrier
from models import Database, Vault
from services.fields import canary
from services.restoring import unfinished
from settings import Settings

from .cycle import run_once
from .ticker import run_forever


def carrier_of(settings: Settings) -> TwilioCarrier:
    """The carrier these settings name, waited for as long as the clock says; so the clock is set first."""
    return TwilioCarrier(
        settings.twilio_account_sid,
        settings.auth_tokens[0],
        base_url=settings.twilio_api_base,
        timeout_s=clock.patience(timedelta(seconds=HTTP_TIMEOUT_S)).total_seconds(),
    )


def main(*, once: bool = False) -> None:
    """Run one cycle, or for ever. Raises `SettingsError` when a setting is wrong, `WrongFieldKey` when the database has
    another key, and `Unfinished` when it was only half restored."""
    os.umask(0o077)
    logs.own_the_process()
    settings = settings_module.load()
    clock.compress(settings.clock)
    db = Database(settings.database_url)
    Vault.open_with(settings.field_keys)
    unfinished.refuse(db)
    canary.check_unless_away(db)
    if not once:
        run_forever(db, settings, carrier_of(settings))
        return
    run_once(db, settings, carrier_of(settings))
    db.dispose()


if __name__ == "__main__":
    main(once="--once" in sys.argv[1:])
