"""FAST: an activity every week by its number, and whatever comes back every week ended."""

from __future__ import annotations

from models import Person, QuestionKind, Signup, Source, Standing, StandingKind, StandingState
from services import standing
from services.programme import calendar
from services.telling import conversations
from sms.engine.turn import Turn
from texts.standing import weekday, what

MOST_NAMED = 4


def begin(turn: Turn, signup: Signup) -> str:
    """She comes to it every week as she comes to this one; who has said nothing of a ride is asked."""
    until, title = standing.may_begin(turn.session, signup), turn.reader.what(signup.occurrence, place=False)
    stands = standing.of_row(turn.session, signup)
    if stands is not None and until is None:
        return turn.t("sms-every-week-stands", what=_what(turn, stands))
    if until is None:
        return turn.t("sms-every-week-not-again", what=title)
    row = standing.begin(turn.session, signup, until.last_day, source=Source.SMS).standing
    conversations.settle(turn.session, QuestionKind.RIDE_WANTED, {"signup": signup.id})
    said = {"what": turn.reader.priced(_what(turn, row), signup.occurrence), "last": turn.reader.date(until.last_day)}
    if row.with_ride or signup.occurrence.by_telephone or turn.question is not None:
        return turn.t("sms-every-week-begun", **said)
    expires_at = calendar.over_at(signup.occurrence)
    subject = {"signup": signup.id, "standing": row.id}
    conversations.ask(turn.session, turn.someone, QuestionKind.RIDE_WANTED, subject, expires_at, number=turn.number)
    return turn.t("sms-every-week-ride-asked", what=said["what"], last=said["last"], legs=turn.someone.legs.value)


def with_rides(turn: Turn, standing_id: int) -> str:
    """Her yes to a ride every time."""
    row = turn.session.get_one(Standing, standing_id)
    standing.with_rides(turn.session, row)
    return turn.t("sms-every-week-rides", what=_what(turn, row))


def follows(turn: Turn, row: Standing) -> str:
    """It has moved to another weekday, and she comes there every week."""
    if row.last_day is None:
        return turn.t("sms-every-week-stands", what=_what(turn, row))
    return turn.t("sms-every-week-begun", what=_what(turn, row), last=turn.reader.date(row.last_day))


def off(turn: Turn, day: int | None) -> str | None:
    """The only one there is, or the only one of that weekday (0 is Monday), ends; else it is asked which. None where
    nothing comes back every week."""
    all_of_it = standing.of_person(turn.session, turn.someone)
    meant = [row for row in all_of_it if day is None or row.weekday == day]
    if not all_of_it:
        return None
    if len(meant) != 1:
        return _which(turn, all_of_it, "sms-every-week-off-which")
    (row,) = meant
    words, other = _what(turn, row), _other(turn, row)
    standing.end(turn.session, row, turn.someone, source=Source.SMS)
    if other is None:
        return turn.t("sms-every-week-ended", what=words)
    return turn.t("sms-every-week-ended-visit", what=words, who=other.first_name)


def skip_talk(turn: Turn, day: int | None) -> str | None:
    """The next of the only talk there is, or of that weekday's, is left out. None where there is none."""
    every = standing.of_person(turn.session, turn.someone)
    talks = [row for row in every if row.kind is StandingKind.TALK and row.state is StandingState.ON]
    meant = [row for row in talks if day is None or row.weekday == day]
    if not talks:
        return None
    if len(meant) != 1:
        return _which(turn, talks, "sms-talk-weekly-which")
    (row,) = meant
    ahead, other = standing.next_of(turn.session, row, turn.now), _other(turn, row)
    if ahead is None or other is None:
        return None
    standing.leave_out(turn.session, row, ahead.day, turn.someone, source=Source.SMS)
    return turn.t("sms-talk-weekly-skipped", day=turn.reader.date(ahead.day), who=other.first_name)


def _which(turn: Turn, rows: list[Standing], name: str) -> str:
    named = ", ".join(_what(turn, row) for row in rows[:MOST_NAMED])
    return turn.t(name, all=named, weekday=weekday(turn.reader, rows[0]).upper())


def asked(turn: Turn, row: Standing) -> str:
    """Her friend is asked whether he comes every week; or it stands already."""
    if row.state is StandingState.ON or row.hour is None or row.friend is None:
        return turn.t("sms-every-week-stands", what=_what(turn, row))
    return turn.t(
        "sms-visit-weekly-asking" if row.kind is StandingKind.VISIT else "sms-talk-weekly-asking",
        friend=row.friend.first_name,
        weekday=weekday(turn.reader, row),
        time=turn.reader.clock(row.hour),
    )


def arranged(turn: Turn, row: Standing) -> str:
    """What a friend has written down; she is told."""
    ahead = standing.next_of(turn.session, row, turn.now)
    day = turn.reader.date(row.first_day if ahead is None else ahead.day)
    return turn.t("sms-visit-weekly", what=_what(turn, row), day=day, who=row.person.first_name)


def _what(turn: Turn, row: Standing) -> str:
    return what(turn.reader, row, turn.someone.id)


def _other(turn: Turn, row: Standing) -> Person | None:
    return row.person if row.friend_id == turn.someone.id else row.friend
