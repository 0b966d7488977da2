"""People stay with what they joined when a calendar gives it another UID, splits it, or moves it by a day."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from models import About, Occurrence, OccurrenceState, Task, TaskKind, TaskState
from services.importing import ImportReport, import_activities
from tests.support.hamlet import Hamlet
from tests.unit.importing.calendars import FRIDAY, event, ics, joins, on, starts, told

WEEK = timedelta(days=7)
START = "DTSTART;TZID=Europe/Oslo:20261127T110000"
SERIES = (START, "RRULE:FREQ=WEEKLY;COUNT=4", "LOCATION:Utgard")


def called_off(hamlet: Hamlet) -> int:
    return len(on(hamlet, OccurrenceState.CANCELLED))


def answered(hamlet: Hamlet, answer: bool, *events: str) -> ImportReport:
    """As somebody at a terminal does: the same calendar, and yes or no to every question."""
    text = "\r\n".join(["BEGIN:VCALENDAR", *events, "END:VCALENDAR", ""]).encode()
    questions = ics(hamlet, *events).questions
    assert questions
    with hamlet.db.write() as session:
        return import_activities(
            session,
            hamlet.community(session),
            "Bygdelaget",
            text,
            "calendar.ics",
            now=hamlet.now,
            answers={question.reason: answer for question in questions},
        )


def test_a_calendar_with_new_uids_at_each_export_changes_nothing(hamlet: Hamlet) -> None:
    ics(hamlet, event(*SERIES, uid="monday-export"))
    before = [row.id for row in on(hamlet)]
    kari = joins(hamlet, on(hamlet)[1])
    for uid in ("tuesday-export", "wednesday-export"):
        report = ics(hamlet, event(*SERIES, uid=uid))
        assert (report.created, report.questions) == (0, [])
    assert ([row.id for row in on(hamlet)], called_off(hamlet), told(hamlet, kari)) == (before, 0, [])
    again = ics(hamlet, event(*SERIES, uid="wednesday-export"))
    assert (again.created, again.updated, again.unchanged) == (0, 0, 4)


def test_a_series_that_is_split_keeps_who_joined(hamlet: Hamlet) -> None:
    ics(hamlet, event(*SERIES))
    before = [row.id for row in on(hamlet)]
    kari = joins(hamlet, on(hamlet)[3])
    first = event(START, "RRULE:FREQ=WEEKLY;COUNT=2", "LOCATION:Utgard")
    rest = event("DTSTART;TZID=Europe/Oslo:20261211T110000", "RRULE:FREQ=WEEKLY;COUNT=2", "LOCATION:Utgard", uid="R2")
    ics(hamlet, first, rest)
    assert ([row.id for row in on(hamlet)], called_off(hamlet), told(hamlet, kari)) == (before, 0, [])


@pytest.mark.parametrize("uid", ["treff", "another"])
def test_a_series_moved_by_a_day_is_told_as_moved_and_not_as_called_off(hamlet: Hamlet, uid: str) -> None:
    ics(hamlet, event(*SERIES))
    before = [row.id for row in on(hamlet)]
    kari = joins(hamlet, on(hamlet)[1])
    ics(hamlet, event("DTSTART;TZID=Europe/Oslo:20261128T110000", *SERIES[1:], uid=uid))
    assert [row.id for row in on(hamlet)] == before
    assert starts(hamlet) == [FRIDAY + timedelta(days=1) + week * WEEK for week in range(4)]
    assert (called_off(hamlet), told(hamlet, kari)) == (0, [About.OCCURRENCE_CHANGED])


@pytest.mark.parametrize(
    "other",
    [
        event(START, "LOCATION:Grendehuset", uid="b"),
        event("DTSTART;TZID=Europe/Oslo:20261128T140000", "LOCATION:Utgard", uid="b"),
    ],
    ids=["other place", "other day and hour"],
)
def test_what_may_be_the_same_stays_as_it_is_and_the_desk_is_asked_once(hamlet: Hamlet, other: str) -> None:
    ics(hamlet, event(START, "LOCATION:Utgard"))
    kari = joins(hamlet, on(hamlet)[0])
    for _ in range(2):
        report = ics(hamlet, other)
        assert report.created == 0
        assert report.questions[0].reason.endswith("Is it the same one, moved?")
    assert (starts(hamlet), told(hamlet, kari)) == ([FRIDAY], [])
    with hamlet.db.read() as session:
        (task,) = session.scalars(sa.select(Task))
    assert (task.kind, task.subject) == (TaskKind.MAYBE_MOVED, {"occurrence": on(hamlet)[0].id})
    assert task.note is not None
    assert task.note.startswith("27.11.2026 11:00, Utgard → 2")


def test_yes_at_the_terminal_moves_it(hamlet: Hamlet) -> None:
    ics(hamlet, event(START, "LOCATION:Utgard"))
    kari = joins(hamlet, on(hamlet)[0])
    answered(hamlet, True, event(START, "LOCATION:Grendehuset", uid="b"))
    assert (len(on(hamlet)), called_off(hamlet), told(hamlet, kari)) == (1, 0, [About.OCCURRENCE_CHANGED])
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(Task.state)).all() == [TaskState.DONE]


def test_no_at_the_terminal_calls_the_old_one_off_and_makes_the_new_one(hamlet: Hamlet) -> None:
    ics(hamlet, event(START, "LOCATION:Utgard"))
    kari = joins(hamlet, on(hamlet)[0])
    report = answered(hamlet, False, event(START, "LOCATION:Grendehuset", uid="b"))
    assert (report.created, len(on(hamlet)), called_off(hamlet)) == (1, 1, 1)
    assert told(hamlet, kari) == [About.OCCURRENCE_CANCELLED]


def test_what_is_said_to_be_off_is_not_taken_for_moved(hamlet: Hamlet) -> None:
    ics(hamlet, event(START, "LOCATION:Utgard"))
    kari = joins(hamlet, on(hamlet)[0])
    off = event(START, "LOCATION:Utgard", title="Avlyst: Fredagstreff")
    ics(hamlet, off, event("DTSTART;TZID=Europe/Oslo:20261130T110000", "LOCATION:Utgard", uid="b"))
    assert told(hamlet, kari) == [About.OCCURRENCE_CANCELLED]
    assert starts(hamlet) == [FRIDAY + timedelta(days=3)]


def test_another_title_is_another_activity(hamlet: Hamlet) -> None:
    ics(hamlet, event(START, "LOCATION:Utgard"))
    kari = joins(hamlet, on(hamlet)[0])
    report = ics(hamlet, event(START, "LOCATION:Utgard", uid="b", title="Dans"))
    assert (report.questions, told(hamlet, kari)) == ([], [About.OCCURRENCE_CANCELLED])


def test_another_organisers_activity_is_never_taken_over(hamlet: Hamlet) -> None:
    hamlet.occurrence(FRIDAY, "Fredagstreff")
    report = ics(hamlet, event(START, uid="b"))
    assert report.created == 1
    with hamlet.db.read() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(Occurrence)) == 2


def maybe_moved(hamlet: Hamlet) -> list[TaskState]:
    with hamlet.db.read() as session:
        asked = sa.select(Task.state).where(Task.kind == TaskKind.MAYBE_MOVED)
        return list(session.scalars(asked.order_by(Task.id)))


SURELY = event(START, "LOCATION:Utgard", uid="c")


@pytest.mark.parametrize(
    "later", [(event(START, "LOCATION:Utgard"),), (SURELY,)], ids=["back again", "surely the same"]
)
def test_a_later_calendar_that_makes_it_sure_takes_the_question_off_the_board(
    hamlet: Hamlet, later: tuple[str, ...]
) -> None:
    ics(hamlet, event(START, "LOCATION:Utgard"))
    before = [row.id for row in on(hamlet)]
    ics(hamlet, event(START, "LOCATION:Grendehuset", uid="b"))
    assert maybe_moved(hamlet) == [TaskState.OPEN]
    ics(hamlet, *later)
    assert (maybe_moved(hamlet), [row.id for row in on(hamlet)]) == ([TaskState.DONE], before)


def test_a_question_that_is_asked_of_another_date_is_one_question(hamlet: Hamlet) -> None:
    ics(hamlet, event(START, "LOCATION:Utgard"))
    ics(hamlet, event(START, "LOCATION:Grendehuset", uid="b"))
    ics(hamlet, event("DTSTART;TZID=Europe/Oslo:20261128T140000", "LOCATION:Utgard", uid="e"))
    assert maybe_moved(hamlet) == [TaskState.DONE, TaskState.OPEN]


def test_a_question_that_comes_again_stands_on_the_board_again(hamlet: Hamlet) -> None:
    other = event(START, "LOCATION:Grendehuset", uid="b")
    for each in (SURELY, other, SURELY, other):
        ics(hamlet, each)
    assert maybe_moved(hamlet) == [TaskState.DONE, TaskState.OPEN]


def test_another_organisers_calendar_answers_nothing(hamlet: Hamlet) -> None:
    ics(hamlet, event(START, "LOCATION:Utgard"))
    ics(hamlet, event(START, "LOCATION:Grendehuset", uid="b"))
    text = "\r\n".join(["BEGIN:VCALENDAR", event(START, uid="x"), "END:VCALENDAR", ""]).encode()
    with hamlet.db.write() as session:
        import_activities(session, hamlet.community(session), "Andre", text, "calendar.ics", now=hamlet.now)
    assert maybe_moved(hamlet) == [TaskState.OPEN]
