"""Her evening was kept quiet by what somebody said of her, who has taken it back: her call comes after all."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Checkin, CheckinState, Person, SilencedBy, TaskKind
from services import tasks
from services.hours import duetime

RINGS_SOON = timedelta(minutes=2)


def ring(session: Session, person: Person, quiet_by: SilencedBy) -> None:
    """Those of her calls of today that were silenced so: in a few minutes, or at her minute; the desk is asked where
    the hour of one is over, since nobody has heard from her."""
    now, zone = clock.now(), person.community.zone
    today = duetime.midnight(duetime.local_day(now, zone), zone)
    silenced = sa.select(Checkin).where(
        Checkin.person_id == person.id,
        Checkin.state == CheckinState.SILENCED,
        Checkin.silenced_by == quiet_by,
        Checkin.due_at >= today,
    )
    for checkin in session.scalars(silenced.order_by(Checkin.id).with_for_update(of=Checkin)):
        again_at = max(checkin.due_at, now + RINGS_SOON)
        if again_at < checkin.window_ends_at:
            checkin.move(CheckinState.PLANNED)
            checkin.silenced_by = checkin.closed_at = None
            checkin.next_try_at = again_at
        else:
            ask_the_desk(session, checkin)
    session.flush()


def ask_the_desk(session: Session, checkin: Checkin, **of_what: int) -> None:
    """One row on the board for an evening on which she was not rung and nobody saw her; her next key takes it off."""
    tasks.open_task(
        session,
        checkin.person.community,
        TaskKind.WAS_SHE_THERE,
        f"was-she-there/{checkin.id}",
        person=checkin.person,
        subject={"checkin": checkin.id, **of_what},
    )
