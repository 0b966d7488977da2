import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
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
    About,
    Activity,
    Base,
    Call,
    Channel,
    Community,
    Contact,
    Database,
    Direction,
    Errand,
    Leg,
    Occurrence,
    Outbox,
    Person,
    Ride,
    RideAsk,
    RideState,
    Role,
    Signup,
    SignupState,
    Source,
    Step,
    Stop,
    Talk,
    TalkState,
    Task,
    TaskKind,
    TaskState,
    Telling,
    Trip,
    Visit,
    VisitState,
)
from services import outbox, tasks
from services.hours.due import AT_ONCE
from tests.support import builders, laid

CHECKED = datetime(2026, 5, 1, tzinfo=UTC)


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
    with beside(db, f'TEMPLATE "{laid.upgraded_beside(db.url)}"') as upgraded:
        yield upgraded


@contextmanager
def beside(db: Database, how: str = "") -> Iterator[Database]:
    name = f"{sa.make_url(db.url).database}_upgraded"
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
    found: dict[str, Any] = {}
    for table in inspector.get_table_names():
        if table == "alembic_version":
            continue
        columns = [(c["name"], str(c["type"]), c["nullable"], c["default"]) for c in inspector.get_columns(table)]
        found[table] = {
            "columns": sorted(columns, key=str),
            "key": inspector.get_pk_constraint(table),
            "foreign": sorted(map(str, inspector.get_foreign_keys(table))),
            "unique": sorted(map(str, inspector.get_unique_constraints(table))),
            "checks": sorted((str(c["name"]), c["sqltext"]) for c in inspector.get_check_constraints(table)),
            "indexes": sorted(map(_index, inspector.get_indexes(table))),
        }
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


def test_an_upgraded_database_is_what_the_models_say(db: Database, upgraded: Database) -> None:
    """Alembic finds nothing left to migrate, and upgrading it again changes nothing."""
    for _ in range(2):
        assert everything(upgraded.engine) == everything(db.engine)
        with upgraded.engine.connect() as connection:
            assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []
        migrations.upgrade(upgraded.url)


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


def test_what_the_version_before_has_written_is_looked_at_unless_it_is_long_past(upgraded: Database) -> None:
    with upgraded.write() as session:
        builders.community(session)
        at(clock.now() - timedelta(days=3), session, 100)
        at(clock.now() + timedelta(days=3), session, 110)
    command.downgrade(migrations.config(upgraded.url), "0004")
    brought_on(upgraded)

    with upgraded.read() as session:
        for kind, column in DUE.items():
            past, ahead = session.scalars(sa.select(column).order_by(kind.id))
            assert (kind, past) == (kind, None)
            assert ahead <= ANY_ZONES_1970
        for column in DUE_AT_ANY_AGE.values():
            assert [found <= ANY_ZONES_1970 for found in session.scalars(sa.select(column))] == [True, True]


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


def test_a_volunteer_who_was_active_stays_so_and_the_desk_is_asked_to_look(upgraded: Database) -> None:
    with upgraded.write() as session:
        village = builders.community(session).id
        for serial, (name, role) in enumerate(
            (("Ola", Role.DRIVER), ("Berit", Role.VISIT_FRIEND), ("Kari", Role.ELDER))
        ):
            person = builders.person(session, village, name, role, phone=builders.number(100 + serial, mobile=True))
            person.roles[0].checked_at = CHECKED if name == "Ola" else None
    command.downgrade(migrations.config(upgraded.url), "0005")
    brought_on(upgraded)

    with upgraded.read() as session:
        (task,) = session.scalars(sa.select(Task))
        assert task.person is not None
        assert (task.person.first_name, task.kind, task.state) == ("Ola", TaskKind.SEE_CHECKS, TaskState.OPEN)
        assert task.due_at is not None
        assert task.due_at - clock.now() <= timedelta(days=60)
        assert task.person.is_a(Role.DRIVER)


def test_what_was_seen_becomes_rows_and_nobody_loses_an_evening_by_what_is_asked_for_now(upgraded: Database) -> None:
    """Berit was complete and stays so; of Ola, who drives, licence and insurance were never written, and the task that
    was done of what was asked for before is no answer to that."""
    days = {"certificate": "2026-05-01", "introduction": "2026-04-12", "confidentiality": "2026-04-12"}
    with upgraded.write() as session:
        lom = builders.community(session)
        ola, berit, siri = (
            builders.person(session, lom.id, name, role, phone=builders.number(at, mobile=True))
            for at, (name, role) in enumerate(
                (("Ola", Role.DRIVER), ("Berit", Role.VISIT_FRIEND), ("Siri", Role.VISIT_FRIEND))
            )
        )
        siri.roles[0].checked_at = None
        tasks.done(session, tasks.open_task(session, lom, TaskKind.SEE_CHECKS, f"checks:{ola.id}", person=ola))
    command.downgrade(migrations.config(upgraded.url), "0029")
    with upgraded.engine.begin() as connection:
        written = json.dumps(days)
        connection.exec_driver_sql(f"UPDATE person_role SET seen = '{written}'")  # noqa: S608 our own words
    brought_on(upgraded)
    with upgraded.read() as session:
        (task,) = session.scalars(sa.select(Task).where(Task.state == TaskState.OPEN))
        assert (task.person_id, task.key) == (ola.id, f"checks:{ola.id}")
        for person in (session.get_one(Person, one.id) for one in (ola, berit, siri)):
            assert {row.kind: row.seen_on.isoformat() for row in person.seen_checks} == days
            assert (person.roles[0].active, person.roles[0].seen) == (person.id != siri.id, None)
    command.downgrade(migrations.config(upgraded.url), "0029")
    with upgraded.engine.begin() as connection:
        kept = connection.scalars(sa.select(Base.metadata.tables["person_role"].c.seen)).all()
    assert kept == [days, days, days]


