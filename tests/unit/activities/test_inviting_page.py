"""At the desk: whom to ask to come, how many calls and texts that is at what cost, done once it was seen, and undone;
a text to many from the list of people; what somebody likes."""

from __future__ import annotations

import re

import pytest
import sqlalchemy as sa

from models import (
    About,
    Consent,
    ConsentPurpose,
    DeskText,
    Interest,
    Invitation,
    Invited,
    Person,
    Source,
    Telling,
    TellingState,
)
from services.inviting import likes
from services.people import consent
from tests.support.desk import Desk
from tests.unit.activities.test_arranging import PAGE, arranged, elders, hidden, told
from tests.unit.activities.test_comers import landline

LIST = "/desk/people"


@pytest.fixture(autouse=True)
def nobody_has_agreed(desk: Desk) -> None:
    """Of the village, which has lived before."""
    with desk.db.write() as session:
        session.execute(sa.delete(Consent).where(Consent.purpose == ConsentPurpose.INVITATIONS))
        session.execute(sa.delete(Invited))
        session.execute(sa.delete(Invitation))


def agree(desk: Desk, *people: Person) -> None:
    with desk.db.write() as session:
        for each in people:
            person = session.get_one(Person, each.id)
            consent.record(session, person, ConsentPurpose.INVITATIONS, given=True, source=Source.DESK)


def test_she_sees_who_how_and_at_what_cost_before_anybody_is_asked_and_can_take_it_back(desk: Desk) -> None:
    made, kari, ola = arranged(desk), elders(desk, 1)[0], landline(desk)
    agree(desk, kari, ola)
    path = f"{PAGE}/{made.id}/invite"
    assert "Kva treng de folk til?" in desk.words(path)
    assert f'href="{path}"' in desk.get(f"{PAGE}/{made.id}")

    shown = desk.post(path, task="Vi treng folk som kan mekke.", youngest="60", hamlet="", interest="", sex="")
    assert "2 blir spurde." in shown.text and "har ikkje sagt ja til å bli spurde på dagtid" in shown.text
    assert kari.full_name in shown.text and ola.full_name in shown.text
    assert "Det kostar om lag" in shown.text and "Vi treng folk som kan mekke." in shown.text
    assert "Ingen får vite det før i morgon" in shown.text
    assert told(desk, About.INVITATION) == 0

    fields = {name: hidden(shown.text, name) for name in ("seen", "task", "youngest")}
    assert desk.post(path, **fields).status_code == 302
    assert "2 er spurde: 0 kjem" in desk.words(f"{PAGE}/{made.id}")
    with desk.db.read() as session:
        (row,) = session.scalars(sa.select(Invitation))
        assert (row.task, session.query(Invited).count()) == ("Vi treng folk som kan mekke.", 2)
    desk.post(f"/desk/invitations/{row.id}/back")
    with desk.db.read() as session:
        assert session.query(Invited).count() == 0
    assert "Ingen blir spurd likevel." in desk.words(f"{PAGE}/{made.id}")


def test_whoever_has_agreed_meanwhile_is_shown_before_she_is_asked(desk: Desk) -> None:
    made, (kari, per) = arranged(desk), elders(desk, 2)
    agree(desk, kari)
    path = f"{PAGE}/{made.id}/invite"
    seen = hidden(desk.post(path).text, "seen")
    agree(desk, per)
    again = desk.post(path, seen=seen)
    assert again.status_code == 409 and "Lista er endra" in again.text and per.full_name in again.text
    assert told(desk, About.INVITATION) == 0


def test_a_mistake_stands_at_its_field(desk: Desk) -> None:
    made = arranged(desk)
    wrong = desk.post(f"{PAGE}/{made.id}/invite", youngest="gamal", task="x" * 121)
    assert wrong.status_code == 422
    assert "Skriv alderen i heile år." in wrong.text and "120 teikn" in wrong.text


def test_those_ticked_in_the_list_are_asked_about_one_thing(desk: Desk) -> None:
    made, (kari, per) = arranged(desk), elders(desk, 2)
    agree(desk, kari, per)
    page = desk.post(f"{LIST}/invite", pick=[str(kari.id)])
    assert "Mekkeverkstad" in page.text and f'action="{PAGE}/{made.id}/invite"' in page.text
    shown = desk.post(f"{PAGE}/{made.id}/invite", people=str(kari.id))
    assert kari.full_name in shown.text and per.full_name not in shown.text
    assert desk.post(f"{LIST}/invite").status_code == 302
    assert "Ingen er valde." in desk.words(LIST)


def test_a_text_to_many_is_seen_with_length_and_cost_and_goes_to_those_it_can_reach(desk: Desk) -> None:
    (kari, per), ola = elders(desk, 2), landline(desk)
    ids = [str(each.id) for each in (kari, per, ola)]
    page = desk.post(f"{LIST}/write", pick=ids)
    assert "Skriv til 3" in page.text
    people = hidden(page.text, "people")
    assert desk.post(f"{LIST}/write/send", people=people, words="").status_code == 422

    shown = desk.post(f"{LIST}/write/send", people=people, words="Kaffien er klar klokka elleve.")
    assert "2 får SMS, 2 delar til saman." in re.sub(r"\s+", " ", shown.text)
    assert "må ringjast" in shown.text and ola.full_name in shown.text
    assert told(desk, About.DESK_TEXT) == 0
    again = desk.post(f"{LIST}/write/send", people=people, words="Noko anna.", seen=hidden(shown.text, "seen"))
    assert "Noko anna." in again.text and told(desk, About.DESK_TEXT) == 0

    desk.post(f"{LIST}/write/send", people=people, words="Noko anna.", seen=hidden(again.text, "seen"))
    assert "SMS-en går til 2 om litt." in desk.words(LIST)
    with desk.db.read() as session:
        rows = session.scalars(sa.select(DeskText).order_by(DeskText.id)).unique().all()
        assert [row.person_id for row in rows] == [kari.id, per.id]
    desk.post(f"{LIST}/write/{rows[0].id}/back")
    assert "Ingen får SMS-en." in desk.words(LIST)
    with desk.db.read() as session:
        assert {each.state for each in session.query(Telling)} == {TellingState.WITHDRAWN}


def test_what_she_likes_is_ticked_and_kept(desk: Desk) -> None:
    kari = elders(desk, 1)[0]
    path = f"{LIST}/{kari.id}/likes"
    assert "Mekking" in desk.words(path) and f'href="{path}"' in desk.get(f"{LIST}/{kari.id}")
    desk.post(path, interests=["repairing", "music", "nothing known"])
    with desk.db.read() as session:
        assert likes.of(session, session.get_one(Person, kari.id)) == [Interest.MUSIC, Interest.REPAIRING]
    assert len(re.findall(r"checked", desk.get(path))) == 2
