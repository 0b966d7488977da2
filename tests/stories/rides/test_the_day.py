"""The day itself: the car stands outside, nobody comes out, it is late, it does not come."""

from __future__ import annotations

from models import (
    Alert,
    AlertCause,
    AlertOutcome,
    AlertState,
    Ride,
    RideState,
    StopState,
    Task,
    TaskKind,
    TaskState,
    Trip,
    TripState,
)
from tests.support.steps.driving import are_fetched, comes_to_be, spans, stops, went_out
from tests.support.steps.waiting import is_rung_within_five_minutes
from tests.support.village import Village, Villager

S = StopState


def a_driver(village: Village, *elders: Villager, at: str = "10:05") -> Villager:
    """Ola, who fetches them tomorrow between ten and a quarter past; it is five past now."""
    ola = village.driver("Ola")
    are_fetched(village, ola, *elders)
    comes_to_be(village, at)
    return ola


def open_tasks(village: Village) -> list[Task]:
    return [task for task in village.rows(Task) if task.state is TaskState.OPEN]


# -- the car stands outside


def test_he_rings_and_hears_the_next_stop_and_she_is_rung_that_he_is_outside(village: Village) -> None:
    kari = village.elder("Kari")
    ola = a_driver(village, kari)
    call = ola.dials().hears("Neste er Kari i Garmo, klokka ti", "utanfor, trykk 1", "ikkje Kari heime, trykk 2")
    call.hears("forseinka, trykk 3", "ringje Kari, trykk 4").presses("1").hears("Eg ringjer Kari no").hangs_up()
    village.settle()
    kari.answers().hears("Hei, Kari", "Ola står utanfor").presses("1").hears("God tur").hangs_up()
    village.forward(minutes=6)
    assert stops(village) == {"Kari": S.HERE}
    assert not any("svarar ikkje" in text for text in ola.phone.inbox)
    ola.dials().hears("står utanfor hjå Kari", "med i bilen, trykk 1").presses("1").hears("Alle er med").hangs_up()
    assert stops(village) == {"Kari": S.ABOARD}


