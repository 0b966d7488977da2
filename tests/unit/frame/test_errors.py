"""Where a page is not, was too old or went wrong, the reader gets a sentence in the own language and a way on."""

from __future__ import annotations

from unittest import mock

import pytest
import sqlalchemy as sa

from locales import LANGUAGES, phrase
from models import Database, Language, Person
from tests.support import apps
from tests.support.desk import Desk
from web.errors.view import BY_CODE, What


def heading(page: str) -> str:
    return page.split('<h1 class="ds-heading" tabindex="-1">')[1].split("</h1>", maxsplit=1)[0]


def title(what: What, language: str = "nn") -> str:
    return phrase(language, "web-error-title", what=what.value)


@pytest.mark.parametrize("path", ["/desk/no-such-page", "/elsewhere", "/desk/people/4711", "/desk/static/no.css"])
def test_what_is_not_there_is_said_with_the_way_to_the_board(desk: Desk, path: str) -> None:
    answer = desk.client.get(path)
    assert (answer.status_code, heading(answer.text)) == (404, title(What.NOT_FOUND))
    assert '<a class="ds-button" href="/desk"' in answer.text


def test_who_is_not_signed_in_gets_the_way_to_the_door_and_the_telephone(outsider: Desk) -> None:
    answer = outsider.client.get("/no-such-page")
    assert '<a class="ds-button" href="/desk/login"' in answer.text
    assert "Eller ring Grendelinja:" in answer.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentence_is_in_the_language_that_was_chosen(desk: Desk, language: str) -> None:
    desk.post("/desk/language", lang=language)
    assert heading(desk.client.get("/desk/no-such-page").text) == title(What.NOT_FOUND, language)


@pytest.mark.parametrize("signed_in", [True, False])
def test_the_sentence_is_in_the_language_of_whose_page_it_is(outsider: Desk, signed_in: bool) -> None:
    if signed_in:
        outsider.signs_in()
    friend = outsider.opens_own_page_of("Berit")
    with outsider.db.write() as session:
        session.get_one(Person, friend.id).language = Language.EN
    outsider.client.get("/mine/duty")
    answer = outsider.post("/mine/duty/visit", elder="4711")
    assert (answer.status_code, heading(answer.text)) == (404, title(What.NOT_FOUND, "en"))


def test_whose_own_page_is_closed_gets_the_way_to_a_new_code(outsider: Desk) -> None:
    answer = outsider.client.post("/mine/close")
    assert (answer.status_code, heading(answer.text)) == (401, title(What.SIGNED_OUT))
    assert '<a class="ds-button" href="/mine"' in answer.text


def test_a_form_that_was_open_too_long_says_so_and_that_nothing_is_saved(desk: Desk) -> None:
    answer = desk.client.post("/desk/settings/prices", data={"csrf": "another"})
    assert (answer.status_code, heading(answer.text)) == (400, title(What.TOO_OLD))
    assert "Ingenting er lagra." in answer.text


def test_a_form_sent_after_signing_out_leads_to_the_door(outsider: Desk) -> None:
    answer = outsider.client.post("/desk/settings/prices")
    assert (answer.status_code, heading(answer.text)) == (401, title(What.SIGNED_OUT))


def test_an_address_that_is_only_for_forms_is_no_page(desk: Desk) -> None:
    answer = desk.client.get("/desk/needs/done")
    assert (answer.status_code, heading(answer.text)) == (405, title(What.NOT_FOUND))
    assert "POST" in answer.headers["Allow"]


def test_what_somebody_else_has_done_meanwhile_is_said(desk: Desk) -> None:
    with desk.db.read() as session:
        kari = desk.person(session, "Kari").id
    answer = desk.post(f"/desk/people/{kari}/left/undo")
    assert (answer.status_code, heading(answer.text)) == (409, title(What.CHANGED))


def test_what_cannot_be_used_is_said(desk: Desk) -> None:
    with desk.db.read() as session:
        kari = desk.person(session, "Kari").id
    answer = desk.post(f"/desk/people/{kari}/offers", wanted="perhaps")
    assert (answer.status_code, heading(answer.text)) == (400, title(What.NOT_UNDERSTOOD))


def test_our_own_fault_is_said_to_be_ours(desk: Desk) -> None:
    desk.app.config["PROPAGATE_EXCEPTIONS"] = False
    with mock.patch("services.desk.today.board.today", side_effect=RuntimeError("broken")):
        answer = desk.client.get("/desk")
    assert (answer.status_code, heading(answer.text)) == (500, title(What.FAILED))
    assert "broken" not in answer.text


def test_a_database_that_does_not_answer_has_its_page_too(desk: Desk) -> None:
    desk.app.config["PROPAGATE_EXCEPTIONS"] = False
    broken = sa.exc.OperationalError("select", {}, Exception("gone"))
    with mock.patch.object(Database, "read", side_effect=broken):
        answer = desk.client.get("/desk")
    assert (answer.status_code, heading(answer.text)) == (503, title(What.AWAY))
    assert answer.headers["Retry-After"] == "60"


def test_every_code_has_a_sentence_of_its_own_in_every_language() -> None:
    for language in LANGUAGES:
        said = {phrase(language, "web-error-what", what=what.value) for what in What}
        assert len(said) == len(What)
    assert set(BY_CODE.values()) <= set(What)


def test_error_pages_may_not_be_framed_or_kept(outsider: Desk) -> None:
    headers = outsider.client.get("/no-such-page").headers
    assert ("frame-ancestors 'none'" in headers["Content-Security-Policy"], headers["Cache-Control"]) == (
        True,
        "no-store",
    )


@pytest.mark.parametrize("path", ["/ivr/no-such-screen", "/sms", "/health/no-such"])
def test_machines_get_no_page(outsider: Desk, path: str) -> None:
    app = apps.line_of(outsider.app.extensions["line"].settings, outsider.db)
    answer = app.test_client().get(path)
    assert answer.status_code in (404, 405)
    assert "Grendelinja" not in answer.text


def test_the_bare_address_leads_to_the_door(outsider: Desk) -> None:
    assert outsider.client.get("/").headers["Location"] == "/desk/login"


def test_the_bare_address_leads_who_is_signed_in_to_the_board(desk: Desk) -> None:
    assert desk.client.get("/").headers["Location"] == "/desk"


def test_a_line_with_no_community_has_error_pages_too(outsider: Desk) -> None:
    with mock.patch("web.frame.desk.community", return_value=None):
        answer = outsider.client.get("/no-such-page")
    assert (answer.status_code, heading(answer.text)) == (404, title(What.NOT_FOUND))
