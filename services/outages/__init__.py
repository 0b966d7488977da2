"""Outages: what we or the network could not do, told the coordinator once and never an elder's contacts.

Public: `storms` (the network is gone for many), `not_tried` (who could not be rung within her hour), `refusals`
(the carrier refuses us), `restored` (the line is as it was at a backup) and `unheard_rides` (a rider whom no call has
reached). `tell_coordinator` rings who is on call about what else cannot wait.
"""

from .reports import heard, tell_coordinator

__all__ = ["heard", "tell_coordinator"]
