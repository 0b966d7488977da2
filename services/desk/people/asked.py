"""What may be asked of the list of everybody."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from models import Language, Role


class Need(enum.StrEnum):
    """What somebody at the desk looks for among the elders."""

    NO_CONTACT = "no_contact"
    """Nobody would be told if she did not answer."""
    QUIET = "quiet"
    """The line has known her for a month and not heard from her in it."""
    NOT_RUNG = "not_rung"
    """She has no evening calls, and never had."""
    STOPPED = "stopped"
    PAUSED = "paused"


class Sort(enum.StrEnum):
    """In which order: by name where nothing else is said, and within every other order."""

    NAME = "name"
    EVENING = "evening"
    """The earliest hour first; whoever is not rung last."""
    CONTACTS = "contacts"
    """The fewest first."""
    HEARD = "heard"
    """The longest ago first; whoever was never heard from before all."""


@dataclass(frozen=True, slots=True)
class Asked:
    """`text` is what was typed, the others are filters by id. `gone`: those who have died or moved, and nobody else."""

    text: str = ""
    role: Role | None = None
    hamlet_id: int | None = None
    language: Language | None = None
    needs: frozenset[Need] = field(default_factory=frozenset)
    gone: bool = False
    sort: Sort = Sort.NAME
    backwards: bool = False
