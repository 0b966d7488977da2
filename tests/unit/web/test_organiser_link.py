"""An organiser's link: sent to the contact's telephone, it opens what that organiser arranges and nothing else, as long
as the agreement holds and nobody has closed it."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import count
from urllib.parse import urlsplit

import pytest
import sqlalchemy as sa

import clock
import texts
from models import (
    About,
    Activity,
    Occurrence,
    Organiser,
    OrganiserKind,
    OrganiserLink,
    Outbox,
    Person,
    Place,
    PlaceKind,
    Source,
    Task,
    Telling,
)
from services import demonstration, people, signups
from services.hours import links
from services.pages import organiser_links
from services.phones import texting, wrong_numbers
from services.programme import agreements, making
from services.programme.agreements import Terms
from services.programme.facts import Facts
from sms import inbound
from tests.support.desk import NOW, Desk

SIGFRIDS = "+4799012377"
FRIDAY = NOW + timedelta(days=8)
SIDS = count(1)


@pytest.fixture
def grendelag(desk: Desk) -> int:
    """Of which Sigfrid is the contact, who drives too; Kari comes to what it holds."""
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        terms = Terms("Garmo grendelag", OrganiserKind.VOLUNTEERS, "Sigfrid Garmo", SIGFRIDS)
        organiser = agreements.write(session, kari.community, None, terms)
        row = making.make(session, kari.community, organiser, Facts("Kaffi", FRIDAY, FRIDAY + timedelta(hours=2)))
        signups.join(session, kari, row.id, source=Source.DESK, heard=True)
        return organiser.id


def sent(desk: Desk) -> list[str]:
    """The path that was texted last."""
    settings = desk.app.extensions["line"].settings
    pages = texts.Pages(settings.public_url, settings.secret_key)
    with desk.db.write() as session:
        rows = session.scalars(sa.select(Outbox).where(Outbox.about == About.ORGANISER_LINK).order_by(Outbox.id)).all()
        assert {row.number for row in rows} <= {SIGFRIDS}
        words = [texts.render(session, row, pages) for row in rows[-1:]]
    return [urlsplit(found).path for each in words for found in re.findall(r"https?://\S+", each)]


def sends(desk: Desk, organiser_id: int) -> str:
    """At the desk, where it is shown first."""
    here = f"/desk/organisers/{organiser_id}/link"
    seen = re.findall(r'name="seen" value="([^"]*)"', desk.get(here))[0]
    assert desk.post(here, seen=seen).status_code == 302
    return sent(desk)[-1]


def writes(desk: Desk, body: str = "Lenkje", number: str = SIGFRIDS) -> str | None:
    return inbound.take_in(desk.db, demonstration.LINE, number, body, f"SM{next(SIDS):032d}")


def on_a_telephone(desk: Desk, path: str) -> Desk:
    """Another browser, which has opened the link."""
    telephone = Desk(desk.app.test_client(), desk.db, desk.app)
    assert telephone.client.get(path).headers["Location"] == "/mine"
    return telephone


def test_whoever_shows_her_number_cannot_have_her_texted_again_and_again(desk: Desk, grendelag: int) -> None:
    for _ in range(3):
        assert writes(desk) is None
    with desk.db.read() as session:
        assert session.scalar(sa.select(sa.func.count()).where(Outbox.about == About.ORGANISER_LINK)) == 1
    with clock.replaced_by(lambda: NOW + organiser_links.AGAIN_AFTER):
        assert writes(desk) is None
    with desk.db.read() as session:
        assert session.scalar(sa.select(sa.func.count()).where(Outbox.about == About.ORGANISER_LINK)) == 2


def opens(desk: Desk, path: str) -> bool:
    return desk.app.test_client().get(path).status_code == 302


def test_it_opens_what_the_organiser_arranges_without_a_code(desk: Desk, grendelag: int) -> None:
    assert "Ingen har ei lenkje enno" in desk.words(f"/desk/organisers/{grendelag}")
    telephone = on_a_telephone(desk, sends(desk, grendelag))
    words = telephone.words("/mine")
    for said in ("Garmo grendelag", "Kaffi", "Kari", "Lys ut noko for Garmo grendelag", "Avlys"):
        assert said in words, said
    with desk.db.write() as session:
        session.get_one(Organiser, grendelag).trusted = True
        hall = session.scalars(sa.select(Place.id).where(Place.kind == PlaceKind.VENUE)).first()
    typed = {"title": "Lefsebaking", "day": "4.12", "starts": "18", "place": str(hall)}
    assert telephone.post(f"/mine/activities/new/{grendelag}", **typed).status_code == 302
    with desk.db.read() as session:
        assert (
            session.scalars(sa.select(Telling).where(Telling.about == About.PUBLISHED)).one().person.phone == SIGFRIDS
        )
    assert "Sigfrid Garmo har ei lenkje" in desk.words(f"/desk/organisers/{grendelag}")
    with desk.db.read() as session:
        row = session.scalars(sa.select(Occurrence).join(Occurrence.activity).where(Activity.title == "Kaffi")).one()
    off = f"/mine/activities/{row.id}/off"
    seen = re.findall(r'name="seen" value="([^"]*)"', telephone.get(off))[0]
    assert telephone.post(off, seen=seen).status_code == 302
    with desk.db.read() as session:
        assert session.get_one(Occurrence, row.id).state.value == "cancelled"
        assert session.scalars(sa.select(Task).where(Task.key == f"called-off/{row.id}")).one().person_id is not None


def test_it_opens_nothing_else_of_hers_and_nothing_of_another_organiser(desk: Desk, grendelag: int) -> None:
    with desk.db.write() as session:
        sigfrid = session.scalars(sa.select(Person).where(Person.phone == SIGFRIDS)).one()
        other = agreements.write(
            session, sigfrid.community, None, Terms("Koret", OrganiserKind.VOLUNTEERS, "Sigfrid Garmo", SIGFRIDS)
        )
        song = making.make(session, sigfrid.community, other, Facts("Song", FRIDAY, FRIDAY))
    telephone = on_a_telephone(desk, sends(desk, grendelag))
    assert "Song" not in telephone.get("/mine")
    for path in (f"/mine/activities/{song.id}", f"/mine/activities/new/{other.id}", f"/mine/activities/{song.id}/off"):
        assert telephone.client.get(path).status_code == 404, path
    for path in ("/mine/duty", "/mine/hours", "/mine/calendar"):
        assert telephone.client.get(path).headers["Location"] == "/mine", path
    assert telephone.post("/mine/tonight/off").status_code == 401
    telephone.post("/mine/close")
    assert "Garmo grendelag" not in telephone.get("/mine")


def test_what_is_changed_by_it_is_read_by_the_contact_and_the_desk(desk: Desk, grendelag: int) -> None:
    """As what is put on and called off by it: the link may be in another's hands."""
    telephone = on_a_telephone(desk, sends(desk, grendelag))
    with desk.db.write() as session:
        session.get_one(Organiser, grendelag).trusted = True
        row_id = session.scalars(sa.select(Occurrence.id).join(Activity).where(Activity.title == "Kaffi")).one()
        hall = session.scalars(sa.select(Place.id).where(Place.kind == PlaceKind.VENUE)).first()
    here = f"/mine/activities/{row_id}"
    typed = {"title": "Kaffi", "day": f"{FRIDAY:%d.%m.%Y}", "starts": "19", "place": str(hall)}
    telephone.get(here)
    shown = telephone.post(here, **typed)
    assert shown.status_code == 200, shown.text
    seen = re.findall(r'name="seen" value="([^"]*)"', shown.text)[0]
    assert telephone.post(here, **typed, seen=seen).status_code == 302
    with desk.db.read() as session:
        told = session.scalars(sa.select(Telling).where(Telling.about == About.PUBLISHED)).one()
        task = session.scalars(sa.select(Task).where(Task.key == f"called-off/{row_id}")).one()
        assert (told.person.phone, told.subject["changed"], task.subject["called_off"]) == (SIGFRIDS, 1, 5)
    assert "har endra det med lenkja si" in desk.words("/desk")


