"""A database is opened with its own key or not at all, and says so in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from click.testing import CliRunner
from cryptography.fernet import Fernet

import cli
import migrations
import settings as settings_module
from app import create_app
from models import Base, Canary, Database, Vault
from models.base import Encrypted, EncryptedBytes
from services.fields import canary
from services.fields.canary import WrongFieldKey
from services.fields.columns import sealed
from settings import DEMO_FIELD_KEY
from tests.support import builders, laid

ANOTHER = Fernet.generate_key().decode()
SENTENCE = "FIELD_KEY is not the key this database was written with"

pytestmark = pytest.mark.both_engines


def with_somebody(db: Database, **fields: str) -> None:
    with db.write() as session:
        community = builders.community(session)
        builders.person(session, community.id, phone="+4761234567", **fields)


def canaries(db: Database) -> int:
    with db.read() as session:
        return session.scalar(sa.select(sa.func.count()).select_from(Canary)) or 0


def test_the_first_start_writes_a_canary_and_the_second_reads_it(db: Database) -> None:
    canary.check(db)
    canary.check(db)
    assert canaries(db) == 1


def test_a_line_from_before_gets_its_canary_when_its_rows_can_be_read(db: Database) -> None:
    with_somebody(db, notes="Hears badly")
    canary.check(db)
    assert canaries(db) == 1


def test_a_line_from_before_gets_none_when_they_cannot(db: Database) -> None:
    with_somebody(db, notes="Hears badly")
    Vault.open_with([ANOTHER])
    with pytest.raises(WrongFieldKey):
        canary.check(db)
    assert canaries(db) == 0


def test_another_key_than_the_first_start_had_is_refused(db: Database) -> None:
    canary.check(db)
    Vault.open_with([ANOTHER])
    with pytest.raises(WrongFieldKey, match=SENTENCE):
        canary.check(db)


def test_a_new_key_before_the_old_one_is_no_other_key(db: Database) -> None:
    canary.check(db)
    Vault.open_with([ANOTHER, DEMO_FIELD_KEY])
    canary.check(db)


def test_the_web_server_does_not_begin_with_another_key(db: Database) -> None:
    canary.check(db)
    settings = settings_module.load(field_key=ANOTHER, twilio_api_base="http://127.0.0.1:1")
    with pytest.raises(WrongFieldKey):
        create_app(settings, db)


def test_the_web_server_begins_although_its_tables_are_not_there_yet(tmp_path: Path) -> None:
    settings = settings_module.load(twilio_api_base="http://127.0.0.1:1")
    create_app(settings, Database(f"sqlite:///{tmp_path}/nothing.db"))


def test_every_encrypted_column_is_found_and_the_canary_comes_last() -> None:
    wanted = {
        (table.name, column.name)
        for table in Base.metadata.tables.values()
        for column in table.columns
        if isinstance(column.type, Encrypted | EncryptedBytes)
    }
    found = list(sealed())
    assert {(table.name, column) for table in found for column in table.columns} == wanted
    assert found[-1].name == Canary.__tablename__


def test_the_migrations_encrypt_nothing_with_another_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line from before there were canaries, and from before what was written beside an activity was encrypted."""
    url = f"sqlite:///{tmp_path}/line.db"
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("TWILIO_API_BASE", "http://127.0.0.1:8010")
    Vault.open_with([DEMO_FIELD_KEY])
    command.upgrade(migrations.config(url), "0017")
    token = Vault.fernet().encrypt(b"Marit").decode()
    with Database(url).engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO community (name, number, timezone, language, coordinator_phone, opening_hours, closed_days, "
            "created_at) VALUES ('Lom', '+4761999000', 'Europe/Oslo', 'nn', '+4761999001', '{}', '[]', '2026-11-29')"
        )
        connection.exec_driver_sql(
            "INSERT INTO desk_user (community_id, username, password_hash, name, created_at) "
            "VALUES (1, 'marit', '', ?, '2026-11-29')",
            (token,),
        )

    monkeypatch.setenv("FIELD_KEY", ANOTHER)
    result = CliRunner().invoke(cli.main, ["db", "upgrade"])

    assert (result.exit_code, SENTENCE in result.output) == (2, True), result.output
    with Database(url).engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == "0017"
    monkeypatch.setenv("FIELD_KEY", DEMO_FIELD_KEY)
    gone_on: list[str] = []
    monkeypatch.setattr(command, "upgrade", lambda _, to: gone_on.append(to))
    assert (CliRunner().invoke(cli.main, ["db", "upgrade"]).exit_code, gone_on[-1:]) == (0, ["head"])


COMMANDS = (
    "serve",
    "scheduler --once",
    "exchange",
    "doctor",
    "rewrite-fields",
    "demo load",
    "community add --name Lom --number 61999000 --coordinator-phone 61999001",
    "desk add-user --username marit --name Marit --password a-long-password",
    "import people docs/examples/people.csv",
)


@pytest.mark.parametrize("words", COMMANDS)
def test_every_command_ends_with_the_sentence(words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = laid.upgraded(tmp_path / "line.db")
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("TWILIO_API_BASE", "http://127.0.0.1:8010")
    Vault.open_with([DEMO_FIELD_KEY])
    canary.check(Database(url))
    monkeypatch.setenv("FIELD_KEY", ANOTHER)
    result = CliRunner().invoke(cli.main, words.split())
    assert (result.exit_code, SENTENCE in result.output) == (2, True), result.output
