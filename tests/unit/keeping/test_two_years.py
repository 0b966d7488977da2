"""Two years of a line's life: nothing outlives its days, and what is gone stands in the figures of its month."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from models import Audit, Base, Database, Figure, Leaving, Person, Role
from retention import Kind
from services.keeping.kept import NAMELESS
from services.keeping.tables import TABLES
from tests.support import builders
from tests.unit.keeping import life

LOOKED_AT_EVERY = timedelta(days=15)
DENSELY = 12
"""So often; after that every other time. Each time something is lived."""
# Nothing lies further ahead in this life than the evening of the same day; a night may be that of the next.
KEPT_FOR: dict[str, int] = {
    **dict.fromkeys(("step", "status_receipt"), Kind.WORDS.days),
    **dict.fromkeys(("message", "question"), Kind.MESSAGES.days),
    **dict.fromkeys(("call", "outbox", "telling", "reminder"), Kind.CALLS.days),
    **dict.fromkeys(("checkin", "checkin_try"), Kind.CHECKINS.days),
    **dict.fromkeys(("alert", "alert_told", "alert_claim"), Kind.ALERTS.days),
    "task": Kind.TASKS.days,
    **dict.fromkeys(("talk", "talk_ask", "talk_log", "visit", "recording"), Kind.TALKS.days),
    **dict.fromkeys(
        ("signup", "standing", "standing_exception", "ride", "ride_ask", "offer", "gathering", "seat"),
        Kind.ACTIVITIES.days,
    ),
    "audit": Kind.AUDIT.days,
}
WORDS_KEPT_FOR: dict[tuple[str, str | None], int] = {
    ("outbox", "body"): Kind.MESSAGES.days,
    ("alert", "words"): Kind.NOTES.days,
    ("alert_claim", "note"): Kind.NOTES.days,
    ("alert", "outcome_note"): Kind.NOTES.days,
    ("talk_log", "note"): Kind.NOTES.days,
    ("task", "note"): Kind.NOTES.days,
    ("task", "done_note"): Kind.NOTES.days,
    ("recording", "sound"): Kind.SPOKEN_NOTES.days,
    ("occurrence", "host_id"): Kind.ACTIVITIES.days,
}
SLACK = timedelta(days=2)


LIMITS: dict[tuple[str, str | None], int] = {
    **{(table, None): days for table, days in KEPT_FOR.items()},
    **WORDS_KEPT_FOR,
}


def oldest_of(table: str, column: str | None) -> sa.ScalarSelect[datetime]:
    rows = Base.metadata.tables[table]
    asked = sa.select(sa.func.min(rows.c.created_at))
    return (asked if column is None else asked.where(rows.c[column].is_not(None))).scalar_subquery()


OLDEST = sa.select(*(oldest_of(*each).label(f"oldest_{number}") for number, each in enumerate(LIMITS)))


def outlived(db: Database, now: datetime) -> list[tuple[Any, ...]]:
    with db.read() as session:
        oldest = session.execute(OLDEST).one()
    found = [(*each, days, at) for (each, days), at in zip(LIMITS.items(), oldest, strict=True)]
    return [one for one in found if one[3] is not None and now - one[3] > timedelta(days=one[2]) + SLACK]


def moves_in(db: Database) -> tuple[list[int], int, int, life.Life]:
    with db.write() as session:
        lived = life.begin(session)
        elders = [lived.moves_in(name, Role.ELDER) for name in ("Kari", "Gudrun")]
        friend = lived.moves_in("Hilde", Role.VISIT_FRIEND, Role.DRIVER)
        kin = lived.moves_in("Ida", Role.KIN)
        for elder in elders:
            builders.friends(session, elder.id, friend.id)
            builders.contact(session, elder.id, kin.id)
        return [elder.id for elder in elders], friend.id, kin.id, lived


def live_a_day(db: Database, lived: life.Life, ids: list[int], friend: int, kin: int) -> None:
    with db.write() as session:
        lived.session = session
        there = [session.get_one(Person, one) for one in ids]
        life.a_day(
            lived, [one for one in there if one.left_at is None], *(session.get_one(Person, i) for i in (friend, kin))
        )


@pytest.mark.slow
def test_nothing_outlives_its_days_in_two_years(db: Database, nights: Any) -> None:
    began = nights.at
    elders, friend, kin, lived = moves_in(db)
    ended = began + timedelta(days=2 * 365)
    for look in itertools.count():
        live_a_day(db, lived, elders, friend, kin)
        if look == 4:
            with db.write() as session:
                gone = session.get_one(Person, elders[1])
                gone.left_at, gone.left_by = nights.at, Leaving.MOVED
        nights.at += LOOKED_AT_EVERY if look < DENSELY else 2 * LOOKED_AT_EVERY
        nights.come()
        assert outlived(db, nights.at) == []
        if nights.at >= ended:
            break
    with db.read() as session:
        months = session.scalars(sa.select(Figure.month).distinct()).all()
        assert len(months) == 24
        there, left = (session.get_one(Person, one) for one in elders)
        assert (there.first_name, len(there.roles)) == ("Kari", 1)
        assert (left.first_name, left.phone, left.roles, left.checkin_plan) == (NAMELESS, None, [], None)
    nights.at = ended + timedelta(days=2 * Kind.AUDIT.days)
    nights.come()
    with db.read() as session:
        empty = {kept.name for kept in TABLES if not session.scalar(sa.select(sa.func.count()).select_from(kept.table))}
        assert empty >= {*KEPT_FOR, "sent_list", "listening"} - {"audit"}
        assert set(session.scalars(sa.select(Audit.action))) == {"audit_let_go"}
        assert session.get(Person, elders[1]) is None
        assert session.get(Person, elders[0]) is not None
