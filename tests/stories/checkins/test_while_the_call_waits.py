"""The evening call waits, because the carrier has no room: what is said meanwhile holds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Checkin,
    CheckinPlan,
    CheckinState,
    CheckinTry,
    HowAnswers,
    Outbox,
    OutboxState,
    Person,
    Signup,
    SignupState,
    SilencedBy,
    Source,
)
from services.plans import away, checkin_plans
from tests.support.steps.waiting import is_rung_within_five_minutes, no_room, rung_at
from tests.support.village import Village


def is_away(session: Session, person: Person) -> None:
    away.pause(session, person, clock.now() + timedelta(days=3), source=Source.DESK)


def has_stopped(session: Session, person: Person) -> None:
    checkin_plans.stop(session, person, source=Source.DESK)


@pytest.mark.parametrize("said", [is_away, has_stopped])
def test_who_is_away_or_has_stopped_is_not_rung_by_a_call_that_waited(
    village: Village, said: Callable[[Session, Person], None]
) -> None:
    kari = village.elder("Kari", checkin="18:30")
    room_again = no_room(village)
    village.until("18:32")
    with village.write() as session:
        said(session, session.get_one(Person, kari.id))
    room_again()
    village.forward(minutes=40)
    assert rung_at(village, kari) == []
    assert village.rows(Checkin)[0].state is CheckinState.SILENCED
    assert village.rows(Outbox)[0].state is OutboxState.WITHDRAWN


def test_who_is_on_her_way_to_an_activity_is_not_rung_by_a_call_that_waited(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    occurrence = village.activity("Kveldsseto", days=0, at="19:02")
    with village.write() as session:
        signup = Signup(occurrence_id=occurrence, person_id=kari.id, state=SignupState.JOINED, source="desk")
        session.add(signup)
        session.flush()
        signup.remind_at = None
    room_again = no_room(village)
    village.until("18:33")
    room_again()
    village.forward(minutes=60)
    assert rung_at(village, kari) == []
    assert village.rows(Checkin)[0].silenced_by is SilencedBy.AT_ACTIVITY
    assert [row.state for row in village.rows(Outbox, about=About.CHECKIN)] == [OutboxState.WITHDRAWN]


def test_who_does_not_go_after_all_is_rung_by_another_call_than_the_one_that_waited(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="18:30")
    occurrence = village.activity("Kveldskaffi", days=0, at="19:02")
    with village.write() as session:
        signup = Signup(occurrence_id=occurrence, person_id=kari.id, state=SignupState.JOINED, source="desk")
        session.add(signup)
        session.flush()
        signup.remind_at = None
    room_again = no_room(village)
    village.until("18:33")
    room_again()
    village.until("18:50")
    assert rung_at(village, kari) == []
    kari.texts("AV").gets_sms("Kveldskaffi")
    is_rung_within_five_minutes(village, kari)
    kari.answers().hears("trykk 3").presses("1").is_over()
    assert village.rows(Checkin)[0].state is CheckinState.WELL
    assert [one.silence for one in village.rows(CheckinTry)] == [None, None]


def test_who_is_away_is_not_texted_by_a_question_that_waited(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="18:30")
    with village.write() as session:
        session.scalars(sa.select(CheckinPlan)).one().answers = HowAnswers.TEXT
    room_again = no_room(village, "Messages")
    village.until("18:32")
    with village.write() as session:
        is_away(session, session.get_one(Person, kari.id))
    room_again()
    village.forward(minutes=40)
    assert village.rows(Checkin)[0].state is CheckinState.SILENCED


def test_of_two_on_one_phone_the_one_who_is_not_away_is_rung(village: Village) -> None:
    number = "+4761200001"
    kari = village.elder("Kari", number=number, checkin="18:30")
    village.elder("Per", number=number, checkin="18:30")
    room_again = no_room(village)
    village.until("18:32")
    with village.write() as session:
        is_away(session, session.get_one(Person, kari.id))
    room_again()
    while kari.phone.rings is None:
        village.forward(seconds=10)
    kari.answers().hears("Per", "trykk 1").does_not_hear("Kari").presses("1").is_over()
