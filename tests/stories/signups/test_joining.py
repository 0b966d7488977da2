"""An elder joins, gets a ride, is reminded; full activities; cancelling."""

from __future__ import annotations

from models import Person, Ride, RideState, Signup, SignupState, Source
from services import signups
from tests.support.village import Village, Villager

HEARD = "kva som skjer"


def _joins(elder: Villager, *, ride: bool = False) -> None:
    call = elder.dials().hears(HEARD).presses("1").hears("Fredagstreff").presses("1").hears("skyss")
    call.presses("1" if ride else "2").hears("Stemmer det").presses("1").hears("påmeld").hangs_up()


def test_an_elder_joins_gets_a_ride_and_is_reminded(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    village.activity("Fredagstreff", days=3)
    _joins(kari, ride=True)
    village.forward(minutes=1)
    assert "Vil du ha skyss" not in kari.gets_sms("Fredagstreff", "bedt om skyss")
    ola.gets_sms("Kari", "JA")
    ola.texts("JA")
    village.forward(minutes=1)
    kari.gets_sms("Ola", "Fredagstreff")
    ola.phone.ignores_everything()
    assert [ride.state for ride in village.rows(Ride)] == [RideState.PROMISED]
    village.until("10:30", days=2)
    kari.gets_sms("Fredagstreff")
    village.until("09:30", days=1)
    kari.gets_sms("Fredagstreff")


def test_a_home_phone_gets_calls_where_a_mobile_gets_texts(village: Village) -> None:
    kari = village.elder("Kari")
    village.activity("Fredagstreff", days=2)
    _joins(kari)
    village.until("10:00", days=1)
    call = kari.answers().hears("Kari", "Det er Grendelinja").does_not_hear("Fredagstreff")
    call.presses("1").hears("Fredagstreff").presses("2").hears(HEARD).hangs_up()
    kari.phone.ignores_everything()


def test_the_price_is_said_before_joining(village: Village) -> None:
    village.activity("Fredagstreff", price_ore=5000)
    village.elder().dials().hears(HEARD).presses("1").hears("femti kroner").hangs_up()


def test_nothing_is_called_free_because_nobody_has_said_what_it_costs(village: Village) -> None:
    village.activity("Fredagstreff", price_ore=0)
    village.elder().dials().hears(HEARD).presses("1").hears("Fredagstreff").does_not_hear("gratis").hangs_up()


def test_nothing_binds_before_the_read_back_is_confirmed(village: Village) -> None:
    village.activity("Fredagstreff")
    call = village.elder().dials().hears(HEARD).presses("1").listens().presses("1").hears("skyss").presses("2")
    call.hears("Stemmer det").presses("2").hears("Fredagstreff").hangs_up()
    assert village.rows(Signup) == []


def test_a_double_press_at_the_read_back_does_not_bind(village: Village) -> None:
    village.activity("Fredagstreff")
    call = (
        village.elder()
        .dials()
        .hears(HEARD)
        .presses("1")
        .listens()
        .presses("1")
        .hears("skyss")
        .presses("2")
        .presses("1")
    )
    call.hears("Stemmer det").hangs_up()
    assert village.rows(Signup) == []


def test_a_place_that_comes_free_while_she_is_asked_is_read_back_before_it_binds(village: Village) -> None:
    kari, per = village.elder("Kari"), village.elder("Per")
    on = village.activity("Fredagstreff", maximum=1, days=3)
    with village.write() as session:
        signups.join(session, session.get_one(Person, kari.id), on, source=Source.DESK, heard=True)
    call = per.dials().hears(HEARD).presses("1").hears("fullt").presses("1").hears("venteliste").presses("1")
    call.hears("skyss om du får plass")
    with village.write() as session:
        signups.cancel(session, session.query(Signup).one(), source=Source.DESK, heard=True)
    call.presses("2").hears("Det er plass til deg", "kjem deg dit sjølv", "femti kroner", "Stemmer det").hangs_up()
    assert [row.state for row in village.rows(Signup) if row.person_id == per.id] == []


def test_a_full_activity_offers_the_waiting_list_and_a_cancelled_place_is_offered_to_it(village: Village) -> None:
    kari, per = village.elder("Kari", mobile=True), village.elder("Per", mobile=True)
    village.activity("Fredagstreff", maximum=1, days=3)
    _joins(kari)
    call = per.dials().hears(HEARD).presses("1").hears("fullt").presses("1").hears("venteliste").presses("1")
    call.hears("skyss om du får plass").presses("2").hears("ventelista").is_over()
    village.forward(minutes=1)
    kari.gets_sms("Fredagstreff")
    per.gets_sms("venteliste")
    call = kari.dials().hears(HEARD).presses("4").listens().presses("1").hears("Fredagstreff").presses("4")
    call.hears("melde deg av", "Stemmer det").presses("1").hears("meld av").hangs_up()
    village.forward(minutes=1)
    kari.gets_sms("Fredagstreff")
    per.gets_sms("plass til deg", "JA eller NEI")
    per.texts("JA").gets_sms("Du er påmeld")
    assert {row.person_id: row.state for row in village.rows(Signup)} == {
        kari.id: SignupState.CANCELLED,
        per.id: SignupState.JOINED,
    }


def test_a_ride_can_be_asked_for_after_joining(village: Village) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    village.activity("Fredagstreff", days=3)
    _joins(kari)
    call = kari.dials().hears(HEARD).presses("4").listens().presses("1").hears("kjem deg dit sjølv").presses("1")
    call.hears("Stemmer det").presses("1").hears("spør sjåførane").hangs_up()
    village.forward(minutes=1)
    ola.gets_sms("Kari")


def test_at_night_no_driver_is_said_to_be_asked_now(village: Village) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    village.activity("Fredagstreff", days=3)
    village.until("03:00", days=1)
    call = kari.dials().hears(HEARD).presses("1").hears("Fredagstreff").presses("1").hears("skyss").presses("1")
    call.hears("Stemmer det").presses("1").hears("Eg spør sjåførane.").hangs_up()
    village.forward(minutes=1)
    ola.phone.ignores_everything()
    village.until("07:05")
    ola.gets_sms("Kari", "JA")


def test_the_first_driver_has_the_ride_and_the_other_is_told(village: Village) -> None:
    kari, ola, nils = village.elder("Kari", mobile=True), village.driver("Ola"), village.driver("Nils")
    village.activity("Fredagstreff", days=3)
    _joins(kari, ride=True)
    village.forward(minutes=1)
    kari.phone.ignores_everything()
    ola.gets_sms("JA"), nils.gets_sms("JA")
    nils.texts("ja")
    ola.texts("JA")
    village.forward(minutes=1)
    ola.phone.ignores_everything(), nils.phone.ignores_everything()
    (ride,) = village.rows(Ride)
    assert ride.driver_id == nils.id
    assert any("Nils" in text for text in kari.phone.inbox)


def test_a_ride_nobody_takes_is_on_the_board_the_evening_before_and_she_is_told(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.activity("Fredagstreff", days=2)
    _joins(kari, ride=True)
    # Nobody drives, and that is looked at every five minutes.
    village.stops_for = tuple(name for name in village.stops_for if name != "rides")
    village.until("18:05", days=1)
    assert [ride.state for ride in village.rows(Ride)] == [RideState.UNFILLED]
    assert any("skyss" in text and "ikkje" in text for text in kari.phone.inbox)
    kari.phone.ignores_everything()


def test_what_is_held_by_telephone_asks_for_no_ride_and_says_that_the_line_rings(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.activity("Kveldsseto", days=3, at="19:00", place="Telefon")
    call = kari.dials().hears(HEARD).presses("1").hears("Kveldsseto", "på telefon", "Grendelinja ringjer deg")
    call.presses("1").does_not_hear("skyss").hears("Grendelinja ringjer deg då", "Stemmer det").presses("1")
    call.hears("påmeld").hangs_up()
    village.settle()
    assert "Eg ringjer deg" in kari.gets_sms("Kveldsseto", "på telefon")
    kari.texts("SKYSS")
    kari.gets_sms("Du treng ikkje skyss", "på telefon")
    call = kari.dials().hears(HEARD).presses("4").presses("1").hears("Kveldsseto", "ringjer deg når det byrjar")
    call.does_not_hear("skyss").hangs_up()
    assert village.rows(Ride) == []
    village.until("10:30", days=2)
    assert "Eg ringjer deg når det byrjar" in kari.gets_sms("Hugs Kveldsseto")
