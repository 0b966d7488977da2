"""At the desk: organisers with kind, contact and agreement, and whom at the municipality to ring."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa

from models import MunicipalContact, Organiser, OrganiserKind, Task
from services.programme import agreements
from tests.support.desk import NOW, Desk

PAGE = "/desk/organisers"
UTGARD = {
    "name": "Utgard grendehus",
    "kind": "volunteers",
    "contact_name": "Ole",
    "contact_phone": "61 99 90 40",
    "provides": "Vi gjev kaffi, dei gjev huset.",
    "money": "Ingen leige.",
    "responsible": "Ole",
    "agreement_on": "3.9",
    "renews_on": "20.12",
}


def made(desk: Desk, **fields: str) -> int:
    answer = desk.post(f"{PAGE}/new", **(UTGARD | fields))
    assert answer.status_code == 302, answer.text
    return int(answer.location.rsplit("/", 1)[1])


def test_an_organiser_stands_with_all_that_is_agreed(desk: Desk) -> None:
    organiser = made(desk)
    with desk.db.read() as session:
        row = session.get_one(Organiser, organiser)
    assert (row.kind, row.contact_phone) == (OrganiserKind.VOLUNTEERS, "+4761999040")
    assert (row.agreement_on, row.renews_on) == (date(2026, 9, 3), date(2026, 12, 20))
    words = desk.words(f"{PAGE}/{organiser}")
    assert "Arrangøren er lagra." in words
    for said in ("Utgard grendehus", "Ole", "61 99 90 40", "dei gjev huset", "Ingen leige", "søndag 20. desember"):
        assert said in words, said
    assert "går snart ut" in words
    assert "Utgard grendehus" in desk.words(PAGE)


def test_the_board_has_the_agreement_that_runs_out(desk: Desk) -> None:
    made(desk)
    with desk.db.write() as session:
        agreements.advance(session, NOW)
        assert session.scalars(sa.select(Task).where(Task.key.startswith("agreement/"))).one().note == UTGARD["name"]
    assert "Avtalen med arrangøren går ut" in desk.words("/desk")


def test_mistakes_are_told_at_their_fields_and_what_was_typed_is_kept(desk: Desk) -> None:
    wrong = UTGARD | {"name": "", "contact_phone": "113", "agreement_on": "3.9", "renews_on": "1.9.2026"}
    answer = desk.post(f"{PAGE}/new", **wrong)
    assert answer.status_code == 422
    assert "Skriv eit namn på høgst 80 teikn" in answer.text
    assert "Avtalen må gjelde til ein dag etter" in answer.text
    assert 'value="113"' in answer.text and "dei gjev huset" in answer.text


def test_a_name_is_taken_once(desk: Desk) -> None:
    made(desk)
    answer = desk.post(f"{PAGE}/new", **UTGARD)
    assert answer.status_code == 422 and "Ein annan arrangør heiter det allereie" in answer.text


def test_an_organiser_is_changed(desk: Desk) -> None:
    organiser = made(desk)
    form = desk.get(f"{PAGE}/{organiser}/edit")
    assert 'value="61 99 90 40"' in form and 'value="torsdag 3. september"' in form
    desk.post(f"{PAGE}/{organiser}/edit", **(UTGARD | {"money": "200 kr kvar gong"}))
    assert "200 kr kvar gong" in desk.words(f"{PAGE}/{organiser}")


def test_whom_at_the_municipality_to_ring_is_entered_changed_and_taken_away(desk: Desk) -> None:
    fields = {"name": "Turid", "what_for": "Brøyting", "contact_phone": "61 99 90 41"}
    assert desk.post(f"{PAGE}/municipality/new", **fields).status_code == 302
    assert "Kontakten er lagra." in desk.words(PAGE)
    with desk.db.read() as session:
        contact = session.query(MunicipalContact).filter_by(name="Turid").one()
    assert "Brøyting" in desk.words(PAGE)
    desk.post(f"{PAGE}/municipality/{contact.id}", **(fields | {"name": "Gunnvor"}))
    assert "Gunnvor" in desk.words(PAGE)
    desk.post(f"{PAGE}/municipality/{contact.id}/remove")
    assert "Gunnvor" not in desk.words(PAGE)
    wrong = desk.post(f"{PAGE}/municipality/new", **(fields | {"contact_phone": ""}))
    assert wrong.status_code == 422 and "Skriv telefonnummeret" in wrong.text


def test_another_community_sees_none_of_it(desk: Desk) -> None:
    organiser = made(desk)
    neighbour = Desk(desk.app.test_client(), desk.db, desk.app).signs_in("nabo", "a-long-password")
    assert neighbour.client.get(f"{PAGE}/{organiser}").status_code == 404
    assert neighbour.post(f"{PAGE}/{organiser}/edit", **UTGARD).status_code == 404
    assert "Utgard grendehus" not in neighbour.get(PAGE)
