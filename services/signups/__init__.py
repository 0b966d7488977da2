"""Sign-ups: who comes, who waits for a place, what an elder is offered, what is told when a thing changes.

`join`, `cancel` and `first_in_line` are called by the room's name. Public besides: `for_others`, `companions`,
`company` (who else comes), `occurrences` (one time of it), `rearranging` (a series of them), `offers` (after "well"),
`freed` (a place that comes free), `attendance` (who came), `deciding` and `reminders`.
"""

from .freed import offer_places
from .joining import JoinResult, Outcome, cancel, first_in_line, join, mine, refuse_place, say_why

__all__ = [
    "JoinResult",
    "Outcome",
    "cancel",
    "first_in_line",
    "join",
    "mine",
    "offer_places",
    "refuse_place",
    "say_why",
]
