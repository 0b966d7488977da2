from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.orm import Session

import clock
import migrations
from models import (
    Base,
    Community,
    Contact,
    Database,
    Errand,
    Leg,
    Occurrence,
    Ride,
    RideAsk,
    RideState,
    Role,
    Signup,
    SignupState,
    Source,
    Stop,
    Talk,
    TalkState,
    Trip,
    Visit,
    VisitState,
)
from services.hours.due import AT_ONCE
from tests.support import builders, laid
from tests.support.running import postgres


@pytest.fixture
def fresh(db: Database, tmp_path: Path) -> Iterator[Database]:
    """A second, empty database on the same engine as `db`."""
    if db.url.startswith("sqlite"):
        yield Database(f"sqlite:///{tmp_path}/deep/down/fresh.db")
        return
    with beside(db) as fresh:
        yield fresh


@pytest.fixture
def upgraded(db: Database, tmp_path: Path) -> Iterator[Database]:
    """As `fresh`, after `migrations.upgrade`."""
    if db.url.startswith("sqlite"):
        yield Database(laid.upgraded(tmp_path / "upgraded.db"))
        return
    with beside(db, postgres.copied_from(laid.upgraded_beside(db.url))) as upgraded:
        yield upgraded


@pytest.fixture
def meant(db: Database) -> dict[str, Any]:
    """`everything` of tables the models have just laid: those of `db` may be restored from a backup by the test before,
    and PostgreSQL words their checks otherwise then."""
    if db.url.startswith("sqlite"):
        return everything(db.engine)
    with beside(db, name="meant") as laid_now:
        Base.metadata.create_all(laid_now.engine)
        return everything(laid_now.engine)


@contextmanager
def beside(db: Database, how: str = "", name: str = "upgraded") -> Iterator[Database]:
    name = f"{sa.make_url(db.url).database}_{name}"
    with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sa.text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))
        connection.execute(sa.text(f'CREATE DATABASE "{name}" {how}'))
    url = sa.make_url(db.url).set(database=name).render_as_string(hide_password=False)
    another = Database(url)
    yield another
    another.dispose()
    with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sa.text(f'DROP DATABASE "{name}" WITH (FORCE)'))


def everything(engine: sa.Engine) -> dict[str, Any]:
    """All the database tells about our tables, in an order of its own."""
    inspector = sa.inspect(engine)
    found: dict[str, Any] = defaultdict(dict)
    for (_, table), columns in inspector.get_multi_columns().items():
        told = [(c["name"], str(c["type"]), c["nullable"], c["default"]) for c in columns]
        found[table] = {"columns": sorted(told, key=str)}
    for (_, table), key in inspector.get_multi_pk_constraint().items():
        found[table]["key"] = key
    for (_, table), keys in inspector.get_multi_foreign_keys().items():
        found[table]["foreign"] = sorted(map(str, keys))
    for (_, table), unique in inspector.get_multi_unique_constraints().items():
        found[table]["unique"] = sorted(map(str, unique))
    for (_, table), checks in inspector.get_multi_check_constraints().items():
        found[table]["checks"] = sorted((str(c["name"]), c["sqltext"]) for c in checks)
    for (_, table), indexes in inspector.get_multi_indexes().items():
        found[table]["indexes"] = sorted(map(_index, indexes))
    found.pop("alembic_version", None)
    found["triggers"] = _triggers(engine)
    return found


def _triggers(engine: sa.Engine) -> list[str]:
    on_sqlite = "SELECT sql FROM sqlite_master WHERE type = 'trigger'"
    on_postgresql = """SELECT pg_get_triggerdef(t.oid) || pg_get_functiondef(t.tgfoid) FROM pg_trigger t
        WHERE NOT t.tgisinternal"""
    with engine.connect() as connection:
        written = connection.exec_driver_sql(on_sqlite if engine.dialect.name == "sqlite" else on_postgresql)
        return sorted(" ".join(sql.split()) for sql in written.scalars())


def _index(index: Any) -> str:
    options = {name: str(value) for name, value in index.get("dialect_options", {}).items()}
    return str((index["name"], index["column_names"], index["unique"], options))


def test_an_upgraded_database_is_what_the_models_say(meant: dict[str, Any], upgraded: Database) -> None:
    """Alembic finds nothing left to migrate, and upgrading it again changes nothing."""
    assert everything(upgraded.engine) == meant
    with upgraded.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
    migrations.upgrade(upgraded.url)
    assert everything(upgraded.engine) == meant


ANY_ZONES_1970 = AT_ONCE + timedelta(days=1)
DUE: dict[Any, Any] = {
    Occurrence: Occurrence.look_at,
    Signup: Signup.remind_at,
    Ride: Ride.look_at,
    Visit: Visit.look_at,
    Talk: Talk.log_due_at,
}
DUE_AT_ANY_AGE: dict[Any, Any] = {Contact: Contact.ask_at}


