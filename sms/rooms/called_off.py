"""AVLYS from who holds it: she is signed off herself, and is asked whether all of it is off; JA calls it off. AVLYS of
what is off is asked the other way.

And the answers to what was changed: whether another day suits, and that it has been read. LENKJE sends who speaks for
an organiser the link to what it arranges once more, and it lives on.
"""

from __future__ import annotations

from models import Occurrence, OccurrenceState, Question, QuestionKind, Signup, Source, Telling
from services import standing, telling
from services.pages import organiser_links
from services.phones.numbers import written_number
from services.programme import agreements, calendar
from services.signups import occurrences
from services.telling import conversations
from sms.engine.turn import Turn
from sms.reading.intents import Intent, Kind

from . import every_week

HOLD = "hold"
"""Of a question's subject: it is off, and a JA holds it after all."""


def ask(turn: Turn, occurrence: Occurrence, signup: Signup | None, words: str) -> str:
    """What has happened, and the question; the desk has it whatever is answered but NEI."""
    what = turn.reader.what(occurrence, place=False)
    occurrences.says_off(
        turn.session, occurrence, turn.someone, signup, source=Source.SMS, number=turn.number, words=words
    )
    asked = _put(turn, occurrence)
    if turn.question is None or turn.question.id != asked.id:
        conversations.answered(turn.session, asked)  # an alert waits for its answer, and a JA is for that
        return turn.t("sms-yes-or-no") if signup is None else turn.t("sms-cancelled", what=what)
    if signup is None:
        return turn.t("sms-called-off-asked", what=what)
    return turn.t("sms-called-off-asked-off", what=what, title=turn.reader.short(occurrence.activity.title))


def ask_to_hold(turn: Turn, occurrence: Occurrence) -> str:
    """It has been called off: whether it is held after all."""
    _put(turn, occurrence, {HOLD: 1})
    return turn.t("sms-hold-asked", what=turn.reader.what(occurrence, place=False))


def which(turn: Turn, led: list[Occurrence]) -> str:
    """She holds several, and is asked which."""
    return turn.send_list(turn.t("sms-call-off-which"), led, turn.t("sms-call-off-how"))


def _put(turn: Turn, occurrence: Occurrence, more: dict[str, int] | None = None) -> Question:
    until = min(calendar.over_at(occurrence), turn.now + conversations.SHORT)
    subject, kind = {"occurrence": occurrence.id, **(more or {})}, QuestionKind.CALLED_OFF
    return conversations.ask(turn.session, turn.someone, kind, subject, until, number=turn.number)


def ask_anew(turn: Turn, occurrence: Occurrence) -> str:
    """The question once more, to who answered it too late."""
    _put(turn, occurrence)
    return turn.t("sms-called-off-asked", what=turn.reader.what(occurrence, place=False))


def ask_again(turn: Turn, question: Question) -> str:
    """The question as it stands."""
    occurrence = turn.session.get_one(Occurrence, question.subject["occurrence"])
    name = "sms-hold-asked" if HOLD in question.subject else "sms-called-off-asked"
    return turn.t(name, what=turn.reader.what(occurrence, place=False))


def answer(turn: Turn, intent: Intent, question: Question) -> str:
    """JA does it, and everybody is told; NEI leaves everything as it is."""
    conversations.answered(turn.session, question)
    occurrence = turn.session.get(Occurrence, question.subject["occurrence"])
    is_off = HOLD in question.subject
    stands = OccurrenceState.CANCELLED if is_off else OccurrenceState.PLANNED
    if occurrence is None or occurrence.state is not stands or calendar.over_at(occurrence) <= turn.now:
        return turn.t("sms-settled")
    what = turn.reader.what(occurrence, place=False)
    if intent.kind is not Kind.YES:
        if not is_off:
            occurrences.stands_after_all(turn.session, occurrence)
        return turn.t("sms-hold-no" if is_off else "sms-called-off-no", what=what)
    if is_off:
        occurrences.hold_by_host(turn.session, occurrence, turn.someone, source=Source.SMS)
        return turn.t("sms-held", what=what)
    occurrences.call_off_by_host(turn.session, occurrence, turn.someone, source=Source.SMS)
    return turn.t("sms-called-off-yes", what=what)


# -- the page on which it is all done


def link(turn: Turn, _intent: Intent) -> str | None:
    """None where a link is on its way, to the number that is agreed on and no other: that is the answer."""
    number, said = written_number(turn.community.number), None
    held = [each for each in agreements.spoken_for(turn.session, turn.someone) if each.contact_phone == turn.number]
    if not held:
        return turn.t("sms-link-none", number=number)
    for organiser in held:
        try:
            organiser_links.asked_for(turn.session, organiser, turn.someone)
        except organiser_links.NoAgreement:
            said = turn.t("sms-link-agreement-over", organiser=turn.reader.short(organiser.name), number=number)
        except organiser_links.NoText:
            said = turn.t("sms-link-no-text", number=number)
    return said


# -- what is answered to a change


def new_day(turn: Turn, intent: Intent, question: Question) -> str:
    """Whether she can come on the day it was moved to; until she says no she keeps her place."""
    conversations.answered(turn.session, question)
    _is_told(turn, question)
    item = turn.session.get(Telling, question.subject["telling"])
    hers = standing.asked_about(turn.session, item) if item is not None else []
    if item is None or not hers:
        return turn.t("sms-settled")
    first = hers[0].occurrence
    if intent.kind is Kind.YES:
        followed = standing.comes_then(turn.session, item)
        if followed is not None:
            return every_week.follows(turn, followed)
        return turn.t("sms-new-day-yes", what=turn.reader.what(first))
    weekly = standing.would_follow(turn.session, item) is not None
    standing.comes_no_more(turn.session, item, source=Source.SMS)
    if weekly or len(hers) > 1:
        return turn.t("sms-new-days-no", title=turn.reader.short(first.activity.title))
    return turn.t("sms-cannot-after-all", what=turn.reader.what(first, place=False))


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
