"""Two coordinators have the same person's page open, and both save."""

from __future__ import annotations

import pytest

from models import Person
from services.people import details
from tests.support.browser import forms
from tests.support.desk import Desk


class Open:
    """Kari's form as it was when this browser opened it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        with desk.db.read() as session:
            self.kari = desk.person(session, "Kari").id
        self.page = f"/desk/people/{self.kari}/edit"
        self.fields = self.form(desk.get(self.page))

    def form(self, page: str) -> dict[str, str]:
        return next(each.fields for each in forms.on(page, self.page) if "first_name" in each.fields)

    def the_other_saves(self, **changed: str) -> None:
        with self.desk.db.write() as session:
            kari = session.get_one(Person, self.kari)
            was = details.of_person(kari)
            named = {name: changed.get(name, getattr(was, name)) for name in ("first_name", "last_name")}
            details.change(
                session, kari, details.Details(**named, phone=was.phone, phone2=was.phone2, language=was.language)
            )

    def name_now(self) -> tuple[str, str]:
        with self.desk.db.read() as session:
            kari = session.get_one(Person, self.kari)
            return kari.first_name, kari.last_name


@pytest.fixture
def opened(desk: Desk) -> Open:
    return Open(desk)


def test_who_changes_another_field_keeps_what_the_other_wrote(opened: Open) -> None:
    opened.the_other_saves(last_name="Dømehaug")
    answer = opened.desk.post(opened.page, **{**opened.fields, "first_name": "Karianne"})
    assert (answer.status_code, opened.name_now()) == (302, ("Karianne", "Dømehaug"))


def test_who_changes_the_same_field_is_shown_both_and_nothing_is_saved(opened: Open) -> None:
    opened.the_other_saves(first_name="Karen")
    answer = opened.desk.post(opened.page, **{**opened.fields, "first_name": "Karianne"})
    assert (answer.status_code, opened.name_now()[0]) == (409, "Karen")
    assert "No står det «Karen», og du skreiv «Karianne»." in answer.text
    assert 'value="Karianne"' in answer.text


def test_what_she_sends_after_that_holds(opened: Open) -> None:
    opened.the_other_saves(first_name="Karen")
    answer = opened.desk.post(opened.page, **{**opened.fields, "first_name": "Karianne"})
    assert opened.desk.post(opened.page, **opened.form(answer.text)).status_code == 302
    assert opened.name_now()[0] == "Karianne"
