"""The evening's answer by text: `1` well, `2` a talk, `3` help, or the words."""

from __future__ import annotations

from collections.abc import Callable

from locales.speech import sentence
from models import Checkin, CheckinState, Idea, Person, Question, QuestionKind, Source
from services import checkins
from services.alerts import claims
from services.checkins import by_text
from services.inviting import ideas
from services.people import ladder
from services.programme import calendar
from services.signups import offers
from services.talks import desk_talks
from services.telling import conversations
from sms.engine.turn import Turn
from sms.reading.checkins import HELP, TALK, WELL
from sms.reading.intents import Intent, Kind

from . import alerts as alert_answers


def reply(turn: Turn, number: int, ask_who: Callable[[], str]) -> str:
    """Close the check-in of whoever on this number was asked; `ask_who` when two were, unless it is a call for help."""
    asked = by_text.asked(turn.session, turn.persons)
    waiting = [one for one, is_open in asked if is_open] or [one for one, _ in asked]
    if number == HELP and len(waiting) > 1:
        return _help_for_one_of(turn, waiting)
    if len(waiting) != 1:
        return ask_who()
    checkin = waiting[0]
    turn.person = checkin.person
    answer = {WELL: _well, TALK: _talk, HELP: _help}[number](turn, checkin)
    by_text.note_answered(turn.session, checkin)
    return answer


def _help_for_one_of(turn: Turn, waiting: list[Checkin]) -> str:
    """Help waits for no question: whoever of them it is, it is told for each, and nobody is asked any more."""
    question = turn.question
    if question is not None and question.kind is QuestionKind.WHO:
        conversations.answered(turn.session, question)
    words = []
    for checkin in waiting:
        turn.person = checkin.person
        words.append(_help(turn, checkin))
        by_text.note_answered(turn.session, checkin)
    turn.person = None
    return words[0]


def _well(turn: Turn, checkin: Checkin) -> str:
    rung = rung_back(turn, checkin.person)
    if rung is not None:
        return rung
    again = checkin.state is CheckinState.WELL
    checkins.close(turn.session, checkin, CheckinState.WELL)
    return (None if again else _offer(turn)) or turn.t("sms-checkin-good", name=turn.someone.first_name)


def rung_back(turn: Turn, elder: Person) -> str | None:
    """Somebody is alarmed about her, and the number that writes is a claim: the line rings it, and 1 there ends it.
    None where nobody has been told yet: then her text is her answer."""
    said = claims.elder_says(turn.session, elder, turn.number)
    return alert_answers.rung(turn, said, turn.t("sms-checkin-rung"))


def _offer(turn: Turn) -> str | None:
    """One thing in her reach, joined by JA or PÅ, when nothing else is being asked on her number."""
    if turn.question is not None:
        return None
    occurrence = offers.make(turn.session, turn.someone, source=Source.SMS)
    if occurrence is None:
        return _idea(turn)
    turn.remember([occurrence.id])
    until = min(calendar.over_at(occurrence), turn.now + by_text.ANSWER_HOLDS)
    subject = {"occurrence": occurrence.id}
    conversations.ask(turn.session, turn.someone, QuestionKind.OFFER, subject, until, number=turn.number)
    return turn.t("sms-checkin-good-offer", what=sentence(turn.reader.costs(occurrence)))


def _idea(turn: Turn) -> str | None:
    """Nothing is on: what might be."""
    idea = ideas.to_ask(turn.session, turn.someone)
    if idea is None:
        return None
    ideas.is_asked(turn.session, turn.someone, idea, source=Source.SMS)
    until = turn.now + by_text.ANSWER_HOLDS
    conversations.ask(turn.session, turn.someone, QuestionKind.IDEA, {"idea": idea.id}, until, number=turn.number)
    return turn.t("sms-idea", words=idea.words)


def _talk(turn: Turn, checkin: Checkin) -> str:
    """The volunteer centre finds a way to meet: a call would be of no use to her."""
    rung = rung_back(turn, checkin.person)
    if rung is not None:
        return rung
    checkins.close(turn.session, checkin, CheckinState.WANTS_TALK)
    by = desk_talks.ask(turn.session, checkin)
    if by is None:
        return turn.t("sms-checkin-talk-no-day")
    return turn.t("sms-checkin-talk", day=turn.reader.day(by), time=turn.reader.time(by))


def _help(turn: Turn, checkin: Checkin) -> str:
    checkins.close(turn.session, checkin, CheckinState.NEEDS_HELP)
    rung = ladder.first_contact(turn.session, checkin.person)
    if rung.contact is None:
        return turn.t("sms-checkin-help-on-call")
    return turn.t("sms-checkin-help", contact=rung.contact.person.first_name)


def idea_question(turn: Turn, intent: Intent, question: Question) -> str:
    """Whether she would come; what it is worth, an hour and a ride where she has written them beside it."""
    idea = turn.session.get(Idea, question.subject["idea"])
    if idea is not None and intent.kind is Kind.WOULD_HEAR:
        conversations.answered(turn.session, question)
        ideas.would_hear(turn.session, turn.someone, idea)
        return turn.t("sms-idea-will-hear")
    if idea is None or intent.kind not in (Kind.YES, Kind.NO, Kind.IDEA):
        return turn.t("sms-idea-how")
    conversations.answered(turn.session, question)
    ideas.would_come(turn.session, turn.someone, idea, yes=intent.kind is not Kind.NO)
    if intent.kind is Kind.NO:
        return turn.t("sms-idea-noted")
    ideas.said_beside(turn.session, turn.someone, idea, intent.note or "")
    return turn.t("sms-idea-thanks")
