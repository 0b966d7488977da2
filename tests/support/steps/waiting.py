"""A carrier that has no room for a while, and when somebody was rung."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from tests.support.village import Village, Villager


def no_room(village: Village, resource: str = "Calls") -> Callable[[], object]:
    """The carrier takes nothing until the answered function is called."""
    rule = village.exchange.faults.rule("429", resource=resource, action="create")
    return lambda: village.exchange.faults.remove(rule.id)


def is_rung_within_five_minutes(village: Village, who: Villager) -> None:
    village.until_rung(who.phone, minutes=5 + 1 / 3)


def rung_at(village: Village, who: Villager) -> list[datetime]:
    calls = village.exchange.calls.values()
    return [call.created_at for call in calls if call.direction == "outbound-api" and call.handset == who.number]
