"""Rides: who is asked, the first yes, going back on it, and the answer the evening before."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa

from models import (
    About,
    Occurrence,
    Person,
    PersonRole,
    Question,
    QuestionState,
    Ride,
    Role,
    Source,
    TellingState,
)
from scheduler import gate
from services import errands, rides, signups
from services.rides import AcceptResult
from services.signups import occurrences
from tests.support.hamlet import FRIDAY_AT_ELEVEN, Hamlet
from tests.support.steps.rides import accept, advance, asked, offers_are_read, ride_now, wants_ride


def test_every_driver_is_asked_once_however_often_it_is_planned(hamlet: Hamlet) -> None:
    ola, per = hamlet.driver("Ola"), hamlet.driver("Per")
    wants_ride(hamlet, hamlet.occurrence())
    advance(hamlet)
    advance(hamlet)
    assert asked(hamlet) == [ola, per]
    assert [offer.person_id for offer in hamlet.told(About.RIDE_OFFER)] == [ola, per]


def test_the_riders_own_hamlet_is_asked_first_and_the_rest_a_quarter_of_an_hour_later(hamlet: Hamlet) -> None:
    garmo, other = hamlet.place("Garmo"), hamlet.place("Bøverdalen")
    far, near = hamlet.driver("Ola", hamlet_id=other), hamlet.driver("Per", hamlet_id=garmo)
    wants_ride(hamlet, hamlet.occurrence(), hamlet_id=garmo)
    advance(hamlet)
    first = asked(hamlet)
    hamlet.now += timedelta(minutes=15)
    advance(hamlet)
    assert (first, asked(hamlet)) == ([near], [near, far])


def test_a_hamlet_without_drivers_waits_for_nobody(hamlet: Hamlet) -> None:
    garmo, other = hamlet.place("Garmo"), hamlet.place("Bøverdalen")
    far = hamlet.driver("Ola", hamlet_id=other)
    wants_ride(hamlet, hamlet.occurrence(), hamlet_id=garmo)
    advance(hamlet)
    assert asked(hamlet) == [far]


def test_a_driver_who_is_not_checked_is_not_asked(hamlet: Hamlet) -> None:
    ola = hamlet.driver("Ola")
    with hamlet.db.write() as session:
        session.get_one(PersonRole, (ola, Role.DRIVER)).checked_at = None
    wants_ride(hamlet, hamlet.occurrence())
    advance(hamlet)
    assert asked(hamlet) == []


def test_a_driver_is_not_asked_to_fetch_herself(hamlet: Hamlet) -> None:
    friday = hamlet.occurrence()
    driver = hamlet.driver("Ola")
    with hamlet.db.write() as session:
        signups.join(session, session.get_one(Person, driver), friday, source=Source.PHONE, wants_ride=True)
    advance(hamlet)
    assert asked(hamlet) == []


def test_who_waits_on_any_of_his_weekdays_is_thought_of_at_once_and_nobody_of_another_day(hamlet: Hamlet) -> None:
    friday, ola = FRIDAY_AT_ELEVEN, hamlet.driver("Ola")
    ahead = {"Kari": 0, "Anne": 7, "Jon": 1}
    wanted = {
        name: wants_ride(hamlet, hamlet.occurrence(friday + timedelta(days)), name) for name, days in ahead.items()
    }
    siri, wish = hamlet.person("Siri"), errands.Wish("doctor", friday + timedelta(14))
    with hamlet.db.write() as session:
        wanted["Siri"] = errands.ask(session, session.get_one(Person, siri), wish, source=Source.DESK).id
        session.execute(sa.update(Ride).values(look_at=None))
        rides.every_week(session, session.get_one(Person, ola), friday.weekday(), source=Source.SMS)
    looked_at = {name: ride_now(hamlet, ride).look_at for name, ride in wanted.items()}
    assert looked_at == {"Kari": hamlet.now, "Anne": hamlet.now, "Jon": None, "Siri": hamlet.now}


def test_two_rides_offered_to_one_driver_carry_two_codes(hamlet: Hamlet) -> None:
    ola, friday = hamlet.driver("Ola"), hamlet.occurrence()
    wants_ride(hamlet, friday, "Kari")
    wants_ride(hamlet, friday, "Anne")
    advance(hamlet)
    with hamlet.db.read() as session:
        assert [ask.code for ask in rides.open_asks(session, session.get_one(Person, ola))] == [1, 2]


def test_the_first_yes_has_it_and_the_next_is_told_it_is_taken(hamlet: Hamlet) -> None:
    ola, per = hamlet.driver("Ola"), hamlet.driver("Per")
    ride = wants_ride(hamlet, hamlet.occurrence())
    advance(hamlet)
    assert (accept(hamlet, ola, ride), accept(hamlet, per, ride)) == (AcceptResult.WON, AcceptResult.TAKEN)


def test_saying_yes_twice_is_still_won(hamlet: Hamlet) -> None:
    ola, ride = hamlet.driver("Ola"), wants_ride(hamlet, hamlet.occurrence())
    accept(hamlet, ola, ride)
    assert accept(hamlet, ola, ride) is AcceptResult.WON


def test_who_read_the_offer_is_told_that_it_is_taken(hamlet: Hamlet) -> None:
    ola, per = hamlet.driver("Ola"), hamlet.driver("Per")
    ride = wants_ride(hamlet, hamlet.occurrence())
    advance(hamlet)
    offers_are_read(hamlet)
    accept(hamlet, ola, ride)
    assert [one.person_id for one in hamlet.told(About.RIDE_TAKEN)] == [per]


def test_who_has_not_had_the_offer_yet_gets_neither_it_nor_its_end(hamlet: Hamlet) -> None:
    ola, per = hamlet.driver("Ola"), hamlet.driver("Per")
    ride = wants_ride(hamlet, hamlet.occurrence())
    advance(hamlet)
    accept(hamlet, ola, ride)
    assert [(one.about, one.state) for one in hamlet.told(person_id=per)] == [
        (About.RIDE_OFFER, TellingState.WITHDRAWN)
    ]


def test_a_taken_ride_is_no_question_to_anybody(hamlet: Hamlet) -> None:
    ola, _ = hamlet.driver("Ola"), hamlet.driver("Per")
    ride = wants_ride(hamlet, hamlet.occurrence())
    advance(hamlet)
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
    advance(hamlet)
    accept(hamlet, ola, first)
    assert accept(hamlet, ola, second) is AcceptResult.GONE


def test_a_full_car_is_not_asked(hamlet: Hamlet) -> None:
    ola, friday = hamlet.driver("Ola", seats=1), hamlet.occurrence()
    accept(hamlet, ola, wants_ride(hamlet, friday, "Kari"))
    wants_ride(hamlet, friday, "Anne")
    advance(hamlet)
    assert asked(hamlet) == []


def test_a_full_car_still_goes_to_another_activity(hamlet: Hamlet) -> None:
    ola = hamlet.driver("Ola", seats=1)
    accept(hamlet, ola, wants_ride(hamlet, hamlet.occurrence(), "Kari"))
    saturday = hamlet.occurrence(FRIDAY_AT_ELEVEN + timedelta(days=1))
    assert accept(hamlet, ola, wants_ride(hamlet, saturday, "Anne")) is AcceptResult.WON


def looked_at(hamlet: Hamlet) -> list[datetime | None]:
    with hamlet.db.read() as session:
        return list(session.scalars(sa.select(Ride.look_at)))


def test_a_trip_far_ahead_is_looked_at_two_weeks_before_and_by_nobody_until_then(hamlet: Hamlet) -> None:
    ola = hamlet.driver("Ola")
    far = FRIDAY_AT_ELEVEN + timedelta(weeks=4)
    wants_ride(hamlet, hamlet.occurrence(far))
    advance(hamlet)
    assert (asked(hamlet), looked_at(hamlet)) == ([], [far - timedelta(days=14)])
    assert gate.ask(hamlet.db, ("rides",)) == {"rides": far - timedelta(days=14)}
    hamlet.now = far - timedelta(days=14)
    advance(hamlet)
    assert asked(hamlet) == [ola]


def test_a_trip_that_is_moved_nearer_is_looked_at_at_once(hamlet: Hamlet) -> None:
    ola = hamlet.driver("Ola")
    far = hamlet.occurrence(FRIDAY_AT_ELEVEN + timedelta(weeks=4))
    wants_ride(hamlet, far)
    advance(hamlet)
    with hamlet.db.write() as session:
        row, ends_at = session.get_one(Occurrence, far), FRIDAY_AT_ELEVEN + timedelta(hours=1)
        occurrences.move(session, row, starts_at=FRIDAY_AT_ELEVEN, ends_at=ends_at, place_id=row.place_id)
    advance(hamlet)
    assert asked(hamlet) == [ola]


def test_a_trip_nobody_was_found_for_is_looked_at_no_more_once_it_is_over(hamlet: Hamlet) -> None:
    wants_ride(hamlet, hamlet.occurrence())
    hamlet.now = FRIDAY_AT_ELEVEN
    advance(hamlet)
    assert looked_at(hamlet) == [None]
    assert gate.ask(hamlet.db, ("rides",)) == {"rides": None}


def test_ten_of_a_day_are_given_a_number_however_many_need_a_ride(hamlet: Hamlet) -> None:
    ola, friday = hamlet.driver("Ola"), hamlet.occurrence()
    for name in "ABCDEFGHIJKL":
        wants_ride(hamlet, friday, f"{name}da")
    with hamlet.db.write() as session:
        driver = session.get_one(Person, ola)
        found = rides.list_of(session, driver, FRIDAY_AT_ELEVEN.date())
        assert [ask.code for ask in found] == list(range(1, 11))
        rides.wants_list(session, driver, yes=True)
    hamlet.now = FRIDAY_AT_ELEVEN - timedelta(days=1)
    with hamlet.db.write() as session:
        rides.advance_lists(session, hamlet.now)
        (days,) = rides.listed_ahead(session, session.get_one(Person, ola)).values()
        assert [ask.code for ask in days] == list(range(1, 11))
