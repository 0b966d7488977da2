"""KLAR: whoever is out on an errand wants to be driven home, and her driver is told."""

from __future__ import annotations

from services import errands
from services.phones.numbers import written_number
from sms.engine.turn import Turn


def ready(turn: Turn) -> str:
    """Of those who share the number it is the one who is out."""
    for person in turn.persons:
        ride = errands.under_way(turn.session, person)
        if ride is not None:
            turn.person = person
            return _told(turn, errands.is_ready(turn.session, ride), ride.driver.first_name if ride.driver else "")
    return turn.t("sms-errand-not-out")


def _told(turn: Turn, became: errands.Ready, driver: str) -> str:
    match became:
        case errands.Ready.TOLD:
            return turn.t("sms-errand-driver-told", driver=driver)
        case errands.Ready.NOBODY:
            return turn.t("sms-errand-nobody", number=written_number(turn.community.number))
        case errands.Ready.OVER:
            return turn.t("sms-errand-not-out")
