"""The needs there are, off what was read."""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from locales.danger import speaks_of_danger
from models import Alert, AlertState, ChangeState, Community, OccurrenceState, Task, TaskKind
from services.desk import changes, needs
from services.hours.duetime import midnight
from services.people import ladder
from services.programme.calendar import over_at

from . import finding, urgency
from .days import Days, eve
from .need import BoardNeed, Mark
from .reading import Held
from .urgency import Facts, Kind, Other

IN_DOUBT = "evening_in_doubt"


class OnCallFault(enum.StrEnum):
    """What the desk is told before it matters: nobody is on call, or the number was told to be wrong."""

    UNSET = "unset"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Read:
    """All that was read of one community."""

    community: Community
    days: Days
    tasks: Sequence[Task]
    alerts: Sequence[Alert]
    found: Sequence[sa.Row[Any]]
    held: Mapping[int, Held]
    marks: Mapping[str, Mark]
    somebody_is_rung: bool
    told: Mapping[int, needs.Need]

    def begins(self, occurrence_id: int | None) -> datetime | None:
        """When what is on begins; None where it is not known."""
        held = self.held.get(occurrence_id or 0)
        return over_at(held.occurrence) if held is not None else None

    def facts(self, kind: Kind, since: datetime, begins_at: datetime | None, *, danger: bool = False) -> Facts:
        """Of a need about something that begins, where it is known when."""
        before = eve(begins_at, self.community) if begins_at is not None else None
        return Facts(kind, since, begins_at=begins_at, eve=before, danger=danger)


def wrong_numbers(tasks: Sequence[Task]) -> set[str]:
    return {task.number for task in tasks if task.kind is TaskKind.WRONG_NUMBER and task.number is not None}


def every(read: Read) -> list[BoardNeed]:
    """Every need, as the desk has marked it; what is hidden is not among them. One that another says already is none:
    the evening of whom an alert is about, the outcome an alert on the board is owed."""
    alerts = [_alert(read, alert) for alert in read.alerts]
    evenings = list(_evenings(read, {alert.elder_id for alert in read.alerts}))
    shown = {alert.id for alert in read.alerts}, {need.row.id for need in evenings}
    every_need = [
        *alerts,
        *evenings,
        *_rides(read),
        *_talks(read),
        *_changes(read),
        *_short(read),
        *_no_on_call(read),
        *(_task(read, task) for task in read.tasks if not _stands_elsewhere(task, *shown)),
    ]
    return [need for need in every_need if need.mark is None or not need.mark.hides]


def _stands_elsewhere(task: Task, alerts: Collection[int], checkins: Collection[int]) -> bool:
    return needs.alert_of(task) in alerts or (
        task.kind is TaskKind.NOT_TRIED and task.subject.get("checkin") in checkins
    )


def _alert(read: Read, alert: Alert) -> BoardNeed:
    key = f"alert/{alert.id}"
    return BoardNeed(
        key,
        Facts(Other.ALERT, alert.created_at, taken=alert.state is AlertState.TAKEN, danger=bool(alert.words)),
        alert,
        person_id=alert.elder_id,
        owed=any(needs.alert_of(task) == alert.id for task in read.tasks),
        mark=read.marks.get(key),
    )


def _evenings(read: Read, alerted: Collection[int]) -> Iterator[BoardNeed]:
    """Whoever may have been rung more than once since the line was restored is one row."""
    in_doubt = {task.subject.get("checkin", 0): task.person_id for task in read.tasks if IN_DOUBT in task.subject}
    once = set(in_doubt.values())
    for row in read.found:
        if row.what not in (finding.CHECKIN, finding.HELD) or row.person_id in alerted:
            continue
        if row.id not in in_doubt and row.person_id in once and row.what == finding.CHECKIN:
            continue
        held = row.what == finding.HELD
        key = f"checkin/{row.id}"
        yield BoardNeed(
            key,
            Facts(Other.HELD if held else Other.MISSED, row.at),
            row,
            person_id=row.person_id,
            until=None if held else row.at + finding.EVENING_LASTS,
            mark=read.marks.get(key),
        )


def _rides(read: Read) -> Iterator[BoardNeed]:
    for row in read.found:
        if row.what != finding.RIDE:
            continue
        begins = row.at2 or read.begins(row.occurrence_id)
        there = begins is not None and begins > read.days.now
        key = f"ride/{row.id}/{int(row.at.timestamp())}"
        yield BoardNeed(
            key,
            read.facts(Other.NO_CAR if there else Other.NO_CAR_HOME, row.at, begins),
            row,
            person_id=row.person_id,
            occurrence_id=row.occurrence_id,
            until=begins if there else _over(read, row),
            mark=read.marks.get(key),
        )


