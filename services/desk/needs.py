"""What a task is about: what has happened, who said or did it and in which words, and since when. Tasks that one call
or one look would see to are one need."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import QueryableAttribute, Session, selectinload

from models import (
    Alert,
    AlertOutcome,
    Check,
    Community,
    Contact,
    Outbox,
    OutboxKind,
    Person,
    Talk,
    TalkLog,
    TalkState,
    Task,
    TaskKind,
)
from models.base import Row
from models.person import VOLUNTEER_ROLES
from services import people
from services.people import checks

WORRIED = 3
"""Of a log: the friend is worried."""
SURE = 2
"""Of a task's subject `called_off`: whoever holds it has said that all of it is off."""


class What(enum.StrEnum):
    """What has happened, where the kind of the task alone does not say it."""

    FAILED = "failed"
    TEXTS = "texts"
    CALLED_OFF = "called_off"
    CALLED_OFF_SURE = "called_off_sure"
    REFUSED = "refused"
    CANNOT_TEXT = "cannot_text"
    RUNG_FOR = "rung_for"
    LOST_CALL = "lost_call"
    LOST_TEXT = "lost_text"
    LEFT_UNDONE = "left_undone"
    NO_OUTCOME = "no_outcome"
    AFTER_ALERT = "after_alert"
    TAKEN_BACK = "taken_back"
    WORRIED = "worried"
    FOLLOW_UP = "follow_up"
    NOBODY_CAME = "nobody_came"
    NOT_REACHED = "not_reached"
    WITH_DESK = "with_desk"
    NO_VISIT = "no_visit"
    MORE_HOSTS = "more_hosts"
    CONTACT_NO = "contact_no"
    SAID_AWAY = "said_away"
    NOT_ME = "not_me"
    OF_KIND = "of_kind"
    ERASED = "erased"
    NO_CONTROLLER = "no_controller"
    UNKNOWN = "unknown"
    LACKS = "lacks"
    RUNS_OUT = "runs_out"
    RESTORED = "restored"
    AGREEMENT_ENDS = "agreement_ends"
    EVENING_IN_DOUBT = "evening_in_doubt"
    TOLD_IN_DOUBT = "told_in_doubt"
    STOOD_STILL = "stood_still"
    TAKEN_OVER = "taken_over"


ABOUT_HER = {
    TaskKind.TALK_WANTED: "talk",
    TaskKind.NOT_TOLD: "told",
    TaskKind.WAS_SHE_THERE: "there",
    TaskKind.SAID_AWAY: "away",
}
"""Of what one call to a person sees to, however many evenings, talks or messages it is about."""
FROM_A_TELEPHONE = (TaskKind.CALL_BACK, TaskKind.SORT_OUT, TaskKind.SAID_AWAY, TaskKind.WANTS_TO_HELP)
"""Whose number is that of who rang or wrote."""
K = TaskKind
BY_KEY = (
    (K.SORT_OUT, "texts/", What.TEXTS),
    (K.SORT_OUT, "carrier-refuses/", What.REFUSED),
    (K.SORT_OUT, "cannot-text/", What.CANNOT_TEXT),
    (K.SORT_OUT, "away/", What.RUNG_FOR),
    (K.SORT_OUT, "left/", What.LEFT_UNDONE),
    (K.SORT_OUT, "not-me/", What.NOT_ME),
    (K.SORT_OUT, "called-off/", What.CALLED_OFF),
    (K.SORT_OUT, "sort-out/", What.LOST_TEXT),
    (K.SORT_OUT, "erased/", What.ERASED),
    (K.SORT_OUT, "no-controller/", What.NO_CONTROLLER),
    (K.SORT_OUT, "restored/", What.RESTORED),
    (K.SORT_OUT, "in-doubt/", What.TOLD_IN_DOUBT),
    (K.SORT_OUT, "agreement/", What.AGREEMENT_ENDS),
    (K.FOLLOW_UP, "taken-back/", What.TAKEN_BACK),
    (K.FOLLOW_UP, "gathering-nobody-came/", What.NOBODY_CAME),
    (K.FOLLOW_UP, "talk/", What.FOLLOW_UP),
    (K.GATHERING_NO_HOST, "gathering-more-hosts/", What.MORE_HOSTS),
    (K.TALK_WANTED, "talk-wanted/checkin/", What.WITH_DESK),
    (K.TALK_WANTED, "visit-wanted/", What.NO_VISIT),
    (K.CONTACT_SAID_NO, "contact-said-no/", What.CONTACT_NO),
    (K.SAID_AWAY, "said-away/", What.SAID_AWAY),
)
"""How the key of a need begins, where that says what has happened."""
BY_SUBJECT = {
    "refused": What.REFUSED,
    "cannot_text": What.CANNOT_TEXT,
    "circles": What.MORE_HOSTS,
    "nobody_came": What.NOBODY_CAME,
    "failed": What.FAILED,
    "called_off": What.CALLED_OFF,
    "evening_in_doubt": What.EVENING_IN_DOUBT,
    "stood_still": What.STOOD_STILL,
    "taken_over": What.TAKEN_OVER,
}
READ_AT_ONCE: Mapping[str, tuple[type[Row], tuple[QueryableAttribute[Any], ...]]] = {
    "alert": (Alert, (Alert.taken_by, Alert.taken_by_user, Alert.closed_by, Alert.closed_by_user)),
    "talk": (Talk, (Talk.friend,)),
    "log": (TalkLog, ()),
    "outbox": (Outbox, ()),
    "contact": (Contact, ()),
}
"""The rows whose ids stand in a task's subject, and what is told of them besides."""
SAYS_NOTHING = (K.FOLLOW_UP, K.SORT_OUT, K.CONTACT_SAID_NO, K.SAID_AWAY)
"""Kinds that say nothing by themselves, or nothing without who has said it."""


