"""Who gets in, and who does not."""

from __future__ import annotations

import hashlib
import re
from datetime import timedelta

import pytest
from werkzeug.routing import AnyConverter, Rule
from werkzeug.security import generate_password_hash

import clock
from locales import phrase
from services import demonstration
from services.desk import passwords
from tests.support import apps
from tests.support.desk import NOW, Desk

OPEN_TO_ALL = {
    "login.form",
    "login.sign_in",
    "login.sign_out",
    "login.choose_language",
    "assets.file",
    "second.form",
    "second.check",
    "welcome.form",
    "welcome.choose",
    "setup.form",
    "setup.found",
    "health.health",
    "health.ready",
    "health.metrics",
    "log.form",
    "log.save",
    "outcome.form",
    "outcome.save",
    "own.mine",
    "own.by_link",
    "own.send_code",
    "own.open_page",
    "feeds.calendar",
    "own_feeds.calendar",
    "sounds.sound",
    "static",
}


HEADERS = ("X-Forwarded-For", "X-Forwarded-User", "X-Original-URL", "X-Rewrite-URL", "Authorization")
"""By which servers elsewhere are told who asks, and for what; none of them signs anybody in here."""
PART = re.compile(r"<(?:[^<>:]+:)?(?P<name>\w+)>")


def path_of(rule: Rule) -> str:
    """The rule's path with the first of what each of its parts may be."""

    def first(part: re.Match[str]) -> str:
        converter = rule._converters[part["name"]]
        return min(converter.items) if isinstance(converter, AnyConverter) else "1"

    return PART.sub(first, rule.rule)


@pytest.fixture
def _pages_unwritten(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands on a page that refuses somebody is no matter here (`test_errors`)."""
    monkeypatch.setattr("web.frame.desk.render_template", lambda *_, **__: "")


@pytest.mark.usefixtures("_pages_unwritten")
def test_every_route_of_the_whole_line_refuses_an_outsider_whatever_headers_say(outsider: Desk) -> None:
    settings = outsider.app.extensions["line"].settings
    app = apps.line_of(settings, outsider.db)
    let_in, headers = [], dict.fromkeys(HEADERS, "coordinator")
    for rule in app.url_map.iter_rules():
        if rule.endpoint in OPEN_TO_ALL:
            continue
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
            response = app.test_client().open(path_of(rule), method=method, headers=headers)
            led = response.headers.get("Location", "")
            refused = response.status_code in (401, 403) or "/desk/login" in led or led == "/mine"
            if not refused:
                let_in.append((method, rule.rule, response.status_code))
    assert let_in == []


@pytest.mark.usefixtures("_pages_unwritten")
def test_every_post_refuses_a_form_without_its_token(desk: Desk) -> None:
    desk.opens_own_page_of("Berit")
    posts = [rule for rule in desk.app.url_map.iter_rules() if "POST" in (rule.methods or ())]
    answers = {rule.endpoint: desk.client.post(path_of(rule)).status_code for rule in posts}
    assert set(answers.values()) == {400}, answers


def test_the_coordinator_signs_in_and_comes_where_she_wanted(outsider: Desk) -> None:
    outsider.client.get("/desk/people")
    outsider.client.get("/desk/login?then=/desk/people")
    answer = outsider.post(
        "/desk/login", username="Frivilligsentralen ", password=demonstration.PASSWORD, then="/desk/people"
    )
    assert answer.headers["Location"] == "/desk/people"


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example", "/desk//x", "/desk\\x"])
def test_signing_in_leads_nowhere_else(outsider: Desk, elsewhere: str) -> None:
    outsider.client.get("/desk/login")
    answer = outsider.post(
        "/desk/login", username="frivilligsentralen", password=demonstration.PASSWORD, then=elsewhere
    )
    assert answer.headers["Location"] == "/desk"


def test_a_wrong_password_and_a_wrong_name_get_the_same_answer(outsider: Desk) -> None:
    outsider.client.get("/desk/login")
    answers = [
        outsider.post("/desk/login", username=name, password="wrong") for name in ("frivilligsentralen", "nobody")
    ]
    assert [phrase("nn", "web-login-wrong") in answer.text for answer in answers] == [True, True]


def test_a_wrong_name_takes_a_hash_as_a_wrong_password_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever tries names sees by no clock which of them there are."""
    reckoned: list[tuple[object, ...]] = []
    derive = hashlib.pbkdf2_hmac
    kept = generate_password_hash("as it was kept", method="pbkdf2:sha256:1")
    monkeypatch.setattr(hashlib, "pbkdf2_hmac", lambda *given: reckoned.append(given) or derive(*given))
    assert (passwords.matches(kept, "wrong"), passwords.matches(None, "wrong")) == (False, False)
    there, not_there = ([given[at] for at in (0, 1, 3)] for given in reckoned)
    assert there == not_there


def test_five_wrong_passwords_close_the_door_for_a_quarter_of_an_hour(outsider: Desk) -> None:
    outsider.client.get("/desk/login")
    for _ in range(5):
        outsider.post("/desk/login", username="frivilligsentralen", password="wrong")
    right = {"username": "frivilligsentralen", "password": demonstration.PASSWORD}
    closed = outsider.post("/desk/login", **right).status_code
    with clock.replaced_by(lambda: NOW + timedelta(minutes=16)):
        opened = outsider.post("/desk/login", **right).status_code
    assert (closed, opened) == (429, 302)


def test_who_signs_out_is_out(desk: Desk) -> None:
    desk.post("/desk/logout")
    assert "/desk/login" in desk.client.get("/desk").headers["Location"]


def test_the_page_follows_the_language_that_was_chosen(desk: Desk) -> None:
    desk.post("/desk/language", lang="en", back="/desk")
    assert "Today" in desk.words("/desk")


def test_pages_may_not_be_framed_or_kept(desk: Desk) -> None:
    headers = desk.client.get("/desk").headers
    assert ("frame-ancestors 'none'" in headers["Content-Security-Policy"], headers["Cache-Control"]) == (
        True,
        "no-store",
    )


def test_another_communitys_person_is_not_there(desk: Desk) -> None:
    with desk.db.read() as session:
        kari = desk.person(session, "Kari").id
    desk.post("/desk/logout")
    desk.signs_in("nabo", "a-long-password")
    assert desk.client.get(f"/desk/people/{kari}").status_code == 404
