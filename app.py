"""The application factory: settings and database in, a Flask app with every door out."""

from __future__ import annotations

from flask import Flask, Request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface

import clock
import ivr.door
import locales
import logs
import settings as settings_module
import sms.door
import web
from models import Database, Vault
from services import wiring
from services.fields import canary
from settings import Settings
from web.frame.desk import Line
from web.frame.proxies import Behind


class Sessions(SecureCookieSessionInterface):
    """Who sends no cookie, as the carrier, has a session with nothing in it: no signer is made to look for one."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        return super().open_session(app, request) if "HTTP_COOKIE" in request.environ else self.session_class()


def create_app(settings: Settings | None = None, db: Database | None = None) -> Flask:
    """Raises `SettingsError` when a setting is wrong, and `WrongFieldKey` when the database has another key."""
    logs.configure()
    settings = settings or settings_module.load()
    if settings.clock:
        clock.compress(settings.clock)
    Vault.open_with(settings.field_keys)
    wiring.connect(settings.text_channel)
    locales.read_all()
    db = db or Database(settings.database_url)
    canary.check_unless_away(db)
    app = Flask("grendelinja", root_path=None, static_folder=None)
    app.secret_key = settings.secret_key
    app.config["MAX_CONTENT_LENGTH"] = 4 * 1024 * 1024
    app.session_interface = Sessions()
    app.extensions["line"] = Line(settings, db)
    if settings.production:
        app.wsgi_app = Behind(app.wsgi_app, settings.proxies)  # type: ignore[method-assign]
    app.register_blueprint(ivr.door.blueprint(settings, db))
    app.register_blueprint(sms.door.blueprint(settings, db))
    web.install(app)
    return app
