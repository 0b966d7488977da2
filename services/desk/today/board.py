"""The board: what needs a person, in rows, as it is at one instant; the same few questions, however much there is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Alert, Community, Person
from models.community import ON_CALL_FROM
from services.desk import about, changes, needs
from services.hours import desk_hours
from services.hours.duetime import NeverOpen, due_instant, next_opening

from . import beside, finding, folding, gathering, reading, urgency
from .days import Days
from .folding import Row
from .gathering import Read
from .need import BoardNeed, Mark, Sort
from .reading import Held
from .urgency import Urgency


@dataclass(frozen=True, slots=True)
class AlertToldOf:
    """What is told of an alert besides: the ladder and what was said of it, in their order (`reading.BESIDE`); the name
    of whoever has it, None where that is a telephone which is nobody's; who else may have written its words."""

    told: Sequence[sa.Row[Any]]
    claims: Sequence[sa.Row[Any]]
    taker: str | None
    taker_number: str | None
    sharing: Sequence[Person]


@dataclass(frozen=True, slots=True)
class Board:
    """`in_doubt`: of check-ins whose end a restored line does not know, from when on (seconds since 1970).
    `closed`: the alerts that were closed today, and `quiet`: who is not rung for a while, soonest home first
    (`finding.FOUND`). `in_gathering`: the check-ins of those whose telephone was in a gathering. `turns_at` (aware
    UTC): when time alone next changes anything of it."""

    days: Days
    rows: Sequence[Row]
    put_off: Sequence[Row]
    done: Sequence[Mark]
    closed: Sequence[sa.Row[Any]]
    beside: beside.Beside
    people: Mapping[int, Person]
    held: Mapping[int, Held]
    alerts: Mapping[int, AlertToldOf]
    many_changes: Mapping[tuple[str, datetime], int]
    in_doubt: Mapping[int, int]
    in_gathering: frozenset[int]
    quiet: Sequence[sa.Row[Any]]
    turns_at: datetime

    def of(self, urgent: Urgency) -> list[Row]:
        return [row for row in self.rows if row.urgency is urgent]

    @property
    def urgent(self) -> int:
        """How many rows are to be seen to now: the desk's one badge."""
        return len(self.of(Urgency.NOW))

    @property
    def sorts(self) -> Counter[Sort]:
        """How many rows there are of each kind."""
        return Counter(sort for row in self.rows for sort in sorted(row.sorts))

    def only(self, sort: Sort | None = None, user_id: int | None = None) -> Board:
        """The rows of one kind, or those one user sees to."""
        kept = [
            row for row in self.rows if (sort is None or sort in row.sorts) and (user_id is None or row.is_of(user_id))
        ]
        return replace(self, rows=kept)

    def only_row(self, row: Row) -> Board:
        return replace(self, rows=[row])


