"""Who wants a ride by text and lives nobody knows where is asked once, in the answer to it: where shall we fetch
you?"""

from __future__ import annotations

from models import Goal, Question, QuestionKind
from services.roads import points
from services.telling import conversations
from sms.engine.turn import Turn
from sms.reading.intents import Intent, Kind


def asked(turn: Turn, goal: Goal) -> str | None:
    """That her ride there is asked for, and the question; None where it is known, she has been asked, or something else
    is open on the number."""
    if turn.question is not None or not points.is_to_be_asked(turn.session, turn.someone):
        return None
    points.is_asked(turn.session, turn.someone)
    until = turn.now + conversations.LONG
    conversations.ask(turn.session, turn.someone, QuestionKind.WHERE, {}, until, number=turn.number)
    return turn.t("sms-where-asked", what=turn.reader.what(goal, place=False))


def answer(turn: Turn, intent: Intent, question: Question) -> str:
    """Her own words are the desk's, which marks the place; NEI leaves it to ring."""
    if intent.kind is Kind.YES:
        return turn.t("sms-where-how")
    if intent.note:
        points.has_said(turn.session, turn.someone, intent.note)
    conversations.answered(turn.session, question)
    return turn.t("sms-where-thanks" if intent.note else "sms-where-we-ring")
