"""After the activity they are driven home: nobody does, they are set down, or they were not home after all."""

from __future__ import annotations

from models import Checkin, CheckinState, Leg, Occurrence, Ride, SilencedBy, StopState, TaskKind
from services import rides
from tests.stories.rides.test_the_day import a_driver, open_tasks
from tests.support.steps.driving import are_fetched, comes_to_be, stops, went_out
from tests.support.steps.waiting import is_rung_within_five_minutes
from tests.support.village import Village


def test_nobody_drives_them_home_so_the_host_and_who_is_on_call_hear_it_at_once(village: Village) -> None:
    kari, anna, tor = village.elder("Kari"), village.elder("Anna"), village.friend("Tor")
    ola = a_driver(village, kari, anna)
    for phone in (village.desk, tor.phone):
        phone.ignores_everything()
    with village.write() as session:
        session.query(Occurrence).one().host_id = tor.id
    village.until("11:45")
    call = ola.dials().hears("Fredagstreff", "Du kjøyrer 2 heim", "Kan du ikkje kjøyre heim, trykk 4").presses("4")
    call.hears("må finne ein annan bil").waits(2).presses("1").hears("Verten og vakta").hangs_up()
    village.settle()
    tor.gets_sms("Kari og fleire (2) har ingen bil heim")
    village.desk.answers().hears("vakt, trykk 1").presses("1").hears("Kari og fleire har ingen bil heim").hangs_up()
    village.forward(minutes=8)
    is_rung_within_five_minutes(village, tor)
    tor.answers().hears("ei melding").presses("1").hears("I alt er dei 2").hangs_up()
    village.until("13:30")
    assert {ride.driver_id for ride in village.rows(Ride)} == {None}


def test_a_car_that_is_given_back_before_it_begins_is_no_way_home(village: Village) -> None:
    kari = village.elder("Kari")
    ola = village.driver("Ola")
    are_fetched(village, ola, kari)
    comes_to_be(village, "09:00")
    begins = village.now
    village.desk.ignores_everything()
    with village.write() as session:
        (ride,) = session.query(Ride)
        rides.take_back(session, ride)
    village.until("13:00")
    assert not any(about == "no_way_home" for about, _ in went_out(village, begins))


def test_who_was_set_down_at_home_is_not_rung_in_the_evening(village: Village) -> None:
    kari, anna = village.elder("Kari", checkin="15:35"), village.elder("Anna", checkin="15:35")
    ola = village.driver("Ola")
    are_fetched(village, ola, kari, anna, at="12:00")
    comes_to_be(village, "15:30")
    with village.write() as session:  # she comes home in another car
        rides.cancel(session, next(ride for ride in session.query(Ride) if ride.rider_id == anna.id))
    ola.dials().hears("Du kjøyrer Kari heim", "komne heim, trykk 1").presses("1").hears(
        "Takk for at du kjøyrde"
    ).hangs_up()
    assert stops(village, Leg.HOME) == {"Kari": StopState.DRIVEN}
    village.until("15:38")
    today = {row.person_id: row for row in village.rows(Checkin) if row.due_at.date() == village.now.date()}
    assert (today[kari.id].state, today[kari.id].silenced_by) == (CheckinState.SILENCED, SilencedBy.DRIVEN_HOME)
    assert today[anna.id].state is not CheckinState.SILENCED


def test_they_were_not_home_after_all_so_her_evening_call_comes(village: Village) -> None:
    kari = village.elder("Kari", checkin="15:35")
    ola = village.driver("Ola")
    are_fetched(village, ola, kari, at="12:00")
    comes_to_be(village, "15:30")
    ola.dials().hears("komne heim, trykk 1").presses("1").hangs_up()
    village.until("15:38")
    call = ola.dials().hears("Du har sagt at Kari er heime", "Elles, trykk 2").presses("2")
    call.hears("i kveld som vanleg", "Du kjøyrer Kari heim").hangs_up()
    is_rung_within_five_minutes(village, kari)
    kari.answers().hears("Har du det bra").waits(2).presses("1").hangs_up()


def test_an_evening_that_is_over_is_asked_about_at_the_desk(village: Village) -> None:
    kari = village.elder("Kari", checkin="14:05")
    ola = village.driver("Ola")
    are_fetched(village, ola, kari, at="12:00")
    comes_to_be(village, "14:01")
    ola.dials().presses("1").hangs_up()
    village.until("15:10")
    ola.dials().presses("2").hangs_up()
    assert [task.kind for task in open_tasks(village)] == [TaskKind.WAS_SHE_THERE]


