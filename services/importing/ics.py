"""iCalendar files (RFC 5545): recurrences, exceptions, cancelled events, whole days, and every kind of time zone."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events  # type: ignore[import-untyped]

from services.hours.duetime import due_instant
from services.people import places

from .drafts import HORIZON, CalendarFile, Draft, key_of
from .table import BadFile

TIMED = ("DTSTART", "DTEND", "RECURRENCE-ID")
LIKE_TIMED = ("EXDATE", "RDATE")
TOO_OFTEN = ("SECONDLY", "MINUTELY", "HOURLY")
TELEPHONE_WITHOUT_HOUR = "The event is by telephone and lasts all day; give it the hour at which the line shall ring."


def read_ics(data: bytes, zone: ZoneInfo, now: datetime) -> CalendarFile:
    """Every time something is on from `now` for a year. Raises `BadFile` when it is no calendar.

    Times without a zone are in `zone`. An event that cannot be read is a problem, and left out.
    """
    calendar = _parsed(data)
    file = CalendarFile()
    lines = _event_lines(data)
    events = list(calendar.walk("VEVENT"))
    file.holds_events = bool(events)
    lines_of: dict[str, int] = {}
    faulty: set[str] = set()
    for event, line in zip(events, lines, strict=False):
        uid = str(event.get("UID", "")) or None
        fault = _fault(event, uid)
        if fault:
            file.leave_out(line, uid, fault)
            faulty.add(uid or "")
        lines_of.setdefault(uid or "", line)
    # An exception that cannot be read would leave its series telling the wrong hour, so the whole uid is left out.
    for event in events:
        if str(event.get("UID", "")) in faulty:
            calendar.subcomponents.remove(event)
    for event in _held(calendar, now, file, lines_of):
        draft = _draft(event, zone, lines_of[str(event["UID"])])
        if draft.all_day and places.is_telephone(draft.place or ""):
            file.leave_out(draft.line, draft.uid, TELEPHONE_WITHOUT_HOUR)
        elif draft.starts_at > now:
            file.drafts.append(draft)
    return file


def _parsed(data: bytes) -> Any:
    try:
        text = data.decode("utf-8-sig")
        calendar = icalendar.Calendar.from_ical(text)
    except (ValueError, IndexError, KeyError, TypeError) as error:
        raise BadFile(1, "The file is not an iCalendar file; export it from the calendar as .ics again.") from error
    if not isinstance(calendar, icalendar.Calendar):
        raise BadFile(1, "The file holds no calendar; export it from the calendar as .ics again.")
    return calendar


def _event_lines(data: bytes) -> list[int]:
    lines = data.splitlines()
    return [number for number, line in enumerate(lines, start=1) if line.strip().upper() == b"BEGIN:VEVENT"]


def _fault(event: Any, uid: str | None) -> str | None:
    if uid is None:
        return "The event has no UID, so it would be doubled at the next import; export it from the calendar again."
    if not str(event.get("SUMMARY", "")).strip():
        return "The event has no SUMMARY; give it a title in the calendar."
    if event.get("DTSTART") is None:
        return "The event has no DTSTART; give it a day and an hour in the calendar."
    for name, prop in [(name, event.get(name)) for name in (*TIMED, *LIKE_TIMED)]:
        for one in prop if isinstance(prop, list) else [prop]:
            if one is None:
                continue
            fault = _time_fault(name, one)
            if fault:
                return fault
    if any(f"FREQ={often}" in _written(event.get("RRULE")) for often in TOO_OFTEN):
        return "The event is repeated within the day, which no activity is; set its repetition again in the calendar."
    broken = [name for name, _ in getattr(event, "errors", []) if name in ("RRULE", "DURATION", *TIMED, *LIKE_TIMED)]
    if broken:
        return f"{broken[0]} cannot be read; set the event's time again in the calendar."
    if _ends_before_it_starts(event):
        return "DTEND is before DTSTART; set the event's time again in the calendar."
    return None


def _ends_before_it_starts(event: Any) -> bool:
    end = event.get("DTEND")
    try:
        return end is not None and bool(end.dt < event["DTSTART"].dt)
    except TypeError:
        return False


def _written(rule: Any) -> str:
    """A rule, or several, as the file has it; empty for what cannot be read, which has its own fault."""
    try:
        return " ".join(one.to_ical().decode().upper() for one in (rule if isinstance(rule, list) else [rule]) if one)
    except (ValueError, AttributeError):
        return ""


def _time_fault(name: str, prop: Any) -> str | None:
    """A TZID nobody knows leaves the time naive; guessing its zone could ring people at the wrong hour."""
    try:
        moments = [part.dt for part in prop.dts] if name in LIKE_TIMED else [prop.dt]
        zone_name = str(prop.params.get("TZID", ""))
    except (ValueError, AttributeError):
        return f"{name} cannot be read; set the event's time again in the calendar."
    naive = any(isinstance(moment, datetime) and moment.tzinfo is None for moment in moments)
    if zone_name and naive:
        return f"The time zone “{zone_name}” of {name} is not known; choose a zone such as Europe/Oslo in the calendar."
    return None


def _held(calendar: Any, now: datetime, file: CalendarFile, lines_of: dict[str, int]) -> list[Any]:
    """The occurrences that are not cancelled; a uid whose rule cannot be followed is a problem of its own."""
    held: list[Any] = []
    by_uid: dict[str, list[Any]] = {}
    for event in calendar.walk("VEVENT"):
        by_uid.setdefault(str(event["UID"]), []).append(event)
    for uid, events in by_uid.items():
        alone = icalendar.Calendar()
        alone.subcomponents = [*calendar.walk("VTIMEZONE"), *events]
        try:
            found = recurring_ical_events.of(alone).between(now - timedelta(days=1), now + HORIZON)
        except Exception:  # noqa: BLE001 the library raises whatever a strange rule makes it raise
            file.leave_out(
                lines_of[uid], uid, "The event's repetition cannot be followed; set it again in the calendar."
            )
            continue
        held += [event for event in found if str(event.get("STATUS", "")).upper() != "CANCELLED"]
    return sorted(held, key=lambda event: str(event["UID"]))


def _draft(event: Any, zone: ZoneInfo, line: int) -> Draft:
    starts_at, ends_at = _instant(event.start, zone), _instant(event.end, zone)
    original = event.get("RECURRENCE-ID")
    place, _, hamlet = str(event.get("LOCATION", "")).partition(",")
    return Draft(
        line=line,
        uid=str(event["UID"]),
        title=" ".join(str(event["SUMMARY"]).split()),
        starts_at=starts_at,
        ends_at=max(starts_at, ends_at),
        key=key_of(_instant(original.dt, zone) if original is not None else starts_at),
        all_day=not isinstance(event.start, datetime),
        notes=str(event.get("DESCRIPTION", "")).strip() or None,
        place=" ".join(place.split()) or None,
        hamlet=" ".join(hamlet.split()) or None,
        hamlet_is_sure=False,
    )


def _instant(moment: date, zone: ZoneInfo) -> datetime:
    if not isinstance(moment, datetime):
        return due_instant(moment, time(), zone)
    if moment.tzinfo is None:
        return due_instant(moment.date(), moment.time(), zone)
    return moment.astimezone(ZoneInfo("UTC"))
