"""An elder rings the line: who she is, the menus, silence and wrong keys, the way to a person."""

from __future__ import annotations

import pytest

from exchange import scripted
from models import Call, Outbox, Person, Signup, Source, Step, Task, TaskKind
from services import signups
from services.programme import listening
from tests.support.village import Village


def test_an_elder_is_greeted_by_first_name(village: Village) -> None:
    kari = village.elder("Kari")
    kari.dials().hears("God dag", "Kari", "kva som skjer").hangs_up()


def test_the_main_menu_says_where_a_ride_is_asked_for(village: Village) -> None:
    village.elder("Kari").dials().hears("Avtalane dine og kveldsringing, trykk 4").hangs_up()


def test_two_on_one_number_are_asked_which_of_them_it_is(village: Village) -> None:
    kari = village.elder("Kari", number="+4761200001")
    village.elder("Per", number="+4761200001")
    call = kari.dials().hears("For Kari, trykk 1", "For Per, trykk 2").presses("2").hears("Per", "kva som skjer")
    call.does_not_hear("Kari").hangs_up()


def test_an_unknown_caller_hears_what_is_on_and_nothing_personal(village: Village) -> None:
    village.activity("Fredagstreff")
    call = village.stranger().dials("+4761999000").hears("Grendelinja", "kva som skjer").presses("1")
    call.hears("Fredagstreff").does_not_hear("Vil du vere med").hangs_up()


def test_an_unknown_caller_can_ask_to_be_rung_back(village: Village) -> None:
    village.stranger("+4761555555").dials("+4761999000").hears("ringjer deg opp att").presses("2").hears(
        "Vi ringjer deg"
    ).is_over()
    (task,) = village.rows(Task)
    assert (task.kind, task.number) == (TaskKind.CALL_BACK, "+4761555555")


def test_a_withheld_caller_is_not_offered_a_call_back_nobody_can_make(village: Village) -> None:
    phone = village.stranger()
    phone.dials("+4761999000", withheld=True).hears("kva som skjer").does_not_hear("opp att").hangs_up()
    assert village.rows(Task) == []


def test_silence_is_repeated_slower_twice_and_then_a_person_is_promised_never_cut_off(village: Village) -> None:
    call = village.elder().dials().hears("kva som skjer").stays_silent().hears("ein gong til", "kva som skjer")
    call.stays_silent().hears("ein gong til").stays_silent().hears("ingen tast", "Vi ringjer deg").is_over()
    assert [task.kind for task in village.rows(Task)] == [TaskKind.CALL_BACK]


def test_a_wrong_key_is_answered_with_the_same_words_again(village: Village) -> None:
    village.elder().dials().hears("kva som skjer").presses("9").hears("ein gong til", "kva som skjer").hangs_up()


def test_zero_reaches_the_desk_in_opening_hours_once_the_desk_has_pressed_a_key(village: Village) -> None:
    village.until("10:00", days=1)
    kari = village.elder()
    call = kari.dials().hears("kva som skjer").presses("0").waits(8)
    desk = village.desk.is_rung() and village.desk.answers()
    assert desk.shows == "+4761999000"
    desk.hears("Vil du ta samtalen").presses("1")
    assert call.is_talking_with(village.desk)
    call.hangs_up()


def test_a_mailbox_at_the_desk_is_no_person_and_becomes_a_call_back(village: Village) -> None:
    village.until("10:00", days=1)
    village.desk.behaves(scripted.voicemail("Du har kome til Frivilligsentralen."))
    call = village.elder().dials().hears("kva som skjer").presses("0").hears("ikkje tak i nokon", "ringjer deg")
    call.is_over()
    assert [task.kind for task in village.rows(Task)] == [TaskKind.CALL_BACK]


def test_zero_after_hours_says_113_first_and_promises_a_call_back(village: Village) -> None:
    village.until("19:00")
    village.elder().dials().hears("kva som skjer").presses("0").hears("ein ein tre", "Vi ringjer deg").is_over()
    (task,) = village.rows(Task)
    assert task.due_at is not None


@pytest.mark.parametrize("path", [["1"], ["4"], ["4", "1"], ["4", "2"], ["1", "1"]])
def test_every_menu_has_a_way_back(village: Village, path: list[str]) -> None:
    kari = village.elder(checkin="19:00")
    first, second = village.activity("Fredagstreff"), village.activity("Strikkegruppe", days=2)
    with village.write() as session:
        signups.join(session, session.get_one(Person, kari.id), second, source=Source.DESK, heard=True)
    assert first
    call = kari.dials().hears("kva som skjer")
    for key in path:
        call.presses(key).listens()
    for _ in path:
        call.presses("*").listens()
    call.presses("*").hears("kva som skjer").hangs_up()


def test_hanging_up_half_way_leaves_nothing_half_done(village: Village) -> None:
    village.activity("Fredagstreff")
    kari = village.elder()
    kari.dials().hears("kva som skjer").presses("1").hears("Fredagstreff").presses("1").hears("skyss").presses(
        "1"
    ).hangs_up()
    village.forward(minutes=2)
    assert village.rows(Signup) == []
    assert village.rows(Outbox) == []


def test_a_call_can_be_read_step_by_step_afterwards(village: Village) -> None:
    village.elder().dials().hears("kva som skjer").presses("4").listens().hangs_up()
    (call,) = village.rows(Call)
    steps = village.rows(Step, call_id=call.id)
    assert [(step.address, step.digits) for step in steps] == [("answer", None), ("home", "4")]
    assert "kva som skjer" in steps[0].said


def test_a_webhook_delivered_twice_gets_the_same_answer_and_is_one_step(village: Village) -> None:
    village.elder().dials().hears("kva som skjer").presses("1").listens().hangs_up()
    last = [hook for hook in village.exchange.webhooks.log if hook.kind == "voice"][-1]
    before = len(village.rows(Step))
    assert village.exchange.replay(last).reply.body == last.reply.body
    assert len(village.rows(Step)) == before


def test_an_error_in_a_service_reaches_the_ear_as_a_sentence(
    village: Village, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(*_args: object, **_named: object) -> None:
        raise RuntimeError("the calendar is on fire")

    monkeypatch.setattr(listening, "to_come", breaks)
    village.elder().dials().hears("kva som skjer").presses("1").hears("Orsak", "ringjer deg").is_over()
    assert [task.kind for task in village.rows(Task)] == [TaskKind.CALL_BACK]
    assert any("on fire" in record.getMessage() for record in caplog.records)
    caplog.clear()
