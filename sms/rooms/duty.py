"""VAKT: a visit-friend says by text which evenings, how many talks a week, or that there is a pause. FRIVILLIG, from
anybody, who wants to be one."""

from __future__ import annotations

import re
from datetime import date

from locales.days import is_span
from locales.words import plain_words
from models import Role, Source
from models.person import VOLUNTEER_ROLES
from services.people import duty
from services.phones.numbers import written_number
from services.volunteers import willing
from sms.engine.turn import Turn
from sms.reading.hours import day_and_span, day_in

OVER = frozenset({"av", "off", "slutt", "over", "er slutt", "er over", "ferdig", "end", "ended", "is over"})


def reply(turn: Turn, said: str) -> str:
    """What was changed, or all that holds and how to change it."""
    if not turn.someone.is_a(Role.VISIT_FRIEND):
        return turn.t("sms-duty-not-a-friend")
    words = plain_words(said)
    pause = re.match(r"\s*(?:pause|pausa|pausen|fri)\b[\s:,]*(.*)", said, re.I | re.S)
    if pause:
        return _pause(turn, pause[1])
    most = re.fullmatch(r"(?:maks|høgst|høyst|max|at most)\s+(\d{1,2})(?:\s.*)?", words)
    if most:
        return _at_most(turn, int(most[1]))
    off = re.fullmatch(r"(?:av|off|ikkje|ikke)\s+(.+)|(.+)\s+(?:av|off)", words)
    if off:
        return _none(turn, off[1] or off[2])
    found = day_and_span(said, turn.reader.today, turn.reader.language)
    if found is None:
        return _standing(turn)
    day, starts, ends = found
    duty.set_evening(turn.session, turn.someone, day.weekday(), starts, ends)
    return turn.t("sms-duty-set", evenings=_evenings(turn))


def _none(turn: Turn, said: str) -> str:
    day = day_in(said, turn.reader.today, turn.reader.language)
    if day is None:
        return _standing(turn)
    duty.no_evening(turn.session, turn.someone, day.weekday())
    return _standing(turn)


def _pause(turn: Turn, rest: str) -> str:
    """Until a day, for a while, for four weeks where nothing more is said; AV ends it. Nothing else is taken for a
    pause: "FRI TYSDAG" is about one evening."""
    if plain_words(rest) in OVER:
        duty.pause(turn.session, turn.someone, None)
        return turn.t("sms-duty-back")
    day = _pause_ends(rest, turn.reader.today, turn.reader.language)
    if day is None:
        return turn.t("sms-duty-how")
    try:
        duty.pause_to(turn.session, turn.someone, day)
    except ValueError:  # a day further off is a day gone by, read as next year's
        return turn.t("sms-duty-how")
    return turn.t("sms-duty-paused", day=turn.reader.date(day))


def _pause_ends(rest: str, today: date, lang: str) -> date | None:
    until = re.search(r"\b(?:til|until|till)\b\s*(.+)", rest, re.I)
    if until:
        return day_in(until[1], today, lang)
    if is_span(rest):
        return day_in(rest, today, lang)
    return None if plain_words(rest) else today + duty.USUAL_PAUSE


def _at_most(turn: Turn, talks: int) -> str:
    try:
        duty.at_most(turn.session, turn.someone, talks or None)
    except ValueError:
        return turn.t("sms-duty-how")
    return turn.t("sms-duty-at-most", talks=talks)


def _standing(turn: Turn) -> str:
    evenings = _evenings(turn)
    return turn.t("sms-duty-is", evenings=evenings) if evenings else turn.t("sms-duty-none")


def _evenings(turn: Turn) -> str:
    return ", ".join(
        turn.t("sms-duty-any-hour", weekday=row.weekday)
        if duty.is_any_hour(row)
        else turn.t("sms-duty-evening", weekday=row.weekday, starts=row.starts, ends=row.ends)
        for row in duty.evenings(turn.session, turn.someone)
    )


def wants_to_help(turn: Turn, words: str | None) -> str:
    """The desk rings whoever wrote it, from any telephone, and is told what stood beside the word: by when she is rung.
    Who is a volunteer already hears whom to ring for more."""
    number = written_number(turn.community.number)
    if turn.person is not None and turn.person.has_been(*VOLUNTEER_ROLES):
        return turn.t("sms-willing-already", number=number)
    found = willing.wants(
        turn.session, turn.community, turn.number, turn.person, source=Source.SMS, words=words or None
    )
    if found.call_by is None:
        return turn.t("sms-willing", number=number)
    return turn.t("sms-willing-by", day=turn.reader.day(found.call_by), time=turn.reader.time(found.call_by))
