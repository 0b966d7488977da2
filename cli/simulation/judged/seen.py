"""The evening as it can be judged: each imagined elder beside her row, and what really went out to her."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cli.simulation.imagined.scenario import Imagined, Scenario
from cli.simulation.played.ledger import Ledger, Placed
from models import About, Checkin, CheckinTry, Outbox, Person

LEAST_OUT_OF_REACH, SHARE_OUT_OF_REACH = 5, 0.25
STORM_WITHIN = timedelta(minutes=17)
"""A little less strict than the line's own rule, which counts ends of calls and not their beginnings."""


@dataclass(slots=True)
class Seen:
    """One elder. `asked` are the calls and texts of this evening that were for her, by the exchange's clock."""

    elder: Imagined
    checkin: Checkin | None
    asked: list[Placed] = field(default_factory=list)

    @property
    def who(self) -> str:
        if self.checkin is None:
            return self.elder.name
        return f"{self.elder.name}, check-in {self.checkin.id} ({self.checkin.state.value})"


@dataclass(slots=True)
class Evening:
    """All of it: `rows` is the outbox by id, `served` how many elders each of its rows was a try for."""

    scenario: Scenario
    ledger: Ledger
    ended_at: datetime
    rows: dict[int, Outbox]
    served: Counter[int]
    elders: list[Seen]
    strays: list[Placed]
    storm_from: datetime | None

    def placed(self, *abouts: About) -> list[Placed]:
        """The calls and texts about these that the exchange saw."""
        seen = (*self.ledger.calls, *self.ledger.texts)
        return [one for one in seen if one.row in self.rows and self.rows[one.row].about in abouts]


def evening(session: Session, ledger: Ledger, scenario: Scenario, ended_at: datetime) -> Evening:
    """Read at `ended_at` (aware UTC, the line's time), when nothing more happens."""
    rows = {row.id: row for row in session.scalars(sa.select(Outbox))}
    tries: dict[int, list[int]] = defaultdict(list)
    for checkin_id, row_id in session.execute(sa.select(CheckinTry.checkin_id, CheckinTry.outbox_id)):
        tries[row_id].append(checkin_id)
    asking = [one for one in (*ledger.calls, *ledger.texts) if one.row in rows and rows[one.row].about is About.CHECKIN]
    elders = [Seen(elder, _checkin(session, elder)) for elder in scenario.elders]
    for seen in elders:
        own = [one for one in asking if seen.checkin is not None and seen.checkin.id in tries[one.row]]
        seen.asked = sorted(own, key=lambda one: one.at)
    served = Counter({row_id: len(served) for row_id, served in tries.items()})
    strays = [one for one in asking if not tries[one.row]]
    return Evening(scenario, ledger, ended_at, rows, served, elders, strays, _storm_from(asking))


def _checkin(session: Session, elder: Imagined) -> Checkin | None:
    own = sa.select(Checkin).join(Person, Person.id == Checkin.person_id).where(Person.first_name == elder.name)
    due = elder.due_at
    return session.scalars(own.where(Checkin.due_at == due)).first()


def _storm_from(asking: list[Placed]) -> datetime | None:
    """When so many phones were out of reach that the line may take the network to be gone."""
    for last in sorted((one for one in asking if one.status == "failed"), key=lambda one: one.at):
        recent = [one for one in asking if last.at - STORM_WITHIN <= one.at <= last.at]
        lost = {one.to for one in recent if one.status == "failed"}
        if len(lost) >= LEAST_OUT_OF_REACH and len(lost) > SHARE_OUT_OF_REACH * len({one.to for one in recent}):
            return last.at
    return None