@pytest.mark.parametrize("what", ["closed", "agreement", "number", "wrong", "contact", "age", "another purpose"])
def test_it_dies_with_what_it_stands_on(desk: Desk, grendelag: int, what: str) -> None:
    path = sends(desk, grendelag)
    assert opens(desk, path)
    telephone = on_a_telephone(desk, path)
    later = NOW
    if what == "closed":
        desk.post(f"/desk/organisers/{grendelag}/link/end")
    elif what == "age":
        later = NOW + organiser_links.GOOD_FOR
    elif what == "another purpose":
        secret = desk.app.extensions["line"].settings.secret_key
        path = "/arrange/" + links.make(secret, links.TALK_LOG, {"link": 1})
    else:
        with desk.db.write() as session:
            organiser = session.get_one(Organiser, grendelag)
            if what == "agreement":
                organiser.renews_on = (NOW - timedelta(days=1)).date()
            elif what == "number":
                organiser.contact_phone = "+4799012399"
            elif what == "wrong":
                community = desk.person(session, "Kari").community
                wrong_numbers.report(session, community, SIGFRIDS, None, {})
            else:
                people.persons_on(session, desk.person(session, "Kari").community, SIGFRIDS)[0].roles[0].ended_at = NOW
    with clock.replaced_by(lambda: later):
        answer = desk.app.test_client().get(path)
        assert (answer.status_code, "Svar LENKJE" in answer.text) == (404, True)
        if what != "another purpose":
            assert "Kaffi" not in telephone.get("/mine")


