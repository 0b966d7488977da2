"""`activities.csv`: one line for each time something is on, in the community's local time."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from services.people import places
from services.programme.facts import FARTHEST, MOST_ORE, MOST_PEOPLE, span

from .drafts import CalendarFile, Draft, Odd, Remark, key_of
from .people_rows import clock_time
from .plain import called_off, one_line, plain
from .report import Problem
from .said import Said
from .table import Cells, day_of, read_table

COLUMNS = (
    "uid", "title", "date", "start", "end", "place", "hamlet", "minimum", "maximum", "price_ore", "notes",
)  # fmt: skip
REQUIRED = ("title", "date")
FACTS = {"minimum": (0, MOST_PEOPLE), "maximum": (1, MOST_PEOPLE), "price_ore": (0, MOST_ORE)}


def read_csv(data: bytes, zone: ZoneInfo, now: datetime) -> CalendarFile:
    """Rows whose time has passed are left out silently. Raises `BadFile` when the file is no table."""
    file = CalendarFile()
    seen: dict[tuple[str, datetime], int] = {}
    for cells in read_table(data, COLUMNS, REQUIRED):
        file.holds_events = True
        draft = _draft(cells, zone)
        if draft is not None and draft.starts_at > now + FARTHEST:
            cells.reasons.append(Said("web-import-far", written=cells.text("date")))
        if draft is not None and (draft.uid, draft.starts_at) in seen:
            first = seen[draft.uid, draft.starts_at]
            cells.reasons.append(Said("web-import-same-uid", first=first))
        if draft is None or cells.reasons:
            uid = _uid(cells)
            for problem in cells.problems():
                file.leave_out(problem.line, uid, problem.reason)
            continue
        seen[draft.uid, draft.starts_at] = cells.line
        if draft.starts_at <= now:
            continue
        if called_off(one_line(cells.text("title") or ""))[1]:
            file.off.add((draft.uid, draft.key))
            file.warnings.append(Problem(cells.line, Remark(Odd.OFF).of(draft.title)))
        else:
            file.drafts.append(draft)
    return file


def _uid(cells: Cells) -> str | None:
    """Without a uid of its own an activity is known by its title."""
    title = _title(cells)
    return cells.text("uid") or (f"title:{' '.join(title.casefold().split())}" if title else None)


def _title(cells: Cells) -> str | None:
    """The title without a web page's marks and without the word that says it is off, unless nothing else is there."""
    written = one_line(cells.text("title") or "")
    return called_off(written)[0] or written or None


def _draft(cells: Cells, zone: ZoneInfo) -> Draft | None:
    uid, title = _uid(cells), _title(cells)
    if title is None:
        cells.reasons.append(Said("web-import-no-title"))
    if cells.text("date") is None:
        cells.reasons.append(Said("web-import-no-date"))
    day, start, end = cells.read("date", day_of), cells.read("start", clock_time), cells.read("end", clock_time)
    if end is not None and cells.text("start") is None:
        cells.reasons.append(Said("web-import-end-alone"))
    if start is None and places.is_telephone(cells.text("place") or ""):
        cells.reasons.append(Said("web-import-telephone-no-hour"))
    facts = {name: value for name, span in FACTS.items() if (value := cells.whole(name, *span)) is not None}
    if facts.get("minimum", 0) > facts.get("maximum", MOST_PEOPLE):
        cells.reasons.append(Said("web-import-minimum-above"))
    if cells.reasons or uid is None or title is None or day is None:
        return None
    starts_at, ends_at = span(day, start, end, zone)
    if ends_at < starts_at:
        cells.reasons.append(Said("web-import-end-before", end=cells.text("end"), start=cells.text("start")))
        return None
    return Draft(
        line=cells.line,
        uid=uid,
        title=title,
        starts_at=starts_at,
        ends_at=ends_at,
        key=key_of(starts_at),
        all_day=start is None,
        notes=plain(cells.text("notes") or "") or None,
        place=one_line(cells.text("place") or "") or None,
        hamlet=one_line(cells.text("hamlet") or "") or None,
        facts=facts,
        without=frozenset(name for name in FACTS if name in cells.values and name not in facts),
    )
