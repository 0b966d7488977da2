"""Where somebody is fetched, marked at the desk from what she says."""

from __future__ import annotations

import re

from models import Audit, Person, PointHow
from services.roads import points
from tests.support.desk import Desk


def torbjorg(desk: Desk) -> Person:
    """Whose house the register does not know by the words he says."""
    with desk.db.read() as session:
        return session.query(Person).filter(Person.point_how.is_(None), Person.first_name == "Torbjørg").one()


def marked(desk: Desk, person_id: int) -> tuple[PointHow | None, float | None]:
    with desk.db.read() as session:
        person = session.get_one(Person, person_id)
        return person.point_how, person.latitude


def test_what_the_register_does_not_know_is_found_by_other_words(desk: Desk) -> None:
    person = torbjorg(desk)
    where = f"/desk/people/{person.id}/where"
    page = desk.words(where)
    assert "Ingen adresse liknar på det." in page
    assert "Ikkje merkt. Det blir rekna frå midt i grenda." in page
    found = desk.post(f"{where}/find", sought="øvre dømsta").text
    assert "Øvre Dømestad" in found
    assert "© Kartverket" in found
    address = re.search(r'name="address" value="(\d+)"', found)
    assert address is not None
    assert desk.post(where, address=address[1]).location == f"/desk/people/{person.id}"
    assert marked(desk, person.id)[0] is PointHow.REGISTER
    with desk.db.read() as session:
        assert session.query(Audit).filter_by(action="changed_person", person_id=person.id).one().detail == "point"
    now = desk.words(where)
    assert "Adressa er funnen i matrikkelen." in now
    assert "Marit Dømesen merkte det" in now


def test_where_nobody_has_said_anything_nothing_is_said_not_to_be_like_it(desk: Desk) -> None:
    person = torbjorg(desk)
    with desk.db.write() as session:
        hers = session.get_one(Person, person.id)
        hers.farm = hers.address = None
    assert "Ingen adresse liknar" not in desk.words(f"/desk/people/{person.id}/where")


def test_what_she_has_said_is_looked_up_and_what_is_chosen_is_her_address_too(desk: Desk) -> None:
    person = torbjorg(desk)
    with desk.db.write() as session:
        row = session.get_one(Person, person.id)
        row.address = row.farm = None
        points.has_said(session, row, "Eg bur på øvre dømestad, det kvite huset")
    board = desk.get("/desk")
    assert "Eg bur på øvre dømestad" in board
    assert f'href="/desk/people/{person.id}/where"' in board
    page = desk.get(f"/desk/people/{person.id}/where")
    assert "<blockquote>Eg bur på øvre dømestad, det kvite huset</blockquote>" in page
    address = re.search(r'name="address" value="(\d+)"', page)
    assert address is not None
    desk.post(f"/desk/people/{person.id}/where", address=address[1])
    with desk.db.read() as session:
        row = session.get_one(Person, person.id)
        assert (row.point_how, row.farm, bool(row.address)) == (PointHow.REGISTER, "Øvre Dømestad", True)
        assert points.said_by(session, row) == []


def test_a_named_place_or_degrees_from_a_map_do_too_and_both_can_be_forgotten(desk: Desk) -> None:
    person = torbjorg(desk)
    where = f"/desk/people/{person.id}/where"
    desk.post(where, place="Røisheim")
    assert marked(desk, person.id) == (PointHow.PLACE, 61.747)
    desk.post(where, degrees="61.8391 8.5702")
    assert marked(desk, person.id) == (PointHow.MARKED, 61.8391)
    desk.post(f"{where}/forget")
    assert marked(desk, person.id) == (None, None)


def test_what_is_no_place_says_so_and_keeps_what_was_typed(desk: Desk) -> None:
    person = torbjorg(desk)
    where = f"/desk/people/{person.id}/where"
    for fields, words in (
        ({"degrees": "ved brua"}, "Dette er ikkje ein stad i Noreg."),
        ({"place": "Soria Moria"}, "Staden finst ikkje lenger."),
    ):
        answer = desk.post(where, **fields)
        assert answer.status_code == 422
        assert words in answer.text
    assert 'value="ved brua"' in desk.post(where, degrees="ved brua").text
    assert marked(desk, person.id) == (None, None)
    assert desk.post(where, address="999999").status_code == 404


def test_a_new_address_of_the_register_is_marked_when_she_is_edited(desk: Desk) -> None:
    person = torbjorg(desk)
    fields = {"first_name": person.first_name, "last_name": person.last_name, "phone": person.phone, "language": "nn"}
    desk.post(f"/desk/people/{person.id}/edit", **fields, address="Dømegata 5", farm="Nystugu")
    assert marked(desk, person.id)[0] is PointHow.REGISTER
    assert "Nystugu" in desk.words(f"/desk/people/{person.id}")
