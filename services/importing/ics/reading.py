"""iCalendar files (RFC 5545): recurrences, exceptions, cancelled events, whole days, and every kind of time zone.

Calendars are written by many programs, and not always well. What has one meaning only is read and told as a warning;
what has not is a problem with its line, and the other entries are read all the same.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from time import monotonic as time_of_machine
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events  # type: ignore[import-untyped]

from services.hours.duetime import due_instant
from services.people import places

from ..drafts import HORIZON, CalendarFile, Draft, Odd, Remark, Repeats, key_of
from ..report import Problem
from ..said import Said
from .entry import MARK, Event, read_event, uid_of
from .lines import CalendarText, read_lines, stray_lines
from .times import CANNOT_BE_FOLLOWED, BadEntry, Zones, known_zone, like

ABOUT_ONE = ("REQUEST", "ADD", "REPLY", "COUNTER", "REFRESH")
"""What a mail about one event says of itself. Some programs write it over a whole calendar, which has several UIDs."""


def read_ics(
    data: bytes, zone: ZoneInfo, now: datetime, *, most: int | None = None, most_seconds: float = math.inf
) -> CalendarFile:
    """Every time something is on from `now` for a year, and none any more once they are more than `most`, or it has
    taken longer than `most_seconds`: `is_whole` says so. Raises `BadFile` when it is no calendar.

    Times without a zone are in `zone`. An event that cannot be read is a problem, and left out.
    """
    until = time_of_machine() + most_seconds
    text = read_lines(data)
    file = CalendarFile(warnings=text.warnings)
    events: list[Event] = []
    for calendar in text.calendars:
        events += _events(calendar, zone, file, len(events))
    if not all(calendar.closed for calendar in text.calendars):
        file.leave_out(text.last_line, None, Said("web-import-cut-off"))
    file.only = _told_of(text.calendars, events)
    # An exception that cannot be read would leave its series telling the wrong hour, so the whole uid is left out.
    events = [event for event in events if event.uid not in file.unread_uids]
    for series in _series(events, file):
        if time_of_machine() > until or (most is not None and len(file.drafts) > most):
            file.is_whole = False
            break
        _take_in(series, events, file, zone, now)
    _one_each(file)
    return file


def _events(calendar: CalendarText, zone: ZoneInfo, file: CalendarFile, first: int) -> list[Event]:
    """The calendar's entries without a fault; the others are problems."""
    name = calendar.value("X-WR-TIMEZONE")
    own = known_zone(name) if name else None
    if name and own is None:
        file.warnings.append(Problem(calendar.line, Said("web-import-own-zone", zone=name)))
    zones = Zones(zone, own)
    for lines in calendar.zones:
        zones.define(lines)
    found: list[Event] = []
    for entry in calendar.entries:
        file.holds_events = True
        cancels = calendar.value("METHOD").upper() == "CANCEL"
        try:
            event = read_event(entry, zones, cancels=cancels, mark=first + len(found))
        except BadEntry as bad:
            file.leave_out(entry.line, uid_of(entry), bad.said)
        except Exception:  # noqa: BLE001 whatever surprises us in one entry must not keep the others out
            file.leave_out(entry.line, None, Said("web-import-unreadable"))
        else:
            found.append(event)
            file.warnings += stray_lines(entry.strays, event.title)
    return found


def _told_of(calendars: list[CalendarText], events: list[Event]) -> set[str] | None:
    """The uids a mailed invitation or cancellation tells everything of; None for an organiser's calendar."""
    for calendar in calendars:
        method = calendar.value("METHOD").upper()
        if method != "CANCEL" and not (method in ABOUT_ONE and len({uid_of(one) for one in calendar.entries}) == 1):
            return None
    return {event.uid for event in events if event.is_master}


@dataclass
class _Series:
    """A master with its exceptions, or exceptions whose master is not in the file."""

    uid: str
    master: Event | None
    exceptions: list[Event] = field(default_factory=list)

    @property
    def events(self) -> list[Event]:
        return [*([self.master] if self.master else []), *self.exceptions]


def _series(events: list[Event], file: CalendarFile) -> Iterator[_Series]:
    by_uid: dict[str, list[Event]] = {}
    for event in events:
        by_uid.setdefault(event.uid, []).append(event)
    for uid, group in by_uid.items():
        masters = _masters([event for event in group if event.is_master], file)
        exceptions = [event for event in group if not event.is_master]
        if not masters:
            yield _Series(uid, None, exceptions)
        for number, master in enumerate(masters):
            # Exceptions belong to the series that repeats; a second event of another name gets a name of its own.
            repeating = next((one for one in masters if one.repeats), masters[0])
            known_as = uid if number == 0 or master.title == masters[0].title else f"{uid}#{master.title.casefold()}"
            if file.only is not None:
                file.only.add(known_as)
            yield _Series(known_as, master, exceptions if master is repeating else [])


def _masters(masters: list[Event], file: CalendarFile) -> list[Event]:
    """The events that stand under one UID. A later version takes the place of an earlier; what is another event stays,
    although it should have had a UID of its own."""
    kept: list[Event] = []
    newest = max((event.sequence for event in masters), default=0)
    for event in masters:
        if event.own_uid and event.sequence < newest:
            file.warnings.append(Problem(event.line, Said("web-import-older", title=event.title)))
            continue
        twin = next((one for one in kept if (one.start, one.title) == (event.start, event.title)), None)
        if twin is None:
            kept.append(event)
        elif event.stamp >= twin.stamp:
            kept[kept.index(twin)] = event
    for event in kept[1:]:
        if event.own_uid:
            event.remarks.append(Remark(Odd.SAME_UID))
    return kept


