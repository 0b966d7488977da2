"""Faults on command and by rule: on the REST side, in status callbacks, in webhooks, on the network."""

from __future__ import annotations

import itertools
import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any


class RestFault(StrEnum):
    """What goes wrong with a REST request. ``after``: it was done all the same."""

    TOO_MANY = "429"
    ERROR_BEFORE = "500-before"
    ERROR_AFTER = "500-after"
    TIMEOUT_BEFORE = "timeout-before"
    TIMEOUT_AFTER = "timeout-after"
    REFUSED = "refused"
    CODE = "code"
    """It is answered with an error code of the company's; which one, the rule says."""


class CallbackFault(StrEnum):
    """What goes wrong with status callbacks."""

    REVERSED = "reversed"
    DOUBLED = "doubled"
    DROPPED = "dropped"
    LATE = "late"


class WebhookFault(StrEnum):
    """What goes wrong with any request to the application: it is lost on the way, its answer is, or it takes long."""

    LOST = "lost"
    ANSWER_LOST = "answer-lost"
    SLOW = "slow"


Fault = RestFault | CallbackFault | WebhookFault
FAULTS: dict[str, Fault] = {fault.value: fault for kind in (RestFault, CallbackFault, WebhookFault) for fault in kind}
ACTIONS = ("create", "fetch", "list", "update", "delete")
CODES = range(10_000, 100_000)
KINDS = ("voice", "status", "conference", "recording", "sms", "sms-status")
LATE_S = 30.0
"""So late is a late callback when no delay was said."""
LONGEST_DELAY_S = 1_000_000_000


class RestTimedOut(Exception):
    """The REST side did not answer. ``placed`` tells whether the thing was done all the same."""

    def __init__(self, placed: bool) -> None:
        super().__init__("The exchange did not answer in time (a fault that was asked for).")
        self.placed = placed


class RestRefused(ConnectionRefusedError):
    """The REST side refused the connection."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a fault may strike: a REST request (``resource``, ``action``) or a webhook (``kind``), about numbers."""

    resource: str = ""
    action: str = ""
    kind: str = ""
    numbers: frozenset[str] = frozenset()


