"""What is open about a person now: alerts, evenings nobody was reached, and what the desk has to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute, Session, joinedload, lazyload

import clock
from models import Alert, AlertState, AlertTold, Checkin, CheckinState, NeedMark, Person, Task, TaskState, ToldState
from services.desk import about, needs
from services.desk.needs import Need

EVENING_LASTS = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Open:
    """`alert` is the one that is on, `missed` the evening on which she was not reached, where no alert tells of it and
    the desk has not said that it is done. `taker_number`: the telephone that took the alert, where it is nobody's.
    `put_off`: until when the desk has put off a task, by its id (aware UTC)."""

    alert: Alert | None
    missed: Checkin | None
    tasks: Sequence[Need]
    taker_number: str | None = None
    put_off: Mapping[int, datetime] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return self.alert is not None or self.missed is not None or bool(self.tasks)


def of_person(session: Session, person: Person) -> Open:
    """In four statements at most; `person` as `glance.find` has read her."""
    given = {"person": person.id, "community": person.community_id}
    alert = session.scalars(_alert(), given).first()
    rows = session.execute(_tasks(), given).all()
    tasks = [task for task, _ in rows]
    known = about.read(session, tasks)
    told = [needs.told(task, known) for task in tasks]
    shown = [need for need in told if alert is None or needs.alert_of(need.task) != alert.id]
    put_off = {task.id: until for task, until in rows if until is not None and until > clock.now()}
    if alert is None:
        return Open(None, _missed(session, person), shown, put_off=put_off)
    return Open(alert, None, shown, _taker_number(session, alert), put_off)


_HERS = sa.bindparam("person", type_=sa.Integer())
_COMMUNITY = sa.bindparam("community", type_=sa.Integer())


@cache
def _alert() -> sa.Select[Alert]:
    return (
        sa.select(Alert)
        .where(Alert.elder_id == _HERS, Alert.state.in_((AlertState.OPEN, AlertState.TAKEN)))
        .options(joinedload(Alert.taken_by).lazyload(Person.community), joinedload(Alert.taken_by_user))
        .order_by(Alert.id.desc())
    )


@cache
def _tasks() -> sa.Select[Task, datetime | None]:
    return (
        sa.select(Task, NeedMark.put_off_until)
        .outerjoin(
            NeedMark, sa.and_(NeedMark.community_id == Task.community_id, NeedMark.need == _key("task", Task.id))
        )
        .where(Task.community_id == _COMMUNITY, Task.state == TaskState.OPEN, Task.person_id == _HERS)
        .options(lazyload(Task.person))
        .order_by(Task.created_at, Task.id)
    )


def _taker_number(session: Session, alert: Alert) -> str | None:
    if alert.taken_at is None or alert.taken_by is not None or alert.taken_by_user is not None:
        return None
    said_yes = sa.select(AlertTold.number).where(AlertTold.alert_id == alert.id, AlertTold.state == ToldState.YES)
    return session.scalar(said_yes.order_by(AlertTold.id).limit(1))


def _key(kind: str, row_id: InstrumentedAttribute[int]) -> sa.ColumnElement[str]:
    """What the board calls the need of this row."""
    return sa.literal(f"{kind}/") + sa.cast(row_id, sa.String)


def _missed(session: Session, person: Person) -> Checkin | None:
    given = {"person": person.id, "community": person.community_id, "since": clock.now() - EVENING_LASTS}
    return session.scalars(_newest_missed(), given).first()


@cache
def _newest_missed() -> sa.Select[Checkin]:
    said_since = sa.exists().where(Alert.checkin_id == Checkin.id)
    is_done = sa.exists().where(
        NeedMark.community_id == _COMMUNITY, NeedMark.need == _key("checkin", Checkin.id), NeedMark.hides
    )
    return (
        sa.select(Checkin)
        .where(
            Checkin.person_id == _HERS,
            Checkin.state.in_((CheckinState.MISSED, CheckinState.NOT_TRIED)),
            Checkin.due_at > sa.bindparam("since"),
            ~said_since,
            ~is_done,
        )
        .options(lazyload(Checkin.person))
        .order_by(Checkin.due_at.desc())
        .limit(1)
    )
