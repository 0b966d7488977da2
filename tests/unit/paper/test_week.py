"""What is on, for the paper and the wall."""

from __future__ import annotations

from datetime import date

import pytest
import sqlalchemy as sa

from models import DeskRole, Occurrence, OccurrenceState, Person, Place
from services.desk import users
from services.desk.paper import programme
from tests.support.desk import Desk


def text(desk: Desk, asked: str = "") -> str:
    page = desk.get(f"/desk/paper/week{asked}")
    return page.split('id="week-text"', maxsplit=1)[1].split(">", maxsplit=1)[1].split("</pre>", maxsplit=1)[0]


@pytest.mark.parametrize(
    ("today", "monday"),
    [
        (date(2026, 11, 30), date(2026, 11, 30)),
        (date(2026, 12, 1), date(2026, 12, 7)),
        (date(2026, 12, 6), date(2026, 12, 7)),
    ],
)
def test_the_coming_week_is_this_one_on_a_monday_and_else_the_next(today: date, monday: date) -> None:
    assert programme.coming_monday(today) == monday


def test_the_text_has_every_day_what_where_for_how_much_and_whom_to_ring(desk: Desk) -> None:
    lines = text(desk).splitlines()
    assert lines[0] == "Dette skjer i Lom i veke 49"
    assert lines[2:5] == [
        "Måndag 30. november",
        "13.00–15.00 Digivert, Bøverdalen grendehus, gratis",
        "18.00–19.30 Herretrim, Utgard, gratis",
    ]
    assert "12.00–14.00 Bibliotekkafé, Lom folkebibliotek, 30 kr" in lines
    assert "19.00–20.00 Kveldsseto, på telefon" in lines
    assert lines[-1] == "Ring Grendelinja på 61 99 90 00 for å melde deg på eller få skyss. Du kan ringje heile døgnet."


def test_the_text_is_in_the_communitys_language_or_another_that_is_asked_for(desk: Desk) -> None:
    desk.post("/desk/language", lang="en")
    assert text(desk).startswith("Dette skjer i Lom")
    assert text(desk, "?in=nb").startswith("Dette skjer i Lom i uke 49")
    english = text(desk, "?in=en").splitlines()
    assert english[0] == "On in Lom in week 49"
    assert "12:00–14:00 Bibliotekkafé, Lom folkebibliotek, NOK 30" in english


def test_it_names_nobody(desk: Desk) -> None:
    with desk.db.read() as session:
        people = session.scalars(sa.select(Person)).all()
        last_names = {person.last_name for person in people}
    assert not [name for name in last_names if name in text(desk)]


def test_what_is_called_off_is_not_printed_and_an_empty_week_says_so(desk: Desk) -> None:
    with desk.db.write() as session:
        for occurrence in session.scalars(sa.select(Occurrence)):
            if occurrence.spoken_title == "Herretrim":
                occurrence.state = OccurrenceState.CANCELLED
    assert "Herretrim" not in text(desk)
    assert "Ingenting er sett opp i veke 25 enno." in desk.words("/desk/paper/week?week=2027-06-21")


def test_a_halls_poster_has_four_weeks_of_what_is_on_there_alone(desk: Desk) -> None:
    with desk.db.read() as session:
        hall = session.scalars(sa.select(Place).where(Place.name == "Garmo grendehus")).one()
        around = hall.hamlet_id
    words = desk.words(f"/desk/paper/poster?place={hall.id}")
    assert "Dette skjer på Garmo grendehus" in words
    assert words.count("Strikkegruppe") == 4
    assert "Herretrim" not in words
    assert "Strikkegruppe" in desk.words(f"/desk/paper/poster?place={around}"), "a hamlet's has its halls'"


def test_a_poster_with_nothing_on_it_still_says_whom_to_ring(desk: Desk) -> None:
    words = desk.words("/desk/paper/poster?week=2027-06-21")
    assert "Ingenting er sett opp enno. Ring og høyr kva som skjer andre stader." in words
    assert "61 99 90 00" in words


def test_who_sees_figures_alone_may_print_the_week_and_no_names(outsider: Desk) -> None:
    with outsider.db.write() as session:
        users.add(
            session, outsider.person(session, "Kari").community, "tal", "Tone", "a-long-password", role=DeskRole.FIGURES
        )
    outsider.signs_in("tal", "a-long-password")
    assert "/desk/paper/week" in outsider.get("/desk/figures")
    assert [outsider.client.get(f"/desk/paper/{path}").status_code for path in ("week", "poster")] == [200, 200]
    for path in ("", "/cards", "/evening"):
        assert outsider.client.get(f"/desk/paper{path}").status_code == 403
