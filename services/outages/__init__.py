"""Outages: what we or the network could not do, told the coordinator once and never an elder's contacts.

Public: `storms` (the network is gone for many), `not_tried` (who could not be rung within her hour), `refusals`
(the carrier refuses us), `restored` (the line is as it was at a backup) and `unheard_rides` (a rider whom no call has
reached). The words to the coordinator are the room's own.
"""

from .reports import heard

__all__ = ["heard"]
