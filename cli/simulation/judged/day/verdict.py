"""The verdict on a day: every rule, what it looked at, and what it found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cli.simulation.imagined.day.village import Day
from cli.simulation.judged import ends, rung
from cli.simulation.played.ledger import Ledger
from models import Task, TaskState

from . import bound, driven, order, road, told
from .seen import Findings, Seen, seen


@dataclass(slots=True)
class Rule:
    """What one rule found: at how many it looked, and a sentence for each thing that must not be."""

    looked_at: int = 0
    broken: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Verdict:
    """`rules` by what must not be; `stands`, `told` and `tasks` are figures. Times are the line's."""

    rules: dict[str, Rule] = field(default_factory=dict)
    stands: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    tasks: int = 0
    calls_at: list[datetime] = field(default_factory=list)

    @property
    def broken(self) -> list[str]:
        return [wrong for rule in self.rules.values() for wrong in rule.broken]

    @property
    def good(self) -> bool:
        return not self.broken


def _placed_twice(day: Seen) -> Findings:
    wrong = list(rung.placed_twice(day.ledger))
    yield from wrong
    yield from [None] * (len(day.ledger.calls) + len(day.ledger.texts) - len(wrong))


def _in_doubt(day: Seen) -> Findings:
    wrong = list(ends.in_doubt(day.session, day.rows.values(), day.ended_at - 5 * day.slack))
    yield from wrong
    yield from [None] * (len(day.rows) - len(wrong))


RULES: Mapping[str, Callable[[Seen], Findings]] = {
    "bound unasked": bound.unasked,
    "more than the places": bound.too_many,
    "out of turn": order.out_of_turn,
    "drivers not first": order.not_drivers_first,
    "not told": told.untold,
    "told twice": told.twice,
    "in quiet hours": told.in_quiet_hours,
    "at a closed door": told.at_closed_doors,
    "left out": bound.left_out,
    "left standing": driven.left_standing,
    "told the same of a ride": driven.told_the_same,
    "over the seats": driven.over_the_seats,
    "not fetched as told": driven.not_as_driven,
    "not told of a withdrawal": driven.not_told_of_withdrawal,
    "not fetched": road.not_fetched,
    "left at the venue": road.left_there,
    "ready and not heard": road.not_heard_ready,
    "outside her span": road.outside_her_span,
    "rung though home": road.rung_though_home,
    "placed twice": _placed_twice,
    "in doubt": _in_doubt,
}
"""What must not be, and what looks for it."""


def judge(session: Session, ledger: Ledger, day: Day, ended_at: datetime) -> Verdict:
    """Of all that was imagined for the day, all over at `ended_at` (the line's time)."""
    what = seen(session, ledger, day, ended_at)
    verdict = Verdict(calls_at=sorted(call.at for call in ledger.calls))
    for name, find in RULES.items():
        rule = verdict.rules[name] = Rule()
        for found in find(what):
            rule.looked_at += 1
            rule.broken += [found] if found is not None else []
    verdict.stands.update(signup.state.value for signup in what.signups)
    verdict.told.update(telling.about.value for telling in what.tellings if what.proofs(telling))
    verdict.tasks = session.scalar(sa.select(sa.func.count()).where(Task.state == TaskState.OPEN)) or 0
    return verdict
