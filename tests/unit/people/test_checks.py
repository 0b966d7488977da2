"""What is seen of a volunteer runs out: it is told 60 days ahead, and nobody is asked for a new ride after it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from models import Check, Person, Role, SeenCheck, Task, TaskKind, TaskState
from services import people
from services.desk import needs
from services.desk.needs import What
from services.hours import duetime
from services.people import checks
from tests.support.hamlet import Hamlet

SEEN_ON = date(2026, 4, 12)
LICENCE_UNTIL, INSURANCE_UNTIL = date(2031, 2, 1), date(2027, 4, 30)
UNTIL = {Check.LICENCE: LICENCE_UNTIL, Check.INSURANCE: INSURANCE_UNTIL}


@pytest.fixture
def ola(hamlet: Hamlet) -> int:
    """A driver of whom everything was seen."""
    person_id = hamlet.person("Ola", Role.DRIVER)
    with hamlet.db.write() as session:
        who = session.get_one(Person, person_id)
        who.roles[0].checked_at = None
        assert checks.record(session, who, dict.fromkeys((*checks.NEEDED, *UNTIL), SEEN_ON), UNTIL)
    return person_id


def comes(hamlet: Hamlet, day: date) -> None:
    """Noon of that day, and what is due by then has been done."""
    with hamlet.db.read() as session:
        zone = hamlet.community(session).zone
    hamlet.now = duetime.midnight(day, zone) + timedelta(hours=12)
    with hamlet.db.write() as session:
        checks.advance(session, hamlet.now)


def needed(hamlet: Hamlet) -> list[tuple[What, Check, TaskState]]:
    with hamlet.db.read() as session:
        rows = session.scalars(sa.select(Task).where(Task.kind == TaskKind.SEE_CHECKS).order_by(Task.id)).all()
        return [(needs.of(session, row).what, needs.of(session, row).lacks[0], row.state) for row in rows]


def drives(hamlet: Hamlet, person_id: int) -> tuple[bool, bool]:
    """Whether she is asked about rides, and whether what she has promised is still hers."""
    with hamlet.db.read() as session:
        who = session.get_one(Person, person_id)
        return who.is_a(Role.DRIVER), who.has_been(Role.DRIVER)


def test_what_runs_out_is_told_sixty_days_ahead_and_not_a_day_before(hamlet: Hamlet, ola: int) -> None:
    comes(hamlet, INSURANCE_UNTIL - timedelta(days=61))
    assert needed(hamlet) == []
    comes(hamlet, INSURANCE_UNTIL - timedelta(days=60))
    assert needed(hamlet) == [(What.RUNS_OUT, Check.INSURANCE, TaskState.OPEN)]
    assert drives(hamlet, ola) == (True, True)


def test_on_its_last_day_she_drives_and_from_the_day_after_she_is_asked_no_more(hamlet: Hamlet, ola: int) -> None:
    comes(hamlet, INSURANCE_UNTIL)
    assert drives(hamlet, ola) == (True, True)
    comes(hamlet, INSURANCE_UNTIL + timedelta(days=1))
    assert drives(hamlet, ola) == (False, True)


def test_what_was_done_about_it_and_has_not_helped_is_a_need_once_more(hamlet: Hamlet, ola: int) -> None:
    comes(hamlet, INSURANCE_UNTIL - timedelta(days=30))
    with hamlet.db.write() as session:
        session.scalars(sa.select(Task)).one().state = TaskState.DONE
    comes(hamlet, INSURANCE_UNTIL + timedelta(days=1))
    assert needed(hamlet) == [
        (What.RUNS_OUT, Check.INSURANCE, TaskState.DONE),
        (What.RUNS_OUT, Check.INSURANCE, TaskState.OPEN),
    ]


def test_a_new_one_ends_the_need_and_she_drives_again(hamlet: Hamlet, ola: int) -> None:
    comes(hamlet, INSURANCE_UNTIL + timedelta(days=1))
    with hamlet.db.write() as session:
        who = session.get_one(Person, ola)
        later = INSURANCE_UNTIL + timedelta(days=365)
        checks.record(session, who, {Check.INSURANCE: INSURANCE_UNTIL}, {Check.INSURANCE: later})
    assert needed(hamlet) == [(What.RUNS_OUT, Check.INSURANCE, TaskState.DONE)]
    assert drives(hamlet, ola) == (True, True)


def test_nothing_is_told_of_what_nobody_needs_any_more(hamlet: Hamlet, ola: int) -> None:
    with hamlet.db.write() as session:
        session.get_one(Person, ola).roles[0].ended_at = hamlet.now
    comes(hamlet, INSURANCE_UNTIL + timedelta(days=1))
    assert needed(hamlet) == []


def test_what_was_written_by_mistake_is_taken_back_and_who_was_complete_by_it_waits(hamlet: Hamlet, ola: int) -> None:
    with hamlet.db.write() as session:
        checks.take_back(session, session.get_one(Person, ola), Check.CERTIFICATE)
    assert drives(hamlet, ola) == (False, False)
    assert needed(hamlet) == [(What.LACKS, Check.CERTIFICATE, TaskState.OPEN)]


def test_who_was_active_before_it_was_written_what_was_seen_stays_so(hamlet: Hamlet) -> None:
    siri = hamlet.person("Siri", Role.VISIT_FRIEND)
    with hamlet.db.write() as session:
        who = session.get_one(Person, siri)
        checks.record(session, who, {Check.CERTIFICATE: SEEN_ON})
        checks.take_back(session, who, Check.CERTIFICATE)
        assert who.is_a(Role.VISIT_FRIEND)


def test_a_driver_who_is_to_visit_too_begins_at_once(hamlet: Hamlet, ola: int) -> None:
    with hamlet.db.write() as session:
        who = session.get_one(Person, ola)
        people.give_role(session, who, Role.VISIT_FRIEND)
        checks.begins(session, who)
        assert who.is_a(Role.VISIT_FRIEND)


@pytest.mark.parametrize(
    ("check", "until"), [(Check.LICENCE, None), (Check.CERTIFICATE, date(2027, 1, 1)), (Check.INSURANCE, None)]
)
def test_only_what_runs_out_says_until_when(hamlet: Hamlet, check: Check, until: date | None) -> None:
    siri = hamlet.person("Siri", Role.DRIVER)
    with hamlet.db.write() as session:
        who = session.get_one(Person, siri)
        with pytest.raises(ValueError, match="the last day it holds"):
            checks.record(session, who, {check: SEEN_ON}, {check: until} if until else {})


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": Check.LICENCE},
        {"kind": Check.CERTIFICATE, "until": date(2027, 1, 1)},
        {"kind": Check.COURSE},
        {"kind": Check.INTRODUCTION, "title": "Samtalekurs"},
    ],
)
def test_the_database_takes_no_row_that_says_half(hamlet: Hamlet, wrong: dict[str, object]) -> None:
    siri = hamlet.person("Siri", Role.DRIVER)
    with pytest.raises(IntegrityError), hamlet.db.write() as session:
        session.add(SeenCheck(person_id=siri, seen_on=SEEN_ON, **wrong))


def test_a_course_is_a_row_each_time_and_everything_else_one(hamlet: Hamlet, ola: int) -> None:
    with hamlet.db.write() as session:
        who = session.get_one(Person, ola)
        for title in ("Samtalekurs, kveld 1", "Samtalekurs, kveld 2"):
            checks.add_course(session, who, title, SEEN_ON, by=None)
        checks.record(session, who, {Check.INTRODUCTION: SEEN_ON + timedelta(days=1)})
        kinds = [row.kind for row in who.seen_checks]
        assert (kinds.count(Check.COURSE), kinds.count(Check.INTRODUCTION)) == (2, 1)


def test_the_scheduler_knows_when_the_next_runs_out(hamlet: Hamlet, ola: int) -> None:
    """Its own statement says so, and nothing is due before."""
    (due,) = checks.next_due()
    with hamlet.db.read() as session:
        zone = hamlet.community(session).zone
        first = session.scalars(due.first).one()
    assert first == duetime.midnight(INSURANCE_UNTIL - timedelta(days=60), zone)
