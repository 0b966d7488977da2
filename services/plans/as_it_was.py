"""An elder's evening as it was before a change, and in what it is another now."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from models import AwayWhy, ChangeKind, CheckinPlan, Source

DATES = ("stopped_at", "away_until")


@dataclass(frozen=True, slots=True)
class AsItWas:
    """Days and times as on the plan, whether she is away, and the numbers she is rung on."""

    days: list[int]
    times: list[str]
    stopped_at: datetime | None
    away_until: datetime | None
    away_why: AwayWhy | None
    away_source: Source | None
    away_by_id: int | None
    phone: str | None
    phone2: str | None

    @classmethod
    def of(cls, plan: CheckinPlan) -> AsItWas:
        return cls(
            list(plan.days),
            list(plan.times),
            plan.stopped_at,
            plan.away_until,
            plan.away_why,
            plan.away_source,
            plan.away_by_id,
            plan.person.phone,
            plan.person.phone2,
        )

    def written(self) -> dict[str, Any]:
        """As it is kept in a row."""
        found = asdict(self)
        return found | {name: found[name].isoformat() if found[name] else None for name in DATES}

    @classmethod
    def read(cls, written: dict[str, Any]) -> AsItWas:
        values = dict(written)
        for name in DATES:
            values[name] = datetime.fromisoformat(values[name]) if values[name] else None
        values["away_why"] = AwayWhy(values["away_why"]) if values["away_why"] else None
        values["away_source"] = Source(values["away_source"]) if values["away_source"] else None
        return cls(**values)

    def is_rung_at(self, due_at: datetime) -> bool:
        """Whether a call at this instant (aware UTC) was wanted."""
        return self.stopped_at is None and (self.away_until is None or self.away_until <= due_at)


def differs(before: AsItWas, plan: CheckinPlan, now: datetime) -> list[ChangeKind]:
    """In what the plan is another than it was, as far as it matters at `now` (aware UTC): what is stopped has no hours.
    The gravest first."""
    after, found = AsItWas.of(plan), []
    if after.phone != before.phone or after.phone2 != before.phone2:
        found.append(ChangeKind.NUMBER)
    if after.stopped_at is not None:
        return found if before.stopped_at is not None else [ChangeKind.STOP, *found]
    if after.away_until is not None and after.away_until > now and after.away_until != before.away_until:
        found.insert(0, ChangeKind.PAUSE)
    if after.times != before.times:
        found.append(ChangeKind.HOURS)
    if after.days != before.days:
        found.append(ChangeKind.DAYS)
    return found
