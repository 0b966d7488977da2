"""Every week: an activity somebody comes to, the friend who comes to her or rings her at a fixed hour.

One row (`Standing`) makes the ordinary ones ahead, sign-ups with their rides, visits, and talks at their hour, through
the services that make them anyway. What is left out is a row, and the end is a day. All is called by the room's name.
"""

from .advancing import advance, next_due
from .beginning import AnotherThen, Begun, agree, arrange, ask, ask_one, begin, refuse, with_rides
from .ending import end, leave_out, to_ring_of, withdraw_of
from .moving import asked_about, comes_no_more, comes_then, would_follow
from .reading import (
    after,
    ahead_of,
    asked_of,
    days_of,
    first_waited_for,
    later,
    may_begin,
    next_of,
    next_of_each,
    of_activity,
    of_person,
    of_row,
    of_visit_hour,
    own_talk,
)
from .seasons import Season, Until, until
from .slots import Slot

__all__ = [
    "AnotherThen",
    "Begun",
    "Season",
    "Slot",
    "Until",
    "advance",
    "after",
    "agree",
    "ahead_of",
    "arrange",
    "ask",
    "ask_one",
    "asked_about",
    "asked_of",
    "begin",
    "comes_no_more",
    "comes_then",
    "days_of",
    "end",
    "first_waited_for",
    "later",
    "leave_out",
    "may_begin",
    "next_due",
    "next_of",
    "next_of_each",
    "of_activity",
    "of_person",
    "of_row",
    "of_visit_hour",
    "own_talk",
    "refuse",
    "to_ring_of",
    "until",
    "with_rides",
    "withdraw_of",
    "would_follow",
]
