"""One need of the board, whatever it is read off, and what is told of it."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from models import Alert, DoneWhy, NeedMark, Task, TaskKind
from services.desk.needs import FROM_A_TELEPHONE, Need

from .urgency import Facts, Kind, Other

TIMES, LAST = "times", "last"
"""Of a task's subject: how often it has happened, and when last (seconds since 1970)."""


class Sort(enum.StrEnum):
    """By what the board can be narrowed."""

    ALERTS = "alerts"
    EVENING = "evening"
    WORDS = "words"
    CALL_BACK = "call_back"
    NOT_TOLD = "not_told"
    RIDES = "rides"
    ACTIVITIES = "activities"
    TALKS = "talks"
    PEOPLE = "people"
    LINE = "line"


SORTS: Mapping[Kind, Sort] = {
    Other.ALERT: Sort.ALERTS,
    Other.MISSED: Sort.EVENING,
    Other.HELD: Sort.EVENING,
    Other.NO_CAR: Sort.RIDES,
    Other.NO_CAR_HOME: Sort.RIDES,
    Other.SHORT: Sort.ACTIVITIES,
    Other.UNLOGGED: Sort.TALKS,
    Other.CHANGED: Sort.EVENING,
    Other.NO_ON_CALL: Sort.LINE,
    TaskKind.CALL_BACK: Sort.CALL_BACK,
    TaskKind.TALK_WANTED: Sort.CALL_BACK,
    TaskKind.FOLLOW_UP: Sort.CALL_BACK,
    TaskKind.NOT_TOLD: Sort.NOT_TOLD,
    TaskKind.NOT_TRIED: Sort.EVENING,
    TaskKind.KEYS_DO_NOT_COME: Sort.EVENING,
    TaskKind.WRONG_NUMBER: Sort.PEOPLE,
    TaskKind.ROUND_TOO_LARGE: Sort.EVENING,
    TaskKind.STORM: Sort.EVENING,
    TaskKind.SORT_OUT: Sort.WORDS,
    TaskKind.CONTACT_SAID_NO: Sort.PEOPLE,
    TaskKind.TELL_OF_LEAVING: Sort.NOT_TOLD,
    TaskKind.HOME_AGAIN: Sort.EVENING,
    TaskKind.SAID_AWAY: Sort.EVENING,
    TaskKind.GATHERING_NO_HOST: Sort.ACTIVITIES,
    TaskKind.GATHERING_NOT_RUNG: Sort.ACTIVITIES,
    TaskKind.RETURN_DAY: Sort.EVENING,
    TaskKind.WAS_SHE_THERE: Sort.EVENING,
    TaskKind.SEE_CHECKS: Sort.PEOPLE,
    TaskKind.MAYBE_MOVED: Sort.ACTIVITIES,
    TaskKind.TO_PUBLISH: Sort.ACTIVITIES,
    TaskKind.WANTS_TO_HELP: Sort.PEOPLE,
    TaskKind.CHANGE_NOT_CONFIRMED: Sort.EVENING,
    TaskKind.NOT_FETCHED: Sort.RIDES,
}


class Verb(enum.StrEnum):
    """The one thing to do about a row: what its filled button says and does."""

    TAKE = "take"
    RING = "ring"
    PUT_RIGHT = "put_right"
    FIND_CONTACT = "find_contact"
    FIND_DRIVER = "find_driver"
    INVITE = "invite"
    CHOOSE_HOST = "choose_host"
    SEE_EVENING = "see_evening"
    SEE_ACTIVITY = "see_activity"
    SEE_PERSON = "see_person"
    SEE_VOLUNTEER = "see_volunteer"
    RING_LIST = "ring_list"
    REMIND = "remind"
    ANSWER = "answer"
    SET_ON_CALL = "set_on_call"
    PUBLISH = "publish"


