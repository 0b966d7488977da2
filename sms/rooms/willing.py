"""FRIVILLIG, from any telephone: the desk rings whoever wrote it, and is told what stood beside the word."""

from __future__ import annotations

from models import Source
from models.person import VOLUNTEER_ROLES
from services.phones.numbers import written_number
from services.volunteers import willing
from sms.engine.turn import Turn


def reply(turn: Turn, words: str | None) -> str:
    """By when she is rung. Who is a volunteer already hears whom to ring for more."""
    number = written_number(turn.community.number)
    if turn.person is not None and turn.person.has_been(*VOLUNTEER_ROLES):
        return turn.t("sms-willing-already", number=number)
    found = willing.wants(
        turn.session, turn.community, turn.number, turn.person, source=Source.SMS, words=words or None
    )
    if found.call_by is None:
        return turn.t("sms-willing", number=number)
    return turn.t("sms-willing-by", day=turn.reader.day(found.call_by), time=turn.reader.time(found.call_by))
