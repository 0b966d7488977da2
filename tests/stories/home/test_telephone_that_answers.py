"""A telephone that answers every text by itself: a few answers a day, one task that grows, and no alarm held up."""

from __future__ import annotations

import pytest

from models import Alert, AlertState, Checkin, CheckinPlan, CheckinState, HowAnswers, Message, Task, TaskKind, TaskState
from services import tasks
from sms import inbound
from tests.support.steps.alarm import takes_it_by_text
from tests.support.village import Village, Villager

AUTOMATIC = "Eg køyrer, ringjer deg att"


def answered(village: Village) -> int:
    return len([row for row in village.rows(Message) if row.answer is not None])


def writes(who: Villager, words: str, times: int) -> None:
    who.phone.ignores_everything()
    for _ in range(times):
        who.texts(words)


@pytest.mark.both_engines
def test_a_dozen_replies_get_five_answers_and_one_task(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    writes(kari, AUTOMATIC, 12)
    assert answered(village) == 5
    [task] = village.rows(Task)
    assert (task.kind, task.note, task.subject["times"]) == (TaskKind.SORT_OUT, f"{AUTOMATIC} ×12", 12)


def test_the_next_day_it_is_answered_again(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    writes(kari, AUTOMATIC, 7)
    village.forward(hours=25)
    writes(kari, AUTOMATIC, 1)
    assert answered(village) == 6


def test_what_else_is_written_stands_below(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    kari.phone.ignores_everything()
    kari.texts("Avisa kom ikkje").texts("Korleis går det\nmed deg?").texts("Avisa kom ikkje")
    [task] = village.rows(Task)
    assert task.note == "Avisa kom ikkje ×2\nKorleis går det med deg?"


def test_what_is_written_after_the_desk_has_seen_to_it_is_a_new_task(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    writes(kari, "Avisa kom ikkje", 2)
    with village.write() as session:
        tasks.done(session, session.query(Task).one())
    writes(kari, "Veden er tom", 1)
    assert [(task.state, task.note) for task in village.rows(Task)] == [
        (TaskState.DONE, "Avisa kom ikkje ×2"),
        (TaskState.OPEN, "Veden er tom"),
    ]


@pytest.mark.parametrize("words", ["START", "STOPP", "stopp takk"])
def test_start_and_stopp_are_answered_five_times_a_day(village: Village, words: str) -> None:
    writes(village.elder("Kari", mobile=True), words, 9)
    assert answered(village) == 5
    assert village.rows(Task) == []


def test_start_after_many_stopps_is_still_answered(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    writes(kari, "STOPP", 6)
    writes(kari, "START", 1)
    assert "Velkomen att" in kari.phone.inbox[-1]


def test_a_yes_to_nothing_is_answered_five_times(village: Village) -> None:
    writes(village.elder("Kari", mobile=True), "ok", 8)
    assert answered(village) == 5


def test_a_question_is_said_again_five_times_and_then_waits_for_a_human(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    village.activity("Fredagstreff", days=5)
    kari.phone.ignores_everything()
    kari.texts("KVA SKJER").texts("1").texts("ja")
    village.forward(minutes=1)
    before = answered(village)
    writes(ola, AUTOMATIC, 10)
    assert answered(village) == before + 5
    ola.texts("JA")
    assert "Du køyrer Kari" in " ".join(ola.phone.inbox)


def test_an_alert_is_taken_by_text_whatever_its_telephone_wrote_before(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    son = village.contact("Per", kari)
    kari.phone.ignores_everything()
    writes(son, AUTOMATIC, 10)
    village.until("19:30")
    before = answered(village)
    writes(son, AUTOMATIC, 10)
    assert answered(village) == before + 5
    takes_it_by_text(village, son)
    assert [alert.state for alert in village.rows(Alert)] == [AlertState.TAKEN]
    assert answered(village) == before + 6


def test_the_evening_s_answer_by_text_is_answered_however_often_it_comes(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    with village.write() as session:
        session.query(CheckinPlan).one().answers = HowAnswers.TEXT
    writes(kari, AUTOMATIC, 8)
    village.until("19:00")
    before = answered(village)
    writes(kari, "1", 9)
    assert answered(village) == before + 9
    assert [row.state for row in village.rows(Checkin)] == [CheckinState.WELL]


def test_a_call_for_help_is_answered_after_any_number_of_texts(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.desk.ignores_everything()
    writes(kari, AUTOMATIC, 20)
    kari.texts("HJELP MEG")
    assert "ring 113 no" in kari.phone.inbox[-1]


def test_who_asks_often_to_be_rung_is_one_task_with_the_first_promise(village: Village) -> None:
    kari = village.elder("Kari")
    for _ in range(3):
        kari.dials().hears("kva som skjer").presses("0").hears("Vi ringjer deg").is_over()
        village.forward(hours=1)
    [task] = village.rows(Task)
    assert (task.kind, task.number, task.subject["times"]) == (TaskKind.CALL_BACK, kari.number, 3)


def test_an_error_of_ours_is_apologised_for_five_times(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sms.rooms.requests.whats_on", lambda turn: 1 / 0)
    monkeypatch.setattr(inbound.log, "exception", lambda *args, **fields: None)
    kari = village.elder("Kari", mobile=True)
    writes(kari, "KVA SKJER", 8)
    assert answered(village) == 5
    assert [(task.kind, task.subject["failed"], task.subject["times"]) for task in village.rows(Task)] == [
        (TaskKind.CALL_BACK, 1, 8)
    ]
