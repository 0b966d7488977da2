"""Everything encrypted is written with the new key while the line runs; what is written meanwhile is not lost.

Of a few batches; `bin/test --long` does so with ten thousand people as well.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from click.testing import CliRunner
from cryptography.fernet import Fernet
from sqlalchemy.orm import Mapped, mapped_column

import cli
from models import Base, Canary, Database, Person, Recording, RecordingState, Talk, TalkState, Vault, insert_missing
from models.base import Encrypted
from services.fields import canary, rewriting
from services.fields.canary import WrongFieldKey
from services.fields.columns import Sealed
from settings import DEMO_FIELD_KEY
from tests.support import amounts, builders, laid

NEW = Fernet.generate_key().decode()
PEOPLE, FEW = 450, 45
"""Some batches, of the line's and of a tenth of them."""
TOWN = 10_000

pytestmark = pytest.mark.both_engines


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rewriting, "AT_ONCE", rewriting.AT_ONCE // 10)


def told_nobody(*_: object) -> None:
    """Nobody looks on."""


def inhabit(db: Database, people: int) -> None:
    with db.write() as session:
        community = builders.community(session)
        rows = [
            {
                "community_id": community.id,
                "first_name": "Kari",
                "last_name": "",
                "folded_name": "kari",
                "phone": f"+47612{n:05}",
                "language": "nn",
                "source": "desk",
                "address": f"Garmo {n}",
                "notes": f"Note {n}",
            }
            for n in range(people)
        ]
        for begin in range(0, people, 500):
            insert_missing(session, Person, rows[begin : begin + 500])
    canary.check(db)


def notes(db: Database) -> dict[str, str | None]:
    with db.read() as session:
        return {person.address or "": person.notes for person in session.scalars(sa.select(Person))}


def test_all_is_read_with_the_new_key_alone_afterwards(db: Database, small_batches: None) -> None:
    inhabit(db, FEW)
    before = notes(db)
    Vault.open_with([NEW, DEMO_FIELD_KEY])
    report = rewriting.run(db, told_nobody)
    Vault.open_with([NEW])
    canary.check(db)
    assert notes(db) == before
    assert (report.written, rewriting.left(db)) == (2 * FEW + 1, 0)


def test_sound_is_written_again_too(db: Database) -> None:
    inhabit(db, 2)
    with db.write() as session:
        elder, friend = session.scalars(sa.select(Person).order_by(Person.id)).all()
        talk = Talk(elder_id=elder.id, state=TalkState.TALKED, promised_by=elder.created_at)
        session.add(talk)
        session.flush()
        session.add(
            Recording(
                talk_id=talk.id,
                owner_id=friend.id,
                call_sid="CA1",
                state=RecordingState.KEPT,
                look_at=talk.created_at,
                sound=b"RIFF" * 1000,
            )
        )
    Vault.open_with([NEW, DEMO_FIELD_KEY])
    rewriting.run(db, told_nobody)
    Vault.open_with([NEW])
    with db.read() as session:
        assert session.scalars(sa.select(Recording.sound)).one() == b"RIFF" * 1000


