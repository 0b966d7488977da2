"""The line backed up and put back: by its own commands, while it runs and while it stands still, on both engines."""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from cryptography.fernet import Fernet

import clock
import settings as settings_module
from app import create_app
from models import Audit, Base, Database, Heartbeat, Outbox, Person, Vault
from services.restoring import unfinished
from settings import DEMO_FIELD_KEY
from tests.support import builders
from tests.support.steps.restoring import Keeper, keeper

pytestmark = pytest.mark.both_engines
ANOTHER = Fernet.generate_key().decode()


@pytest.fixture
def operator(db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keeper]:
    with db.write() as session:
        community = builders.community(session)
        builders.person(session, community.id, "Kari", phone="+4761234567", notes="Hears badly")
    with keeper(db, tmp_path, monkeypatch) as one:
        yield one


def names(db: Database) -> list[tuple[str, str | None]]:
    with db.read() as session:
        return [(person.first_name, person.notes) for person in session.scalars(sa.select(Person).order_by(Person.id))]


def another_comes(db: Database, name: str = "Olga", serial: int = 200) -> None:
    with db.write() as session:
        builders.person(session, 1, name, phone=builders.number(serial, mobile=False))


def refused(result: object, *words: str) -> None:
    assert result.exit_code == 2, result.output  # type: ignore[attr-defined]
    for word in words:
        assert word in result.output, result.output  # type: ignore[attr-defined]


def test_what_was_backed_up_is_there_again_and_nothing_that_came_after_and_the_line_goes_on(operator: Keeper) -> None:
    operator.has_backed_up()
    another_comes(operator.db)
    operator.has_restored()
    assert names(operator.db) == [("Kari", "Hears badly")]
    every_table_of_ours_is_there(operator.db)
    another_comes(operator.db)
    assert [name for name, _ in names(operator.db)] == ["Kari", "Olga"]
    rows_have_ids_the_lost_line_never_gave(operator.db)
    what_nobody_may_change_may_not_be_changed(operator.db)


def every_table_of_ours_is_there(db: Database) -> None:
    tables = set(sa.inspect(db.engine).get_table_names())
    assert set(Base.metadata.tables) | {"alembic_version"} <= tables
    assert unfinished.MARK not in tables


def rows_have_ids_the_lost_line_never_gave(db: Database) -> None:
    hour = {"not_before": clock.now(), "expires_at": clock.now().replace(year=2100)}
    with db.write() as session:
        row = Outbox(community_id=1, kind="call", about="checkin", key="one", number="+4761234567", **hour)
        session.add(row)
        session.flush()
        assert row.id > 1_000_000


def what_nobody_may_change_may_not_be_changed(db: Database) -> None:
    with db.write() as session:
        session.add(Audit(community_id=1, actor="desk", action="looked"))
    with pytest.raises(sa.exc.DBAPIError), db.write() as session:
        session.execute(sa.delete(Audit))


def test_the_file_is_readable_by_its_owner_alone_and_stands_there_whole(operator: Keeper) -> None:
    operator.has_backed_up()
    assert stat.S_IMODE(operator.file.stat().st_mode) == 0o600
    assert b"Kari" not in operator.file.read_bytes()
    assert sorted(each.name for each in operator.file.parent.iterdir() if "backup" in each.name) == ["line.backup"]


