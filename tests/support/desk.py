"""The pages on an app of their own, signed in as the coordinator of a village."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from itsdangerous import URLSafeTimedSerializer
from sqlalchemy.orm import Session
from werkzeug.test import Cookie, TestResponse

import clock
import web
from models import Database, DeskSession, Person
from services import demonstration
from services.demonstration import months as months_before
from services.desk import users
from services.pages import own_page
from settings import Settings
from tests.support import apps, builders
from tests.support.databases import Shelf
from web.frame.line import Line

NOW = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)
OTHERS = "+4761888000"


@dataclass
class Desk:
    """A browser at the desk."""

    client: FlaskClient
    db: Database
    app: Flask

    def get(self, path: str) -> str:
        response = self.client.get(path)
        assert response.status_code == 200, response.text
        return response.text

    def post(self, path: str, **fields: object) -> TestResponse:
        """With the token the session holds."""
        return self.client.post(path, data={"csrf": self.token(), **fields})

    def token(self) -> str:
        """As the forms of this browser hold it."""
        with self.client.session_transaction() as session:
            held = session.get("csrf", "")
        signer = URLSafeTimedSerializer(str(self.app.secret_key), salt="wtf-csrf-token")
        return str(signer.dumps(held))

    def signs_in(
        self, username: str = demonstration.COORDINATOR_USERNAME, password: str = demonstration.PASSWORD
    ) -> Desk:
        self.client.get("/desk/login")
        self.post("/desk/login", username=username, password=password)
        self.client.get("/desk/more")  # whose forms hold a token of the session; the board costs three times as much
        return self

    def is_signed_in_since_now(self) -> None:
        """Whoever is signed in, however long ago she was."""
        self.db.change(_JUST_NOW, {"now": clock.real()})

    def opens_own_page_of(self, first_name: str) -> Person:
        """As with a code sent to her telephone."""
        with self.db.write() as session:
            person = self.person(session, first_name)
            token = own_page.open_page(session, person, str(person.phone), "firefox/linux")
        self.client.set_cookie("own", token)
        return person

    def person(self, session: Session, first_name: str) -> Person:
        return session.scalars(sa.select(Person).filter_by(first_name=first_name).order_by(Person.id)).first()  # type: ignore[return-value]

    def words(self, path: str) -> str:
        """What stands on the page, without its tags."""
        return " ".join(re.sub(r"<[^>]+>", " ", self.get(path)).split())


def cookies(desk: Desk) -> list[Cookie]:
    """What the browser holds."""
    return list((desk.client._cookies or {}).values())


def _settled(db: Database, *, with_months: bool) -> None:
    """The figures of the months before are five in six of its rows, and half of what it takes to put them in."""
    with db.write() as session, pytest.MonkeyPatch.context() as patch:
        if not with_months:
            patch.setattr(months_before, "load", lambda *_: None)
        demonstration.load(session, NOW)
        other = builders.community(session, "Skjåk", OTHERS, "+4761888001")
        users.add(session, other, "nabo", "Nabo", "a-long-password")


_JUST_NOW = sa.update(DeskSession).values(began_at=sa.bindparam("now"), last_seen_at=sa.bindparam("now"))
_COOKIES: dict[tuple[Shelf, str], dict[Any, Cookie]] = {}
"""What the coordinator's browser holds where somebody has signed in already, by which copy knows it."""


@contextmanager
def opened(shelf: Shelf, *, signed_in: bool = False, months: bool = False) -> Iterator[Desk]:
    """A browser before a village and a neighbour: nobody has signed in with it, or the coordinator just has."""
    kind = "desk, its months" if months else "desk"
    settled = partial(shelf.hold, kind, partial(_settled, with_months=months))
    with clock.replaced_by(lambda: NOW):
        if not signed_in:
            settled()
            yield _browser(shelf.db)
            return
        shelf.hold(f"{kind}, signed in", lambda _: _sign_in(shelf, kind, settled))
        desk = _browser(shelf.db)
        desk.is_signed_in_since_now()
        desk.client._cookies = dict(_COOKIES[shelf, kind])
        yield desk


def _sign_in(shelf: Shelf, kind: str, settled: Callable[[], None]) -> None:
    settled()
    browser = _browser(shelf.db).signs_in()
    browser.get("/desk")
    _COOKIES[shelf, kind] = dict(browser.client._cookies or {})


def alone(db: Database) -> Desk:
    """A browser before an app of this test's own, to which it may give more pages."""
    app = _pages(_settings(), db)
    return Desk(app.test_client(), db, app)


def _browser(db: Database) -> Desk:
    app = apps.kept("pages", _settings(), db, _pages)
    return Desk(app.test_client(), db, app)


@cache
def _settings() -> Settings:
    return apps.settings_of(twilio_api_base="http://127.0.0.1:1", public_url="http://line.test")


def _pages(settings: Settings, db: Database) -> Flask:
    app = Flask("pages")
    app.secret_key = settings.secret_key
    app.extensions["line"] = Line(settings, db)
    web.install(app)
    return app
