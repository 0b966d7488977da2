"""What the desk had before its eyes when it filled in an evening, so that what has happened since is not undone by it.

She may have stopped her calls, moved her hour or gone away by telephone while the page stood open.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, replace

from .form import EveningForm

CHANGED = "web-evening-changed-meanwhile"
_OWN = tuple(each.name for each in fields(EveningForm) if each.name not in {"wrong", "times_typed", "away_typed"})


def written(form: EveningForm) -> str:
    """The state the page shows, for a hidden field of it."""
    return json.dumps(_state(form), sort_keys=True)


def merged(typed: EveningForm, seen: str, now: EveningForm) -> EveningForm:
    """`now`, with what the desk `typed` wherever nothing has changed since it had `seen` the page."""
    then, is_now = _read(seen), _state(now)
    same = {name for name, value in is_now.items() if then.get(name) == value}
    return replace(
        now,
        **{name: getattr(typed, name) for name in _OWN if name in same},
        wrong=[CHANGED, *typed.wrong],
    )


def _state(form: EveningForm) -> Mapping[str, str]:
    return {name: repr(getattr(form, name)) for name in _OWN}


def _read(seen: str) -> Mapping[str, str]:
    """Empty for what no page of ours has written: then nothing counts as seen."""
    try:
        found = json.loads(seen)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
