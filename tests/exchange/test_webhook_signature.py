"""Signatures, checked against the validator of Twilio's own Python library."""

from __future__ import annotations

import pytest
from twilio.request_validator import RequestValidator

from exchange import Exchange
from exchange.webhooks import build_request, sign
from tests.exchange.conftest import LINE, TOKEN, Application

PARAMS = {"CallSid": "CA1", "From": "+4761234567", "Digits": "1", "SpeechResult": "blåbær & æøå", "Empty": ""}


@pytest.mark.parametrize(
    "url",
    [
        "https://line.test/voice",
        "https://line.test:443/voice",
        "http://127.0.0.1:8000/voice?n=3",
        "https://line.test/voice?name=K%C3%A5re&place=B%C3%B8verdalen",
        "https://line.test/voice/a%2Fb",
        "https://line.test/voice?a=1&a=2&a=1",
    ],
)
def test_a_signature_is_what_twilios_validator_expects(url: str) -> None:
    assert RequestValidator(TOKEN).validate(url, PARAMS, sign(TOKEN, url, PARAMS))


def test_a_signature_with_another_token_is_refused() -> None:
    assert not RequestValidator("other").validate(
        "https://line.test/", PARAMS, sign(TOKEN, "https://line.test/", PARAMS)
    )


def test_a_changed_parameter_is_refused() -> None:
    url = "https://line.test/voice"
    assert not RequestValidator(TOKEN).validate(url, {**PARAMS, "Digits": "2"}, sign(TOKEN, url, PARAMS))


def test_a_get_signs_its_parameters_as_part_of_the_address() -> None:
    request = build_request(TOKEN, "GET", "https://line.test/voice?n=1", PARAMS)
    assert RequestValidator(TOKEN).validate(request.url, {}, request.headers["X-Twilio-Signature"])


def test_every_request_of_a_call_is_signed_as_it_arrives(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": '<Gather numDigits="1" action="/menu?n=1&amp;w=%C3%B8"><Say>Hei</Say></Gather>'}
    ex.phone("+4761234567").dials(LINE).presses("1").hangs_up()
    bad = [a.path for a in app.asked if not RequestValidator(TOKEN).validate(a.url, a.params, a.signature)]
    assert bad == []


def test_every_request_bears_an_idempotency_token_of_its_own(ex: Exchange, app: Application) -> None:
    ex.phone("+4761234567").dials(LINE).hangs_up()
    tokens = [asked.headers["HTTP_I_TWILIO_IDEMPOTENCY_TOKEN"] for asked in app.asked]
    assert len(tokens) == len(set(tokens)) == 2


def test_a_replay_is_the_very_same_request(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": "<Say>Hei</Say>"}
    ex.phone("+4761234567").dials(LINE)
    ex.replay()
    assert app.asked[0] == app.asked[1]


def test_an_address_with_an_empty_query_is_signed_as_it_stands() -> None:
    url = "https://line.test/voice?"
    assert sign(TOKEN, url, PARAMS) == RequestValidator(TOKEN).compute_signature(url, PARAMS)
