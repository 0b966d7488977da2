"""What the database itself holds."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from models import (
    Base,
    Community,
    Database,
    IllegalMove,
    Occurrence,
    OccurrenceState,
    Person,
    Signup,
    SignupState,
    insert_missing,
    patiently,
)
from models.base import UtcDateTime


def _community() -> Community:
    return Community(name="Lom", number="+4761000000", timezone="Europe/Oslo", coordinator_phone="+4761000001")


def test_a_personal_field_is_unreadable_in_the_database(db: Database) -> None:
    with db.write() as session:
        community = _community()
        session.add(community)
        session.flush()
        session.add(
            Person(community_id=community.id, first_name="Kari", folded_name="kari", language="nn", notes="hjarta")
        )
    with db.read() as session:
        stored = session.scalar(sa.text("SELECT notes FROM person"))
        assert "hjarta" not in stored
        assert session.scalars(sa.select(Person)).one().notes == "hjarta"


def test_a_naive_time_is_refused(db: Database) -> None:
    with pytest.raises(sa.exc.StatementError, match="naive"), db.write() as session:
        session.add(Community(**{**vars_of(_community()), "created_at": datetime(2026, 1, 1)}))


def test_an_instant_that_stands_in_the_words_of_a_statement_is_in_utc_too() -> None:
    at_noon_in_summer = datetime(2026, 7, 1, 12, tzinfo=ZoneInfo("Europe/Oslo"))
    for dialect in (sqlite.dialect(), postgresql.dialect()):
        words = sa.literal(at_noon_in_summer, UtcDateTime()).compile(
            dialect=dialect, compile_kwargs={"literal_binds": True}
        )
        assert "2026-07-01 10:00:00" in str(words)
        with pytest.raises(sa.exc.CompileError, match="2026, 1, 1"):
            sa.literal(datetime(2026, 1, 1), UtcDateTime()).compile(
                dialect=dialect, compile_kwargs={"literal_binds": True}
            )


def vars_of(row: Community) -> dict[str, object]:
    return {key: getattr(row, key) for key in ("name", "number", "timezone", "coordinator_phone")}


def test_times_come_back_aware_in_utc(db: Database) -> None:
    when = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
    with db.write() as session:
        community = _community()
        community.created_at = when
        session.add(community)
    with db.read() as session:
        assert session.scalars(sa.select(Community)).one().created_at == when


def test_a_state_goes_only_where_its_table_allows() -> None:
    signup = Signup(state=SignupState.JOINED)
    with pytest.raises(IllegalMove, match="joined may not become waiting"):
        signup.move(SignupState.WAITING)


def test_whoever_points_at_a_row_points_at_its_key() -> None:
    """Which never changes, so that no flush has to look whether it has."""
    sa.orm.configure_mappers()
    ways = [way for mapper in Base.registry.mappers for way in mapper.relationships]
    to_one = [way for way in ways if way.direction is sa.orm.RelationshipDirection.MANYTOONE]
    assert len(to_one) > 100
    assert [str(way) for way in to_one if not all(there.primary_key for _, there in way.local_remote_pairs or ())] == []


def test_inserting_what_is_missing_twice_makes_one_row(db: Database) -> None:
    values = [vars_of(_community())]
    with db.write() as session:
        assert insert_missing(session, Community, values) == 1
    with db.write() as session:
        assert insert_missing(session, Community, values) == 0


def test_an_occurrence_cannot_end_before_it_starts(db: Database) -> None:
    assert OccurrenceState.CANCELLED in Occurrence.MOVES[OccurrenceState.PLANNED]
    with pytest.raises(sa.exc.IntegrityError), db.write() as session:
        session.execute(
            sa.insert(Occurrence).values(
                community_id=1,
                activity_id=1,
                key="x",
                starts_at=datetime(2026, 1, 2, tzinfo=UTC),
                ends_at=datetime(2026, 1, 1, tzinfo=UTC),
            )
        )


def test_a_unit_the_engine_gave_up_to_break_a_deadlock_is_run_once_more() -> None:
    tries: list[int] = []

    class Deadlock(Exception):
        sqlstate = "40P01"

    def unit() -> str:
        tries.append(1)
        if len(tries) == 1:
            raise sa.exc.OperationalError("UPDATE", {}, Deadlock())
        return "done"

    assert patiently(unit) == "done"
    assert len(tries) == 2


def test_any_other_failure_is_not_tried_again() -> None:
    tries: list[int] = []

    def unit() -> None:
        tries.append(1)
        raise sa.exc.OperationalError("UPDATE", {}, Exception("the disk is full"))

    with pytest.raises(sa.exc.OperationalError):
        patiently(unit)
    assert len(tries) == 1