def brought_on(database: Database) -> None:
    """By every migration it has not had; that an upgrade looks first is shown by `test_looking`."""
    command.upgrade(migrations.config(database.url), "head")


def at(day: datetime, session: Session, serial: int) -> None:
    """What somebody has joined with a ride that day, and what she was visited and rung for."""
    community_id = session.scalars(sa.select(Community.id)).one()
    kari, berit = (
        builders.person(session, community_id, name, phone=builders.number(serial + n, mobile=True))
        for n, name in enumerate(("Kari", "Berit"))
    )
    occurrence = builders.occurrence(session, community_id, day, "Fredagstreff", uid=str(serial))
    signup = Signup(occurrence_id=occurrence.id, person_id=kari.id, state=SignupState.JOINED, source=Source.SMS)
    session.add(signup)
    session.flush()
    session.add(Ride(signup_id=signup.id, state=RideState.WANTED))
    end = day + timedelta(hours=1)
    visited = VisitState.OVER if day < clock.now() else VisitState.AGREED
    builders.contact(session, kari.id, berit.id)
    between = {"elder_id": kari.id, "friend_id": berit.id}
    session.add(Visit(starts_at=day, ends_at=end, state=visited, source=Source.SMS, **between))
    session.add(Talk(state=TalkState.TALKED, promised_by=day, bridged_at=day, ended_at=end, **between))


@pytest.mark.parametrize("kind", [*DUE, *DUE_AT_ANY_AGE], ids=lambda kind: kind.__name__)
def test_what_the_version_before_writes_while_both_run_is_looked_at(db: Database, kind: Any) -> None:
    """It knows nothing of the column."""
    due = (DUE | DUE_AT_ANY_AGE)[kind]
    with db.write() as session:
        builders.community(session)
        at(clock.now() + timedelta(days=3), session, 100)
        columns = [one for one in kind.__table__.columns if one.key not in ("id", due.key)]
        row = session.execute(sa.select(*columns)).one()
        for one in {Occurrence: (Ride, Signup), Signup: (Ride,)}.get(kind, ()):
            session.execute(sa.delete(one))
        session.execute(sa.delete(kind))
        as_it_was = sa.table(kind.__tablename__, *(sa.column(one.key, one.type) for one in columns))
        session.execute(sa.insert(as_it_was).values(row._asdict()))
        assert session.scalars(sa.select(due)).one() <= ANY_ZONES_1970


def test_todays_rides_stay_as_they_are_and_one_may_go_on_an_errand(upgraded: Database) -> None:
    """With who was asked, and the cars they are planned into; back again, those on errands are lost alone."""
    with upgraded.write() as session:
        builders.community(session)
        at(clock.now() + timedelta(days=3), session, 100)
        ride = session.scalars(sa.select(Ride)).one()
        driver = builders.person(session, 1, "Ola", Role.DRIVER, phone=builders.number(120, mobile=True))
        session.add(RideAsk(ride_id=ride.id, driver_id=driver.id, code=1))
        trip = Trip(occurrence=ride.goal, driver_id=driver.id, leg=Leg.THERE, metres=9000)
        trip.leaves_at = trip.arrives_at = clock.now()
        trip.stops = [Stop(ride_id=ride.id, position=1, at=clock.now())]
        session.add(trip)
        before = ride.id, ride.signup_id
    command.downgrade(migrations.config(upgraded.url), "0052")
    brought_on(upgraded)
    with upgraded.write() as session:
        ride = session.scalars(sa.select(Ride)).one()
        assert (ride.id, ride.signup_id) == before
        assert session.scalars(sa.select(RideAsk.ride_id)).one() == ride.id
        assert [stop.ride_id for stop in session.scalars(sa.select(Trip)).one().stops] == [ride.id]
        hour = clock.now() + timedelta(days=2)
        errand = Errand(community_id=1, person_id=ride.rider_id, what="shop", starts_at=hour, ends_at=hour)
        errand.source = Source.PHONE
        session.add(Ride(errand=errand))
        session.flush()
        with pytest.raises(sa.exc.IntegrityError), session.begin_nested():
            session.add(Ride())
            session.flush()
        with pytest.raises(sa.exc.IntegrityError), session.begin_nested():
            session.execute(sa.update(Ride).where(Ride.id == ride.id).values(errand_id=errand.id))
    command.downgrade(migrations.config(upgraded.url), "0057")
    with upgraded.engine.connect() as connection:
        assert connection.scalars(sa.text("SELECT signup_id FROM ride")).all() == [before[1]]
