"""Rides: one is wanted, drivers are asked, the first yes has it; nobody who wants a ride is left without an answer.

What a rider or a driver does is called by the room's name (`rides.want`, `rides.accept`); public besides:
`agreed_seats`.
"""

from .along import fetch
from .arranging import (
    AcceptResult,
    accept,
    book_agreed_seat,
    called_off,
    cancel,
    cancel_promise,
    decline,
    move,
    moved,
    not_needed,
    not_yet,
    of_signup,
    promised_to_drive,
    take_back,
    tell_who_comes,
    want,
    withdraw,
)
from .offers import advance, ask_to, drivers_for, last_ask, look_anew, next_due, open_asks, promised_asks
from .pickups import answer_by, leaves_at

__all__ = [
    "AcceptResult",
    "accept",
    "advance",
    "answer_by",
    "ask_to",
    "book_agreed_seat",
    "called_off",
    "cancel",
    "cancel_promise",
    "decline",
    "drivers_for",
    "fetch",
    "last_ask",
    "leaves_at",
    "look_anew",
    "move",
    "moved",
    "next_due",
    "not_needed",
    "not_yet",
    "of_signup",
    "open_asks",
    "promised_asks",
    "promised_to_drive",
    "take_back",
    "tell_who_comes",
    "want",
    "withdraw",
]
