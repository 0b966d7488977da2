"""What an operator's machines ask: alive (`/health`), ready (`/ready`), and figures (`/metrics`)."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from flask import Blueprint, Response, jsonify
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, Gauge, generate_latest

import clock
from models import Alert, AlertState, Heartbeat, Outbox, OutboxState, Task, TaskState, is_away

from .frame.desk import the_line

LATEST_TICK = timedelta(seconds=60)
pages = Blueprint("health", __name__)


@pages.get("/health")
def health() -> Response:
    """This process answers."""
    return jsonify(status="ok")


@pages.get("/ready")
def ready() -> tuple[Response, int]:
    """503 when the database cannot be read, or when no scheduler has come round within a minute."""
    age_s = None
    try:
        with the_line().db.read() as reading:
            latest = reading.scalar(sa.select(sa.func.max(Heartbeat.at)))
        database = True
    except sa.exc.SQLAlchemyError:
        latest, database = None, False
    if latest is not None:
        age_s = max(0.0, (clock.real() - latest).total_seconds())
    ticking = age_s is not None and age_s <= LATEST_TICK.total_seconds()
    good = database and ticking
    return jsonify(database=database, scheduler=ticking, scheduler_age_s=age_s), 200 if good else 503


@pages.get("/metrics")
def metrics() -> Response:
    """Counts of rows, the same from every process, and what this process has counted itself since it began. While the
    database is away the rows are left out, and `grendelinja_database_up` is 0."""
    registry = CollectorRegistry()
    up = Gauge("grendelinja_database_up", "Whether the database answered", registry=registry)
    try:
        _count_rows(registry)
        up.set(1)
    except sa.exc.SQLAlchemyError as error:
        if not is_away(error):
            raise
        registry = CollectorRegistry()
        Gauge("grendelinja_database_up", "Whether the database answered", registry=registry).set(0)
    return Response(generate_latest(registry) + generate_latest(REGISTRY), content_type=CONTENT_TYPE_LATEST)


def _count_rows(registry: CollectorRegistry) -> None:
    outbox = Gauge(
        "grendelinja_outbox_rows", "Calls and texts to go out, by state", ["kind", "state"], registry=registry
    )
    alerts = Gauge("grendelinja_alerts_live", "Alerts that are not closed, by state", ["state"], registry=registry)
    tasks = Gauge("grendelinja_tasks_open", "What waits for the coordinator", registry=registry)
    with the_line().db.read() as reading:
        for kind, state, count in reading.execute(
            sa.select(Outbox.kind, Outbox.state, sa.func.count()).group_by(Outbox.kind, Outbox.state)
        ):
            outbox.labels(kind.value, OutboxState(state).value).set(count)
        live = (AlertState.HELD, AlertState.OPEN, AlertState.TAKEN)
        counted = sa.select(Alert.state, sa.func.count()).where(Alert.state.in_(live)).group_by(Alert.state)
        found = {level: count for level, count in reading.execute(counted)}  # noqa: C416 as in services.desk.board
        for level in live:
            alerts.labels(level.value).set(found.get(level, 0))
        tasks.set(reading.scalar(sa.select(sa.func.count()).where(Task.state == TaskState.OPEN)) or 0)
        latest = reading.scalar(sa.select(sa.func.max(Heartbeat.at)))
    if latest is not None:
        tick = Gauge("grendelinja_scheduler_age_seconds", "Since a scheduler last came round", registry=registry)
        tick.set((clock.real() - latest).total_seconds())
