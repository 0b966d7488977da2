"""A webhook that is refused is told with its reason, and a wrong PUBLIC_URL in words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Blueprint, Flask
from flask.testing import FlaskClient
from structlog.testing import capture_logs
from structlog.typing import EventDict

from carrier.signature import HEADER, guard, sign

TOKEN = "a-token"
SET, REALLY = "https://old.example.no", "https://line.example.no"


class Signing:
    twilio_account_sid = "AC1"
    public_url = SET
    auth_tokens = (TOKEN,)


@pytest.fixture
def client() -> FlaskClient:
    app = Flask("trial")
    door = Blueprint("ivr", "trial", url_prefix="/ivr")
    guard(door, Signing())
    door.post("/answer")(lambda: "heard")
    app.register_blueprint(door)
    return app.test_client()


@pytest.fixture
def logged() -> Iterator[list[EventDict]]:
    with capture_logs() as lines:
        yield lines


def comes(client: FlaskClient, *, signed_for: str = REALLY, token: str = TOKEN, times: int = 1) -> int:
    form = {"AccountSid": "AC1", "CallSid": "CA1"}
    headers = {HEADER: sign(token, f"{signed_for}/ivr/answer", form)}
    for _ in range(times):
        status = client.post("/ivr/answer", base_url=REALLY, data=form, headers=headers).status_code
    return status


def sentences(logged: list[EventDict]) -> list[str]:
    return [line["sentence"] for line in logged if line["event"] == "webhook.none_is_right"]


def test_why_is_logged(client: FlaskClient, logged: list[EventDict]) -> None:
    client.post("/ivr/answer")
    comes(client)
    refused = [(line["door"], line["reason"], line["path"]) for line in logged if line["event"] == "webhook.refused"]
    assert refused == [("ivr", "unsigned", "/ivr/answer"), ("ivr", "signature", "/ivr/answer")]


def test_ten_in_a_row_say_which_address_they_were_signed_for(client: FlaskClient, logged: list[EventDict]) -> None:
    assert comes(client, times=9) == 403
    assert sentences(logged) == []
    comes(client, times=20)
    (said,) = sentences(logged)
    assert SET in said
    assert f"signed for {REALLY}: set PUBLIC_URL to that" in said


def test_where_no_address_fits_the_token_is_named(client: FlaskClient, logged: list[EventDict]) -> None:
    comes(client, token="another", times=10)
    (said,) = sentences(logged)
    assert "TWILIO_AUTH_TOKEN" in said


def test_forgeries_among_right_ones_say_nothing_of_the_address(client: FlaskClient, logged: list[EventDict]) -> None:
    for _ in range(5):
        comes(client, token="another", times=9)
        assert comes(client, signed_for=SET) == 200
    assert sentences(logged) == []
