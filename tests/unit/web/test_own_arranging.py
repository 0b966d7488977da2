"""An organiser's own page: something new, a change and calling off, with how many come; and what waits for the desk."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from models import (
    About,
    Activity,
    ActivityDraft,
    DraftState,
    Occurrence,
    OccurrenceState,
    Organiser,
    OrganiserKind,
    Place,
    PlaceKind,
    Source,
    Telling,
)
from services import signups
from services.programme import agreements, making
from services.programme.agreements import Terms
from services.programme.facts import Facts
from tests.support.desk import NOW, Desk

FRIDAY = NOW + timedelta(days=8)
NEW = {"title": "Lefsebaking", "day": "4.12", "starts": "18", "maximum": "12", "price": "0"}


@pytest.fixture
def page(desk: Desk) -> str:
    """Sigfrid's, who speaks for an organiser with one thing coming, to which Kari comes; the address to publish at."""
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        terms = Terms("Garmo grendelag", OrganiserKind.VOLUNTEERS, "Sigfrid Garmo", "+4799012377")
        organiser = agreements.write(session, kari.community, None, terms)
        facts = Facts("Kaffi", FRIDAY, FRIDAY + timedelta(hours=2))
        row = making.make(session, kari.community, organiser, facts)
        signups.join(session, kari, row.id, source=Source.DESK, heard=True)
        (sigfrid,) = agreements.contacts(session, organiser)
    desk.opens_own_page_of("Sigfrid")
    assert sigfrid.phone == "+4799012377"
    return f"/mine/activities/new/{organiser.id}"


def trust(desk: Desk) -> None:
    with desk.db.write() as session:
        session.execute(sa.update(Organiser).where(Organiser.name == "Garmo grendelag").values(trusted=True))


def held(desk: Desk) -> Occurrence:
    with desk.db.read() as session:
        own = sa.select(Occurrence).join(Occurrence.activity).where(Activity.title.in_(("Kaffi", "Te")))
        return session.scalars(own).one()


def venue(desk: Desk) -> int:
    with desk.db.read() as session:
        return session.scalars(sa.select(Place.id).where(Place.kind == PlaceKind.VENUE)).first() or 0


def test_she_sees_who_comes_and_what_she_may_do(desk: Desk, page: str) -> None:
    words = desk.words("/mine")
    for said in ("Kaffi", "Kari", "Endre", "Avlys", "Lys ut noko for Garmo grendelag"):
        assert said in words, said
    assert page in desk.get("/mine")


def test_what_there_is_can_be_held_once_more_on_another_day(desk: Desk, page: str) -> None:
    here = f"{page}?like={held(desk).id}"
    assert here in desk.get("/mine")
    stands = dict(re.findall(r'name="(\w+)"[^>]*value="([^"]*)"', desk.get(here)))
    assert (stands["title"], stands["starts"], stands["day"]) == ("Kaffi", "18.00", "")
    assert desk.client.get(f"{page}?like=1").status_code == 404


def test_of_a_trusted_organiser_it_is_on_at_once(desk: Desk, page: str) -> None:
    trust(desk)
    assert desk.post(page, **NEW, place=str(venue(desk))).status_code == 302
    with desk.db.read() as session:
        made = session.scalars(sa.select(Occurrence).join(Occurrence.activity).where(Activity.title == "Lefsebaking"))
        row = made.one()
        assert (row.maximum, row.is_free, session.query(ActivityDraft).count()) == (12, True, 0)


def test_else_it_waits_for_the_desk_and_is_taken_back(desk: Desk, page: str) -> None:
    assert "les det før nokon" in desk.words(page)
    assert desk.post(page, **NEW, place=str(venue(desk))).status_code == 302
    assert "Det er sendt til Frivilligsentralen" in desk.words("/mine")
    with desk.db.read() as session:
        draft = session.scalars(sa.select(ActivityDraft)).one()
        assert (draft.state, draft.title, draft.maximum) == (DraftState.WAITING, "Lefsebaking", 12)
    desk.post(f"/mine/drafts/{draft.id}/drop")
    with desk.db.read() as session:
        assert session.scalars(sa.select(ActivityDraft.state)).one() is DraftState.DROPPED


ALL_OF_IT = {
    **{"minimum": "4", "price": "80", "reduced": "40", "bring": "forkle", "ends": "21", "notes": "Kjøkkenet er lite."},
    **{"suits": ["hearing", "stairs"], "interests": ["food"], "decides_days": "day_before", "decides_clock": "12"},
}


def said_all(row: Occurrence) -> bool:
    told = making.facts_of(row)
    assert (told.minimum, told.maximum, told.price_ore, told.reduced_ore, told.bring) == (4, 12, 8000, 4000, "forkle")
    assert (told.suits, told.interests, told.notes) == (("hearing", "stairs"), ("food",), "Kjøkkenet er lite.")
    assert told.ends_at - told.starts_at == timedelta(hours=3)
    return told.decides_at == datetime(2026, 12, 3, 11, tzinfo=UTC)


