"""The one thing to do about a row: its filled button."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from flask import g, url_for

from locales import phrase
from models import AlertState, Person
from services.desk.needs import What
from services.desk.today.board import Board
from services.desk.today.folding import Row
from services.desk.today.need import Verb
from web.frame import desk
from web.frame.desk import language


@dataclass(frozen=True, slots=True)
class Main:
    """What the button says and where it leads; with `fields` it is a form that does it."""

    label: str
    url: str
    fields: Mapping[str, object] | None = None


def main(row: Row, board: Board) -> Main | None:
    """The one thing to do; None where there is nobody to ring and nothing to open."""
    return _MAIN[row.verb](row, board)


def _ring(row: Row, board: Board) -> Main | None:
    if row.number is None:
        return _see_person(row, board) if row.person is not None else _see_activity(row, board)
    if row.person is not None:
        return _ring_person(row.person, row)
    return Main(phrase(language(), "web-verb-ring", name=desk.number(row.number)), f"tel:{row.number}")


def _ring_person(person: Person, row: Row) -> Main:
    """The line rings the desk's telephone, and then hers."""
    label = phrase(language(), "web-verb-ring", name=person.first_name)
    return Main(label, url_for("today.ring"), {"person": person.id, "of": row.address})


def _take(row: Row, board: Board) -> Main | None:
    alert = row.first.alert
    if alert is None:
        return _ring(row, board)
    if alert.state is AlertState.OPEN:
        return Main(
            phrase(language(), "web-alert-take"), url_for("today.take_alert", alert_id=alert.id), {"open": "yes"}
        )
    taken_by, number = board.people.get(alert.taken_by_id or 0), board.alerts[alert.id].taker_number
    if taken_by is not None and taken_by.phone is not None:
        return _ring_person(taken_by, row)
    if number is not None and number != g.community.coordinator_phone:
        who = phrase(language(), "web-on-call")
        return Main(phrase(language(), "web-verb-ring", name=who), f"tel:{number}")
    return _ring(row, board)


def _answer(row: Row, _board: Board) -> Main | None:
    """In writing, where it is known who wrote; else by ringing the telephone it came from."""
    told = row.first.told
    if told is not None and told.what is What.NO_CONTROLLER:
        return Main(phrase(language(), "web-settings"), url_for("community.form")) if _may_set() else None
    if row.person is not None and row.other_number is None and row.number is not None:
        label = phrase(language(), "web-verb-answer", name=row.person.first_name)
        return Main(label, url_for("reaching.text", person_id=row.person.id))
    number = row.other_number or row.number
    if number is None:
        return None
    return Main(phrase(language(), "web-verb-answer", name=desk.number(number)), f"tel:{number}")


def _see_person(row: Row, _board: Board) -> Main | None:
    if row.person is None:
        return None
    label = phrase(language(), "web-verb-see", name=row.person.first_name)
    return Main(label, url_for("people.person", person_id=row.person.id))


def _see_volunteer(row: Row, _board: Board) -> Main | None:
    """Where it is written what was seen of her."""
    if row.person is None:
        return None
    label = phrase(language(), "web-verb-see", name=row.person.first_name)
    return Main(label, url_for("volunteers.one", person_id=row.person.id))


def _see_activity(row: Row, _board: Board) -> Main | None:
    return Main(phrase(language(), "web-short-see"), _activity(row)) if row.held is not None else None


def _publish(row: Row, _board: Board) -> Main | None:
    """Where it is heard or read, and put on."""
    task = row.first.task
    draft_id = task.subject.get("draft") if task is not None else None
    if draft_id is None:
        return None
    return Main(phrase(language(), "web-verb-publish"), url_for("drafts.one", draft_id=draft_id))


def _invite(row: Row, _board: Board) -> Main | None:
    if row.held is None:
        return None
    return Main(phrase(language(), "web-verb-invite"), url_for("inviting.form", occurrence_id=row.held.occurrence.id))


def _choose_host(row: Row, _board: Board) -> Main | None:
    return Main(phrase(language(), "web-verb-host"), _activity(row)) if row.held is not None else None


def _activity(row: Row) -> str:
    return url_for("activities.occurrence", occurrence_id=row.held.occurrence.id if row.held is not None else 0)


def _put_right(row: Row, board: Board) -> Main | None:
    if row.person is None:
        return _ring(row, board)
    return Main(phrase(language(), "web-verb-put-right"), url_for("person_edit.form", person_id=row.person.id))


def _find_contact(row: Row, _board: Board) -> Main | None:
    if row.person is None:
        return None
    return Main(phrase(language(), "web-verb-contact"), url_for("evening.form", person_id=row.person.id))


def _find_driver(row: Row, _board: Board) -> Main:
    return Main(phrase(language(), "web-verb-driver"), url_for("rides.before_giving", ride_id=row.first.row.id))


def _see_evening(_row: Row, _board: Board) -> Main:
    return Main(phrase(language(), "web-verb-evening"), url_for("round.tonight"))


def _ring_list(row: Row, _board: Board) -> Main:
    return Main(phrase(language(), "web-verb-list"), url_for("today.one", of=row.address))


def _remind(row: Row, board: Board) -> Main | None:
    friend = board.people.get(row.first.other_id or 0)
    if friend is None or friend.phone is None:
        return _see_person(row, board)
    label = phrase(language(), "web-verb-remind", name=friend.first_name)
    return Main(label, url_for("today.ring"), {"person": friend.id, "of": row.address})


def _set_on_call(_row: Row, _board: Board) -> Main | None:
    return Main(phrase(language(), "web-verb-on-call"), url_for("community.form")) if _may_set() else None


def _may_set() -> bool:
    return desk.may("community.form")


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
    Verb.PUBLISH: _publish,
}
