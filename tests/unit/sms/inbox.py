"""What tests of incoming texts need: a text that comes in, and looks at what it did."""

from __future__ import annotations

import itertools
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

from models import (
    AlertClaim,
    ClaimKind,
    ClaimState,
    Person,
    Question,
    QuestionKind,
    QuestionState,
    Ride,
    RideAsk,
    Source,
)
from services import alerts, signups
from services.alerts import claims
from services.telling import conversations
from sms import inbound
from tests.support.hamlet import Hamlet

LINE = "+4761999000"


SIDS = itertools.count(1)


def text(hamlet: Hamlet, who: int | str, body: str, sid: str | None = None) -> str | None:
    number = who if isinstance(who, str) else get(hamlet, Person, who).phone
    return inbound.take_in(hamlet.db, LINE, number, body, sid or f"SM{next(SIDS):032d}")


def on_our_call(hamlet: Hamlet) -> None:
    """Whoever is rung for what was written presses 1, and says that it was so."""
    with hamlet.db.write() as session:
        for claim in session.scalars(sa.select(AlertClaim).where(AlertClaim.state == ClaimState.RINGING)).all():
            if claim.kind is ClaimKind.TAKES:
                claims.confirm_taking(session, claim.id)
            elif claim.outcome is not None:
                claims.confirm(session, claim.id)
                alerts.close(session, claim.alert, claim.outcome, by=claim.by, note=claim.note)


def get(hamlet: Hamlet, kind: type, row_id: int) -> Any:
    with hamlet.db.read() as session:
        return session.get_one(kind, row_id)


def rows(hamlet: Hamlet, kind: type, **where: Any) -> list[Any]:
    with hamlet.db.read() as session:
        return list(session.scalars(sa.select(kind).filter_by(**where).order_by(kind.id)))


def open_question(hamlet: Hamlet, who: int) -> QuestionKind | None:
    found = rows(hamlet, Question, number=get(hamlet, Person, who).phone, state=QuestionState.OPEN)
    return found[0].kind if found else None


def set_fields(hamlet: Hamlet, kind: type, row_id: int, **values: Any) -> None:
    with hamlet.db.write() as session:
        row = session.get_one(kind, row_id)
        for name, value in values.items():
            setattr(row, name, value)


# -- rides


def offered(hamlet: Hamlet, driver: int, code: int, rider: str = "Kari") -> int:
    """A ride wanted by a new elder, and offered to the driver with that code."""
    elder, occurrence = hamlet.person(rider), hamlet.occurrence()
    with hamlet.db.write() as session:
        person = session.get_one(Person, elder)
        joined = signups.join(session, person, occurrence, source=Source.DESK, wants_ride=True)
        ride = session.scalars(sa.select(Ride).where(Ride.signup_id == joined.signup.id)).one()
        session.add(RideAsk(ride_id=ride.id, driver_id=driver, code=code))
        subject, until = {"ride": ride.id, "driver": driver}, hamlet.now + timedelta(days=2)
        conversations.ask(session, session.get_one(Person, driver), QuestionKind.RIDE, subject, until)
        return int(ride.id)