def test_what_is_written_between_reading_and_writing_stands(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    inhabit(db, 1)
    write = rewriting._write

    def somebody_is_quicker(to: Database, table: Sealed, changes: Any) -> int:
        if table.name == "person":
            Vault.open_with([DEMO_FIELD_KEY])
            with db.write() as session:
                session.scalars(sa.select(Person)).one().notes = "Moved to her daughter"
            Vault.open_with([NEW, DEMO_FIELD_KEY])
        return write(to, table, changes)

    monkeypatch.setattr(rewriting, "_write", somebody_is_quicker)
    Vault.open_with([NEW, DEMO_FIELD_KEY])
    rewriting.run(db, told_nobody)
    assert notes(db) == {"Garmo 0": "Moved to her daughter"}
    assert rewriting.left(db) == 1


def test_stopped_in_the_middle_it_goes_on_where_it_was(db: Database, small_batches: None) -> None:
    inhabit(db, FEW)

    def stopped(table: str, done: int, rows: int) -> None:
        if table == "person":
            raise KeyboardInterrupt

    Vault.open_with([NEW, DEMO_FIELD_KEY])
    with pytest.raises(KeyboardInterrupt):
        rewriting.run(db, stopped)
    canary.check(db)
    Vault.open_with([NEW])
    with pytest.raises(WrongFieldKey):
        canary.check(db)
    Vault.open_with([NEW, DEMO_FIELD_KEY])
    assert rewriting.run(db, told_nobody).written == 2 * (FEW - rewriting.AT_ONCE) + 1


def test_a_table_that_is_added_later_is_found_by_itself(db: Database) -> None:
    class Later(Base):
        __tablename__ = "added_later"
        name: Mapped[str] = mapped_column(primary_key=True)
        secret: Mapped[str] = mapped_column(Encrypted)

    try:
        Later.__table__.create(db.engine)  # type: ignore[attr-defined]
        with db.write() as session:
            session.add(Later(name="one", secret="kept"))
        Vault.open_with([NEW, DEMO_FIELD_KEY])
        rewriting.run(db, told_nobody)
        Vault.open_with([NEW])
        with db.read() as session:
            assert session.get_one(Later, "one").secret == "kept"
    finally:
        Later.__table__.drop(db.engine)  # type: ignore[attr-defined]
        Base.metadata.remove(Later.__table__)  # type: ignore[arg-type]
        Base.registry._dispose_cls(Later)


def test_what_no_key_opens_is_named_and_left(db: Database) -> None:
    inhabit(db, 2)
    Vault.open_with([NEW])
    report = rewriting.run(db, told_nobody)
    assert (report.written, len(report.unreadable)) == (0, 5)
    assert any(place.startswith("person.notes ") for place in report.unreadable)


def rotate_while_the_line_runs(db: Database, people: int) -> int:
    """Somebody at the desk writes notes all the while; answers how many."""
    inhabit(db, people)
    Vault.open_with([NEW, DEMO_FIELD_KEY])
    over = threading.Event()
    wrote: list[int] = []

    def desk() -> None:
        while not over.is_set():
            row = 1 + len(wrote) % people
            with db.write() as session:
                person = session.get_one(Person, row, with_for_update={"of": Person})
                person.notes = f"{person.notes}."
            wrote.append(row)

    writer = threading.Thread(target=desk)
    writer.start()
    try:
        rewriting.run(db, told_nobody)
    finally:
        over.set()
        writer.join()
    Vault.open_with([NEW])
    assert rewriting.left(db) == 0
    assert sum(note.count(".") for note in notes(db).values() if note) == len(wrote)
    return len(wrote)


@pytest.mark.parametrize("people", [PEOPLE, *([TOWN] if amounts.LONG else [])])
def test_a_key_is_rotated_on_a_running_line(db: Database, people: int) -> None:
    assert rotate_while_the_line_runs(db, people) > 0


def test_the_command_says_how_far_it_is_and_when_the_old_key_may_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = laid.created(tmp_path / "line.db")
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("TWILIO_API_BASE", "http://127.0.0.1:8010")
    Vault.open_with([DEMO_FIELD_KEY])
    db = Database(url)
    inhabit(db, 3)
    monkeypatch.setenv("FIELD_KEY", f"{NEW},{DEMO_FIELD_KEY}")
    result = CliRunner().invoke(cli.main, ["rewrite-fields"])
    assert result.exit_code == 0, result.output
    assert "person: 3 of 3" in result.output
    assert "7 of 7 values were written with the first key." in result.output
    assert "may be taken out of FIELD_KEY" in result.output


def test_the_command_names_what_no_key_opens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = laid.created(tmp_path / "line.db")
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("TWILIO_API_BASE", "http://127.0.0.1:8010")
    db = Database(url)
    Vault.open_with([NEW])
    inhabit(db, 12)
    with db.write() as session:
        session.execute(sa.delete(Canary))
    Vault.open_with([DEMO_FIELD_KEY])
    with db.write() as session:
        for person in session.execute(sa.select(Person.id).where(Person.id.not_in((6, 7)))).scalars().all():
            session.execute(sa.update(Person).where(Person.id == person).values(notes="x", address="y"))
    monkeypatch.setenv("FIELD_KEY", DEMO_FIELD_KEY)
    result = CliRunner().invoke(cli.main, ["rewrite-fields"])
    assert result.exit_code == 2, result.output
    assert "person.address 6, person.notes 6, person.address 7, person.notes 7" in result.output
