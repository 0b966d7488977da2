"""What a row of the board says, in the reader's language: what has happened, and what the line has done and will
do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime

from flask import g

import clock
from locales import phrase
from locales.speech import day_written, time_written
from models import AlertState, TaskKind
from services.desk.today.board import Board
from services.desk.today.folding import Row
from services.desk.today.need import BoardNeed
from services.desk.today.urgency import Kind, Other
from services.hours import duetime
from web.frame import desk, needs
from web.frame.desk import language


def hour(at: datetime) -> str:
    """The clock, of what was or is today; the day of anything else."""
    zone, lang = g.community.zone, language()
    day, today = duetime.local_day(at, zone), duetime.local_day(clock.now(), zone)
    return time_written(duetime.local(at, zone).time(), lang) if day == today else day_written(day, today, lang)


def sentences(need: BoardNeed, board: Board) -> list[str]:
    """What has happened, in whole sentences."""
    return list(_OF.get(need.kind, _of_task)(need, board))


def _alert(need: BoardNeed, board: Board) -> Iterator[str]:
    alert = need.alert
    if alert is None:
        return
    yield phrase(language(), "web-alert-cause", cause=alert.cause.value)
    if board.alerts[alert.id].sharing:
        yield phrase(
            language(),
            "web-alert-one-of",
            names=", ".join(one.full_name for one in board.alerts[alert.id].sharing),
        )


def _evening(need: BoardNeed, board: Board) -> Iterator[str]:
    checkin_id = need.row.id
    if checkin_id in board.in_doubt:
        yield phrase(
            language(), "web-evening-in-doubt", at=when(datetime.fromtimestamp(board.in_doubt[checkin_id], UTC))
        )
    else:
        yield phrase(language(), "web-checkin", state=str(need.row.word), silenced="no")
    if need.kind is Other.HELD:
        yield phrase(language(), "web-held-until")
    if checkin_id in board.in_gathering:
        yield phrase(language(), "web-telephone-in-gathering")


def _no_car(need: BoardNeed, board: Board) -> Iterator[str]:
    yield phrase(language(), "web-need-no-car", which="home" if need.kind is Other.NO_CAR_HOME else "there")


def _short(need: BoardNeed, board: Board) -> Iterator[str]:
    held = board.held[need.occurrence_id or 0]
    yield phrase(language(), "web-short-by", joined=int(held.joined), minimum=int(held.occurrence.least))


def _unlogged(need: BoardNeed, board: Board) -> Iterator[str]:
    friend = board.people.get(need.other_id or 0)
    yield phrase(
        language(),
        "web-unlogged-with",
        name=friend.full_name if friend else phrase(language(), "web-somebody"),
    )


def _changed(need: BoardNeed, board: Board) -> Iterator[str]:
    row = need.row
    yield phrase(language(), "web-change", kind=str(row.word), way=str(row.word3))
    if row.other_id in board.people:
        yield phrase(language(), "web-change-by", name=board.people[row.other_id].full_name)
    times = board.many_changes.get((row.number, row.at))
    if times is not None:
        yield phrase(language(), "web-change-many", number=desk.number(row.number), times=times)
    if row.n:
        yield phrase(language(), "web-change-withheld")


def _no_on_call(need: BoardNeed, _board: Board) -> Iterator[str]:
    yield phrase(language(), "web-on-call-fault", fault=str(need.row), number=desk.number(g.community.alert_phone))


def _of_task(need: BoardNeed, _board: Board) -> Iterator[str]:
    task, told = need.task, need.told
    if task is None or told is None:
        return
    yield needs.sentence(told)
    if task.subject.get("in_gathering"):
        yield phrase(language(), "web-telephone-in-gathering")
    if task.kind is TaskKind.ROUND_TOO_LARGE:
        yield _round(task.subject)
        if task.subject.get("held"):
            yield phrase(language(), "web-round-held", held=task.subject["held"])
    if told.outcome is not None:
        yield phrase(language(), "web-outcome", outcome=told.outcome.value)


def _round(figures: Mapping[str, int]) -> str:
    checkins, late = int(figures.get("checkins", 0)), int(figures.get("late", 0))
    unfinished, minutes = int(figures.get("unfinished", 0)), int(figures.get("minutes", 0))
    return phrase(language(), "web-round", checkins=checkins, late=late, unfinished=unfinished, minutes=minutes)


_OF: Mapping[Kind, Callable[[BoardNeed, Board], Iterator[str]]] = {
    Other.ALERT: _alert,
    Other.MISSED: _evening,
    Other.HELD: _evening,
    Other.NO_CAR: _no_car,
    Other.NO_CAR_HOME: _no_car,
    Other.SHORT: _short,
    Other.UNLOGGED: _unlogged,
    Other.CHANGED: _changed,
    Other.NO_ON_CALL: _no_on_call,
}


def words(need: BoardNeed) -> str | None:
    """What was written to us or about it, in their own words. What somebody was not told stands on the row's own page:
    to word it is to ask more than a board of many rows may."""
    if need.alert is not None:
        return need.alert.words
    return need.task.note if need.task is not None and need.kind is not TaskKind.NOT_TOLD else None


def line(need: BoardNeed, board: Board) -> list[str]:
    """What the line has done about it and will do, and at what hour."""
    return list(_line(need, board))


def _line(need: BoardNeed, board: Board) -> Iterator[str]:
    alert, task = need.alert, need.task
    if alert is not None:
        if alert.nobody_since is not None and alert.state is AlertState.OPEN:
            yield phrase(language(), "web-alert-nobody-since", at=when(alert.nobody_since))
        if alert.state is AlertState.TAKEN:
            yield _taken_by(need, board)
            if need.owed:
                yield phrase(language(), "web-alert-owed")
        elif alert.next_rung_at is not None:
            name, at = alert.elder.first_name, when(alert.next_rung_at)
            if alert.elder_turn:
                yield phrase(language(), "web-alert-she-first", name=name, at=at)
            else:
                yield phrase(language(), "web-alert-next", at=at)
    elif need.kind in (Other.NO_CAR, Other.NO_CAR_HOME):
        yield phrase(language(), "web-need-asked", asked=int(need.row.n), no=int(need.row.n2))
    elif need.kind is Other.CHANGED:
        yield phrase(language(), "web-change-state", state=str(need.row.word2), at=when(need.row.at2))
    elif task is not None and task.due_at is not None and need.told is not None:
        yield phrase(language(), "web-due", what=str(needs.due(need.told).value), at=when(task.due_at))


def _taken_by(need: BoardNeed, board: Board) -> str:
    alert = need.alert
    told = board.alerts[alert.id] if alert is not None else None
    if told is None:
        return ""
    if told.taker is not None:
        return phrase(language(), "web-alert-taken-by", name=told.taker)
    if any(row.word == "yes" and row.number != g.community.coordinator_phone for row in told.told):
        return phrase(language(), "web-alert-taken-by", name=phrase(language(), "web-on-call"))
    return phrase(language(), "web-alert-taken-desk")


def when(at: datetime) -> str:
    return desk.when(language(), at)


def name(row: Row) -> str:
    """What the row is headed by: whom it is about, a telephone, what is on, or the line itself."""
    if row.person is not None:
        return row.person.full_name
    if row.of.startswith("number/"):
        return desk.number(row.other_number)
    return row.held.occurrence.activity.title if row.held is not None else phrase(language(), "web-need-the-line")
