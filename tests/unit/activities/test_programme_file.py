"""What an organiser holds, from a file, at the desk and on her own page: looked at first, then done just so."""

from __future__ import annotations

import io
import re
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from models import About, Activity, Audit, Occurrence, OccurrenceState, Organiser, OrganiserKind, Place, Source, Telling
from services import importing, signups
from services.programme import agreements
from services.programme.agreements import Terms
from tests.support.desk import Desk

HEADER = "uid;title;date;start;end;place;minimum;maximum"
BAKING, SONG = "1;Lefsebaking;2026-12-10;18:00;20:00;Garmo grendehus;4;12", "2;Song;2026-12-11;11:00;;Utgard;;"
BAD = "3;Kortspel;2026-12-12;kvelden;;;;"


@pytest.fixture
def page(desk: Desk) -> str:
    """The organiser's, whose contact is Sigfrid."""
    with desk.db.write() as session:
        community = desk.person(session, "Kari").community
        terms = Terms("Garmo grendelag", OrganiserKind.VOLUNTEERS, "Sigfrid Garmo", "+4799012377", trusted=True)
        return f"/desk/organisers/{agreements.write(session, community, None, terms).id}/file"


def file(*rows: str) -> bytes:
    return "\r\n".join([HEADER, *rows]).encode("utf-8-sig")


def look(desk: Desk, page: str, *rows: str, whole: str = "") -> TestResponse:
    fields = {"csrf": desk.token(), "file": (io.BytesIO(file(*rows)), "program.csv"), "whole": whole}
    return desk.client.post(page, data=fields, content_type="multipart/form-data")


def take(desk: Desk, shown: TestResponse) -> TestResponse:
    """The button under what was shown."""
    form = re.search(r'<form[^>]*action="([^"]*/take)".*?</form>', shown.text, re.DOTALL)
    assert form is not None, shown.text
    return desk.post(form[1], **dict(re.findall(r'name="(kept|file_seen|seen|whole)" value="([^"]*)"', form[0])))


def words(answer: TestResponse) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.text).split())


def held(desk: Desk) -> dict[str, Occurrence]:
    with desk.db.read() as session:
        theirs = sa.select(Occurrence).join(Occurrence.activity).join(Activity.organiser)
        rows = session.scalars(theirs.where(Organiser.name == "Garmo grendelag")).unique()
        return {row.activity.title: row for row in rows}


def joins(desk: Desk, session: Session, title: str) -> None:
    signups.join(session, desk.person(session, "Kari"), held(desk)[title].id, source=Source.DESK, heard=True)


def test_what_is_new_and_refused_is_shown_and_nothing_is_saved_until_it_is_taken(desk: Desk, page: str) -> None:
    shown = look(desk, page, BAKING, SONG, BAD)
    said = words(shown)
    assert "Nytt (2)" in said and "Lefsebaking, tor 10.12 18.00" in said and "Ingen får melding om dette" in said, said
    assert "4 «kvelden» i start er ikkje eit klokkeslett. Skriv timar og minutt, til dømes 19:00." in said
    assert held(desk) == {}
    assert take(desk, shown).status_code == 302
    assert {title: row.maximum for title, row in held(desk).items()} == {"Lefsebaking": 12, "Song": None}
    again = look(desk, page, BAKING, SONG)
    assert "Ingenting i fila er nytt. 2 står alt slik fila seier." in words(again) and "/take" not in again.text
    with desk.db.read() as session:
        assert "imported_activities" in session.scalars(sa.select(Audit.action)).all()


def test_who_is_told_of_another_hour_and_of_what_is_off_is_shown_first(desk: Desk, page: str) -> None:
    take(desk, look(desk, page, BAKING, SONG))
    with desk.db.write() as session:
        for row in held(desk).values():
            joins(desk, session, row.activity.title)
    later = BAKING.replace("18:00;20:00", "19:00;21:00")
    assert "Blir avlyst" not in look(desk, page, later).text, "it is not the whole programme unless that is said"
    shown = look(desk, page, later, whole="y")
    said = words(shown)
    assert "Endra (1) Lefsebaking, tor 10.12 19.00: tid" in said and "Blir avlyst (1) Song" in said, said
    assert "Kari Dømesen" in said
    assert take(desk, shown).status_code == 302
    assert held(desk)["Song"].state is OccurrenceState.CANCELLED
    with desk.db.read() as session:
        told = set(session.scalars(sa.select(Telling.about)))
    assert {About.OCCURRENCE_CHANGED, About.OCCURRENCE_CANCELLED} <= told


