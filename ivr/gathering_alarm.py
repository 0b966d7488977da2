"""Key 3 outside the room: help, as in an evening call, with 113 first; her telephone leaves the evening for it."""

from __future__ import annotations

from models import AlertCause, Seat
from services import alerts, gathering_seats

from . import checkin
from .menu import Answer, Choice, Go, Menu
from .screens import arrival, screen
from .turn import Turn


@arrival("gathering-needs-help")
def needs_help(turn: Turn, seat_id: int) -> Answer:
    """The alert is written at once and told in half a minute. She is not rung again for the gathering meanwhile."""
    alerts.raise_(turn.session, turn.someone, AlertCause.NEEDS_HELP, held_s=alerts.HELD_S)
    gathering_seats.leaves(turn.session, seat_id)
    return turn.go("gathering-alarm", seat_id)


@screen("gathering-alarm")
def alarm(turn: Turn, seat_id: int) -> Answer:
    contact = checkin.first_contact(turn, turn.someone)
    return Menu(
        (turn.t("checkin-113", contact=contact),),
        (
            Choice("1", turn.press("checkin-speak-to", "1", contact=contact), lambda: _speak_to(turn, seat_id)),
            Choice("2", turn.press("checkin-mistake", "2"), lambda: _take_back(turn, seat_id)),
        ),
        keys_only=True,
        silent=lambda: turn.close(turn.t("checkin-line-free", contact=contact)),
    )


def _speak_to(turn: Turn, seat_id: int) -> Answer:
    alert = alerts.live_for(turn.session, turn.someone)
    if alert is None:
        return turn.go("gathering-alarm", seat_id)
    return checkin.to_contact(turn, turn.someone, alert.id, Go("gathering-alarm-after"))


@arrival("gathering-alarm-after")
def after(turn: Turn) -> Answer:
    if turn.form.get("DialBridged") == "true":
        return turn.close(checkin.goodbye(turn))
    return turn.close(turn.t("checkin-not-reached", contact=checkin.first_contact(turn, turn.someone)))


def _take_back(turn: Turn, seat_id: int) -> Answer:
    """Nobody is told, if nobody was yet; and she may come in again."""
    alert = alerts.live_for(turn.session, turn.someone)
    told = alert is not None and bool(alerts.told_to(turn.session, alert))
    alerts.take_back(turn.session, turn.someone)
    seat = turn.session.get_one(Seat, seat_id)
    return turn.go("gathering-now", seat.id, saying=turn.t("checkin-they-are-told" if told else "checkin-taken-back"))
