"""What is open about a person now: alerts, evenings nobody was reached, and what the desk has to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload, lazyload

import clock
from models import Alert, AlertState, Checkin, CheckinState, Person, Task, TaskState
from services.desk import about, needs
from services.desk.needs import Need

EVENING_LASTS = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Open:
    """`alert` is the one that is on, `missed` the evening on which she was not reached, where no alert tells of it."""

    alert: Alert | None
    missed: Checkin | None
    tasks: Sequence[Need]

    def __bool__(self) -> bool:
        return self.alert is not None or self.missed is not None or bool(self.tasks)


def of_person(session: Session, person: Person) -> Open:
    """In four statements at most; `person` as `glance.find` has read her."""
    alert = session.scalars(
        sa.select(Alert)
        .where(Alert.elder_id == person.id, Alert.state.in_((AlertState.OPEN, AlertState.TAKEN)))
        .options(joinedload(Alert.taken_by).lazyload(Person.community), joinedload(Alert.taken_by_user))
        .order_by(Alert.id.desc())
    ).first()
    tasks = session.scalars(
        sa.select(Task)
        .where(Task.community_id == person.community_id, Task.state == TaskState.OPEN, Task.person_id == person.id)
        .options(lazyload(Task.person))
        .order_by(Task.created_at, Task.id)
    ).all()
    known = about.read(session, tasks)
    told = [needs.told(task, known) for task in tasks]
    shown = [need for need in told if alert is None or needs.alert_of(need.task) != alert.id]
    return Open(alert, None if alert is not None else _missed(session, person), shown)


def _missed(session: Session, person: Person) -> Checkin | None:
    said_since = sa.exists().where(Alert.checkin_id == Checkin.id)
    return session.scalars(
        sa.select(Checkin)
        .where(
            Checkin.person_id == person.id,
            Checkin.state.in_((CheckinState.MISSED, CheckinState.NOT_TRIED)),
            Checkin.due_at > clock.now() - EVENING_LASTS,
            ~said_since,
        )
        .options(lazyload(Checkin.person))
        .order_by(Checkin.due_at.desc())
        .limit(1)
    ).first()