def test_he_says_nothing_on_the_way_and_cannot_drive_home_when_it_has_just_begun(village: Village) -> None:
    kari = village.elder("Kari")
    ola = a_driver(village, kari, at="11:05")
    village.desk.ignores_everything()
    call = ola.dials().hears("No skulle bilen din vere framme", "Er alle framme, trykk 1", "på veg enno, trykk 2")
    begins = village.now
    call.hears("Kan du ikkje kjøyre heim, trykk 4").presses("4").hears("ein annan bil").waits(2).presses("1").hangs_up()
    village.settle()
    assert {about for about, _ in went_out(village, begins)} == {"no_way_home"}
    assert {ride.driver_id for ride in village.rows(Ride)} == {None}
    kari.phone.is_not_rung()


def test_he_has_driven_them_there_and_hears_of_the_way_home_from_the_start(village: Village) -> None:
    kari = village.elder("Kari")
    ola = a_driver(village, kari, at="11:05")
    ola.dials().hears("Er alle framme, trykk 1").presses("1").hears("Du kjøyrer Kari heim").hangs_up()
    assert stops(village) == {"Kari": StopState.ABOARD}
    ola.dials().hears("Du kjøyrer Kari heim", "Kan du ikkje kjøyre heim, trykk 4").hangs_up()


def test_whom_he_has_just_set_down_there_is_not_home(village: Village) -> None:
    """He presses 1 once too often, and writes that they are delivered."""
    kari = village.elder("Kari")
    ola = a_driver(village, kari, at="11:05")
    call = ola.dials().hears("Er alle framme, trykk 1").presses("1").hears("Du kjøyrer Kari heim").presses("1")
    call.hangs_up()
    ola.texts("Alle er levert")
    assert (stops(village), stops(village, Leg.HOME)) == ({"Kari": StopState.ABOARD}, {})
    village.until("13:05")
    ola.texts("Alle er heime")
    assert stops(village, Leg.HOME) == {"Kari": StopState.DRIVEN}


def test_who_is_in_the_car_is_not_rung_at_home_when_it_is_given_back(village: Village) -> None:
    kari = village.elder("Kari")
    ola = a_driver(village, kari)
    village.desk.ignores_everything()
    ola.dials().presses("2").hears("trykk 3").presses("3").hears("Alle er med").hangs_up()
    begins = village.now
    ola.texts("SKYSS AV").texts("JA")
    village.forward(minutes=5)
    assert {about for about, _ in went_out(village, begins)} == {"no_way_home"}
    kari.phone.is_not_rung()
    assert [ride.legs.value for ride in village.rows(Ride)] == ["home"]


def test_nobody_is_looked_for_who_needs_no_ride_any_more(village: Village) -> None:
    kari = village.elder("Kari")
    a_driver(village, kari, at="10:18").phone.ignores_everything()
    village.desk.ignores_everything()
    kari.dials().presses("1").hangs_up()
    village.until("10:31")
    assert [task.kind for task in open_tasks(village)] == [TaskKind.NOT_FETCHED]
    with village.write() as session:
        rides.cancel(session, session.query(Ride).one())
    village.forward(minutes=1)
    assert open_tasks(village) == []


def test_from_one_thing_that_goes_on_while_another_has_begun_he_hears_who_comes_home_first(village: Village) -> None:
    kari, gudrun = village.elder("Kari"), village.elder("Gudrun")
    ola = village.driver("Ola")
    are_fetched(village, ola, kari, at="11:00")
    are_fetched(village, ola, gudrun, at="12:15")
    comes_to_be(village, "10:05")
    ola.dials().hears("Neste er Kari").presses("1").hangs_up()
    ola.dials().hears("står utanfor hjå Kari").presses("1").hears("Alle er med").hangs_up()
    village.until("11:30")
    ola.dials().hears("Neste er Gudrun").presses("1").hangs_up()
    ola.dials().hears("står utanfor hjå Gudrun").presses("1").hears("Alle er med").hangs_up()
    village.until("12:20")
    ola.dials().hears("Kari", "heim").hangs_up()
