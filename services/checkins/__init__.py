"""Check-ins: the evening call. Who is rung when, what the end of a call means, and what closes it: only a key.

What a key does is called by the room's name (`checkins.close`). Public besides: `by_desk`, `by_text`, `cries`,
`last_look`, `missed_evenings` and `pausing`.
"""

from .closing import WITH_PLAN, close, in_company, is_waited_for, of_call, open_for, served_by, wrong_person
from .not_known import give_to_desk
from .tries import advance, next_due

__all__ = [
    "WITH_PLAN",
    "advance",
    "close",
    "give_to_desk",
    "in_company",
    "is_waited_for",
    "next_due",
    "of_call",
    "open_for",
    "served_by",
    "wrong_person",
]
