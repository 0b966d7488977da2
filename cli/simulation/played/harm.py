"""What a carrier does wrong in an evening, drawn by lot: something of everything, more or less of it."""

from __future__ import annotations

import random
from typing import Any

CREATE_FAULTS = ("429", "500-before", "500-after", "timeout-before", "timeout-after")
CALLBACK_FAULTS = ("doubled", "dropped", "reversed", "late")
WEBHOOK_FAULTS = ("lost", "answer-lost", "slow")


def faults(lots: random.Random) -> list[dict[str, Any]]:
    """Rules as the exchange's `/control/faults/rules` takes them."""
    rules: list[dict[str, Any]] = [
        {"fault": fault, "resource": resource, "action": "create", "probability": lots.uniform(0, 0.08)}
        for fault in CREATE_FAULTS
        for resource in ("Calls", "Messages")
    ]
    rules += [{"fault": "500-before", "action": "list", "probability": lots.uniform(0, 0.2)}]
    rules += [{"fault": fault, "kind": "status", "probability": lots.uniform(0, 0.12)} for fault in CALLBACK_FAULTS]
    rules += [{"fault": fault, "kind": "voice", "probability": lots.uniform(0, 0.03)} for fault in WEBHOOK_FAULTS]
    return [{**rule, "seed": lots.randrange(1_000_000)} for rule in rules]
