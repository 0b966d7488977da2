"""How long each kind is kept: at most as long as the process was told (`KEEP_DAYS`), and sooner where the desk says so.

The tables are one for all lines of a database: what goes at night goes by the line that keeps it longest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta

import retention
from models import Community
from retention import Kind

_kept: dict[Kind, timedelta] = dict(retention.read(""))


def use(kept: Mapping[Kind, timedelta]) -> None:
    """Let this hold in the process (`services.wiring.connect`)."""
    _kept.update(kept)


def most(kind: Kind) -> timedelta:
    """The longest something of this kind is kept here, whatever a desk says."""
    return _kept[kind]


def of_line(keep_days: Mapping[str, int]) -> Mapping[Kind, timedelta]:
    """How long a line keeps each kind that has set these days (`Community.keep_days`): never longer than the process,
    never shorter than the least, and nothing before what hangs on it."""
    chosen = {kind: _kept[kind] for kind in Kind}
    for kind in (each for each in Kind if each.is_for_the_desk and each.value in keep_days):
        chosen[kind] = min(_kept[kind], timedelta(days=max(kind.least, keep_days[kind.value])))
    return retention.hangs_together(chosen)


def of(communities: Iterable[Community]) -> Mapping[Kind, timedelta]:
    """How long after its instant something goes, of all these lines: by the one that keeps it longest."""
    return together([community.keep_days for community in communities])


def together(keep_days: Iterable[Mapping[str, int]]) -> Mapping[Kind, timedelta]:
    """As `of`, of what each line has set."""
    each = [of_line(one) for one in keep_days]
    return {kind: max((one[kind] for one in each), default=_kept[kind]) for kind in Kind}
