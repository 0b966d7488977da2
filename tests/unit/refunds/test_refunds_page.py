"""The month's refunds at the desk: who is paid how much, what nobody has written, and the list as CSV and PDF."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta

import pypdfium2
import sqlalchemy as sa

from models import Audit, Community, Person, Refund, RefundState, Ride, RideState, Signup, SignupState, Source
from services.refunds import kilometres
from tests.support import builders
from tests.support.desk import NOW, Desk

MONTH = "/desk/refunds?month=2026-11"


def drove(desk: Desk, *days: tuple[int, int], name: str = "Dagfinn", last: str = "Sæther Čáhput") -> int:
    """A driver who has written so many kilometres of each of these days of November."""
    with desk.db.write() as session:
        community = session.scalars(sa.select(Community).order_by(Community.id)).first()
        assert community is not None
        phone = f"+479000{7000 + len(name)}"
        row = builders.person(session, community.id, name, phone=phone, last_name=last, address="Øvre Bøverdalsvegen 1")
        for day, far in days:
            kilometres.write(session, row, date(2026, 11, day), far)
        return row.id


def text_of(pdf: bytes) -> list[str]:
    """What can be read on each page."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def test_a_month_is_a_list_a_sheet_and_a_paper_of_the_same_rows(desk: Desk) -> None:
    drove(desk, (3, 40), (17, 25))
    drove(desk, (5, 12), name="Åse", last="Øygard")
    words = desk.words(MONTH)
    for said in ("Refusjon for november 2026", "Dagfinn Sæther Čáhput", "65 344,50 kr", "12 63,60 kr", "77 408,10 kr"):
        assert said in words
    rows = list(csv.reader(io.StringIO(desk.get("/desk/refunds.csv?month=2026-11").lstrip("\ufeff")), delimiter=";"))
    assert [(row[0], row[1], row[3], row[4], row[7], row[8]) for row in rows[1:]] == [
        ("Dagfinn Sæther Čáhput", "2026-11-03", "40", "5,30", "212,00", "open"),
        ("Dagfinn Sæther Čáhput", "2026-11-17", "25", "5,30", "132,50", "open"),
        ("Åse Øygard", "2026-11-05", "12", "5,30", "63,60", "open"),
    ]
    paper = desk.client.get("/desk/refunds.pdf?month=2026-11")
    assert paper.content_type == "application/pdf"
    dagfinn, aase, together = text_of(paper.data)
    for said in ("Dagfinn Sæther Čáhput", "Øvre Bøverdalsvegen 1", "tys 3.11", "212 kr", "Sum: 65 km, 344,50 kr"):
        assert said in dagfinn
    assert "Åse Øygard" in aase and "Dagfinn" not in aase
    assert "Sum: 77 km, 408,10 kr" in together
    assert desk.client.get("/desk/refunds.pdf?month=2026-11").data == paper.data


def test_it_is_handed_in_taken_back_and_paid_and_a_correction_stands_beside_it(desk: Desk) -> None:
    who = drove(desk, (3, 40))
    page = f"/desk/refunds/{who}"
    desk.get(MONTH)
    for to, said in (("handed_in", "levert"), ("open", "open"), ("paid", "betalt")):
        assert desk.post("/desk/refunds/hand-on", month="2026-11", to=to).status_code == 302
        assert f"212 kr {said}" in desk.words(f"{page}?month=2026-11")
    answer = desk.post(page, day="2026-11-03", kilometres=43)
    assert answer.status_code == 302
    words = desk.words(f"{page}?month=2026-11")
    assert "40 212 kr betalt" in words and "Retting: Køyring 3 15,90 kr open" in words
    with desk.db.read() as session:
        done = session.scalars(sa.select(Audit.action).where(Audit.person_id == who)).all()
    assert {"read_refunds", "handed_on_refunds", "wrote_kilometres"} <= set(done)


def test_what_cannot_be_is_told_at_its_field(desk: Desk) -> None:
    who = drove(desk, (3, 40))
    desk.get(MONTH)
    for day, far, field in (("2026-11-03", "mange", "kilometres"), ("2024-11-03", "40", "day"), ("", "40", "day")):
        answer = desk.post(f"/desk/refunds/{who}", day=day, kilometres=far)
        assert (answer.status_code, f'href="#{field}"' in answer.text) == (422, True)
    for said, field in (({"from_day": "1.12", "km": "mykje"}, "km"), ({"from_day": "", "km": "4"}, "from_day")):
        answer = desk.post("/desk/refunds/rate", month="2026-11", **said)
        assert (answer.status_code, f'href="#{field}"' in answer.text) == (422, True)
    assert desk.client.get("/desk/refunds?month=no").status_code == 404
    assert desk.post("/desk/refunds/hand-on", month="2026-11", to="eaten").status_code == 400


def test_a_rate_of_ones_own_is_set_from_a_day(desk: Desk) -> None:
    drove(desk, (3, 40), (17, 10))
    desk.get(MONTH)
    assert desk.post("/desk/refunds/rate", month="2026-11", from_day="2026-11-10", km="3,50").status_code == 302
    words = desk.words(MONTH)
    assert "3,50 kr per km, sett her" in words and "5,30 kr per km, statens sats" in words
    assert "50 247 kr" in words  # 40 by the state's rate, and ten by the new one


def test_a_drive_nobody_has_written_the_length_of_is_asked_for(desk: Desk) -> None:
    who = drove(desk)
    with desk.db.write() as session:
        driver, kari = session.get_one(Person, who), desk.person(session, "Kari")
        over = builders.occurrence(session, driver.community_id, NOW - timedelta(days=4), "Strikkekafé", uid="over")
        joined = Signup(occurrence_id=over.id, person_id=kari.id, state=SignupState.JOINED, source=Source.DESK)
        session.add(Ride(signup=joined, state=RideState.PROMISED, driver_id=who))
    words = desk.words(MONTH)
    assert "Køyrt, men vi veit ikkje kor langt" in words and "Strikkekafé" in words
    desk.post(f"/desk/refunds/{who}", day="2026-11-22", kilometres=18)
    words = desk.words(MONTH)
    assert "Strikkekafé" not in words and "18 95,40 kr" in words


def test_more_than_ten_thousand_kroner_a_year_is_to_be_reported(desk: Desk) -> None:
    who = drove(desk, (3, 999))
    assert "skal meldast" not in desk.words(MONTH)
    with desk.db.write() as session:
        person = session.get_one(Person, who)
        kilometres.write(session, person, date(2026, 11, 4), 900)
    assert "skal meldast" in desk.words(MONTH)


def test_whoever_is_to_be_paid_is_not_erased_before(desk: Desk) -> None:
    who = drove(desk, (3, 40))
    assert "refusjon som ikkje er betalt" in desk.words(f"/desk/people/{who}/erase")
    with desk.db.write() as session:
        for row in session.scalars(sa.select(Refund).filter_by(person_id=who)):
            row.move(RefundState.PAID)
    assert "refusjon som ikkje er betalt" not in desk.words(f"/desk/people/{who}/erase")
