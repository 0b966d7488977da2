"""The greeting stands ready when the desk writes to somebody who is new, and is sent by nobody else."""

from __future__ import annotations

import html
from datetime import timedelta

import pytest
import sqlalchemy as sa

from models import DeskText, Language, Outbox, Person
from tests.support.desk import NOW, Desk

WORDS = "Velkomen til Grendelinja! Ring 61 99 90 00 når du vil."
BOKMAL = "Velkommen til Grendelinja! Ring 61 99 90 00 når du vil."


@pytest.fixture
def greeted(desk: Desk) -> Desk:
    desk.post("/desk/settings/greeting", nn=WORDS, nb=BOKMAL, en="")
    return desk


def page_of(desk: Desk, **changed: object) -> str:
    """The page on which the desk writes to Kari."""
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        kari.created_at, kari.phone = NOW - timedelta(days=1), "+4799900188"
        for name, value in changed.items():
            setattr(kari, name, value)
    return html.unescape(desk.get(f"/desk/people/{kari.id}/text"))


def test_it_stands_ready_for_who_is_new(greeted: Desk) -> None:
    field = page_of(greeted).partition("<textarea")[2].partition("</textarea>")[0]
    assert field.endswith(WORDS)


def test_in_her_own_language_and_in_the_lines_where_there_is_none(greeted: Desk) -> None:
    assert BOKMAL in page_of(greeted, language=Language.NB)
    assert WORDS in page_of(greeted, language=Language.EN)


def test_not_for_who_has_been_here_for_long(greeted: Desk) -> None:
    assert WORDS not in page_of(greeted, created_at=NOW - timedelta(days=31))


def test_not_for_who_has_been_written_to(greeted: Desk) -> None:
    with greeted.db.write() as session:
        session.add(DeskText(person_id=greeted.person(session, "Kari").id, by_user_id=1, words="Hei"))
    assert WORDS not in page_of(greeted)


def test_nothing_goes_out_by_itself(greeted: Desk) -> None:
    page_of(greeted)
    with greeted.db.read() as session:
        people = sa.select(sa.func.count()).select_from(Person)
        assert session.scalar(people)
        assert session.scalar(sa.select(sa.func.count()).select_from(Outbox)) == 0
