"""The whole line before the fictional village: a browser that is signed in, and a carrier that signs what it likes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from carrier.signature import HEADER, sign
from settings import DEMO_ACCOUNT_SID, DEMO_AUTH_TOKEN
from tests.support import apps
from tests.support.desk import Desk

BASE = "http://line.test"
FORM = "application/x-www-form-urlencoded"


@dataclass
class Carrier:
    """Sends webhooks; what it signs is right, whatever it says."""

    client: FlaskClient

    def posts(
        self, target: str, form: Mapping[str, str], *, account: str = DEMO_ACCOUNT_SID, signed: str | None = None
    ) -> TestResponse:
        said = {"AccountSid": account, **form} if account else dict(form)
        signature = sign(DEMO_AUTH_TOKEN, BASE + target, said) if signed is None else signed
        return self.client.post(target, data=urlencode(said), content_type=FORM, headers={HEADER: signature})


@pytest.fixture(autouse=True)
def months() -> None:
    """Every page has all on it that it may have."""


@pytest.fixture
def line(desk: Desk) -> Flask:
    """Every door of the line, in the place of the pages alone; the browser at the desk stays signed in."""
    desk.app = apps.line_of(desk.app.extensions["line"].settings, desk.db)
    held, desk.client = desk.client._cookies, desk.app.test_client()
    desk.client._cookies = held
    return desk.app


@pytest.fixture
def carrier(line: Flask) -> Iterator[Carrier]:
    yield Carrier(line.test_client())


@pytest.fixture
def coordinator(line: Flask, desk: Desk) -> Desk:
    """Signed in at the desk of the whole line."""
    return desk
