"""A series is changed: from a day on, or all of it that is to come. Everybody concerned is told once, and not for each
of its times.

What has been changed of one time by itself stays as it is: only what still is as the series said follows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    About,
    Community,
    LocalHoliday,
    Occurrence,
    OccurrenceState,
    Person,
    Series,
    SeriesException,
    Signup,
    SignupState,
    comers,
    locked,
    paper_of,
)
from services import telling
from services.hours.duetime import local_day
from services.programme import dates, rules, said, series
from services.programme.calendar import over_at
from services.programme.dates import Turn
from services.programme.rules import Often
from services.programme.series import Pattern
from services.telling.keys import next_key

from . import everybody, freed, occurrences, told

HOURS = ("starts_at", "ends_at", "all_day")
"""They hold together, as one time's."""
OF_A_CALENDAR = (*series.NUMBERS, "decides_days", "decides_clock")
"""What the desk may say of a series whose days are a calendar's."""
REACH = {Often.WEEK: 6, Often.FORTNIGHT: 13, Often.MONTH: 27}
"""So many days may a day of a series be moved and still be the same one."""
_ONE_DAY = timedelta(days=1)


@dataclass
class _Collected:
    """What is to be told of the times of one series, in the order it has come; `was_at`: when those began that have
    been moved."""

    changes: list[tuple[Occurrence, About]] = field(default_factory=list)
    was_at: dict[int, datetime] = field(default_factory=dict)

    def note(self, _session: Session, occurrence: Occurrence, about: About) -> None:
        self.changes.append((occurrence, about))


def rearrange(
    session: Session, row: Series, pattern: Pattern, since: date, now: datetime, *, anew: bool = False
) -> Series:
    """From the local day `since` on the series is as `pattern` says, which has no faults: its times are moved, called
    off and made so. `anew`: as a series of its own, where it had begun before, and the old one ends the day before.
    Answers the one that goes on.

    A calendar's series keeps its days, hours and places, and is never two.
    """
    old = _held(session, row)
    zone = session.get_one(Community, old.community_id).zone
    coming = [(each, on) for each in _coming(session, old, since, now) if (on := each.series_on) is not None]
    comers.read_ahead(session, (each for each, _ in coming))
    collected = _Collected()
    if old.from_calendar:
        said_before = series.numbers(old)
        series.write(session, old, replace(Pattern.of(old), **{name: getattr(pattern, name) for name in OF_A_CALENDAR}))
        for each, on in coming:
            _count_anew(session, each, said_before, series.numbers(old))
            _decide_anew(each, old, on, zone, now)
        return old
    own = dates.keeping(session, old.community_id, since)
    turns = {each.id: _turn_of(old, own, on) for each, on in coming}
    before = {each.id: series.held_as(old, turns[each.id] or Turn(on, each.place_id), zone) for each, on in coming}
    reach = REACH[rules.often(old.rule)]
    new = _goes_on(session, old, since) if anew and old.first_on < since else old
    series.write(session, new, pattern)
    pairs = _pair([each for each, _ in coming], _ahead(session, new, since, coming, now), reach)
    for each, _ in coming:
        turn = pairs.get(each.id)
        if turn is None:
            occurrences.call_off(session, each, told_by=collected.note)
            continue
        each.series_id, each.series_on, each.key = new.id, turn.on, series.key_of(new, turn.on)
        _follow(session, each, before[each.id], series.held_as(new, turn, zone), collected)
        _decide_anew(each, new, turn.on, zone, now)
        if turns[each.id] is None:  # what fell out by the rule and not by the desk comes back by it
            occurrences.hold_after_all(session, each, told_by=collected.note)
    series.make_ahead(session, new, now)
    _tell(session, new, collected)
    return new


def end(session: Session, row: Series, since: date, now: datetime) -> None:
    """It is held no more from the local day `since` on."""
    rearrange(session, row, replace(Pattern.of(row), until=since - _ONE_DAY), since, now)


