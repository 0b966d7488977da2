"""What was typed when the session was over is typed still, for her alone, and does nothing by itself."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pyotp
import pytest
import sqlalchemy as sa
from itsdangerous import URLSafeTimedSerializer
from werkzeug.test import TestResponse

import clock
from models import DeskSession, DeskUser, Person, TypedForm
from services import demonstration
from services.desk import second_factor, users
from tests.support.browser import forms
from tests.support.desk import NOW, Desk
from web.frame.sent import again, once

WEB = Path(__file__).parents[3] / "web"


class Edit:
    """Kari's name, half changed in a browser whose session is over."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        with desk.db.read() as session:
            self.kari = desk.person(session, "Kari").id
        self.page = f"/desk/people/{self.kari}/edit"
        form = next(each for each in forms.on(desk.get(self.page), self.page) if "first_name" in each.fields)
        self.fields = {**form.fields, "first_name": "Karianne", "csrf": desk.token()}

    def session_ends(self) -> None:
        with self.desk.db.write() as session:
            session.execute(sa.update(DeskSession).values(ended_at=clock.real()))

    def sends(self, **fields: str) -> TestResponse:
        return self.desk.client.post(self.page, data={**self.fields, **fields})

    def signs_in(self, answer: TestResponse, **other: str) -> TestResponse:
        login = next(each for each in forms.on(answer.text, "/desk/login") if "username" in each.fields)
        who = {"username": demonstration.COORDINATOR_USERNAME, "password": demonstration.PASSWORD, **other}
        return self.desk.post(login.action, **{**login.fields, **who})

    def name_now(self) -> str:
        with self.desk.db.read() as session:
            return session.get_one(Person, self.kari).first_name


@pytest.fixture
def edit(desk: Desk) -> Edit:
    return Edit(desk)


def kept_in(answer: TestResponse) -> str:
    found = re.search(r'name="kept" value="([^"]+)"', answer.text)
    return found[1] if found else ""


def test_she_signs_in_again_and_finds_her_form_as_she_filled_it_in(edit: Edit) -> None:
    edit.session_ends()
    answer = edit.sends()
    assert answer.status_code == 401
    assert "Du var logga ut." in answer.text
    led = edit.signs_in(answer)
    assert led.headers["Location"] == edit.page
    page = edit.desk.get(edit.page)
    assert 'value="Karianne"' in page
    assert "Ingenting er lagra enno" in page
    assert edit.name_now() == "Kari"


def test_she_presses_once_more_and_it_is_saved(edit: Edit) -> None:
    edit.session_ends()
    edit.signs_in(edit.sends())
    page = edit.desk.get(edit.page)
    form = next(each for each in forms.on(page, edit.page) if "first_name" in each.fields)
    assert edit.desk.post(edit.page, **form.fields).status_code == 302
    assert edit.name_now() == "Karianne"


def test_it_is_shown_once(edit: Edit) -> None:
    edit.session_ends()
    edit.signs_in(edit.sends())
    edit.desk.get(edit.page)
    assert 'value="Karianne"' not in edit.desk.get(edit.page)


def test_a_wrong_password_in_between_loses_nothing(edit: Edit) -> None:
    edit.session_ends()
    answer = edit.signs_in(edit.sends(), password="ikkje dette")
    assert answer.status_code == 401
    edit.signs_in(answer)
    assert 'value="Karianne"' in edit.desk.get(edit.page)


def test_who_has_an_app_gives_its_code_first(edit: Edit) -> None:
    with edit.desk.db.write() as session:
        user = users.find(session, demonstration.COORDINATOR_USERNAME)
        assert user is not None
        key = second_factor.begin(session, user)
        codes = second_factor.confirm(session, user, pyotp.TOTP(key).at(clock.real()))
    assert codes
    edit.session_ends()
    asked = edit.signs_in(edit.sends())
    edit.desk.post("/desk/code", code=codes[0], kept=kept_in(asked))
    assert 'value="Karianne"' in edit.desk.get(edit.page)


def test_somebody_else_who_signs_in_there_is_shown_nothing(edit: Edit) -> None:
    edit.session_ends()
    answer = edit.signs_in(edit.sends(), username="nabo", password="a-long-password")
    assert answer.headers["Location"] == "/desk"
    with edit.desk.db.read() as session:
        assert session.scalars(sa.select(TypedForm)).all() == []