@dataclass(frozen=True, slots=True)
class Need:
    """`who` did or said it; None where that is nobody we know by name. `outcome` is what was found; `lacks`: what was
    not seen of a volunteer, or runs out."""

    task: Task
    what: What
    who: str | None = None
    outcome: AlertOutcome | None = None
    lacks: Sequence[Check] = ()

    @property
    def is_active(self) -> bool:
        """Whether a volunteer who lacks something acts as one all the same."""
        return self.task.person is not None and self.task.person.is_a(*VOLUNTEER_ROLES)

    @property
    def since(self) -> datetime:
        return self.task.created_at


@dataclass(frozen=True, slots=True)
class Card:
    """What stands together on the board. `senders`: who has the telephone that rang or wrote, where that is not plainly
    the person the card is headed by; None where it is nobody's we know."""

    needs: Sequence[Need]
    senders: Sequence[Person] | None = ()

    @property
    def first(self) -> Task:
        return self.needs[0].task

    @property
    def since(self) -> datetime:
        return min(need.since for need in self.needs)

    @property
    def is_of_another(self) -> bool:
        """Whether its number is not one of the person it is headed by."""
        person, number = self.first.person, self.first.number
        told_of = self.first.kind in FROM_A_TELEPHONE and person is not None and number is not None
        return told_of and person is not None and number not in (person.phone, person.phone2)


def cards(session: Session, community: Community, tasks: Iterable[Task]) -> list[Card]:
    """In the order of the first of each."""
    together: dict[str, list[Task]] = {}
    for task in tasks:
        together.setdefault(_together(task), []).append(task)
    told = {need.task: need for need in of_each(session, [task for several in together.values() for task in several])}
    telephones = {first.number for first, *_ in together.values() if first.number and first.kind in FROM_A_TELEPHONE}
    known = people.persons_on_each(session, community, telephones) if telephones else {}
    return [Card([told[task] for task in several], _senders(several[0], known)) for several in together.values()]


def of_each(session: Session, tasks: Sequence[Task]) -> list[Need]:
    """As `of`, for many, with what they are about read at once."""
    _held = _read_at_once(session, tasks)
    return [of(session, task) for task in tasks]


def _read_at_once(session: Session, tasks: Sequence[Task]) -> list[Row]:
    """What the tasks are about: to be held while they are told of, since a session forgets what nobody holds."""
    held: list[Row] = []
    for name, (kind, beside) in READ_AT_ONCE.items():
        ids = {task.subject[name] for task in tasks if name in task.subject}
        if ids:
            wanted = sa.select(kind).where(kind.id.in_(ids)).options(*map(selectinload, beside))
            held += session.scalars(wanted).unique()
    checked = {task.person_id for task in tasks if task.kind is TaskKind.SEE_CHECKS}
    if checked:
        of_them = sa.select(Person).where(Person.id.in_(checked))
        held += session.scalars(of_them.options(selectinload(Person.roles), selectinload(Person.seen_checks)))
    return held


