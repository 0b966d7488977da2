"""What an audit wrote into addresses, forms and cookies of the pages: each is answered with a page and a sentence."""

from __future__ import annotations

import time

import pytest
from flask import Flask

from locales import phrase
from tests.hostile.conftest import FORM
from tests.support.desk import Desk
from web.errors.view import What

NOT_UNDERSTOOD = phrase("nn", "web-error-title", what=What.NOT_UNDERSTOOD.value)
TOO_LONG_ID = "9" * 20


@pytest.mark.both_engines
@pytest.mark.parametrize(
    "target",
    [
        "/desk/people?q=%00",
        "/desk/people?q=Kari%00",
        f"/desk/people/{TOO_LONG_ID}",
        f"/desk/calls/{TOO_LONG_ID}",
        f"/desk/activities/{TOO_LONG_ID}",
        f"/desk/people/{TOO_LONG_ID}/evening",
    ],
)
def test_an_address_no_database_can_look_for_is_answered(coordinator: Desk, target: str) -> None:
    answer = coordinator.client.get(target)
    assert answer.status_code in (400, 404)
    assert "<h1" in answer.text


@pytest.mark.both_engines
def test_a_nul_in_a_name_is_refused_with_a_sentence_and_nothing_is_saved(coordinator: Desk) -> None:
    with coordinator.db.read() as session:
        kari = coordinator.person(session, "Kari").id
    fields = {"first_name": "Ka\0ri", "last_name": "Moen", "phone": "61212121", "phone2": "", "language": "nn"}
    answer = coordinator.post(f"/desk/people/{kari}/edit", **fields)
    assert (answer.status_code, NOT_UNDERSTOOD in answer.text) == (400, True)


@pytest.mark.both_engines
def test_a_number_in_a_form_no_database_has_room_for(coordinator: Desk) -> None:
    with coordinator.db.read() as session:
        kari = coordinator.person(session, "Kari").id
    for path, field in (
        (f"/desk/people/{kari}/friends", "friend"),
        ("/desk/demo/evening", "person"),
        ("/desk/rides/1/give", "driver"),
    ):
        answer = coordinator.post(path, **{field: TOO_LONG_ID})
        assert answer.status_code in (400, 404), path


@pytest.mark.parametrize("token", ["æ", "漢", "\ud800", "", "a" * 100_000])
def test_a_token_that_is_none_is_a_form_that_stood_open_too_long(coordinator: Desk, token: str) -> None:
    answer = coordinator.client.post("/desk/language", data={"csrf": token.encode("utf-8", "replace").decode()})
    assert answer.status_code == 400
    assert phrase("nn", "web-error-title", what=What.TOO_OLD.value) in answer.text


@pytest.mark.parametrize(
    "back", ["http://[", "http://[::1", "//[", "/desk\0", "javascript:alert(1)", "//elsewhere.test/desk"]
)
def test_an_address_to_go_back_to_that_is_none_leads_to_the_board(coordinator: Desk, back: str) -> None:
    answer = coordinator.post("/desk/language", lang="nn", back=back)
    assert answer.status_code in (302, 400)
    assert answer.headers.get("Location", "/desk") == "/desk"


@pytest.mark.parametrize("hour", ["08:00+02:00", "08:00Z", "25:00", "08", "T08:00:00.5", "æ"])
def test_an_opening_hour_with_a_zone_or_none_is_not_saved(coordinator: Desk, hour: str) -> None:
    answer = coordinator.post("/desk/settings/hours", **{"opens-0": hour, "closes-0": "16:00"})
    opens = coordinator.client.get("/desk/settings").text
    assert answer.status_code == (302 if hour == "08" else 422)
    assert "+02:00" not in opens


def test_a_page_has_room_for_256_kilobytes(coordinator: Desk) -> None:
    assert coordinator.post("/desk/language", lang="x" * 300_000).status_code == 413


@pytest.mark.parametrize("fields", [80_000, 330_000])
def test_very_many_fields_cost_no_processor(line: Flask, fields: int) -> None:
    client = line.test_client()
    client.get("/desk/login")
    body = "&".join(["a="] * fields)
    began = time.process_time()
    answer = client.post("/desk/login", data=body, content_type=FORM)
    assert answer.status_code == 413
    assert time.process_time() - began < 0.1


@pytest.mark.parametrize("cookie", ["session=æ", "session=.eJw", "session=" + "a" * 5000, "session=\x00", "=;=;="])
def test_a_cookie_that_is_none_is_nobodys(line: Flask, cookie: str) -> None:
    header = cookie.encode("utf-8").decode("latin-1")
    answer = line.test_client().get("/desk", headers={"Cookie": header})
    assert "/desk/login" in answer.headers["Location"]


@pytest.mark.parametrize(
    "path", ["/log/x", "/outcome/\x00", "/feed/a.b.ics", "/desk/welcome/" + "a" * 3000, "/log/%ff%fe"]
)
def test_a_link_that_is_none_is_a_closed_page(line: Flask, path: str) -> None:
    assert line.test_client().get(path).status_code == 404


@pytest.mark.parametrize("path", ["/health", "/ready", "/metrics"])
def test_what_machines_ask_is_no_page_whatever_stands_behind_it(line: Flask, path: str) -> None:
    assert line.test_client().get(f"{path}?q=%00").status_code in (200, 503)
