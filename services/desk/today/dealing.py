"""What the desk says of needs: done, and why; tried in vain; put off; somebody's. All of it can be taken back.

A need is named by its key (`need.BoardNeed.key`). What is of another community is not there: `NoSuchNeed`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Alert,
    Checkin,
    CheckinState,
    Community,
    DeskUser,
    DoneWhy,
    NeedMark,
    Occurrence,
    PlanChange,
    Ride,
    Talk,
    Task,
    TaskState,
    insert_missing,
    locked,
)
from services import checkins, tasks
from services.hours import duetime

LONGEST_PUT_OFF = timedelta(days=60)
NOTE = 500
"""The longest note, in characters."""


class NoSuchNeed(LookupError):
    """Nothing of this community has that key."""


class TooLate(Exception):
    """It cannot be taken back: another day has begun, or somebody may have been told of it."""


_OF: Mapping[str, tuple[type[Any], Callable[[Any], tuple[int, int | None]]]] = {
    "task": (Task, lambda row: (row.community_id, row.person_id)),
    "alert": (Alert, lambda row: (row.elder.community_id, row.elder_id)),
    "checkin": (Checkin, lambda row: (row.person.community_id, row.person_id)),
    "ride": (Ride, lambda row: (row.rider.community_id, row.rider_id)),
    "short": (Occurrence, lambda row: (row.community_id, None)),
    "talk": (Talk, lambda row: (row.elder.community_id, row.elder_id)),
    "change": (PlanChange, lambda row: (row.person.community_id, row.person_id)),
}
"""What the first word of a key names, and of a row whose it is: community and person."""
_ON_CALL = "no_on_call"


def find(session: Session, community: Community, key: str) -> tuple[Any, int | None]:
    """The row the need is read off (None: the community itself), and whose need it is. Raises `NoSuchNeed`."""
    kind, _, rest = key.partition("/")
    if kind == _ON_CALL:
        return None, None
    number = rest.partition("/")[0]
    if kind not in _OF or not number.isdigit() or len(number) > 18:
        raise NoSuchNeed(key)
    table, whose = _OF[kind]
    row = session.get(table, int(number))
    if row is None:
        raise NoSuchNeed(key)
    community_id, person_id = whose(row)
    if community_id != community.id:
        raise NoSuchNeed(key)
    return row, person_id


def done(
    session: Session,
    community: Community,
    user: DeskUser,
    keys: Iterable[str],
    *,
    why: DoneWhy,
    note: str | None = None,
) -> list[str]:
    """The needs are no more; answers those of them that can be taken back. An alert is not among what is done so: its
    outcome ends it. Done twice is done once. That nobody is on call is done for the day, and said again the next."""
    undoable = []
    midnight = duetime.midnight(duetime.local_day(clock.now(), community.zone), community.zone)
    for key in keys:
        row, person_id = find(session, community, key)
        if isinstance(row, Alert):
            continue
        mark = _mark(session, community, key, person_id)
        if mark.done_at is not None and (row is not None or mark.done_at >= midnight):
            continue
        mark.done_at, mark.done_by_id, mark.done_why, mark.note = clock.now(), user.id, why, note
        mark.hides = not isinstance(row, Task)
        if isinstance(row, Task):
            tasks.done(session, row, note, by=user)
        if isinstance(row, Checkin) and why is DoneWhy.REACHED:
            mark.hides = False
            checkins.close(session, row, CheckinState.WELL, heard_by=user)
        else:
            undoable.append(key)
    session.flush()
    return undoable


def undo(session: Session, community: Community, keys: Iterable[str]) -> None:
    """Open again, as before. Raises `TooLate` for what was done on another day, and for an evening she was heard from
    on, of which others may have been told; then nothing of it is changed."""
    midnight = duetime.midnight(duetime.local_day(clock.now(), community.zone), community.zone)
    found = []
    for key in keys:
        row, person_id = find(session, community, key)
        mark = _mark(session, community, key, person_id)
        if mark.done_at is None:
            continue
        if mark.done_at < midnight or not may_be_undone(row, mark.hides):
            raise TooLate(key)
        found.append((row, mark))
    for row, mark in found:
        mark.done_at = mark.done_by_id = mark.done_why = mark.note = None
        mark.hides = False
        if isinstance(row, Task) and row.state is TaskState.DONE:
            row.move(TaskState.OPEN)
            row.done_at = row.done_note = row.done_by_id = None
    session.flush()


def may_be_undone(row: Any, hides: bool) -> bool:
    return isinstance(row, Task) or hides


def not_reached(session: Session, community: Community, keys: Iterable[str], again_at: datetime) -> None:
    """She was tried in vain, and is tried again then (aware UTC). Raises ValueError for an instant that is past, or
    further off than `LONGEST_PUT_OFF`."""
    _until(session, community, keys, again_at, tried_at=clock.now())


def put_off(session: Session, community: Community, keys: Iterable[str], until: datetime) -> None:
    """Not to be seen before then (aware UTC), unless it is urgent meanwhile. Raises as `not_reached`."""
    _until(session, community, keys, until, tried_at=None)


def _until(
    session: Session, community: Community, keys: Iterable[str], until: datetime, *, tried_at: datetime | None
) -> None:
    now = clock.now()
    if not now < until <= now + LONGEST_PUT_OFF:
        raise ValueError("it is put off until an instant that is to come, and not for ever")
    for key in keys:
        _, person_id = find(session, community, key)
        mark = _mark(session, community, key, person_id)
        mark.put_off_until = until
        mark.tried_at = tried_at or mark.tried_at
    session.flush()


def take_up(session: Session, community: Community, keys: Iterable[str]) -> None:
    """Put off no more."""
    for key in keys:
        _, person_id = find(session, community, key)
        mark = _mark(session, community, key, person_id)
        mark.put_off_until = mark.tried_at = None
    session.flush()


def assign(session: Session, community: Community, user: DeskUser | None, keys: Iterable[str]) -> None:
    """This user of the desk sees to them; None: nobody in particular."""
    for key in keys:
        _, person_id = find(session, community, key)
        _mark(session, community, key, person_id).assigned_to_id = user.id if user is not None else None
    session.flush()


def _mark(session: Session, community: Community, key: str, person_id: int | None) -> NeedMark:
    """The row of this need, made if there is none yet, and held."""
    insert_missing(session, NeedMark, [{"community_id": community.id, "need": key, "person_id": person_id}])
    wanted = sa.select(NeedMark.id).where(NeedMark.community_id == community.id, NeedMark.need == key)
    mark = locked(session, NeedMark, session.scalars(wanted).one())
    if mark is None:
        raise NoSuchNeed(key)
    return mark
