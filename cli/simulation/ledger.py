"""What the exchange saw of an evening, written by its process when it ends and read by whoever judges it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from exchange.network import Exchange


@dataclass(frozen=True, slots=True)
class Placed:
    """One call or text the line asked for. `row` is the outbox row in its callback's address."""

    sid: str
    row: int
    to: str
    at: datetime
    status: str


@dataclass(frozen=True, slots=True)
class Webhook:
    """One request to the line: its kind, HTTP status (0 for none) and how long the answer took, in real ms."""

    kind: str
    status: int
    took_ms: float


@dataclass(slots=True)
class Ledger:
    calls: list[Placed] = field(default_factory=list)
    texts: list[Placed] = field(default_factory=list)
    webhooks: list[Webhook] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), default=datetime.isoformat))

    @classmethod
    def read(cls, path: Path) -> Ledger:
        told = json.loads(path.read_text())
        return cls(
            [_placed(one) for one in told["calls"]],
            [_placed(one) for one in told["texts"]],
            [Webhook(**one) for one in told["webhooks"]],
            told["problems"],
        )


def of(exchange: Exchange) -> Ledger:
    """Everything up to now."""
    calls = [
        Placed(call.sid, _row(call.callback.url), call.handset, call.created_at, call.status.value)
        for call in exchange.calls.values()
        if call.direction == "outbound-api"
    ]
    texts = [
        Placed(text.sid, _row(text.callback_url), text.to_number, text.created_at, text.status)
        for text in exchange.messages.values()
        if text.direction == "outbound-api"
    ]
    webhooks = [
        Webhook(hook.kind, hook.reply.status if hook.reply else 0, hook.reply.took_s * 1000 if hook.reply else 0.0)
        for hook in exchange.webhooks.log
    ]
    return Ledger(calls, texts, webhooks, [f"{problem.code}: {problem.message}" for problem in exchange.problems])


def _row(callback: str) -> int:
    return int(parse_qs(urlsplit(callback).query).get("row", ["0"])[0])


def _placed(told: dict[str, str]) -> Placed:
    return Placed(told["sid"], int(told["row"]), told["to"], datetime.fromisoformat(told["at"]), told["status"])
