"""An elder's contacts at the desk: added, put in order, told how, let do what, taken off the list."""

from __future__ import annotations

import re
from datetime import date

import pytest
import sqlalchemy as sa

from models import Audit, Contact, ContactWay, Deed, HowAgreed, MayKnow, Person
from services.people import acting, contacts
from tests.support.counting import asked
from tests.support.desk import Desk

FORM: dict[str, object] = {"way": "sms", "may_know": "arrival", "starts": "8", "ends": "2130", "agreed_on": "25.11"}


def kari(desk: Desk) -> int:
    with desk.db.read() as session:
        return desk.person(session, "Kari").id


def names(desk: Desk) -> list[str]:
    with desk.db.read() as session:
        return [one.person.first_name for one in contacts.of_elder(session, desk.person(session, "Kari"))]


def contact(desk: Desk, name: str = "Siri") -> Contact:
    with desk.db.read() as session:
        return next(
            one for one in contacts.of_elder(session, desk.person(session, "Kari")) if one.person.first_name == name
        )


def lets(desk: Desk, name: str = "Siri") -> dict[Deed, tuple[HowAgreed, date]]:
    with desk.db.read() as session:
        held = acting.between(session, desk.person(session, "Kari"), desk.person(session, name))
        return {one.deed: (one.how, one.agreed_on) for one in held}


def traces(desk: Desk) -> list[str]:
    with desk.db.read() as session:
        return list(session.scalars(sa.select(Audit.action).where(Audit.person_id == kari(desk))))


def test_they_stand_in_her_order_with_what_each_is_told(desk: Desk) -> None:
    words = desk.words(f"/desk/people/{kari(desk)}/contacts")
    assert 0 < words.index("Siri Pårørandedøme") < words.index("Lars Pårørandedøme")
    assert "Bur nær · Har nøkkel" in words
    assert "Ingen kan handle for Kari." in words
    assert "read_relatives" in traces(desk)


def test_one_is_added_last_and_asked_next_how_to_be_told(desk: Desk) -> None:
    before = names(desk)
    added = desk.post(f"/desk/people/{kari(desk)}/contacts", first_name="Gro", last_name="Døme", phone="900 00 777")
    assert names(desk) == [*before, "Gro"]
    assert added.location == f"/desk/contacts/{contact(desk, 'Gro').id}"
    assert "Det er lagt til." in desk.get(added.location)
    assert "added_contact" in traces(desk)


def test_who_is_known_on_the_number_by_the_first_name_alone_is_not_doubled(desk: Desk) -> None:
    with desk.db.read() as session:
        ida = desk.person(session, "Ida")
    desk.post(f"/desk/people/{kari(desk)}/contacts", first_name="Ida", phone=ida.phone)
    assert contact(desk, "Ida").person_id == ida.id


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"first_name": "Gro", "phone": "9000"}, "for kort"),
        ({"first_name": "", "phone": "90000777"}, "Skriv eit førenamn"),
        ({"first_name": "Gro", "phone": "+4761999000"}, "sjølv"),
        ({"first_name": "Kari", "last_name": "Dømesen", "phone": "+4761999100"}, "sin eigen kontakt"),
    ],
)
def test_who_cannot_be_one_is_not_added_and_what_was_typed_is_kept(
    desk: Desk, typed: dict[str, str], said: str
) -> None:
    before = names(desk)
    answer = desk.post(f"/desk/people/{kari(desk)}/contacts", **typed)
    assert (answer.status_code, said in answer.text) == (422, True)
    assert f'value="{typed["first_name"]}"' in answer.text
    assert names(desk) == before


def test_one_is_moved_up_and_down(desk: Desk) -> None:
    assert names(desk)[:2] == ["Siri", "Lars"]
    answer = desk.post(f"/desk/contacts/{contact(desk).id}/down")
    assert names(desk)[:2] == ["Lars", "Siri"]
    assert "Siri Pårørandedøme er nummer 2 no." in desk.words(answer.location)
    desk.post(f"/desk/contacts/{contact(desk).id}/up")
    desk.post(f"/desk/contacts/{contact(desk).id}/up")
    assert names(desk)[:2] == ["Siri", "Lars"]


