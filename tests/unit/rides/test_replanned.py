"""Cars are planned anew around what is agreed: as few as may be are asked, and nobody waits for the planner."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from models import (
    ON_THE_ROAD,
    About,
    Leg,
    Legs,
    Occurrence,
    Outbox,
    OutboxState,
    Person,
    Ride,
    RideState,
    Source,
    Stop,
    StopState,
    Telling,
    TellingState,
    Trip,
    TripState,
    locked,
)
from services import errands, rides, trips
from services.rides import Usual, course, planner
from services.roads import held
from services.signups import occurrences
from tests.support import counting
from tests.support.hamlet import Hamlet
from tests.support.steps.rides import advance, asked, wants_ride
from tests.unit.rides.test_cars_meet import (
    WEDNESDAY_AT_FIVE,
    asked_about,
    cancels,
    drives,
    of,
    on_the_map,
    planned,
    says_yes,
    states,
)


def all_is_told(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        for told in session.scalars(sa.select(Telling).where(Telling.state == TellingState.OPEN)):
            told.move(TellingState.TOLD)


def gives_all_back(hamlet: Hamlet, driver: int) -> None:
    with hamlet.db.write() as session:
        person = session.get_one(Person, driver)
        for ride in rides.promised_to_drive(session, person):
            rides.cancel_promise(session, person, ride)


def while_planning(monkeypatch: pytest.MonkeyPatch, does: Callable[[], object]) -> None:
    """`does` is done the first time several cars are planned."""
    plans, real, done = "replan", planner.replan, list[object]()

    def replan(problem: planner.Problem, told: Any, **how: Any) -> planner.Proposal:
        if len(problem.cars) > 1 and not done:
            done.append(does())
        return real(problem, told, **how)

    monkeypatch.setattr(planner, plans, replan)


@pytest.mark.both_engines
def test_nothing_is_held_while_cars_are_planned(hamlet: Hamlet, monkeypatch: pytest.MonkeyPatch) -> None:
    garmo, friday = on_the_map(hamlet)
    drivers = [hamlet.driver(name, hamlet_id=garmo) for name in ("Ola", "Per")]
    wanted = [wants_ride(hamlet, friday, name, hamlet_id=garmo) for name in ("Kari", "Anna")]
    hamlet.now = WEDNESDAY_AT_FIVE

    def another_holds_all() -> None:
        with hamlet.db.write() as session:
            assert locked(session, Occurrence, friday) is not None
            assert all(locked(session, Ride, ride) is not None for ride in wanted)

    while_planning(monkeypatch, another_holds_all)
    advance(hamlet)
    assert sorted(asked_about(hamlet, driver) for driver in drivers) == [[], wanted]


def test_what_has_changed_while_cars_were_planned_is_planned_anew(
    hamlet: Hamlet, monkeypatch: pytest.MonkeyPatch
) -> None:
    garmo, friday = on_the_map(hamlet)
    drivers = [hamlet.driver(name, hamlet_id=garmo) for name in ("Ola", "Per")]
    kari, anna = (wants_ride(hamlet, friday, name, hamlet_id=garmo) for name in ("Kari", "Anna"))
    hamlet.now = WEDNESDAY_AT_FIVE
    while_planning(monkeypatch, lambda: cancels(hamlet, kari))
    advance(hamlet)
    assert sorted(asked_about(hamlet, driver) for driver in drivers) == [[], [anna]]


def test_those_a_driver_gives_back_while_there_is_time_are_asked_about_as_one_car(hamlet: Hamlet) -> None:
    ola, _, wanted = planned(hamlet, "Kari", "Anna", "Jon")
    per = hamlet.driver("Per", hamlet_id=of(hamlet, Person, ola).hamlet_id, seats=4)
    says_yes(hamlet, ola)
    hamlet.now += timedelta(minutes=1)
    gives_all_back(hamlet, ola)
    advance(hamlet)
    assert (asked_about(hamlet, per), asked_about(hamlet, ola)) == (wanted, [])
    assert len(hamlet.told(About.TRIP_OFFER, per)) == 1
    assert hamlet.told(About.RIDE_OFFER, per) == []


def test_a_driver_with_a_free_seat_on_his_way_is_asked_about_one_more_before_others(hamlet: Hamlet) -> None:
    ola, friday, (kari,) = planned(hamlet, "Kari")
    says_yes(hamlet, ola)
    all_is_told(hamlet)
    garmo = of(hamlet, Person, ola).hamlet_id
    per = hamlet.driver("Per", hamlet_id=garmo)
    anna = wants_ride(hamlet, friday, "Anna", hamlet_id=garmo)
    advance(hamlet)
    assert (asked(hamlet), asked_about(hamlet, per)) == ([ola], [])
    hamlet.now += timedelta(minutes=6)
    advance(hamlet)
    assert asked(hamlet) == [ola]
    hamlet.now += timedelta(minutes=10)
    advance(hamlet)
    assert asked(hamlet) == [ola, per]
    assert (drives(hamlet, ola), states(hamlet)[anna]) == ([kari], RideState.WANTED)


def test_a_car_that_is_asked_about_is_asked_about_anew_where_the_hour_is_another(hamlet: Hamlet) -> None:
    ola, friday, wanted = planned(hamlet, "Kari", "Anna")
    all_is_told(hamlet)
    before = _arrives(hamlet, ola, TripState.PROPOSED)
    moved(hamlet, friday)
    assert asked_about(hamlet, ola) == wanted
    assert _arrives(hamlet, ola, TripState.PROPOSED) == before + timedelta(hours=1)
    assert [one.state for one in hamlet.told(About.TRIP_OFFER, ola)] == [TellingState.TOLD, TellingState.OPEN]


def test_a_car_that_is_agreed_is_kept_and_its_driver_told_the_new_hours_once(hamlet: Hamlet) -> None:
    ola, friday, wanted = planned(hamlet, "Kari", "Anna")
    says_yes(hamlet, ola)
    all_is_told(hamlet)
    moved(hamlet, friday)
    assert drives(hamlet, ola) == wanted
    new = [one.about for one in hamlet.told(person_id=ola) if one.state is TellingState.OPEN]
    assert new == [About.RIDE_ORDER]
    riders = [one for one in hamlet.told(About.RIDE_PROMISED) if one.state is TellingState.OPEN]
    assert len(riders) == len(wanted)


def test_an_errand_given_back_takes_nothing_of_what_another_car_waits_to_hear(hamlet: Hamlet) -> None:
    """The errand has the number of the activity."""
    ola, friday, _ = planned(hamlet, "Kari", "Anna")
    says_yes(hamlet, ola)
    all_is_told(hamlet)
    jon = hamlet.person("Jon")
    with hamlet.db.write() as session:
        wish = errands.Wish("doctor", hamlet.now + timedelta(days=1), Legs.THERE)
        ride = errands.ask(session, session.get_one(Person, jon), wish, source=Source.DESK)
        assert ride.errand_id == friday
        rides.accept(session, session.get_one(Person, ola), ride.id)
    moved(hamlet, friday)
    with hamlet.db.write() as session:
        assert rides.cancel_promise(session, session.get_one(Person, ola), session.get_one(Ride, ride.id))
    assert (About.RIDE_ORDER, ola) in new_since_told(hamlet)


def moved(hamlet: Hamlet, occurrence: int, later: timedelta = timedelta(hours=1)) -> None:
    with hamlet.db.write() as session:
        row = session.get_one(Occurrence, occurrence)
        starts = row.starts_at + later
        occurrences.move(session, row, starts_at=starts, ends_at=starts + timedelta(hours=2), place_id=row.place_id)


def test_where_it_ends_later_the_way_home_follows_and_who_it_concerns_hears_so(hamlet: Hamlet) -> None:
    """She who is only driven home her hour; who drives those that he fetched too, when he drives them."""
    ola, friday, (kari, anna) = planned(hamlet, "Kari", "Anna")
    says_yes(hamlet, ola)
    with hamlet.db.write() as session:
        session.get_one(Ride, anna).legs = Legs.HOME
        rides.drives_anew(session, session.get_one(Occurrence, friday), session.get_one(Person, ola))
    all_is_told(hamlet)
    was = of(hamlet, Ride, kari).pickup_from
    hamlet.now = of(hamlet, Occurrence, friday).ends_at - timedelta(minutes=20)
    with hamlet.db.write() as session:
        row = session.get_one(Occurrence, friday)
        over, begins = row.ends_at + timedelta(minutes=45), row.starts_at
        occurrences.move(session, row, starts_at=begins, ends_at=over, place_id=row.place_id)
    with hamlet.db.read() as session:
        home = sa.select(Trip.leaves_at).where(Trip.leg == Leg.HOME, Trip.state.in_(ON_THE_ROAD))
        assert session.scalars(home).one() == over
    assert (of(hamlet, Ride, anna).pickup_from, of(hamlet, Ride, kari).pickup_from) == (over, was)
    hers = of(hamlet, Ride, anna).rider_id
    assert sorted(new_since_told(hamlet)) == sorted([(About.RIDE_ORDER, ola), (About.RIDE_PROMISED, hers)])


def _arrives(hamlet: Hamlet, driver: int, state: TripState) -> Any:
    of_his = sa.select(Trip.arrives_at).filter_by(driver_id=driver, leg=Leg.THERE, state=state)
    with hamlet.db.read() as session:
        return session.scalars(of_his).one()


def test_a_car_on_its_way_keeps_its_hours_where_one_falls_off(hamlet: Hamlet) -> None:
    ola, _, (kari, anna) = planned(hamlet, "Kari", "Anna")
    says_yes(hamlet, ola)
    all_is_told(hamlet)
    with hamlet.db.read() as session:
        stops = session.scalars(sa.select(Stop).join(Stop.trip).where(Trip.leg == Leg.THERE)).all()
        at = {stop.ride_id: stop.at for stop in stops}
    hamlet.now = min(at.values()) - timedelta(minutes=1)
    cancels(hamlet, kari)
    assert drives(hamlet, ola) == [anna]
    with hamlet.db.read() as session:
        (stop,) = session.scalars(sa.select(Stop).join(Stop.trip).where(Trip.leg == Leg.THERE)).all()
        assert (stop.at, stop.position) == (at[anna], 1)


def test_a_car_on_its_way_keeps_its_hours_also_where_one_is_only_driven_home(hamlet: Hamlet) -> None:
    ola, _, (kari, anna, jon) = planned(hamlet, "Kari", "Anna", "Jon")
    says_yes(hamlet, ola)
    with hamlet.db.write() as session:
        rides.drive_so(session, session.get_one(Ride, jon), Usual(frozenset(), None, None, Legs.HOME))
    before = _sets_out(hamlet, ola)
    hamlet.now = before + timedelta(minutes=1)
    cancels(hamlet, kari)
    assert (drives(hamlet, ola), _sets_out(hamlet, ola)) == ([anna], before)


def test_a_car_that_was_on_its_way_is_planned_anew_for_the_day_it_is_moved_to(hamlet: Hamlet) -> None:
    ola, friday, (kari,) = planned(hamlet, "Kari")
    says_yes(hamlet, ola)
    hamlet.now = _sets_out(hamlet, ola) + timedelta(minutes=10)
    with hamlet.db.write() as session:
        assert trips.aboard(session, session.get_one(Person, ola), kari) is not None
    was = of(hamlet, Ride, kari).pickup_from
    moved(hamlet, friday, timedelta(days=1))
    assert of(hamlet, Ride, kari).pickup_from == was + timedelta(days=1)
    hamlet.now = _sets_out(hamlet, ola) + timedelta(minutes=10)
    with hamlet.db.write() as session:
        (one,) = trips.on_the_way(session, session.get_one(Person, ola), hamlet.now)
        assert one.state is StopState.PLANNED
        assert trips.here(session, session.get_one(Person, ola), kari) is not None


def test_who_is_in_the_car_keeps_her_hour_where_it_begins_a_little_later(hamlet: Hamlet) -> None:
    ola, friday, (kari,) = planned(hamlet, "Kari")
    says_yes(hamlet, ola)
    all_is_told(hamlet)
    hamlet.now = _sets_out(hamlet, ola) + timedelta(minutes=10)
    with hamlet.db.write() as session:
        assert trips.aboard(session, session.get_one(Person, ola), kari) is not None
    was = of(hamlet, Ride, kari).pickup_from
    moved(hamlet, friday, timedelta(minutes=30))
    assert of(hamlet, Ride, kari).pickup_from == was
    assert About.RIDE_PROMISED not in {about for about, _ in new_since_told(hamlet)}


def _sets_out(hamlet: Hamlet, driver: int) -> datetime:
    with hamlet.db.read() as session:
        of_his = sa.select(Trip.leaves_at).where(
            Trip.driver_id == driver, Trip.leg == Leg.THERE, Trip.state.in_(ON_THE_ROAD)
        )
        return session.scalars(of_his).one()


def test_many_drivers_are_looked_at_with_no_more_statements_than_one(hamlet: Hamlet) -> None:
    garmo, friday = on_the_map(hamlet)
    kari = wants_ride(hamlet, friday, "Kari", hamlet_id=garmo)
    drivers = [hamlet.driver(f"Driver{at}", hamlet_id=garmo) for at in range(6)]
    found = list[int]()
    for some in (drivers[:1], drivers):
        with hamlet.db.write() as session:
            people = [session.get_one(Person, driver) for driver in some]
            ride = session.get_one(Ride, kari)
            with counting.asked(hamlet.db) as statements:
                known = course.known_of(session, ride.goal)
                assert course.who_go_round_by(session, people, ride, known) == people
            found.append(len(statements.statements))
    assert found[1] == found[0] <= 6


def roads_become(hamlet: Hamlet, *, minutes: int, closed: str = "") -> None:
    """The one there is, between Garmo and Fossbergom."""
    text = f"Fossbergom: 61.838, 8.567\nGarmo: 61.84, 8.81\nFossbergom – Garmo {minutes} min{closed}\n"
    with hamlet.db.write() as session:
        community = hamlet.community(session)
        held.take(session, community, text, None)
        rides.roads_changed(session, community)


def new_since_told(hamlet: Hamlet) -> list[tuple[About, int]]:
    return [(one.about, one.person_id) for one in hamlet.told() if one.state is TellingState.OPEN]


def test_a_road_that_takes_longer_is_told_each_who_is_fetched_earlier_and_the_driver_once(hamlet: Hamlet) -> None:
    ola, _, wanted = planned(hamlet, "Kari", "Anna")
    says_yes(hamlet, ola)
    roads_become(hamlet, minutes=14)
    all_is_told(hamlet)
    roads_become(hamlet, minutes=14)
    assert new_since_told(hamlet) == []
    roads_become(hamlet, minutes=30)
    assert drives(hamlet, ola) == wanted
    riders = [of(hamlet, Ride, ride).rider_id for ride in wanted]
    told = new_since_told(hamlet)
    assert sorted(told) == sorted([*((About.RIDE_PROMISED, one) for one in riders), (About.RIDE_ORDER, ola)])


CLOSED = " stengt 1 nov – 30 apr"


def test_she_whom_no_open_road_leads_to_has_no_driver_and_both_hear_so(hamlet: Hamlet) -> None:
    ola, _, wanted = planned(hamlet, "Kari", "Anna")
    says_yes(hamlet, ola)
    all_is_told(hamlet)
    roads_become(hamlet, minutes=14, closed=CLOSED)
    assert (drives(hamlet, ola), set(states(hamlet).values())) == ([], {RideState.WANTED})
    assert {about for about, _ in new_since_told(hamlet)} == {About.RIDE_CANCELLED}
    assert len(new_since_told(hamlet)) == 2 * len(wanted)


def test_nobody_is_left_to_wait_for_an_errand_by_a_closed_road(hamlet: Hamlet) -> None:
    garmo, friday = on_the_map(hamlet)
    ola, kari = hamlet.driver("Ola", hamlet_id=garmo), hamlet.person("Kari", hamlet_id=garmo)
    with hamlet.db.write() as session:
        where = session.get_one(Occurrence, friday).place
        wish = errands.Wish("doctor", hamlet.now + timedelta(days=2), Legs.THERE)
        ride = errands.ask(session, session.get_one(Person, kari), wish, source=Source.DESK, place=where)
        rides.accept(session, session.get_one(Person, ola), ride.id)
    all_is_told(hamlet)
    roads_become(hamlet, minutes=14, closed=CLOSED)
    assert states(hamlet) == {ride.id: RideState.WANTED}
    assert sorted(new_since_told(hamlet)) == sorted([(About.RIDE_CANCELLED, kari), (About.RIDE_CANCELLED, ola)])


def test_a_car_that_is_asked_about_fetches_nobody_by_a_closed_road(hamlet: Hamlet) -> None:
    ola, _, _ = planned(hamlet, "Kari", "Anna")
    roads_become(hamlet, minutes=14, closed=CLOSED)
    assert asked_about(hamlet, ola) == []


@pytest.mark.parametrize("many", [2, 8])
def test_to_plan_a_car_costs_two_statements_for_each_in_it(hamlet: Hamlet, many: int) -> None:
    """Her stop there, and home; all else is asked once of the car, and before and after it is planned who drives
    elsewhere then."""
    garmo, friday = on_the_map(hamlet)
    ola = hamlet.driver("Ola", hamlet_id=garmo, seats=9)
    wanted = [wants_ride(hamlet, friday, f"Elder{at}", hamlet_id=garmo) for at in range(many)]
    hamlet.now = WEDNESDAY_AT_FIVE
    with counting.asked(hamlet.db) as found:
        advance(hamlet)
    assert asked_about(hamlet, ola) == wanted
    assert len(found.statements) - 2 * many <= 63


@pytest.mark.parametrize("on_its_way", [False, True])
def test_whoever_has_another_hour_on_its_way_to_her_is_told_anew(hamlet: Hamlet, on_its_way: bool) -> None:
    """What waits to be written says the new hour by itself."""
    garmo, friday = on_the_map(hamlet)
    ola = hamlet.driver("Ola", hamlet_id=garmo)
    kari, anna = (wants_ride(hamlet, friday, name, hamlet_id=garmo) for name in ("Kari", "Anna"))
    takes(hamlet, ola, kari)
    before = fetched_from(hamlet, kari)
    with hamlet.db.write() as session:
        hers = sa.select(Outbox).where(Outbox.about == About.RIDE_PROMISED)
        text = session.scalars(hers).one()
        for state in (OutboxState.CLAIMED, OutboxState.SENDING) if on_its_way else ():
            text.move(state)
    takes(hamlet, ola, anna)
    assert fetched_from(hamlet, kari) != before
    with hamlet.db.read() as session:
        told = sa.select(Telling.state).where(Telling.about == About.RIDE_PROMISED)
        stands = session.scalars(told.where(Telling.key.startswith(f"ride:{kari}:")).order_by(Telling.id)).all()
    assert stands == ([TellingState.WITHDRAWN, TellingState.OPEN] if on_its_way else [TellingState.OPEN])


def takes(hamlet: Hamlet, driver: int, ride: int) -> None:
    with hamlet.db.write() as session:
        rides.accept(session, session.get_one(Person, driver), ride)


def fetched_from(hamlet: Hamlet, ride: int) -> datetime | None:
    with hamlet.db.read() as session:
        return session.get_one(Ride, ride).pickup_from
