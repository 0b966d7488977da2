"""Which time of a calendar is which of those the line knows, also when the calendar has given it another UID.

People stay with what they have joined: a program that makes new UIDs at each export, a series that was split, and one
moved by a day are told as moved, or not at all, and not as called off.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from models import Activity, Occurrence, OccurrenceState
from services.hours.duetime import local_day
from services.people import places

from .drafts import Draft

SAME_EVENT_WITHIN = timedelta(days=60)
"""A single event that has disappeared and a single one that has appeared this near are one that was moved."""
SAME_WEEK = 6
"""Days by which a date may be moved and still be the same date of its series."""

Pair = tuple[Draft, Occurrence]
Fresh = tuple[Activity, Draft]


def within_uid(
    drafts: Sequence[Draft], known: Sequence[Occurrence], zone: ZoneInfo
) -> tuple[list[Pair], list[Draft], list[Occurrence]]:
    """Which draft is which row: by key, by the same start, by the same day, or as the one that was moved."""
    new, gone = sorted(drafts, key=lambda draft: draft.starts_at), list(known)
    pairs: list[Pair] = []
    rules: tuple[Callable[[Draft, Occurrence], bool], ...] = (
        lambda draft, row: draft.key == row.key,
        lambda draft, row: draft.starts_at == row.starts_at,
        lambda draft, row: local_day(draft.starts_at, zone) == local_day(row.starts_at, zone),
        lambda draft, row: _alone(new, gone, row) and abs(draft.starts_at - row.starts_at) <= SAME_EVENT_WITHIN,
    )
    for same in rules:
        for draft in list(new):
            row = next((row for row in gone if same(draft, row)), None)
            if row is not None:
                pairs.append((draft, row))
                new.remove(draft)
                gone.remove(row)
    return pairs, new, gone


def over_uids(
    fresh: list[Fresh], missing: list[Occurrence], zone: ZoneInfo
) -> tuple[list[tuple[Fresh, Occurrence]], list[tuple[Fresh, Occurrence]]]:
    """What is new and gone at once: first what is surely the same, then what may be. The nearest belong together."""
    planned = [row for row in missing if row.state is OccurrenceState.PLANNED]
    sure = _nearest(fresh, planned, lambda one, row: _surely(one[1], row, zone), zone)
    left, rows = without(fresh, planned, sure)
    return sure, _nearest(left, rows, _perhaps, zone)


def without(
    fresh: list[Fresh], rows: list[Occurrence], pairs: list[tuple[Fresh, Occurrence]]
) -> tuple[list[Fresh], list[Occurrence]]:
    """What is left of the two when the pairs are taken out."""
    taken = {id(one) for one, _ in pairs} | {id(row) for _, row in pairs}
    return [one for one in fresh if id(one) not in taken], [row for row in rows if id(row) not in taken]


def _nearest(
    fresh: list[Fresh], rows: list[Occurrence], same: Callable[[Fresh, Occurrence], bool], zone: ZoneInfo
) -> list[tuple[Fresh, Occurrence]]:
    by_day: dict[int, list[Occurrence]] = {}
    for row in rows:
        by_day.setdefault(local_day(row.starts_at, zone).toordinal(), []).append(row)
    near = [
        (abs(one[1].starts_at - row.starts_at), at, row.id, one, row)
        for at, one in enumerate(fresh)
        for day in range(-SAME_WEEK, SAME_WEEK + 1)
        for row in by_day.get(local_day(one[1].starts_at, zone).toordinal() + day, ())
        if same(one, row)
    ]
    found: list[tuple[Fresh, Occurrence]] = []
    taken_fresh: set[int] = set()
    taken_rows: set[int] = set()
    for _, at, row_id, one, row in sorted(near, key=lambda each: each[:3]):
        if at not in taken_fresh and row_id not in taken_rows:
            taken_fresh.add(at)
            taken_rows.add(row_id)
            found.append((one, row))
    return found


def _surely(draft: Draft, row: Occurrence, zone: ZoneInfo) -> bool:
    """The same title, place and hour, within the same week."""
    return _same_title(draft, row) and _same_place(draft, row) and _same_hour(draft, row, zone)


def _perhaps(one: Fresh, row: Occurrence) -> bool:
    """The same title, and the same start or place. Under one UID an organiser has said himself what is another date."""
    activity, draft = one
    if activity.id == row.activity_id or not _same_title(draft, row):
        return False
    return draft.starts_at == row.starts_at or _same_place(draft, row)


def _same_title(draft: Draft, row: Occurrence) -> bool:
    return draft.title.casefold() == row.activity.title.casefold()


def _same_place(draft: Draft, row: Occurrence) -> bool:
    if places.is_telephone(draft.place or "") or row.by_telephone:
        return places.is_telephone(draft.place or "") and row.by_telephone
    return (draft.place or draft.hamlet or "").casefold() == (row.place.name if row.place else "").casefold()


def _same_hour(draft: Draft, row: Occurrence, zone: ZoneInfo) -> bool:
    def hour(at: datetime) -> tuple[int, int]:
        local = at.astimezone(zone)
        return local.hour, local.minute

    return draft.all_day == row.all_day and hour(draft.starts_at) == hour(row.starts_at)


def _alone(new: list[Draft], gone: list[Occurrence], row: Occurrence) -> bool:
    planned = [one for one in gone if one.state is OccurrenceState.PLANNED]
    return len(new) == 1 and planned == [row]
