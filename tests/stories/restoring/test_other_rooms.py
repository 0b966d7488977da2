"""What the other rooms had under way when the machine was lost: nobody is rung or asked again, and the desk has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from exchange import scripted
from models import Seat, SeatState, Talk, TalkState, Task, TaskKind, TaskState
from tests.support.steps.circle import it_is, joined
from tests.support.steps.restoring import Keeper, keeper
from tests.support.steps.talking import hears_of_a_talk, wants_talk
from tests.support.village import Village


@pytest.fixture
def operator(village: Village, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keeper]:
    with keeper(village.db, tmp_path, monkeypatch) as one:
        yield one


def stands_still_for(village: Village, minutes: int) -> None:
    village.exchange.run_until(village.now.replace(minute=village.now.minute + minutes))


def open_tasks(village: Village) -> set[tuple[TaskKind, int | None]]:
    return {(task.kind, task.person_id) for task in village.rows(Task, state=TaskState.OPEN)}


def test_a_talk_that_may_have_been_had_is_the_desks(village: Village, operator: Keeper) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit, guro = village.friend("Berit", of=kari), village.friend("Guro", of=kari)
    wants_talk(village, kari)
    operator.has_backed_up()
    hears_of_a_talk(berit).hangs_up()
    stands_still_for(village, 3)

    operator.has_restored()

    for one in (kari, berit, guro):
        one.phone.behaves(scripted.never_answers())
    before = len(village.exchange.calls)
    village.forward(minutes=40)
    assert [talk.state for talk in village.rows(Talk)] == [TalkState.NOBODY]
    assert len(village.exchange.calls) == before
    assert (TaskKind.TALK_WANTED, kari.id) in open_tasks(village)
    assert (TaskKind.SORT_OUT, kari.id) not in open_tasks(village)


def test_a_circle_that_was_being_rung_is_not_rung_again(village: Village, operator: Keeper) -> None:
    anna, ola = village.elder("Anna"), village.elder("Ola")
    joined(village, [anna, ola])
    village.settle()
    operator.has_backed_up()
    it_is(village, "16:05")
    for one in (anna, ola):
        one.answers().hears("trykk 1").hangs_up()
    stands_still_for(village, 2)

    operator.has_restored()

    before = len(village.exchange.calls)
    village.forward(minutes=30)
    assert len(village.exchange.calls) == before
    assert (TaskKind.SORT_OUT, anna.id) in open_tasks(village)
    assert any(kind is TaskKind.GATHERING_NOT_RUNG for kind, _ in open_tasks(village))
    assert {seat.state for seat in village.rows(Seat)} == {SeatState.ABSENT}


def test_a_driver_who_may_have_been_asked_is_not_asked_again(village: Village, operator: Keeper) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    village.activity("Fredagstreff", days=1)
    call = kari.dials().hears("trykk 1").presses("1").hears("Fredagstreff").presses("1").hears("skyss").presses("1")
    operator_sees_before = len(ola.phone.inbox)
    call.hears("Stemmer det").presses("1").hears("påmeld").hangs_up()
    ola.phone.ignores_everything()
    operator.has_backed_up()
    village.forward(minutes=1)
    asked = len(ola.phone.inbox)
    assert asked == operator_sees_before + 1
    stands_still_for(village, 2)

    operator.has_restored()

    village.forward(minutes=20)
    assert len(ola.phone.inbox) == asked
