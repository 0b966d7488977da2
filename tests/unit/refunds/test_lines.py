"""What a driver is refunded follows what is known of the day. What was handed in stands; a change is one line more."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from models import (
    Errand,
    Leg,
    Person,
    PlaceKind,
    Refund,
    RefundState,
    Ride,
    RideState,
    Role,
    Source,
    Stop,
    StopState,
    Trip,
    TripState,
)
from models.base import IllegalMove
from services.desk import users
from services.refunds import lines, rates, reckoning
from services.rights import merging
from tests.support.hamlet import Hamlet
from tests.unit.refunds.driving import counts, drives, hands_on, told, writes

MONDAY = date(2026, 11, 23)
EVENING = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)


def test_a_drive_counts_three_hours_after_it_was_over(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    drives(hamlet, ola, MONDAY, 17_600)
    drives(hamlet, ola, MONDAY, 17_600, leg=Leg.HOME)
    hamlet.now = datetime(2026, 11, 23, 12, 59, tzinfo=UTC)
    counts(hamlet)
    assert told(hamlet) == []
    hamlet.now = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)
    counts(hamlet)
    assert told(hamlet) == [(18, 18 * 530, "open")]
    hamlet.now = EVENING
    counts(hamlet)
    assert told(hamlet) == [(35, 35 * 530, "open")]  # 35.2 of the whole day, and not two halves rounded up


@pytest.mark.parametrize(
    ("state", "counted"),
    [
        (TripState.AGREED, True),
        (TripState.UNDER_WAY, True),
        (TripState.DONE, True),
        (TripState.PROPOSED, False),
        (TripState.DROPPED, False),
    ],
)
def test_what_was_driven_or_nobody_has_said_was_not(hamlet: Hamlet, state: TripState, counted: bool) -> None:
    kari = hamlet.person()
    drives(hamlet, hamlet.driver(), MONDAY, 20_000, kari, not_home=[kari], state=state)
    hamlet.now = EVENING
    counts(hamlet)
    assert bool(told(hamlet)) is counted


def test_what_is_written_holds_over_what_was_reckoned_and_nought_is_not_driven(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    drives(hamlet, ola, MONDAY, 20_000)
    hamlet.now = EVENING
    counts(hamlet)
    writes(hamlet, ola, MONDAY, 34)
    assert told(hamlet) == [(34, 34 * 530, "open")]
    writes(hamlet, ola, MONDAY, 0)
    assert told(hamlet) == []


def test_a_drive_that_is_dropped_afterwards_counts_no_more(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    trip = drives(hamlet, ola, MONDAY, 20_000)
    hamlet.now = EVENING
    counts(hamlet)
    with hamlet.db.write() as session:
        session.get_one(Trip, trip).move(TripState.DROPPED)
    counts(hamlet)
    assert told(hamlet) == []


def test_a_correction_of_what_was_paid_is_a_line_of_its_own(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    writes(hamlet, ola, MONDAY, 40)
    assert hands_on(hamlet, RefundState.HANDED_IN) == 1
    writes(hamlet, ola, MONDAY, 43)
    assert told(hamlet) == [(40, 21_200, "handed_in"), (3, 1_590, "open")]
    assert hands_on(hamlet, RefundState.PAID) == 2
    writes(hamlet, ola, MONDAY, 30)
    assert told(hamlet) == [(40, 21_200, "paid"), (3, 1_590, "paid"), (-13, -6_890, "open")]
    writes(hamlet, ola, MONDAY, 43)
    assert told(hamlet) == [(40, 21_200, "paid"), (3, 1_590, "paid")]
    assert hands_on(hamlet, RefundState.OPEN) == 0


def test_what_is_taken_back_is_one_open_line_again(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    writes(hamlet, ola, MONDAY, 40)
    hands_on(hamlet, RefundState.HANDED_IN)
    writes(hamlet, ola, MONDAY, 43)
    assert hands_on(hamlet, RefundState.OPEN) == 1
    assert told(hamlet) == [(43, 43 * 530, "open")]


def test_only_the_table_of_moves_moves_a_line() -> None:
    allowed = {(one, to) for one, all_to in Refund.MOVES.items() for to in all_to}
    assert allowed == {
        (RefundState.OPEN, RefundState.HANDED_IN),
        (RefundState.OPEN, RefundState.PAID),
        (RefundState.HANDED_IN, RefundState.PAID),
        (RefundState.HANDED_IN, RefundState.OPEN),
    }
    with pytest.raises(IllegalMove):
        Refund(state=RefundState.PAID).move(RefundState.OPEN)


# -- rates


def test_each_day_has_the_rate_of_its_year(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    hamlet.now = datetime(2026, 1, 4, 12, 0, tzinfo=UTC)
    for day in (date(2025, 12, 31), date(2026, 1, 1)):
        writes(hamlet, ola, day, 10)
    assert told(hamlet) == [(10, 5_000, "open"), (10, 5_300, "open")]


def test_the_desks_own_rate_holds_from_its_day_and_prices_what_is_open_anew(hamlet: Hamlet) -> None:
    ola, per = hamlet.driver(), hamlet.driver("Per")
    for driver in (ola, per):
        for day in (20, 23):
            writes(hamlet, driver, date(2026, 11, day), 10)
    hands_on(hamlet, RefundState.PAID, per)
    with hamlet.db.write() as session:
        community = hamlet.community(session)
        by = users.everybody(session, community)[0]
        rates.write(session, community, rates.Rate(date(2026, 11, 22), 350), by)
        lines.price_anew(session, community)
        known = rates.all_of(session, community.id)
    assert told(hamlet, ola) == [(10, 5_300, "open"), (10, 3_500, "open")]
    assert told(hamlet, per) == [(10, 5_300, "paid"), (10, 5_300, "paid")]
    assert [rates.on(known, date(2026, 11, day)).km_ore for day in (21, 22)] == [530, 350]
    assert rates.on(known, date(2030, 1, 1)).km_ore == 350


def test_passengers_count_from_their_door_and_whoever_was_not_at_home_does_not(hamlet: Hamlet) -> None:
    """Kari gets in first and Anna on the way, each as far as it is from her, also where it is said once the day was
    counted; nobody is paid for them before the desk has said so."""
    at: dict[str, dict[str, Any]] = {
        name: {"latitude": 61.8, "longitude": 8.5 + east} for name, east in (("Kari", 0.2), ("Anna", 0.1))
    }
    kari, anna = hamlet.person("Kari", **at["Kari"]), hamlet.person("Anna", **at["Anna"])
    ola, venue = hamlet.driver(), hamlet.place("Utgard", PlaceKind.VENUE, latitude=61.8, longitude=8.5)
    trip = drives(hamlet, ola, MONDAY, 20_000, kari, anna)
    hamlet.now = EVENING
    with hamlet.db.write() as session:
        session.get_one(Trip, trip).goal.place_id = venue
    with hamlet.db.read() as session:
        together = reckoning.of_day(session, session.get_one(Person, ola), MONDAY)
    counts(hamlet)
    with hamlet.db.write() as session:
        session.get_one(Trip, trip).stops[0].move(StopState.NOT_HOME)
    with hamlet.db.read() as session:
        alone = reckoning.of_day(session, session.get_one(Person, ola), MONDAY)
    counts(hamlet)
    assert (together.kilometres, alone.kilometres) == (20, 20)
    assert (together.passenger_kilometres, alone.passenger_kilometres) == (22, 7)
    with hamlet.db.read() as session:
        (line,) = session.scalars(sa.select(Refund))
        assert (line.passenger_kilometres, line.passenger_ore, line.ore) == (7, 0, 20 * 530)


# -- whatever is written, handed in, paid and taken back, in whatever order


@pytest.mark.parametrize("seed", range(4))
def test_the_lines_of_a_day_are_always_what_the_day_is(hamlet: Hamlet, seed: int) -> None:
    chance = random.Random(seed)
    drivers = [hamlet.driver(name) for name in ("Ola", "Per")]
    days = [MONDAY - timedelta(days=back) for back in range(3)]
    said: dict[tuple[int, date], int] = {}
    for _ in range(40):
        before = {row for row in _lines(hamlet) if row[4] is RefundState.PAID}
        driver, day = chance.choice(drivers), chance.choice(days)
        match chance.choice(("writes", "writes", "hands in", "pays", "takes back")):
            case "writes":
                said[driver, day] = chance.randint(0, 60)
                writes(hamlet, driver, day, said[driver, day])
            case "hands in":
                hands_on(hamlet, RefundState.HANDED_IN, driver)
            case "pays":
                hands_on(hamlet, RefundState.PAID, driver)
            case _:
                hands_on(hamlet, RefundState.OPEN, driver)
        now = _lines(hamlet)
        assert before <= set(now), "what was paid has changed"
        for (who, on), far in said.items():
            assert sum(row[2] for row in now if row[:2] == (who, on)) == far
        assert sum(row[3] for row in now) == sum(said.values()) * 530


def _lines(hamlet: Hamlet) -> list[tuple[int, date, int, int, RefundState, int]]:
    """Whose, of which day, kilometres, øre, state and the row."""
    with hamlet.db.read() as session:
        rows = session.scalars(sa.select(Refund))
        return [(row.person_id, row.on_day, row.kilometres, row.ore, row.state, row.id) for row in rows]


def test_two_rows_of_one_driver_become_one_and_no_kilometre_is_lost(hamlet: Hamlet) -> None:
    ola, twice = hamlet.driver(), hamlet.driver("Ola")
    drives(hamlet, ola, MONDAY, 20_000)
    drives(hamlet, twice, MONDAY, 14_000, title="Strikkekafé")
    hamlet.now = EVENING
    counts(hamlet)
    assert [far for far, _, _ in told(hamlet)] == [20, 14]
    with hamlet.db.write() as session:
        by = users.add(session, hamlet.community(session), "berit", "Berit", "et langt passord")
        stays, goes = session.get_one(Person, ola), session.get_one(Person, twice)
        seen = merging.foresee(session, stays, goes, by).fingerprint
        merging.merge(session, stays, goes, by=by, seen=seen)
    assert told(hamlet, ola) == [(34, 34 * 530, "open")]


def test_an_elders_own_driver_is_refunded_as_others_and_no_line_says_which_errand_it_was(hamlet: Hamlet) -> None:
    kari, nils = hamlet.person(), hamlet.person("Nils", Role.KIN)
    at = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
    with hamlet.db.write() as session:
        errand = Errand(
            community_id=hamlet.community_id,
            person_id=kari,
            what="doctor",
            source=Source.PHONE,
            starts_at=at,
            ends_at=at,
        )
        session.add(errand)
        session.flush()
        ride = Ride(errand_id=errand.id, state=RideState.PROMISED, driver_id=nils)
        trip = Trip(errand_id=errand.id, driver_id=nils, leg=Leg.THERE, leaves_at=at, arrives_at=at, metres=12_000)
        trip.stops.append(Stop(ride=ride, position=1, at=at))
        session.add(trip)
    hamlet.now = EVENING
    counts(hamlet)
    assert told(hamlet, nils) == [(12, 12 * 530, "open")]
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(Refund)).one().what is None
