"""What the menu of somebody's own things has lines for. One question, since it is asked at each of the menu's keys."""

from __future__ import annotations

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Person, columns
from services.signups import offers

from . import away


@dataclass(frozen=True, slots=True)
class Elder:
    """Somebody the caller is a contact of."""

    id: int
    spoken_name: str


@dataclass(frozen=True, slots=True)
class OwnLines:
    """`offers_restricted`: she has said no for good to something. `elders`: as `away.elders_of`."""

    offers_restricted: bool
    elders: tuple[Elder, ...]


def _question() -> sa.Select[bool, int | None, str | None]:
    """One row for each elder, and one without where there is none."""
    caller = sa.bindparam("contact", type_=sa.Integer)
    name = sa.func.coalesce(sa.func.nullif(Person.said_as, ""), Person.first_name)
    elders = away.OF_A_CONTACT.with_only_columns(Person.id, name.label("name")).order_by(None).subquery()
    said_no = sa.select(offers.restricted(caller).label("restricted")).subquery()
    return (
        sa.select(said_no.c.restricted, elders.c.id, elders.c.name)
        .select_from(said_no.outerjoin(elders, sa.true()))
        .order_by(elders.c.id)
    )


QUESTION = _question()


def of_person(session: Session, person: Person) -> OwnLines:
    """The lines for this person."""
    rows = columns(session, QUESTION, {"contact": person.id}).all()
    elders = tuple(Elder(elder_id, name) for _, elder_id, name in rows if elder_id is not None and name is not None)
    return OwnLines(bool(rows[0].restricted), elders)
