"""A line with one community, a clock that is moved by hand, and a carrier that does as it is told."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

import clock
from carrier.protocol import Listed
from models import About, CallStatus, Database, Outbox, OutboxKind, Person, Step, Telling, insert_missing
from scheduler import Work, broken_off, claims, cycle, reconcile, sweep
from services import outbox
from services.outbox import calls
from tests.support import apps, builders

HOME, MOBILE, LINE = "+4761234567", "+4790012345", "+4761999000"
# A Thursday, 18:00 in Lom.
EVENING = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)


@dataclass
class FakeCarrier:
    """Keeps what it was asked. `faults` are raised by the next asks, in order; `places_anyway` does the work first."""

    asked: list[dict[str, Any]] = field(default_factory=list)
    listed: list[tuple[str, Listed]] = field(default_factory=list)
    faults: list[Exception | None] = field(default_factory=list)
    places_anyway: bool = False
    before_reply: Callable[[str, dict[str, Any]], None] | None = None
    statuses: dict[str, str] = field(default_factory=dict)
    errors: dict[str, list[str]] = field(default_factory=dict)
    ended: list[str] = field(default_factory=list)
    changed: list[tuple[str, ...]] = field(default_factory=list)
    serials: Iterator[int] = field(default_factory=itertools.count)

    def place_call(self, **asked: Any) -> str:
        return self._take("CA", asked)

    def send_text(self, **asked: Any) -> str:
        return self._take("SM", asked)

    def cancel_call(self, sid: str) -> None:
        self.ended.append(sid)

    def mute(self, conference: str, call_sid: str, *, muted: bool) -> None:
        self._change("mute" if muted else "unmute", conference, call_sid)

    def remove(self, conference: str, call_sid: str) -> None:
        self._change("remove", conference, call_sid)

    def announce(self, conference: str, url: str) -> None:
        self._change("announce", conference, url)

    def end_conference(self, conference: str) -> None:
        self._change("end", conference)

    def _change(self, *asked: str) -> None:
        if self.faults and (fault := self.faults.pop(0)) is not None:
            raise fault
        self.changed.append(asked)

    def call_status(self, sid: str) -> str:
        return self.statuses.get(sid, "in-progress")

    def call_errors(self, sid: str) -> list[str]:
        if self.faults and (fault := self.faults.pop(0)) is not None:
            raise fault
        return self.errors.get(sid, [])

    def list_calls(self, *, to: str, from_: str, since: datetime) -> list[Listed]:
        return self._list("CA", to, since)

    def list_texts(self, *, to: str, from_: str, since: datetime) -> list[Listed]:
        return self._list("SM", to, since)

    @property
    def rung(self) -> list[str]:
        return [asked["to"] for asked in self.asked if "ring_s" in asked]

    def _take(self, prefix: str, asked: dict[str, Any]) -> str:
        fault = self.faults.pop(0) if self.faults else None
        if fault is None or self.places_anyway:
            self.asked.append(asked)
            sid = f"{prefix}{next(self.serials):032x}"
            self.listed.append((asked["to"], Listed(sid, clock.now(), "queued", asked.get("body"))))
            if self.before_reply is not None:
                self.before_reply(sid, asked)
        if fault is not None:
            raise fault
        return sid

    def _list(self, prefix: str, to: str, since: datetime) -> list[Listed]:
        return [one for number, one in self.listed if number == to and one.created_at >= since and prefix in one.sid]


@dataclass
class Line:
    """The scheduler's rooms without what they advance, on one database."""

    db: Database
    carrier: FakeCarrier
    work: Work
    community_id: int
    person_id: int
    now: datetime = EVENING

    def passes(self, **span: float) -> None:
        self.now += timedelta(**span)

    def dispatches(self) -> int:
        return cycle.dispatch(self.work)

    def sweeps(self) -> None:
        sweep.run(self.work)
        broken_off.run(self.work)

    def reconciles(self) -> None:
        reconcile.run(self.work)

    def claims(self) -> list[claims.Claim]:
        return claims.take(self.work, ahead_s=0)

    def queues(self, key: str = "one", number: str = HOME, kind: OutboxKind = OutboxKind.CALL, **more: Any) -> int:
        queue = outbox.queue_call if kind is OutboxKind.CALL else outbox.queue_text
        values = {"about": About.REMINDER_DAY, "subject": {}, "expires_at": self.now + timedelta(hours=1), **more}
        with self.db.write() as session:
            return queue(session, community_id=self.community_id, number=number, key=key, **values).id

    def say_always(self, words: str) -> None:
        """Every text has the same words, as two of one evening may have."""
        self.work = replace(self.work, render=lambda _session, _row: words)

    def takes_back(self, row_id: int) -> None:
        with self.db.write() as session:
            outbox.withdraw(session, row=session.get_one(Outbox, row_id))

    def row(self, row_id: int) -> Outbox:
        with self.db.read() as session:
            return session.get_one(Outbox, row_id)

    def hears(self, row_id: int, status: str, sid: str | None = None, *, told_all: bool = True) -> None:
        """A status callback comes in. Who lifted was told all there was to be told, unless `told_all` is False."""
        sid = sid or self.row(row_id).sid
        assert sid is not None
        if status == "completed" and told_all:
            with self.db.write() as session:
                insert_missing(session, Step, [{"call_sid": sid, "n": 0, "address": "out", "answer": "<Hangup/>"}])
        calls.called_back(self.db, sid, CallStatus(status), row_id)

    def hears_words(self, row_id: int, answer: str, error: str | None = None) -> None:
        """The phone was lifted and got this document of ours, or our apology for `error`."""
        with self.db.write() as session:
            session.add(Step(call_sid=self.row(row_id).sid, n=0, address="out", answer=answer, error=error))

    def all(self, kind: Any) -> list[Any]:
        with self.db.read() as session:
            return list(session.scalars(sa.select(kind).order_by(kind.id)))

    def all_rows(self) -> list[Outbox]:
        return self.all(Outbox)

    def telling(self) -> Telling:
        return self.all(Telling)[-1]  # type: ignore[no-any-return]

    def lives_at(self, phone: str) -> None:
        with self.db.write() as session:
            session.get_one(Person, self.person_id).phone = phone


@contextmanager
def founded(db: Database) -> Iterator[Line]:
    with db.write() as session:
        community = builders.community(session)
        person = builders.person(session, community.id, last_name="Døme", phone=HOME)
        ids = community.id, person.id
    carrier = FakeCarrier()
    settings = apps.settings_of(
        twilio_api_base="http://127.0.0.1:1", public_url="http://line.test", calls_per_second=10
    )
    made = Line(db, carrier, Work(db, settings, carrier, lambda _session, row: f"words about {row.key}"), *ids)
    with clock.replaced_by(lambda: made.now):
        yield made
