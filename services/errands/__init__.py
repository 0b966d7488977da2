"""Errands: an elder is driven to the shop or the doctor by herself, there, home or both, and may ring when she is
ready.

Her ride is one like others (`services/rides`), asked about one driver at a time and never planned together with others.
"""

from .asking import EARLIEST, SOONEST, NotThen, Why, Wish, ask
from .own import cancel, mine, of_person, under_way
from .ready import Ready, is_ready, may_wait_at_home
from .reminding import advance, next_due

__all__ = [
    "EARLIEST",
    "SOONEST",
    "NotThen",
    "Ready",
    "Why",
    "Wish",
    "advance",
    "ask",
    "cancel",
    "is_ready",
    "may_wait_at_home",
    "mine",
    "next_due",
    "of_person",
    "under_way",
]
