"""The figures of what was played, as both reports tell them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

from cli.simulation.imagined.settling import ZONE
from cli.simulation.judged.day.verdict import Verdict as DayVerdict
from cli.simulation.judged.verdict import Verdict
from cli.simulation.played.course import Played

NAMES = {
    "well": "well",
    "wants_talk": "wants a talk",
    "needs_help": "needs help",
    "missed": "missed: somebody looks to her",
    "silenced": "no call needed",
    "not_tried": "not tried: the desk's task",
}
ALERT_NAMES = {
    "found_well": "found well",
    "she_answered": "she answered herself",
    "taken": "taken, the outcome not told yet",
    "open": "with the coordinator, repeated",
    "withdrawn": "taken back at once",
}
ON_TIME_S = 60
SLOW_ANSWER_S = 30

V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """The figures of whatever was played. Times local, web answers in real milliseconds."""

    title: str
    calls: list[tuple[datetime, int]]
    most_a_minute: float
    calls_placed: int
    texts: int
    web_ms: list[float]
    web_failed: int
    harm: list[str]
    took_s: float
    speed: float
    cpu_s: dict[str, float]

    @property
    def slow(self) -> str:
        """A sentence when the machine could not keep up with the speed that was asked for, else nothing."""
        half_s = percentile(self.web_ms, 0.5) / 1000 * self.speed
        if half_s < SLOW_ANSWER_S:
            return ""
        return (
            f"This machine was too slow for speed {self.speed:g}: half of the web answers took {span(half_s)} or more "
            "of what was played, so how far the calls were from their minutes says more of the machine than of the "
            "line. Run it with a lower --speed."
        )

    @property
    def wrong(self) -> list[str]:
        """What must not be, a sentence each."""
        raise NotImplementedError

    @property
    def good(self) -> bool:
        return not self.wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures(Run):
    """Of an evening. Distances in the line's seconds."""

    late_s: list[float]
    outcomes: list[tuple[str, int]]
    alerts: list[tuple[str, int]]
    taken_after_s: list[float]
    doubled: list[str]
    lost: list[str]
    untimely: list[str]
    in_doubt: int

    @property
    def wrong(self) -> list[str]:
        return [*self.doubled, *self.lost, *self.untimely]

    @property
    def on_time(self) -> float:
        """The share of the first calls that were placed within a minute of the chosen one; 1.0 when there were none."""
        return sum(late <= ON_TIME_S for late in self.late_s) / len(self.late_s) if self.late_s else 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigures(Run):
    """Of a day of activities. `rules` are by what must not be, with at how many each looked."""

    rules: list[tuple[str, int, list[str]]]
    stands: list[tuple[str, int]]
    told: list[tuple[str, int]]
    tasks: int

    @property
    def wrong(self) -> list[str]:
        return [sentence for _, _, broken in self.rules for sentence in broken]


def figures_of(played: Played[Verdict]) -> Figures:
    verdict = played.verdict
    return Figures(
        **_of_run(played, verdict.calls_at),
        late_s=sorted(verdict.late_s),
        outcomes=[(NAMES.get(name, name), count) for name, count in verdict.outcomes.most_common()],
        alerts=[(ALERT_NAMES.get(name, name), count) for name, count in verdict.alerts.most_common()],
        taken_after_s=sorted(verdict.taken_after_s),
        doubled=verdict.doubled,
        lost=verdict.lost,
        untimely=verdict.untimely,
        in_doubt=verdict.in_doubt,
    )


def figures_of_day(played: Played[DayVerdict]) -> DayFigures:
    verdict = played.verdict
    return DayFigures(
        **_of_run(played, verdict.calls_at),
        rules=[(name, rule.looked_at, rule.broken) for name, rule in verdict.rules.items()],
        stands=verdict.stands.most_common(),
        told=[(name.replace("_", " "), count) for name, count in verdict.told.most_common()],
        tasks=verdict.tasks,
    )


def _of_run(played: Played[V], calls_at: list[datetime]) -> dict[str, Any]:
    order, ledger = played.order, played.ledger
    answered = sorted(hook.took_ms for hook in ledger.webhooks if 200 <= hook.status < 300)
    return {
        "title": (
            f"{order.elders} elders, {order.begins:%H:%M} to {order.ends:%H:%M} at speed {order.speed:g}, "
            f"seed {order.seed}, {order.rate:g} calls a second, {_many(order.schedulers, 'scheduler')} on "
            f"{order.database_url.split(':', 1)[0].split('+', 1)[0]}"
        ),
        "calls": _by_minute(calls_at, played.begins),
        "most_a_minute": order.rate * 60,
        "calls_placed": len(ledger.calls),
        "texts": len(ledger.texts),
        "web_ms": answered,
        "web_failed": len(ledger.webhooks) - len(answered),
        "harm": _harm(played),
        "took_s": played.took_s,
        "speed": order.speed,
        "cpu_s": played.cpu_s,
    }


def percentile(ordered: list[float], share: float) -> float:
    """Of figures in rising order; 0.0 for none."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


def span(seconds: float) -> str:
    """`40 s` or `3 min 20 s`."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def _by_minute(calls_at: list[datetime], begins: datetime) -> list[tuple[datetime, int]]:
    """Every minute from the first to the last call, also those without one."""
    counts = Counter(at.astimezone(ZONE).replace(second=0, microsecond=0) for at in calls_at)
    if not counts:
        return [(begins.astimezone(ZONE), 0)]
    minute, last, row = min(counts), max(counts), []
    while minute <= last:
        row.append((minute, counts[minute]))
        minute += timedelta(minutes=1)
    return row


def _harm(played: Played[V]) -> list[str]:
    done = []
    if played.kills:
        done.append(f"{_many(sum(played.kills.values()), 'process', 'processes')} killed")
    if played.naps:
        done.append(f"processes suspended {_many(played.naps, 'time')}")
    if played.cuts:
        done.append(f"the network cut {_many(played.cuts, 'time')}")
    if played.restarts:
        done.append(f"the database restarted {_many(played.restarts, 'time')}")
    if played.order.faults:
        done.append("a carrier that answers 429, 500 or not at all, and loses, doubles and reverses callbacks")
    return done


def _many(count: int, one: str, more: str = "") -> str:
    return f"{count} {one if count == 1 else more or one + 's'}"