def _take_in(series: _Series, events: list[Event], file: CalendarFile, zone: ZoneInfo, now: datetime) -> None:
    """Drafts of what is held, and the remarks on what is to come."""
    try:
        found = _expanded(series, now)
        seen: set[int] = set()
        local_hours: set[tuple[int, int]] = set()
        for component in found:
            event = events[int(component[MARK])]
            seen.add(id(event))
            draft = _draft(series, component, event, zone)
            if not event.off and draft.starts_at > now:
                _add(file, draft)
                _say_when_skipped(file, component.start, draft, zone)
                local = draft.starts_at.astimezone(zone)
                local_hours |= {(local.hour, local.minute)} if event.is_master else set()
            elif event.off:
                file.off.add((series.uid, draft.key))
    except Exception:  # noqa: BLE001 the library raises whatever a strange rule makes it raise
        file.leave_out(series.events[0].line, series.uid, Said(CANNOT_BE_FOLLOWED))
        return
    for event in series.events:
        if id(event) in seen:
            _say(file, event, local_hours)
    if series.master is not None and seen and (repeats := _repeats(series.master, zone)) is not None:
        file.repeated[series.uid] = repeats


def _repeats(master: Event, zone: ZoneInfo) -> Repeats | None:
    """The one rule it is repeated by; None where there is none, or several, or days beside it."""
    rules = master.component.get("RRULE", [])
    if len(rules) != 1 or "RDATE" in master.component:
        return None
    rule = dict(rules[0])
    until = [_instant(at, zone).astimezone(zone).date() for at in rule.pop("UNTIL", [])]
    length = master.component["DTEND"].dt - master.component["DTSTART"].dt
    begins = _instant(master.start, zone).astimezone(zone)
    return Repeats(
        rule=icalendar.vRecur(rule).to_ical().decode(),  # type: ignore[no-untyped-call]
        first_on=begins.date(),
        until=until[0] if until else None,
        starts=begins.time() if isinstance(master.start, datetime) else None,
        minutes=int(length.total_seconds()) // 60,
    )


def _say(file: CalendarFile, event: Event, local_hours: set[tuple[int, int]]) -> None:
    remarks = list(event.remarks)
    if event.off_by_title:
        remarks.append(Remark(Odd.OFF))
    if event.is_master and event.in_utc and event.repeats and len(local_hours) > 1:
        remarks.append(Remark(Odd.IN_UTC))
    file.warnings += [Problem(event.line, remark.of(event.title or event.uid)) for remark in remarks]


def _say_when_skipped(file: CalendarFile, start: date, draft: Draft, zone: ZoneInfo) -> None:
    """An hour that the clock jumps over in spring is held when it jumps."""
    if isinstance(start, datetime):
        local = draft.starts_at.astimezone(start.tzinfo or zone)
        if local.replace(tzinfo=None) != start.replace(tzinfo=None):
            hours = {"day": f"{start:%d.%m.%Y}", "written": f"{start:%H:%M}", "taken": f"{local:%H:%M}"}
            file.warnings.append(Problem(draft.line, Said("web-import-no-such-hour", title=draft.title, **hours)))


def _expanded(series: _Series, now: datetime) -> list[Any]:
    alone = icalendar.Calendar()
    for event in series.events:
        if event.original is not None:
            start = series.master.start if series.master else event.start
            event.original = like(event.original, start, event.zones)
            params = {"RANGE": "THISANDFUTURE"} if event.and_future else {}
            event.component["RECURRENCE-ID"] = icalendar.vDDDTypes(event.original, params)
        alone.add_component(event.component)
    return list(recurring_ical_events.of(alone).between(now - timedelta(days=1), now + HORIZON))


def _draft(series: _Series, component: Any, event: Event, zone: ZoneInfo) -> Draft:
    starts_at, ends_at = _instant(component.start, zone), _instant(component.end, zone)
    place, _, hamlet = event.place.partition(",")
    return Draft(
        line=event.line,
        uid=series.uid,
        title=event.title,
        starts_at=starts_at,
        ends_at=max(starts_at, ends_at),
        key=key_of(_instant(_original(component, event), zone)),
        all_day=not isinstance(component.start, datetime),
        notes=event.notes,
        place=place.strip() or None,
        hamlet=hamlet.strip() or None,
        hamlet_is_sure=False,
    )


def _original(component: Any, event: Event) -> date:
    """When the series would have held it, were it not moved. All later times of a moved series are moved alike."""
    if event.original is None:
        return component.start  # type: ignore[no-any-return]
    if not event.and_future:
        return event.original
    return like(component.start, event.original, event.zones) - event.shift(event.original)


def _add(file: CalendarFile, draft: Draft) -> None:
    if draft.all_day and places.is_telephone(draft.place or ""):
        if not any(problem.line == draft.line for problem in file.problems):
            file.leave_out(draft.line, draft.uid, Said("web-import-telephone-all-day"))
    else:
        file.drafts.append(draft)


def _one_each(file: CalendarFile) -> None:
    """No activity has two times with one key; who wrote them both is told."""
    seen: dict[tuple[str, str], Draft] = {}
    for draft in file.drafts:
        first = seen.setdefault((draft.uid, draft.key), draft)
        if first is not draft and (first.starts_at, first.title) != (draft.starts_at, draft.title):
            said = Said("web-import-twice-a-day", title=draft.title, first=first.line)
            file.warnings.append(Problem(draft.line, said))
    file.drafts = list(seen.values())


def _instant(moment: date, zone: ZoneInfo) -> datetime:
    if not isinstance(moment, datetime):
        return due_instant(moment, time(), zone)
    if moment.tzinfo is None:
        return due_instant(moment.date(), moment.time(), zone)
    return moment.astimezone(UTC)
