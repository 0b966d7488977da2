"""At most one question is open on a number; the others wait, and nobody is asked what is settled."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
import sqlalchemy as sa

from models import About, Outbox, Person, Question, QuestionKind, QuestionState
from services.telling import conversations
from tests.support.hamlet import Hamlet

OUTCOME = QuestionKind.ALERT_OUTCOME
ALERT, RIDE, LOG, WANTED = QuestionKind.ALERT, QuestionKind.RIDE, QuestionKind.TALK_LOG, QuestionKind.RIDE_WANTED


def ask(hamlet: Hamlet, person: int, kind: QuestionKind, hours: float = 4, **subject: int) -> int:
    with hamlet.db.write() as session:
        who = session.get_one(Person, person)
        return conversations.ask(session, who, kind, subject, hamlet.now + timedelta(hours=hours)).id


def state(hamlet: Hamlet, question: int) -> QuestionState:
    with hamlet.db.read() as session:
        return session.get_one(Question, question).state


def texts(hamlet: Hamlet) -> list[About]:
    with hamlet.db.read() as session:
        return list(session.scalars(sa.select(Outbox.about).order_by(Outbox.id)))


def test_the_second_question_waits(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    first, second = ask(hamlet, kari, LOG, talk=1), ask(hamlet, kari, RIDE, ride=1)
    assert (state(hamlet, first), state(hamlet, second)) == (QuestionState.OPEN, QuestionState.WAITING)


def test_the_next_in_line_is_asked_when_the_first_is_answered(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    first, second = ask(hamlet, kari, LOG, talk=1), ask(hamlet, kari, RIDE, ride=1)
    with hamlet.db.write() as session:
        conversations.answered(session, session.get_one(Question, first))
    assert state(hamlet, second) is QuestionState.OPEN
    assert texts(hamlet) == [About.RIDE_OFFER]


def test_what_nobody_answered_in_time_stands_before_nobody(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    late = ask(hamlet, kari, LOG, hours=1, talk=1)
    hamlet.now += timedelta(hours=2)
    asked = ask(hamlet, kari, RIDE, ride=1)
    assert (state(hamlet, late), state(hamlet, asked)) == (QuestionState.EXPIRED, QuestionState.OPEN)


def test_an_alert_is_asked_before_what_was_open(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    ride, alert = ask(hamlet, kari, RIDE, ride=1), ask(hamlet, kari, ALERT, alert=1)
    assert (state(hamlet, ride), state(hamlet, alert)) == (QuestionState.WAITING, QuestionState.OPEN)


def test_how_an_alarm_went_is_asked_before_what_may_wait_a_week(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    wish, outcome = ask(hamlet, kari, QuestionKind.BE_CONTACT, contact=1), ask(hamlet, kari, OUTCOME, alert=1)
    assert (state(hamlet, wish), state(hamlet, outcome)) == (QuestionState.WAITING, QuestionState.OPEN)


@pytest.mark.parametrize("of_alarms", [ALERT, OUTCOME, QuestionKind.ALERT_FINAL, QuestionKind.RETURN_DAY])
def test_how_an_alarm_went_waits_for_another_alarm(hamlet: Hamlet, of_alarms: QuestionKind) -> None:
    kari = hamlet.person()
    first, outcome = ask(hamlet, kari, of_alarms, alert=1), ask(hamlet, kari, OUTCOME, alert=2)
    assert (state(hamlet, first), state(hamlet, outcome)) == (QuestionState.OPEN, QuestionState.WAITING)


def test_an_alert_does_not_displace_an_alert(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    first, second = ask(hamlet, kari, ALERT, alert=1), ask(hamlet, kari, ALERT, alert=2)
    assert (state(hamlet, first), state(hamlet, second)) == (QuestionState.OPEN, QuestionState.WAITING)


def test_what_nothing_would_ask_again_is_dropped_for_an_alert(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    wanted = ask(hamlet, kari, WANTED, signup=1)
    ask(hamlet, kari, ALERT, alert=1)
    assert state(hamlet, wanted) is QuestionState.EXPIRED


def test_the_same_question_is_one_row(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    assert ask(hamlet, kari, RIDE, ride=1) == ask(hamlet, kari, RIDE, ride=1)


def test_a_ride_behind_a_ride_is_not_texted_twice(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    first = ask(hamlet, kari, RIDE, ride=1)
    ask(hamlet, kari, RIDE, ride=2)
    with hamlet.db.write() as session:
        conversations.answered(session, session.get_one(Question, first))
    assert texts(hamlet) == []


def test_a_question_expires_and_lets_the_next_be_asked(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    first, second = ask(hamlet, kari, LOG, hours=1, talk=1), ask(hamlet, kari, RIDE, hours=5, ride=1)
    hamlet.now += timedelta(hours=2)
    with hamlet.db.write() as session:
        assert conversations.advance(session, hamlet.now) == 1
    assert (state(hamlet, first), state(hamlet, second)) == (QuestionState.EXPIRED, QuestionState.OPEN)
    assert texts(hamlet) == [About.RIDE_OFFER]


def test_an_expired_question_is_not_what_a_text_answers(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    ask(hamlet, kari, RIDE, hours=1, ride=1)
    hamlet.now += timedelta(hours=2)
    with hamlet.db.write() as session:
        number = session.get_one(Person, kari).phone
        assert conversations.open_question(session, hamlet.community_id, number) is None


def test_what_is_settled_elsewhere_is_asked_of_nobody(hamlet: Hamlet) -> None:
    ola, per = hamlet.driver("Ola"), hamlet.driver("Per")
    both = [ask(hamlet, ola, RIDE, ride=7, driver=ola), ask(hamlet, per, RIDE, ride=7, driver=per)]
    other = ask(hamlet, per, RIDE, ride=8, driver=per)
    with hamlet.db.write() as session:
        assert conversations.settle(session, RIDE, {"ride": 7}) == 2
    assert {state(hamlet, question) for question in both} == {QuestionState.ANSWERED}
    assert state(hamlet, other) is QuestionState.OPEN


def test_answered_twice_is_answered_once(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    question = ask(hamlet, kari, RIDE, ride=1)
    for _ in range(2):
        with hamlet.db.write() as session:
            conversations.answered(session, session.get_one(Question, question))
    assert state(hamlet, question) is QuestionState.ANSWERED


@pytest.mark.both_engines
def test_two_askers_at_once_leave_one_question_open(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    both = threading.Barrier(2)

    def asks(kind: QuestionKind) -> None:
        both.wait()
        ask(hamlet, kari, kind, thing=1)

    threads = [threading.Thread(target=asks, args=(kind,)) for kind in (RIDE, LOG)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with hamlet.db.read() as session:
        states = session.scalars(sa.select(Question.state).order_by(Question.state)).all()
    assert sorted(states) == [QuestionState.OPEN, QuestionState.WAITING]