def _over(read: Read, row: sa.Row[Any]) -> datetime | None:
    """Of a ride home."""
    held = read.held.get(row.occurrence_id)
    ends_at = held.occurrence.ends_at if held is not None else row.at3
    return ends_at + finding.HOME_WITHIN if ends_at is not None else None


def _talks(read: Read) -> Iterator[BoardNeed]:
    for row in read.found:
        if row.what == finding.TALK:
            key = f"talk/{row.id}"
            until = row.at + finding.LOG_OWED_FOR
            facts = Facts(Other.UNLOGGED, row.at)
            mark = read.marks.get(key)
            yield BoardNeed(key, facts, row, person_id=row.person_id, other_id=row.other_id, until=until, mark=mark)


def _changes(read: Read) -> Iterator[BoardNeed]:
    for row in read.found:
        if row.what == finding.CHANGE and row.word2 in changes.TOLD:
            key = f"change/{row.id}/{ChangeState(row.word2).value}"
            until = row.at + changes.A_WEEK
            facts = Facts(Other.CHANGED, row.at)
            mark = read.marks.get(key)
            yield BoardNeed(key, facts, row, person_id=row.person_id, other_id=row.other_id, until=until, mark=mark)


def _short(read: Read) -> Iterator[BoardNeed]:
    """What is on within the week with fewer than it needs."""
    for held in read.held.values():
        one = held.occurrence
        soon = one.starts_at < read.days.ahead and over_at(one) > read.days.now and one.state is OccurrenceState.PLANNED
        if soon and held.joined < one.least:
            key = f"short/{one.id}"
            since = midnight(read.days.day, read.community.zone)
            facts = read.facts(Other.SHORT, since, over_at(one))
            mark = read.marks.get(key)
            yield BoardNeed(key, facts, held, occurrence_id=one.id, until=over_at(one), mark=mark)


def _no_on_call(read: Read) -> Iterator[BoardNeed]:
    """Nobody is on call, or nobody is reached there, while somebody is rung in the evening."""
    fault = on_call_fault(read)
    if fault is not None:
        key = f"no_on_call/{fault.value}"
        mark = read.marks.get(key)
        if mark is not None and mark.done_at is not None and mark.done_at < read.days.begins:
            mark = None
        yield BoardNeed(key, Facts(Other.NO_ON_CALL, read.days.begins), fault, mark=mark)


def on_call_fault(read: Read) -> OnCallFault | None:
    """No alerts without an on-call number: the coordinator's telephone stands in, and the desk is told that it does."""
    if not read.somebody_is_rung:
        return None
    wrong = wrong_numbers(read.tasks)
    if ladder.number_on_call(read.community, wrong, read.days.now) in wrong:
        return OnCallFault.WRONG
    return OnCallFault.UNSET if read.community.on_call_at(read.days.now) is None else None


def _task(read: Read, task: Task) -> BoardNeed:
    key = f"task/{task.id}"
    occurrence = task.subject.get("occurrence")
    begins = task.due_at if task.kind is TaskKind.GATHERING_NO_HOST else read.begins(occurrence)
    facts = read.facts(task.kind, task.created_at, begins, danger=speaks_of_danger(task.note))
    if task.kind in urgency.PROMISES:
        facts = replace(facts, promised_at=task.due_at)
    return BoardNeed(
        key,
        facts,
        task,
        person_id=task.person_id,
        number=task.number,
        occurrence_id=occurrence,
        told=read.told[task.id],
        mark=read.marks.get(key),
    )


def occurrence_ids(tasks: Sequence[Task], found: Sequence[sa.Row[Any]]) -> set[int]:
    """Of what tasks and rides speak of."""
    spoken_of = {task.subject["occurrence"] for task in tasks if "occurrence" in task.subject}
    return spoken_of | {row.occurrence_id for row in found if row.occurrence_id is not None}


def person_ids(alerts: Sequence[Alert], *rows: Sequence[sa.Row[Any]]) -> set[int]:
    ids = {row.person_id for several in rows for row in several if row.person_id is not None}
    ids |= {row.other_id for several in rows for row in several if getattr(row, "other_id", None) is not None}
    for alert in alerts:
        ids |= {alert.elder_id, *(alert.shared_with or ())} | ({alert.taken_by_id} - {None})
    return ids
