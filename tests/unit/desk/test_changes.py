"""The board says for a week what was changed on the word of a number, and what is strange about it: no alarm."""

from __future__ import annotations

import operator
from datetime import datetime, timedelta
from functools import partial

import pytest
from sqlalchemy.orm import Session

import clock
from models import Alert, AwayWhy, CallStatus, ChangeKind, ChangeState, Community, Person, PlanChange, Source
from services.desk.today import board
from services.desk.today.folding import Row
from services.desk.today.urgency import Other
from services.outbox import calls
from services.people import details
from services.phones import wrong_numbers
from services.plans import asking_back, away, checkin_plans, elder_hour, own_number
from services.plans.as_it_was import AsItWas
from tests.support.desk import NOW, Desk
from tests.support.steps.boards import live
from tests.support.steps.cards import plain, rows

HERS = "+4761200100"


def kari(desk: Desk, session: Session) -> Person:
    person = desk.person(session, "Kari")
    assert person.checkin_plan is not None
    return person


def stopped(desk: Desk) -> None:
    with desk.db.write() as session:
        checkin_plans.stop(session, kari(desk, session), source=Source.PHONE, shown=HERS)


def section(desk: Desk) -> str:
    """What stands in the rows that tell of changes; nothing where there are none."""
    return " ".join(plain(row) for row in rows(desk) if 'id="change-' in row)


def test_the_board_says_that_it_was_stopped_by_telephone_and_is_not_confirmed(desk: Desk) -> None:
    assert section(desk) == ""
    stopped(desk)
    words = section(desk)
    assert "Kveldsringinga er stoppa på telefon." in words
    assert "Personen har ikkje stadfesta det enno. Vi ringjer og spør" in words


def test_it_says_so_for_a_week(desk: Desk) -> None:
    stopped(desk)
    with desk.db.read() as session:
        community = kari(desk, session).community
        later = NOW + timedelta(days=7, minutes=-1)
        assert len(told(session, community, later)) == 1
        assert told(session, community, later + timedelta(minutes=1)) == []


def told(session: Session, community: Community, now: datetime) -> list[Row]:
    return [row for row in board.today(session, community, now).rows if row.first.kind is Other.CHANGED]


def test_what_is_confirmed_is_nobodys_matter(desk: Desk) -> None:
    stopped(desk)
    with desk.db.write() as session:
        asking_back.it_is_right(session, session.query(PlanChange).one())
    assert section(desk) == ""


def test_what_she_has_undone_is_told(desk: Desk) -> None:
    stopped(desk)
    with desk.db.write() as session:
        asking_back.as_before(session, session.query(PlanChange).one())
    assert "Personen seier nei: det var ikkje rett, og vi ringjer som før." in section(desk)


def test_a_new_change_is_news_on_a_board_that_is_open(desk: Desk) -> None:
    asked_for = live(desk)
    assert desk.client.get(asked_for).status_code == 204
    stopped(desk)
    assert "Kveldsringinga er stoppa på telefon." in desk.get(asked_for)


@pytest.mark.parametrize(("times", "strange"), [(2, False), (3, True)])
def test_a_number_that_changes_three_things_in_a_day_is_a_line_and_no_alarm(
    desk: Desk, times: int, strange: bool
) -> None:
    with desk.db.write() as session:
        elder = kari(desk, session)
        for minutes in range(times):
            elder_hour.change_hour(session, elder, f"18:{minutes}0", source=Source.PHONE, shown=HERS)
    assert (f"endra {times} ting den dagen" in section(desk)) is strange
    with desk.db.read() as session:
        assert session.query(Alert).count() == 0


def test_three_things_in_three_days_are_nothing_strange(desk: Desk) -> None:
    for days in range(3):
        with desk.db.write() as session, clock.replaced_by(partial(operator.sub, NOW, timedelta(days=days))):
            elder_hour.change_hour(session, kari(desk, session), f"18:{days}0", source=Source.PHONE, shown=HERS)
    assert "ting den dagen" not in section(desk)


@pytest.mark.parametrize(("before", "told"), [(30, True), (90, False)])
def test_somebody_who_withheld_a_number_just_before_is_a_line(desk: Desk, before: int, told: bool) -> None:
    with desk.db.write() as session, clock.replaced_by(lambda: NOW - timedelta(minutes=before)):
        call = calls.rang_in(session, kari(desk, session).community, "CA" + "1" * 32, None)
        call.status = CallStatus.COMPLETED
    stopped(desk)
    assert ("Nokon ringde med skjult nummer like før." in section(desk)) is told


def test_what_the_desk_sets_is_the_last_word(desk: Desk) -> None:
    stopped(desk)
    with desk.db.write() as session:
        away.resume(session, kari(desk, session), source=Source.DESK)
        assert session.query(PlanChange).one().state is ChangeState.OVERTAKEN
    assert section(desk) == ""


def test_another_number_written_down_at_the_desk_is_told_there_too(desk: Desk) -> None:
    with desk.db.read() as session:
        person = kari(desk, session)
        typed = {"first_name": person.first_name, "last_name": person.last_name, "phone": "61 20 09 99", "phone2": ""}
        where = f"/desk/people/{person.id}/edit"
    assert desk.post(where, language="nn", **typed).status_code == 302
    assert "Telefonnummeret er endra her på Frivilligsentralen." in section(desk)


def test_a_wrong_number_put_right_is_nothing_to_ask_about(desk: Desk) -> None:
    """Nobody can be asked on it."""
    with desk.db.write() as session:
        person = kari(desk, session)
        wrong_numbers.report(session, person.community, str(person.phone), person, {})
        wanted = details.Details(person.first_name, person.last_name, "+4761200999", None, person.language)
        own_number.change(session, person, wanted, source=Source.DESK)
        assert session.query(PlanChange).count() == 0


def test_an_evening_is_read_back_as_it_was_kept(desk: Desk) -> None:
    with desk.db.write() as session:
        plan = kari(desk, session).checkin_plan
        assert plan is not None
        plan.go_away(NOW + timedelta(days=3), AwayWhy.HOLIDAY, Source.DESK)
        before = AsItWas.of(plan)
        assert AsItWas.read(before.written()) == before
        checkin_plans.stop(session, plan.person, source=Source.PHONE, shown=HERS)
        kept = session.query(PlanChange).one()
        assert (AsItWas.read(kept.before), kept.kind) == (before, ChangeKind.STOP)
