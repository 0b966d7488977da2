"""Refunds: how far each driver has driven for others, and what is paid for it, at the rate of the day.

What is driven by a planned way is counted when it is over (`advance`). What is not on the map the driver writes, or the
desk does (`kilometres`), and that holds over what was counted. `lines` keeps the open line of a driver and day right,
and hands it on; `rates` says what a kilometre is paid, since when, and by whose word; `month` is what the desk reads.
"""

from .counting import advance, next_due

__all__ = ["advance", "next_due"]
