"""The demonstration with its clock in hand, and walkers who ring in and are rung: everything that anybody may hear."""

from __future__ import annotations

from .alarms import Alarms
from .driving import Driving
from .errands import Errands


class Town(Alarms, Driving, Errands):
    """The demonstration, and all the steps of its walkers."""
