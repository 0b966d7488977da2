"""She rings in while somebody is alarmed about her: the number that is shown is a claim, and is rung."""

from __future__ import annotations

from ivr.engine.menu import Answer
from ivr.engine.turn import Turn
from models import Person
from services.alerts import claims
from services.alerts.claims import Claimed


def instead(turn: Turn, elder: Person) -> Answer | None:
    """What she hears in place of the end of the alert, which is 1 on the call that the line then places. None on our
    own call, and where nobody has been told yet: then her key is her answer."""
    if turn.placed_by_line:
        return None
    said = claims.elder_says(turn.session, elder, turn.call.other_number or "", rang_in=True)
    if said is Claimed.RUNG:
        return turn.close(turn.t("checkin-good"), turn.t("checkin-rung-back"))
    return None if said is None else turn.go("person", saying=turn.t("checkin-rung-often"))
