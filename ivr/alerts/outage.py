"""Whoever is on call hears of an evening that went wrong for many (our own outage, or the network's), and of a rider
whom no call has reached."""

from __future__ import annotations

from ivr.engine.menu import Answer, Menu
from ivr.engine.screens import rings, screen
from ivr.engine.turn import Turn
from ivr.signups.activities import title_and_when
from models import About, Outbox, Ride
from services import outages
from services.outages import restored, unheard_rides

from . import no_car

OUTAGES = {About.NOT_TRIED: "tellings-not-tried", About.STORM: "tellings-storm"}
OF_NO_CAR = {About.NOT_FETCHED: no_car.not_fetched, About.NO_WAY_HOME: no_car.no_way_home}
"""The words; None where it holds no longer."""


@rings(About.NOT_TRIED)
@rings(About.STORM)
@rings(About.RIDE_NOT_HEARD)
def outage(turn: Turn, row: Outbox) -> Answer:
    return turn.go("outage", row.id)


@screen("outage")
def outage_asks(turn: Turn, row_id: int) -> Answer:
    row = turn.session.get_one(Outbox, row_id)
    return Menu(
        (turn.t("alert-who", community=turn.community.name),),
        (turn.choice("1", "alert-on-call", lambda: _told(turn, row)),),
        keys_only=True,
        silent=lambda: turn.close(turn.t("alert-mailbox-on-call", community=turn.community.name)),
    )


def _told(turn: Turn, row: Outbox) -> Answer:
    outages.heard(row)
    since = restored.since(row.subject)
    if since is not None:
        return turn.close(turn.t("tellings-restored", day=turn.day(since), time=turn.time(since)))
    if row.about in OF_NO_CAR:
        return turn.close(OF_NO_CAR[row.about](turn, row.subject) or turn.t("tellings-out-of-date"))
    if row.about is About.RIDE_NOT_HEARD:
        return turn.close(_not_heard(turn, row))
    return turn.close(turn.t("tellings-storm-to-the-end" if _by_a_storm(row) else OUTAGES[row.about]))


def _not_heard(turn: Turn, row: Outbox) -> str:
    """Whom no call has reached, who may stand and wait for a car."""
    ride = turn.session.get_one(Ride, row.subject["ride"])
    if unheard_rides.who(turn.session, row) is None:
        return turn.t("tellings-out-of-date")
    what = title_and_when(turn, ride.goal)
    return turn.t("tellings-ride-not-heard", name=ride.rider.spoken_name, what=what)


def _by_a_storm(row: Outbox) -> bool:
    """It was the network, and not the line, that kept them from being rung."""
    return row.about is About.NOT_TRIED and "storm" in row.subject
