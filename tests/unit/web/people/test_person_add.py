"""Somebody is put down at the desk, and her roles are given and ended."""

from __future__ import annotations

import re

import pytest
import sqlalchemy as sa

from models import (
    Audit,
    CheckinPlan,
    Contact,
    Friendship,
    Language,
    Person,
    Place,
    PlaceKind,
    Role,
    Sex,
    Source,
    SpeakingPace,
)
from tests.support.desk import Desk

NEW: dict[str, object] = {
    "first_name": "Torhild",
    "last_name": "Nydøme",
    "phone": "61 20 05 55",
    "hamlet": "garmo",
    "role": "elder",
    "language": "nn",
}
PAGE = "/desk/people/new"


def known(desk: Desk, first_name: str = "Torhild") -> Person | None:
    with desk.db.read() as session:
        wanted = sa.select(Person).filter_by(first_name=first_name)
        person = session.scalars(wanted.options(sa.orm.joinedload(Person.hamlet))).first()
        return person


def kari(desk: Desk) -> Person:
    with desk.db.read() as session:
        return desk.person(session, "Kari")


def roles(desk: Desk, person_id: int) -> set[str]:
    with desk.db.read() as session:
        return {held.role.value for held in session.get_one(Person, person_id).roles if held.ended_at is None}


def test_name_number_hamlet_and_role_are_enough(desk: Desk) -> None:
    desk.get(PAGE)
    answer = desk.post(PAGE, **NEW)
    person = known(desk)
    assert person is not None
    assert answer.location == f"/desk/people/{person.id}"
    assert (person.full_name, person.phone, person.language) == ("Torhild Nydøme", "+4761200555", Language.NN)
    assert person.hamlet is not None
    assert person.hamlet.name == "Garmo"
    assert roles(desk, person.id) == {"elder"}
    assert "Lagt til: Torhild Nydøme. Grendelinja seier Torhild." in desk.words(answer.location)
    with desk.db.read() as session:
        assert "added_person" in session.scalars(sa.select(Audit.action).filter_by(person_id=person.id)).all()


def test_the_rest_may_be_written_at_once(desk: Desk) -> None:
    more = {
        "pace": "slow",
        "birth_year": "1938",
        "sex": "woman",
        "address": "Garmovegen 5",
        "phone2": "900 00 556",
        "arrival": "Nøkkelen heng bak huset.",
        "seats": "3",
        "said_as": "Tårhild",
    }
    desk.post(PAGE, **NEW, **more)
    person = known(desk)
    assert person is not None
    assert (person.pace, person.birth_year, person.sex) == (SpeakingPace.SLOW, 1938, Sex.WOMAN)
    assert (person.address, person.phone2, person.seats) == ("Garmovegen 5", "+4790000556", 3)
    assert (person.arrival, person.said_as) == ("Nøkkelen heng bak huset.", "Tårhild")


@pytest.mark.parametrize(
    ("field", "written", "said"),
    [
        ("first_name", "", "Skriv eit førenamn"),
        ("first_name", "x" * 81, "høgst 80 teikn"),
        ("phone", "", "Skriv eit telefonnummer"),
        ("phone", "612", "for kort"),
        ("phone", "+4761999000", "sjølv"),
        ("phone2", "61200555", "like"),
        ("birth_year", "38", "fire siffer"),
        ("birth_year", "2093", "fire siffer"),
        ("seats", "mange", "0 til 16"),
        ("hamlet", "Garmoe", "inga grend her enno"),
        ("role", "konge", "Eitt av vala"),
    ],
)
def test_a_mistake_stands_at_its_field_and_what_was_typed_is_kept(
    desk: Desk, field: str, written: str, said: str
) -> None:
    answer = desk.post(PAGE, **{**NEW, field: written})
    assert answer.status_code == 422
    assert said in answer.text
    assert f'href="#{field}"' in answer.text
    assert "Nydøme" in answer.text
    assert known(desk) is None


def test_what_is_folded_opens_only_for_a_mistake_of_its_own(desk: Desk) -> None:
    for typed, opens in (({"first_name": ""}, False), ({"birth_year": "ikkje eit år"}, True)):
        page = desk.post(PAGE, **NEW | typed).text
        assert bool(re.search(r'<details class="ds-details g-fold" open>', page)) is opens, typed


def test_a_hamlet_that_is_like_another_is_asked_about_and_a_new_one_needs_a_tick(desk: Desk) -> None:
    assert "Meinte du Garmo?" in desk.post(PAGE, **{**NEW, "hamlet": "Garmoe"}).text
    desk.post(PAGE, **{**NEW, "hamlet": "Nordherad"}, new_hamlet="y")
    with desk.db.read() as session:
        assert session.scalars(sa.select(Place.name).filter_by(name="Nordherad")).all() == ["Nordherad"]


def test_somebody_on_the_same_number_is_shown_first_and_may_be_of_the_same_house(desk: Desk) -> None:
    shared = {**NEW, "phone": kari(desk).phone}
    asked = desk.post(PAGE, **shared)
    assert asked.status_code == 422
    assert "Kari Dømesen" in asked.text
    assert "har dette nummeret" in asked.text
    assert known(desk) is None
    assert desk.post(PAGE, **shared, same_house="y").status_code == 302
    assert known(desk) is not None


def test_a_second_number_of_somebody_is_noticed_too(desk: Desk) -> None:
    with desk.db.write() as session:
        desk.person(session, "Kari").phone2 = "+4790000557"
    assert "har dette nummeret" in desk.post(PAGE, **{**NEW, "phone": "900 00 557"}).text


