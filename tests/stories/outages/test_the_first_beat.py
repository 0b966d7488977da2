"""A list taken in on Friday for a line that begins on Monday: nobody has failed anybody on the evenings between."""

from __future__ import annotations

import sqlalchemy as sa

from models import Checkin, CheckinState, Heartbeat, Outbox, Task
from tests.support.village import Village


def nothing_has_beaten(village: Village) -> None:
    """No scheduler of this village has begun yet."""
    with village.write() as session:
        session.execute(sa.delete(Heartbeat))


def test_evenings_before_the_first_beat_are_nobodys_fault(village: Village) -> None:
    nothing_has_beaten(village)
    for _ in range(3):
        village.elder(checkin="19:00")
    village.exchange.run_until(village.now.replace(day=30, hour=7))

    village.forward(minutes=1)

    assert village.rows(Task) == []
    assert village.rows(Outbox) == []
    assert {row.state for row in village.rows(Checkin)} == {CheckinState.PLANNED}


def test_who_is_due_on_the_day_of_the_first_beat_is_rung(village: Village) -> None:
    nothing_has_beaten(village)
    kari = village.elder("Kari", checkin="19:00")
    village.exchange.run_until(village.now.replace(day=30, hour=7))

    village.until("19:00")

    kari.answers().hears("trykk 1").presses("1").hears("godt")


def test_an_evening_missed_after_the_first_beat_is_an_outage_as_ever(village: Village) -> None:
    village.elder("Kari", checkin="19:00")
    village.settle()
    village.exchange.run_until(village.now.replace(day=27, hour=7))

    village.settle()

    assert [row.kind.value for row in village.rows(Task)] == ["not_tried"]
    village.desk.is_rung()
    village.desk.answers().hangs_up()
