"""What a task is about: what has happened, who said or did it and in which words, and since when."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session, selectinload

from models import (
    AlertOutcome,
    Check,
    OutboxKind,
    Person,
    TalkState,
    Task,
    TaskKind,
)
from models.person import VOLUNTEER_ROLES
from services.people import checks
from services.signups.occurrences import CALLED_OFF_BY_HOST, CHANGED_BY_LINK, HELD_BY_HOST

from . import about

WORRIED = 3
"""Of a log: the friend is worried."""
SURE, DONE, HELD, CHANGED = 2, CALLED_OFF_BY_HOST, HELD_BY_HOST, CHANGED_BY_LINK
"""Of a task's subject `called_off`: whoever holds it has said that all of it is off (as it was before she could do it),
has called it off, has it held after all, or has changed it by her link."""


class What(enum.StrEnum):
    """What has happened, where the kind of the task alone does not say it."""

    FAILED = "failed"
    TEXTS = "texts"
    CALLED_OFF = "called_off"
    CALLED_OFF_SURE = "called_off_sure"
    CALLED_OFF_DONE = "called_off_done"
    HELD_AFTER_ALL = "held_after_all"
    CHANGED_BY_LINK = "changed_by_link"
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
    CALENDAR_BROKEN = "calendar_broken"
    NO_SHOW = "no_show"
    IDEA = "idea"
    WHERE = "where"
    NO_TELEPHONE = "no_telephone"


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
    (K.SORT_OUT, "calendar/", What.CALENDAR_BROKEN),
    (K.SORT_OUT, "idea/", What.IDEA),
    (K.FOLLOW_UP, "taken-back/", What.TAKEN_BACK),
    (K.FOLLOW_UP, "where/", What.WHERE),
    (K.FOLLOW_UP, "gathering-nobody-came/", What.NOBODY_CAME),
    (K.FOLLOW_UP, "talk/", What.FOLLOW_UP),
    (K.GATHERING_NO_HOST, "gathering-more-hosts/", What.MORE_HOSTS),
    (K.TALK_WANTED, "talk-wanted/checkin/", What.WITH_DESK),
    (K.TALK_WANTED, "visit-wanted/", What.NO_VISIT),
    (K.CONTACT_SAID_NO, "contact-said-no/", What.CONTACT_NO),
    (K.SAID_AWAY, "said-away/", What.SAID_AWAY),
)
"""How the key of a need begins, where that says what has happened."""
CALLED_OFF = {
    SURE: What.CALLED_OFF_SURE,
    DONE: What.CALLED_OFF_DONE,
    HELD: What.HELD_AFTER_ALL,
    CHANGED: What.CHANGED_BY_LINK,
}
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
    "no_show": What.NO_SHOW,
}
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


def of_each(session: Session, tasks: Sequence[Task]) -> list[Need]:
    """As `of`, for many, with what they are about read at once."""
    checked = {task.person_id for task in tasks if task.kind is TaskKind.SEE_CHECKS}
    held: list[Person] = []
    if checked:
        of_them = sa.select(Person).where(Person.id.in_(checked))
        held += session.scalars(of_them.options(selectinload(Person.roles), selectinload(Person.seen_checks)))
    known = about.read(session, tasks)
    return [told(task, known) for task in tasks]


def of(session: Session, task: Task) -> Need:
    """What stands behind one task."""
    return of_each(session, [task])[0]


def told(task: Task, known: about.Known) -> Need:
    """What stands behind a task, of which `known` is what it is about. Of a volunteer to be checked the roles are read,
    where they are not yet."""
    what = next((BY_SUBJECT[name] for name in BY_SUBJECT if name in task.subject), told_by_key(task.kind, task.key))
    match what:
        case What.NO_OUTCOME | What.AFTER_ALERT:
            return _after_alert(task, known, what)
        case What.FOLLOW_UP:
            return _after_talk(task, known)
        case What.CALLED_OFF:
            return Need(task, CALLED_OFF.get(task.subject.get("called_off", 0), what))
        case What.LOST_TEXT:
            row = known.of(about.OUTBOX, task.subject.get("outbox"))
            by_call = row is not None and row.word == OutboxKind.CALL
            return Need(task, What.LOST_CALL if by_call else What.LOST_TEXT)
        case What.CONTACT_NO:
            contact = known.of(about.CONTACT, task.subject.get("contact"))
            return Need(task, what, contact.who if contact else task.note)
        case What.SAID_AWAY:
            by = known.of(about.PERSON, about.sayer(task))
            return Need(task, what, by.who if by else None)
    if task.kind is TaskKind.TALK_WANTED and _was_ready(task, known):
        return Need(task, What.NOT_REACHED)
    if task.kind is TaskKind.NOT_TOLD and task.person is not None and not (task.person.phone or task.person.phone2):
        return Need(task, What.NO_TELEPHONE)
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


def _after_alert(task: Task, known: about.Known, what: What) -> Need:
    ended = what is not What.NO_OUTCOME
    alert = known.of(about.CLOSED if ended else about.TAKEN, task.subject.get("alert"))
    if alert is None:
        return Need(task, what)
    return Need(task, what, alert.who, AlertOutcome(alert.word) if alert.word else None)


def _after_talk(task: Task, known: about.Known) -> Need:
    """The log that asked for it; one that was written before is the friend's who had the talk."""
    written = known.of(about.LOG, task.subject.get("log"))
    talk = known.of(about.TALK, task.subject.get("talk"))
    by = written or talk
    worried = written is not None and written.number == WORRIED
    return Need(task, What.WORRIED if worried else What.FOLLOW_UP, by.who if by else None)


def _was_ready(task: Task, known: about.Known) -> bool:
    """A friend had time, and she was not reached."""
    talk = known.of(about.TALK, task.subject.get("talk"))
    return talk is not None and talk.word == TalkState.NOBODY and talk.who is not None
