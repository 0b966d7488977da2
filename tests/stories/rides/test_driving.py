"""A driver takes a ride from the volunteers' menu, and gives it back."""

from __future__ import annotations

from models import Person, Ride, RideState, Signup, SignupState, Source
from services import rides, signups
from tests.support.village import Village, Villager


def test_a_driver_takes_a_ride_from_the_volunteer_menu_and_gives_it_back_by_key(village: Village) -> None:
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
    call = ola.dials().hears("trykk 5").presses("5").hears("skyss, trykk 2").presses("2")
    call.hears("lova å kjøyre Kari", "Fredagstreff", "likevel, trykk 4").presses("4")
    call.hears("Stemmer det, trykk 1").waits(2).presses("1").hears("spør dei andre").hangs_up()
    (ride,) = village.rows(Ride)
    assert (ride.state, ride.driver_id) == (RideState.WANTED, None)


def promised_by_ola(village: Village, kari: Villager, ola: Villager) -> int:
    """Kari goes on Friday, and Ola, who has taken the ride by telephone, fetches her."""
    occurrence = village.activity("Fredagstreff", days=3)
    with village.write() as session:
        person = session.get_one(Person, kari.id)
        joined = signups.join(session, person, occurrence, source=Source.PHONE, wants_ride=True)
        assert joined.signup is not None
        ride = rides.of_signup(session, joined.signup)
        assert ride is not None
        rides.accept(session, session.get_one(Person, ola.id), ride.id, source=Source.PHONE, heard=True)
    village.settle()
    return occurrence


def test_she_who_is_fetched_is_texted_that_her_driver_cannot(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    promised_by_ola(village, kari, ola)
    kari.gets_sms("Ola hentar deg")
    ola.texts("SKYSS AV")
    ola.texts("JA")
    village.settle()
    kari.gets_sms("Sjåføren din til Fredagstreff", "kan ikkje likevel", "innan lau 28.11 kl 18.00")
    for phone in (kari.phone, ola.phone):
        phone.ignores_everything()


def test_she_who_takes_no_texts_is_rung_and_told_that_her_driver_cannot(village: Village) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    promised_by_ola(village, kari, ola)
    kari.answers().hears("Vil du høyre ho").presses("1").hears("Ola hentar deg").hangs_up()
    ola.texts("SKYSS AV")
    ola.texts("JA")
    village.settle()
    call = kari.answers().hears("Vil du høyre ho").presses("1")
    call.hears("Sjåføren din kan ikkje", "likevel", "Eg spør andre").hangs_up()
    ola.phone.ignores_everything()


def test_the_driver_is_told_when_she_takes_only_the_ride_off(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    promised_by_ola(village, kari, ola)
    kari.texts("SKYSS AV")
    village.settle()
    ola.gets_sms("Du skal ikkje køyre Kari til Fredagstreff")
    assert [signup.state for signup in village.rows(Signup)] == [SignupState.JOINED]
    for phone in (kari.phone, ola.phone):
        phone.ignores_everything()
