"""The demonstration with its clock in hand, and walkers who ring in and are rung: everything that anybody may hear."""

from __future__ import annotations

from .alarms import Alarms
from .doings import Doings
from .errands import Errands


class Town(Alarms, Doings, Errands):
    """The demonstration, and all the steps of its walkers."""
