"""The exchange's own values as JSON and back: its dataclasses and enums, instants, tuples, sets; nothing else.

A class is written by its own name alone, so a file does not depend on where the exchange's modules lie. In files from
before that a module stands before the name (``exchange.records:TextFate``); it is passed over, and they are read like
any other. A class that is renamed, taken away, or given a field without a default makes a file another version's, which
``Survival`` refuses in a sentence.
"""

from __future__ import annotations

import dataclasses
from collections import deque
from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from types import ModuleType
from typing import Any

from exchange.base import detection, faults, pace
from exchange.machine import events, transcript
from exchange.machine.parts import execution
from exchange.network import records, webhooks
from exchange.twiml import verbs

_KIND, _VALUE = "~", "="
_HOMES: tuple[ModuleType, ...] = (detection, events, execution, faults, pace, records, transcript, verbs, webhooks)
"""Where the classes lie whose values are kept; no two of them have one name."""
_CLASSES: dict[str, type[Any]] = {
    kind.__name__: kind
    for home in _HOMES
    for kind in vars(home).values()
    if isinstance(kind, type)
    and kind.__module__ == home.__name__
    and (dataclasses.is_dataclass(kind) or issubclass(kind, Enum))
}
_MANY: tuple[type[Any], ...] = (tuple, set, frozenset, deque)


def encode(value: Any) -> Any:
    """A value for ``json.dumps``. Raises ``TypeError`` for what is not the exchange's own."""
    if isinstance(value, Enum):
        return {_KIND: _name(value), _VALUE: value.value}
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, datetime):
        return {_KIND: "instant", _VALUE: value.isoformat()}
    if isinstance(value, bytes):
        return {_KIND: "bytes", _VALUE: value.decode("latin-1")}
    for kind in _MANY:
        if isinstance(value, kind):
            return {_KIND: kind.__name__, _VALUE: [encode(item) for item in value]}
    if isinstance(value, list):
        return [encode(item) for item in value]
    if isinstance(value, Mapping):
        return {_KIND: "dict", _VALUE: [[encode(name), encode(item)] for name, item in value.items()]}
    if dataclasses.is_dataclass(value):
        fields = {f.name: encode(getattr(value, f.name)) for f in dataclasses.fields(value) if f.init}
        return {_KIND: _name(value), _VALUE: fields}
    raise TypeError(f"{type(value).__name__} is nothing that can be kept.")


def decode(value: Any) -> Any:
    """What ``encode`` was given. Fields that a class has no more are left out; another kind raises ``ValueError``."""
    if isinstance(value, list):
        return [decode(item) for item in value]
    if not isinstance(value, dict):
        return value
    kind, inner = value[_KIND], value[_VALUE]
    match kind:
        case "instant":
            return datetime.fromisoformat(inner)
        case "bytes":
            return inner.encode("latin-1")
        case "tuple" | "set" | "frozenset" | "deque":
            many = next(many for many in _MANY if many.__name__ == kind)
            return many(decode(item) for item in inner)
        case "dict":
            return {decode(name): decode(item) for name, item in inner}
    made: Any = _class(kind)
    if issubclass(made, Enum):
        return made(inner)
    known = {f.name for f in dataclasses.fields(made) if f.init}
    return made(**{name: decode(item) for name, item in inner.items() if name in known})


def _name(value: object) -> str:
    kind = type(value)
    if _CLASSES.get(kind.__name__) is not kind:
        raise TypeError(f"{kind.__name__} is nothing that can be kept.")
    return kind.__name__


def _class(name: str) -> type:
    found = _CLASSES.get(name.rpartition(":")[2])
    if found is None:
        raise ValueError(f"{name} is nothing of the exchange's.")
    return found
