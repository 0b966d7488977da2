"""A list of people brought in at the desk: looked at first, and nothing saved until then."""

from __future__ import annotations

import io
import re
import time

import pytest
import sqlalchemy as sa
from werkzeug.test import TestResponse

from models import Audit, CheckinPlan, Person, Task
from tests.support.desk import Desk
from tests.support.races import PATIENCE_S
from web.frame.lists import brought

PAGE = "/desk/people/import"
HEADER = "first_name;last_name;roles;phone;hamlet;checkin_days;checkin_time"
NEW = "Torhild;Nydøme;elder;61200555;Garmo;all;19:00"
KNOWN = "Kari;Dømesen;elder;61999100;Bøverdalen;;"
BAD = "Odd;Nydøme;elder;6120;Garmo;;"
FRIEND = "Hans;Nydøme;driver;90000558;;;"


def file(*rows: str) -> bytes:
    return "\r\n".join([HEADER, *rows]).encode("utf-8-sig")


def look(desk: Desk, data: bytes, **more: str) -> TestResponse:
    fields = {"csrf": desk.token(), "file": (io.BytesIO(data), "folk.csv"), **more}
    return desk.client.post(PAGE, data=fields, content_type="multipart/form-data")


def take(desk: Desk, shown: TestResponse, **more: str) -> TestResponse:
    """The button under what was shown."""
    form = re.search(rf'<form[^>]*action="{PAGE}/take".*?</form>', shown.text, re.DOTALL)
    assert form is not None, shown.text
    fields = dict(re.findall(r'name="(kept|seen|checked)" value="([^"]*)"', form[0]))
    return desk.post(f"{PAGE}/take", **{**fields, **more})


def known(desk: Desk, first_name: str) -> list[Person]:
    with desk.db.read() as session:
        wanted = sa.select(Person).filter_by(first_name=first_name, last_name="Nydøme")
        return list(session.scalars(wanted.options(sa.orm.joinedload(Person.hamlet))))


def how_many(desk: Desk) -> list[int]:
    with desk.db.read() as session:
        return [
            session.scalar(sa.select(sa.func.count()).select_from(each)) or 0 for each in (Person, CheckinPlan, Task)
        ]


def words(answer: TestResponse) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.text).split())


def test_what_is_new_changed_and_refused_is_shown_and_nothing_is_saved(desk: Desk) -> None:
    before = how_many(desk)
    shown = words(look(desk, file(NEW, KNOWN, BAD)))
    assert "Ny: 1. Endra: 1. Som før: 0." in shown
    assert "Nye (1) Torhild Nydøme" in shown
    assert "3 Kari Dømesen grend" in shown
    assert "4 «6120» i phone har for få siffer. Eit norsk nummer har åtte." in shown
    assert "Ta inn 2" in shown
    assert how_many(desk) == before


def test_what_was_shown_is_taken_in_with_the_bad_rows_left_out(desk: Desk) -> None:
    answer = take(desk, look(desk, file(NEW, KNOWN, BAD)))
    assert answer.location == "/desk/people"
    assert "Fila er teken inn. Ny: 1. Endra: 1." in desk.words(answer.location)
    (torhild,) = known(desk, "Torhild")
    assert torhild.hamlet is not None
    assert torhild.hamlet.name == "Garmo"
    assert known(desk, "Odd") == []
    with desk.db.read() as session:
        assert "imported_people" in session.scalars(sa.select(Audit.action)).all()


def test_where_it_would_be_something_else_by_now_nothing_is_done_and_it_is_shown_anew(desk: Desk) -> None:
    shown = look(desk, file(NEW))
    take(desk, shown)
    before = how_many(desk)
    again = take(desk, shown)
    assert again.status_code == 409
    assert "Noko er endra sidan du såg over" in again.text
    assert "Ingenting i fila er nytt." in again.text
    assert how_many(desk) == before


def test_the_same_file_again_has_nothing_to_take_in(desk: Desk) -> None:
    take(desk, look(desk, file(NEW)))
    shown = look(desk, file(NEW))
    assert "Ingenting i fila er nytt. 1 står alt slik fila seier." in words(shown)
    assert f"{PAGE}/take" not in shown.text


