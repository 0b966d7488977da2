"""Sign-ups: who comes, who waits for a place, what an elder is offered, what is told when a thing changes.

`join`, `cancel` and `first_in_line` are called by the room's name. Public besides: `occurrences` (one time of it),
`rearranging` (a series of them), `offers` and `reminders`.
"""

from .joining import Outcome, cancel, fill_places, first_in_line, join, mine

__all__ = ["Outcome", "cancel", "fill_places", "first_in_line", "join", "mine"]