def today(session: Session, community: Community, now: datetime) -> Board:
    """Nine statements at most, whatever there is."""
    days = Days.at(now, community)
    tasks = reading.tasks(session, community)
    alerts = reading.alerts(session, community)
    marks = reading.marks(session, community, days)
    found = finding.found(session, community, days)
    beside_alerts = reading.beside_alerts(session, [alert.id for alert in alerts]) if alerts else []
    held = reading.occurrences(session, community, days, gathering.occurrence_ids(tasks, found))
    known = about.read(session, tasks)
    ids = gathering.person_ids(alerts, found, beside_alerts)
    ids |= {mark.person_id for mark in marks.values() if mark.person_id is not None}
    ids |= {task.person_id for task in tasks if task.person_id is not None}
    ids |= {one.host_id for each in held.values() if (one := each.occurrence).host_id is not None}
    rang = {task.number for task in tasks if task.number and task.kind in needs.FROM_A_TELEPHONE}
    people, on = reading.people(session, community, ids, rang | beside.numbers(community))
    aside = beside.read(session, community, days)
    read = Read(
        community,
        days,
        tasks,
        alerts,
        found,
        held,
        marks,
        aside.somebody_is_rung,
        {task.id: needs.told(task, known) for task in tasks},
    )
    every = gathering.every(read)
    visible = [need for need in every if not folding.is_put_off(need, now)]
    hidden = [need for need in every if folding.is_put_off(need, now)]
    wrong = gathering.wrong_numbers(tasks)
    return Board(
        days=days,
        rows=[_headed(row, people, on, held) for row in folding.fold(visible, now)],
        put_off=[_headed(row, people, on, held) for row in folding.fold(hidden, now)],
        done=[mark for mark in marks.values() if mark.done_at is not None and mark.done_at >= days.begins],
        closed=sorted((row for row in found if row.what == finding.CLOSED), key=lambda row: (row.at, row.id)),
        beside=beside.told(aside, held, beside.on_duty(community, now, on, wrong), days),
        people=people,
        held=held,
        alerts={alert.id: _told_of(alert, beside_alerts, people) for alert in alerts},
        many_changes=changes.many_by(community, ((row.number, row.at) for row in found if row.what == finding.CHANGE)),
        in_doubt={
            task.subject["checkin"]: task.subject[gathering.IN_DOUBT]
            for task in tasks
            if gathering.IN_DOUBT in task.subject and "checkin" in task.subject
        },
        in_gathering=frozenset(task.subject.get("checkin", 0) for task in tasks if task.subject.get("in_gathering")),
        quiet=sorted((row for row in found if row.what == finding.QUIET), key=lambda row: (row.at, row.id)),
        turns_at=_turns_at(read, every),
    )


def _headed(row: Row, people: Mapping[int, Person], on: Mapping[str, list[Person]], held: Mapping[int, Held]) -> Row:
    """With whom it is about, and who rang or wrote where that is somebody else."""
    first = row.first
    person = people.get(first.person_id or 0)
    about_ = next((held[one] for need in row.needs if (one := need.occurrence_id or 0) in held), None)
    number = next((need.number for need in row.needs if need.number and need.from_a_telephone), None)
    return replace(row, person=person, held=about_, senders=_senders(number, person, on))


def _senders(number: str | None, person: Person | None, on: Mapping[str, list[Person]]) -> list[Person] | None:
    if number is None:
        return []
    known = on.get(number, [])
    if not known:
        return None
    return [] if person is not None and [one.id for one in known] == [person.id] else known


def _told_of(alert: Alert, found: Sequence[sa.Row[Any]], people: Mapping[int, Person]) -> AlertToldOf:
    of = [row for row in found if row.id == alert.id]
    told = [row for row in of if row.what == reading.TOLD]
    taker = next((row.words for row in of if row.what == reading.TAKER), None)
    taken_by = people.get(alert.taken_by_id or 0)
    shared = [people[one] for one in alert.shared_with or () if one in people and people[one].left_at is None]
    said_yes = next((row.number for row in told if row.word == "yes"), None)
    return AlertToldOf(
        told=told,
        claims=[row for row in of if row.what == reading.CLAIM],
        taker=taker or (taken_by.full_name if taken_by is not None else None),
        taker_number=None if taker else (taken_by.phone if taken_by is not None else said_yes),
        sharing=[alert.elder, *shared] if alert.shared_with else [],
    )


def _turns_at(read: Read, every: Sequence[BoardNeed]) -> datetime:
    """When time alone next changes anything: a need becomes more urgent, comes back, or is gone; the desk opens or
    shuts, and somebody else is on call; something begins or is over; and at midnight, at the latest, today is another
    day."""
    now = read.days.now
    instants = {read.days.tomorrow, urgency.turns_at((need.facts for need in every), now)}
    instants |= {need.until for need in every}
    instants |= {need.mark.put_off_until for need in every if need.mark is not None}
    instants |= {row.at for row in read.found if row.what == finding.QUIET}
    instants.add(due_instant(read.days.day, ON_CALL_FROM, read.community.zone))
    for held in read.held.values():
        instants |= {held.occurrence.starts_at, held.occurrence.ends_at}
    community = read.community
    with suppress(NeverOpen):
        instants |= set(next_opening(now, community.zone, community.hours(), desk_hours.closed_days(community)))
    return min(at for at in instants if at is not None and at > now)
