"""Rides: who is asked, the first yes, going back on it, and the answer the evening before."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from models import (
    About,
    Database,
    Occurrence,
    Person,
    PersonRole,
    Question,
    QuestionState,
    Ride,
    RideAnswer,
    RideAsk,
    RideState,
    Role,
    Signup,
    Source,
    Telling,
    TellingState,
)
from services import occurrences, rides, signups
from services.rides import AcceptResult
from tests.services.hamlet import FRIDAY_AT_ELEVEN, Hamlet, founded

THURSDAY_AT_SIX = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)


@pytest.fixture
def hamlet(db: Database) -> Iterator[Hamlet]:
    with founded(db) as it:
        yield it


def wants_ride(hamlet: Hamlet, occurrence_id: int, name: str = "Kari", **fields: Any) -> int:
    """An elder joins with a ride; answers the ride's id."""
    elder = hamlet.person(name, **fields)
    with hamlet.db.write() as session:
        joined = signups.join(
            session, session.get_one(Person, elder), occurrence_id, source=Source.PHONE, wants_ride=True
        )
        assert joined.signup is not None
        ride = rides.of_signup(session, joined.signup)
        assert ride is not None
        return ride.id


def plan(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        rides.plan(session, hamlet.now)


def accept(hamlet: Hamlet, driver_id: int, ride_id: int) -> AcceptResult:
    with hamlet.db.write() as session:
        return rides.accept(session, session.get_one(Person, driver_id), ride_id)


def ride_now(hamlet: Hamlet, ride_id: int) -> Ride:
    with hamlet.db.read() as session:
        return session.get_one(Ride, ride_id)


def asked(hamlet: Hamlet, answer: RideAnswer = RideAnswer.ASKED) -> list[int]:
    with hamlet.db.read() as session:
        asks = sa.select(RideAsk.driver_id).where(RideAsk.answer == answer).order_by(RideAsk.id)
        return list(session.scalars(asks))


def offers_are_read(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        for offer in session.scalars(sa.select(Telling).where(Telling.about == About.RIDE_OFFER)):
            offer.move(TellingState.TOLD)


def test_every_driver_is_asked_once_however_often_it_is_planned(hamlet: Hamlet) -> None:
    ola, per = hamlet.driver("Ola"), hamlet.driver("Per")
    wants_ride(hamlet, hamlet.occurrence())
    plan(hamlet)
    plan(hamlet)
    assert asked(hamlet) == [ola, per]
    assert [offer.person_id for offer in hamlet.told(About.RIDE_OFFER)] == [ola, per]


def test_the_riders_own_hamlet_is_asked_first_and_the_rest_a_quarter_of_an_hour_later(hamlet: Hamlet) -> None:
    garmo, other = hamlet.place("Garmo"), hamlet.place("Bøverdalen")
    far, near = hamlet.driver("Ola", hamlet_id=other), hamlet.driver("Per", hamlet_id=garmo)
    wants_ride(hamlet, hamlet.occurrence(), hamlet_id=garmo)
    plan(hamlet)
    first = asked(hamlet)
    hamlet.now += timedelta(minutes=15)
    plan(hamlet)
    assert (first, asked(hamlet)) == ([near], [near, far])


def test_a_hamlet_without_drivers_waits_for_nobody(hamlet: Hamlet) -> None:
    garmo, other = hamlet.place("Garmo"), hamlet.place("Bøverdalen")
    far = hamlet.driver("Ola", hamlet_id=other)
    wants_ride(hamlet, hamlet.occurrence(), hamlet_id=garmo)
    plan(hamlet)
    assert asked(hamlet) == [far]


def test_a_driver_who_is_not_checked_is_not_asked(hamlet: Hamlet) -> None:
    ola = hamlet.driver("Ola")
    with hamlet.db.write() as session:
        session.get_one(PersonRole, (ola, Role.DRIVER)).checked_at = None
    wants_ride(hamlet, hamlet.occurrence())
    plan(hamlet)
    assert asked(hamlet) == []


def test_a_driver_is_not_asked_to_fetch_herself(hamlet: Hamlet) -> None:
    friday = hamlet.occurrence()
    driver = hamlet.driver("Ola")
    with hamlet.db.write() as session:
        signups.join(session, session.get_one(Person, driver), friday, source=Source.PHONE, wants_ride=True)
    plan(hamlet)
    assert asked(hamlet) == []


def test_two_rides_offered_to_one_driver_carry_two_codes(hamlet: Hamlet) -> None:
    ola, friday = hamlet.driver("Ola"), hamlet.occurrence()
    wants_ride(hamlet, friday, "Kari")
    wants_ride(hamlet, friday, "Anne")
    plan(hamlet)
    with hamlet.db.read() as session:
        assert [ask.code for ask in rides.open_asks(session, session.get_one(Person, ola))] == [1, 2]


def test_the_first_yes_has_it_and_the_next_is_told_it_is_taken(hamlet: Hamlet) -> None:
    ola, per = hamlet.driver("Ola"), hamlet.driver("Per")
    ride = wants_ride(hamlet, hamlet.occurrence())
    plan(hamlet)
    assert (accept(hamlet, ola, ride), accept(hamlet, per, ride)) == (AcceptResult.WON, AcceptResult.TAKEN)


def test_saying_yes_twice_is_still_won(hamlet: Hamlet) -> None:
    ola, ride = hamlet.driver("Ola"), wants_ride(hamlet, hamlet.occurrence())
    accept(hamlet, ola, ride)
    assert accept(hamlet, ola, ride) is AcceptResult.WON


def test_who_read_the_offer_is_told_that_it_is_taken(hamlet: Hamlet) -> None:
    ola, per = hamlet.driver("Ola"), hamlet.driver("Per")
    ride = wants_ride(hamlet, hamlet.occurrence())
    plan(hamlet)
    offers_are_read(hamlet)
    accept(hamlet, ola, ride)
    assert [one.person_id for one in hamlet.told(About.RIDE_TAKEN)] == [per]


def test_who_has_not_had_the_offer_yet_gets_neither_it_nor_its_end(hamlet: Hamlet) -> None:
    ola, per = hamlet.driver("Ola"), hamlet.driver("Per")
    ride = wants_ride(hamlet, hamlet.occurrence())
    plan(hamlet)
    accept(hamlet, ola, ride)
    assert [(one.about, one.state) for one in hamlet.told(person_id=per)] == [
        (About.RIDE_OFFER, TellingState.WITHDRAWN)
    ]


def test_a_taken_ride_is_no_question_to_anybody(hamlet: Hamlet) -> None:
    ola, _ = hamlet.driver("Ola"), hamlet.driver("Per")
    ride = wants_ride(hamlet, hamlet.occurrence())
    plan(hamlet)
    accept(hamlet, ola, ride)
    with hamlet.db.read() as session:
        assert set(session.scalars(sa.select(Question.state))) == {QuestionState.ANSWERED}


def test_the_rider_is_told_who_comes_from_sixty_to_forty_five_minutes_before(hamlet: Hamlet) -> None:
    ola, ride = hamlet.driver("Ola"), wants_ride(hamlet, hamlet.occurrence())
    accept(hamlet, ola, ride)
    promised = ride_now(hamlet, ride)
    assert promised.pickup_from == FRIDAY_AT_ELEVEN - timedelta(minutes=60)
    assert promised.pickup_to == FRIDAY_AT_ELEVEN - timedelta(minutes=45)
    assert [one.subject["ride"] for one in hamlet.told(About.RIDE_PROMISED)] == [ride]


def test_the_driver_is_told_where_to_fetch(hamlet: Hamlet) -> None:
    ola, ride = hamlet.driver("Ola"), wants_ride(hamlet, hamlet.occurrence())
    accept(hamlet, ola, ride)
    assert [one.person_id for one in hamlet.told(About.RIDE_YOURS)] == [ola]


def test_a_full_car_cannot_take_another_to_the_same_activity(hamlet: Hamlet) -> None:
    ola, friday = hamlet.driver("Ola", seats=1), hamlet.occurrence()
    first, second = wants_ride(hamlet, friday, "Kari"), wants_ride(hamlet, friday, "Anne")
    plan(hamlet)
    accept(hamlet, ola, first)
    assert accept(hamlet, ola, second) is AcceptResult.GONE


def test_a_full_car_is_not_asked(hamlet: Hamlet) -> None:
    ola, friday = hamlet.driver("Ola", seats=1), hamlet.occurrence()
    accept(hamlet, ola, wants_ride(hamlet, friday, "Kari"))
    wants_ride(hamlet, friday, "Anne")
    plan(hamlet)
    assert asked(hamlet) == []


def test_a_full_car_still_goes_to_another_activity(hamlet: Hamlet) -> None:
    ola = hamlet.driver("Ola", seats=1)
    accept(hamlet, ola, wants_ride(hamlet, hamlet.occurrence(), "Kari"))
    saturday = hamlet.occurrence(FRIDAY_AT_ELEVEN + timedelta(days=1))
    assert accept(hamlet, ola, wants_ride(hamlet, saturday, "Anne")) is AcceptResult.WON


def test_a_driver_who_goes_back_leaves_the_ride_to_those_who_were_told_it_was_taken(hamlet: Hamlet) -> None:
    ola, per = hamlet.driver("Ola"), hamlet.driver("Per")
    ride = wants_ride(hamlet, hamlet.occurrence())
    plan(hamlet)
    accept(hamlet, ola, ride)
    with hamlet.db.write() as session:
        assert rides.cancel_promise(session, session.get_one(Person, ola), session.get_one(Ride, ride))
    plan(hamlet)
    assert ride_now(hamlet, ride).state is RideState.WANTED
    assert (asked(hamlet), asked(hamlet, RideAnswer.NO)) == ([per], [ola])


def test_only_the_driver_who_promised_can_go_back(hamlet: Hamlet) -> None:
    ola, per, ride = hamlet.driver("Ola"), hamlet.driver("Per"), wants_ride(hamlet, hamlet.occurrence())
    accept(hamlet, ola, ride)
    with hamlet.db.write() as session:
        assert not rides.cancel_promise(session, session.get_one(Person, per), session.get_one(Ride, ride))
    assert ride_now(hamlet, ride).driver_id == ola


def test_unfilled_at_six_the_evening_before_is_told_the_rider(hamlet: Hamlet) -> None:
    ride = wants_ride(hamlet, hamlet.occurrence())
    hamlet.now = THURSDAY_AT_SIX - timedelta(seconds=1)
    plan(hamlet)
    before = ride_now(hamlet, ride).state
    hamlet.now = THURSDAY_AT_SIX
    plan(hamlet)
    plan(hamlet)
    assert (before, ride_now(hamlet, ride).state) == (RideState.WANTED, RideState.UNFILLED)
    assert len(hamlet.told(About.RIDE_UNFILLED)) == 1


def test_a_ride_wanted_after_that_hour_is_answered_within_an_hour(hamlet: Hamlet) -> None:
    friday = hamlet.occurrence()
    hamlet.now = THURSDAY_AT_SIX + timedelta(minutes=30)
    ride = wants_ride(hamlet, friday)
    plan(hamlet)
    at_once = ride_now(hamlet, ride).state
    hamlet.now += timedelta(hours=1)
    plan(hamlet)
    assert (at_once, ride_now(hamlet, ride).state) == (RideState.WANTED, RideState.UNFILLED)


def test_a_driver_may_still_say_yes_to_an_unfilled_ride(hamlet: Hamlet) -> None:
    ola, ride = hamlet.driver("Ola"), wants_ride(hamlet, hamlet.occurrence())
    hamlet.now = THURSDAY_AT_SIX
    plan(hamlet)
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
    plan(hamlet)
    before = asked(hamlet)
    with hamlet.db.write() as session:
        row = session.scalars(sa.select(Signup).where(Signup.person_id == kari)).one()
        signups.cancel(session, row, source=Source.DESK)
    plan(hamlet)
    assert (before, asked(hamlet)) == ([], [ola])


def test_two_yeses_of_one_driver_at_once_do_not_overfill_the_car(hamlet: Hamlet) -> None:
    ola, friday = hamlet.driver("Ola", seats=1), hamlet.occurrence()
    wanted = [wants_ride(hamlet, friday, "Kari"), wants_ride(hamlet, friday, "Anne")]
    start, results = threading.Barrier(2), []

    def says_yes(ride: int) -> None:
        start.wait(timeout=5)
        results.append(accept(hamlet, ola, ride))

    threads = [threading.Thread(target=says_yes, args=(ride,)) for ride in wanted]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    assert sorted(results) == [AcceptResult.GONE, AcceptResult.WON]


def test_two_drivers_at_once_leave_one_driver(hamlet: Hamlet) -> None:
    drivers, ride = [hamlet.driver("Ola"), hamlet.driver("Per")], wants_ride(hamlet, hamlet.occurrence())
    start, results = threading.Barrier(2), []

    def says_yes(driver: int) -> None:
        start.wait(timeout=5)
        results.append(accept(hamlet, driver, ride))

    threads = [threading.Thread(target=says_yes, args=(driver,)) for driver in drivers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
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
    plan(hamlet)
    assert hamlet.told(About.RIDE_OFFER) == []


def test_drivers_are_asked_when_it_is_held_after_all(hamlet: Hamlet) -> None:
    friday, ola = hamlet.occurrence(), hamlet.driver("Ola")
    wants_ride(hamlet, friday)
    with hamlet.db.write() as session:
        row = session.get_one(Occurrence, friday)
        occurrences.call_off(session, row)
        occurrences.hold_after_all(session, row)
    plan(hamlet)
    assert asked(hamlet) == [ola]