def test_where_it_would_be_otherwise_by_now_nothing_is_done_and_it_is_shown_anew(desk: Desk, page: str) -> None:
    take(desk, look(desk, page, BAKING))
    shown = look(desk, page, BAKING.replace("18:00;20:00", "19:00;21:00"))
    with desk.db.write() as session:
        joins(desk, session, "Lefsebaking")
    before = held(desk)["Lefsebaking"].starts_at
    again = take(desk, shown)
    assert again.status_code == 409 and "Noko er endra sidan du såg over" in again.text
    assert held(desk)["Lefsebaking"].starts_at == before
    assert take(desk, again).status_code == 302
    assert held(desk)["Lefsebaking"].starts_at - before == timedelta(hours=1)


@pytest.mark.parametrize(("data", "said"), [(b"", "Vel ei fil først"), (b"a;b\r\n1;2", "Overskrifta title manglar")])
def test_what_is_no_list_of_activities_is_refused_in_words(desk: Desk, page: str, data: bytes, said: str) -> None:
    fields = {"csrf": desk.token(), "file": (io.BytesIO(data), "program.csv")}
    answer = desk.client.post(page, data=fields, content_type="multipart/form-data")
    assert answer.status_code == 422 and said in answer.text


def test_what_is_repeated_too_often_for_who_waits_is_refused_however_few_its_lines(desk: Desk, page: str) -> None:
    daily = "BEGIN:VEVENT\nUID:{0}\nSUMMARY:Tur {0}\nDTSTART:20261127T1{0}0000\nRRULE:FREQ=DAILY\nEND:VEVENT\n"
    calendar = "BEGIN:VCALENDAR\nVERSION:2.0\n" + "".join(map(daily.format, range(2))) + "END:VCALENDAR\n"
    fields = {"csrf": desk.token(), "file": (io.BytesIO(calendar.encode()), "program.ics")}
    answer = desk.client.post(page, data=fields, content_type="multipart/form-data")
    assert answer.status_code == 422 and "fleire enn 500 gonger noko skjer" in words(answer)
    assert held(desk) == {}


def test_a_trusted_organiser_does_the_same_on_her_own_page_where_nobodys_name_is(desk: Desk, page: str) -> None:
    take(desk, look(desk, page, BAKING))
    with desk.db.write() as session:
        joins(desk, session, "Lefsebaking")
    desk.opens_own_page_of("Sigfrid")
    mine = page.replace("/desk/organisers/", "/mine/activities/file/").removesuffix("/file")
    assert mine in desk.get("/mine") and "Ta inn program for Garmo grendelag" in desk.words(mine)
    shown = look(desk, mine, SONG, BAD, whole="y")
    assert 'name="whole"' not in shown.text and "Kari" not in shown.text
    assert take(desk, shown).status_code == 302
    assert held(desk)["Lefsebaking"].state is OccurrenceState.PLANNED, "off is called by itself, and the desk is told"
    with desk.db.write() as session:
        session.execute(sa.update(Organiser).values(trusted=False))
    assert "Send fila til Frivilligsentralen" in desk.words(mine)
    assert look(desk, mine, SONG).status_code == 404 and desk.client.get("/mine/activities/file/1").status_code == 404


def test_what_an_organiser_holds_at_a_place_nobody_knows_is_left_to_the_desk(desk: Desk, page: str) -> None:
    desk.opens_own_page_of("Sigfrid")
    mine = page.replace("/desk/organisers/", "/mine/activities/file/").removesuffix("/file")
    shown = look(desk, mine, SONG, SONG.replace("2;Song", "4;Dans").replace("Utgard", "Låven"))
    assert "«Dans» er på ein stad som er ny for oss: Låven. Lys det ut med skjemaet på sida di" in words(shown)
    assert take(desk, shown).status_code == 302
    assert list(held(desk)) == ["Song"]
    with desk.db.read() as session:
        assert session.scalars(sa.select(Place).where(Place.name == "Låven")).first() is None


def test_what_is_wrong_is_told_in_the_readers_language_and_in_english_at_a_terminal(desk: Desk, page: str) -> None:
    with desk.db.write() as session:
        organiser = session.scalars(sa.select(Organiser).where(Organiser.name == "Garmo grendelag")).one()
        twice = file(BAKING, BAKING.replace("18:00;20:00", "18:00;17:00"), BAKING)
        report = importing.bring_in(session, organiser, twice, now=desk.person(session, "Kari").created_at, whole=True)
        session.rollback()
    assert [problem.reason for problem in report.problems] == [
        "The end 17:00 is before the start 18:00; correct one of them.",
        "The same uid and start stand on line 2 already; remove one, or give it its own uid.",
    ]
    assert importing.told(report.problems[0].reason, "nb") == "Slutten 17:00 er før starten 18:00. Rett den ene."
    assert importing.told(report.problems[1].reason, "nn").startswith("Same uid og start står på linje 2")
