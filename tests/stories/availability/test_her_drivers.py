"""An elder's own driver is asked first and about her alone; the one she likes best is asked before the others."""

from __future__ import annotations

from models import DriverKind, Leg, Person, Ride, RideState, Source, Trip, TripState
from services import rides
from services.availability import elder_drivers
from tests.support.steps.driven import joins
from tests.support.village import Village, Villager

SATURDAY, SUNDAY = 2, 3


def drives(village: Village, driver: Villager, elder: Villager, kind: DriverKind) -> None:
    with village.write() as session:
        elder_drivers.write(
            session,
            session.get_one(Person, elder.id),
            session.get_one(Person, driver.id),
            kind,
            source=Source.DESK,
        )


def asked_about(driver: Villager) -> set[str]:
    return {text.split("Kan du køyre ")[1].split(" ")[0] for text in driver.phone.inbox if "Kan du køyre " in text}


def states(village: Village) -> dict[str, RideState]:
    with village.db.read() as session:
        return {ride.rider.first_name: ride.state for ride in session.query(Ride)}


def test_her_son_is_asked_first_and_about_nobody_else(village: Village) -> None:
    kari, anna = village.elder("Kari", mobile=True), village.elder("Anna", mobile=True)
    ola, son = village.driver("Ola"), village.contact("Nils", kari)
    for driver in (ola, son):
        driver.phone.ignores_everything()
    drives(village, son, kari, DriverKind.OWN)
    joins(village, village.activity("Fredagstreff", days=SATURDAY), kari, anna)
    assert (asked_about(son), asked_about(ola)) == ({"Kari"}, {"Anna"})
    son.texts("JA")
    son.gets_sms("Du køyrer Kari")
    assert states(village) == {"Kari": RideState.PROMISED, "Anna": RideState.WANTED}
    village.forward(minutes=40)
    assert (asked_about(son), asked_about(ola)) == ({"Kari"}, {"Anna"})


def test_her_neighbour_without_a_mobile_takes_it_by_key_and_is_asked_no_more_once_he_is_none(village: Village) -> None:
    kari, per = village.elder("Kari", mobile=True), village.contact("Per", village.elder("Anna"), mobile=False)
    drives(village, per, kari, DriverKind.OWN)
    joins(village, village.activity("Fredagstreff", days=SATURDAY), kari)
    call = per.answers().hears("høyre ho, trykk 1").presses("1").hears("Kari vil gjerne ha skyss").presses("1")
    call.hears("Takk. Då hentar du Kari").hangs_up()
    assert states(village) == {"Kari": RideState.PROMISED}
    with village.write() as session:
        (row,) = elder_drivers.of_elder(session, session.get_one(Person, kari.id))
        elder_drivers.remove(session, row)
        (ride,) = rides.promised_to_drive(session, session.get_one(Person, per.id))
        rides.cancel_promise(session, session.get_one(Person, per.id), ride)
    village.forward(minutes=30)
    assert states(village) == {"Kari": RideState.WANTED}


def test_her_neighbour_gives_it_back_by_the_key_other_drivers_have_and_hears_which(village: Village) -> None:
    kari, per = village.elder("Kari", mobile=True), village.contact("Per", village.elder("Anna"), mobile=False)
    drives(village, per, kari, DriverKind.OWN)
    per.dials().hears("Frivilligsentralen").does_not_hear("Skyssen du").hangs_up()
    joins(village, village.activity("Fredagstreff", days=SATURDAY), kari)
    takes(per)
    call = per.dials().hears("Skyssen du kjøyrer, trykk 5").presses("5").hears("lova å kjøyre Kari").presses("4")
    call.hears("Du kjøyrer ikkje Kari likevel, og eg spør").presses("2").hears("lova å kjøyre Kari").presses("*")
    call.hears("Skyssen du kjøyrer, trykk 5").hangs_up()
    joins(village, village.activity("Strikkekafé", days=SUNDAY), kari)
    takes(per)
    call = per.dials().hears("trykk 5").presses("5").hears("Fredagstreff, laurdag").presses("1")
    call.hears("Strikkekafé, søndag").presses("4").hears("Du kjøyrer ikkje Kari likevel. Strikkekafé, søndag")
    call.presses("1").hears("Takk for at du sa frå", "Slå av ein prat").hangs_up()
    with village.db.read() as session:
        left = rides.promised_to_drive(session, session.get_one(Person, per.id))
        assert [ride.goal.starts_at.weekday() for ride in left] == [5]


def takes(driver: Villager) -> None:
    call = driver.answers().hears("høyre ho, trykk 1").presses("1").hears("vil gjerne ha skyss").presses("1")
    call.hears("Takk. Då hentar du").hangs_up()


def test_the_one_she_likes_best_has_a_quarter_of_an_hour(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    ola, tor = village.driver("Ola"), village.driver("Tor", hamlet="Bøverdalen")
    for driver in (ola, tor):
        driver.phone.ignores_everything()
    drives(village, tor, kari, DriverKind.PREFERRED)
    joins(village, village.activity("Fredagstreff", days=SATURDAY), kari)
    assert (asked_about(tor), asked_about(ola)) == ({"Kari"}, set())
    tor.texts("NEI")
    village.forward(minutes=6)
    assert asked_about(ola) == {"Kari"}
    drives(village, ola, kari, DriverKind.PREFERRED)
    with village.db.read() as session:
        (row,) = elder_drivers.of_elder(session, session.get_one(Person, kari.id))
        assert row.driver_id == ola.id


def test_no_other_is_planned_into_the_car_of_her_son(village: Village) -> None:
    village.on_the_map()
    kari, anna = village.elder("Kari", mobile=True), village.elder("Anna", mobile=True)
    ola, son = village.driver("Ola"), village.contact("Nils", kari)
    for driver in (ola, son):
        driver.phone.ignores_everything()
    drives(village, son, kari, DriverKind.OWN)
    joins(village, village.activity("Fredagstreff", days=SUNDAY), kari, anna)
    village.until("17:05", days=1)
    with village.db.read() as session:
        there = session.query(Trip).filter_by(leg=Leg.THERE, state=TripState.PROPOSED)
        cars = {trip.driver_id: [stop.ride.rider.first_name for stop in trip.stops] for trip in there}
    assert (cars, asked_about(son)) == ({ola.id: ["Anna"]}, {"Kari"})
