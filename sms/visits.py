"""BESØK: she asks for a visit, or a friend writes down what the two have agreed; either takes it back."""

from __future__ import annotations

import re
from datetime import datetime

from locales.words import plain_words
from models import Person, Role, Source, Visit, VisitState
from services import duetime, friendships, visits

from .hours import day_and_hour
from .turn import Turn


def reply(turn: Turn, said: str) -> str:
    """What became of it; without a day and an hour, what is agreed already and how to write."""
    words = plain_words(said)
    if re.match(r"(av|avlys|off)\b", words):
        return _cancel(turn)
    elder, rest = _elder_and_rest(turn, said)
    found = day_and_hour(rest, turn.reader.today)
    if found is None or elder is None:
        return _standing(turn)
    starts_at = duetime.due_instant(*found, turn.community.zone)
    try:
        if elder.id == turn.someone.id:
            return _asked(turn, visits.ask(turn.session, elder, starts_at, source=Source.SMS))
        visit = visits.arrange(turn.session, turn.someone, elder, starts_at, source=Source.SMS)
    except visits.SomebodyElseComes:
        return turn.t("sms-visit-somebody-else", elder=elder.first_name)
    except visits.NotThen:
        return turn.t("sms-visit-not-then")
    return turn.t("sms-visit-arranged", elder=elder.first_name, when=when(turn, visit.starts_at))


def _asked(turn: Turn, visit: Visit | None) -> str:
    if visit is None:
        by = visits.promise_of_the_desk(turn.someone)
        if by is None:
            return turn.t("sms-visit-for-the-desk-no-day")
        return turn.t("sms-visit-for-the-desk", day=turn.reader.day(by), time=turn.reader.time(by))
    if visit.state is VisitState.AGREED:
        return turn.t("sms-visit-is", when=when(turn, visit.starts_at), who=visit.friend.first_name)
    return turn.t("sms-visit-asking", when=when(turn, visit.starts_at), friend=visit.friend.first_name)


def _elder_and_rest(turn: Turn, said: str) -> tuple[Person | None, str]:
    """Whom it is about: a friend names one of his elders, or has just one; she who is visited names nobody."""
    me = turn.someone
    ids = friendships.elders_of(turn.session, me) if me.is_a(Role.VISIT_FRIEND) else set()
    elders = [turn.session.get_one(Person, elder_id) for elder_id in sorted(ids)]
    for elder in elders:
        named = re.match(rf"{re.escape(elder.first_name)}\b[\s,:]*", said, re.I)
        if named:
            return elder, said[named.end() :]
    if me.is_a(Role.ELDER):
        return me, said
    return (elders[0] if len(elders) == 1 else None), said


def _cancel(turn: Turn) -> str:
    for visit in visits.coming(turn.session, turn.someone):
        if visits.cancel(turn.session, visit, turn.someone):
            return turn.t("sms-visit-cancelled", when=when(turn, visit.starts_at))
    return turn.t("sms-visit-how")


def _standing(turn: Turn) -> str:
    me = turn.someone
    for visit in visits.coming(turn.session, me):
        who = visit.friend if visit.elder_id == me.id else visit.elder
        if visit.state is VisitState.AGREED:
            return turn.t("sms-visit-is", when=when(turn, visit.starts_at), who=who.first_name)
    return turn.t("sms-visit-how")


def when(turn: Turn, at: datetime) -> str:
    return turn.t("sms-visit-when", day=turn.reader.day(at), time=turn.reader.time(at))