VERBS: Mapping[Kind, Verb] = {
    Other.ALERT: Verb.TAKE,
    Other.MISSED: Verb.RING,
    Other.HELD: Verb.RING,
    Other.NO_CAR: Verb.FIND_DRIVER,
    Other.NO_CAR_HOME: Verb.FIND_DRIVER,
    Other.SHORT: Verb.INVITE,
    Other.UNLOGGED: Verb.REMIND,
    Other.CHANGED: Verb.RING,
    Other.NO_ON_CALL: Verb.SET_ON_CALL,
    TaskKind.CALL_BACK: Verb.RING,
    TaskKind.TALK_WANTED: Verb.RING,
    TaskKind.FOLLOW_UP: Verb.RING,
    TaskKind.NOT_TOLD: Verb.RING,
    TaskKind.NOT_TRIED: Verb.RING,
    TaskKind.KEYS_DO_NOT_COME: Verb.RING,
    TaskKind.WRONG_NUMBER: Verb.PUT_RIGHT,
    TaskKind.ROUND_TOO_LARGE: Verb.SEE_EVENING,
    TaskKind.STORM: Verb.SEE_EVENING,
    TaskKind.SORT_OUT: Verb.ANSWER,
    TaskKind.CONTACT_SAID_NO: Verb.FIND_CONTACT,
    TaskKind.TELL_OF_LEAVING: Verb.RING_LIST,
    TaskKind.HOME_AGAIN: Verb.RING,
    TaskKind.SAID_AWAY: Verb.RING,
    TaskKind.GATHERING_NO_HOST: Verb.CHOOSE_HOST,
    TaskKind.GATHERING_NOT_RUNG: Verb.SEE_ACTIVITY,
    TaskKind.RETURN_DAY: Verb.RING,
    TaskKind.WAS_SHE_THERE: Verb.RING,
    TaskKind.SEE_CHECKS: Verb.SEE_VOLUNTEER,
    TaskKind.MAYBE_MOVED: Verb.SEE_ACTIVITY,
    TaskKind.TO_PUBLISH: Verb.PUBLISH,
    TaskKind.WANTS_TO_HELP: Verb.RING,
    TaskKind.CHANGE_NOT_CONFIRMED: Verb.RING,
    TaskKind.NOT_FETCHED: Verb.RING,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """What the desk has said of a need (`NeedMark`), with the names of its users."""

    need: str
    person_id: int | None
    assigned_to_id: int | None
    assigned_to: str | None
    put_off_until: datetime | None
    tried_at: datetime | None
    done_at: datetime | None
    done_by: str | None
    done_why: DoneWhy | None
    note: str | None
    hides: bool

    @classmethod
    def of(cls, row: NeedMark, assigned_to: str | None, done_by: str | None) -> Mark:
        return cls(
            row.need,
            row.person_id,
            row.assigned_to_id,
            assigned_to,
            row.put_off_until,
            row.tried_at,
            row.done_at,
            done_by,
            row.done_why,
            row.note,
            row.hides,
        )


@dataclass(frozen=True, slots=True, eq=False)
class BoardNeed:
    """`key` names it in forms and marks. `row` is what it is read off: an alert, a task, or the columns of a question
    (`reading.found`). `until`: when it is gone by itself, None where time alone does not end it. `number`: the
    telephone that rang or wrote, where the need is somebody's who is not known, or not that one's."""

    key: str
    facts: Facts
    row: Any
    person_id: int | None = None
    other_id: int | None = None
    number: str | None = None
    occurrence_id: int | None = None
    until: datetime | None = None
    told: Need | None = None
    owed: bool = False
    mark: Mark | None = None

    @property
    def kind(self) -> Kind:
        return self.facts.kind

    @property
    def task(self) -> Task | None:
        return self.row if isinstance(self.row, Task) else None

    @property
    def alert(self) -> Alert | None:
        return self.row if isinstance(self.row, Alert) else None

    @property
    def sort(self) -> Sort:
        return SORTS[self.kind]

    @property
    def of(self) -> str:
        """What it is one row with: the needs of one person, of one telephone nobody is known on, of one activity."""
        if self.person_id is not None:
            return f"person/{self.person_id}"
        if self.number is not None:
            return f"number/{self.number}"
        return f"occurrence/{self.occurrence_id}" if self.occurrence_id is not None else self.key

    @property
    def times(self) -> int:
        return self.task.subject.get(TIMES, 1) if self.task is not None else 1

    @property
    def last(self) -> datetime:
        """When it last happened."""
        at = self.task.subject.get(LAST) if self.task is not None else None
        return datetime.fromtimestamp(at, UTC) if at is not None else self.facts.since

    @property
    def from_a_telephone(self) -> bool:
        """Whether its number is that of who rang or wrote."""
        return self.kind in FROM_A_TELEPHONE
