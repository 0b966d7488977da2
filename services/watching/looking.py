"""Whether the line can do what it is there for: its database and key, its scheduler, what is overdue, what the carrier
said last, the disk. Each look writes, because a disk that is full or may only be read still answers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    LIVE_CHECKIN,
    Checkin,
    Database,
    Heartbeat,
    Outbox,
    OutboxKind,
    OutboxState,
    insert_or_change,
)
from services import alerts
from services.fields import canary
from services.fields.canary import WrongFieldKey
from services.hours import due
from services.hours.due import SCHEDULER, Due, earliest, earliest_in

COMES_ROUND_WITHIN = timedelta(seconds=60)
LATE = timedelta(minutes=2)
"""So late is nothing that waits for no line: a check-in or an alert to be thought of, a text to go out."""
LEAST_FREE_MB = 100
LOOKED_AT = 300
"""So many of the newest rows of the outbox are looked through for what the carrier said."""
NOT_TAKEN_IN_A_ROW = 3
LOOK = "ready"
MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Overdue:
    """What has waited longest, and since when (aware UTC, the line's time); `age_s` is real seconds."""

    what: str
    since: datetime
    age_s: float


@dataclass(frozen=True, slots=True)
class Carrier:
    """What it said last: it took what was asked, put it off, refused the number, or was silent. `in_vain`: how many of
    the newest were neither taken nor refused, one after another."""

    said: str
    code: str | None
    at: datetime | None
    in_vain: int


@dataclass(frozen=True, slots=True)
class Look:
    """What was looked at. None: it could not be, or there is nothing of it."""

    database: str | None = None
    """Why it cannot be used."""
    key: bool | None = None
    scheduler_age_s: float | None = None
    overdue: Overdue | None = None
    carrier: Carrier | None = None
    disk_free_mb: int | None = None

    @property
    def scheduler(self) -> bool:
        return self.scheduler_age_s is not None and self.scheduler_age_s <= COMES_ROUND_WITHIN.total_seconds()

    @property
    def reasons(self) -> list[str]:
        """Why the line is not ready, in whole sentences; empty where it is."""
        return list(self._reasons())

    def _reasons(self) -> Iterator[str]:
        if self.database is not None:
            yield f"The database cannot be used: {self.database}."
        if self.key is False:
            yield "FIELD_KEY is not the key this database was written with."
        if self.disk_free_mb is not None and self.disk_free_mb < LEAST_FREE_MB:
            yield f"The disk of the database has {self.disk_free_mb} MB left."
        if self.database is None and self.scheduler_age_s is None:
            yield "No scheduler has come round yet."
        elif self.scheduler_age_s is not None and not self.scheduler:
            yield f"The scheduler came round {self.scheduler_age_s:.0f} seconds ago, and has not since."
        if self.overdue is not None and self.overdue.age_s > LATE.total_seconds():
            yield f"A {self.overdue.what} has been due for {self.overdue.age_s:.0f} seconds."
        if self.carrier is not None and self.carrier.in_vain >= NOT_TAKEN_IN_A_ROW:
            said = self.carrier.said + (f", code {self.carrier.code}" if self.carrier.code else "")
            yield f"The carrier has taken none of the last {self.carrier.in_vain} calls and texts ({said})."


def look(db: Database) -> Look:
    """Look at all of it. Never raises."""
    free = _disk_free_mb(db.url)
    try:
        with db.read() as session:
            found = _read(session)
    except sa.exc.SQLAlchemyError as error:
        return Look(database=_why(error), disk_free_mb=free)
    try:
        with db.write() as session:
            insert_or_change(session, Heartbeat, "name", {"name": LOOK, "at": clock.real()})
    except sa.exc.SQLAlchemyError as error:
        found["database"] = _why(error)
    return Look(**found, disk_free_mb=free)


def _why(error: sa.exc.SQLAlchemyError) -> str:
    """The engine's own words, which hold no value of a row."""
    reason = getattr(error, "orig", None) or type(error).__name__
    return str(reason).strip().splitlines()[0].rstrip(".")


def _read(session: Session) -> dict[str, Any]:
    try:
        canary.known(session)
        key = True
    except WrongFieldKey:
        key = False
    beaten = session.scalar(sa.select(Heartbeat.at).where(Heartbeat.name == SCHEDULER))
    age_s = max(0.0, (clock.real() - beaten).total_seconds()) if beaten is not None else None
    return {"key": key, "scheduler_age_s": age_s, "overdue": _overdue(session), "carrier": _carrier(session)}


def _waits() -> Mapping[str, Sequence[Due]]:
    """What is due and waits neither for a line nor for a telephone that is free."""
    text = (Outbox.state == OutboxState.DUE, Outbox.kind == OutboxKind.TEXT, Outbox.expires_at > due.now())
    return {
        "check-in": earliest_in(Checkin.next_try_at, Checkin.state, LIVE_CHECKIN),
        "step of an alert": alerts.next_due(),
        "text": [earliest(Outbox.not_before, *text)],
    }


def _overdue(session: Session) -> Overdue | None:
    dues = [(what, one) for what, several in _waits().items() for one in several]
    found = session.execute(sa.select(*(one.first.scalar_subquery() for _, one in dues))).one()
    at = [(one.at(instant), what) for (what, one), instant in zip(dues, found, strict=True)]
    times = [(instant, what) for instant, what in at if instant is not None]
    since, what = min(times, default=(None, ""))
    if since is None or since > clock.now():
        return None
    return Overdue(what, since, ((clock.now() - since) / clock.speed()).total_seconds())


def _carrier(session: Session) -> Carrier | None:
    newest = sa.select(Outbox.id).order_by(Outbox.id.desc()).limit(LOOKED_AT).subquery()
    asked = sa.or_(
        Outbox.sid.is_not(None),
        Outbox.state.in_((OutboxState.REFUSED, OutboxState.UNKNOWN)),
        sa.and_(Outbox.state == OutboxState.DUE, Outbox.not_placed > 0),
    )
    rows = session.execute(
        sa.select(Outbox.state, Outbox.sid, Outbox.reason, Outbox.sending_at)
        .where(Outbox.id.in_(sa.select(newest.c.id)), Outbox.kind.in_((OutboxKind.CALL, OutboxKind.TEXT)), asked)
        .order_by(Outbox.id.desc())
    ).all()
    if not rows:
        return None
    answers = [_said(row.state, row.sid) for row in rows]
    in_vain = next((count for count, said in enumerate(answers) if said in ("took it", "refused it")), len(answers))
    code = rows[0].reason if answers[0] in ("refused it", "put it off") else None
    return Carrier(answers[0], code, rows[0].sending_at, in_vain)


def _said(state: OutboxState, sid: str | None) -> str:
    if sid is not None:
        return "took it"
    return {OutboxState.REFUSED: "refused it", OutboxState.UNKNOWN: "was silent"}.get(state, "put it off")


def _disk_free_mb(url: str) -> int | None:
    """Of the disk an SQLite database lies on."""
    where = sa.make_url(url)
    if where.get_backend_name() != "sqlite" or not where.database:
        return None
    try:
        return shutil.disk_usage(Path(where.database).parent).free // MB
    except OSError:
        return None
