"""A car that is asked about, and what may come between the question and its answer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from models import (
    ON_THE_ROAD,
    About,
    DeskUser,
    Leg,
    Occurrence,
    Person,
    Place,
    PlaceKind,
    Ride,
    RideState,
    Source,
    Stop,
    Telling,
    TellingState,
    Trip,
    TripState,
)
from services import rides, signups
from services.rides import AcceptResult
from services.rights import merging
from services.roads import held
from services.signups import companions, occurrences
from tests.support import counting
from tests.support.hamlet import Hamlet
from tests.support.races import PATIENCE_S
from tests.support.steps.rides import accept, advance, wants_ride

WEDNESDAY_AT_FIVE = datetime(2026, 11, 25, 16, 0, tzinfo=UTC)


def on_the_map(hamlet: Hamlet, **fields: Any) -> tuple[int, int]:
    """Garmo with its roads, and what is on in Fossbergom on Friday; answers both."""
    garmo, fossbergom = hamlet.place("Garmo"), hamlet.place("Fossbergom")
    with hamlet.db.write() as session:
        held.take(session, hamlet.community(session), held.LOM.read_text("utf-8"), None)
    venue = hamlet.place("Utgard", PlaceKind.VENUE, hamlet_id=fossbergom)
    return garmo, hamlet.occurrence(place_id=venue, **fields)


def planned(hamlet: Hamlet, *names: str, seats: int = 4) -> tuple[int, int, list[int]]:
    """These want to be driven from Garmo, and Ola is asked about one car with all of them. Answers him, it and them."""
    garmo, friday = on_the_map(hamlet)
    ola = hamlet.driver("Ola", seats=seats, hamlet_id=garmo)
    wanted = [wants_ride(hamlet, friday, name, hamlet_id=garmo) for name in names]
    hamlet.now = WEDNESDAY_AT_FIVE
    advance(hamlet)
    assert asked_about(hamlet, ola) == wanted
    return ola, friday, wanted


def asked_about(hamlet: Hamlet, driver: int) -> list[int]:
    """The rides of the car the driver is asked about."""
    return _in(hamlet, driver, TripState.PROPOSED)


def drives(hamlet: Hamlet, driver: int) -> list[int]:
    return _in(hamlet, driver, *ON_THE_ROAD)


def _in(hamlet: Hamlet, driver: int, *states: TripState) -> list[int]:
    of_his = sa.select(Stop.ride_id).join(Stop.trip).where(Trip.driver_id == driver, Trip.leg == Leg.THERE)
    with hamlet.db.read() as session:
        return sorted(session.scalars(of_his.where(Trip.state.in_(states))))


def says_yes(hamlet: Hamlet, driver: int) -> AcceptResult | None:
    """To the car he is asked about; None where he is asked about none."""
    with hamlet.db.write() as session:
        person = session.get_one(Person, driver)
        trip = next(iter(rides.open_trips(session, person)), None)
        return rides.accept_trip(session, person, trip) if trip is not None else None


def of(hamlet: Hamlet, kind: type[Any], row_id: int) -> Any:
    with hamlet.db.read() as session:
        return session.get_one(kind, row_id)


def states(hamlet: Hamlet) -> dict[int, RideState]:
    with hamlet.db.read() as session:
        return {ride.id: ride.state for ride in session.scalars(sa.select(Ride))}


def test_nobody_is_asked_to_be_at_two_places_at_once(hamlet: Hamlet) -> None:
    """While Ola is asked about one car the other is not his; once he has said no to it he is asked about that."""
    garmo, friday = on_the_map(hamlet)
    meets = of(hamlet, Occurrence, friday)
    hall = hamlet.place("Klubbhuset", PlaceKind.VENUE, hamlet_id=of(hamlet, Place, meets.place_id).hamlet_id)
    also, later = (hamlet.occurrence(meets.starts_at + timedelta(hours=ahead), place_id=hall) for ahead in (0, 5))
    ola = hamlet.driver("Ola", seats=4, hamlet_id=garmo)
    kari, anna, jon = (
        wants_ride(hamlet, where, name, hamlet_id=garmo)
        for where, name in ((friday, "Kari"), (also, "Anna"), (later, "Jon"))
    )
    hamlet.now = WEDNESDAY_AT_FIVE
    advance(hamlet)
    assert asked_about(hamlet, ola) == [kari, jon]
    with hamlet.db.write() as session:
        person = session.get_one(Person, ola)
        rides.decline_trip(session, person, rides.open_trips(session, person)[0])
    hamlet.now += timedelta(minutes=6)
    advance(hamlet)
    assert asked_about(hamlet, ola) == [anna, jon]


def test_one_more_along_is_not_in_a_car_that_has_no_seat_for_him(hamlet: Hamlet) -> None:
    ola, _, (kari, anna, jon) = planned(hamlet, "Kari", "Anna", "Jon", seats=3)
    with hamlet.db.write() as session:
        companions.come_along(session, session.get_one(Ride, kari).signup, 1)
    assert asked_about(hamlet, ola) == [anna, jon]
    assert says_yes(hamlet, ola) is AcceptResult.WON
    assert (drives(hamlet, ola), states(hamlet)[kari]) == ([anna, jon], RideState.WANTED)


def test_a_driver_who_has_fewer_seats_by_now_drives_as_many_as_there_are(hamlet: Hamlet) -> None:
    ola, _, wanted = planned(hamlet, "Kari", "Anna", "Jon")
    with hamlet.db.write() as session:
        session.get_one(Person, ola).seats = 2
    assert says_yes(hamlet, ola) is AcceptResult.WON
    assert drives(hamlet, ola) == wanted[:2]
    assert states(hamlet)[wanted[2]] is RideState.WANTED


def test_drivers_have_a_day_also_where_it_is_decided_on_the_day_itself(hamlet: Hamlet) -> None:
    garmo, friday = on_the_map(hamlet, decides_at=datetime(2026, 11, 27, 7, 0, tzinfo=UTC))
    ola, kari = hamlet.driver("Ola", hamlet_id=garmo), wants_ride(hamlet, friday, "Kari", hamlet_id=garmo)
    hamlet.now = WEDNESDAY_AT_FIVE
    advance(hamlet)
    assert asked_about(hamlet, ola) == [kari]


def test_a_driver_who_is_asked_late_in_the_evening_has_the_morning(hamlet: Hamlet) -> None:
    """Wanted at 20.30 on the second evening before, when drivers are asked from 7 to 22."""
    garmo, friday = on_the_map(hamlet)
    ola = hamlet.driver("Ola", hamlet_id=garmo)
    hamlet.now = WEDNESDAY_AT_FIVE + timedelta(hours=3, minutes=30)
    kari = wants_ride(hamlet, friday, "Kari", hamlet_id=garmo)
    for hours, asked in ((0, [kari]), (2, [kari]), (10, [kari]), (2, [])):
        hamlet.now += timedelta(hours=hours)
        advance(hamlet)
        assert asked_about(hamlet, ola) == asked


def test_cars_to_what_is_moved_to_another_day_are_planned_anew(hamlet: Hamlet) -> None:
    ola, friday, wanted = planned(hamlet, "Kari", "Anna")
    with hamlet.db.write() as session:
        row = session.get_one(Occurrence, friday)
        starts = row.starts_at + timedelta(days=3)
        occurrences.move(session, row, starts_at=starts, ends_at=starts + timedelta(hours=2), place_id=row.place_id)
    advance(hamlet)
    assert asked_about(hamlet, ola) == []
    hamlet.now += timedelta(days=3)
    advance(hamlet)
    assert asked_about(hamlet, ola) == wanted


@pytest.mark.parametrize("stays_first", [True, False])
def test_of_a_driver_who_stands_in_the_list_twice_the_promises_stay(hamlet: Hamlet, *, stays_first: bool) -> None:
    """He drives one as the one, and is asked about a car with another as the other."""
    ola, friday, (kari,) = planned(hamlet, "Kari", seats=1)
    says_yes(hamlet, ola)
    garmo = of(hamlet, Person, ola).hamlet_id
    twin, anna = hamlet.driver("Ola", seats=1, hamlet_id=garmo), wants_ride(hamlet, friday, "Anna", hamlet_id=garmo)
    advance(hamlet)
    assert asked_about(hamlet, twin) == [anna]
    stays, goes = (ola, twin) if stays_first else (twin, ola)
    with hamlet.db.write() as session:
        by = DeskUser(community_id=hamlet.community_id, username="marit", name="Marit", password_hash="-")
        session.add(by)
        session.flush()
        one, other = session.get_one(Person, stays), session.get_one(Person, goes)
        seen = merging.foresee(session, one, other, by).fingerprint
        merging.merge(session, one, other, by=by, seen=seen)
    assert (drives(hamlet, stays), asked_about(hamlet, stays)) == ([kari], [])


def test_no_car_to_what_is_called_off_is_planned_again_without_each_of_them(hamlet: Hamlet) -> None:
    ola, friday, _ = planned(hamlet, "Kari", "Anna", "Jon")
    with hamlet.db.write() as session:
        occurrences.call_off(session, session.get_one(Occurrence, friday))
    assert asked_about(hamlet, ola) == []
    with hamlet.db.read() as session:
        assert {(trip.state, trip.version) for trip in session.scalars(sa.select(Trip))} == {(TripState.DROPPED, 1)}


@pytest.mark.parametrize("reads", [True, False])
def test_a_driver_who_has_read_of_a_car_that_another_fills_is_thanked(hamlet: Hamlet, *, reads: bool) -> None:
    ola, _, (kari,) = planned(hamlet, "Kari")
    per = hamlet.driver("Per", hamlet_id=of(hamlet, Person, ola).hamlet_id)
    if reads:
        with hamlet.db.write() as session:
            session.scalars(sa.select(Telling).where(Telling.about == About.TRIP_OFFER)).one().move(TellingState.TOLD)
    accept(hamlet, per, kari)
    assert asked_about(hamlet, ola) == []
    assert [one.person_id for one in hamlet.told(About.RIDE_TAKEN)] == [ola] * reads


def test_who_says_yes_once_more_is_told_whom_he_fetches_before_the_new_hours(hamlet: Hamlet) -> None:
    ola, _, (kari, anna) = planned(hamlet, "Kari", "Anna")
    accept(hamlet, ola, kari)
    with hamlet.db.write() as session:
        for told in session.scalars(sa.select(Telling).where(Telling.state == TellingState.OPEN)):
            told.move(TellingState.TOLD)
        ride = session.get_one(Ride, kari)
        ride.pickup_from, ride.pickup_to = hamlet.now, hamlet.now + timedelta(minutes=10)
    accept(hamlet, ola, anna)
    open_ones = [one.about for one in hamlet.told(person_id=ola) if one.state is TellingState.OPEN]
    assert open_ones == [About.RIDE_YOURS, About.RIDE_ORDER]


def test_new_hours_are_told_the_driver_whoever_falls_off_meanwhile(hamlet: Hamlet) -> None:
    """They were told an hour that the car does not keep any more."""
    ola, _, (kari, anna, jon, siri) = planned(hamlet, "Kari", "Anna", "Jon", "Siri")
    says_yes(hamlet, ola)
    with hamlet.db.write() as session:
        for told in session.scalars(sa.select(Telling).where(Telling.state == TellingState.OPEN)):
            told.move(TellingState.TOLD)
    for falls_off in (siri, kari, anna):
        with hamlet.db.write() as session:
            for ride in session.scalars(sa.select(Ride).where(Ride.id.in_({kari, anna, jon} - {falls_off}))):
                if ride.state is RideState.PROMISED and falls_off != anna:
                    ride.pickup_from, ride.pickup_to = hamlet.now, hamlet.now + timedelta(minutes=10)
        cancels(hamlet, falls_off)
        assert [one.state for one in hamlet.told(About.RIDE_ORDER, ola)].count(TellingState.OPEN) == 1


@pytest.mark.parametrize("hours", [0, 3])
def test_looking_at_many_asks_no_more_than_looking_at_few(hamlet: Hamlet, hours: int) -> None:
    """While their drivers are asked about a car, and while nobody who was asked about each has said yes."""
    _, _, wanted = planned(hamlet, *(f"Elder{at}" for at in range(8)), seats=9)
    hamlet.now += timedelta(hours=hours)
    advance(hamlet)
    hamlet.now += timedelta(minutes=1)
    asked = list[int]()
    for due in (wanted[:2], wanted):
        with hamlet.db.write() as session:
            session.execute(sa.update(Ride).values(look_at=None))
            session.execute(sa.update(Ride).where(Ride.id.in_(due)).values(look_at=hamlet.now))
        with counting.asked(hamlet.db) as found:
            advance(hamlet)
        asked.append(len(found.statements))
    assert asked[1] == asked[0]


def at_once(*deeds: Callable[[], Any]) -> list[Exception]:
    start, failed = threading.Barrier(len(deeds)), list[Exception]()

    def do(deed: Callable[[], Any]) -> None:
        start.wait(PATIENCE_S)
        try:
            deed()
        except sa.exc.SQLAlchemyError as error:
            failed.append(error)

    threads = [threading.Thread(target=do, args=(deed,)) for deed in deeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_S)
    return failed


def cancels(hamlet: Hamlet, ride: int) -> None:
    with hamlet.db.write() as session:
        signups.cancel(session, session.get_one(Ride, ride).signup, source=Source.SMS)


def in_agreement(hamlet: Hamlet, ola: int) -> None:
    """Whom he has promised is in his car, in one order."""
    promised = sorted(ride for ride, state in states(hamlet).items() if state is RideState.PROMISED)
    assert drives(hamlet, ola) == promised
    with hamlet.db.read() as session:
        for trip in session.scalars(sa.select(Trip).where(Trip.state.in_(ON_THE_ROAD))):
            assert [stop.position for stop in trip.stops] == list(range(1, len(trip.stops) + 1))


@pytest.mark.both_engines
def test_a_rider_falls_off_while_her_driver_takes_another(hamlet: Hamlet) -> None:
    ola, friday, (kari, _anna) = planned(hamlet, "Kari", "Anna")
    says_yes(hamlet, ola)
    jon = wants_ride(hamlet, friday, "Jon", hamlet_id=of(hamlet, Person, ola).hamlet_id)
    assert at_once(lambda: cancels(hamlet, kari), lambda: accept(hamlet, ola, jon)) == []
    in_agreement(hamlet, ola)


@pytest.mark.both_engines
def test_a_rider_falls_off_while_the_driver_says_yes_to_the_car(hamlet: Hamlet) -> None:
    ola, _, (kari, _anna, _jon) = planned(hamlet, "Kari", "Anna", "Jon")
    assert at_once(lambda: cancels(hamlet, kari), lambda: says_yes(hamlet, ola)) == []
    in_agreement(hamlet, ola)


@pytest.mark.both_engines
def test_two_drivers_cannot_after_all_at_once(hamlet: Hamlet) -> None:
    ola, friday, (kari, anna) = planned(hamlet, "Kari", "Anna")
    says_yes(hamlet, ola)
    garmo = of(hamlet, Person, ola).hamlet_id
    per, jon = hamlet.driver("Per", hamlet_id=garmo), wants_ride(hamlet, friday, "Jon", hamlet_id=garmo)
    accept(hamlet, per, jon)

    def gives_back(driver: int) -> None:
        with hamlet.db.write() as session:
            person = session.get_one(Person, driver)
            for ride in rides.promised_to_drive(session, person):
                rides.cancel_promise(session, person, ride)

    assert at_once(lambda: gives_back(ola), lambda: gives_back(per)) == []
    assert {states(hamlet)[ride] for ride in (kari, anna, jon)} == {RideState.WANTED}
    assert (drives(hamlet, ola), drives(hamlet, per)) == ([], [])


@pytest.mark.both_engines
def test_a_car_is_planned_while_its_driver_says_yes_to_another_ride(hamlet: Hamlet) -> None:
    garmo, friday = on_the_map(hamlet)
    ola = hamlet.driver("Ola", seats=4, hamlet_id=garmo)
    wanted = [wants_ride(hamlet, friday, name, hamlet_id=garmo) for name in ("Kari", "Anna", "Jon")]
    hamlet.now = WEDNESDAY_AT_FIVE
    with hamlet.db.write() as session:
        session.get_one(Ride, wanted[0]).look_at = hamlet.now + timedelta(hours=1)
    assert at_once(lambda: advance(hamlet), lambda: accept(hamlet, ola, wanted[0])) == []
    in_agreement(hamlet, ola)
    assert not (drives(hamlet, ola) and asked_about(hamlet, ola))
