"""Every state of a gathering and of a seat, by every event; and how those who joined are divided into circles."""

from __future__ import annotations

import itertools

import pytest
from structlog.testing import capture_logs

from models import Gathering, GatheringEvent, GatheringState, Seat, SeatEvent, SeatState
from services.gatherings.circles import divided

S, E = SeatState, SeatEvent


@pytest.mark.parametrize(("state", "event"), list(itertools.product(GatheringState, GatheringEvent)))
def test_a_gathering_moves_as_its_table_says_or_is_refused_and_logged(
    state: GatheringState, event: GatheringEvent
) -> None:
    _moves_or_is_refused(Gathering(state=state), event, Gathering.ON.get((state, event)))


@pytest.mark.parametrize(("state", "event"), list(itertools.product(SeatState, SeatEvent)))
def test_a_seat_moves_as_its_table_says_or_is_refused_and_logged(state: SeatState, event: SeatEvent) -> None:
    _moves_or_is_refused(Seat(state=state), event, Seat.ON.get((state, event)))


def _moves_or_is_refused(row: Gathering | Seat, event: GatheringEvent | SeatEvent, to: object) -> None:
    before = row.state
    with capture_logs() as logged:
        moved = row.meet(event)
    assert (moved, row.state) == (to is not None, to or before)
    assert [entry["event"] for entry in logged] == ([] if moved else ["move.refused"])


@pytest.mark.parametrize("event", list(SeatEvent))
def test_nothing_brings_back_whom_the_host_took_out(event: SeatEvent) -> None:
    assert (S.REMOVED, event) not in Seat.ON


@pytest.mark.parametrize("state", sorted(set(SeatState) - {S.ABSENT, S.REMOVED, S.LEFT}))
def test_the_end_of_the_evening_ends_every_seat(state: SeatState) -> None:
    assert Seat.ON[state, E.CLOSED] in (S.ABSENT, S.LEFT)


@pytest.mark.parametrize("count", range(1, 100))
def test_circles_hold_at_most_eight_and_are_of_nearly_one_size(count: int) -> None:
    sizes = [len(circle) for circle in divided([[number] for number in range(count)], 8)]
    assert sum(sizes) == count
    assert max(sizes) <= 8
    assert max(sizes) - min(sizes) <= 1
    assert len(sizes) == -(-count // 8)


@pytest.mark.parametrize("alone", range(12))
def test_a_couple_on_one_telephone_sits_in_one_circle_and_counts_as_two(alone: int) -> None:
    couples = [["Kari", "Jon"], ["Liv", "Per"], ["Siri", "Tor"]]
    circles = divided([*couples, *[[str(number)] for number in range(alone)]], 8)
    voices = [sum(map(len, circle)) for circle in circles]
    assert (sum(voices), max(voices) <= 8) == (6 + alone, True)
    assert couples[0] in circles[0]
    assert divided([], 8) == []


def test_a_telephone_with_more_behind_it_than_a_circle_holds_stays_together() -> None:
    house = [f"number {number}" for number in range(9)]
    assert divided([house], 8) == [[house]]
    assert sorted(map(len, divided([["Anna"], house], 8))) == [1, 1]
