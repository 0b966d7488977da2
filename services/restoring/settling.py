"""Once, on a database that is as it was at the backup, before anything of the line runs on it.

What was pressed, said and written since is lost. So whoever may have been rung or texted meanwhile is a row at the desk
and is not rung again, everybody whose turn is still to come has the evening as it was planned, and an alert that was
open goes on. The desk reads from when nothing is known; who is on call is told once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    About,
    Alert,
    Change,
    Checkin,
    Community,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    TaskKind,
)
from services import alerts, checkins, outbox, talks, tasks, telling
from services.gatherings import rings
from services.outages import restored
from services.outbox import endings
from services.outbox.endings import CallEnd

Advance = Callable[[Session, datetime], object]

LEFT_OUT = ("alerts", "checkins", "keeping")
"""Rooms whose turn is not taken: the first two have a way of their own, and the last rings nobody."""
MOST_TIMES = 50
A_MOMENT = timedelta(minutes=1)
"""What the rooms write of what fell due has some seconds before it goes out."""
IDS_LEFT_OUT = 1_000_000
"""The line that was lost has given its rows ids that come after those of the backup. A call of its that is still on
names one; so many are left out that it never names a row of ours."""


@dataclass(slots=True)
class Settled:
    """How many are for the desk: elders whose evening is not known, others who may have been rung or texted; and how
    many alerts go on."""

    evenings: int = 0
    in_doubt: int = 0
    alerts: int = 0


def settle(session: Session, since: datetime, now: datetime, advances: Mapping[str, Advance]) -> Settled:
    """See to what may have happened from `since`, when the backup was taken, to `now` (both the line's time, aware
    UTC). `advances` are those of the rooms whose turn it may have been, but for check-ins and alerts, which have their
    own way."""
    settled, known = Settled(), set[int]()
    communities = session.scalars(sa.select(Community).order_by(Community.id)).all()
    _leave_ids_out(session, communities, now)
    evenings = checkins.give_to_desk(session, since, now)
    going_on = alerts.go_on(session, now)
    known |= {checkin.person_id for checkin in evenings} | {alert.elder_id for alert in going_on}
    known |= {talk.elder_id for talk in talks.give_to_desk(session)}
    rings.ring_nobody_again(session)
    _let_fall_due(session, now, advances.values())
    in_doubt = outbox.give_up(session, now + A_MOMENT)
    for row in in_doubt:
        _end(session, row, now)
    settled.evenings, settled.alerts = len(evenings), len(going_on)
    for community in communities:
        began, until = int(since.timestamp()), int(now.timestamp())
        _say_from_when(session, community, began, until)
        theirs = [row for row in in_doubt if row.community_id == community.id and row.person_id not in known]
        settled.in_doubt += _name(session, community, theirs, began, until)
        _tell_on_call(session, community, evenings, going_on, since)
    session.flush()
    return settled


def _leave_ids_out(session: Session, communities: Collection[Community], now: datetime) -> None:
    """A row that was never to go out takes an id far on; those after it follow."""
    if not communities:
        return
    latest = session.scalar(sa.select(sa.func.max(Outbox.id))) or 0
    first = min(communities, key=lambda community: community.id)
    session.add(
        Outbox(
            id=latest + IDS_LEFT_OUT,
            community_id=first.id,
            kind=OutboxKind.CHANGE,
            change=Change.END_CALL,
            about=About.CHECKIN,
            key=f"restored/{latest}",
            number="",
            state=OutboxState.WITHDRAWN,
            not_before=now,
            expires_at=now + A_MOMENT,
            ended_at=now,
        )
    )
    session.flush()
    if session.get_bind().dialect.name == "postgresql":
        session.execute(
            sa.select(sa.func.setval(sa.func.pg_get_serial_sequence("outbox", "id"), latest + IDS_LEFT_OUT))
        )


def _let_fall_due(session: Session, now: datetime, advances: Iterable[Advance]) -> None:
    """What the rooms would have written by now is written, so that it is known whom it would have gone to."""
    for advance in advances:
        for _ in range(MOST_TIMES):
            if advance(session, now) is not True:
                break
        session.flush()


def _end(session: Session, row: Outbox, now: datetime) -> None:
    """A telling is heard when she rings. A seat in a circle is not rung again, which its room is told; no other is."""
    if row.telling_id is not None:
        telling.not_known(session, row.telling_id)
    if row.about is About.GATHERING and row.kind is OutboxKind.CALL:
        endings.call_ended(session, row, CallEnd.NOT_PLACED)
    row.ended_at = now


def _say_from_when(session: Session, community: Community, began: int, until: int) -> None:
    key = f"restored/{community.id}/{until}"
    tasks.open_task(session, community, TaskKind.SORT_OUT, key, subject={"restored": began, "until": until})


def _name(session: Session, community: Community, in_doubt: Iterable[Outbox], began: int, until: int) -> int:
    """A row for each who may have been rung or texted; answers how many."""
    rows = {row.person_id or row.number: row for row in in_doubt if _matters(community, row)}
    for who, row in rows.items():
        tasks.open_task(
            session,
            community,
            TaskKind.SORT_OUT,
            f"in-doubt/{community.id}/{until}/{who}",
            person=session.get(Person, row.person_id) if row.person_id is not None else None,
            number=row.number,
            subject={"in_doubt": began, "outbox": row.id},
        )
    return len(rows)


def _matters(community: Community, row: Outbox) -> bool:
    """A question whose silence is an answer, sent by text, is nobody's to ask after; who is on call is told anyway."""
    on_call = row.person_id is None and row.number in (community.alert_phone, community.coordinator_phone)
    return not on_call and (row.kind is OutboxKind.CALL or row.about.policy.needs_human)


def _tell_on_call(
    session: Session,
    community: Community,
    evenings: Collection[Checkin],
    going_on: Collection[Alert],
    since: datetime,
) -> None:
    of_it = any(checkin.person.community_id == community.id for checkin in evenings)
    if of_it or any(alert.elder.community_id == community.id for alert in going_on):
        restored.tell_on_call(session, community, since)
