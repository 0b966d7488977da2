"""What becomes of a ride when the driver goes back, nobody comes, or the activity is moved or called off."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
import sqlalchemy as sa

from models import (
    About,
    Occurrence,
    Person,
    Ride,
    RideAnswer,
    RideState,
    Signup,
    Source,
    Telling,
    TellingState,
)
from services import rides, signups
from services.people.to_ring import Link
from services.rides import AcceptResult, driving
from services.signups import occurrences
from tests.support.hamlet import FRIDAY_AT_ELEVEN, Hamlet
from tests.support.races import PATIENCE_S
from tests.support.steps.rides import THURSDAY_AT_SIX, accept, advance, asked, ride_now, wants_ride


def test_a_driver_who_goes_back_leaves_the_ride_to_those_who_were_told_it_was_taken(hamlet: Hamlet) -> None:
    ola, per = hamlet.driver("Ola"), hamlet.driver("Per")
    ride = wants_ride(hamlet, hamlet.occurrence())
    advance(hamlet)
    accept(hamlet, ola, ride)
    with hamlet.db.write() as session:
        assert rides.cancel_promise(session, session.get_one(Person, ola), session.get_one(Ride, ride))
    advance(hamlet)
    assert ride_now(hamlet, ride).state is RideState.WANTED
    assert (asked(hamlet), asked(hamlet, RideAnswer.NO)) == ([per], [ola])


def gives_back(hamlet: Hamlet, driver: int, ride: int) -> None:
    with hamlet.db.write() as session:
        assert rides.cancel_promise(session, session.get_one(Person, driver), session.get_one(Ride, ride))


def the_rider_has_read_who_comes(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        session.scalars(sa.select(Telling).where(Telling.about == About.RIDE_PROMISED)).one().move(TellingState.TOLD)


def test_a_rider_who_knows_who_comes_is_told_that_he_does_not(hamlet: Hamlet) -> None:
    ola, ride = hamlet.driver("Ola"), wants_ride(hamlet, hamlet.occurrence())
    accept(hamlet, ola, ride)
    the_rider_has_read_who_comes(hamlet)
    gives_back(hamlet, ola, ride)
    kari = ride_now(hamlet, ride).signup.person_id
    assert [(one.person_id, one.state) for one in hamlet.told(About.RIDE_CANCELLED)] == [(kari, TellingState.OPEN)]


def test_a_rider_who_has_not_read_who_comes_is_told_nothing_of_it(hamlet: Hamlet) -> None:
    ola, ride = hamlet.driver("Ola"), wants_ride(hamlet, hamlet.occurrence())
    accept(hamlet, ola, ride)
    gives_back(hamlet, ola, ride)
    assert hamlet.told(About.RIDE_CANCELLED) == []
    assert [one.state for one in hamlet.told(About.RIDE_PROMISED)] == [TellingState.WITHDRAWN]


def test_another_who_says_yes_before_she_is_told_is_all_she_hears_of(hamlet: Hamlet) -> None:
    ola, per = hamlet.driver("Ola"), hamlet.driver("Per")
    ride = wants_ride(hamlet, hamlet.occurrence())
    accept(hamlet, ola, ride)
    the_rider_has_read_who_comes(hamlet)
    gives_back(hamlet, ola, ride)
    accept(hamlet, per, ride)
    assert [one.state for one in hamlet.told(About.RIDE_CANCELLED)] == [TellingState.WITHDRAWN]
    assert [one.state for one in hamlet.told(About.RIDE_PROMISED)] == [TellingState.TOLD, TellingState.OPEN]


def test_given_back_after_the_promised_hour_the_others_have_an_hour(hamlet: Hamlet) -> None:
    ola, per = hamlet.driver("Ola"), hamlet.driver("Per")
    ride = wants_ride(hamlet, hamlet.occurrence())
    accept(hamlet, ola, ride)
    the_rider_has_read_who_comes(hamlet)
    hamlet.now = THURSDAY_AT_SIX + timedelta(minutes=30)
    gives_back(hamlet, ola, ride)
    advance(hamlet)
    assert (ride_now(hamlet, ride).state, asked(hamlet)) == (RideState.WANTED, [per])
    with hamlet.db.write() as session:
        session.scalars(sa.select(Telling).where(Telling.about == About.RIDE_CANCELLED)).one().move(TellingState.TOLD)
    hamlet.now += timedelta(hours=1)
    advance(hamlet)
    assert ride_now(hamlet, ride).state is RideState.UNFILLED
    assert len(hamlet.told(About.RIDE_UNFILLED)) == 1


def test_the_rider_of_a_driver_who_has_left_is_rung_by_the_desk_and_told_nothing(hamlet: Hamlet) -> None:
    ola, ride = hamlet.driver("Ola"), wants_ride(hamlet, hamlet.occurrence())
    accept(hamlet, ola, ride)
    the_rider_has_read_who_comes(hamlet)
    with hamlet.db.write() as session:
        left = session.get_one(Person, ola)
        to_ring = list(driving.to_ring_of(session, left))
        driving.withdraw_of(session, left, hamlet.now)
    assert [one.link for one in to_ring] == [Link.RIDER]
    assert hamlet.told(About.RIDE_CANCELLED) == []


def test_only_the_driver_who_promised_can_go_back(hamlet: Hamlet) -> None:
    ola, per, ride = hamlet.driver("Ola"), hamlet.driver("Per"), wants_ride(hamlet, hamlet.occurrence())
    accept(hamlet, ola, ride)
    with hamlet.db.write() as session:
        assert not rides.cancel_promise(session, session.get_one(Person, per), session.get_one(Ride, ride))
    assert ride_now(hamlet, ride).driver_id == ola


def test_unfilled_at_six_the_evening_before_is_told_the_rider(hamlet: Hamlet) -> None:
    ride = wants_ride(hamlet, hamlet.occurrence())
    hamlet.now = THURSDAY_AT_SIX - timedelta(seconds=1)
    advance(hamlet)
    before = ride_now(hamlet, ride).state
    hamlet.now = THURSDAY_AT_SIX
    advance(hamlet)
    advance(hamlet)
    assert (before, ride_now(hamlet, ride).state) == (RideState.WANTED, RideState.UNFILLED)
    assert len(hamlet.told(About.RIDE_UNFILLED)) == 1


@pytest.mark.parametrize("hours", [2.5, 5, 13.75])
def test_a_ride_wanted_at_night_is_answered_an_hour_after_the_quiet_hours(hamlet: Hamlet, hours: float) -> None:
    friday = hamlet.occurrence()
    hamlet.now = THURSDAY_AT_SIX + timedelta(hours=hours)
    ride = wants_ride(hamlet, friday)
    hamlet.now = THURSDAY_AT_SIX + timedelta(hours=14, minutes=40)
    advance(hamlet)
    before = ride_now(hamlet, ride).state
    hamlet.now = THURSDAY_AT_SIX + timedelta(hours=15)
    advance(hamlet)
    assert (before, ride_now(hamlet, ride).state) == (RideState.WANTED, RideState.UNFILLED)


def test_a_ride_wanted_after_that_hour_is_answered_within_an_hour(hamlet: Hamlet) -> None:
    friday = hamlet.occurrence()
    hamlet.now = THURSDAY_AT_SIX + timedelta(minutes=30)
    ride = wants_ride(hamlet, friday)
    advance(hamlet)
    at_once = ride_now(hamlet, ride).state
    hamlet.now += timedelta(hours=1)
    advance(hamlet)
    assert (at_once, ride_now(hamlet, ride).state) == (RideState.WANTED, RideState.UNFILLED)


def test_a_driver_may_still_say_yes_to_an_unfilled_ride(hamlet: Hamlet) -> None:
    ola, ride = hamlet.driver("Ola"), wants_ride(hamlet, hamlet.occurrence())
    hamlet.now = THURSDAY_AT_SIX
    advance(hamlet)
    assert accept(hamlet, ola, ride) is AcceptResult.WON


def test_nobody_can_promise_once_the_car_should_have_left(hamlet: Hamlet) -> None:
    ola, ride = hamlet.driver("Ola"), wants_ride(hamlet, hamlet.occurrence())
    hamlet.now = FRIDAY_AT_ELEVEN - timedelta(minutes=60)
    assert accept(hamlet, ola, ride) is AcceptResult.GONE


def test_the_driver_is_told_when_the_rider_needs_no_ride(hamlet: Hamlet) -> None:
    ola, ride = hamlet.driver("Ola"), wants_ride(hamlet, hamlet.occurrence())
    accept(hamlet, ola, ride)
    with hamlet.db.write() as session:
        rides.cancel(session, session.get_one(Ride, ride))
    assert [one.person_id for one in hamlet.told(About.RIDE_CANCELLED)] == [ola]
    assert ride_now(hamlet, ride).state is RideState.CANCELLED


def test_who_waits_for_a_place_is_not_offered_to_drivers_until_it_is_hers(hamlet: Hamlet) -> None:
    friday, ola = hamlet.occurrence(maximum=1), hamlet.driver("Ola")
    kari, anne = hamlet.person("Kari"), hamlet.person("Anne")
    with hamlet.db.write() as session:
        for person in (kari, anne):
            signups.join(
                session,
                session.get_one(Person, person),
                friday,
                source=Source.DESK,
                wants_ride=person == anne,
                accept_waiting=True,
            )
    advance(hamlet)
    before = asked(hamlet)
    with hamlet.db.write() as session:
        row = session.scalars(sa.select(Signup).where(Signup.person_id == kari)).one()
        signups.cancel(session, row, source=Source.DESK)
    advance(hamlet)
    assert (before, asked(hamlet)) == ([], [ola])


@pytest.mark.both_engines
def test_two_yeses_of_one_driver_at_once_do_not_overfill_the_car(hamlet: Hamlet) -> None:
    ola, friday = hamlet.driver("Ola", seats=1), hamlet.occurrence()
    wanted = [wants_ride(hamlet, friday, "Kari"), wants_ride(hamlet, friday, "Anne")]
    start, results = threading.Barrier(2), []

    def says_yes(ride: int) -> None:
        start.wait(PATIENCE_S)
        results.append(accept(hamlet, ola, ride))

    threads = [threading.Thread(target=says_yes, args=(ride,)) for ride in wanted]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_S)
    assert sorted(results) == [AcceptResult.GONE, AcceptResult.WON]


@pytest.mark.both_engines
def test_two_drivers_at_once_leave_one_driver(hamlet: Hamlet) -> None:
    drivers, ride = [hamlet.driver("Ola"), hamlet.driver("Per")], wants_ride(hamlet, hamlet.occurrence())
    start, results = threading.Barrier(2), []

    def says_yes(driver: int) -> None:
        start.wait(PATIENCE_S)
        results.append(accept(hamlet, driver, ride))

    threads = [threading.Thread(target=says_yes, args=(driver,)) for driver in drivers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_S)
    assert sorted(results) == [AcceptResult.TAKEN, AcceptResult.WON]


def test_a_moved_activity_moves_the_pick_up(hamlet: Hamlet) -> None:
    friday, ola = hamlet.occurrence(), hamlet.driver("Ola")
    ride = wants_ride(hamlet, friday)
    accept(hamlet, ola, ride)
    with hamlet.db.write() as session:
        row = session.get_one(Occurrence, friday)
        row.starts_at += timedelta(hours=1)
        rides.moved(session, row)
    assert ride_now(hamlet, ride).pickup_from == FRIDAY_AT_ELEVEN


def test_who_has_not_read_yet_that_she_is_his_is_told_once_when_it_is_moved(hamlet: Hamlet) -> None:
    """Her driver before him has read so."""
    friday, ola, per = hamlet.occurrence(), hamlet.driver("Ola"), hamlet.driver("Per")
    ride = wants_ride(hamlet, friday)
    accept(hamlet, ola, ride)
    with hamlet.db.write() as session:
        for row in session.scalars(sa.select(Telling)):
            row.move(TellingState.TOLD)
    with hamlet.db.write() as session:
        driving.move(session, session.get_one(Ride, ride), session.get_one(Person, per))
        occurrence = session.get_one(Occurrence, friday)
        occurrence.starts_at += timedelta(hours=1)
        rides.moved(session, occurrence)
    assert [one.about for one in hamlet.told(person_id=per)] == [About.RIDE_YOURS]


def test_a_called_off_activity_frees_the_driver_and_tells_him(hamlet: Hamlet) -> None:
    friday, ola = hamlet.occurrence(), hamlet.driver("Ola")
    ride = wants_ride(hamlet, friday)
    accept(hamlet, ola, ride)
    with hamlet.db.write() as session:
        occurrences.call_off(session, session.get_one(Occurrence, friday))
    assert hamlet.told(person_id=ola)[-1].about is About.RIDE_CANCELLED
    assert ride_now(hamlet, ride).driver_id is None


def test_a_called_off_activity_asks_no_driver(hamlet: Hamlet) -> None:
    friday = hamlet.occurrence()
    hamlet.driver("Ola")
    wants_ride(hamlet, friday)
    with hamlet.db.write() as session:
        occurrences.call_off(session, session.get_one(Occurrence, friday))
    advance(hamlet)
    assert hamlet.told(About.RIDE_OFFER) == []


def test_drivers_are_asked_when_it_is_held_after_all(hamlet: Hamlet) -> None:
    friday, ola = hamlet.occurrence(), hamlet.driver("Ola")
    wants_ride(hamlet, friday)
    with hamlet.db.write() as session:
        row = session.get_one(Occurrence, friday)
        occurrences.call_off(session, row)
        occurrences.hold_after_all(session, row)
    advance(hamlet)
    assert asked(hamlet) == [ola]
