"""What a row of the board says, in the reader's language: what has happened, what the line has done and will do, and
the one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from flask import g, url_for

import clock
from locales import phrase
from locales.speech import day_written, time_written
from models import AlertState, TaskKind
from services.desk.needs import What
from services.desk.today.board import Board
from services.desk.today.folding import Row
from services.desk.today.need import BoardNeed, Verb
from services.desk.today.urgency import Kind, Other
from services.hours import duetime
from web.frame import desk, needs


@dataclass(frozen=True, slots=True)
class Main:
    """The filled button: what it says, where it leads, and whether it is a form that does it."""

    label: str
    url: str
    posts: bool = False


def say(name: str, /, **values: object) -> str:
    return phrase(desk.language(), name, **values)


def hour(at: datetime) -> str:
    """The clock, of what was or is today; the day of anything else."""
    zone, lang = g.community.zone, desk.language()
    day, today = duetime.local_day(at, zone), duetime.local_day(clock.now(), zone)
    return time_written(duetime.local(at, zone).time(), lang) if day == today else day_written(day, today, lang)


def sentences(need: BoardNeed, board: Board) -> list[str]:
    """What has happened, in whole sentences."""
    return list(_OF.get(need.kind, _of_task)(need, board))


def _alert(need: BoardNeed, board: Board) -> Iterator[str]:
    alert = need.alert
    if alert is None:
        return
    yield say("web-alert-cause", cause=alert.cause.value)
    if board.alerts[alert.id].sharing:
        yield say("web-alert-one-of", names=", ".join(one.full_name for one in board.alerts[alert.id].sharing))


def _evening(need: BoardNeed, board: Board) -> Iterator[str]:
    checkin_id = need.row.id
    if checkin_id in board.in_doubt:
        yield say("web-evening-in-doubt", at=when(datetime.fromtimestamp(board.in_doubt[checkin_id], UTC)))
    else:
        yield say("web-checkin", state=need.row.word, silenced="no")
    if need.kind is Other.HELD:
        yield say("web-held-until")
    if checkin_id in board.in_gathering:
        yield say("web-telephone-in-gathering")


def _no_car(need: BoardNeed, board: Board) -> Iterator[str]:
    yield say("web-need-no-car", which="home" if need.kind is Other.NO_CAR_HOME else "there")


def _short(need: BoardNeed, board: Board) -> Iterator[str]:
    held = board.held[need.occurrence_id or 0]
    yield say("web-short-by", joined=held.joined, minimum=held.occurrence.least)


def _unlogged(need: BoardNeed, board: Board) -> Iterator[str]:
    friend = board.people.get(need.other_id or 0)
    yield say("web-unlogged-with", name=friend.full_name if friend else say("web-somebody"))


def _changed(need: BoardNeed, board: Board) -> Iterator[str]:
    row = need.row
    yield say("web-change", kind=row.word, way=row.word3)
    if row.other_id in board.people:
        yield say("web-change-by", name=board.people[row.other_id].full_name)
    times = board.many_changes.get((row.number, row.at))
    if times is not None:
        yield say("web-change-many", number=desk.number(row.number), times=times)
    if row.n:
        yield say("web-change-withheld")


def _no_on_call(need: BoardNeed, _board: Board) -> Iterator[str]:
    yield say("web-on-call-fault", fault=need.row, number=desk.number(g.community.alert_phone))


def _of_task(need: BoardNeed, _board: Board) -> Iterator[str]:
    task, told = need.task, need.told
    if task is None or told is None:
        return
    yield needs.sentence(told)
    if task.subject.get("in_gathering"):
        yield say("web-telephone-in-gathering")
    if task.kind is TaskKind.ROUND_TOO_LARGE:
        yield say("web-round", **task.subject)
        if task.subject.get("held"):
            yield say("web-round-held", held=task.subject["held"])
    if told.outcome is not None:
        yield say("web-outcome", outcome=told.outcome.value)


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
            yield say("web-alert-nobody-since", at=when(alert.nobody_since))
        if alert.state is AlertState.TAKEN:
            yield _taken_by(need, board)
            if need.owed:
                yield say("web-alert-owed")
        elif alert.next_rung_at is not None:
            first = "web-alert-she-first" if alert.elder_turn else "web-alert-next"
            yield say(first, name=alert.elder.first_name, at=when(alert.next_rung_at))
    elif need.kind in (Other.NO_CAR, Other.NO_CAR_HOME):
        yield say("web-need-asked", asked=need.row.n, no=need.row.n2)
    elif need.kind is Other.CHANGED:
        yield say("web-change-state", state=need.row.word2, at=when(need.row.at2))
    elif task is not None and task.due_at is not None and need.told is not None:
        yield say("web-due", what=needs.due(need.told).value, at=when(task.due_at))


def _taken_by(need: BoardNeed, board: Board) -> str:
    alert = need.alert
    told = board.alerts[alert.id] if alert is not None else None
    if told is None:
        return ""
    if told.taker is not None:
        return say("web-alert-taken-by", name=told.taker)
    if any(row.word == "yes" for row in told.told):
        return say("web-alert-taken-by", name=say("web-on-call"))
    return say("web-alert-taken-desk")


def when(at: datetime) -> str:
    return desk.when(desk.language(), at)


def name(row: Row) -> str:
    """What the row is headed by: whom it is about, a telephone, what is on, or the line itself."""
    if row.person is not None:
        return row.person.full_name
    if row.of.startswith("number/"):
        return desk.number(row.other_number)
    return row.held.occurrence.activity.title if row.held is not None else say("web-need-the-line")


def main(row: Row, board: Board) -> Main | None:
    """The one thing to do; None where there is nobody to ring and nothing to open."""
    return _MAIN.get(row.verb, _ring)(row, board)


def _ring(row: Row, _board: Board) -> Main | None:
    number = row.number
    if number is not None:
        who = row.person.first_name if row.person is not None else desk.number(number)
        return Main(say("web-verb-ring", name=who), f"tel:{number}")
    return _see_person(row, _board) if row.person is not None else _see_activity(row, _board)


def _take(row: Row, board: Board) -> Main | None:
    alert = row.first.alert
    if alert is None or alert.state is AlertState.OPEN:
        return Main(say("web-alert-take"), url_for("today.take_alert", alert_id=alert.id if alert else 0), posts=True)
    told = board.alerts[alert.id]
    if told.taker_number is not None:
        taker = told.taker or say("web-on-call")
        return Main(say("web-verb-ring", name=taker), f"tel:{told.taker_number}")
    return _ring(row, board)


def _answer(row: Row, board: Board) -> Main | None:
    need = row.first
    if need.told is not None and need.told.what is What.NO_CONTROLLER:
        return Main(say("web-settings"), url_for("community.form"))
    number = row.other_number or row.number
    if number is None:
        return None
    who = row.person.first_name if row.person is not None else desk.number(number)
    return Main(say("web-verb-answer", name=who), f"tel:{number}")


def _see_person(row: Row, _board: Board) -> Main | None:
    if row.person is None:
        return None
    return Main(say("web-verb-see", name=row.person.first_name), url_for("people.person", person_id=row.person.id))


def _see_volunteer(row: Row, _board: Board) -> Main | None:
    """Where it is written what was seen of her."""
    if row.person is None:
        return None
    return Main(say("web-verb-see", name=row.person.first_name), url_for("volunteers.one", person_id=row.person.id))


def _see_activity(row: Row, _board: Board) -> Main | None:
    if row.held is None:
        return None
    return Main(say("web-short-see"), url_for("activities.occurrence", occurrence_id=row.held.occurrence.id))


def _invite(row: Row, _board: Board) -> Main | None:
    if row.held is None:
        return None
    return Main(say("web-verb-invite"), url_for("activities.occurrence", occurrence_id=row.held.occurrence.id))


def _choose_host(row: Row, _board: Board) -> Main | None:
    if row.held is None:
        return None
    return Main(say("web-verb-host"), url_for("activities.occurrence", occurrence_id=row.held.occurrence.id))


def _put_right(row: Row, _board: Board) -> Main | None:
    if row.person is None:
        return _ring(row, _board)
    return Main(say("web-verb-put-right"), url_for("person_edit.form", person_id=row.person.id))


def _find_contact(row: Row, _board: Board) -> Main | None:
    if row.person is None:
        return None
    return Main(say("web-verb-contact"), url_for("evening.form", person_id=row.person.id))


def _find_driver(row: Row, _board: Board) -> Main:
    return Main(say("web-verb-driver"), url_for("today.driver", ride_id=row.first.row.id))


def _see_evening(_row: Row, _board: Board) -> Main:
    return Main(say("web-verb-evening"), url_for("round.night") if desk.may("round.night") else "#beside")


def _ring_list(row: Row, _board: Board) -> Main:
    return Main(say("web-verb-list"), url_for("today.one", of=row.of))


def _remind(row: Row, board: Board) -> Main | None:
    friend = row.other
    if friend is None or friend.phone is None:
        return _see_person(row, board)
    return Main(say("web-verb-remind", name=friend.first_name), f"tel:{friend.phone}")


def _set_on_call(_row: Row, _board: Board) -> Main | None:
    may = desk.may("community.form")
    return Main(say("web-verb-on-call"), url_for("community.form")) if may else None


_MAIN: Mapping[Verb, Callable[[Row, Board], Main | None]] = {
    Verb.TAKE: _take,
    Verb.RING: _ring,
    Verb.PUT_RIGHT: _put_right,
    Verb.FIND_CONTACT: _find_contact,
    Verb.FIND_DRIVER: _find_driver,
    Verb.INVITE: _invite,
    Verb.CHOOSE_HOST: _choose_host,
    Verb.SEE_EVENING: _see_evening,
    Verb.SEE_ACTIVITY: _see_activity,
    Verb.SEE_PERSON: _see_person,
    Verb.SEE_VOLUNTEER: _see_volunteer,
    Verb.RING_LIST: _ring_list,
    Verb.REMIND: _remind,
    Verb.ANSWER: _answer,
    Verb.SET_ON_CALL: _set_on_call,
}
