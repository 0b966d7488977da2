"""What a calendar said last of a time the desk has changed since, so that the two do not fight.

What the desk has written holds until the calendar says something new. A calendar that says what it said before says
nothing new; what is new in it holds, whatever the desk had written there. Until the desk changes something nothing is
remembered: what stands in the row is what the calendar said.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from models import Activity, Occurrence, OccurrenceState

DESK_UID = "desk:"
"""Activities whose uid begins so were written at the desk; no file cancels them."""
OF_A_TIME = ("starts_at", "ends_at", "all_day", "place_id", "minimum", "maximum", "price_ore", "is_free", "state")
"""A reduced price is the desk's alone."""
OF_ALL_TIMES = ("title", "notes")
HOURS = ("starts_at", "ends_at", "all_day")
"""They hold together: an end without its start means nothing."""


def is_of_desk(activity: Activity) -> bool:
    return activity.uid.startswith(DESK_UID)


def last(row: Occurrence) -> dict[str, Any]:
    """What the calendar said last, by the names of `OF_A_TIME`."""
    told = row.calendar_said
    return {name: _read(name, told[name]) for name in OF_A_TIME} if told else _as_it_is(row)


def last_of_all(activity: Activity) -> dict[str, Any]:
    """As `last`, for what holds of all times of an activity."""
    if activity.calendar_said:
        return dict(json.loads(activity.calendar_said))
    return {name: getattr(activity, name) for name in OF_ALL_TIMES}


def remember(row: Occurrence) -> None:
    """The desk is about to change it: what it is now is what the calendar has said, where there is one."""
    if is_of_desk(row.activity):
        return
    if row.calendar_said is None:
        row.calendar_said = _written(_as_it_is(row))
    if row.activity.calendar_said is None:
        row.activity.calendar_said = json.dumps(last_of_all(row.activity), ensure_ascii=False)


def new_in(row: Occurrence, told: Mapping[str, Any]) -> dict[str, Any]:
    """Of what the calendar tells now, that which it did not tell before; from now on it has told all of it."""
    before = last(row)
    if row.calendar_said is not None:
        row.calendar_said = _written({**before, **told})
    new = {name for name, value in told.items() if value != before[name]}
    if new & set(HOURS):
        new |= set(HOURS) & set(told)
    return {name: told[name] for name in new}


def new_in_all(activity: Activity, told: Mapping[str, Any]) -> dict[str, Any]:
    """As `new_in`, for what holds of all times of an activity."""
    before = last_of_all(activity)
    if activity.calendar_said is not None:
        activity.calendar_said = json.dumps({**before, **told}, ensure_ascii=False)
    return {name: value for name, value in told.items() if value != before[name]}


def kept(row: Occurrence) -> dict[str, Any]:
    """What the calendar says otherwise than it stands here, by name: what the desk has changed."""
    if row.calendar_said is None:
        return {}
    return {name: value for name, value in last(row).items() if value != getattr(row, name)}


def _as_it_is(row: Occurrence) -> dict[str, Any]:
    return {name: getattr(row, name) for name in OF_A_TIME}


def _written(told: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in told.items()}


def _read(name: str, value: Any) -> Any:
    if name in ("starts_at", "ends_at"):
        return datetime.fromisoformat(value)
    return OccurrenceState(value) if name == "state" else value