def test_nobody_answers_so_she_has_it_in_writing_and_he_is_told(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    ola = a_driver(village, kari)
    ola.dials().presses("1").hangs_up()
    village.settle()
    kari.phone.lets_ring()
    village.forward(seconds=30)
    kari.gets_sms("Ola står utanfor")
    ola.gets_sms("Kari svarar ikkje", "svar IKKJE HEIME")


def test_a_mailbox_is_no_answer(village: Village) -> None:
    kari = village.elder("Kari")
    ola = a_driver(village, kari)
    ola.dials().presses("1").hangs_up()
    village.settle()
    kari.answers().hears("Ola står utanfor").hangs_up()
    village.settle()
    ola.gets_sms("Kari svarar ikkje")


def test_who_rings_in_while_he_stands_there_hears_it_at_once(village: Village) -> None:
    kari = village.elder("Kari")
    ola = a_driver(village, kari)
    kari.dials().hears("Ola hentar deg mellom klokka ti og").hangs_up()
    ola.dials().presses("1").hangs_up()
    village.settle()
    kari.phone.lets_ring()
    kari.dials().hears("Ola står utanfor").hangs_up()


def test_of_two_the_first_is_with_him_once_he_stands_outside_the_second(village: Village) -> None:
    kari, anna = village.elder("Kari"), village.elder("Anna", hamlet="Bøverdalen")
    ola = a_driver(village, kari, anna)
    ola.dials().hears("Neste er Kari").presses("2").hears("allereie henta Kari, trykk 3").presses("3").hears(
        "Neste er Anna i Bøverdalen"
    ).presses("1").hangs_up()
    assert stops(village) == {"Kari": S.ABOARD, "Anna": S.HERE}
    village.settle()
    anna.answers().hears("Ola står utanfor").presses("1").hangs_up()
    assert {trip.state for trip in village.rows(Trip)} == {TripState.UNDER_WAY}
    village.until("13:30")
    assert {trip.state for trip in village.rows(Trip)} == {TripState.DONE}


def test_where_the_places_are_on_the_map_it_is_the_planned_car_that_drives(village: Village) -> None:
    village.on_the_map()
    kari, anna = village.elder("Kari"), village.elder("Anna")
    ola = village.driver("Ola")
    are_fetched(village, ola, kari, anna)
    planned = {trip.id: trip.metres for trip in village.rows(Trip)}
    comes_to_be(village, "10:05")
    first, second = stops(village)
    ola.dials().hears(f"Neste er {first}").presses("2").hears("trykk 3").presses("3").hears(
        f"Neste er {second}"
    ).presses("2").hears("trykk 3").presses("3").hangs_up()
    assert {trip.id: trip.metres for trip in village.rows(Trip)} == planned
    assert set(stops(village).values()) == {S.ABOARD}


# -- nobody comes out


def test_nobody_comes_out_so_she_is_rung_and_then_her_people(village: Village) -> None:
    kari = village.elder("Kari")
    berit = village.contact("Berit", kari)
    ola = a_driver(village, kari)
    call = (
        ola.dials()
        .hears("Neste er")
        .presses("2")
        .hears("Då ringjer eg Kari no", "Stemmer det, trykk 1")
        .waits(2)
        .presses("1")
    )
    call.hears("Vent gjerne fem minutt").hangs_up()
    village.settle()
    kari.phone.lets_ring()
    is_rung_within_five_minutes(village, berit)
    call = berit.answers().hears("trykk 1").presses("1").hears("Kari skulle hentast, men kom ikkje ut")
    call.waits(2).presses("1").hangs_up()
    berit.gets_sms("Kari skulle hentast, kom ikkje ut og svarar ikkje")
    (alert,) = village.rows(Alert)
    assert (alert.cause, alert.state) == (AlertCause.NOT_HOME, AlertState.TAKEN)
    assert stops(village) == {"Kari": S.NOT_HOME}


def test_she_answers_herself_so_nobody_is_alarmed_and_he_hears_that_she_is_there(village: Village) -> None:
    kari = village.elder("Kari")
    village.contact("Berit", kari)
    ola = a_driver(village, kari)
    ola.dials().hears("Neste er").presses("2").waits(2).presses("1").hangs_up()
    village.settle()
    kari.answers().hears("Kari", "Har du det bra").waits(2).presses("1").hangs_up()
    assert [alert.state for alert in village.rows(Alert)] == [AlertState.CLOSED]
    is_rung_within_five_minutes(village, ola)
    ola.gets_sms("Kari har svart på telefonen")
    ola.answers().hears("ei melding").presses("1").hears("Kari har svart").hangs_up()


def test_she_came_out_after_all_and_her_people_are_left_in_peace(village: Village) -> None:
    kari, anna = village.elder("Kari"), village.elder("Anna")
    village.contact("Berit", kari)
    ola = a_driver(village, kari, anna)
    ola.dials().hears("Neste er Kari").presses("2").waits(2).presses("1").hangs_up()
    village.settle()
    kari.phone.lets_ring()
    call = ola.dials().hears("Kari ikkje kom ut", "Er Kari med i bilen, trykk 1", "noko anna, trykk 2").presses("1")
    call.hears("Neste er Anna").hangs_up()
    assert stops(village) == {"Kari": S.ABOARD, "Anna": S.PLANNED}
    assert [alert.outcome for alert in village.rows(Alert)] == [AlertOutcome.FOUND_WELL]
    begins = village.now
    village.forward(minutes=10)
    assert went_out(village, begins) == []


def test_nobody_came_out_and_he_drives_on(village: Village) -> None:
    kari, anna = village.elder("Kari"), village.elder("Anna")
    ola = a_driver(village, kari, anna)
    ola.dials().hears("Neste er Kari").presses("2").waits(2).presses("1").hangs_up()
    village.settle()
    kari.phone.ignores_everything()
    village.desk.ignores_everything()
    call = ola.dials().hears("Kari ikkje kom ut").presses("2").hears("Neste er Anna").presses("1")
    call.hears("Eg ringjer Anna no").hangs_up()
    village.settle()
    anna.answers().hears("Ola står utanfor").presses("1").hangs_up()
    ola.dials().hears("står utanfor hjå Anna").hangs_up()
    assert stops(village) == {"Kari": S.NOT_HOME, "Anna": S.HERE}


def test_it_was_a_wrong_key(village: Village) -> None:
    kari = village.elder("Kari")
    ola = a_driver(village, kari)
    ola.dials().hears("Neste er").presses("2").hears("Stemmer det, trykk 1").presses("2").hears(
        "Neste er Kari"
    ).hangs_up()
    assert village.rows(Alert) == []


# -- late


def test_late_moves_the_hour_of_those_who_wait_and_each_is_rung(village: Village) -> None:
    kari, anna, jon = village.elder("Kari"), village.elder("Anna", mobile=True), village.elder("Jon")
    ola = a_driver(village, kari, anna, jon)
    ola.dials().hears("Neste er Kari").presses("2").hears("trykk 3").presses("3").hears("Neste er Anna").presses(
        "3"
    ).hears("Kor lenge").presses("2").hears("Anna ventar deg no mellom", "tjue over ti").hangs_up()
    assert spans(village) == [("10.00", "10.15"), ("10.20", "10.35"), ("10.20", "10.35")]
    village.settle()
    anna.gets_sms("Ola er forseinka", "10.20 og 10.35")
    for elder in (anna, jon):
        elder.answers().hears("ei melding").presses("1").hears("Ola er forseinka", "tjue over ti").hangs_up()
    kari.phone.is_not_rung()
    assert open_tasks(village) == []


# -- the car does not come


def test_she_rings_that_no_car_has_come_and_after_a_quarter_who_is_on_call_hears_of_it(village: Village) -> None:
    kari = village.elder("Kari")
    ola = a_driver(village, kari, at="10:18")
    village.desk.ignores_everything()
    call = kari.dials().hears("Ola skulle hente deg mellom klokka ti og", "Har ikkje bilen kome, trykk 1").presses("1")
    call.hears("Eg seier det til Ola no").hangs_up()
    assert stops(village) == {"Kari": S.NO_CAR}
    is_rung_within_five_minutes(village, ola)
    ola.gets_sms("Kari ventar enno på bilen din", "SEIN 10")
    ola.phone.lets_ring()
    assert open_tasks(village) == []
    village.until("10:30")
    village.forward(seconds=10)
    assert [task.kind for task in open_tasks(village)] == [TaskKind.NOT_FETCHED]
    village.desk.answers().hears("vakt, trykk 1").presses("1").hears(
        "Kari skulle hentast", "Ola skulle kjøyre"
    ).hangs_up()
    call = ola.dials().hears("Neste er Kari").presses("3").hears("Kor lenge").presses("2")
    call.hears("Kari ventar deg no").hangs_up()
    assert open_tasks(village) == []


def test_a_driver_who_does_nothing_is_left_in_peace_and_so_is_everybody_else(village: Village) -> None:
    """She is asked once whether the car has come, on the telephone of an empty house; nobody hears more of it."""
    kari, anna = village.elder("Kari"), village.elder("Anna", mobile=True)
    a_driver(village, kari, anna)
    begins = village.now
    village.until("16:00")
    assert went_out(village, begins) == [("car_due", kari.number), ("car_due", anna.number)]
    assert [*open_tasks(village), *village.rows(Alert)] == []
    assert {ride.state for ride in village.rows(Ride)} == {RideState.PROMISED}


def test_she_is_asked_and_says_that_it_has_come(village: Village) -> None:
    kari = village.elder("Kari")
    ola = a_driver(village, kari)
    village.until("10:29")
    is_rung_within_five_minutes(village, kari)
    call = (
        kari.answers()
        .hears("ei melding")
        .presses("1")
        .hears("Ola skulle hente deg", "Har bilen kome, trykk 2")
        .presses("2")
    )
    call.hears("God tur").hangs_up()
    begins = village.now
    village.until("13:00")
    assert stops(village) == {"Kari": S.ABOARD}
    assert went_out(village, begins) == []
    assert ola.phone.calls == []


def test_a_driver_who_uses_the_keys_and_leaves_one_out_is_another_matter(village: Village) -> None:
    kari, anna = village.elder("Kari"), village.elder("Anna")
    ola = a_driver(village, kari, anna)
    village.desk.ignores_everything()
    ola.dials().hears("Neste er Kari").presses("2").hears("trykk 3").presses("3").hangs_up()
    village.until("10:29")
    is_rung_within_five_minutes(village, anna)
    anna.phone.lets_ring()
    ola.gets_sms("Er Anna med i bilen", "HENTA")
    assert open_tasks(village) == []
    village.until("10:42")
    assert [(task.kind, task.person_id) for task in open_tasks(village)] == [(TaskKind.NOT_FETCHED, anna.id)]