def test_how_she_is_told_and_what_she_may_know_is_set_with_her_hours(desk: Desk) -> None:
    path = f"/desk/contacts/{contact(desk).id}"
    desk.post(path, **FORM, lives_near="y")
    now = contact(desk)
    assert (now.way, now.may_know, now.lives_near, now.has_key) == (ContactWay.SMS, MayKnow.ARRIVAL, True, False)
    assert now.hours == "08:00-21:30"
    desk.post(path, **{**FORM, "starts": "", "ends": ""})
    assert (contact(desk).hours, contact(desk).lives_near) == (None, False)
    assert "changed_contact" in traces(desk)


def test_who_may_act_is_written_with_how_and_when_she_said_so(desk: Desk) -> None:
    path = f"/desk/contacts/{contact(desk).id}"
    desk.post(path, **FORM, deeds=["sign_up", "rides"], how="on_the_telephone")
    assert lets(desk) == dict.fromkeys((Deed.SIGN_UP, Deed.RIDES), (HowAgreed.ON_THE_TELEPHONE, date(2026, 11, 25)))
    words = desk.words(f"/desk/people/{kari(desk)}/contacts")
    assert "Siri Pårørandedøme ja ja nei onsdag 25. november, på telefon" in words
    assert "changed_acting" in traces(desk)


def test_what_is_new_takes_how_and_when_and_what_is_taken_back_takes_neither(desk: Desk) -> None:
    path = f"/desk/contacts/{contact(desk).id}"
    missing = desk.post(path, **{**FORM, "agreed_on": ""}, deeds=["sign_up"])
    assert missing.status_code == 422
    assert "Vel korleis personen sa ja." in missing.text
    assert "Skriv kva dag personen sa ja." in missing.text
    assert lets(desk) == {}
    desk.post(path, **FORM, deeds=["sign_up", "rides"], how="here")
    desk.post(path, **{**FORM, "agreed_on": ""}, deeds=["rides"])
    assert list(lets(desk)) == [Deed.RIDES]


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("starts", "ti over", "klokka"),
        ("ends", "", "både"),
        ("agreed_on", "2026-11-27", "har ikkje vore enno"),
        ("way", "brev", "Eitt av vala"),
    ],
)
def test_a_mistake_is_said_at_its_field_and_changes_nothing(desk: Desk, field: str, typed: str, said: str) -> None:
    before = contact(desk)
    wrong = {**FORM, field: typed}
    answer = desk.post(f"/desk/contacts/{before.id}", **wrong, deeds=["sign_up"], how="here")
    assert answer.status_code == 422
    assert re.search(said, answer.text)
    assert (contact(desk).way, contact(desk).hours) == (before.way, before.hours)
    assert lets(desk) == {}


def test_before_one_is_taken_off_it_is_said_what_stops(desk: Desk) -> None:
    path = f"/desk/contacts/{contact(desk).id}"
    desk.post(path, **FORM, deeds=["sign_up"], how="here")
    words = desk.words(f"{path}/remove")
    assert "Ta bort Siri Pårørandedøme som kontakt for Kari?" in words
    assert "påmelding." in words
    before = names(desk)
    assert len(before) == len(names(desk))
    answer = desk.post(f"{path}/remove")
    assert answer.location == f"/desk/people/{kari(desk)}/contacts"
    assert names(desk) == before[1:]
    assert lets(desk) == {}
    assert "removed_contact" in traces(desk)


def test_who_is_no_elder_has_no_such_page(desk: Desk) -> None:
    with desk.db.read() as session:
        siri = desk.person(session, "Siri").id
    assert desk.client.get(f"/desk/people/{siri}/contacts").status_code == 404


def test_the_page_asks_twelve_times_at_most(desk: Desk) -> None:
    path = f"/desk/people/{kari(desk)}/contacts"
    desk.get(path)
    with asked(desk.db) as counted:
        desk.get(path)
    assert len(counted.statements) <= 12, counted.statements


def test_another_desk_sees_and_changes_nothing(desk: Desk) -> None:
    held, person = contact(desk), kari(desk)
    desk.signs_in("nabo", "a-long-password")
    for path in (f"/desk/people/{person}/contacts", f"/desk/contacts/{held.id}", f"/desk/contacts/{held.id}/remove"):
        assert desk.client.get(path).status_code == 404
        assert desk.post(path, **FORM, first_name="Gro", phone="90000777").status_code == 404
    assert desk.post(f"/desk/contacts/{held.id}/down").status_code == 404
    with desk.db.read() as session:
        assert session.get_one(Person, person).id == person
