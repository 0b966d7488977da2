"""The lines of an iCalendar file, put together to entries. Nothing here knows what a line means.

Lines are unfolded before they are decoded, since a program may fold inside a letter (RFC 5545, 3.1). What is no line of
a calendar is remembered and passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..report import Problem
from ..said import Said
from ..table import BadFile

TIMES = frozenset({"DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE"})
_LINE = re.compile(r'([A-Za-z0-9-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)', re.DOTALL)
_TIME_LINE = re.compile(r"([A-Za-z-]+)((?:;.*?)?):(\s*\d{4}-?\d\d-?\d\d.*)", re.DOTALL)
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";])*)')
_SHOWN = 40


@dataclass(frozen=True)
class Prop:
    line: int
    name: str
    params: dict[str, str]
    value: str


@dataclass
class Entry:
    """One VEVENT: the line it begins on, its properties in order, and the lines in it that are none."""

    line: int
    props: list[Prop] = field(default_factory=list)
    strays: list[tuple[int, str]] = field(default_factory=list)
    closed: bool = False

    def all(self, name: str) -> list[Prop]:
        return [prop for prop in self.props if prop.name == name]

    def first(self, name: str) -> Prop | None:
        return next((prop for prop in self.props if prop.name == name and prop.value.strip()), None)


@dataclass
class CalendarText:
    """One VCALENDAR; `zones` are the lines of each VTIMEZONE."""

    line: int
    props: list[Prop] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    zones: list[list[str]] = field(default_factory=list)
    closed: bool = False

    def value(self, name: str) -> str:
        return next((prop.value.strip() for prop in self.props if prop.name == name), "")


@dataclass
class FileText:
    calendars: list[CalendarText] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)
    last_line: int = 1


def read_lines(data: bytes) -> FileText:
    """Every calendar of the file. Raises `BadFile` when there is none."""
    file = FileText()
    builder = _Builder(file)
    strays: list[tuple[int, str]] = []
    foreign: int | None = None
    for line, raw in _unfolded(_as_utf8(data)):
        text, is_utf8 = _decoded(raw)
        file.last_line = line
        if not is_utf8 and foreign is None:
            foreign = line
        if text and not builder.take(line, text):
            (builder.entry.strays if builder.entry else strays).append((line, text))
    if not file.calendars:
        raise BadFile(1, Said("web-import-no-calendar"))
    if foreign is not None:
        file.warnings.append(Problem(foreign, Said("web-import-windows-text")))
    file.warnings += stray_lines(strays)
    return file


def stray_lines(strays: list[tuple[int, str]], title: str | None = None) -> list[Problem]:
    """A sentence for each run of lines that are none of a calendar: of the file, or of the event of that title."""
    found: list[Problem] = []
    before = -1
    for line, text in strays:
        if line != before + 1:
            shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
            where = "file" if title is None else "event"
            found.append(Problem(line, Said("web-import-stray", where=where, title=title or "", shown=shown)))
        before = line
    return found


class _Builder:
    """Puts lines into the component that is open."""

    def __init__(self, file: FileText) -> None:
        self.file = file
        self.open: list[str] = []
        self.entry: Entry | None = None
        self.calendar: CalendarText | None = None

    def take(self, line: int, text: str) -> bool:
        """False for what is no line of a calendar."""
        prop = _prop(line, text)
        if prop is None:
            return False
        if prop.name == "BEGIN":
            return self._begin(line, prop.value.strip().upper(), text)
        if prop.name == "END":
            return self._end(prop.value.strip().upper(), text)
        if self.calendar is None:
            return False
        if "VTIMEZONE" in self.open:
            self.calendar.zones[-1].append(text)
        elif self.open[-1] == "VEVENT" and self.entry is not None:
            self.entry.props.append(prop)
        elif self.open[-1] == "VCALENDAR":
            self.calendar.props.append(prop)
        return True

    def _begin(self, line: int, name: str, text: str) -> bool:
        if name == "VCALENDAR":
            self.open, self.entry = [], None
            self.calendar = CalendarText(line)
            self.file.calendars.append(self.calendar)
        elif self.calendar is None:
            return False
        elif name == "VEVENT":
            self.open = ["VCALENDAR"]
            self.entry = Entry(line)
            self.calendar.entries.append(self.entry)
        elif name == "VTIMEZONE":
            self.open, self.entry = ["VCALENDAR"], None
            self.calendar.zones.append([text])
        elif "VTIMEZONE" in self.open:
            self.calendar.zones[-1].append(text)
        self.open.append(name)
        return True

    def _end(self, name: str, text: str) -> bool:
        if self.calendar is None or name not in self.open:
            return False
        if "VTIMEZONE" in self.open:
            self.calendar.zones[-1].append(text)
        while self.open.pop() != name:
            pass
        if name == "VEVENT" and self.entry is not None:
            self.entry.closed, self.entry = True, None
        elif name == "VCALENDAR":
            self.calendar.closed, self.calendar, self.entry = True, None, None
        return True


def _prop(line: int, text: str) -> Prop | None:
    name = re.split("[;:]", text, maxsplit=1)[0].strip().upper()
    # The value of a time never holds ": and a date", while a zone such as +01:00 may stand there without its quotes.
    match = (_TIME_LINE.fullmatch(text) if name in TIMES else None) or _LINE.fullmatch(text)
    if match is None:
        return None
    params = {key.upper(): value.strip('" ') for key, value in _PARAMETER.findall(match[2])}
    return Prop(line, match[1].upper(), params, match[3])


def _as_utf8(data: bytes) -> bytes:
    for start, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"B\0E\0", "utf-16-le"),
                            (b"\0B\0E", "utf-16-be")):  # fmt: skip
        if data.startswith(start):
            return data.decode(encoding, errors="replace").encode("utf-8", errors="replace")
    return data


def _unfolded(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Whole lines with the number of the first of their parts."""
    number, whole = 0, b""
    for line, raw in enumerate(data.splitlines(), start=1):
        if raw[:1] in (b" ", b"\t") and whole:
            whole += raw[1:]
        elif raw.strip():
            if whole:
                yield number, whole
            number, whole = line, raw
    if whole:
        yield number, whole


def _decoded(raw: bytes) -> tuple[str, bool]:
    """The line, and whether it is UTF-8. A calendar that is not is a Windows program's."""
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    for encoding in ("utf-8", "cp1252", "latin-1"):
        try:
            return raw.decode(encoding).replace("\0", "").strip("\ufeff"), encoding == "utf-8"
        except UnicodeDecodeError:
            continue
    return "", False
