"""However often one telephone rings or writes, and however many strangers ring: who is known comes first."""

from __future__ import annotations

import pytest

from models import Message, Task, TaskKind
from services.outbox import lines
from tests.support.village import LINE, Village

MANY = "mange som ringjer no"


def test_those_who_are_known_come_through_while_many_strangers_ring(village: Village) -> None:
    kari = village.elder("Kari")
    with lines.replaced_by(12):
        on = [village.stranger(f"+476155{number:04}").dials(LINE).hears("Grendelinja") for number in range(3)]
        for number in range(3, 6):
            call = village.stranger(f"+476155{number:04}").dials(LINE).hears(MANY, "ein ein tre")
            call.does_not_hear("kva som skjer").is_over()
        kari.dials().hears("Kari", "kva som skjer").does_not_hear(MANY).hangs_up()
        on.pop().hangs_up()
        village.stranger("+4761559999").dials(LINE).hears("kva som skjer").does_not_hear(MANY).hangs_up()
        for call in on:
            call.hangs_up()


def test_who_is_on_call_and_the_desk_are_no_strangers(village: Village) -> None:
    with lines.replaced_by(12):
        on = [village.stranger(f"+476155{number:04}").dials(LINE).hears("Grendelinja") for number in range(3)]
        village.desk.dials(LINE).hears("kva som skjer").hangs_up()
        for call in on:
            call.hangs_up()


@pytest.mark.parametrize("known", [True, False])
def test_to_be_rung_back_eight_times_is_one_task(village: Village, known: bool) -> None:
    phone = village.elder("Kari").phone if known else village.stranger()
    for _ in range(8):
        phone.dials(LINE).hears("trykk 0").presses("0" if known else "2").hears("Vi ringjer deg i morgon").is_over()
    (task,) = village.rows(Task)
    assert (task.kind, task.subject["times"]) == (TaskKind.CALL_BACK, 8)


def test_eight_texts_from_a_stranger_are_answered_five_times_and_make_no_task(village: Village) -> None:
    stranger = village.stranger("+4790055555")
    for number in range(8):
        stranger.texts(f"Er dette linja {number}", to=LINE)
        village.settle()
    assert len([row for row in village.rows(Message) if row.answer]) == 5
    assert village.rows(Task) == []
    stranger.ignores_everything()


def test_eight_texts_that_nobody_understands_are_one_task_and_five_answers(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    for number in range(8):
        kari.texts(f"snø i fjellet {number}")
    (task,) = village.rows(Task)
    assert (task.kind, task.subject["times"]) == (TaskKind.SORT_OUT, 8)
    assert len([row for row in village.rows(Message) if row.answer]) == 5
    kari.phone.ignores_everything()
