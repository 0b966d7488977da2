"""What the verdict on a day must see: each day here has one fault on purpose, which its rule finds and no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pytest

from cli.simulation.imagined.day.village import Wanted
from cli.simulation.judged.day import verdict
from cli.simulation.judged.day.verdict import RULES
from models import (
    About,
    CheckinState,
    Database,
    ErrandState,
    Leg,
    Outbox,
    OutboxState,
    RideState,
    Stop,
    StopState,
    Trip,
    TripState,
)
from tests.unit.simulation.good_day import DRIVEN, FULL, OFF, OPEN, SURE, J, Made, W, at, row_of
from tests.unit.simulation.good_drive import CAFE, Drive

pytestmark = pytest.mark.only_on("sqlite")  # what is seen does not hang on the engine


@pytest.fixture
def drive(db: Database) -> Iterator[Drive]:
    with db.write() as session:
        yield Drive(Made(session))


@pytest.fixture
def made(drive: Drive) -> Made:
    return drive.made


def test_a_day_on_which_all_went_well_is_good_and_each_rule_looked_at_something(made: Made) -> None:
    made.day.wanted.append(Wanted("Anna", OPEN, frozenset({J})))
    judged = verdict.judge(made.session, made.ledger, made.day, at(400))
    assert judged.good, judged.broken
    assert [name for name, rule in judged.rules.items() if not rule.looked_at] == []


def _nobody_pressed(made: Made) -> None:
    made.ledger.rang_in.clear()


def _pressed_for_something_else(made: Made) -> None:
    made.ledger.rang_in.clear()
    made.rings_in("Anna", 30, "1", "Strikkegruppe, i morgon. Stemmer det, trykk 1.")


def _a_place_bound_by_silence(made: Made) -> None:
    made.ledger.wrote.clear()


def _one_more_comes_along(made: Made) -> None:
    made.signups["Berit"].companions = 1


def _too_many_for_a_moment(made: Made) -> None:
    made.day.looked_at[made.events[FULL].id] = 2


def _somebody_waited_longer(made: Made) -> None:
    made.signups["Dagny"].created_at = at(-70)


def _a_place_taken_past_the_list(made: Made) -> None:
    made.signups["Berit"].moved_at = at(-60)
    made.signups["Anna"].occurrence_id = made.events[FULL].id
    made.events[FULL].maximum = 2
    made.rings_in("Anna", 30, "1", f"{FULL}, laurdag. Stemmer det, trykk 1.")


def _the_driver_after_the_rider(made: Made) -> None:
    subject = made.tellings["driver"].subject
    _forgotten(made, "driver")
    made.tell("driver late", "Ola", About.RIDE_CANCELLED, OFF, 61, ride=subject["ride"])


def _nothing_was_to_be_told(made: Made) -> None:
    _forgotten(made, "on")


def _forgotten(made: Made, what: str) -> None:
    row_id = row_of(made, what)
    for placed in (made.ledger.calls, made.ledger.texts):
        placed[:] = [one for one in placed if one.row != row_id]
    made.session.delete(made.session.get_one(Outbox, row_id))
    made.session.flush()
    made.session.delete(made.tellings[what])


def _counts_as_told_without_a_key(made: Made) -> None:
    of_it = row_of(made, "on")
    made.ledger.calls = [replace(one, pressed=(), said="") if one.row == of_it else one for one in made.ledger.calls]


def _told_in_two_calls(made: Made) -> None:
    made.goes_out(made.tellings["on"], 140)


def _two_tellings_of_one_thing(made: Made) -> None:
    made.tell("on again", "Dagny", About.OCCURRENCE_ON, SURE, 140)


def _rung_late_in_the_evening(made: Made) -> None:
    of_it, late = row_of(made, "on"), at(13 * 60)
    made.ledger.calls = [replace(one, at=late) if one.row == of_it else one for one in made.ledger.calls]


def _nobody_has_whom_nobody_reached(made: Made) -> None:
    made.session.delete(made.task)


def _a_human_has_it_too_late(made: Made) -> None:
    made.task.created_at = at(230)


def _what_she_wanted_came_to_nothing(made: Made) -> None:
    made.day.wanted.append(Wanted("Anna", FULL, frozenset({W})))


def _one_row_in_two_texts(made: Made) -> None:
    first = made.ledger.texts[-1]
    made.ledger.texts.append(replace(first, sid="again", status="failed"))


def _a_row_in_doubt(made: Made) -> None:
    made.session.get_one(Outbox, row_of(made, "on")).state = OutboxState.UNKNOWN


def _nobody_found_and_nobody_told(made: Made) -> None:
    _forgotten(made, "nobody")


def _no_car_and_no_answer(made: Made) -> None:
    _forgotten(made, "nobody")
    made.rides["Inga"].state = RideState.WANTED
    made.rides["Inga"].moved_at = at(0)


def _waits_for_a_car_that_does_not_come(made: Made) -> None:
    """The driver gave her back, and the last she heard is that he comes."""
    ride = made.rides["Hild"]
    ride.state, ride.driver_id, ride.moved_at = RideState.WANTED, None, at(350)


def _told_of_her_driver_twice(made: Made) -> None:
    made.of_ride("comes again", "Hild", About.RIDE_PROMISED, 130, words="Per hentar deg mellom kl 14.00 og 14.10.")


def _told_twice_on_the_telephone_that_nobody_can(made: Made) -> None:
    made.of_ride("nobody again", "Inga", About.RIDE_UNFILLED, 130)


def _two_in_one_seat(made: Made) -> None:
    made.rides["Gro"].seats = 2


def _two_in_one_seat_for_a_moment(made: Made) -> None:
    made.day.sat_in[made.events[DRIVEN].id, made.people["Ola"].id] = 2


def _the_car_comes_later_than_she_was_told(made: Made) -> None:
    stop = made.session.query(Stop).filter_by(ride_id=made.rides["Gro"].id).one()
    stop.at = at(311)


def _she_read_another_hour(made: Made) -> None:
    row_id = row_of(made, "comes")
    other = "Per hentar deg mellom kl 13.00 og 13.10."
    made.ledger.texts = [replace(one, words=other) if one.row == row_id else one for one in made.ledger.texts]


def _her_driver_has_no_such_car(made: Made) -> None:
    made.session.query(Trip).filter_by(driver_id=made.people["Per"].id).one().state = TripState.DROPPED


def _given_back_and_not_told(made: Made) -> None:
    _forgotten(made, "given back")


def _given_back_and_told_too_late(made: Made) -> None:
    made.tellings["given back"].created_at = at(119)


def _stands_at_home(drive: Drive) -> None:
    """And her driver says what happens to others."""
    drive.stop(drive.jon, Leg.THERE).state = StopState.PLANNED


def _no_car_came_and_no_human_knows(drive: Drive) -> None:
    drive.stop(drive.jon, Leg.THERE).state = StopState.NO_CAR


def _nobody_looks_for_who_did_not_come_out(drive: Drive) -> None:
    drive.stop(drive.jon, Leg.THERE).state = StopState.NOT_HOME


def _nobody_has_set_her_down(drive: Drive) -> None:
    drive.stop(drive.liv, Leg.HOME).state = StopState.PLANNED


def _lost_her_car_home_and_nobody_there_knows(drive: Drive) -> None:
    drive.jon.state, drive.jon.driver_id, drive.jon.moved_at = RideState.UNFILLED, None, at(150)
    drive.stop(drive.jon, Leg.HOME).state = StopState.PLANNED
    drive.made.tell("nobody home", "Jon", About.RIDE_UNFILLED, CAFE, 151, ride=drive.jon.id)


def _her_word_that_she_is_ready_is_lost(drive: Drive) -> None:
    assert drive.liv.errand is not None
    drive.liv.errand.state, drive.liv.errand.ends_at = ErrandState.PLANNED, at(180)


def _her_driver_does_not_hear_that_she_is_ready(drive: Drive) -> None:
    _forgotten(drive.made, "Liv is ready")


def _the_car_stands_there_before_her_span(drive: Drive) -> None:
    drive.here(drive.liv).created_at = at(10)


def _the_car_comes_late_and_she_does_not_know(drive: Drive) -> None:
    row_id = row_of(drive.made, "Rolf is late")
    calls = drive.made.ledger.calls
    calls[:] = [replace(one, pressed=(), said="") if one.row == row_id else one for one in calls]


def _told_twice_that_he_is_late(drive: Drive) -> None:
    drive.made.tell("late again", "Jon", About.RIDE_LATE, CAFE, 7, ride=drive.jon.id)


def _rung_twice_that_the_car_is_there(drive: Drive) -> None:
    drive.outside(drive.jon, 27)


def _rung_in_the_evening_though_home(drive: Drive) -> None:
    drive.rung(About.CHECKIN, drive.jon, 300)


def _her_evening_is_missed_though_home(drive: Drive) -> None:
    drive.evening.state = CheckinState.MISSED


ON_THE_ROAD: list[tuple[Callable[[Drive], None], set[str]]] = [
    (_stands_at_home, {"not fetched"}),
    (_no_car_came_and_no_human_knows, {"not fetched"}),
    (_nobody_looks_for_who_did_not_come_out, {"not fetched"}),
    (_nobody_has_set_her_down, {"left at the venue"}),
    (_lost_her_car_home_and_nobody_there_knows, {"left at the venue"}),
    (_her_word_that_she_is_ready_is_lost, {"ready and not heard"}),
    (_her_driver_does_not_hear_that_she_is_ready, {"ready and not heard"}),
    (_the_car_stands_there_before_her_span, {"outside her span"}),
    (_the_car_comes_late_and_she_does_not_know, {"outside her span"}),
    (_told_twice_that_he_is_late, {"told the same of a ride"}),
    (_rung_twice_that_the_car_is_there, {"told the same of a ride"}),
    (_rung_in_the_evening_though_home, {"rung though home"}),
    (_her_evening_is_missed_though_home, {"rung though home"}),
]


FAULTS: list[tuple[Callable[[Made], None], set[str]]] = [
    (_nobody_pressed, {"bound unasked"}),
    (_pressed_for_something_else, {"bound unasked"}),
    (_a_place_bound_by_silence, {"bound unasked"}),
    (_one_more_comes_along, {"more than the places"}),
    (_too_many_for_a_moment, {"more than the places"}),
    (_somebody_waited_longer, {"out of turn"}),
    (_a_place_taken_past_the_list, {"out of turn"}),
    (_the_driver_after_the_rider, {"drivers not first"}),
    (_nothing_was_to_be_told, {"not told"}),
    (_counts_as_told_without_a_key, {"not told"}),
    (_told_in_two_calls, {"told twice"}),
    (_two_tellings_of_one_thing, {"told twice"}),
    (_rung_late_in_the_evening, {"in quiet hours"}),
    (_nobody_has_whom_nobody_reached, {"at a closed door", "not told"}),
    (_a_human_has_it_too_late, {"at a closed door"}),
    (_what_she_wanted_came_to_nothing, {"left out"}),
    (_nobody_found_and_nobody_told, {"left standing"}),
    (_no_car_and_no_answer, {"left standing"}),
    (_waits_for_a_car_that_does_not_come, {"left standing"}),
    (_told_of_her_driver_twice, {"told the same of a ride"}),
    (_told_twice_on_the_telephone_that_nobody_can, {"told the same of a ride"}),
    (_two_in_one_seat, {"over the seats"}),
    (_two_in_one_seat_for_a_moment, {"over the seats"}),
    (_the_car_comes_later_than_she_was_told, {"not fetched as told"}),
    (_she_read_another_hour, {"not fetched as told"}),
    (_her_driver_has_no_such_car, {"not fetched as told"}),
    (_given_back_and_not_told, {"not told of a withdrawal"}),
    (_given_back_and_told_too_late, {"not told of a withdrawal"}),
    (_one_row_in_two_texts, {"placed twice"}),
    (_a_row_in_doubt, {"in doubt"}),
]


def test_each_fault_is_seen_by_its_rule_and_by_no_other(made: Made) -> None:
    found = {fault: _without(made, partial(fault, made)) for fault, _ in FAULTS}
    assert found == dict(FAULTS)


def test_so_is_each_fault_on_the_road(drive: Drive) -> None:
    found = {fault: _without(drive.made, partial(fault, drive)) for fault, _ in ON_THE_ROAD}
    assert found == dict(ON_THE_ROAD)


def _without(made: Made, fault: Callable[[], None]) -> set[str]:
    """Which rules this day breaks with the fault, which is then taken out of it."""
    with made.as_it_was():
        fault()
        made.session.flush()
        made.session.expire_all()
        return set(made.found())


def test_there_is_a_fault_for_every_rule() -> None:
    assert {name for _, rules in [*FAULTS, *ON_THE_ROAD] for name in rules} == set(RULES)
