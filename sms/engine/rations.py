"""How often a telephone that may be answering by itself is answered: a few times a day of each kind, and a number that
is nobody's a few times a day at all.

What is understood as an answer to an evening call or an alert, and a call for help, is never rationed.
"""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from models import Message
from services.telling import conversations

from .turn import Turn

A_DAY = timedelta(days=1)
ANSWERS_A_DAY = 5
NOT_UNDERSTOOD = "not_understood"
START, STOP, SORRY = "start", "stop", "sorry"


def not_understood(turn: Turn, *, checkin: bool = False) -> None:
    """This answer says that nothing was understood. One who is asked about an alarm, or about her evening, has not
    used up those answers by what was written before."""
    question = turn.question
    of_alarm = question is not None and question.kind in conversations.OF_ALARMS
    asked = question.kind.value if question is not None and of_alarm else "checkin" if checkin else None
    turn.ration = NOT_UNDERSTOOD if asked is None else f"{NOT_UNDERSTOOD}/{asked}"


def is_spent(turn: Turn) -> bool:
    """Whether the number has had all answers of this one's kind for a day."""
    return turn.ration is not None and _had_all(turn, Message.ration == turn.ration)


def stranger_had_all(turn: Turn) -> bool:
    """Whether a number that is nobody's has had all answers for a day, of whatever kind."""
    return _had_all(turn)


def _had_all(turn: Turn, *of: sa.ColumnElement[bool]) -> bool:
    given = sa.select(sa.func.count()).where(
        Message.community_id == turn.community.id,
        Message.number == turn.number,
        *of,
        Message.answer.is_not(None),
        Message.created_at > turn.now - A_DAY,
    )
    return (turn.session.scalar(given) or 0) >= ANSWERS_A_DAY
