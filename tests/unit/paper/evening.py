"""A village with an evening ahead and somebody on the road, for what is printed of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from models import (
    Agreement,
    Checkin,
    CheckinState,
    Contact,
    Occurrence,
    Person,
    Ride,
    RideState,
    Role,
    Signup,
    SignupState,
    SilencedBy,
    Source,
)
from tests.support.desk import NOW, Desk

TONIGHT = "2026-11-26"
SEVEN = datetime(2026, 11, 26, 18, 0, tzinfo=UTC)
ADDRESS = "Prestgardsvegen 4"


def ahead(desk: Desk) -> None:
    """Kari is rung at seven, Ola was heard from at half past six, Per is away."""
    with desk.db.write() as session:
        states = {"Kari": CheckinState.PLANNED, "Ola": CheckinState.WELL, "Ingrid": CheckinState.SILENCED}
        for n, (name, state) in enumerate(states.items()):
            silenced = {"silenced_by": SilencedBy.AWAY} if state is CheckinState.SILENCED else {}
            session.add(
                Checkin(
                    person_id=desk.person(session, name).id,
                    due_at=SEVEN + timedelta(minutes=n),
                    window_ends_at=SEVEN + timedelta(hours=1),
                    state=state,
                    **silenced,
                )
            )


def refuses(desk: Desk, elder: str) -> str:
    """Her first contact has said no; the name of it."""
    with desk.db.write() as session:
        contact = session.scalars(
            sa.select(Contact).where(Contact.elder_id == desk.person(session, elder).id).order_by(Contact.position)
        ).first()
        assert contact is not None
        contact.agreement = Agreement.NO
        return contact.person.full_name


def driven(desk: Desk, state: RideState = RideState.PROMISED) -> tuple[int, int, str]:
    """Kari comes to the first thing there is a seat for, fetched by a driver: (what is on, the driver, its day)."""
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        kari.address = ADDRESS
        driver = session.scalars(
            sa.select(Person).where(Person.roles.any(role=Role.DRIVER)).order_by(Person.id)
        ).first()
        occurrence = session.scalars(
            sa.select(Occurrence).where(Occurrence.starts_at > NOW).order_by(Occurrence.starts_at)
        ).first()
        assert driver is not None and occurrence is not None
        signup = session.scalars(
            sa.select(Signup).where(Signup.occurrence_id == occurrence.id, Signup.person_id == kari.id)
        ).first() or Signup(
            occurrence_id=occurrence.id, person_id=kari.id, source=Source.DESK, state=SignupState.JOINED
        )
        session.add(signup)
        session.flush()
        promised = state is RideState.PROMISED
        session.add(
            Ride(
                signup_id=signup.id,
                state=state,
                driver_id=driver.id if promised else None,
                pickup_from=occurrence.starts_at - timedelta(minutes=40),
                pickup_to=occurrence.starts_at - timedelta(minutes=25),
            )
        )
        return occurrence.id, driver.id, occurrence.starts_at.date().isoformat()
