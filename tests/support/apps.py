"""One app for all the tests of a process that ask for the same: to put its two hundred routes together takes longer
than most tests."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask

from app import create_app
from models import Canary, Database, Vault, insert_if_missing
from services import wiring
from services.fields import canary
from settings import Settings, load
from web.frame.line import Line

_KEPT: dict[tuple[str, Database, str], tuple[Flask, dict[str, Any]]] = {}


def settings_of(**given: str | float | None) -> Settings:
    """As `settings.load`, which is asked once for what is given and what stands in the environment."""
    stands = tuple(os.environ.get(name.upper()) for name in Settings.model_fields)
    return _read(tuple(given.items()), stands)


@cache
def _read(given: tuple[tuple[str, str | float | None], ...], _stands: tuple[str | None, ...]) -> Settings:
    return load(**dict(given))


def line_of(settings: Settings, db: Database) -> Flask:
    """As `create_app` on a new database, whose canary is written; nothing is left in it of the test before."""
    Vault.open_with(settings.field_keys)
    wiring.connect(settings.text_channel, settings.kept, settings.calls_at_once)
    with db.write() as session:
        insert_if_missing(session, Canary, {"name": canary.NAME, "word": canary.WORD})
    app = kept("line", settings, db, create_app)
    app.extensions["standby"].__init__(db, Path(settings.kept_dir))
    return app


def kept(name: str, settings: Settings, db: Database, made: Callable[[Settings, Database], Flask]) -> Flask:
    """What `made` makes of these settings and this database, its configuration as it was then."""
    asked = name, db, settings.model_dump_json()
    if asked not in _KEPT:
        app = made(settings, db)
        _KEPT[asked] = app, dict(app.config)
    app, config = _KEPT[asked]
    app.config.clear()
    app.config.update(config)
    app.extensions["line"] = Line(settings, db)
    return app
