"""Texts about what comes back every week, to the elder and to her friend."""

from __future__ import annotations

from datetime import date

from locales.speech import weekday_in_words
from models import Standing, StandingKind, StandingState
from services import standing

from .writing import Reader, Writing

MONDAY = date(2024, 1, 1)
WITH_A_FRIEND = {StandingKind.VISIT: "sms-standing-visit", StandingKind.TALK: "sms-standing-talk"}
BEGUN = {
    StandingKind.SIGNUP: "sms-standing-begun",
    StandingKind.VISIT: "sms-standing-begun-visit",
    StandingKind.TALK: "sms-standing-begun-talk",
}


def what(reader: Reader, row: Standing, person_id: int | None) -> str:
    """'Fredagstreff kvar fredag', 'besøk kvar onsdag kl 14.00, med Nils', to one of the two."""
    name = weekday(reader, row)
    if row.activity is not None:
        return reader.t("sms-standing-signup", title=reader.short(row.activity.title), weekday=name)
    other = row.person if person_id == row.friend_id else row.friend
    return reader.t(
        WITH_A_FRIEND[row.kind],
        weekday=name,
        time=reader.clock(row.hour) if row.hour else "",
        who=other.first_name if other else "",
    )


def weekday(reader: Reader, row: Standing) -> str:
    return weekday_in_words(date.fromordinal(MONDAY.toordinal() + row.weekday), reader.language)


def asked(writing: Writing) -> str:
    row = _standing(writing, StandingState.ASKED)
    at = writing.reader.clock(row.hour) if row.hour else ""
    name = "sms-standing-asked" if row.kind is StandingKind.VISIT else "sms-standing-asked-talk"
    return writing.t(name, elder=row.person.first_name, weekday=weekday(writing.reader, row), time=at)


def begun(writing: Writing) -> str:
    """With the next of its days; how one is left out, and how it ends."""
    row = _standing(writing, StandingState.ON)
    return _with_next(writing, row, BEGUN[row.kind])


def changed(writing: Writing) -> str:
    return _with_next(writing, _standing(writing, StandingState.ON), "sms-standing-changed")


def full(writing: Writing) -> str:
    row = _standing(writing, StandingState.ON)
    first = standing.first_waited_for(writing.session, writing.row.subject["signup"])
    writing.only_if(first is not None)
    day, many = writing.reader.day(first or writing.reader.now), writing.row.subject["many"]
    return writing.t("sms-standing-full", what=_what(writing, row), many=many, day=day)


def ended(writing: Writing) -> str:
    row = _standing(writing, StandingState.REFUSED, StandingState.ENDED)
    if row.state is StandingState.REFUSED and row.friend is not None:
        return writing.t("sms-standing-refused", what=_what(writing, row), friend=row.friend.first_name)
    return writing.t("sms-standing-ended", what=_what(writing, row))


def _with_next(writing: Writing, row: Standing, name: str) -> str:
    ahead = standing.next_of(writing.session, row, writing.reader.now)
    if ahead is None:
        return writing.t("sms-standing-rests", what=_what(writing, row))
    return writing.t(name, what=_what(writing, row), day=writing.reader.day(ahead.starts_at))


def _what(writing: Writing, row: Standing) -> str:
    return what(writing.reader, row, writing.row.person_id)


def _standing(writing: Writing, *states: StandingState) -> Standing:
    row = writing.subject(Standing, "standing")
    writing.only_if(row.state in states)
    return row