def keep_holiday(session: Session, community: Community, kept: LocalHoliday, now: datetime) -> None:
    """These days the community has no series but those that are held on holidays. What is made of them for these days
    is called off."""
    session.add(kept)
    session.flush()
    for row in _all_of(session, community):
        since = max(kept.first, local_day(now, community.zone))
        held = {each.on for each in row.exceptions if each.held}
        collected = _Collected()
        for each in _coming(session, row, since, now):
            if each.series_on is not None and each.series_on <= kept.last and each.series_on not in held:
                occurrences.call_off(session, each, told_by=collected.note)
        series.make_ahead(session, row, now)
        _tell(session, row, collected)


def keep_no_holiday(session: Session, community: Community, kept: LocalHoliday, now: datetime) -> None:
    """These days are as others again. What has been called off stays so."""
    session.delete(kept)
    session.flush()
    for row in _all_of(session, community):
        series.make_ahead(session, row, now)


def set_day(session: Session, row: Series, on: date, held: bool | None, now: datetime) -> None:
    """Whether it is held on `on`, a day that has not been made; None: as its rule says."""
    held_row = _held(session, row)
    known = next((each for each in held_row.exceptions if each.on == on), None)
    if known is not None and held is None:
        held_row.exceptions.remove(known)
    elif known is not None and held is not None:
        known.held = held
    elif held is not None:
        held_row.exceptions.append(SeriesException(on=on, held=held))
    session.flush()
    series.make_ahead(session, held_row, now)


def next_of_person(
    session: Session, series_id: int, person_id: int, state: OccurrenceState, now: datetime
) -> Occurrence | None:
    """The soonest of that series she has joined or waits for, that is in this state and has not begun."""
    paper = paper_of(session)
    if paper is not None:
        all_of_it = [each for each in paper.here(Occurrence) if each.series_id == series_id and each.state is state]
        comers.read_ahead(session, all_of_it)
        ahead = sorted((each for each in all_of_it if over_at(each) > now), key=lambda each: (each.starts_at, each.id))
        return next((each for each in ahead if _comes(session, each, person_id)), None)
    hers = (
        sa.select(Occurrence)
        .join(Signup, Signup.occurrence_id == Occurrence.id)
        .where(
            Occurrence.series_id == series_id,
            Occurrence.state == state,
            Signup.person_id == person_id,
            Signup.state != SignupState.CANCELLED,
        )
        .order_by(Occurrence.starts_at, Occurrence.id)
    )
    found = session.scalars(hers).unique()
    return next((each for each in found if over_at(each) > now), None)


def _comes(session: Session, occurrence: Occurrence, person_id: int) -> bool:
    here = comers.on_paper(session, occurrence.id) or ()
    return any(each.person_id == person_id and each.state is not SignupState.CANCELLED for each in here)


def paired(before: Sequence[date], after: Sequence[date], reach: int) -> dict[date, date]:
    """Which day of before is which of now: the same one; else, nearest first, one that is free at most `reach` days
    off. What is not in it is held no more."""
    same = set(before) & set(after)
    found = {day: day for day in same}
    left = [day for day in before if day not in same]
    free = {day for day in after if day not in same}
    near = sorted((abs(day - other), day, other) for day in left for other in free if abs((day - other).days) <= reach)
    for _, day, other in near:
        if day not in found and other in free:
            found[day] = other
            free.discard(other)
    return found


def _held(session: Session, row: Series) -> Series:
    held = locked(session, Series, row.id)
    if held is None:
        raise LookupError(f"there is no series {row.id}")
    return held


def _goes_on(session: Session, old: Series, since: date) -> Series:
    """A series of its own from `since` on, with the exceptions from then on; the old one ends."""
    new = Series(community_id=old.community_id, activity=old.activity)
    session.add(new)
    later = {each.on: each.held for each in old.exceptions if each.on >= since}
    old.exceptions[:] = [each for each in old.exceptions if each.on < since]
    new.exceptions = [SeriesException(on=on, held=held) for on, held in later.items()]
    old.until = since - _ONE_DAY
    old.make_at = None
    return new


