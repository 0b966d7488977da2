"""What is said of an errand besides what it is and when: how she gets home."""

from __future__ import annotations

from ivr.engine.turn import Turn
from models import Legs, Ride


def to_driver(turn: Turn, ride: Ride) -> tuple[str, ...]:
    """When he drives her home; of what is on he is told when it is over."""
    if ride.errand is None or ride.legs is not Legs.BOTH:
        return ()
    return (turn.t("errand-how", how=ride.how, home=turn.time(ride.errand.ends_at)),)


def to_rider(turn: Turn, ride: Ride) -> tuple[str, ...]:
    """That she is to ring when she wants to go home, where that is agreed."""
    return (turn.t("errand-ring-when-ready"),) if ride.how == "ready" else ()
