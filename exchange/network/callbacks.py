"""Status callbacks on their way to the owner: in order, one after another, unless a fault was asked for."""

from __future__ import annotations

from dataclasses import dataclass

from exchange.base.faults import CallbackFault, Occasion
from exchange.network.core import Core


@dataclass(frozen=True, slots=True)
class Told:
    """Whom a callback is about and where it goes. ``held``: callbacks that a fault keeps back until the last."""

    kind: str
    subject: str
    method: str
    url: str
    held: list[dict[str, str]]
    numbers: frozenset[str]


class Callbacks:
    """Sends the status callbacks of an exchange's calls and texts."""

    def __init__(self, core: Core) -> None:
        self.core = core

    def tell(self, told: Told, params: dict[str, str], last: bool) -> None:
        """Tell one change; ``last``: none follows it."""
        faults = self.core.faults
        fault, delay_s = faults.take_callback(Occasion(kind=told.kind, numbers=told.numbers))
        match fault:
            case CallbackFault.REVERSED if not last:
                told.held.append(params)
                return
            case CallbackFault.DROPPED:
                pass
            case CallbackFault.LATE:
                self._send_late(told, params, delay_s)
            case _:
                self._send(told, params)
                if fault is CallbackFault.DOUBLED:
                    self._send(told, params)
        if last:
            while told.held:
                self._send(told, told.held.pop())

    def _send(self, told: Told, params: dict[str, str]) -> None:
        webhook = self.core.webhooks.prepare(told.kind, told.method, told.url, params, told.subject)
        self.core.webhooks.send(webhook, lane=told.subject)

    def _send_late(self, told: Told, params: dict[str, str], delay_s: float) -> None:
        """Outside the order of its lane: what happens meanwhile overtakes it."""
        webhook = self.core.webhooks.prepare(told.kind, told.method, told.url, params, told.subject)
        self.core.after(delay_s, lambda: self.core.webhooks.send(webhook))
