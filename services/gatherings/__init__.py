"""Gatherings by telephone: those who joined are rung in at the hour, in circles of at most eight, and led by a host.

Public: `seats` (one seat: in by a key, out by the star), `host` (what he may do by key), `reading` (looking seats
up), `circles` and `rings`; setting and ending one is called by the room's name.
"""

from .holding import LAST_WORD_MAY_TAKE, advance, end, ends_by, next_due, possible_hosts, set_host

__all__ = ["LAST_WORD_MAY_TAKE", "advance", "end", "ends_by", "next_due", "possible_hosts", "set_host"]
