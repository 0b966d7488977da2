"""The application factory: settings and database in, a Flask app with every door out."""

from __future__ import annotations

from pathlib import Path

from flask import Flask, Request, Response, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin

import clock
import ivr.door
import locales
import logs
import settings as settings_module
import sms.door
import sms.engine.standby
import sms.inbound
import web
from models import Database, Vault
from services import wiring
from services.fields import canary
from services.restoring import unfinished
from services.standby import Standby
from services.standby.keeping import Kept
from serving.forms import Asked
from settings import Settings
from web.frame.door.proxies import Behind
from web.frame.line import Line


class Sessions(SecureCookieSessionInterface):
    """Who sends no cookie, as the carrier, has a session with nothing in it: no signer is made to look for one."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        return super().open_session(app, request) if "HTTP_COOKIE" in request.environ else self.session_class()

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Nothing is kept of a webhook, and no answer to one hangs on a cookie."""
        if not request.path.startswith(("/ivr/", "/sms/")):
            super().save_session(app, session, response)


def create_app(settings: Settings | None = None, db: Database | None = None) -> Flask:
    """Raises `SettingsError` when a setting is wrong, and `WrongFieldKey` when the database has another
    key, and `Unfinished` when it was only half restored."""
    logs.configure()
    settings = settings or settings_module.load()
    if settings.clock:
        clock.compress(settings.clock)
    Vault.open_with(settings.field_keys)
    wiring.connect(settings.text_channel, settings.kept, settings.calls_at_once)
    locales.read_all()
    db = db or Database(settings.database_url)
    unfinished.refuse(db)
    canary.check_unless_away(db)
    app = Flask("grendelinja", root_path=None, static_folder=None)
    app.secret_key = settings.secret_key
    app.request_class = Asked
    app.config["MAX_CONTENT_LENGTH"] = 256 * 1024
    app.session_interface = Sessions()
    app.extensions["line"] = Line(settings, db)
    app.extensions["standby"] = standby = Standby(db, Path(settings.kept_dir))
    if settings.production:
        app.wsgi_app = Behind(app.wsgi_app, settings.proxies)  # type: ignore[method-assign]
    app.register_blueprint(ivr.door.blueprint(settings, db, standby))
    app.register_blueprint(sms.door.blueprint(settings, db, standby))
    web.install(app)
    return app


def read_ahead() -> None:
    """What every process that answers needs, read once before they part."""
    locales.read_all()


def served() -> Flask:
    """What a web server runs: the app, and beside it what remembers while the database answers and does what was kept
    while it did not."""
    app = create_app()
    app.extensions["standby"].run(lambda kept: do_what_was_kept(app, kept))
    return app


def do_what_was_kept(app: Flask, kept: Kept) -> None:
    """The door it came through knows how. Raises what the database raises when it is away."""
    line: Line = app.extensions["line"]
    if kept.door == sms.engine.standby.DOOR:
        sms.inbound.do_what_was_kept(line.db, kept)
    else:
        ivr.door.do_what_was_kept(line.db, line.settings.public_url.rstrip("/"), kept)
