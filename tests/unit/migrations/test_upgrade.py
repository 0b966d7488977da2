from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

import clock
import migrations
from models import (
    Base,
    Database,
    Role,
    Task,
    TaskKind,
    TaskState,
)
from tests.support import builders

CHECKED = datetime(2026, 5, 1, tzinfo=UTC)


@pytest.fixture
def fresh(request: pytest.FixtureRequest, db: Database, tmp_path: Path) -> Any:
    """A second, empty database on the same engine as `db`."""
    if db.url.startswith("sqlite"):
        yield Database(f"sqlite:///{tmp_path}/deep/down/fresh.db")
        return
    name = f"{sa.make_url(db.url).database}_upgraded"
    with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sa.text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))
        connection.execute(sa.text(f'CREATE DATABASE "{name}"'))
    url = sa.make_url(db.url).set(database=name).render_as_string(hide_password=False)
    fresh = Database(url)
    yield fresh
    fresh.dispose()
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
    return found


def _index(index: Any) -> str:
    options = {name: str(value) for name, value in index.get("dialect_options", {}).items()}
    return str((index["name"], index["column_names"], index["unique"], options))


def test_an_upgraded_database_is_what_the_models_say(db: Database, fresh: Database) -> None:
    migrations.upgrade(fresh.url)

    assert everything(fresh.engine) == everything(db.engine)


def test_alembic_finds_nothing_left_to_migrate(fresh: Database) -> None:
    migrations.upgrade(fresh.url)

    with fresh.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_upgrading_twice_changes_nothing(fresh: Database) -> None:
    migrations.upgrade(fresh.url)
    before = everything(fresh.engine)
    migrations.upgrade(fresh.url)

    assert everything(fresh.engine) == before


def test_a_volunteer_who_was_active_stays_so_and_the_desk_is_asked_to_look(fresh: Database) -> None:
    migrations.upgrade(fresh.url)
    with fresh.write() as session:
        village = builders.community(session).id
        for serial, (name, role) in enumerate(
            (("Ola", Role.DRIVER), ("Berit", Role.VISIT_FRIEND), ("Kari", Role.ELDER))
        ):
            person = builders.person(session, village, name, role, phone=builders.number(100 + serial, mobile=True))
            person.roles[0].checked_at = CHECKED if name == "Ola" else None
    command.downgrade(migrations.config(fresh.url), "0005")
    migrations.upgrade(fresh.url)

    with fresh.read() as session:
        (task,) = session.scalars(sa.select(Task))
        assert task.person is not None
        assert (task.person.first_name, task.kind, task.state) == ("Ola", TaskKind.SEE_CHECKS, TaskState.OPEN)
        assert task.due_at is not None
        assert task.due_at - clock.now() <= timedelta(days=60)
        assert task.person.is_a(Role.DRIVER)
