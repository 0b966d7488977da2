"""The day of a ride, between leaving home and being set down: the car stands outside, nobody comes out, it is late, it
has not come, all are home, nobody drives them home. Nobody has to say anything, and who says nothing is left in peace.

What a driver or a rider says is called by the room's name (`trips.here`, `trips.still_waits`).
"""

from .driving import (
    MOST_LATE,
    aboard,
    all_there,
    cannot_go_home,
    comes_home_in,
    here,
    late,
    not_home,
    set_down,
    set_down_all,
)
from .outside import call_ended, comes_out, is_written_to
from .reading import (
    A_DAY,
    BEFORE,
    OnTheWay,
    drives_somebody,
    expected,
    has_begun,
    may_come_out,
    of_promised,
    on_the_way,
    said_home,
    to_drive_home,
    wait_to_go_home,
    waits_for,
    without_car_home,
)
from .taking_back import not_home_after_all, not_home_says_the_desk
from .through import may_have_number, on_now, other
from .waiting import has_come, still_waits
from .watching import advance, next_due

__all__ = [
    "A_DAY",
    "BEFORE",
    "MOST_LATE",
    "OnTheWay",
    "aboard",
    "advance",
    "all_there",
    "call_ended",
    "cannot_go_home",
    "comes_home_in",
    "comes_out",
    "drives_somebody",
    "expected",
    "has_begun",
    "has_come",
    "here",
    "is_written_to",
    "late",
    "may_come_out",
    "may_have_number",
    "next_due",
    "not_home",
    "not_home_after_all",
    "not_home_says_the_desk",
    "of_promised",
    "on_now",
    "on_the_way",
    "other",
    "said_home",
    "set_down",
    "set_down_all",
    "still_waits",
    "to_drive_home",
    "wait_to_go_home",
    "waits_for",
    "without_car_home",
]
