"""A standing row held, and what is told of it."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Person, Source, Standing, StandingState
from services import telling
from services.telling.keys import next_key

TOLD_WITHIN = timedelta(days=2)


def held(session: Session, standing_id: int) -> Standing | None:
    """The row as it is now, held until the transaction ends. NO KEY UPDATE on PostgreSQL: a day that is left out points
    at the row, and must not wait for whoever makes the days ahead, which waits for the activity's row."""
    how = {"of": Standing, "key_share": True}
    return session.get(Standing, standing_id, with_for_update=how, populate_existing=True)


def of_activity(session: Session, person: Person, activity_id: int, weekday: int) -> Standing | None:
    """Hers to that activity on that weekday while it stands, held."""
    wanted = sa.select(Standing.id).where(
        Standing.person_id == person.id,
        Standing.activity_id == activity_id,
        Standing.weekday == weekday,
        Standing.state == StandingState.ON,
    )
    row_id = session.scalars(wanted).first()
    return None if row_id is None else held(session, row_id)


def tell(
    session: Session, standing: Standing, person: Person, about: About, *, heard: bool = False, **more: int
) -> None:
    """Tell one of the two. `heard` as in `telling.tell`; `more` goes into the subject, for the wording."""
    telling.tell(
        session,
        person,
        about,
        {"standing": standing.id, **more},
        key=next_key(session, f"{told_as(standing)}{about.value}:{person.id}:"),
        expires_at=clock.now() + TOLD_WITHIN,
        heard=heard,
    )


def confirm(session: Session, standing: Standing, person: Person, about: About, source: Source) -> None:
    """To who has just done it: heard in her own call it is texted to a mobile and never rung back, and written by text
    it is answered in that text."""
    if source is not Source.SMS:
        tell(session, standing, person, about, heard=source is Source.PHONE)


def told_as(standing: Standing) -> str:
    return f"standing:{standing.id}:"
