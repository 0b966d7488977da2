"""Two share a telephone, and while it rings for both of them the desk takes one over."""

from __future__ import annotations

import pytest

from exchange import scripted
from models import Alert, Checkin, CheckinState, Task, TaskKind, TaskState
from services.checkins import by_desk
from services.desk import users
from tests.support.village import Village, Villager

S = CheckinState
NUMBER = "+4761200001"


@pytest.fixture
def kari(village: Village) -> Villager:
    return village.elder("Kari", number=NUMBER, checkin="19:00")


@pytest.fixture
def per(village: Village, kari: Villager) -> Villager:
    return village.elder("Per", number=NUMBER, checkin="19:05")


def tonight(village: Village, who: Villager) -> Checkin:
    rows: list[Checkin] = village.rows(Checkin, person_id=who.id)
    return next(row for row in rows if row.due_at.date() == village.now.date())


def is_taken_over(village: Village, who: Villager) -> None:
    with village.write() as session:
        marit = users.add(session, village.community, "marit", "Marit", "a-long-password")
        assert by_desk.take_over(session, tonight(village, who), marit)


def the_desk_has(village: Village) -> list[tuple[TaskKind, int | None, bool]]:
    tasks = village.rows(Task, state=TaskState.OPEN)
    return [(task.kind, task.person_id, by_desk.TAKEN_OVER in task.subject) for task in tasks]


def test_the_call_goes_on_for_the_other_alone(village: Village, kari: Villager, per: Villager) -> None:
    village.until("19:00")
    is_taken_over(village, per)
    kari.answers().hears("Kari").does_not_hear("Per").presses("1").is_over()
    village.until("20:10")
    assert len(kari.phone.calls) == 1
    assert (tonight(village, kari).state, tonight(village, per).state) == (S.WELL, S.NOT_TRIED)
    assert the_desk_has(village) == [(TaskKind.NOT_TRIED, per.id, True)]
    assert village.rows(Alert) == []


def test_nobody_lifts_and_only_the_other_is_looked_for(village: Village, kari: Villager, per: Villager) -> None:
    village.until("19:00")
    is_taken_over(village, per)
    kari.phone.behaves(scripted.never_answers()).ignores_everything()
    village.desk.ignores_everything()
    village.until("19:40")
    assert len(kari.phone.calls) == 3
    assert [alert.elder_id for alert in village.rows(Alert)] == [kari.id]
    assert (tonight(village, kari).state, tonight(village, per).state) == (S.MISSED, S.NOT_TRIED)
    assert (TaskKind.NOT_TRIED, per.id, True) in the_desk_has(village)


@pytest.mark.parametrize(("key", "named"), [("1", "Kari"), ("2", "Per")])
def test_a_key_means_whom_it_was_said_of(village: Village, kari: Villager, per: Villager, key: str, named: str) -> None:
    village.until("19:00")
    call = kari.answers().hears("For Kari, trykk 1", "For Per, trykk 2")
    is_taken_over(village, kari)
    call.presses(key).hears(f"God kveld, {named}").presses("1").is_over()
    states = {"Kari": tonight(village, kari).state, "Per": tonight(village, per).state}
    assert [name for name, state in states.items() if state is S.WELL] == [named]
