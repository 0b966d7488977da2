"""She is done, and wants to go home: her driver is told at once."""

from __future__ import annotations

import enum
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Channel,
    Errand,
    ErrandState,
    Person,
    QuestionKind,
    Ride,
    Stop,
    StopState,
    Trip,
    TripState,
    locked,
)
from services import outbox, rides, telling
from services.phones import texting
from services.telling import conversations
from services.telling.keys import beside, next_key

from .reminding import told_as

TOLD_WITHIN = timedelta(hours=1)
"""From the first call he does not hear on it is a task, and he is rung still."""


class Ready(enum.StrEnum):
    """TOLD: her driver is told now. NOBODY: nobody is to drive her home, and she must be helped by a person. OVER: she
    does not wait for anybody."""

    TOLD = "told"
    NOBODY = "nobody"
    OVER = "over"


def may_wait_at_home(session: Session, ride: Ride) -> bool:
    """Before the hour of her errand, where nobody has said that she was fetched: "ready" may mean that she waits for
    the car there, and not for the one home."""
    if ride.driver is None or clock.now() >= ride.goal.starts_at:
        return False
    met = Stop.state.in_((StopState.ABOARD, StopState.DRIVEN)), Trip.id == Stop.trip_id, Trip.state != TripState.DROPPED
    return not session.scalar(sa.select(sa.exists().where(Stop.ride_id == ride.id, *met)))


def is_ready(session: Session, ride: Ride) -> Ready:
    """She waits to be driven home from now on; said once more, her driver is told once more."""
    errand = locked(session, Errand, ride.goal.id)
    fresh = locked(session, Ride, ride.id)
    if errand is None or fresh is None or errand.state is ErrandState.CANCELLED:
        return Ready.OVER
    if errand.state is ErrandState.PLANNED:
        errand.move(ErrandState.READY)
        errand.ends_at = max(clock.now(), errand.starts_at)
        session.flush()
    if fresh.driver is None:
        return Ready.NOBODY
    rides.drives_anew(session, errand, fresh.driver)
    fresh.watch_at = clock.now()  # who is out has been fetched
    conversations.settle(session, QuestionKind.CAR_DUE, {"ride": fresh.id})
    _tell(session, errand, fresh, fresh.driver)
    return Ready.TOLD


def _tell(session: Session, errand: Errand, ride: Ride, driver: Person) -> None:
    """By a call, which only key 1 answers, with a text beside it."""
    now, subject = clock.now(), {"errand": errand.id, "ride": ride.id, "sure": 1}
    until = now + TOLD_WITHIN
    row = telling.tell(
        session,
        driver,
        About.ERRAND_READY,
        subject,
        key=next_key(session, f"{told_as(errand)}ready:"),
        expires_at=until,
        urgent=True,
        channel=Channel.VOICE,
    )
    number = texting.number_of(session, driver, About.ERRAND_READY)
    if number is not None:
        outbox.queue_text(
            session,
            community_id=driver.community_id,
            number=number,
            about=row.about,
            key=beside(row),
            subject=row.subject,
            person_id=driver.id,
            not_before=now,
            expires_at=until,
            urgent=True,
        )
