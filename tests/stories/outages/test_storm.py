"""When the network is gone, contacts are not alarmed one by one."""

from __future__ import annotations

import pytest

from carrier.errors import Refused
from carrier.twilio import TwilioCarrier
from exchange import scripted
from models import Alert, Checkin, CheckinState, Storm, Task, TaskKind, TaskState
from tests.support.village import Village, Villager


def elders(village: Village, count: int, checkin: str = "16:05") -> list[Villager]:
    """So many who are rung at one hour, each with a contact who must not be alarmed."""
    found = [village.elder(f"Elder {number}", checkin=checkin) for number in range(count)]
    for number, one in enumerate(found):
        village.contact(f"Contact {number}", one)
    village.settle()
    return found


def cut_off(people: list[Villager]) -> None:
    for one in people:
        one.phone.behaves(scripted.off())


def kinds(village: Village) -> list[TaskKind]:
    return [task.kind for task in village.rows(Task)]


def states(village: Village) -> set[CheckinState]:
    return {row.state for row in village.rows(Checkin) if row.due_at.date() == village.now.date()}


def test_in_a_storm_the_coordinator_is_told_once_and_no_contact_is_alarmed(village: Village) -> None:
    cut_off(elders(village, 5))
    village.desk.behaves(scripted.answers_after(3, scripted.presses("1")))
    village.until("17:10")

    assert village.rows(Alert) == []
    assert [task.kind for task in village.rows(Task, state=TaskState.OPEN)] == [TaskKind.STORM]
    (call,) = village.desk.calls
    assert "borte frå nettet" in call.heard


def test_when_the_network_is_back_everybody_is_rung_again(village: Village) -> None:
    people = elders(village, 6)
    cut_off(people)
    village.desk.behaves(scripted.answers_after(3, scripted.presses("1")))
    village.until("16:40")
    for one in people:
        one.phone.behaves(scripted.answers_after(3, scripted.presses("1")))
    village.forward(minutes=12)

    assert states(village) == {CheckinState.WELL}
    assert village.rows(Storm)[0].ended_at is not None
    assert village.rows(Task)[0].state is TaskState.DONE


def test_four_phones_that_are_off_are_no_storm(village: Village) -> None:
    cut_off([village.elder(f"Elder {number}", checkin="16:05") for number in range(4)])
    village.settle()
    village.desk.ignores_everything()
    village.until("16:30")

    assert village.rows(Storm) == []
    assert len(village.rows(Alert)) == 4


def test_when_the_network_is_not_back_before_nine_the_coordinator_hears_just_that(village: Village) -> None:
    cut_off(elders(village, 5, checkin="19:50"))
    village.desk.behaves(scripted.answers_after(3, scripted.presses("1")))
    village.until("21:02")

    assert village.rows(Alert) == []
    assert kinds(village).count(TaskKind.NOT_TRIED) == 5
    words = village.desk.calls[-1].heard
    assert "Nettet kom ikkje att før klokka ni" in words and "hjå oss" not in words


def test_an_account_the_carrier_refuses_is_our_outage_and_no_storm(
    village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    elders(village, 6)

    def refuses(*_: object, **__: object) -> str:
        raise Refused("20003")

    monkeypatch.setattr(TwilioCarrier, "place_call", refuses)
    village.until("17:10")

    assert (village.rows(Storm), village.rows(Alert)) == ([], [])
    assert kinds(village) == [TaskKind.SORT_OUT, *[TaskKind.NOT_TRIED] * 6]
