"""A text that comes while the database does not answer: kept, and answered that it is."""

from __future__ import annotations

import structlog

from locales import phrase
from services.phones import numbers
from services.phones.numbers import written_number
from services.standby import Standby
from services.standby.keeping import Kept
from sms.reading.distress import cries
from texts.gsm7 import to_gsm7

log = structlog.get_logger()
DOOR = "sms"
HELP_KEY = "3"


def keep(standby: Standby, to: str, sender: str, body: str, sid: str) -> str | None:
    """The words to answer with, in the language known by heart; None for who cannot be answered, or has been often
    enough."""
    first = body.strip() == HELP_KEY or cries(body)
    standby.keep(Kept.now(DOOR, sid, first=first, form={"To": to, "From": sender, "Body": body, "MessageSid": sid}))
    log.info("sms.kept", message=sid)
    line = standby.memory.line(to)
    if line is None or sender in (to, line.number) or not numbers.can_be_rung(sender) or not standby.may_answer(sender):
        return None
    language = standby.memory.known(sender, line).language
    return to_gsm7(phrase(language, "sms-standby", number=written_number(line.number)))