def test_she_asks_for_it_by_text_and_the_one_she_has_lives_on(desk: Desk, grendelag: int) -> None:
    assert writes(desk) is None, "the text with the link is the answer"
    first = sent(desk)[-1]
    with clock.replaced_by(lambda: NOW + organiser_links.GOOD_FOR - timedelta(days=1)):
        assert writes(desk, "Kan eg få ny lenkje takk") is None
    with clock.replaced_by(lambda: NOW + organiser_links.GOOD_FOR + timedelta(days=1)):
        assert opens(desk, first)
    with clock.replaced_by(lambda: NOW + 2 * organiser_links.GOOD_FOR):
        assert writes(desk) is None
        assert not opens(desk, first), "who has found one that is over has nothing of a new one"
        assert opens(desk, sent(desk)[-1])
    desk.post(f"/desk/organisers/{grendelag}/link/end")
    assert writes(desk) is None
    with desk.db.read() as session:
        assert session.scalar(sa.select(sa.func.count(OrganiserLink.id))) == 3
    assert not opens(desk, first) and opens(desk, sent(desk)[-1])


def test_who_can_have_none_is_told_why(desk: Desk, grendelag: int) -> None:
    with desk.db.read() as session:
        kari = str(desk.person(session, "Kari").phone)
    assert "ikkje som kontakt" in (writes(desk, number=kari) or "")
    with desk.db.write() as session:
        texting.stop(session, session.get_one(Organiser, grendelag).community_id, SIGFRIDS)
    assert "trykk fem" in (writes(desk) or "")
    assert "tek ikkje imot lenkjer" in desk.words(f"/desk/organisers/{grendelag}/link")
    with desk.db.write() as session:
        session.get_one(Organiser, grendelag).renews_on = (NOW - timedelta(days=1)).date()
    assert "har gått ut" in (writes(desk) or "")
    assert "Forny han først" in desk.words(f"/desk/organisers/{grendelag}/link")
    assert desk.post(f"/desk/organisers/{grendelag}/link", seen="").status_code == 409
    assert sent(desk) == []
