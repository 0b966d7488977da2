"""A form that is sent twice at once is done once, whichever engine keeps the rows."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
import sqlalchemy as sa
from flask import g, redirect, request
from werkzeug.test import TestResponse
from werkzeug.wrappers import Response

import clock
from models import Community, Feed, SentForm
from services.pages import feeds
from tests.support import desk as desks
from tests.support.counting import asked
from tests.support.desk import NOW, Desk
from tests.support.races import PATIENCE_S
from web.frame import desk as frame
from web.frame import who
from web.frame.sent import once

DEED, HALL = "/desk/deed", "/desk/feeds"


@dataclass
class Deeds:
    """A page whose form does something that may be done any number of times, pressed by as many browsers as one
    likes."""

    desk: Desk
    fails: list[int] = field(default_factory=list)
    at_once: threading.Barrier | None = None

    def does(self) -> Response:
        if self.at_once is not None and "once" not in request.form:
            self.at_once.wait(PATIENCE_S)
        with frame.the_line().db.write() as writing:
            feeds.make(writing, writing.get_one(Community, g.community.id), request.form["name"])
            if self.fails:
                raise ValueError(f"the deed fails, {self.fails.pop()} more times")
        frame.say("web-said-added", undo="/desk/deed/undo")
        return redirect(HALL)

    def nonce(self) -> str:
        return self.desk.get(HALL).split('name="once" value="')[1].split('"')[0]

    def press(self, **fields: str) -> TestResponse:
        client = self.desk.app.test_client()
        for cookie in (self.desk.client._cookies or {}).values():
            client.set_cookie(cookie.key, cookie.value, domain=cookie.domain)
        return client.post(DEED, data={"csrf": self.desk.token(), "name": "Bygdeavisa", **fields})

    def press_both(self, **fields: str) -> list[TestResponse]:
        self.at_once = threading.Barrier(2)
        answers: list[TestResponse] = []
        threads = [threading.Thread(target=lambda: answers.append(self.press(**fields))) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(PATIENCE_S)
        return answers

    def done(self) -> int:
        with self.desk.db.read() as session:
            return int(session.scalar(sa.select(sa.func.count()).select_from(Feed)) or 0)


@pytest.fixture
def deeds(outsider: Desk, monkeypatch: pytest.MonkeyPatch) -> Deeds:
    monkeypatch.setattr(who, "WHO", {**who.WHO, "deed.does": who.Who.HELPER})
    it = Deeds(desks.alone(outsider.db))
    pages = frame.blueprint("deed")
    pages.post(DEED)(it.does)
    it.desk.app.register_blueprint(pages)
    it.desk.signs_in()
    return it


def test_without_its_nonce_a_form_pressed_twice_is_done_twice(deeds: Deeds) -> None:
    deeds.press_both()
    assert deeds.done() == 2


def test_with_it_twice_is_once_and_both_are_led_to_the_same_place(deeds: Deeds) -> None:
    answers = deeds.press_both(once=deeds.nonce())
    assert deeds.done() == 1
    assert [(answer.status_code, answer.headers["Location"]) for answer in answers] == [(302, HALL)] * 2


def test_whichever_answer_the_browser_keeps_says_what_was_done(deeds: Deeds) -> None:
    for answer in deeds.press_both(once=deeds.nonce()):
        page = _followed(deeds, answer)
        assert "Det er lagt til." in page
        assert 'action="/desk/deed/undo"' in page


def _followed(deeds: Deeds, answer: TestResponse) -> str:
    client = deeds.desk.app.test_client()
    name, _, value = answer.headers["Set-Cookie"].partition(";")[0].partition("=")
    client.set_cookie(name, value, domain="localhost")
    return client.get(answer.headers["Location"]).text


def test_what_failed_may_be_sent_again(deeds: Deeds) -> None:
    nonce = deeds.nonce()
    deeds.fails = [1]
    assert [deeds.press(once=nonce).status_code for _ in range(3)] == [400, 302, 302]
    assert deeds.done() == 1


def test_the_second_waits_for_the_first_and_does_it_where_that_fails(deeds: Deeds) -> None:
    deeds.fails = [1]
    answers = deeds.press_both(once=deeds.nonce())
    assert (deeds.done(), sorted(answer.status_code for answer in answers)) == (1, [302, 400])


def test_other_words_on_the_same_page_are_another_form(deeds: Deeds) -> None:
    """She went back, changed them, and sent them."""
    nonce = deeds.nonce()
    deeds.press(once=nonce)
    deeds.press(once=nonce, name="Kyrkjebladet")
    assert deeds.done() == 2


def test_another_page_is_another_form(deeds: Deeds) -> None:
    deeds.press(once=deeds.nonce())
    deeds.press(once=deeds.nonce())
    assert deeds.done() == 2


def test_who_comes_back_to_it_later_reads_when_it_was_done(deeds: Deeds) -> None:
    nonce = deeds.nonce()
    deeds.press(once=nonce)
    with clock.replaced_by(lambda: NOW + timedelta(minutes=5)):
        answer = deeds.press(once=nonce)
        page = _followed(deeds, answer)
    assert "Dette blei gjort i dag 18.00, og er ikkje gjort ein gong til." in page
    assert "/desk/deed/undo" not in page


def test_what_is_in_doubt_is_not_done_and_said_to_be_so(deeds: Deeds, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever did it died before it was written that it was done."""
    monkeypatch.setattr(once, "WAIT_S", 0.1)
    nonce = deeds.nonce()
    deeds.press(once=nonce)
    with deeds.desk.db.write() as session:
        session.execute(sa.update(SentForm).values(answer=None))
    answer = deeds.press(once=nonce)
    assert (answer.status_code, deeds.done()) == (409, 1)
    assert "vi veit ikkje om det blei gjort" in answer.text


def test_it_costs_two_statements_more(deeds: Deeds) -> None:
    nonce = deeds.nonce()
    deeds.press()
    with asked(deeds.desk.db) as bare:
        deeds.press()
    with asked(deeds.desk.db) as guarded:
        deeds.press(once=nonce)
    assert len(guarded.statements) - len(bare.statements) == 2


def test_where_it_led_and_what_it_said_is_unreadable_in_the_database(deeds: Deeds) -> None:
    deeds.press(once=deeds.nonce())
    with deeds.desk.db.read() as session:
        kept = session.connection().exec_driver_sql("SELECT key, answer FROM sent_form").all()
    assert len(kept) == 1
    assert "feeds" not in str(kept)
    assert "web-said" not in str(kept)