def test_what_was_kept_for_one_is_not_opened_by_another_of_the_same_desk(edit: Edit) -> None:
    edit.session_ends()
    edit.signs_in(edit.sends())
    with edit.desk.db.write() as session:
        other = session.scalars(sa.select(DeskUser).where(DeskUser.username == "nabo")).one()
        session.execute(sa.update(TypedForm).values(user_id=other.id))
    assert 'value="Karianne"' not in edit.desk.get(edit.page)


def test_a_form_no_page_of_ours_gave_her_is_not_kept(edit: Edit) -> None:
    """As another site would have her browser send it."""
    edit.session_ends()
    for nonce in ("", "x", edit.fields["once"][:-1], of_another_secret()):
        answer = edit.sends(once=nonce)
        assert (answer.status_code, kept_in(answer)) == (401, ""), nonce


def of_another_secret() -> str:
    return str(URLSafeTimedSerializer("another-secret", salt="grendelinja/form").dumps([1, "x"]))


def test_it_is_unreadable_on_its_way_and_in_the_database(edit: Edit) -> None:
    edit.session_ends()
    answer = edit.sends()
    assert "Karianne" not in answer.text
    edit.signs_in(answer)
    with edit.desk.db.read() as session:
        assert "Karianne" not in str(session.connection().exec_driver_sql("SELECT * FROM typed_form").all())


def test_what_was_kept_is_good_for_an_hour(edit: Edit) -> None:
    edit.session_ends()
    edit.signs_in(edit.sends())
    with clock.replaced_by(lambda: NOW + timedelta(hours=2)):
        assert 'value="Karianne"' not in edit.desk.client.get(edit.page).text


@pytest.mark.parametrize("field", sorted(again.NEVER_KEPT))
def test_a_form_with_a_secret_in_it_is_not_kept(edit: Edit, field: str) -> None:
    edit.session_ends()
    assert kept_in(edit.sends(**{field: "x"})) == ""


def test_every_field_for_a_password_or_a_code_is_one_that_is_never_kept() -> None:
    secret = re.compile(r"<input(?=[^>]*(?:type=\"password\"|one-time-code|new-password))[^>]*name=\"(\w+)\"")
    found = {name for path in WEB.rglob("*.html") for name in secret.findall(path.read_text(encoding="utf-8"))}
    assert found
    assert found <= again.NEVER_KEPT


def test_what_is_too_long_to_carry_is_not_kept_and_says_so(edit: Edit) -> None:
    edit.session_ends()
    answer = edit.sends(last_name="x" * again.LONGEST)
    assert (answer.status_code, kept_in(answer)) == (401, "")
    assert "Ingenting er lagra." in answer.text


def test_where_the_form_is_gone_she_reads_what_she_wrote(edit: Edit) -> None:
    edit.fields["back"] = "/desk/calls"
    edit.session_ends()
    answer = edit.signs_in(edit.sends())
    assert answer.headers["Location"] == "/desk/calls"
    page = edit.desk.get("/desk/calls")
    assert "Skjemaet er ikkje her lenger" in page
    assert "Karianne" in page


@pytest.mark.parametrize(
    "back", ["https://elsewhere.test/desk", "//elsewhere.test/desk", "/desk\\..", "/desk/no-such", ""]
)
def test_where_it_says_it_stood_is_only_believed_of_a_page_of_ours(edit: Edit, back: str) -> None:
    edit.fields["back"] = back
    edit.session_ends()
    assert edit.signs_in(edit.sends()).headers["Location"] == edit.page


def test_a_form_from_before_she_signed_in_anew_in_another_window_is_shown_again(edit: Edit) -> None:
    old = edit.fields["csrf"]
    edit.desk.post("/desk/logout")
    edit.desk.signs_in()
    answer = edit.sends(csrf=old)
    assert (answer.status_code, answer.headers["Location"]) == (302, edit.page)
    assert 'value="Karianne"' in edit.desk.get(edit.page)
    assert edit.name_now() == "Kari"


def test_a_nonce_of_hers_is_good_for_a_day(edit: Edit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(once, "GOOD_FOR_S", -1)
    edit.session_ends()
    assert kept_in(edit.sends()) == ""
