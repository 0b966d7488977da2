"""The demonstration with its clock in hand, and walkers who ring in and are rung: everything that anybody may hear."""

from __future__ import annotations

from .alarms import Alarms
from .doings import Doings


class Town(Alarms, Doings):
    """The demonstration, and all the steps of its walkers."""
