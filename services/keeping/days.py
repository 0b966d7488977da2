"""How long each kind is kept in this process."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import retention
from retention import Kind

_kept: dict[Kind, timedelta] = dict(retention.read(""))


def use(kept: Mapping[Kind, timedelta]) -> None:
    """Let this hold in the process (`services.wiring.connect`)."""
    _kept.update(kept)


def of(kind: Kind) -> timedelta:
    """How long after its instant something of this kind goes."""
    return _kept[kind]
