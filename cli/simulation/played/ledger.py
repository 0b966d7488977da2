"""What the exchange saw of what was played, written by its process when it ends and read by whoever judges it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from exchange import Exchange
from exchange.machine.transcript import LineKind
from exchange.network.records import CallRecord, MessageRecord


@dataclass(frozen=True, slots=True)
class Pressed:
    """A key, and what the line had said since the one before."""

    at: datetime
    key: str
    heard: str


@dataclass(frozen=True, slots=True)
class Placed:
    """One call or text. `row` is the outbox row in its callback's address, 0 for what was not the line's doing; `to` is
    whose phone it is; `said` are the keys pressed there, or the words of a text that was written there, and `pressed`
    each of the keys; `words` are those of a text of the line's. `broken`: the exchange could not reach the line while
    it was on."""

    sid: str
    row: int
    to: str
    at: datetime
    status: str
    said: str = ""
    broken: bool = False
    words: str = ""
    pressed: tuple[Pressed, ...] = ()


@dataclass(frozen=True, slots=True)
class Webhook:
    """One request to the line: its kind, HTTP status (0 for none) and how long the answer took, in real ms."""

    kind: str
    status: int
    took_ms: float


@dataclass(slots=True)
class Ledger:
    """`calls` and `texts` are the line's; `rang_in` and `wrote` are people's own."""

    calls: list[Placed] = field(default_factory=list)
    texts: list[Placed] = field(default_factory=list)
    webhooks: list[Webhook] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    rang_in: list[Placed] = field(default_factory=list)
    wrote: list[Placed] = field(default_factory=list)

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
            [_placed(one) for one in told["rang_in"]],
            [_placed(one) for one in told["wrote"]],
        )


def ledger_of(exchange: Exchange) -> Ledger:
    """Everything up to now."""
    calls, texts = list(exchange.calls.values()), list(exchange.messages.values())
    return Ledger(
        [_call(call) for call in calls if call.direction == "outbound-api"],
        [_text(text, text.to_number) for text in texts if text.direction == "outbound-api"],
        [
            Webhook(hook.kind, hook.reply.status if hook.reply else 0, hook.reply.took_s * 1000 if hook.reply else 0.0)
            for hook in exchange.webhooks.log
        ],
        [f"{problem.code}: {problem.message}" for problem in exchange.problems],
        [_call(call) for call in calls if call.direction == "inbound"],
        [_text(text, text.from_number, text.body) for text in texts if text.direction == "inbound"],
    )


def _call(call: CallRecord) -> Placed:
    pressed = tuple(_pressed(call))
    broken = any(line.kind is LineKind.ERROR for line in call.machine.transcript.lines)
    row, keys = _row(call.callback.url), "".join(one.key for one in pressed)
    return Placed(call.sid, row, call.handset, call.created_at, call.status.value, keys, broken, pressed=pressed)


def _pressed(call: CallRecord) -> Iterator[Pressed]:
    since, transcript = call.created_at, call.machine.transcript
    for line in transcript.in_time():
        if line.kind is LineKind.KEY:
            yield Pressed(line.at, line.text, transcript.heard_between(since, line.at))
            since = line.at


def _text(text: MessageRecord, phone: str, said: str = "") -> Placed:
    words = "" if said else text.body
    return Placed(text.sid, _row(text.callback_url), phone, text.created_at, text.status, said, words=words)


def _row(callback: str) -> int:
    return int(parse_qs(urlsplit(callback).query).get("row", ["0"])[0])


def _placed(told: dict[str, Any]) -> Placed:
    pressed = tuple(Pressed(**{**one, "at": datetime.fromisoformat(one["at"])}) for one in told["pressed"])
    return Placed(**{**told, "at": datetime.fromisoformat(told["at"]), "pressed": pressed})
