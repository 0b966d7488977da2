"""A session is a row: it ends everywhere at once, by itself after a while, and each can be seen from the others."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
import sqlalchemy as sa

import clock
import settings as settings_module
from app import create_app
from models import DeskSession, DeskUser
from services import demonstration
from tests.support.desk import NOW, Desk, cookies
from web.frame.door import browser

PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.5 Safari"
)
RIGHT = {"username": demonstration.COORDINATOR_USERNAME, "password": demonstration.PASSWORD}
NEW = "lauv regn skorstein"


def on_the_phone(desk: Desk) -> Desk:
    phone = Desk(desk.app.test_client(), desk.db, desk.app)
    phone.client.environ_base["HTTP_USER_AGENT"] = PHONE
    return phone.signs_in()


def is_in(desk: Desk) -> bool:
    return desk.client.get("/desk/people").status_code == 200


def at(minutes: int) -> AbstractContextManager[None]:
    return clock.replaced_by(lambda: NOW + timedelta(minutes=minutes))


def test_who_signs_out_is_out_everywhere_and_a_copied_cookie_is_worth_nothing(desk: Desk) -> None:
    phone = on_the_phone(desk)
    copied = Desk(desk.app.test_client(), desk.db, desk.app)
    for cookie in cookies(desk):
        copied.client.set_cookie(cookie.key, cookie.value)
    assert (is_in(phone), is_in(copied)) == (True, True)
    desk.post("/desk/logout")
    assert (is_in(desk), is_in(phone), is_in(copied)) == (False, False, False)


def test_after_three_quarters_of_an_hour_without_use_she_is_asked_again(desk: Desk) -> None:
    with at(44):
        assert is_in(desk)
    with at(88):
        assert is_in(desk)
    with at(134):
        assert not is_in(desk)


def test_after_twelve_hours_she_is_asked_again_however_busy_she_was(desk: Desk) -> None:
    for minutes in range(0, 12 * 60, 30):
        with at(minutes):
            assert is_in(desk)
    with at(12 * 60 + 1):
        assert not is_in(desk)


def test_a_board_that_stands_open_is_no_sign_that_somebody_is_there(desk: Desk) -> None:
    """It asks for news by itself; signed out, it says so where the news stands, and what is half typed stays."""
    for minutes in range(0, 45, 5):
        with at(minutes):
            desk.client.get("/desk/board?seen=x", headers={"HX-Request": "true"})
    with at(46):
        news = desk.client.get(
            "/desk/board?seen=x", headers={"HX-Request": "true", "HX-Current-URL": "http://line.test/desk/people"}
        )
    assert (news.status_code, "logga ut" in news.text, "<html" in news.text) == (200, True, False)
    assert "then=/desk/people" in news.text


def test_the_sessions_are_listed_in_plain_words_and_one_of_them_ended(desk: Desk) -> None:
    phone = on_the_phone(desk)
    assert "Safari på ein iPhone" in desk.words("/desk/account")
    with desk.db.read() as session:
        theirs = session.scalars(sa.select(DeskSession).where(DeskSession.browser == "safari/iphone")).one()
    assert desk.post("/desk/account/end", session=str(theirs.id)).status_code == 302
    assert (is_in(desk), is_in(phone)) == (True, False)


def test_nobody_ends_the_session_of_another(desk: Desk) -> None:
    neighbour = Desk(desk.app.test_client(), desk.db, desk.app).signs_in("nabo", "a-long-password")
    with desk.db.read() as session:
        user = session.scalars(sa.select(DeskUser).where(DeskUser.username == "nabo")).one()
        theirs = session.scalars(sa.select(DeskSession).where(DeskSession.user_id == user.id)).one()
    assert desk.post("/desk/account/end", session=str(theirs.id)).status_code == 409
    assert is_in(neighbour)


def test_signed_out_everywhere_is_so_here_too(desk: Desk) -> None:
    phone = on_the_phone(desk)
    desk.post("/desk/account/end-all")
    assert (is_in(desk), is_in(phone)) == (False, False)


def test_a_new_password_ends_every_session_but_this_one(desk: Desk) -> None:
    phone = on_the_phone(desk)
    answer = desk.post("/desk/account/password", now=demonstration.PASSWORD, password=NEW, again=NEW)
    assert answer.status_code == 302
    assert (is_in(desk), is_in(phone)) == (True, False)
    assert phone.signs_in().client.get("/desk").status_code == 302
    assert is_in(phone.signs_in(password=NEW))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"now": "wrong", "password": NEW, "again": NEW}, "var ikkje rett"),
        ({"now": demonstration.PASSWORD, "password": NEW, "again": "other"}, "ikkje like"),
        ({"now": demonstration.PASSWORD, "password": "kort", "again": "kort"}, "minst tolv teikn"),
        ({"now": demonstration.PASSWORD, "password": "passord12345", "again": "passord12345"}, "lett å gjette"),
        ({"now": demonstration.PASSWORD, "password": "Grendelinja2026", "again": "Grendelinja2026"}, "lett å gjette"),
    ],
)
def test_a_password_that_will_not_do_is_told_and_nothing_changes(desk: Desk, fields: dict[str, str], said: str) -> None:
    answer = desk.post("/desk/account/password", **fields)
    assert (answer.status_code, said in answer.text) == (400, True)
    assert is_in(desk)


def test_a_new_session_keeps_nothing_of_the_one_before(outsider: Desk) -> None:
    """A cookie planted in her browser before she signs in is worth nothing afterwards."""
    outsider.client.get("/desk/login")
    before = outsider.token()
    outsider.signs_in()
    assert outsider.client.post("/desk/language", data={"csrf": before}).status_code == 400


def production(outsider: Desk) -> Desk:
    settings = settings_module.Settings.model_construct(
        **{**outsider.app.extensions["line"].settings.model_dump(), "twilio_api_base": None}
    )
    app = create_app(settings, outsider.db)
    client = app.test_client()
    client.environ_base.update({"REMOTE_ADDR": "192.0.2.7", "wsgi.url_scheme": "https"})
    return Desk(client, outsider.db, app)


def test_on_a_real_line_cookies_are_of_this_host_alone_and_pages_by_https_alone(outsider: Desk) -> None:
    real = production(outsider)
    answer = real.client.get("/desk/login", base_url="https://line.test")
    (cookie,) = answer.headers.getlist("Set-Cookie")
    assert cookie.startswith("__Host-grendelinja=")
    assert all(part in cookie for part in ("Secure", "HttpOnly", "Path=/", "SameSite=Lax"))
    assert "Domain" not in cookie
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_on_plain_http_there_is_neither(outsider: Desk) -> None:
    answer = outsider.client.get("/desk/login")
    assert answer.headers["Set-Cookie"].startswith("grendelinja=")
    assert "Strict-Transport-Security" not in answer.headers


@pytest.mark.parametrize(
    ("agent", "named"),
    [
        (PHONE, "safari/iphone"),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
            "edge/windows",
        ),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "firefox/linux"),
        ("curl/8.0", "other/other"),
        ("", "other/other"),
    ],
)
def test_a_browser_is_named_as_a_person_would(agent: str, named: str) -> None:
    assert browser.named(agent) == named


def test_keys_are_off_until_she_sets_them_and_are_hers_alone(desk: Desk) -> None:
    assert "data-keys" not in desk.get("/desk/more")
    desk.post("/desk/account/keys", keys="yes")
    assert "data-keys" in desk.get("/desk/more")
    assert "data-keys" not in desk.signs_in("nabo", "a-long-password").get("/desk/more")
    desk.signs_in().post("/desk/account/keys")
    assert "data-keys" not in desk.get("/desk/more")
