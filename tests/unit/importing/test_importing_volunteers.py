"""A volunteer is active only when it was written what was seen, and when."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa

import clock
from models import Check, Person, PersonRole, Role, SeenCheck, Task, TaskKind, TaskState
from services import tasks
from services.desk import needs
from services.desk.needs import What
from services.people import checks
from tests.support.hamlet import Hamlet
from tests.unit.importing.test_importing_people import only_reason, person, row, take_in

SEEN = "certificate 2026-05-01|introduction 12.04.2026|confidentiality 2026-04-12"
DRIVES = f"{SEEN}|licence 2026-04-12 until 2031-02-01|insurance 2026-04-12 until 2027-04-30"
ALL = ("introduction", "confidentiality", "licence", "insurance")


def ola(**cells: str) -> str:
    return row(**{"first_name": "Ola", "roles": "driver", "phone": "90000201"} | cells)


def held(hamlet: Hamlet) -> PersonRole:
    return next(role for role in person(hamlet, "Ola").roles if role.role is Role.DRIVER)


@pytest.mark.parametrize("role", [Role.DRIVER, Role.VISIT_FRIEND])
def test_a_volunteer_of_whom_nothing_was_seen_is_not_active_and_it_is_said(hamlet: Hamlet, role: Role) -> None:
    report = take_in(hamlet, ola(roles=role))
    assert not person(hamlet, "Ola").is_a(role)
    assert [warning.line for warning in report.warnings] == [2]
    assert report.warnings[0].reason.startswith("Ola is a volunteer and not active yet; write in checked what was seen")


def test_what_was_seen_and_when_makes_active(hamlet: Hamlet) -> None:
    report = take_in(hamlet, ola(checked=DRIVES))
    assert (report.warnings, person(hamlet, "Ola").is_a(Role.DRIVER)) == ([], True)
    assert seen(hamlet) == {
        Check.CERTIFICATE: ("2026-05-01", "None"),
        Check.INTRODUCTION: ("2026-04-12", "None"),
        Check.CONFIDENTIALITY: ("2026-04-12", "None"),
        Check.LICENCE: ("2026-04-12", "2031-02-01"),
        Check.INSURANCE: ("2026-04-12", "2027-04-30"),
    }
    assert held(hamlet).checked_at == datetime(2026, 4, 30, 22, tzinfo=UTC)


def test_who_visits_needs_no_licence(hamlet: Hamlet) -> None:
    take_in(hamlet, ola(roles="visit_friend", checked=SEEN))
    assert person(hamlet, "Ola").is_a(Role.VISIT_FRIEND)


def test_everybody_in_the_file_may_be_vouched_for(hamlet: Hamlet) -> None:
    report = take_in(hamlet, ola(), volunteers_checked=True)
    assert (report.warnings, person(hamlet, "Ola").is_a(Role.DRIVER)) == ([], True)


def test_what_is_seen_later_makes_active_then(hamlet: Hamlet) -> None:
    take_in(hamlet, ola())
    report = take_in(hamlet, ola(checked=DRIVES))
    assert (report.updated, person(hamlet, "Ola").is_a(Role.DRIVER)) == (1, True)
    assert take_in(hamlet, ola(checked=DRIVES)).unchanged == 1


def test_who_is_active_stays_so_without_the_column(hamlet: Hamlet) -> None:
    take_in(hamlet, ola(checked=DRIVES))
    report = take_in(hamlet, ola(seats="4"))
    assert (report.updated, report.warnings, person(hamlet, "Ola").is_a(Role.DRIVER)) == (1, [], True)
    assert len(seen(hamlet)) == 5


def test_a_new_role_waits_until_what_it_asks_for_is_seen(hamlet: Hamlet) -> None:
    take_in(hamlet, ola(roles="visit_friend", checked=SEEN))
    report = take_in(hamlet, ola(roles="driver|visit_friend"))
    assert person(hamlet, "Ola").is_a(Role.VISIT_FRIEND)
    assert not person(hamlet, "Ola").is_a(Role.DRIVER)
    assert "not seen yet: licence, insurance; write each" in report.warnings[0].reason


def test_a_new_role_that_asks_for_nothing_more_begins_at_once(hamlet: Hamlet) -> None:
    take_in(hamlet, ola(checked=DRIVES))
    assert take_in(hamlet, ola(roles="driver|visit_friend")).warnings == []
    assert person(hamlet, "Ola").is_a(Role.VISIT_FRIEND)


def test_the_desks_task_is_done_when_it_is_written_what_was_seen(hamlet: Hamlet) -> None:
    take_in(hamlet, ola(), volunteers_checked=True)
    with hamlet.db.write() as session:
        who = session.scalars(sa.select(Person).where(Person.first_name == "Ola")).one()
        key = checks.task_key(who.id)
        due = clock.now() + timedelta(days=60)
        tasks.open_task(session, who.community, TaskKind.SEE_CHECKS, key, person=who, due_at=due)
    take_in(hamlet, ola(seats="4"))
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(Task.state)).all() == [TaskState.OPEN]
    take_in(hamlet, ola(checked=DRIVES))
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(Task.state)).all() == [TaskState.DONE]


def test_only_a_volunteers_role_is_checked(hamlet: Hamlet) -> None:
    both = hamlet.person("Ola", Role.ELDER, Role.DRIVER)
    with hamlet.db.write() as session:
        who = session.get_one(Person, both)
        for role in who.roles:
            role.checked_at = None
        until = dict.fromkeys((Check.LICENCE, Check.INSURANCE), date(2027, 5, 1))
        assert checks.record(session, who, dict.fromkeys((*checks.NEEDED, *until), date(2026, 5, 1)), until)
        assert {role.role: role.checked_at is not None for role in who.roles} == {Role.ELDER: False, Role.DRIVER: True}


@pytest.mark.parametrize("left_out", range(5))
def test_all_but_one_makes_nobody_active(hamlet: Hamlet, left_out: int) -> None:
    cells = DRIVES.split("|")
    lacking = cells.pop(left_out).split()[0]
    report = take_in(hamlet, ola(checked="|".join(cells)))
    assert not person(hamlet, "Ola").is_a(Role.DRIVER)
    assert f"not active yet; not seen yet: {lacking}; write" in report.warnings[0].reason
    with hamlet.db.read() as session:
        (task,) = session.scalars(sa.select(Task))
        assert (task.kind, task.state, task.person_id) == (TaskKind.SEE_CHECKS, TaskState.OPEN, held(hamlet).person_id)
        need = needs.of(session, task)
        assert (need.what, need.lacks, need.is_active) == (What.LACKS, [Check(lacking)], False)


def test_the_last_of_them_makes_active_from_the_latest_day_and_ends_the_task(hamlet: Hamlet) -> None:
    cells = DRIVES.split("|")
    take_in(hamlet, ola(checked="|".join(cells[1:])))
    report = take_in(hamlet, ola(checked=cells[0]))
    assert (report.warnings, person(hamlet, "Ola").is_a(Role.DRIVER)) == ([], True)
    assert held(hamlet).checked_at == datetime(2026, 4, 30, 22, tzinfo=UTC)
    assert states(hamlet) == [TaskState.DONE]


def test_who_was_active_before_stays_so_with_one_of_the_two_and_the_task_goes_on(hamlet: Hamlet) -> None:
    take_in(hamlet, ola(), volunteers_checked=True)
    take_in(hamlet, ola(checked="certificate 2026-05-01"))
    assert person(hamlet, "Ola").is_a(Role.DRIVER)
    assert states(hamlet) == [TaskState.OPEN]
    with hamlet.db.read() as session:
        need = needs.of(session, session.scalars(sa.select(Task)).one())
        assert (need.what, need.lacks, need.is_active) == (What.LACKS, [Check(each) for each in ALL], True)


def test_the_same_cell_again_changes_nothing(hamlet: Hamlet) -> None:
    take_in(hamlet, ola(checked="certificate 2026-05-01"))
    report = take_in(hamlet, ola(checked="certificate 2026-05-01"))
    assert (report.unchanged, report.warnings, states(hamlet)) == (1, [], [TaskState.OPEN])


def seen(hamlet: Hamlet) -> dict[Check, tuple[str, str]]:
    with hamlet.db.read() as session:
        rows = session.scalars(sa.select(SeenCheck)).all()
        return {row.kind: (str(row.seen_on), str(row.until)) for row in rows}


def states(hamlet: Hamlet) -> list[TaskState]:
    with hamlet.db.read() as session:
        return list(session.scalars(sa.select(Task.state).order_by(Task.id)))


BAD = [
    (
        {"checked": "certificate"},
        "checked “certificate” does not say when; write the day it was seen, such as certificate",
    ),
    (
        {"checked": "diploma 2026-05-01"},
        "checked “diploma” is nothing to be seen; write certificate, introduction, conf",
    ),
    ({"checked": "certificate 2062-05-01"}, "checked “certificate 2062-05-01” lies ahead; write the day it was seen."),
    ({"checked": "certificate i mai"}, "checked “i mai” is not a day; write it as 2026-12-04 or 04.12.2026."),
    ({"checked": "licence 2026-05-01"}, "checked “licence 2026-05-01” does not say until when it holds; write such as"),
    (
        {"checked": "certificate 2026-05-01 until 2027-05-01"},
        "checked “certificate 2026-05-01 until 2027-05-01” holds until further notice; leave out until.",
    ),
    ({"checked": f"{SEEN}|certificate 2026-05-01"}, "checked says certificate twice; keep one of them."),
    (
        {"checked": SEEN, "roles": "elder"},
        "checked is for volunteers; add visit_friend or driver to roles or empty the",
    ),
]


@pytest.mark.parametrize(("cells", "sentence"), BAD)
def test_a_bad_cell_gets_its_sentence(hamlet: Hamlet, cells: dict[str, str], sentence: str) -> None:
    assert only_reason(take_in(hamlet, ola(**cells))).startswith(sentence)
