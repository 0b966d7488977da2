"""The log: one JSON object a line for every call event, webhook, text, problem and fault (docs/exchange.md)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from exchange.base.faults import Occasion
from exchange.network.network import Network
from exchange.network.webhooks import Webhook
from exchange.views.snapshot import webhook_state


class Journal:
    """Appends to a file, each line whole and at once."""

    def __init__(self, exchange: Network, path: str | Path) -> None:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        self.ex = exchange
        self._file = Path(path).open("a", buffering=1, encoding="utf-8", errors="backslashreplace")  # noqa: SIM115  closed by ``close``
        self._statuses: dict[str, str] = {}
        self._problems = exchange.problems.dropped + len(exchange.problems)
        self._stop_hearing = exchange.subscribe(self._heard)
        exchange.on_answer.append(self._webhook)
        exchange.faults.on_strike = self._struck

    def flush(self) -> None:
        """Write the problems that have gathered."""
        problems = self.ex.problems
        for problem in problems[max(0, self._problems - problems.dropped) :]:
            told = {"code": problem.code, "message": problem.message, "url": problem.url, "sid": problem.call_sid}
            self._write("problem", told, problem.at.isoformat())
        self._problems = problems.dropped + len(problems)

    def close(self) -> None:
        """Write the rest and let go of the file."""
        self.flush()
        self._stop_hearing()
        self.ex.on_answer.remove(self._webhook)
        self.ex.faults.on_strike = lambda fault, occasion: None
        self._file.close()

    def _webhook(self, webhook: Webhook) -> None:
        state = webhook_state(webhook)
        seconds = round(webhook.reply.took_s, 4) if webhook.reply else None
        told = {name: value for name, value in state.items() if name not in {"at", "took_ms"}}
        headers = dict(webhook.request.headers)
        self._write("webhook", {**told, "request_headers": headers, "seconds": seconds, "sent": state["at"]})

    def _struck(self, fault: str, occasion: Occasion) -> None:
        where = {"resource": occasion.resource, "action": occasion.action, "kind": occasion.kind}
        told = {name: value for name, value in where.items() if value}
        self._write("fault", {"fault": fault, **told, "numbers": sorted(occasion.numbers)})

    def _heard(self, note: dict[str, Any]) -> None:
        event, subject = note["event"], note["subject"]
        if event in {"call", "call-state"} and (call := self.ex.calls.get(subject)) is not None:
            told = {"direction": call.direction, "from": call.from_number, "to": call.to_number}
            self._status("call", subject, call.status.value, told)
        elif event == "message" and (text := self.ex.messages.get(subject)) is not None:
            told = {"direction": text.direction, "from": text.from_number, "to": text.to_number, "body": text.body}
            self._status("message", subject, text.status, {**told, "error_code": text.error_code})
        elif event in {"faults", "clock", "restart"}:
            self._write(event, {})

    def _status(self, event: str, sid: str, status: str, told: dict[str, Any]) -> None:
        if self._statuses.get(sid) != status:
            self._statuses[sid] = status
            self._write(event, {"sid": sid, "status": status, **told})

    def _write(self, event: str, told: dict[str, Any], at: str = "") -> None:
        line = {"at": at or self.ex.clock.now().isoformat(), "event": event, **told}
        self._file.write(json.dumps(line, ensure_ascii=False) + "\n")
