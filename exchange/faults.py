"""Faults on command. Each REST fault hits one create; callback faults last until they are taken away."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from enum import StrEnum


class RestFault(StrEnum):
    """What goes wrong with the next REST create."""

    TOO_MANY = "429"
    ERROR_BEFORE = "500-before"
    ERROR_AFTER = "500-after"
    TIMEOUT_BEFORE = "timeout-before"
    TIMEOUT_AFTER = "timeout-after"
    REFUSED = "refused"


class CallbackFault(StrEnum):
    """What goes wrong with status callbacks."""

    REVERSED = "reversed"
    DOUBLED = "doubled"
    DROPPED = "dropped"


class RestTimedOut(Exception):
    """The REST side did not answer. ``placed`` tells whether the thing was done all the same."""

    def __init__(self, placed: bool) -> None:
        super().__init__("The exchange did not answer in time (a fault that was asked for).")
        self.placed = placed


class RestRefused(ConnectionRefusedError):
    """The REST side refused the connection."""


@dataclass(slots=True)
class Faults:
    """The switches. ``callbacks_before_reply``: all that is due happens before the create is answered.

    ``webhook_delay_s``: every answer to a webhook takes so long, in the exchange's time; from 15 on it never comes.
    """

    rest: deque[RestFault] = field(default_factory=deque)
    callbacks: CallbackFault | None = None
    callbacks_before_reply: bool = False
    webhook_delay_s: float = 0.0

    def next_create(self, *faults: RestFault | str) -> None:
        """The next creates fail like this, one fault each, in order."""
        self.rest.extend(RestFault(fault) for fault in faults)

    def as_sent(self, held: list[dict[str, str]]) -> list[dict[str, str]]:
        """The callbacks that are really sent, out of those that are due, and in which order."""
        if self.callbacks is CallbackFault.DROPPED:
            return []
        if self.callbacks is CallbackFault.REVERSED:
            return held[::-1]
        if self.callbacks is CallbackFault.DOUBLED:
            return [params for params in held for _ in range(2)]
        return held

    def take_rest(self) -> RestFault | None:
        """The fault for the create at hand, used up."""
        return self.rest.popleft() if self.rest else None

    def clear(self) -> None:
        """Everything works again."""
        self.rest.clear()
        self.callbacks = None
        self.callbacks_before_reply = False
        self.webhook_delay_s = 0.0
