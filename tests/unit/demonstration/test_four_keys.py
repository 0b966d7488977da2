"""In the demonstration: what is on tomorrow, with a ride, by the fourth key, everything heard to its end."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from models import Database
from tests.support.demonstration import started_at, telephone_of

MOST_SECONDS, MOST_KEYS = 52, 4


@pytest.mark.parametrize("day", [1, 3])
def test_what_is_on_tomorrow_is_joined_with_a_ride_within_fifty_two_seconds(db: Database, day: int) -> None:
    """One of few places that is free, and one with many that costs something."""
    with started_at(db, datetime(2026, 12, day, 10, 0, tzinfo=UTC)) as village:
        call, lifted_at = telephone_of(village, "Kari").dials("+4761999000"), village.now
        call.hears("kva som skjer", "trykk 0").presses("1").hears("i morgon", "Seinare, trykk 4").presses("1")
        call.hears("skyss, trykk 1", "trykk 2").presses("1").hears("Med skyss", "Elles, trykk 2").presses("1")
        assert (village.now - lifted_at).total_seconds() <= MOST_SECONDS
        assert len([line for line in call.transcript.splitlines() if " s  key " in line]) == MOST_KEYS
        call.hears("Du er påmeld").hangs_up()