def test_a_backup_that_fails_leaves_the_one_before(operator: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    operator.has_backed_up()
    before = operator.file.read_bytes()
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    refused(operator.backs_up(), "No space left on device", "No backup was made")
    assert operator.file.read_bytes() == before


def test_a_backup_is_made_while_others_write(operator: Keeper) -> None:
    over = threading.Event()
    came = []

    def desk() -> None:
        while not over.is_set() and len(came) < 700:
            another_comes(operator.db, "Olga", 200 + len(came))
            came.append(1)

    writer = threading.Thread(target=desk)
    writer.start()
    try:
        while len(came) < 5:
            pass
        results = [operator.backs_up() for _ in range(3)]
        alongside = len(came)
    finally:
        over.set()
        writer.join()
    assert [result.exit_code for result in results] == [0, 0, 0]
    operator.has_restored()
    assert 5 <= len(names(operator.db)) - 1 <= alongside


def test_without_a_key_no_backup_is_made(operator: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKUP_KEY", "")
    refused(operator.backs_up(), "BACKUP_KEY is not set", "make-key")
    assert not operator.file.exists()


def test_another_backup_key_is_said(operator: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    operator.has_backed_up()
    monkeypatch.setenv("BACKUP_KEY", ANOTHER)
    refused(operator.restores("--over"), "another BACKUP_KEY")


def test_another_field_key_is_said_before_anything_is_touched(
    operator: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    operator.has_backed_up()
    another_comes(operator.db)
    monkeypatch.setenv("FIELD_KEY", ANOTHER)
    refused(operator.restores("--over"), "FIELD_KEY is not the key")
    Vault.open_with([DEMO_FIELD_KEY])
    assert len(names(operator.db)) == 2


def test_a_damaged_backup_is_said_before_anything_is_touched(operator: Keeper) -> None:
    operator.has_backed_up()
    another_comes(operator.db)
    operator.file.write_bytes(operator.file.read_bytes()[:-1])
    refused(operator.restores("--over"), "damaged or cut off")
    assert len(names(operator.db)) == 2


def test_a_line_that_is_there_is_not_restored_over_by_itself(operator: Keeper) -> None:
    operator.has_backed_up()
    another_comes(operator.db)
    refused(operator.restores(), "--over")
    assert len(names(operator.db)) == 2


def test_a_line_that_is_used_is_not_restored_over(operator: Keeper) -> None:
    operator.has_backed_up()
    operator.db.dispose()
    with operator.db.read() as session:
        session.scalar(sa.select(Person.id))
        refused(operator.runs("restore", str(operator.file), "--over"), "in use", "Stop serve and scheduler")


@pytest.mark.only_on("postgresql")
def test_a_scheduler_that_came_round_just_now_is_there_still(operator: Keeper) -> None:
    operator.has_backed_up()
    with operator.db.write() as session:
        session.add(Heartbeat(name="scheduler", at=clock.real()))
    refused(operator.restores("--over"), "in use")


@pytest.mark.only_on("sqlite")
def test_the_database_that_was_there_is_kept_beside_each_time(operator: Keeper) -> None:
    operator.has_backed_up()
    another_comes(operator.db)
    path = Path(operator.db.url.removeprefix("sqlite:///"))
    before = set(path.parent.iterdir())
    for _ in range(2):
        operator.has_restored()
    kept = {each for each in path.parent.glob(f"{path.name}.before-*") if not each.name.endswith("-shm")} - before
    assert [len(names(Database(f"sqlite:///{each}"))) for each in sorted(kept)] == [2, 1]


@pytest.mark.only_on("sqlite")
def test_a_database_that_cannot_be_read_any_more_is_restored_over(operator: Keeper) -> None:
    operator.has_backed_up()
    operator.db.dispose()
    path = Path(operator.db.url.removeprefix("sqlite:///"))
    path.write_bytes(b"\0" * 5000)
    refused(operator.restores(), "--over")
    result = operator.restores("--over")
    assert result.exit_code == 0, result.output
    assert names(operator.db) == [("Kari", "Hears badly")]


@pytest.mark.only_on("sqlite")
def test_a_machine_with_nothing_on_it_is_restored_to(
    operator: Keeper, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    operator.has_backed_up()
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/new/line.db")
    assert operator.restores().exit_code == 0
    assert names(Database(f"sqlite:///{tmp_path}/new/line.db")) == [("Kari", "Hears badly")]
    assert stat.S_IMODE((tmp_path / "new" / "line.db").stat().st_mode) == 0o600


@pytest.mark.only_on("sqlite")
@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_what_root_restores_is_the_lines_own(operator: Keeper, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    operator.has_backed_up()
    (tmp_path / "new").mkdir()
    os.chown(tmp_path / "new", 4711, 4712)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/new/line.db")
    assert operator.restores().exit_code == 0
    found = (tmp_path / "new" / "line.db").stat()
    assert (found.st_uid, found.st_gid) == (4711, 4712)


@pytest.mark.only_on("sqlite")
def test_a_backup_of_the_other_engine_is_said(operator: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    operator.has_backed_up()
    monkeypatch.setenv("DATABASE_URL", "postgresql+psycopg://nobody@127.0.0.1:1/nothing")
    refused(operator.restores(), "one of sqlite", "postgresql")


def test_a_backup_of_a_version_to_come_is_said(operator: Keeper) -> None:
    with operator.db.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    operator.has_backed_up()
    refused(operator.restores("--over"), "newer version of Grendelinja")


def test_what_is_no_backup_is_said(operator: Keeper) -> None:
    operator.file.write_text("Kjære alle")
    refused(operator.restores("--over"), "no backup of Grendelinja")


@pytest.mark.only_on("postgresql")
def test_a_restore_cut_short_lets_nothing_of_the_line_begin(operator: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    from cli.keeping import restoring

    operator.has_backed_up()

    def the_power_fails(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(restoring, "_settle", the_power_fails)
        operator.restores("--over")
    refused(operator.runs("doctor"), "did not come to its end", "restore FILE --over")
    settings = settings_module.load()
    with pytest.raises(unfinished.Unfinished):
        create_app(settings, operator.db)
    operator.db.dispose()
    assert operator.restores("--over").exit_code == 0
    create_app(settings, operator.db)
