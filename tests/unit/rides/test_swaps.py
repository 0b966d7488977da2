"""Nobody has a seat for her in the agreed cars as they are, and she could ride if somebody who was told of one of them
rode in another: it is found, shown at the desk, and done there with all told."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

import texts
from models import About, DriverKind, Person, Ride, RideState, Source
from services import rides
from services.availability import elder_drivers
from services.rides import AcceptResult
from services.rides.planner import Feature, check, lay_out
from services.rides.problems import Asked
from services.rides.swaps import looking
from services.telling import foretold
from tests.support.hamlet import Hamlet
from tests.support.steps.rides import accept, advance, wants_ride
from tests.unit.planner.brute import best
from tests.unit.planner.valley import car, kari, valley
from tests.unit.rides.test_cars_meet import WEDNESDAY_AT_FIVE, at_once, cancels, drives, of, on_the_map
from tests.unit.rides.test_replanned import all_is_told

VALLEYS = 40
MIDNIGHT = datetime(2026, 11, 27, tzinfo=UTC)


def two_cars(hamlet: Hamlet, *, own_of_per: bool = False) -> tuple[int, int, list[int]]:
    """Jon has one seat and drives Per; Eli has two, drives Anna, and one has to climb into her car. Kari cannot.
    Answers the drivers, and the rides of Kari, Per and Anna."""
    garmo, friday = on_the_map(hamlet)
    jon = hamlet.driver("Jon", seats=1, hamlet_id=garmo)
    eli = hamlet.driver("Eli", seats=2, hamlet_id=garmo, car="high_step")
    per, anna = (wants_ride(hamlet, friday, name, hamlet_id=garmo) for name in ("Per", "Anna"))
    assert (accept(hamlet, jon, per), accept(hamlet, eli, anna)) == (AcceptResult.WON, AcceptResult.WON)
    hamlet.now = WEDNESDAY_AT_FIVE
    found = wants_ride(hamlet, friday, "Kari", hamlet_id=garmo, needs="no_stairs")
    if own_of_per:
        with hamlet.db.write() as session:
            elder = session.get_one(Ride, per).rider
            elder_drivers.write(session, elder, session.get_one(Person, jon), DriverKind.OWN, source=Source.DESK)
    all_is_told(hamlet)
    advance(hamlet)
    advance(hamlet)
    return jon, eli, [found, per, anna]


def proposed(hamlet: Hamlet, ride: int) -> list[tuple[int, int | None, int]]:
    with hamlet.db.read() as session:
        found = rides.swap_of(session.get_one(Ride, ride))
        return [(step.ride_id, step.before, step.to) for step in found.steps] if found is not None else []


def swapped(hamlet: Hamlet, ride: int) -> bool:
    with hamlet.db.write() as session:
        return rides.swap(session, session.get_one(Ride, ride))


def test_one_told_rider_is_found_who_makes_room_for_her(hamlet: Hamlet) -> None:
    jon, eli, (kari, per, _) = two_cars(hamlet)
    assert proposed(hamlet, kari) == [(kari, None, jon), (per, jon, eli)]
    assert of(hamlet, Ride, kari).state is RideState.WANTED


def test_the_fewest_told_riders_are_moved_and_nobody_is_left_whom_so_few_would_seat() -> None:
    """Against every carpool there is, in small valleys where each was taken by whoever said yes first."""
    chance, moved = random.Random(5), list[int]()
    while len(moved) < VALLEYS:
        homes = [chance.choice((-25, -15, 10, 20, 30)) for _ in range(4)]
        needs = frozenset({Feature.LOW_STEP})
        riders = [kari(at, id=str(number)) for number, at in enumerate(homes[:3], start=1)]
        last = kari(homes[3], id="4", needs=chance.choice((needs, frozenset())))
        lows = ({"has": needs}, {})
        cars = [
            car(chance.choice((-30, 5, 35)), id=str(11 + at), seats=chance.choice((1, 2, 3)), **lows[at])
            for at in range(2)
        ]
        now, more = valley(riders, cars), valley([*riders, last], cars)
        shared = {name: [one for one in "123" if chance.random() < 0.5] for name in ("11",)}
        shared["12"] = [one for one in "123" if one not in shared["11"]]
        carpool = lay_out(now, shared)
        if check(now, carpool):
            continue
        asked = Asked(more, carpool.told(), {}, {}, MIDNIGHT)
        swap, (left, fewest, *_) = looking.Look(asked, {}).found(), best(more, asked.told)
        assert (swap is not None) == (left == 0 and fewest > 0)
        assert swap is None or len(swap.moved) == fewest
        moved.append(fewest if swap is not None else -1)
    assert {-1, 1} < set(moved), "some are helped by one, some by more, and some by nobody"


def test_it_is_done_at_once_and_each_who_is_concerned_hears_it(hamlet: Hamlet) -> None:
    jon, eli, (kari, per, anna) = two_cars(hamlet)
    was = of(hamlet, Ride, per).pickup_from
    before = {row.id for row in hamlet.told()}
    assert swapped(hamlet, kari)
    assert (drives(hamlet, jon), sorted(drives(hamlet, eli))) == ([kari], sorted([per, anna]))
    assert abs(of(hamlet, Ride, per).pickup_from - was).total_seconds() <= 600
    riders = {name: of(hamlet, Ride, ride).rider_id for name, ride in (("kari", kari), ("per", per))}
    told = [(row.about, row.person_id) for row in hamlet.told() if row.id not in before]
    expected = [(About.RIDE_PROMISED, riders["kari"]), (About.RIDE_PROMISED, riders["per"])]
    expected += [(About.RIDE_YOURS, jon), (About.RIDE_CANCELLED, jon), (About.RIDE_YOURS, eli)]
    assert sorted(set(told) - {(About.RIDE_ORDER, eli)}) == sorted(expected)
    assert not swapped(hamlet, kari), "once"


def test_it_is_not_done_where_the_way_home_would_keep_somebody_out_too_long(hamlet: Hamlet) -> None:
    jon, _, (kari, per, _) = two_cars(hamlet)
    with hamlet.db.write() as session:
        ride = session.get_one(Ride, per)
        over = (ride.goal.ends_at + timedelta(minutes=1)).astimezone(ride.rider.community.zone)
        ride.rider.out_until = f"{over:%H:%M}"
    assert not swapped(hamlet, kari)
    assert drives(hamlet, jon) == [per]


def test_what_is_shown_of_it_is_what_is_told(hamlet: Hamlet) -> None:
    _, _, (kari, *_) = two_cars(hamlet)
    with hamlet.db.read() as session:
        ride = session.get_one(Ride, kari)
        told = foretold.of(session, lambda: rides.swap(session, ride), texts.as_text)
    assert len(told.lines) >= 5
    with hamlet.db.write() as session:
        ride = session.get_one(Ride, kari)
        done = foretold.do(session, lambda: rides.swap(session, ride), texts.as_text, seen=told.marks)
        assert done.marks == told.marks


def test_who_has_changed_cars_meanwhile_is_moved_by_nobody(hamlet: Hamlet) -> None:
    jon, _, (kari, per, _) = two_cars(hamlet)
    with hamlet.db.write() as session:
        assert rides.take_back(session, session.get_one(Ride, per)) is not None
    assert not swapped(hamlet, kari)
    assert drives(hamlet, jon) == []


def test_a_car_that_has_less_room_by_now_takes_nobody_and_nothing_is_changed(hamlet: Hamlet) -> None:
    jon, eli, (kari, per, anna) = two_cars(hamlet)
    with hamlet.db.write() as session:
        session.get_one(Person, eli).seats = 1
    assert not swapped(hamlet, kari)
    assert (drives(hamlet, jon), drives(hamlet, eli)) == ([per], [anna])


def test_whom_her_own_driver_drives_is_moved_for_nobody(hamlet: Hamlet) -> None:
    _, _, (kari, *_) = two_cars(hamlet, own_of_per=True)
    assert proposed(hamlet, kari) == []


def each_is_in_one_car(hamlet: Hamlet, *drivers: int) -> None:
    with hamlet.db.read() as session:
        promised = session.scalars(sa.select(Ride).filter_by(state=RideState.PROMISED)).unique().all()
        of_each = {driver: sorted(ride.id for ride in promised if ride.driver_id == driver) for driver in drivers}
    assert {driver: sorted(drives(hamlet, driver)) for driver in drivers} == of_each


@pytest.mark.both_engines
def test_two_press_it_at_once(hamlet: Hamlet) -> None:
    jon, eli, (kari, *_) = two_cars(hamlet)
    done = list[bool]()
    assert at_once(*[lambda: done.append(swapped(hamlet, kari))] * 2) == []
    assert sorted(done) == [False, True]
    each_is_in_one_car(hamlet, jon, eli)


@pytest.mark.both_engines
def test_a_driver_gives_back_and_one_falls_off_while_it_is_pressed(hamlet: Hamlet) -> None:
    jon, eli, (kari, per, anna) = two_cars(hamlet)

    def gives_back() -> None:
        with hamlet.db.write() as session:
            rides.cancel_promise(session, session.get_one(Person, eli), session.get_one(Ride, anna))

    assert at_once(lambda: swapped(hamlet, kari), gives_back, lambda: cancels(hamlet, per)) == []
    each_is_in_one_car(hamlet, jon, eli)
    assert of(hamlet, Ride, per).state is RideState.CANCELLED
