"""Rides: one is wanted, drivers are asked, the first yes has it; nobody who wants a ride is left without an answer.

What a rider or a driver does is called by the room's name (`rides.want`, `rides.accept`); public besides:
`agreed_seats` and the room `planner`.
"""

from .advancing import advance, next_due
from .along import OwnCar, Usual, car_of, drive_so, fetch, say_car, say_needs, this_time, usual_of
from .arranging import (
    called_off,
    cancel,
    ends_anew,
    moved,
    not_needed,
    not_yet,
    of_signup,
    sits_by,
    tell_who_comes,
    want,
    withdraw,
)
from .course import stop_of, stops_there
from .driving import (
    AcceptResult,
    accept,
    accept_trip,
    book_agreed_seat,
    cancel_promise,
    decline,
    decline_trip,
    move,
    promised_by,
    promised_to_drive,
    roads_changed,
    take_back,
    to_drive,
)
from .offered.listing import MOST_LISTED, fetched_about, has_list, list_of, listed_ahead, numbers, wants_list
from .offered.listing import advance as advance_lists
from .offered.listing import next_due as lists_due
from .offered.saying import as_usual, can_on, cannot_on, every_week
from .offers.asking import (
    active_drivers,
    ask_to,
    drivers_for,
    held,
    last_ask,
    listed,
    look_anew,
    open_asks,
    promised_asks,
)
from .offers.told import CONTACT
from .pickups import answer_by, answered_by, begins_at
from .promises import drives_anew
from .proposing import ask_no_more, hamlets, legs_of, minutes, open_trips
from .room import needs_told
from .swaps.doing import swap
from .swaps.looking import Swap, swap_holds, swap_of
from .trying import Tried, has_room_for, lacking_for, try_cars

__all__ = [
    "CONTACT",
    "MOST_LISTED",
    "AcceptResult",
    "OwnCar",
    "Swap",
    "Tried",
    "Usual",
    "accept",
    "accept_trip",
    "active_drivers",
    "advance",
    "advance_lists",
    "answer_by",
    "answered_by",
    "as_usual",
    "ask_no_more",
    "ask_to",
    "begins_at",
    "book_agreed_seat",
    "called_off",
    "can_on",
    "cancel",
    "cancel_promise",
    "cannot_on",
    "car_of",
    "decline",
    "decline_trip",
    "drive_so",
    "drivers_for",
    "drives_anew",
    "ends_anew",
    "every_week",
    "fetch",
    "fetched_about",
    "hamlets",
    "has_list",
    "has_room_for",
    "held",
    "lacking_for",
    "last_ask",
    "legs_of",
    "list_of",
    "listed",
    "listed_ahead",
    "lists_due",
    "look_anew",
    "minutes",
    "move",
    "moved",
    "needs_told",
    "next_due",
    "not_needed",
    "not_yet",
    "numbers",
    "of_signup",
    "open_asks",
    "open_trips",
    "promised_asks",
    "promised_by",
    "promised_to_drive",
    "roads_changed",
    "say_car",
    "say_needs",
    "sits_by",
    "stop_of",
    "stops_there",
    "swap",
    "swap_holds",
    "swap_of",
    "take_back",
    "tell_who_comes",
    "this_time",
    "to_drive",
    "try_cars",
    "usual_of",
    "want",
    "wants_list",
    "withdraw",
]
