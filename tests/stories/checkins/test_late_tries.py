"""A try that went out late is as old as its ringing: no gap after it grows shorter."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import sqlalchemy as sa

from exchange import scripted
from models import Checkin, CheckinPlan, CheckinState, HowAnswers
from tests.support.steps.waiting import no_room, rung_at
from tests.support.village import Village


def test_tries_are_ten_minutes_apart_though_the_first_went_out_late(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    kari.phone.behaves(scripted.never_answers()).ignores_everything()
    village.desk.ignores_everything()
    room_again = no_room(village)
    village.until("18:42")
    room_again()
    village.forward(minutes=40)
    times = rung_at(village, kari)
    assert len(times) == 3
    assert all(later - earlier >= timedelta(minutes=9, seconds=30) for earlier, later in pairwise(times))


def test_a_busy_line_is_rung_again_five_minutes_after_a_call_that_went_out_late(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    kari.phone.behaves(scripted.busy()).ignores_everything()
    room_again = no_room(village)
    village.until("18:42")
    room_again()
    village.forward(minutes=10)
    times = rung_at(village, kari)
    assert all(later - earlier >= timedelta(minutes=4, seconds=30) for earlier, later in pairwise(times))


def test_an_answer_is_waited_for_as_long_though_its_question_went_out_late(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="18:30")
    with village.write() as session:
        session.scalars(sa.select(CheckinPlan)).one().answers = HowAnswers.TEXT
    room_again = no_room(village, "Messages")
    village.until("18:37")
    room_again()
    village.forward(minutes=7)
    kari.gets_sms("Kari")
    assert village.rows(Checkin)[0].tries_made == 0


def test_a_question_by_text_does_not_go_out_after_her_hour(village: Village) -> None:
    """Tries fourteen minutes apart: the last begins within the hour, and its answer would be waited for after it."""
    kari = village.elder("Kari", mobile=True, checkin="18:30")
    with village.write() as session:
        plan = session.scalars(sa.select(CheckinPlan)).one()
        plan.answers, plan.tries, plan.gap_minutes = HowAnswers.TEXT, 5, 14
    village.desk.ignores_everything()
    room_again = no_room(village, "Messages")
    village.until("19:35")
    room_again()
    village.forward(minutes=10)
    assert not any("Kari" in words for words in kari.phone.inbox)
    assert village.rows(Checkin)[0].state is CheckinState.NOT_TRIED
