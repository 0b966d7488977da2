"""One entry of a calendar: what it says, checked, and as the library that follows repetitions wants it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any

import icalendar

from ..drafts import Odd, Remark
from ..plain import called_off, one_line, plain
from .lines import TIMES, Entry, Prop
from .times import CANNOT_BE_FOLLOWED, BadEntry, Moment, Written, Zones, duration, like, moment, rule, whole_days

MARK = "X-GRENDELINJA-ENTRY"
"""Carries the entry's place in the file through the library, which copies what it repeats."""
MAX_UID = 500
"""A longer one would not fit an index."""
_ESCAPED = re.compile(r"\\([nN,;\\:\"])")
MOST_RULES = 4
_NOTHING = timedelta(0)


@dataclass
class Event:
    """An entry without a fault. `remarks` are what of it was read otherwise than it stands."""

    line: int
    uid: str
    own_uid: bool
    title: str
    off: bool
    off_by_title: bool
    start: Moment
    in_utc: bool
    original: Moment | None
    and_future: bool
    sequence: int
    stamp: str
    place: str
    notes: str | None
    component: Any
    zones: Zones
    remarks: list[Remark] = field(default_factory=list)

    @property
    def is_master(self) -> bool:
        return self.original is None

    @property
    def repeats(self) -> bool:
        return any(name in self.component for name in ("RRULE", "RDATE"))

    def shift(self, original: Moment) -> timedelta:
        """By how much an exception moves its time, on the clock on the wall."""
        start = like(self.start, original, self.zones)
        if isinstance(start, datetime) and isinstance(original, datetime):
            return start.replace(tzinfo=None) - original.replace(tzinfo=None)
        return start - original


def text_of(prop: Prop | None) -> str:
    """The value without the signs that keep a comma, a semicolon or a line break in it."""
    if prop is None:
        return ""
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], prop.value)


def read_event(entry: Entry, zones: Zones, *, cancels: bool, mark: int) -> Event:
    """Raises `BadEntry`."""
    if not entry.closed:
        raise BadEntry("web-import-event-no-end")
    for _, stray in entry.strays:
        name = re.split("[;:= ]", stray.strip().upper(), maxsplit=1)[0]
        if name in (*TIMES, "RRULE", "DURATION"):
            raise BadEntry("web-import-event-time", name=name)
    title, off_by_title = called_off(one_line(text_of(entry.first("SUMMARY"))))
    if not title and not off_by_title:
        raise BadEntry("web-import-event-no-title")
    start = _only(entry, "DTSTART", zones)
    if start is None:
        raise BadEntry("web-import-event-no-day")
    reader = _Reader(entry, zones, start)
    component = icalendar.Event()
    component["DTSTART"] = icalendar.vDDDTypes(start.at)
    reader.fill(component)
    uid, own = _uid(entry, title)
    if not own:
        reader.remarks.append(Remark(Odd.NO_UID))
    component["UID"] = uid
    component[MARK] = mark
    status = text_of(entry.first("STATUS")).strip().upper()
    recurs = entry.first("RECURRENCE-ID")
    return Event(
        line=entry.line,
        uid=uid,
        own_uid=own,
        title=title,
        off=cancels or off_by_title or status in ("CANCELLED", "CANCELED"),
        off_by_title=off_by_title,
        start=start.at,
        in_utc=start.utc,
        original=reader.original,
        and_future=recurs is not None and recurs.params.get("RANGE", "").upper() == "THISANDFUTURE",
        sequence=_whole(entry.first("SEQUENCE")),
        stamp=max(text_of(entry.first(name)) for name in ("LAST-MODIFIED", "DTSTAMP")),
        place=one_line(text_of(entry.first("LOCATION"))),
        notes=plain(text_of(entry.first("DESCRIPTION"))) or None,
        component=component,
        zones=zones,
        remarks=reader.remarks,
    )


def uid_of(entry: Entry) -> str | None:
    """By which UID the entry would be known, were it without a fault."""
    uid = one_line(text_of(entry.first("UID")))
    title = one_line(text_of(entry.first("SUMMARY")))
    return uid or (_uid(entry, called_off(title)[0])[0] if title else None)


