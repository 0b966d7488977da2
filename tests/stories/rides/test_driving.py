"""A driver takes a ride from the volunteers' menu, and gives it back."""

from __future__ import annotations

from models import Person, Ride, RideState, Source
from services import signups
from tests.support.village import Village


def test_a_driver_takes_a_ride_from_the_volunteer_menu(village: Village) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    occurrence = village.activity("Fredagstreff", days=3)
    with village.write() as session:
        signups.join(session, session.get_one(Person, kari.id), occurrence, source=Source.DESK, wants_ride=True)
    village.settle()
    for phone in (kari.phone, ola.phone):
        phone.ignores_everything()
    call = ola.dials().hears("trykk 5").presses("5").hears("skyss, trykk 2").presses("2")
    call.hears("Kari vil gjerne ha skyss", "Fredagstreff").presses("1").hears("Då hentar du Kari").hangs_up()
    assert village.rows(Ride)[0].driver_id == ola.id


def test_a_driver_gives_back_a_ride_by_key_and_the_others_are_asked(village: Village) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    occurrence = village.activity("Fredagstreff", days=3)
    with village.write() as session:
        signups.join(session, session.get_one(Person, kari.id), occurrence, source=Source.DESK, wants_ride=True)
    village.settle()
    for phone in (kari.phone, ola.phone):
        phone.ignores_everything()
    ola.dials().hears("trykk 5").presses("5").hears("skyss, trykk 2").presses("2").hears("vil gjerne").presses(
        "1"
    ).hears("hentar du Kari").hangs_up()
    call = ola.dials().hears("trykk 5").presses("5").hears("skyss, trykk 2").presses("2")
    call.hears("lova å kjøyre Kari", "Fredagstreff", "likevel, trykk 4").presses("4")
    call.hears("Stemmer det, trykk 1").waits(2).presses("1").hears("spør dei andre").hangs_up()
    (ride,) = village.rows(Ride)
    assert (ride.state, ride.driver_id) == (RideState.WANTED, None)
