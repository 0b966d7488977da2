"""A volunteer opens a page of her own: with a code that is texted to her, or read out when she lifts the telephone."""

from __future__ import annotations

import re

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from models import PageCode
from services.phones import texting
from tests.support.village import Village, Villager


def filled_in(browser: FlaskClient, where: str, **fields: str) -> TestResponse:
    found = re.search(r'name="csrf" value="([^"]+)"', browser.get("/mine").text)
    assert found is not None
    return browser.post(where, data={"csrf": found[1], **fields})


def opens(browser: FlaskClient, code: str) -> str:
    """What stands on the page then."""
    filled_in(browser, "/mine/open", code=code)
    return browser.get("/mine").text


def asks_for_a_code(village: Village, who: Villager, **fields: str) -> FlaskClient:
    browser = village.app.test_client()
    filled_in(browser, "/mine/code", phone=who.number, **fields)
    village.forward(seconds=10)
    return browser


def spoken(heard: str) -> str:
    """The digits of "Koden er null fire to, ein ein sju."."""
    digits = ("null", "ein", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni")
    words = heard.split("Koden er", 1)[1].split(".", 1)[0].replace(",", " ").split()
    return "".join(str(digits.index(word)) for word in words)


def test_a_code_by_text(village: Village) -> None:
    berit = village.friend("Berit", of=village.elder("Kari"))
    browser = asks_for_a_code(village, berit)
    text = berit.gets_sms("Koden til sida di er")
    assert "Hei, Berit" in opens(browser, re.search(r"\d{6}", text)[0])


def test_a_code_by_call_is_read_out_after_a_key(village: Village) -> None:
    berit = village.friend("Berit", of=village.elder("Kari"))
    browser = asks_for_a_code(village, berit, call="yes")
    call = berit.answers().hears("Nokon har bedt om ein kode", "Var det du, trykk 1")
    assert not re.search(r"\d{6}|Koden er", call.heard)
    heard = call.presses("1").hears("Koden er").heard
    assert "Hei, Berit" in opens(browser, spoken(heard))


def test_whoever_did_not_ask_presses_nine_and_the_code_opens_nothing(village: Village) -> None:
    """A stranger has typed her number."""
    berit = village.friend("Berit", of=village.elder("Kari"))
    browser = asks_for_a_code(village, berit, call="yes")
    berit.answers().hears("ein kode").presses("9").hears("opnar koden ingenting")
    (code,) = village.rows(PageCode)
    assert "Hei, Berit" not in opens(browser, code.code)


def test_a_machine_that_answers_keeps_no_code(village: Village) -> None:
    berit = village.friend("Berit", of=village.elder("Kari"))
    asks_for_a_code(village, berit, call="yes")
    heard = berit.answers().stays_silent().stays_silent().stays_silent().heard
    assert "Koden er" not in heard


def test_after_stopp_the_telephone_rings(village: Village) -> None:
    berit = village.friend("Berit", of=village.elder("Kari"))
    with village.write() as session:
        texting.stop(session, village.community_id, berit.number)
    asks_for_a_code(village, berit)
    berit.answers().hears("ein kode").presses("1").hears("Koden er")