def _coming(session: Session, row: Series, since: date, now: datetime) -> list[Occurrence]:
    """Its times from `since` on that have not begun, also those that are called off; soonest first."""
    begins = sa.case((Occurrence.all_day, Occurrence.ends_at), else_=Occurrence.starts_at)
    asked = sa.select(Occurrence).where(Occurrence.series_id == row.id, Occurrence.series_on >= since, begins > now)
    return list(session.scalars(asked.order_by(Occurrence.series_on)).unique())


def _turn_of(row: Series, own: dates.Keeping, on: date) -> Turn | None:
    """That day, where it is held by the rule."""
    found = dates.of(row, own, on, on)
    return found[0] if found and found[0].out is None else None


def _ahead(
    session: Session, row: Series, since: date, coming: Sequence[tuple[Occurrence, date]], now: datetime
) -> list[Turn]:
    """The days it is held on from `since` on, as far ahead as something has been made or is to be."""
    zone = session.get_one(Community, row.community_id).zone
    last = max([local_day(now, zone) + series.AHEAD, *(on for _, on in coming)])
    turns = dates.of(row, dates.keeping(session, row.community_id, since), since, last)
    return [turn for turn in turns if turn.out is None and series.held_as(row, turn, zone)["starts_at"] > now]


def _pair(coming: Sequence[Occurrence], turns: Sequence[Turn], reach: int) -> dict[int, Turn]:
    days = {turn.on: turn for turn in turns}
    pairs = paired([each.series_on for each in coming if each.series_on], list(days), reach)
    return {each.id: days[pairs[each.series_on]] for each in coming if each.series_on in pairs}


def _follow(
    session: Session,
    row: Occurrence,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    collected: _Collected,
) -> None:
    """It is as the series says now, in all that was as the series said before."""
    _count_anew(session, row, before, after)
    hours = {name: getattr(row, name) for name in HOURS}
    if hours == {name: before[name] for name in HOURS}:
        hours = {name: after[name] for name in HOURS}
    place_id = after["place_id"] if row.place_id == before["place_id"] else row.place_id
    collected.was_at[row.id] = row.starts_at
    occurrences.move(session, row, **hours, place_id=place_id, told_by=collected.note)


def _decide_anew(row: Occurrence, of: Series, on: date, zone: ZoneInfo, now: datetime) -> None:
    if row.confirmed_at is None:
        row.decides_at = series.decides_at(of, on, zone, now)


