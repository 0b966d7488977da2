"""The car stands outside, and she is rung: one sentence, and key 1 says that she comes. Nobody answers: she has it in
writing where she has a mobile, and the driver is told. Who answers by text is written to."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Outbox, Ride, Stop, StopState, Telling, TellingState, begins_with, locked
from services import outbox
from services.outbox.endings import CallEnd
from services.phones import texting

from . import urgent, waiting

RINGS_FOR_S = 35
STANDS_FOR = timedelta(minutes=5)
"""So long the call waits for a line, and the texts for the carrier, while the car stands there."""


def ring(session: Session, stop: Stop) -> None:
    ride, rider = stop.ride, stop.ride.rider
    if rider.phone is None:
        _nobody_answers(session, stop)
        return
    if is_written_to(session, ride) and _write_to_her(session, stop):
        return
    outbox.queue_call(
        session,
        community_id=rider.community_id,
        number=rider.phone,
        about=About.CAR_HERE,
        key=f"{_key(stop)}{_said_at(stop)}",
        subject={"ride": ride.id, "stop": stop.id},
        person_id=rider.id,
        expires_at=clock.now() + STANDS_FOR,
        ring_s=RINGS_FOR_S,
        urgent=True,
    )


def is_written_to(session: Session, ride: Ride) -> bool:
    """Whether who is fetched has a text of it, and no call: she answers by text."""
    return not ride.rider.hears and texting.number_of(session, ride.rider, About.CAR_HERE) is not None


def stop_ringing(session: Session, stop: Stop) -> None:
    """What has not gone out of it does not."""
    outbox.withdraw(session, key_prefix=_key(stop))


def comes_out(session: Session, row: Outbox) -> None:
    """Key 1 was pressed."""
    row.heard_at = row.heard_at or clock.now()
    session.flush()


def call_ended(session: Session, row: Outbox, _end: CallEnd) -> None:
    """Without her key it may have been a mailbox: the driver is told that nobody answered."""
    stop = locked(session, Stop, row.subject.get("stop", 0))
    if stop is not None and stop.state is StopState.HERE and row.heard_at is None:
        _nobody_answers(session, stop)


def text_ended(session: Session, row: Outbox, delivered: bool) -> None:
    """Who is written to in place of a call has not read it: it is as if nobody answered."""
    stop = locked(session, Stop, row.subject.get("stop", 0))
    if not delivered and stop is not None and not stop.ride.rider.hears:
        call_ended(session, row, CallEnd.NOT_PLACED)


def put_off(session: Session, row: Outbox) -> None:
    """The carrier does not ring her now: it is as if nobody answered."""
    call_ended(session, row, CallEnd.NOT_PLACED)


def _nobody_answers(session: Session, stop: Stop) -> None:
    """He hears it once, however often the carrier refuses her call."""
    _write_to_her(session, stop)
    ride, until = stop.ride, clock.now() + STANDS_FOR
    if ride.driver is not None and not _has_heard(session, stop):
        urgent.write(session, ride.driver, About.RIDER_WAITS, ride, key=waiting.driver_as(ride), until=until)


def _has_heard(session: Session, stop: Stop) -> bool:
    told = sa.exists().where(
        begins_with(session, Telling.key, waiting.driver_as(stop.ride)),
        Telling.created_at >= stop.moved_at,
        Telling.state != TellingState.WITHDRAWN,
    )
    return bool(session.scalar(sa.select(told)))


def _write_to_her(session: Session, stop: Stop) -> bool:
    """False where no telephone of hers takes a text."""
    rider = stop.ride.rider
    number = texting.number_of(session, rider, About.CAR_HERE)
    if number is None:
        return False
    outbox.queue_text(
        session,
        community_id=rider.community_id,
        number=number,
        about=About.CAR_HERE,
        key=f"{_key(stop)}text/{_said_at(stop)}",
        subject={"ride": stop.ride.id, "stop": stop.id},
        person_id=rider.id,
        expires_at=clock.now() + STANDS_FOR,
        urgent=True,
    )
    return True


def _said_at(stop: Stop) -> int:
    """Whoever did not come out may be called out once more."""
    return int((stop.moved_at or clock.now()).timestamp())


def _key(stop: Stop) -> str:
    return f"car-here/{stop.id}/"