def test_a_line_that_has_rung_and_told_loses_nothing(upgraded: Database) -> None:
    """Tables that others lead to are laid anew where a column may hold one more word."""
    with upgraded.write() as session:
        lom = builders.community(session)
        kari = builders.person(session, lom.id, "Kari", Role.ELDER, phone=builders.number(1, mobile=True))
        hour = {"not_before": clock.now(), "expires_at": clock.now()}
        telling = Telling(
            person_id=kari.id, about=About.CHECKIN, key="told/1", subject={}, channel=Channel.VOICE, **hour
        )
        session.add(telling)
        session.flush()
        rung = outbox.queue_call(
            session,
            community_id=lom.id,
            number=builders.number(1, mobile=True),
            about=About.CHECKIN,
            key="rung/1",
            subject={},
            person_id=kari.id,
            expires_at=clock.now() + timedelta(hours=1),
        )
        rung.telling_id = telling.id
        session.add(
            Call(community_id=lom.id, sid="CA1", outbox_id=rung.id, direction=Direction.OUTBOUND, person_id=kari.id)
        )
    command.downgrade(migrations.config(upgraded.url), "0017")
    brought_on(upgraded)

    with upgraded.read() as session:
        call = session.scalars(sa.select(Call)).one()
        told = sa.select(Outbox.telling_id).where(Outbox.id == call.outbox_id)
        assert session.scalar(told) == session.scalars(sa.select(Telling.id)).one()


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
    command.downgrade(migrations.config(upgraded.url), "0052")
    with upgraded.engine.connect() as connection:
        assert connection.scalars(sa.text("SELECT signup_id FROM ride")).all() == [before[1]]
    brought_on(upgraded)


CLEAR: dict[tuple[str, str], Any] = {
    ("activity", "notes"): "Ta med ull",
    ("contact", "hours"): "16:00-22:00",
    ("person", "latitude"): 61.8375,
    ("person", "longitude"): 8.5686,
    ("step", "digits"): "3",
}


def as_it_stands(database: Database, table: str, column: str) -> list[Any]:
    with database.read() as session:
        asked: sa.Select[Any] = sa.select(sa.column(column)).select_from(sa.table(table)).order_by(sa.column("id"))
        return list(session.scalars(asked))


def test_what_stood_there_to_read_is_sealed_and_the_line_reads_it(upgraded: Database) -> None:
    """More rows than one batch has; and back, for who must go back."""
    with upgraded.write() as session:
        builders.community(session)
        at(clock.now() + timedelta(days=3), session, 100)
        session.add_all(Step(call_sid="CA1", n=n, address="home", digits="3" if n % 2 else None) for n in range(1203))
        session.scalars(sa.select(Activity)).one().notes = CLEAR["activity", "notes"]
        session.scalars(sa.select(Contact)).one().hours = CLEAR["contact", "hours"]
        kari = session.scalars(sa.select(Person).order_by(Person.id)).first()
        assert kari is not None
        kari.latitude, kari.longitude = CLEAR["person", "latitude"], CLEAR["person", "longitude"]
    command.downgrade(migrations.config(upgraded.url), "0022")
    for (table, column), value in CLEAR.items():
        assert set(as_it_stands(upgraded, table, column)) - {None} == {value}
    brought_on(upgraded)

    for table, column in CLEAR:
        sealed = [found for found in as_it_stands(upgraded, table, column) if found is not None]
        assert len(sealed) == (601 if table == "step" else 1)
        assert all(found.startswith("gAAAA") for found in sealed)
    with upgraded.read() as session:
        assert session.scalars(sa.select(Contact.hours)).one() == "16:00-22:00"
        house = sa.select(Person.latitude, Person.longitude).where(Person.latitude.is_not(None))
        assert session.execute(house).one() == (61.8375, 8.5686)
        assert session.scalars(sa.select(Step.digits).where(Step.n < 2).order_by(Step.n)).all() == [None, "3"]