def _count_anew(session: Session, row: Occurrence, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    """How many may come and what it costs, where it was as `before` says. Who waits is offered a place that has
    come."""
    session.flush()
    held = locked(session, Occurrence, row.id)
    if held is None:
        return
    said.remember(held)
    for name, value in before.items():
        if name in series.NUMBERS and getattr(held, name) == value:
            setattr(held, name, after[name])
    session.flush()
    freed.offer_places(session, held)


def _tell(session: Session, row: Series, collected: _Collected) -> None:
    """Each is told once that something is called off, and once that it is changed; of one time as of any other. What
    she could not hear of in time with the others is told by itself, and what she comes to on two weekdays is two."""
    for about in (About.OCCURRENCE_CANCELLED, About.OCCURRENCE_CHANGED):
        changed = [each for each, told_of in collected.changes if told_of is about]
        for person_id, theirs in _whose(session, changed).items():
            person, first = session.get_one(Person, person_id), theirs[0]
            at = everybody.when(session, first[0], was_at=collected.was_at.get(first[0].id))
            alone = len(theirs) == 1 or at.surely
            telling.withdraw(session, _told_as(row, person, about))
            if alone:
                key, subject = next_key(session, everybody.told_as(first[0])), _subject(theirs[:1], about, collected)
                if at.surely:  # the text beside the call asks of today alone
                    subject.pop("standing", None)
                everybody.tell_one(session, person, about, subject, at=at, key=key)
            for together in _by_weekday(theirs[1:] if alone else theirs):
                later = replace(everybody.when(session, together[0][0]), surely=False)
                subject = {**_subject(together, about, collected), "series": row.id}
                key = next_key(session, _told_as(row, person, about))
                everybody.tell_one(session, person, about, subject, at=later, key=key)


_Part = tuple[Occurrence, Signup | None]


def _told_as(row: Series, person: Person, about: About) -> str:
    return f"series:{row.id}:{person.id}:{about.value}:"


def _by_weekday(theirs: Sequence[_Part]) -> list[list[_Part]]:
    """What comes of different standing sign-ups apart, and all else with the first of them."""
    of = [signup.standing_id if signup is not None else None for _, signup in theirs]
    first = next((each for each in of if each is not None), None)
    apart: dict[int | None, list[_Part]] = {}
    for each, standing_id in zip(theirs, of, strict=True):
        apart.setdefault(standing_id or first, []).append(each)
    return list(apart.values())


def _subject(theirs: Sequence[_Part], about: About, collected: _Collected) -> dict[str, int]:
    """She is asked anew, once, where she has joined it and the day is another: of what she comes to every week whether
    that follows."""
    (occurrence, signup), moved = theirs[0], about is About.OCCURRENCE_CHANGED
    joined = [(at, hers) for at, hers in theirs if hers is not None and hers.state is SignupState.JOINED]
    asked = next((hers for at, hers in joined if moved and _is_another_day(at, hers, collected)), None)
    if asked is None:
        return {"occurrence": occurrence.id, **({"signup": signup.id} if signup is not None else {})}
    weekly = next((hers.standing_id for _, hers in joined if hers.standing_id is not None), None)
    follows = {"standing": weekly} if weekly is not None else {}
    return {"occurrence": asked.occurrence_id, "signup": asked.id, "new_day": 1, **follows}


def _is_another_day(occurrence: Occurrence, signup: Signup, collected: _Collected) -> bool:
    zone, was_at = signup.person.community.zone, collected.was_at.get(occurrence.id, occurrence.starts_at)
    return local_day(was_at, zone) != local_day(occurrence.starts_at, zone)


def _whose(session: Session, changed: Iterable[Occurrence]) -> dict[int, list[_Part]]:
    """By person: what she has joined or waits for, or leads, of these; soonest first."""
    hers: dict[int, list[_Part]] = {}
    for occurrence in sorted(changed, key=lambda each: (each.starts_at, each.id)):
        telling.withdraw(session, everybody.told_as(occurrence))
        for signup in _joined(session, occurrence):
            told.overtake(session, signup)
            hers.setdefault(signup.person_id, []).append((occurrence, signup))
        if occurrence.host_id is not None and occurrence not in [each for each, _ in hers.get(occurrence.host_id, [])]:
            hers.setdefault(occurrence.host_id, []).append((occurrence, None))
    return hers


def _joined(session: Session, occurrence: Occurrence) -> Sequence[Signup]:
    """Who has joined or waits."""
    here = comers.on_paper(session, occurrence.id)
    if here is not None:
        on = [each for each in here if each.state is not SignupState.CANCELLED]
        return sorted(on, key=lambda each: each.id)
    asked = sa.select(Signup).where(Signup.occurrence_id == occurrence.id, Signup.state != SignupState.CANCELLED)
    return session.scalars(asked.order_by(Signup.id)).all()


def _all_of(session: Session, community: Community) -> list[Series]:
    """Those whose days the line itself makes, and that keep holidays; held, in one order."""
    asked = sa.select(Series.id).where(
        Series.community_id == community.id, Series.from_calendar.is_(False), Series.on_holidays.is_(False)
    )
    ids = session.scalars(asked.order_by(Series.id)).all()
    return [held for each in ids if (held := locked(session, Series, each)) is not None]
