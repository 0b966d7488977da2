"""KAN KØYRE, KAN IKKJE KØYRE: a driver says by text on which days he can."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from models import DriveDay, Person, Ride, Role, Source
from services import rides
from services.availability import elder_drivers, reading, saying
from services.hours import duetime
from services.people import checks
from sms.engine.turn import Turn
from sms.reading import driving
from sms.reading.driving import Drives
from texts.rides import listed_on

from . import ride_back

MOST_NAMED = 4


def reply(turn: Turn, said: str) -> str:
    """What is noted now; without a day, what holds and how to change it."""
    read = driving.understand(said, turn.reader.today, turn.reader.language)
    if not drives(turn):
        return turn.t("sms-drive-not-a-driver")
    if read is None or read.unclear:
        return turn.t("sms-drive-how")
    if read.is_bare:
        return _holds(turn)
    if read.days and read.days[-1] > saying.furthest(turn.someone, turn.now):
        return turn.t("sms-drive-far", days=saying.AHEAD.days)
    if read.weekdays:
        return _weekly(turn, read)
    if read.can and _is_past(turn, read):
        return turn.t("sms-drive-past")
    return _can(turn, read) if read.can else _cannot(turn, read.days)


def day_list(turn: Turn, *, yes: bool) -> str:
    """SKYSSLISTE: who needs a ride, once a day."""
    if not turn.someone.has_been(Role.DRIVER):
        return turn.t("sms-drive-not-a-driver")
    rides.wants_list(turn.session, turn.someone, yes=yes)
    return turn.t("sms-ride-list-on" if yes else "sms-ride-list-off")


def list_of(turn: Turn, day: date | None) -> str:
    """SKYSSLISTE LAURDAG: who needs a ride that day, now."""
    if not turn.someone.is_a(Role.DRIVER):
        return turn.t("sms-drive-not-a-driver")
    if day is None or not turn.reader.today <= day <= saying.furthest(turn.someone, turn.now):
        return turn.t("sms-ride-list-how")
    asks = rides.list_of(turn.session, turn.someone, day)
    if not asks:
        return turn.t("sms-ride-list-none", day=turn.reader.date(day))
    return listed_on(turn.reader, day, asks)


def drives(turn: Turn) -> bool:
    """Whether the writer drives, is to, or drives one elder."""
    return turn.someone.has_been(Role.DRIVER) or _is_to_be(turn.someone) or _drives_one(turn)


def _drives_one(turn: Turn) -> bool:
    return elder_drivers.is_somebodys_own(turn.session, turn.someone)


def _is_to_be(person: Person) -> bool:
    """A driver of whom not all is seen yet."""
    return any(held.role is Role.DRIVER and held.ended_at is None for held in person.roles)


def _is_past(turn: Turn, read: Drives) -> bool:
    now = duetime.local(turn.now, turn.reader.community.zone)
    return read.span is not None and read.days == (now.date(),) and read.span[1] <= now.time()


def _can(turn: Turn, read: Drives) -> str:
    rides.can_on(turn.session, turn.someone, read.days, span=read.span, seats=read.seats, source=Source.SMS)
    return _noted(turn, _days(turn, read.days), read)


def _weekly(turn: Turn, read: Drives) -> str:
    named = ", ".join(turn.t("sms-weekdays", weekday=weekday) for weekday in read.weekdays)
    if not read.can:
        for weekday in read.weekdays:
            saying.not_every_week(turn.session, turn.someone, weekday)
        return turn.t("sms-drive-not-weekly", days=named)
    for weekday in read.weekdays:
        rides.every_week(turn.session, turn.someone, weekday, span=read.span, seats=read.seats, source=Source.SMS)
    return _noted(turn, named, read)


def _noted(turn: Turn, days: str, read: Drives) -> str:
    """Who is not active yet is told what is lacking."""
    if read.span is None:
        words = turn.t("sms-drive-can", days=days, seats=read.seats or 0)
    else:
        starts, ends = (turn.reader.clock(each) for each in read.span)
        words = turn.t("sms-drive-can-hours", days=days, seats=read.seats or 0, starts=starts, ends=ends)
    if turn.someone.is_a(Role.DRIVER) or _drives_one(turn):
        return words
    lacking = checks.lacking(turn.someone, Role.DRIVER)
    what = ", ".join(turn.t("sms-drive-check", check=check.value) for check in lacking)
    return f"{words} {turn.t('sms-drive-lacks', what=what)}"


def _cannot(turn: Turn, days: Sequence[date]) -> str:
    """What he has promised on these days stands until he says so, and that is asked at once."""
    promised: list[Ride] = []
    first, last = min(days), max(days)
    if len(days) == (last - first).days + 1:
        promised = rides.cannot_on(turn.session, turn.someone, first, last, source=Source.SMS)
    else:
        for day in days:
            promised += rides.cannot_on(turn.session, turn.someone, day, day, source=Source.SMS)
    words = _left_in_peace(turn, days, first, last)
    if not promised:
        return words
    if len(promised) == 1:
        return f"{words} {ride_back.ask(turn, promised[0])}"
    return f"{words} {turn.t('sms-drive-has-promised', many=len(promised))}"


def _left_in_peace(turn: Turn, days: Sequence[date], first: date, last: date) -> str:
    if len(days) > 2:
        return turn.t("sms-drive-cannot-until", first=turn.reader.date(first), last=turn.reader.date(last))
    return turn.t("sms-drive-cannot", days=_days(turn, days))


def _days(turn: Turn, days: Sequence[date]) -> str:
    return ", ".join(turn.reader.date(day) for day in days)


def _holds(turn: Turn) -> str:
    """What he has said, the nearest days first, and how it is changed."""
    ahead = reading.days_from(turn.session, turn.someone, turn.reader.today)
    week = reading.week(turn.session, turn.someone)
    said = [turn.t("sms-weekdays", weekday=row.weekday) for row in week]
    said += [_of_day(turn, row) for row in ahead[:MOST_NAMED]]
    return turn.t("sms-drive-is", said=", ".join(said)) if said else turn.t("sms-drive-nothing")


def _of_day(turn: Turn, row: DriveDay) -> str:
    return turn.t("sms-drive-row-can" if row.can else "sms-drive-row-cannot", day=turn.reader.date(row.day))
