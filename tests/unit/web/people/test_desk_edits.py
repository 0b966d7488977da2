"""The desk puts names, numbers, contacts and opening hours right: all of it or nothing, with a trace."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from models import Audit, Community, Language, Person, Task, TaskKind, TaskState
from services import tasks
from services.people import contacts
from tests.support.desk import Desk

GOOD: dict[str, object] = {
    "first_name": "Kari Anne",
    "last_name": "Døme",
    "phone": "61 20 03 33",
    "phone2": "900 00 333",
    "language": "nb",
}


def kari(desk: Desk) -> Person:
    with desk.db.read() as session:
        return desk.person(session, "Kari")


def again(desk: Desk, person_id: int) -> Person:
    with desk.db.read() as session:
        return session.get_one(Person, person_id)


def traces(desk: Desk, person_id: int | None) -> list[str]:
    with desk.db.read() as session:
        return list(session.scalars(sa.select(Audit.action).where(Audit.person_id == person_id)))


def test_the_desk_changes_name_numbers_and_language(desk: Desk) -> None:
    person = kari(desk)
    path = f"/desk/people/{person.id}/edit"
    assert person.last_name in desk.get(path)
    assert desk.post(path, **GOOD).status_code == 302
    now = again(desk, person.id)
    assert (now.full_name, now.phone, now.phone2) == ("Kari Anne Døme", "+4761200333", "+4790000333")
    assert (now.language, now.folded_name) == (Language.NB, Person.fold("Kari Anne", "Døme"))
    assert "changed_person" in traces(desk, person.id)


@pytest.mark.parametrize(
    ("field", "written", "said"),
    [
        ("first_name", " ", "Skriv eit førenamn"),
        ("phone", "", "Skriv eit telefonnummer"),
        ("phone", "12", "for kort"),
        ("phone2", "heime", "ikkje eit telefonnummer"),
        ("phone2", "61200333", "like"),
        ("language", "de", "Eitt av vala"),
    ],
)
def test_one_field_that_cannot_be_used_changes_nothing(desk: Desk, field: str, written: str, said: str) -> None:
    person = kari(desk)
    answer = desk.post(f"/desk/people/{person.id}/edit", **{**GOOD, field: written})
    assert (answer.status_code, said in answer.text, "Kari Anne" in answer.text or field == "first_name") == (
        422,
        True,
        True,
    )
    now = again(desk, person.id)
    assert (now.first_name, now.phone) == (person.first_name, person.phone)


def test_a_name_and_number_that_are_somebody_elses_are_refused(desk: Desk) -> None:
    person = kari(desk)
    with desk.db.read() as session:
        other = session.scalars(sa.select(Person).where(Person.id != person.id, Person.phone.is_not(None))).first()
    assert other is not None
    theirs = {"first_name": other.first_name, "last_name": other.last_name, "phone": other.phone}
    answer = desk.post(f"/desk/people/{person.id}/edit", **{**GOOD, **theirs})
    assert (answer.status_code, "Ein annan person" in answer.text) == (422, True)
    assert again(desk, person.id).phone == person.phone


def test_a_number_put_right_takes_its_task_off_the_board(desk: Desk) -> None:
    person = kari(desk)
    with desk.db.write() as session:
        community = session.get_one(Community, person.community_id)
        tasks.open_task(session, community, TaskKind.WRONG_NUMBER, "wrong-number/9", number=person.phone)
    desk.post(f"/desk/people/{person.id}/edit", **GOOD)
    with desk.db.read() as session:
        assert session.scalars(sa.select(Task).filter_by(key="wrong-number/9")).one().state is TaskState.DONE


def test_the_neighbours_desk_reaches_nobody_here(outsider: Desk) -> None:
    desk = outsider.signs_in("nabo", "a-long-password")
    person = kari(desk)
    with desk.db.read() as session:
        contact = contacts.of_elder(session, session.get_one(Person, person.id))[0]
    assert desk.client.get(f"/desk/people/{person.id}/edit").status_code == 404
    assert desk.post(f"/desk/people/{person.id}/edit", **GOOD).status_code == 404
    assert desk.post(f"/desk/people/{person.id}/contacts", first_name="Gro", phone="90000777").status_code == 404
    assert desk.post(f"/desk/contacts/{contact.id}/remove", sure="yes").status_code == 404
