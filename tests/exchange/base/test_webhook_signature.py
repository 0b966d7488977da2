"""Signatures, checked against the validator of Twilio's own Python library."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from twilio.request_validator import RequestValidator

from carrier.signature import verify
from exchange import Exchange
from exchange.base.signature import Fields, is_valid, sign, values_of
from exchange.network.webhooks import build_request
from tests.exchange.conftest import LINE, TOKEN, Application

PARAMS = {"CallSid": "CA1", "From": "+4761234567", "Digits": "1", "SpeechResult": "blåbær & æøå", "Empty": ""}
REPEATED = {"StatusCallbackEvent": ("ringing", "answered", "ringing"), "CallSid": "CA1"}
URLS = {
    "no port": "https://line.test/voice",
    "the standard port": "https://line.test:443/voice",
    "another port": "http://127.0.0.1:8000/voice?n=3",
    "æøå in the query": "https://line.test/voice?name=K%C3%A5re&place=B%C3%B8verdalen&%C3%A6=%C3%98",
    "%2F in the path": "https://line.test/voice/a%2Fb",
    "%2F in the query": "https://line.test/voice?next=%2Fivr%2Fmenu",
    "an empty query": "https://line.test/voice?",
    "an empty value in the query": "https://line.test/voice?n=",
    "a repeated parameter in the query": "https://line.test/voice?a=1&a=2&a=1",
    "no path": "https://line.test",
}
FIELDS: dict[str, Fields] = {"fields": PARAMS, "no fields": {}, "a repeated field": REPEATED}
VECTORS = [pytest.param(url, fields, id=f"{a}, {b}") for a, url in URLS.items() for b, fields in FIELDS.items()]
READ = [vector for vector in VECTORS if "an empty query" not in str(vector.id)]
"""Twilio's Python validator rebuilds the address and loses a lone question mark: it accepts that one from nobody."""


class Form(dict[str, "str | tuple[str, ...]"]):
    """Fields as a web framework gives them to the library."""

    def getlist(self, name: str) -> list[str]:
        return values_of(self, name)


@pytest.mark.parametrize(("url", "fields"), VECTORS)
def test_what_we_sign_is_what_twilios_library_computes(url: str, fields: Fields) -> None:
    assert sign(TOKEN, url, fields) == RequestValidator(TOKEN).compute_signature(url, Form(fields))


@pytest.mark.parametrize(("url", "fields"), READ)
def test_twilios_validator_accepts_ours(url: str, fields: Fields) -> None:
    assert RequestValidator(TOKEN).validate(url, Form(fields), sign(TOKEN, url, fields))


@pytest.mark.parametrize(("url", "fields"), VECTORS)
def test_we_accept_what_twilios_library_signs(url: str, fields: Fields) -> None:
    signature = RequestValidator(TOKEN).compute_signature(url, Form(fields))
    assert is_valid(TOKEN, url, fields, signature)
    assert not is_valid(TOKEN, url, {**fields, "Digits": "2"}, signature)
    assert not is_valid("other", url, fields, signature)


@pytest.mark.parametrize(("url", "fields"), VECTORS)
def test_the_line_accepts_ours(url: str, fields: Fields) -> None:
    parts = urlsplit(url)
    base = f"{parts.scheme}://{parts.netloc}"
    assert verify([TOKEN], base, url.removeprefix(base), Form(fields), sign(TOKEN, url, fields))


@pytest.mark.parametrize("port", ["", ":443"])
def test_a_signature_holds_whether_the_port_is_named_or_not(port: str) -> None:
    signature = sign(TOKEN, f"https://line.test{port}/voice", PARAMS)
    for other in ("", ":443"):
        assert is_valid(TOKEN, f"https://line.test{other}/voice", PARAMS, signature)
        assert RequestValidator(TOKEN).validate(f"https://line.test{other}/voice", PARAMS, signature)


@pytest.mark.parametrize("url", URLS.values(), ids=URLS.keys())
def test_a_json_body_is_signed_by_its_hash_in_the_query(url: str) -> None:
    request = build_request(TOKEN, "POST", url, {"Kva": "blåbær", "Mange": ["1", "2"]}, as_json=True)
    signature = request.headers["X-Twilio-Signature"]
    assert (request.headers["Content-Type"], json.loads(request.body)["Mange"]) == ("application/json", ["1", "2"])
    assert request.url.startswith(url)
    assert RequestValidator(TOKEN).validate(request.url, request.body.decode(), signature)
    assert is_valid(TOKEN, request.url, request.body, signature)


def test_a_changed_json_body_is_refused_by_both() -> None:
    request = build_request(TOKEN, "POST", "https://line.test/voice", PARAMS, as_json=True)
    signature = request.headers["X-Twilio-Signature"]
    assert not RequestValidator(TOKEN).validate(request.url, request.body.decode() + " ", signature)
    assert not is_valid(TOKEN, request.url, request.body + b" ", signature)


def test_a_json_body_without_its_hash_is_refused() -> None:
    assert not is_valid(TOKEN, "https://line.test/", b"{}", sign(TOKEN, "https://line.test/", {}))


def test_a_repeated_field_is_sent_as_often_as_it_was_given() -> None:
    body = build_request(TOKEN, "POST", "https://line.test/", REPEATED).body.decode()
    assert parse_qs(body)["StatusCallbackEvent"] == ["ringing", "answered", "ringing"]


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
