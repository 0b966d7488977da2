"""At the desk: who comes to what is on, who waits, signing up and off, the list for the door and as a file."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

import clock
from models import About, Channel, DeskNote, Occurrence, Person, Ride, RideState, Signup, SignupState, Telling
from services import rides
from tests.support.counting import asked
from tests.support.desk import NOW, Desk
from tests.unit.activities.test_arranging import PAGE, arranged, elders, hidden, joins, told


def signup(desk: Desk, occurrence_id: int, person_id: int) -> Signup:
    with desk.db.read() as session:
        wanted = sa.select(Signup).where(Signup.occurrence_id == occurrence_id, Signup.person_id == person_id)
        return session.scalars(wanted).one()


def landline(desk: Desk) -> Person:
    """Who cannot be texted."""
    with desk.db.read() as session:
        people = session.scalars(sa.select(Person).where(Person.phone.startswith("+476")).order_by(Person.id)).unique()
        return next(person for person in people if person.community.name == "Lom")


def test_somebody_is_found_by_half_a_name_without_it_standing_in_an_address(desk: Desk) -> None:
    made, kari = arranged(desk), elders(desk, 1)[0]
    found = desk.post(f"{PAGE}/{made.id}/sign-up", q=kari.first_name[:3].lower())
    assert found.status_code == 200
    assert f'href="{PAGE}/{made.id}/sign-up/{kari.id}"' in found.text
    assert f'href="{PAGE}/{made.id}/sign-up/{kari.id}?ride=1"' in found.text
    assert "Ingen heiter det" in desk.post(f"{PAGE}/{made.id}/sign-up", q="xyzzy").text


def test_signing_up_shows_what_she_is_told_and_does_it(desk: Desk) -> None:
    made, kari = arranged(desk), elders(desk, 1)[0]
    page = desk.get(f"{PAGE}/{made.id}/sign-up/{kari.id}")
    assert "Éin får vite det." in page and "Påmeld" in page
    assert told(desk, About.SIGNUP_JOINED) == 0

    done = desk.post(f"{PAGE}/{made.id}/sign-up/{kari.id}", seen=hidden(page, "seen"))
    assert done.status_code == 302
    assert signup(desk, made.id, kari.id).state is SignupState.JOINED
    words = desk.words(f"{PAGE}/{made.id}")
    assert "Påmeldinga er ordna." in words and kari.full_name in words and "kjem seg dit sjølv" in words


def test_with_a_ride_the_drivers_are_asked(desk: Desk) -> None:
    made, kari = arranged(desk), elders(desk, 1)[0]
    page = desk.get(f"{PAGE}/{made.id}/sign-up/{kari.id}?ride=1")
    desk.post(f"{PAGE}/{made.id}/sign-up/{kari.id}", seen=hidden(page, "seen"), ride=hidden(page, "ride"))
    with desk.db.read() as session:
        joined = signup(desk, made.id, kari.id)
        assert session.scalars(sa.select(Ride.state).where(Ride.signup_id == joined.id)).one() is RideState.WANTED


def test_who_has_agreed_on_it_in_the_telephone_is_not_rung_about_it(desk: Desk) -> None:
    made, ola = arranged(desk), landline(desk)
    page = desk.get(f"{PAGE}/{made.id}/sign-up/{ola.id}")
    assert "Meld på utan å ringje" in page
    desk.post(f"{PAGE}/{made.id}/sign-up/{ola.id}", seen_heard=hidden(page, "seen_heard"), heard="1")

    assert signup(desk, made.id, ola.id).state is SignupState.JOINED
    with desk.db.read() as session:
        (telling,) = session.scalars(sa.select(Telling).where(Telling.about == About.SIGNUP_JOINED))
        assert (telling.channel, telling.state.value) == (Channel.VOICE, "told")


def test_where_it_is_full_she_waits_and_the_desk_is_told_so_before(desk: Desk) -> None:
    made = arranged(desk, maximum="1")
    first, late, latest = elders(desk, 3)
    joins(desk, first.first_name, made.id)
    page = desk.get(f"{PAGE}/{made.id}/sign-up/{late.id}")
    assert "Det er fullt" in page and "På venteliste" in page
    desk.post(f"{PAGE}/{made.id}/sign-up/{late.id}", seen=hidden(page, "seen"))
    joins(desk, latest.first_name, made.id)

    words = desk.words(f"{PAGE}/{made.id}")
    assert "Venteliste (2)" in words
    assert words.index(late.full_name) < words.index(latest.full_name)
    first = f"{PAGE}/{made.id}/comers/{signup(desk, made.id, latest.id).id}/first"
    assert desk.post(first, reason=" ").status_code == 422
    assert desk.post(first, reason="Skal halde tale").status_code == 302
    with desk.db.read() as session:
        assert "Skal halde tale" in session.scalars(sa.select(DeskNote)).one().words
    words = desk.words(f"{PAGE}/{made.id}")
    assert "Først på ventelista no." in words
    assert words.index(latest.full_name) < words.index(late.full_name)


def test_the_desk_says_that_it_is_on_and_notes_why_somebody_cannot_after_all(desk: Desk) -> None:
    made, kari = arranged(desk, minimum="1"), elders(desk, 1)[0]
    joins(desk, kari.first_name, made.id)
    page = desk.get(f"{PAGE}/{made.id}/go-ahead")
    assert "Éin får vite det." in page and "Det blir noko av" in page
    assert desk.post(f"{PAGE}/{made.id}/go-ahead", seen=hidden(page, "seen")).status_code == 302
    assert told(desk, About.OCCURRENCE_ON) == 1
    assert "det er bestemt at det blir noko av" in desk.words(f"{PAGE}/{made.id}")
    path = f"{PAGE}/{made.id}/comers/{signup(desk, made.id, kari.id).id}/off"
    page = desk.get(path)
    assert 'name="reason"' in page
    assert desk.post(path, seen=hidden(page, "seen"), reason="Har fått influensa").status_code == 302
    words = desk.words(f"{PAGE}/{made.id}")
    assert "Kan ikkje likevel (1)" in words and "Har fått influensa" in words


def test_signing_off_offers_the_place_to_who_waits_and_shows_both_before(desk: Desk) -> None:
    made = arranged(desk, maximum="1")
    first, late = elders(desk, 2)
    joins(desk, first.first_name, made.id)
    joins(desk, late.first_name, made.id)
    path = f"{PAGE}/{made.id}/comers/{signup(desk, made.id, first.id).id}/off"
    page = desk.get(path)
    assert "2 får vite det." in page and "Avmeld" in page and "Ledig plass" in page
    assert signup(desk, made.id, first.id).state is SignupState.JOINED

    assert desk.post(path, seen=hidden(page, "seen")).status_code == 302
    assert signup(desk, made.id, first.id).state is SignupState.CANCELLED
    assert signup(desk, made.id, late.id).may_take_a_place


def test_a_ride_is_asked_for_and_taken_away_from_the_list(desk: Desk) -> None:
    made, kari = arranged(desk), elders(desk, 1)[0]
    joins(desk, kari.first_name, made.id)
    comer = f"{PAGE}/{made.id}/comers/{signup(desk, made.id, kari.id).id}"
    assert desk.post(f"{comer}/ride").status_code == 302
    with desk.db.read() as session:
        assert (
            session.query(Ride).filter_by(signup_id=signup(desk, made.id, kari.id).id).one().state is RideState.WANTED
        )
    page = desk.get(f"{comer}/no-ride")
    desk.post(f"{comer}/no-ride", seen=hidden(page, "seen"))
    with desk.db.read() as session:
        left = session.query(Ride).filter_by(signup_id=signup(desk, made.id, kari.id).id).one()
        assert left.state is RideState.CANCELLED


def test_a_driver_who_need_not_drive_one_is_no_change_of_the_activity(desk: Desk) -> None:
    made, kari = arranged(desk), elders(desk, 1)[0]
    joins(desk, kari.first_name, made.id)
    with desk.db.write() as session:
        joined = session.get_one(Signup, signup(desk, made.id, kari.id).id)
        ride = rides.want(session, joined)
        driver = rides.drivers_for(session, ride)[0]
        assert rides.accept(session, driver, ride.id) is rides.AcceptResult.WON
    path = f"{PAGE}/{made.id}/comers/{joined.id}/no-ride"
    desk.post(path, seen=hidden(desk.get(path), "seen"))

    assert told(desk, About.RIDE_CANCELLED) == 1
    assert "Beskjed om endringa" not in desk.get(f"{PAGE}/{made.id}")
    with clock.replaced_by(lambda: NOW + timedelta(minutes=20)):
        page = desk.get(f"{PAGE}/{made.id}/call-off")
        desk.post(f"{PAGE}/{made.id}/call-off", seen=hidden(page, "seen"))
        assert "0 høyrt, 1 ventar, 0 ikkje nådd." in desk.get(f"{PAGE}/{made.id}")


def test_the_door_has_names_numbers_and_rides_on_paper_and_as_a_file(desk: Desk) -> None:
    made, kari = arranged(desk), elders(desk, 1)[0]
    joins(desk, kari.first_name, made.id)
    door = desk.words(f"{PAGE}/{made.id}/door")
    assert kari.full_name in door and "makuler" in door
    file = desk.client.get(f"{PAGE}/{made.id}/comers.csv")
    assert file.mimetype == "text/csv"
    assert kari.first_name in file.text and str(kari.phone).removeprefix("+") in file.text


def test_each_page_asks_the_same_few_things_however_many_come(desk: Desk) -> None:
    few, many = arranged(desk), arranged(desk, title="Fredagstreff", day="fredag 4.12")
    people = elders(desk, 30)
    joins(desk, people[0].first_name, few.id)
    for person in people:
        joins(desk, person.first_name, many.id)
    paths = ("", "/door", "/comers.csv", "/edit", "/sign-up")
    for path in paths:
        for made in (few, many):
            desk.client.get(f"{PAGE}/{made.id}{path}")
        counts = []
        for made in (few, many):
            with asked(desk.db) as found:
                desk.client.get(f"{PAGE}/{made.id}{path}")
            counts.append(len(found.statements))
        assert counts[1] <= max(counts[0], 12) and counts[1] <= 12, (path, counts)
    for path in (PAGE, f"{PAGE}?show=past", f"{PAGE}/month?month=2026-12", f"{PAGE}/new", "/desk/organisers"):
        desk.client.get(path)
        with asked(desk.db) as found:
            assert desk.client.get(path).status_code == 200
        assert len(found.statements) <= 12, (path, len(found.statements))


def test_the_month_is_a_table_with_what_is_on_each_day(desk: Desk) -> None:
    made = arranged(desk)
    page = desk.get(f"{PAGE}/month?month=2026-12")
    assert "Desember 2026" in page and "måndag" in page
    assert f'href="{PAGE}/{made.id}">11.00 Mekkeverkstad' in page
    assert "Januar 2027" in page and "November 2026" in page
    assert desk.client.get(f"{PAGE}/month?month=rubbish").status_code == 200


def test_the_list_is_narrowed_by_place_organiser_and_state(desk: Desk) -> None:
    made = arranged(desk, title="Hest og kjerre")
    assert made.place_id is not None
    assert "Hest og kjerre" in desk.words(f"{PAGE}?place={made.place_id}")
    assert "Hest og kjerre" not in desk.words(f"{PAGE}?place=999999")
    assert "Ingenting slikt er lagt inn" in desk.words(f"{PAGE}?place=999999")
    page = desk.get(f"{PAGE}/{made.id}/call-off")
    desk.post(f"{PAGE}/{made.id}/call-off", seen=hidden(page, "seen"))
    assert "Hest og kjerre" not in desk.words(PAGE)
    assert "Hest og kjerre" in desk.words(f"{PAGE}?show=called_off")


def test_what_the_calendar_says_otherwise_is_told(desk: Desk) -> None:
    with desk.db.read() as session:
        rows = session.scalars(sa.select(Occurrence).order_by(Occurrence.starts_at)).unique()
        it = next(row for row in rows if row.starts_at.isoformat() > "2026-11-28" and not row.by_telephone)
        theirs, minimum = it.id, it.minimum
    form = desk.get(f"{PAGE}/{theirs}/edit")
    assert "gjeld til kalenderen seier noko nytt" in form
    fields = {name: hidden(form, name) for name in ("title", "day", "starts", "place", "organiser")}
    answer = desk.post(f"{PAGE}/{theirs}/edit", **fields, minimum=minimum or "", maximum="77")
    assert answer.status_code == 302
    assert "Kalenderen seier: Høgst –." in desk.words(f"{PAGE}/{theirs}")


@pytest.mark.parametrize(
    ("lang", "words"), [("nb", ("Avlys og si fra til", "hvem")), ("en", ("Call off and tell", "who"))]
)
def test_the_pages_read_in_every_language(desk: Desk, lang: str, words: tuple[str, str]) -> None:
    made, (kari, waits) = arranged(desk, maximum="1", price="0"), elders(desk, 2)
    joins(desk, kari.first_name, made.id)
    joins(desk, waits.first_name, made.id)
    desk.post("/desk/language", lang=lang)
    page = desk.get(f"{PAGE}/{made.id}/call-off")
    assert words[0] in page and words[1] in page.casefold()
    for path in ("", "/edit", "/sign-up", f"/sign-up/{waits.id}", "/door"):
        assert f'<html lang="{lang}"' in desk.get(f"{PAGE}/{made.id}{path}")
    for path in (PAGE, f"{PAGE}/month", f"{PAGE}/new", "/desk/organisers", "/desk/organisers/new"):
        assert f'<html lang="{lang}"' in desk.get(path)


def test_who_comes_along_is_counted_wherever_it_is_said_how_many_come(desk: Desk) -> None:
    made = arranged(desk, minimum="3", maximum="3")
    first, second, other = elders(desk, 3)
    for person in (first, second):
        joins(desk, person.first_name, made.id)
    with desk.db.write() as session:
        row = session.scalars(sa.select(Signup).filter_by(occurrence_id=made.id, person_id=first.id)).one()
        row.companions = 1
    pages = (PAGE, f"{PAGE}/{made.id}", f"/desk/people/{other.id}/sign-up")
    listed, one, to_join = (desk.client.get(page).text for page in pages)
    assert "3 av 3 påmelde" in listed and "3 av 3 påmelde" in one
    its_row = listed.partition(f"activity-{made.id}")[2].partition("</li>")[0]
    assert "må til" not in its_row and "må til" not in one
    assert "ingen ledige plassar" in to_join.partition(f"occurrence-{made.id}")[2].partition("</li>")[0]
