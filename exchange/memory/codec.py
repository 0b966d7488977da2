"""The exchange's own values as JSON and back: its dataclasses and enums, instants, tuples, sets; nothing else."""

from __future__ import annotations

import dataclasses
import importlib
from collections import deque
from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from typing import Any

_KIND, _VALUE = "~", "="
_MANY: tuple[type[Any], ...] = (tuple, set, frozenset, deque)


def encode(value: Any) -> Any:
    """A value for ``json.dumps``. Raises ``TypeError`` for what is not the exchange's own."""
    if isinstance(value, Enum):
        return {_KIND: _name(type(value)), _VALUE: value.value}
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
    if dataclasses.is_dataclass(value) and type(value).__module__.startswith("exchange."):
        fields = {f.name: encode(getattr(value, f.name)) for f in dataclasses.fields(value) if f.init}
        return {_KIND: _name(type(value)), _VALUE: fields}
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


def _name(kind: type) -> str:
    return f"{kind.__module__}:{kind.__name__}"


def _class(name: str) -> type:
    module, _, kind = name.partition(":")
    found = getattr(importlib.import_module(module), kind, None) if module.startswith("exchange.") else None
    if not isinstance(found, type) or not (dataclasses.is_dataclass(found) or issubclass(found, Enum)):
        raise ValueError(f"{name} is nothing of the exchange's.")
    return found