def test_all_that_the_desk_may_say_of_it_she_may_and_so_may_what_waits(desk: Desk, page: str) -> None:
    typed = NEW | ALL_OF_IT | {"place": str(venue(desk))}
    wrong = desk.post(page, **(typed | {"minimum": "13", "reduced": "90", "decides_days": ""}))
    assert "Vel dagen for avgjerda" in wrong.text and 'value="stairs" checked' in wrong.text
    wrong = desk.post(page, **(typed | {"minimum": "13", "reduced": "90"}))
    assert "Minst kan ikkje vere meir enn høgst" in wrong.text and "kan ikkje vere høgare enn prisen" in wrong.text
    desk.post(page, **typed)
    with desk.db.read() as session:
        draft = session.scalars(sa.select(ActivityDraft)).one()
    stands = re.findall(r'name="(\w+)"[^>]*value="([^"]*)"', desk.get(f"/desk/drafts/{draft.id}"))
    assert {("minimum", "4"), ("reduced", "40"), ("decides_clock", "12.00")} <= set(stands)
    assert desk.post(f"/desk/drafts/{draft.id}/publish", **typed).status_code == 302
    with desk.db.read() as session:
        row = session.scalars(sa.select(Occurrence).join(Occurrence.activity).where(Activity.title == NEW["title"]))
        assert said_all(row.one())
    trust(desk)
    assert desk.post(page, **(typed | {"title": "Kaker"})).status_code == 302
    with desk.db.read() as session:
        row = session.scalars(sa.select(Occurrence).join(Occurrence.activity).where(Activity.title == "Kaker"))
        assert said_all(row.one())


def test_without_a_place_it_waits_though_she_is_trusted(desk: Desk, page: str) -> None:
    trust(desk)
    desk.post(page, **NEW, place="0")
    with desk.db.read() as session:
        assert session.scalars(sa.select(ActivityDraft.state)).one() is DraftState.WAITING


def test_what_cannot_be_used_is_said_at_its_field(desk: Desk, page: str) -> None:
    answer = desk.post(page, **(NEW | {"day": "1.11.2026", "price": "mykje"}), place="0")
    assert answer.status_code == 422
    assert 'value="Lefsebaking"' in answer.text and "Skriv prisen i kroner" in answer.text


def test_a_change_that_is_told_is_shown_as_a_number_first(desk: Desk, page: str) -> None:
    trust(desk)
    row = held(desk)
    here = f"/mine/activities/{row.id}"
    assert 'value="Kaffi"' in desk.get(here)
    typed = {"title": "Te", "day": "4.12", "starts": "20", "ends": "21", "place": "0", "suits": ["hearing", "stairs"]}
    asked = desk.post(here, **typed)
    assert asked.status_code == 200 and "Skal dette endrast?" in asked.text and "Kari" not in asked.text
    assert held(desk).starts_at == row.starts_at
    again = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', asked.text))
    assert desk.post(here, **again).status_code == 302
    assert held(desk).activity.suits == ["hearing", "stairs"]
    with desk.db.read() as session:
        told = session.scalars(sa.select(Telling).where(Telling.about == About.OCCURRENCE_CHANGED)).all()
    assert (held(desk).starts_at - row.starts_at, len(told)) == (timedelta(hours=2), 1)


def test_an_organiser_who_is_not_trusted_changes_nothing_herself_but_calls_off(desk: Desk, page: str) -> None:
    row = held(desk)
    typed = {"title": "Te", "day": "4.12", "starts": "20", "place": "0"}
    assert desk.post(f"/mine/activities/{row.id}", **typed).status_code == 302
    assert held(desk).starts_at == row.starts_at
    asked = desk.get(f"/mine/activities/{row.id}/off")
    seen = asked.partition('name="seen" value="')[2].partition('"')[0]
    assert desk.post(f"/mine/activities/{row.id}/off", seen=seen).status_code == 302
    assert held(desk).state is OccurrenceState.CANCELLED


def test_nobody_touches_what_another_arranges(desk: Desk, page: str) -> None:
    with desk.db.read() as session:
        others = sa.select(Occurrence.id).join(Occurrence.activity).where(Activity.title != "Kaffi")
        other = session.scalars(others.where(Occurrence.starts_at > NOW)).first()
        organiser = session.scalars(sa.select(Organiser.id).where(Organiser.name != "Garmo grendelag")).first()
    for address in (f"/mine/activities/{other}", f"/mine/activities/{other}/off", f"/mine/activities/new/{organiser}"):
        assert desk.client.get(address).status_code == 404, address
        assert desk.post(address, **NEW, place="0").status_code == 404, address
