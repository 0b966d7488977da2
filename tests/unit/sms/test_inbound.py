"""A text comes in: who may write, how often it counts, and what is not understood."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
import sqlalchemy as sa

from models import (
    Checkin,
    CheckinState,
    Message,
    Person,
    Phone,
    Question,
    Signup,
    Task,
    TaskKind,
)
from services.phones import texting
from tests.support.counting import asked
from tests.support.hamlet import Hamlet
from tests.unit.sms.inbox import get, rows, set_fields, text

# -- STOPP, START, HJELP


def test_stopp_stops_texts_and_is_answered_once(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    assert "ingen fleire SMS" in (text(hamlet, kari, "STOPP") or "")
    with hamlet.db.read() as session:
        assert not texting.takes_sms(session, hamlet.community_id, get(hamlet, Person, kari).phone)


def test_the_carrier_s_stop_is_obeyed_in_silence(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    assert text(hamlet, kari, "Stop") is None
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(Phone.sms_stopped_at)).one() is not None


def test_start_undoes_stopp(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    text(hamlet, kari, "STOPP")
    text(hamlet, kari, "START")
    with hamlet.db.read() as session:
        assert texting.takes_sms(session, hamlet.community_id, get(hamlet, Person, kari).phone)


def test_nothing_but_start_undoes_stopp(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    text(hamlet, kari, "STOPP")
    text(hamlet, kari, "ja")
    with hamlet.db.read() as session:
        assert not texting.takes_sms(session, hamlet.community_id, get(hamlet, Person, kari).phone)


def test_hjelp_tells_the_line_s_number(hamlet: Hamlet) -> None:
    assert "61 99 90 00" in (text(hamlet, hamlet.person(), "Hjelp") or "")


def test_a_text_about_nothing_that_lies_open_asks_for_it_in_one_question(hamlet: Hamlet) -> None:
    """The line, the receipt, who it is, what she is asked, what lies open, her roles and, for the help, whether she
    drives; then the receipt's answer."""
    number = get(hamlet, Person, hamlet.person()).phone
    with asked(hamlet.db) as statements:
        text(hamlet, number, "Hjelp")
    assert len(statements.statements) <= 8, "\n".join(statements.statements)


# -- once


def test_a_second_delivery_gets_the_same_answer_and_does_nothing(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    first = text(hamlet, kari, "1", sid="SMtwice")
    assert text(hamlet, kari, "1", sid="SMtwice") == first
    assert len(rows(hamlet, Question)) == 1


@pytest.mark.both_engines
def test_two_deliveries_at_once_are_one_text(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    answers: list[str | None] = []
    both = threading.Barrier(2)

    def deliver() -> None:
        both.wait()
        answers.append(text(hamlet, kari, "KVA SKJER", sid="SMrace"))

    threads = [threading.Thread(target=deliver) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers[0] == answers[1] is not None
    assert len(rows(hamlet, Message)) == 1


def test_an_error_is_kept_and_answered_kindly(hamlet: Hamlet, monkeypatch: pytest.MonkeyPatch) -> None:
    kari = hamlet.person()
    monkeypatch.setattr("sms.rooms.requests.whats_on", lambda turn: 1 / 0)
    assert "Orsak" in (text(hamlet, kari, "KVA SKJER") or "")
    [message] = rows(hamlet, Message)
    assert "ZeroDivisionError" in message.error
    assert [task.person_id for task in rows(hamlet, Task)] == [kari]


def test_a_firm_s_name_is_never_answered(hamlet: Hamlet) -> None:
    assert text(hamlet, "Telenor", "JA") is None


# -- strangers


def test_a_stranger_is_told_the_number(hamlet: Hamlet) -> None:
    assert "61 99 90 00" in (text(hamlet, "+4790999999", "hei") or "")


def test_a_stranger_is_answered_five_times_a_day(hamlet: Hamlet) -> None:
    answered = [text(hamlet, "+4790999999", "hei") for _ in range(6)]
    assert [words is not None for words in answered] == [True] * 5 + [False]
    hamlet.now += timedelta(hours=25)
    assert text(hamlet, "+4790999999", "hei") is not None


# -- two on one number


def two_on_one(hamlet: Hamlet) -> tuple[int, int]:
    kari, ola = hamlet.person("Kari"), hamlet.person("Ola")
    set_fields(hamlet, Person, ola, phone2=get(hamlet, Person, kari).phone)
    return kari, ola


def test_two_on_one_number_are_asked_which(hamlet: Hamlet) -> None:
    kari, ola = two_on_one(hamlet)
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    answer = text(hamlet, kari, "1") or ""
    assert "1 for Kari" in answer and "2 for Ola" in answer
    assert rows(hamlet, Signup) == []
    assert "påmeld" in (text(hamlet, kari, "2") or "")
    assert [row.person_id for row in rows(hamlet, Signup)] == [ola]


def test_the_list_needs_no_name(hamlet: Hamlet) -> None:
    kari, _ = two_on_one(hamlet)
    hamlet.occurrence()
    assert "Fredagstreff" in (text(hamlet, kari, "KVA SKJER") or "")


# -- what nobody asked


def test_ja_to_nothing_is_said_kindly(hamlet: Hamlet) -> None:
    assert "ikkje spurt" in (text(hamlet, hamlet.person(), "ja") or "")


def test_what_is_not_understood_gets_two_ways_on(hamlet: Hamlet) -> None:
    answer = text(hamlet, hamlet.person(), "Takk for sist, det var fint i går") or ""
    assert "KVA SKJER" in answer and "61 99 90 00" in answer


def test_what_is_not_understood_is_read_at_the_desk(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    text(hamlet, kari, "avisa kom ikkje i dag")
    assert [(task.kind, task.person_id, task.note) for task in rows(hamlet, Task)] == [
        (TaskKind.SORT_OUT, kari, "avisa kom ikkje i dag")
    ]


def test_a_text_closes_no_evening_call_and_says_what_does(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    until = hamlet.now + timedelta(hours=1)
    checkin = hamlet._add(
        Checkin(person_id=kari, due_at=hamlet.now, window_ends_at=until, state=CheckinState.NO_ANSWER)
    )
    assert "trykk 1" in (text(hamlet, kari, "eg har det bra") or "")
    assert get(hamlet, Checkin, checkin).state is CheckinState.NO_ANSWER


def test_the_answer_is_in_the_writer_s_language(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    set_fields(hamlet, Person, kari, language="en")
    assert "Otherwise: WHAT'S ON" in (text(hamlet, kari, "help") or "")
