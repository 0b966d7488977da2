"""What an operator's machines ask: alive (`/health`), ready (`/ready`), and figures (`/metrics`)."""

from __future__ import annotations

import hmac
from dataclasses import asdict
from datetime import datetime
from urllib.parse import urlsplit

import sqlalchemy as sa
from flask import Blueprint, Response, jsonify, request
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, Gauge, generate_latest

import clock
from models import Alert, AlertState, Heartbeat, Outbox, OutboxState, Task, TaskState, is_away
from services.hours.due import SCHEDULER
from services.watching import looking
from services.watching.looking import Carrier, Overdue

from .frame.line import the_line

pages = Blueprint("health", __name__)
LOCAL = frozenset({"127.0.0.1", "::1", "localhost"})
ADDED_BY_A_FRONT = ("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip", "Forwarded", "Via")
"""Behind a proxy on this machine everybody comes from it: what carries one of these came through one."""
WHO_MAY = (
    "This is told to this machine, and to who sends the setting WATCH_TOKEN (Authorization: Bearer …). "
    "Ask it at 127.0.0.1, past the proxy, or send the token."
)


@pages.get("/health")
def health() -> Response:
    """This process answers."""
    return jsonify(status="ok")


@pages.get("/ready")
def ready() -> tuple[Response, int]:
    """What was looked at, and 503 with the reasons where the line cannot do what it is there for."""
    if not _may_watch():
        return _refused()
    found = looking.look(the_line().db)
    told = {
        "ready": not found.reasons,
        "reasons": found.reasons,
        "database": found.database is None,
        "key": found.key,
        "scheduler": found.scheduler,
        "scheduler_age_s": found.scheduler_age_s,
        "overdue": _told(found.overdue),
        "carrier": _told(found.carrier),
        "disk_free_mb": found.disk_free_mb,
    }
    return jsonify(told), 503 if found.reasons else 200


def _told(one: Overdue | Carrier | None) -> dict[str, object] | None:
    if one is None:
        return None
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in asdict(one).items()}


def _may_watch() -> bool:
    """Who asks from this machine, past any proxy, or has the token."""
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    tokens = the_line().settings.watch_tokens
    if any(hmac.compare_digest(given.encode(), token.encode()) for token in tokens):
        return True
    through_a_front = any(name in request.headers for name in ADDED_BY_A_FRONT)
    asked_of = urlsplit(f"//{request.host}").hostname
    return request.remote_addr in LOCAL and asked_of in LOCAL and not through_a_front


def _refused() -> tuple[Response, int]:
    answer = jsonify(error=WHO_MAY)
    answer.headers["WWW-Authenticate"] = "Bearer"
    return answer, 401


@pages.get("/metrics")
def metrics() -> Response | tuple[Response, int]:
    """Counts of rows, the same from every process, and what this process has counted itself since it began. While the
    database is away the rows are left out, and `grendelinja_database_up` is 0."""
    if not _may_watch():
        return _refused()
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
        found = {level: count for level, count in reading.execute(counted)}  # noqa: C416 rows are tuples to us, not to the checker
        for level in live:
            alerts.labels(level.value).set(found.get(level, 0))
        tasks.set(reading.scalar(sa.select(sa.func.count()).where(Task.state == TaskState.OPEN)) or 0)
        latest = reading.scalar(sa.select(Heartbeat.at).where(Heartbeat.name == SCHEDULER))
    if latest is not None:
        tick = Gauge("grendelinja_scheduler_age_seconds", "Since a scheduler last came round", registry=registry)
        tick.set((clock.real() - latest).total_seconds())
