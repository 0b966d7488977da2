"""The fallback address: asked whenever a document cannot be had or run, but for its own; a TwiML bin always answers."""

from __future__ import annotations

import pytest
from twilio.rest import Client

from exchange import Exchange
from tests.exchange.conftest import BASE, LINE, Application

ELDER = "+4761234567"
BIN = "https://handler.twilio.com/twiml/EH1"
SORRY = "<Response><Say>Ring oss gjerne igjen</Say></Response>"
ASKED = '<Gather numDigits="1" action="/menu" timeout="5"><Say>Trykk ein</Say></Gather>'
BROKEN = (500, "text/plain", "no")


@pytest.fixture
def kept(ex: Exchange) -> Exchange:
    """The line's fallback address is a bin, which the application never sees."""
    ex.lines[LINE].voice_fallback_url = ex.twiml_bin(BIN, SORRY)
    return ex


def codes(ex: Exchange) -> list[int]:
    return [problem.code for problem in ex.problems]


def test_a_bin_answers_when_nobody_does(kept: Exchange, app: Application) -> None:
    app.pages = {"/voice": BROKEN}
    kept.phone(ELDER).dials(LINE).hears("ring oss gjerne igjen").is_over()
    assert (codes(kept), app.paths()) == ([11200], ["/voice", "/ended"])


def test_a_bin_answers_while_the_network_is_cut(kept: Exchange, app: Application) -> None:
    kept.faults.partition(kept.clock.now(), 60)
    call = kept.phone(ELDER).dials(LINE).waits(11)
    call.hears("ring oss gjerne igjen").is_over()
    assert codes(kept)[0] == 11205


def test_the_second_failure_of_a_call_is_asked_for_there_too(kept: Exchange, app: Application) -> None:
    """The first bin leads back to the application, which fails once more."""
    kept.twiml_bin(BIN, f"<Response><Say>Vent litt</Say><Redirect>{BASE}/again</Redirect></Response>")
    app.pages = {"/voice": BROKEN, "/again": ASKED, "/menu": BROKEN}
    call = kept.phone(ELDER).dials(LINE).hears("vent litt").hears("trykk ein").presses("1").hears("vent litt")
    call.hears("trykk ein").hangs_up()
    assert codes(kept) == [11200, 11200]


def test_a_fallback_that_fails_itself_is_an_application_error(ex: Exchange, app: Application) -> None:
    ex.lines[LINE].voice_fallback_url = f"{BASE}/back"
    app.pages = {"/voice": BROKEN, "/back": BROKEN}
    ex.phone(ELDER).dials(LINE).hears("application error").is_over()
    assert app.paths() == ["/voice", "/back", "/ended"]
    assert app.last("/back")["ErrorUrl"] == f"{BASE}/voice"


def test_a_fallback_whose_own_document_cannot_be_run_is_an_application_error(kept: Exchange, app: Application) -> None:
    kept.twiml_bin(BIN, "<Response><Redirect>ftp://nowhere.test/x</Redirect></Response>")
    app.pages = {"/voice": BROKEN}
    kept.phone(ELDER).dials(LINE).hears("application error").is_over()
    assert codes(kept)[0] == 11200


def test_a_document_that_cannot_be_run_is_asked_for_there(kept: Exchange, app: Application) -> None:
    app.pages = {"/voice": "<Redirect>ftp://nowhere.test/x</Redirect>"}
    kept.phone(ELDER).dials(LINE).hears("ring oss gjerne igjen").is_over()
    assert codes(kept) == [11100]


def test_two_addresses_that_lead_to_each_other_come_to_an_end(kept: Exchange, app: Application) -> None:
    kept.twiml_bin(BIN, f"<Response><Redirect>{BASE}/voice</Redirect></Response>")
    app.pages = {"/voice": BROKEN}
    kept.phone(ELDER).dials(LINE).hears("application error").is_over()
    assert codes(kept)[-1] == 11215


def test_a_fallback_may_be_asked_for_by_get(ex: Exchange, app: Application) -> None:
    line = ex.lines[LINE]
    line.voice_fallback_url, line.voice_fallback_method = f"{BASE}/back", "GET"
    app.pages = {"/voice": BROKEN, "/back": "<Say>Reserven</Say>"}
    ex.phone(ELDER).dials(LINE).hears("reserven").is_over()
    assert [asked.method for asked in app.asked if asked.path == "/back"] == ["GET"]


def test_a_call_that_is_placed_has_a_fallback_only_where_it_was_given(
    kept: Exchange, app: Application, client: Client
) -> None:
    app.pages = {"/out": BROKEN}
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/out")
    kept.phone(ELDER).answers().hears("application error").is_over()
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/out", fallback_url=BIN)
    kept.phone(ELDER).answers().hears("ring oss gjerne igjen").is_over()
