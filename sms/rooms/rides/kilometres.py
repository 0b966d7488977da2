"""KM 34: how far a driver has driven in all, on the last day she drove somebody."""

from __future__ import annotations

from models import MOST_KILOMETRES_A_DAY
from services.phones.numbers import written_number
from services.refunds import kilometres
from sms.engine.turn import Turn


def reply(turn: Turn, number: int | None) -> str:
    """What was written down, for which day, and how it is put right."""
    day = kilometres.last_day(turn.session, turn.someone)
    line = written_number(turn.community.number)
    if day is None:
        return turn.t("sms-km-nobody-driven", number=line)
    if number is None or number > MOST_KILOMETRES_A_DAY:
        return turn.t("sms-km-how")
    kilometres.write(turn.session, turn.someone, day, number)
    return turn.t("sms-km-written", kilometres=str(number), day=turn.reader.date(day), number=line)