def _uid(entry: Entry, title: str) -> tuple[str, bool]:
    """The UID and whether it stands there. One that does not is made as for a CSV row, so two imports make the same."""
    uid = one_line(text_of(entry.first("UID")))
    if not uid:
        return f"title:{' '.join(title.casefold().split())}", False
    if len(uid) > MAX_UID:
        return f"long:{hashlib.sha256(uid.encode()).hexdigest()}", True
    return uid, True


def _whole(prop: Prop | None) -> int:
    try:
        return max(0, min(int(prop.value), 1_000_000)) if prop is not None else 0
    except ValueError:
        return 0


def _only(entry: Entry, name: str, zones: Zones) -> Written | None:
    """The one time of that name. Two that differ cannot both be meant."""
    found = [moment(prop, prop.value, zones) for prop in entry.all(name) if prop.value.strip()]
    if any(one.at != found[0].at for one in found):
        raise BadEntry("web-import-event-twice", name=name)
    return found[0] if found else None


class _Reader:
    """Reads what else an entry says of its times, beside its start."""

    def __init__(self, entry: Entry, zones: Zones, start: Written) -> None:
        self.entry, self.zones, self.start = entry, zones, start.at
        self.remarks: list[Remark] = []
        self.original: Moment | None = None
        if not isinstance(start.at, datetime) and not start.has_value_date:
            self.remarks.append(Remark(Odd.BARE_DATE))
        self.offset = start.offset

    def fill(self, component: Any) -> None:
        if self.entry.first("EXRULE") is not None:
            raise BadEntry(CANNOT_BE_FOLLOWED)
        component["DTEND"] = icalendar.vDDDTypes(self.start + self._length())
        original = _only(self.entry, "RECURRENCE-ID", self.zones)
        if original is not None:
            self.original = original.at
        for name in ("RDATE", "EXDATE"):
            moments = [at for prop in self.entry.all(name) for at in self._listed(prop)]
            if moments:
                component[name] = icalendar.vDDDLists(moments)
        written = [prop for prop in self.entry.all("RRULE") if prop.value.strip()]
        if len(written) > MOST_RULES:
            raise BadEntry(CANNOT_BE_FOLLOWED)
        rules = [rule(prop, self.start, self.zones) for prop in written]
        self.remarks += [said for _, said in rules if said]
        kept = [found for found, _ in rules if found is not None]
        if kept and self.original is None:
            component["RRULE"] = kept
            if self.offset:
                self.remarks.append(Remark(Odd.OFFSET))

    def _length(self) -> timedelta:
        timed = isinstance(self.start, datetime)
        end = _only(self.entry, "DTEND", self.zones)
        if end is not None:
            return self._until(end.at)
        written = self.entry.first("DURATION")
        if written is None:
            return _NOTHING if timed else timedelta(days=1)
        length = duration(written)
        if length < _NOTHING:
            self.remarks.append(Remark(Odd.NEGATIVE))
            length = _NOTHING
        return length if timed else whole_days(length)

    def _until(self, end: Moment) -> timedelta:
        alike = isinstance(end, datetime) == isinstance(self.start, datetime)
        if not alike and isinstance(self.start, datetime):
            end = datetime.combine(end, time(), tzinfo=self.start.tzinfo)
        length = like(end, self.start, self.zones) - self.start
        if not alike:
            self.remarks.append(Remark(Odd.NOT_ALIKE))
            length = max(_NOTHING, length)
        if length < _NOTHING:
            raise BadEntry("web-import-event-ends-before")
        return length if isinstance(self.start, datetime) else whole_days(length)

    def _listed(self, prop: Prop) -> list[Any]:
        """The moments of EXDATE and RDATE; of a period its start and length."""
        found: list[Any] = []
        for one in (part.strip() for part in prop.value.split(",")):
            first, slash, last = one.partition("/")
            if not first:
                continue
            begins = like(moment(prop, first, self.zones).at, self.start, self.zones)
            if not slash or not isinstance(begins, datetime):
                found.append(begins)
            elif last[:1] in "+-Pp":
                found.append((begins, max(_NOTHING, duration(Prop(prop.line, prop.name, {}, last)))))
            else:
                ends = like(moment(prop, last, self.zones).at, self.start, self.zones)
                found.append((begins, max(_NOTHING, ends - begins)))
        return found
