"""The demonstration with its clock in hand, and walkers who ring in and are rung: everything that anybody may hear."""

from __future__ import annotations

from .alarms import Alarms
from .driving import Driving
from .errands import Errands
from .weekly import Weekly


class Town(Alarms, Driving, Errands, Weekly):
    """The demonstration, and all the steps of its walkers."""
