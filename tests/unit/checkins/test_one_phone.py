"""A couple with one telephone, and two schedulers that each hold one of the two: one call."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Checkin, CheckinPlan, CheckinTry, Database, Outbox, Person
from services import checkins
from tests.support import builders
from tests.support.steps.evenings import EVENING, elder


@pytest.fixture
def couple(db: Database) -> Database:
    """Kari and Jon, both to be rung at seven."""
    before = EVENING - timedelta(minutes=1)
    with clock.replaced_by(lambda: before), db.write() as session:
        kari = elder(session)
        jon = builders.person(session, kari.community_id, "Jon", phone=str(kari.phone))
        builders.evening_calls(session, jon.id)
        checkins.advance(session, before)
    return db


only_on_postgresql = pytest.mark.only_on("postgresql")
"""SQLite's writers are serial."""


def holds(session: Session, name: str) -> None:
    """This scheduler's batch ended with one of the two."""
    one = sa.select(Checkin).join(Person, Person.id == Checkin.person_id).where(Person.first_name == name)
    assert session.scalars(one.with_for_update(of=Checkin)).all()


def advance(session: Session, now: datetime) -> None:
    with clock.replaced_by(lambda: now):
        checkins.advance(session, now)


def calls(db: Database) -> list[int]:
    """How many each call is for."""
    with db.read() as session:
        tries = sa.select(sa.func.count(CheckinTry.id)).group_by(CheckinTry.outbox_id)
        assert session.scalar(sa.select(sa.func.count()).select_from(Outbox)) == len(session.scalars(tries).all())
        return list(session.scalars(tries))


@only_on_postgresql
@pytest.mark.parametrize("held", ["Kari", "Jon"])
def test_two_schedulers_with_one_of_the_couple_each_place_one_call(couple: Database, held: str) -> None:
    with couple.write() as first:
        holds(first, held)
        with couple.write() as second:
            advance(second, EVENING)
        advance(first, EVENING)
    for seconds in (5, 10):
        with couple.write() as session:
            advance(session, EVENING + timedelta(seconds=seconds))
    assert calls(couple) == [2]


@only_on_postgresql
def test_two_schedulers_at_the_same_moment_place_one_call(couple: Database) -> None:
    with couple.write() as first, couple.write() as second:
        holds(first, "Kari")
        holds(second, "Jon")
        advance(first, EVENING)
        advance(second, EVENING)
    for seconds in (5, 10):
        with couple.write() as session:
            advance(session, EVENING + timedelta(seconds=seconds))
    assert calls(couple) == [2]


def test_one_scheduler_places_one_call(couple: Database) -> None:
    with couple.write() as session:
        advance(session, EVENING)
    assert calls(couple) == [2]


@pytest.mark.parametrize("slow", ["Kari", "Jon"])
def test_the_telephone_rings_as_long_as_the_slower_of_the_couple_needs(couple: Database, slow: str) -> None:
    with couple.write() as session:
        theirs = sa.select(Person.id).where(Person.first_name == slow).scalar_subquery()
        session.execute(sa.update(CheckinPlan).where(CheckinPlan.person_id == theirs).values(ring_s=60))
        advance(session, EVENING)
        assert [row.ring_s for row in session.scalars(sa.select(Outbox))] == [60]
