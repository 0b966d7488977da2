"""AVLYS from who holds it: she is signed off herself, and is asked whether all of it is off. The desk calls it off.

And the answers to what was changed: whether another day suits, and that it has been read.
"""

from __future__ import annotations

from models import Occurrence, Question, QuestionKind, Signup, SignupState, Source, Task, TaskKind, Telling
from services import signups, tasks, telling
from services.programme import calendar
from services.telling import conversations
from sms.engine.turn import Turn
from sms.reading.intents import Intent, Kind

SURE = 2
"""Of a task's subject `called_off`: who holds it has said that all of it is off."""


def ask(turn: Turn, occurrence: Occurrence, signup: Signup | None, words: str) -> str:
    """What has happened, and the question; the desk has it whatever is answered but NEI."""
    what = turn.reader.what(occurrence, place=False)
    if signup is not None:
        signups.cancel(turn.session, signup, source=Source.SMS)
        conversations.settle(turn.session, QuestionKind.RIDE_WANTED, {"signup": signup.id})
    details = {"occurrence": occurrence.id, "called_off": 1}
    key, kind = _key(occurrence.id), TaskKind.SORT_OUT
    tasks.open_anew(
        turn.session, turn.community, kind, key, person=turn.someone, number=turn.number, note=words, subject=details
    )
    asked = _put(turn, occurrence)
    if turn.question is None or turn.question.id != asked.id:
        conversations.answered(turn.session, asked)  # an alert waits for its answer, and a JA is for that
        return turn.t("sms-yes-or-no") if signup is None else turn.t("sms-cancelled", what=what)
    if signup is None:
        return turn.t("sms-called-off-asked", what=what)
    return turn.t("sms-called-off-asked-off", what=what, title=turn.reader.short(occurrence.activity.title))


def _put(turn: Turn, occurrence: Occurrence) -> Question:
    until = min(calendar.over_at(occurrence), turn.now + conversations.SHORT)
    subject, kind = {"occurrence": occurrence.id}, QuestionKind.CALLED_OFF
    return conversations.ask(turn.session, turn.someone, kind, subject, until, number=turn.number)


def ask_anew(turn: Turn, occurrence: Occurrence) -> str:
    """The question once more, to who answered it too late."""
    _put(turn, occurrence)
    return turn.t("sms-called-off-asked", what=turn.reader.what(occurrence, place=False))


def ask_again(turn: Turn, question: Question) -> str:
    """The question as it stands."""
    occurrence = turn.session.get_one(Occurrence, question.subject["occurrence"])
    return turn.t("sms-called-off-asked", what=turn.reader.what(occurrence, place=False))


def answer(turn: Turn, intent: Intent, question: Question) -> str:
    """JA is for the desk to act on; NEI leaves nothing to do."""
    conversations.answered(turn.session, question)
    occurrence = turn.session.get(Occurrence, question.subject["occurrence"])
    if occurrence is None or not calendar.is_coming(occurrence, turn.now):
        return turn.t("sms-settled")
    key = _key(occurrence.id)
    if intent.kind is not Kind.YES:
        tasks.settle(turn.session, key)
        return turn.t("sms-called-off-no", what=turn.reader.what(occurrence, place=False))
    task: Task | None = tasks.newest(turn.session, key)
    if task is not None:
        task.subject = {**task.subject, "called_off": SURE}
    return turn.t("sms-called-off-yes")


def _key(occurrence_id: int) -> str:
    return f"called-off/{occurrence_id}"


# -- what is answered to a change


def new_day(turn: Turn, intent: Intent, question: Question) -> str:
    """Whether she can come on the day it was moved to; until she says no she keeps her place."""
    conversations.answered(turn.session, question)
    _is_told(turn, question)
    signup = turn.session.get(Signup, question.subject["signup"])
    if signup is None or signup.state is not SignupState.JOINED:
        return turn.t("sms-settled")
    if intent.kind is Kind.YES:
        return turn.t("sms-new-day-yes", what=turn.reader.what(signup.occurrence))
    signups.cancel(turn.session, signup, source=Source.SMS)
    return turn.t("sms-cannot-after-all", what=turn.reader.what(signup.occurrence, place=False))


def heard_of(turn: Turn, intent: Intent, question: Question) -> str:
    """That she has read what she would be rung about until then."""
    if intent.kind is not Kind.YES:
        return turn.t("sms-heard-how")
    conversations.answered(turn.session, question)
    _is_told(turn, question)
    return turn.t("sms-heard-of")


def _is_told(turn: Turn, question: Question) -> None:
    row = turn.session.get(Telling, question.subject["telling"])
    if row is not None:
        telling.told(turn.session, row)
