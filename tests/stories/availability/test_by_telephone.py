"""A driver says by key on which days he can drive."""

from __future__ import annotations

from datetime import timedelta

from models import DriveDay, DriveWeekday, Person, PersonRole, Role, Source
from services import rides, signups
from tests.support.village import Village


def test_a_day_every_week_and_a_week_in_peace(village: Village) -> None:
    ola = village.driver("Ola")
    call = ola.dials().hears("trykk 5").presses("5").hears("Når du kan kjøyre, trykk 4").presses("4")
    call.hears("dagar du kan, trykk 1").presses("1").hears("I dag, trykk 1", "Laurdag, trykk 3").presses("3")
    call.hears("Du har ikkje sagt noko om laurdag", "Kan du kjøyre, trykk 1").presses("1")
    call.hears("Då spør eg deg først", "Søndag, trykk 1").presses("2").hears("kvar måndag, trykk 3").presses("3")
    call.hears("Då spør eg deg først").presses("*").hears("neste veka, trykk 2").presses("2")
    call.hears("ikkje om skyss før torsdag").hangs_up()
    assert {row.weekday for row in village.rows(DriveWeekday)} == {0}
    days = {row.day: row.can for row in village.rows(DriveDay)}
    assert days == {village.today + timedelta(days=ahead): False for ahead in range(7)}


def test_who_has_promised_hears_it_and_gives_it_back(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    for villager in (kari, ola):
        villager.phone.ignores_everything()
    occurrence = village.activity("Fredagstreff", days=2)
    with village.write() as session:
        session.add(PersonRole(person_id=ola.id, role=Role.VISIT_FRIEND, checked_at=village.now))
        person = session.get_one(Person, kari.id)
        signups.join(session, person, occurrence, source=Source.DESK, wants_ride=True)
    village.settle()
    with village.write() as session:
        (ask,) = rides.open_asks(session, session.get_one(Person, ola.id))
        rides.accept(session, session.get_one(Person, ola.id), ask.ride_id, source=Source.DESK)
    call = ola.dials().hears("trykk 5").presses("5").hears("eller bli ringd, trykk 4").presses("4")
    call.hears("dagar du kan kjøyre, trykk 2").presses("2").hears("trykk 1").presses("1")
    call.hears("Laurdag, trykk 3").presses("3").hears("den dagen, trykk 2").presses("2")
    call.hears("ikkje om skyss laurdag", "lova å kjøyre Kari", "likevel, trykk 4").hangs_up()


def test_what_his_car_takes_is_two_keys_and_written_at_each(village: Village) -> None:
    ola = village.driver("Ola")
    call = ola.dials().hears("trykk 5").presses("5").hears("trykk 4").presses("4").hears("bilen din tek, trykk 4")
    call.presses("4").hears("Kor mange passasjerar", "To, trykk 2", "fleire, trykk 4").presses("2")
    assert village.rows(Person, id=ola.id)[0].seats == 2
    call.hears("plass til rullator", "Til ein, trykk 1", "Ikkje plass, trykk 2").presses("2")
    call.hears("berre om dei det er plass til", "Frivilligoppgåver").hangs_up()
    (row,) = village.rows(Person, id=ola.id)
    assert (row.seats, row.boot) == (2, 0)


def test_four_or_more_leaves_a_minibus_its_seats(village: Village) -> None:
    ola = village.driver("Ola", seats=7)
    call = ola.dials().hears("trykk 5").presses("5").hears("trykk 4").presses("4").hears("bilen din tek").presses("4")
    call.hears("Kor mange passasjerar").presses("4").hears("plass til rullator").hangs_up()
    assert village.rows(Person, id=ola.id)[0].seats == 7
