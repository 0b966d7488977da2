"""BESØK: she asks for a visit, or a friend writes down what the two have agreed; either takes it back."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from models import Person, Role, Source, StandingKind, Visit, VisitState
from services import standing
from services.hours import duetime
from services.people import friendships
from services.phones.numbers import written_number
from services.talks import visits
from sms.engine.turn import Turn
from sms.reading.hours import Again, day_and_hour, day_and_span, day_in, once

from . import every_week

MOST_NAMED = 4


def reply(turn: Turn, said: str) -> str:
    """What became of it; without a day and an hour, what is agreed already and how to write. Of every other Wednesday
    it is one, and that is said."""
    said, again = once(said)
    off = re.match(r"\s*(?:av|avlys|off)\b[\s,:]*", said, re.I)
    if again is Again.EVERY_WEEK:
        day = _weekday(turn, said[off.end() :]) if off else None
        answer = every_week.off(turn, day) if off else _every_week(turn, said, StandingKind.VISIT)
        if answer is not None:
            return answer
    done, words = _cancel(turn, said[off.end() :]) if off else _book(turn, said)
    return " ".join([words, turn.t("sms-visit-one-only")]) if done and again is not Again.ONCE else words


def _weekday(turn: Turn, said: str) -> int | None:
    day = day_in(said, turn.reader.today, turn.reader.language)
    return None if day is None else day.weekday()


def talk(turn: Turn, said: str) -> str:
    """PRAT: a talk at a fixed hour every week, or one of these left out; nothing else is asked for by this word."""
    said, _ = once(said)
    off = re.match(r"\s*(?:av|avlys|off)\b[\s,:]*", said, re.I)
    if off:
        return every_week.skip_talk(turn, _weekday(turn, said[off.end() :])) or turn.t("sms-every-week-none")
    asked = _every_week(turn, said, StandingKind.TALK)
    return asked or turn.t("sms-talk-weekly-how", number=written_number(turn.community.number))


def _every_week(turn: Turn, said: str, kind: StandingKind) -> str | None:
    """A friend writes down what the two have agreed, and it stands at once; of hers he is asked. None where it is one
    visit for now: nobody is to be asked, or what was written is no day and hour."""
    meant, rest = _elders_and_rest(turn, said)
    found = _day_and_hour(turn, rest)
    if len(meant) != 1 or found is None:
        return None
    elder, first = meant[0], duetime.due_instant(*found, turn.community.zone)
    try:
        if elder.id == turn.someone.id:
            asked = standing.ask_one(turn.session, elder, kind, first, source=Source.SMS)
            if asked is None:
                return None
            return every_week.asked(turn, asked)
        row = standing.arrange(turn.session, turn.someone, elder, kind, first, source=Source.SMS)
    except standing.AnotherThen:
        return turn.t("sms-visit-somebody-else", elder=elder.first_name)
    except visits.NotThen:
        return turn.t("sms-visit-not-then" if kind is StandingKind.VISIT else "sms-talk-weekly-not-then")
    return every_week.arranged(turn, row)


def _book(turn: Turn, said: str) -> tuple[bool, str]:
    """Whether anything was done, and what is said."""
    meant, rest = _elders_and_rest(turn, said)
    if len(meant) > 1:
        return False, turn.t("sms-visit-which-name", name=meant[0].first_name, example=meant[0].full_name)
    elder = meant[0] if meant else None
    found = _day_and_hour(turn, rest)
    if found is None or elder is None:
        return False, _standing(turn)
    starts_at = duetime.due_instant(*found, turn.community.zone)
    try:
        if elder.id == turn.someone.id:
            return True, _asked(turn, visits.ask(turn.session, elder, starts_at, source=Source.SMS), starts_at)
        visit = visits.arrange(turn.session, turn.someone, elder, starts_at, source=Source.SMS)
    except visits.SomebodyElseComes:
        return False, turn.t("sms-visit-somebody-else", elder=elder.first_name)
    except visits.NotThen:
        return False, turn.t("sms-visit-not-then")
    name = friendships.called(elder, _elders_of(turn))
    return True, turn.t("sms-visit-arranged", elder=name, when=when(turn, visit.starts_at))


def _asked(turn: Turn, visit: Visit | None, starts_at: datetime) -> str:
    if visit is None:
        by = visits.promise_of_the_desk(turn.session, turn.someone, starts_at)
        if by is None:
            return turn.t("sms-visit-for-the-desk-no-day")
        return turn.t("sms-visit-for-the-desk", day=turn.reader.day(by), time=turn.reader.time(by))
    if visit.state is VisitState.AGREED:
        return turn.t("sms-visit-is", when=when(turn, visit.starts_at), who=visit.friend.first_name)
    return turn.t("sms-visit-asking", when=when(turn, visit.starts_at), friend=visit.friend.first_name)


def _elders_and_rest(turn: Turn, said: str) -> tuple[list[Person], str]:
    """Whom it is about: a friend names one of his elders, or has just one; she who is visited names nobody. Several
    where they share the name that was written."""
    elders = _elders_of(turn)
    named, rest = _named(elders, said)
    if named:
        return named, rest
    if turn.someone.is_a(Role.ELDER):
        return [turn.someone], said
    return (elders if len(elders) == 1 else []), said


def _elders_of(turn: Turn) -> list[Person]:
    me = turn.someone
    ids = friendships.elders_of(turn.session, me) if me.is_a(Role.VISIT_FRIEND) else set()
    return [turn.session.get_one(Person, elder_id) for elder_id in sorted(ids)]


def _named(people: list[Person], said: str) -> tuple[list[Person], str]:
    """Who is named first in `said`, by first name or whole, and what comes after; the longest name that fits."""
    fits = {person.id: max(_fit(person.full_name, said), _fit(person.first_name, said)) for person in people}
    longest = max(fits.values(), default=0)
    return [person for person in people if longest and fits[person.id] == longest], said[longest:]


def _fit(name: str, said: str) -> int:
    match = re.match(rf"\s*{re.escape(name)}\b[\s,:]*", said, re.I)
    return match.end() if match else 0


def _cancel(turn: Turn, said: str) -> tuple[bool, str]:
    """One visit is meant, by being the only one or by name or day; else it is asked which."""
    coming = visits.coming(turn.session, turn.someone)
    live = standing.next_of_each(coming)
    meant = standing.next_of_each(_meant(turn, coming, said))
    if len(meant) == 1 and visits.cancel(turn.session, meant[0], turn.someone):
        visit = meant[0]
        name = friendships.called(_other(turn, visit), [_other(turn, one) for one in live])
        return True, turn.t("sms-visit-cancelled", when=when(turn, visit.starts_at), who=name)
    if not live:
        return False, turn.t("sms-visit-how")
    others = [_other(turn, visit) for visit in live]
    rows = [
        turn.t("sms-visit-row", who=friendships.called(who, others), when=when(turn, visit.starts_at))
        for who, visit in zip(others, live, strict=True)
    ]
    named = friendships.called(others[0], others)
    return False, turn.t("sms-visit-which", visits=", ".join(rows[:MOST_NAMED]), name=named)


def _meant(turn: Turn, live: list[Visit], said: str) -> list[Visit]:
    named, rest = _named([_other(turn, visit) for visit in live], said)
    ids, day = {person.id for person in named}, _day(turn, rest)
    if rest.strip() and day is None:
        return []
    zone = turn.community.zone
    return [
        visit
        for visit in live
        if (not ids or _other(turn, visit).id in ids)
        and (day is None or duetime.local_day(visit.starts_at, zone) == day)
    ]


def _day_and_hour(turn: Turn, said: str) -> tuple[date, time] | None:
    """Of "ONSDAG 14-16" it is when the visit begins."""
    today, language = turn.reader.today, turn.reader.language
    span = day_and_span(said, today, language)
    return span[:2] if span is not None else day_and_hour(said, today, language)


def _day(turn: Turn, said: str) -> date | None:
    found = _day_and_hour(turn, said)
    return found[0] if found else day_in(said, turn.reader.today, turn.reader.language)


def _other(turn: Turn, visit: Visit) -> Person:
    return visit.friend if visit.elder_id == turn.someone.id else visit.elder


def _standing(turn: Turn) -> str:
    return agreed(turn) or turn.t("sms-visit-how")


def agreed(turn: Turn) -> str | None:
    """The next visit that is agreed, and how it is taken back; None where there is none."""
    for visit in visits.coming(turn.session, turn.someone):
        if visit.state is VisitState.AGREED:
            return turn.t("sms-visit-is", when=when(turn, visit.starts_at), who=_other(turn, visit).first_name)
    return None


def when(turn: Turn, at: datetime) -> str:
    return turn.t("sms-visit-when", day=turn.reader.day(at), time=turn.reader.time(at))