def test_volunteers_are_active_where_she_says_that_she_has_seen_what_must_be_seen(desk: Desk) -> None:
    shown = look(desk, file(FRIEND))
    assert "Hans er frivillig og ikkje aktiv enno." in words(shown)
    assert "Hans er frivillig og ikkje aktiv enno." not in words(look(desk, file(FRIEND), checked="y"))
    take(desk, look(desk, file(FRIEND), checked="y"))
    with desk.db.read() as session:
        (hans,) = session.scalars(sa.select(Person).filter_by(first_name="Hans", last_name="Nydøme")).all()
        assert [held.active for held in hans.roles] == [True]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "Vel ei fil først"),
        (b" \n", "Vel ei fil først"),
        (b"namn;telefon\nKari;61200100", "Overskrifta first_name manglar"),
        (f"{HEADER}\nBrønn;;elder;61200100;;;".encode("latin-1"), "Teikna i fila kan ikkje lesast. Vel «CSV UTF-8»"),
        (b"PK\x03\x04\0\0", "Fila er ikkje ei tekstfil"),
        (HEADER.encode() + b"\n" + b"x" * brought.LARGEST, "Fila er for stor"),
        (file(*[NEW] * (brought.MOST_LINES + 2)), "Fila har for mange linjer"),
        (file(*[NEW] * (brought.MOST_LINES + 2)).replace(b"\n", b"\r"), "Fila har for mange linjer"),
    ],
)
def test_a_file_that_cannot_be_used_says_what_to_do_and_changes_nothing(desk: Desk, data: bytes, said: str) -> None:
    before = how_many(desk)
    answer = look(desk, data)
    assert (answer.status_code, said in words(answer)) == (422, True), words(answer)
    assert 'type="file"' in answer.text
    assert how_many(desk) == before


def test_a_spreadsheet_of_another_make_is_read_as_at_the_terminal(desk: Desk) -> None:
    """Tabulators and UTF-16, as Excel's "Unicode text"."""
    table = "\n".join([HEADER, NEW]).replace(";", "\t").encode("utf-16")
    take(desk, look(desk, table))
    assert len(known(desk, "Torhild")) == 1


@pytest.mark.parametrize("kept", ["", "!", "aGVp", "eJw="])
def test_what_no_page_of_ours_has_packed_is_no_file(desk: Desk, kept: str) -> None:
    before = how_many(desk)
    assert desk.post(f"{PAGE}/take", kept=kept, seen="").status_code == 422
    assert how_many(desk) == before


def test_what_unpacks_to_very_much_is_refused(desk: Desk) -> None:
    huge = brought.packed(HEADER.encode() + b"\n" + b";" * (50 * brought.LARGEST))
    began = time.monotonic()
    assert desk.post(f"{PAGE}/take", kept=huge, seen="").status_code == 422
    assert time.monotonic() - began < PATIENCE_S


def test_a_name_in_the_file_is_never_markup(desk: Desk) -> None:
    assert "<b>Odd" not in look(desk, file(NEW.replace("Torhild", "<b>Odd"))).text


def test_the_empty_list_has_the_headings_and_is_read_by_the_page_itself(desk: Desk) -> None:
    empty = desk.client.get(f"{PAGE}/folk.csv").data
    assert b"first_name" in empty
    answer = look(desk, empty.strip() + b"\r\n" + b"Torhild;Nydome;elder;61200555")
    assert "Nye (1)" in words(answer)


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_reason_is_in_the_language_of_the_page(desk: Desk, language: str) -> None:
    desk.post("/desk/language", lang=language, back=PAGE)
    said = {"nb": "«6120» i phone har for få siffer.", "en": "phone “6120” has too few digits"}[language]
    assert said in words(look(desk, file(BAD)))


def test_another_desk_takes_them_in_as_its_own(desk: Desk) -> None:
    desk.signs_in("nabo", "a-long-password")
    assert "Ny: 1." in words(look(desk, file(KNOWN)))