def of(session: Session, task: Task) -> Need:
    """What stands behind one task."""
    what = next((BY_SUBJECT[name] for name in BY_SUBJECT if name in task.subject), told_by_key(task.kind, task.key))
    match what:
        case What.NO_OUTCOME | What.AFTER_ALERT:
            return _after_alert(session, task, what)
        case What.FOLLOW_UP:
            return _after_talk(session, task)
        case What.CALLED_OFF if task.subject.get("called_off") == SURE:
            return Need(task, What.CALLED_OFF_SURE)
        case What.LOST_TEXT:
            row = session.get(Outbox, task.subject.get("outbox", 0))
            by_call = row is not None and row.kind is OutboxKind.CALL
            return Need(task, What.LOST_CALL if by_call else What.LOST_TEXT)
        case What.CONTACT_NO:
            contact = session.get(Contact, task.subject.get("contact", 0))
            return Need(task, what, contact.person.full_name if contact else task.note)
        case What.SAID_AWAY:
            by = session.get(Person, int(task.key.split("/")[2]))
            return Need(task, what, by.full_name if by else None)
    if task.kind is TaskKind.TALK_WANTED and _was_ready(session, task):
        return Need(task, What.NOT_REACHED)
    if task.kind is TaskKind.SEE_CHECKS and task.person is not None:
        return _not_seen(task, task.person)
    return Need(task, what)


def _not_seen(task: Task, person: Person) -> Need:
    """What a volunteer lacks, whether she waits for it or is active meanwhile; or what of hers runs out."""
    if task.key.startswith(checks.RUNS_OUT):
        return Need(task, What.RUNS_OUT, lacks=(checks.check_of(task.key),))
    return Need(task, What.LACKS, lacks=checks.missing_of(person))


def told_by_key(kind: TaskKind, key: str) -> What:
    """What the kind and the name of the need say by themselves."""
    if kind is TaskKind.FOLLOW_UP and key.startswith("alert/"):
        return What.NO_OUTCOME if "/no-outcome" in key else What.AFTER_ALERT
    otherwise = What.UNKNOWN if kind in SAYS_NOTHING else What.OF_KIND
    return next((what for of, begins, what in BY_KEY if of is kind and key.startswith(begins)), otherwise)


def alert_of(task: Task) -> int | None:
    """The alert whose outcome nobody has told: it is one need with the alert itself."""
    is_owed = told_by_key(task.kind, task.key) is What.NO_OUTCOME
    return task.subject.get("alert") if is_owed else None


def _together(task: Task) -> str:
    if task.person_id is not None and task.kind in ABOUT_HER:
        return f"{ABOUT_HER[task.kind]}/{task.person_id}"
    if task.number is not None and (task.kind is TaskKind.CALL_BACK or task.key.startswith("texts/")):
        return f"number/{task.number}"
    if task.kind in (TaskKind.RETURN_DAY, TaskKind.FOLLOW_UP) and task.key.startswith("alert/"):
        return "/".join(task.key.split("/")[:2])
    return task.key


def _senders(task: Task, on: Mapping[str, list[Person]]) -> list[Person] | None:
    if task.number is None or task.kind not in FROM_A_TELEPHONE:
        return []
    known = on[task.number]
    if not known:
        return None
    return [] if [person.id for person in known] == [task.person_id] else known


def _after_alert(session: Session, task: Task, what: What) -> Need:
    alert = session.get(Alert, task.subject.get("alert", 0))
    if alert is None:
        return Need(task, what)
    by_desk = alert.taken_by_user if what is What.NO_OUTCOME else alert.closed_by_user
    by = alert.taken_by if what is What.NO_OUTCOME else alert.closed_by
    return Need(task, what, by_desk.name if by_desk else by.full_name if by else None, alert.outcome)


def _after_talk(session: Session, task: Task) -> Need:
    """The log that asked for it; one that was written before is the friend's who had the talk."""
    written = session.get(TalkLog, task.subject.get("log", 0))
    talk = session.get(Talk, task.subject.get("talk", 0))
    by = session.get(Person, written.by_id) if written else (talk.friend if talk else None)
    worried = written is not None and written.how_was_it == WORRIED
    return Need(task, What.WORRIED if worried else What.FOLLOW_UP, by.full_name if by else None)


def _was_ready(session: Session, task: Task) -> bool:
    """A friend had time, and she was not reached."""
    talk = session.get(Talk, task.subject.get("talk", 0))
    return talk is not None and talk.state is TalkState.NOBODY and talk.friend_id is not None