def test_somebody_of_the_same_name_is_shown_first(desk: Desk) -> None:
    asked = desk.post(PAGE, **{**NEW, "first_name": "KARI", "last_name": "Domesen"})
    assert "heiter det same" in asked.text


def test_the_same_name_on_the_same_number_is_the_same_person(desk: Desk) -> None:
    same = {**NEW, "first_name": "Kari", "last_name": "Dømesen", "phone": kari(desk).phone}
    answer = desk.post(PAGE, **same, same_house="y")
    assert answer.status_code == 422
    assert f'href="/desk/people/{kari(desk).id}"' in answer.text
    with desk.db.read() as session:
        assert len(session.scalars(sa.select(Person).filter_by(first_name="Kari", last_name="Dømesen")).all()) == 1


def test_the_page_may_be_opened_for_a_role(desk: Desk) -> None:
    """As the page of the volunteers does."""
    driver = re.search(r'<input[^>]*value="driver"[^>]*>', desk.get(f"{PAGE}?role=driver"))
    assert driver is not None
    assert "checked" in driver[0]


def test_what_a_page_from_before_does_not_hold_is_left_as_it_is(desk: Desk) -> None:
    with desk.db.write() as session:
        desk.person(session, "Kari").address = "Bygdavegen 1"
    person = kari(desk)
    desk.post(f"/desk/people/{person.id}/edit", first_name="Kari", last_name="Dømesen", phone=person.phone, phone2="")
    assert kari(desk).address == "Bygdavegen 1"


def test_a_house_that_is_another_is_not_where_the_old_one_stood(desk: Desk) -> None:
    with desk.db.write() as session:
        person = desk.person(session, "Kari")
        person.address, person.latitude, person.longitude = "Bygdavegen 1", 61.8, 8.5
    path = f"/desk/people/{kari(desk).id}/edit"
    desk.post(path, first_name="Kari", last_name="Dømesen", phone=kari(desk).phone, address="Bygdavegen 1", notes="Hei")
    assert kari(desk).latitude == 61.8
    desk.post(path, first_name="Kari", last_name="Dømesen", phone=kari(desk).phone, address="Bygdavegen 2")
    assert (kari(desk).address, kari(desk).latitude) == ("Bygdavegen 2", None)


def test_a_role_is_given_and_ended_and_either_can_be_undone(desk: Desk) -> None:
    person_id = kari(desk).id
    path = f"/desk/people/{person_id}/roles/driver"
    answer = desk.post(f"{path}/give")
    assert roles(desk, person_id) == {"elder", "driver"}
    page = desk.get(answer.location)
    assert "Personen er sjåfør no." in page
    assert f'action="{path}/end"' in page
    desk.post(f"{path}/end")
    assert roles(desk, person_id) == {"elder"}


@pytest.mark.parametrize(
    ("name", "role", "said"),
    [
        ("Kari", "elder", "blir ringd om kvelden"),
        ("Siri", "kin", "er kontakt for nokon"),
        ("Berit", "visit_friend", "er besøksven for nokon"),
    ],
)
def test_a_role_on_which_something_stands_is_not_ended_before_that(desk: Desk, name: str, role: str, said: str) -> None:
    with desk.db.write() as session:
        person = desk.person(session, name)
        if name == "Berit":
            session.add(Friendship(elder_id=desk.person(session, "Anna").id, friend_id=person.id, source=Source.DESK))
        if name == "Siri":
            assert session.scalars(sa.select(Contact).filter_by(person_id=person.id)).first() is not None
        if name == "Kari":
            assert session.scalars(sa.select(CheckinPlan).filter_by(person_id=person.id)).first() is not None
        person_id = person.id
    answer = desk.post(f"/desk/people/{person_id}/roles/{role}/end")
    assert said in desk.words(answer.location)
    assert role in roles(desk, person_id)


def test_who_has_no_role_left_is_told_to_be_forgotten_in_time(desk: Desk) -> None:
    with desk.db.write() as session:
        person_id = desk.person(session, "Einar").id
    answer = desk.post(f"/desk/people/{person_id}/roles/driver/end")
    assert "blir personen gløymd" in desk.words(answer.location)


def test_a_role_there_is_not_and_a_person_of_another_desk_are_not_found(desk: Desk) -> None:
    person_id = kari(desk).id
    assert desk.post(f"/desk/people/{person_id}/roles/king/give").status_code == 404
    desk.signs_in("nabo", "a-long-password")
    assert desk.post(f"/desk/people/{person_id}/roles/{Role.DRIVER}/give").status_code == 404


def test_the_first_hamlet_of_a_line_is_taken_as_it_is_typed(desk: Desk) -> None:
    with desk.db.write() as session:
        community = desk.person(session, "Kari").community
        hamlets = sa.update(Place).where(Place.community_id == community.id, Place.kind == PlaceKind.HAMLET)
        session.execute(hamlets.values(kind=PlaceKind.VENUE))
    assert desk.post(PAGE, **NEW).status_code == 302
    person = known(desk)
    assert person is not None
    assert person.hamlet is not None
    assert person.hamlet.name == "garmo"


@pytest.mark.parametrize("path", [PAGE, "/desk/settings/controller", "/desk/activities/new", "/desk/organisers/new"])
def test_the_title_of_a_page_with_a_mistake_begins_by_it(desk: Desk, path: str) -> None:
    assert "<title>Feil: " not in desk.get(path)
    answer = desk.post(path)
    assert answer.status_code == 422
    assert "<title>Feil: " in answer.text