@dataclass(slots=True)
class Rule:
    """A fault that strikes by rule. An empty condition holds for everything.

    ``every``: only each n-th occasion; ``probability``: of those, by lot (``seed`` makes a run repeat); ``times``: so
    often at the most. ``delay_s`` is for ``late`` and ``slow``, ``code`` for ``code``. Raises ``ValueError`` for what
    makes no sense.
    """

    fault: Fault
    resource: str = ""
    action: str = ""
    number: str = ""
    kind: str = ""
    every: int = 1
    probability: float = 1.0
    times: int | None = None
    delay_s: float = 0.0
    code: int = 0
    seed: int = 0
    id: str = ""
    seen: int = 0
    hits: int = 0
    lots: random.Random = field(default_factory=random.Random, repr=False)

    def __post_init__(self) -> None:
        for name in ("resource", "number"):
            if not isinstance(getattr(self, name), str):
                raise ValueError(f'"{name}" must be text.')
        counts: dict[str, Any] = {"every": self.every, "times": 1 if self.times is None else self.times}
        for name, value in counts.items():
            if not isinstance(value, int) or value < 1:
                raise ValueError(f'"{name}" must be a whole number from 1 on.')
        code: Any = self.code
        if not isinstance(code, int) or (code in CODES) is not (self.fault is RestFault.CODE):
            raise ValueError('A rule with the fault "code", and no other, has a "code" of five digits.')
        if not 0 <= self.probability <= 1:
            raise ValueError('"probability" lies between 0 and 1.')
        if not 0 <= self.delay_s <= LONGEST_DELAY_S:
            raise ValueError(f'"delay_s" lies between 0 and {LONGEST_DELAY_S}.')
        if self.action and self.action not in ACTIONS:
            raise ValueError(f'"action" is one of {", ".join(ACTIONS)}.')
        if self.kind and self.kind not in KINDS:
            raise ValueError(f'"kind" is one of {", ".join(KINDS)}.')
        self.lots = random.Random(self.seed)
        for _ in range(self.seen // self.every):
            self.lots.random()

    def strikes(self, occasion: Occasion) -> bool:
        """Whether it strikes here; an occasion that fits is counted."""
        fits = (
            self.resource.lower() in {"", occasion.resource.lower()}
            and self.action in {"", occasion.action}
            and self.kind in {"", occasion.kind}
            and (not self.number or self.number in occasion.numbers)
        )
        if not fits or (self.times is not None and self.hits >= self.times):
            return False
        self.seen += 1
        if self.seen % self.every or self.lots.random() >= self.probability:
            return False
        self.hits += 1
        return True

    def state(self) -> dict[str, Any]:
        """The rule as JSON; ``Rule.of`` reads it again."""
        names = (
            "id",
            "resource",
            "action",
            "number",
            "kind",
            "every",
            "probability",
            "times",
            "delay_s",
            "code",
            "seed",
        )
        return {"fault": self.fault.value, **{name: getattr(self, name) for name in (*names, "seen", "hits")}}

    @classmethod
    def of(cls, state: dict[str, Any]) -> Rule:
        """A rule from its JSON. Raises ``ValueError`` with a sentence."""
        given = dict(state)
        fault = FAULTS.get(str(given.pop("fault", "")))
        if fault is None:
            raise ValueError(f'"fault" is one of {", ".join(FAULTS)}.')
        try:
            return cls(fault, **given)
        except TypeError:
            strange = sorted(set(given) - set(cls.__dataclass_fields__)) or ["a value"]
            raise ValueError(f"A rule has no {strange[0]}, or not of that kind.") from None


@dataclass(slots=True)
class Faults:
    """The switches. ``callbacks_before_reply``: a create is answered only when the first callbacks about it were.

    ``webhook_delay_s``: every answer to a webhook takes so long, in the exchange's time; from 15 on it never comes.
    ``callback_delay_s``: how late a late callback is. ``partitioned_until``: no request comes through, either way.
    """

    rest: deque[RestFault] = field(default_factory=deque)
    callbacks: CallbackFault | None = None
    callback_delay_s: float = LATE_S
    callbacks_before_reply: bool = False
    webhook_delay_s: float = 0.0
    partitioned_until: datetime | None = None
    rules: list[Rule] = field(default_factory=list)
    on_strike: Callable[[str, Occasion], None] = lambda fault, occasion: None
    _ids: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def next_create(self, *faults: RestFault | str) -> None:
        """The next creates fail like this, one fault each, in order. Raises ``ValueError`` for ``code``."""
        ordered = [RestFault(fault) for fault in faults]
        if RestFault.CODE in ordered:
            raise ValueError('An error code is ordered by a rule, which says which ("times": 1 for the next alone).')
        self.rest.extend(ordered)

    def rule(self, fault: Fault | str, **conditions: Any) -> Rule:
        """Let a fault strike by rule until it is taken away; see ``Rule``. Raises ``ValueError``."""
        return self.add({"fault": str(fault), **conditions})

    def add(self, state: dict[str, Any]) -> Rule:
        """Add a rule from its JSON. Raises ``ValueError``."""
        rule = Rule.of(state)
        taken = {other.id for other in self.rules}
        rule.id = rule.id or next(name for number in self._ids if (name := f"rule{number}") not in taken)
        self.rules.append(rule)
        return rule

    def remove(self, rule_id: str) -> bool:
        """Take a rule away; tells whether it was there."""
        kept = [rule for rule in self.rules if rule.id != rule_id]
        gone = len(kept) < len(self.rules)
        self.rules = kept
        return gone

    def partition(self, now: datetime, seconds: float) -> None:
        """From ``now`` on, for so many seconds of the exchange's time, REST and webhooks come through neither way."""
        self.partitioned_until = now + timedelta(seconds=seconds)

    def partitioned(self, now: datetime) -> bool:
        """Whether the network between exchange and application is cut."""
        return self.partitioned_until is not None and now < self.partitioned_until

    def strike(self, kind: type[StrEnum], occasion: Occasion) -> Rule | None:
        """The first rule of a kind of fault that strikes here."""
        rule = next((r for r in self.rules if isinstance(r.fault, kind) and r.strikes(occasion)), None)
        if rule is not None:
            self.on_strike(rule.fault.value, occasion)
        return rule

    def take_rest(self, occasion: Occasion) -> tuple[RestFault | None, int]:
        """The fault for the REST request at hand, one ordered for the next create, else by rule; and its error code."""
        if occasion.action == "create" and self.rest:
            self.on_strike(self.rest[0].value, occasion)
            return self.rest.popleft(), 0
        rule = self.strike(RestFault, occasion)
        return (RestFault(rule.fault), rule.code) if rule else (None, 0)

    def take_callback(self, occasion: Occasion) -> tuple[CallbackFault | None, float]:
        """What becomes of the status callback at hand, and its delay in seconds."""
        if self.callbacks is not None:
            self.on_strike(self.callbacks.value, occasion)
            return self.callbacks, self.callback_delay_s
        rule = self.strike(CallbackFault, occasion)
        return (CallbackFault(rule.fault), rule.delay_s or self.callback_delay_s) if rule else (None, 0.0)

    def clear(self) -> None:
        """Everything works again."""
        self.rest.clear()
        self.rules.clear()
        self.callbacks = self.partitioned_until = None
        self.callback_delay_s = LATE_S
        self.callbacks_before_reply = False
        self.webhook_delay_s = 0.0
