"""Whatever changes on the desk's board raises its number, by whichever way it is written; what does not, does not."""

from __future__ import annotations

import re

import pytest
import sqlalchemy as sa

from models import (
    ON_THE_BOARD,
    Base,
    BoardRevision,
    Community,
    Database,
    Heartbeat,
    Person,
    Storm,
    TaskKind,
    insert_if_missing,
    insert_or_change,
)
from services import tasks
from tests.support import builders
from tests.support.counting import asked
from tests.support.desk import NOW, OTHERS, Desk
from tests.support.steps import boards

SEEN_OTHERWISE = {
    "desk_session": "who is signed in is asked for at every page",
    "board_revision": "the number itself",
    "audit": "that the board was read",
    "heartbeat": "whether the line comes round is part of what an open board is known by",
    "outbox": "how many texts went out today is told with its hour, and no need: a text raises nothing",
    "call": "as the texts",
    "sent_form": "that a form is not taken twice",
}
"""What the page reads and is not on the board."""


def revision(db: Database) -> list[int]:
    with db.read() as session:
        return list(session.scalars(sa.select(BoardRevision.n).order_by(BoardRevision.community_id)))


def tables_of(statements: list[str]) -> set[str]:
    named = {name.strip('"') for words in statements for name in re.findall(r'(?:FROM|JOIN) ("?\w+"?)', words)}
    return named & set(Base.metadata.tables)


@pytest.mark.both_engines
def test_every_table_the_board_reads_is_one_that_raises_it(desk: Desk) -> None:
    boards.crowded(desk, 1)
    with asked(desk.db) as found:
        desk.get("/desk")
    assert tables_of(found.statements) - set(SEEN_OTHERWISE) == ON_THE_BOARD


@pytest.mark.parametrize("name", sorted(ON_THE_BOARD))
def test_each_raises_it_by_one_in_its_own_transaction(desk: Desk, name: str) -> None:
    table = Base.metadata.tables[name]
    column = next(each for each in table.columns if not each.primary_key)
    before = revision(desk.db)
    with desk.db.write() as session:
        for _ in range(3):
            session.execute(sa.update(table).values({column.name: column}))
    assert revision(desk.db) == [n + 1 for n in before]


def test_what_is_rolled_back_raises_nothing_and_neither_does_what_comes_after_it(desk: Desk) -> None:
    before = revision(desk.db)
    with pytest.raises(RuntimeError), desk.db.write() as session:
        session.execute(sa.update(Person).values(first_name="Nobody"))
        raise RuntimeError
    with desk.db.write() as session:
        insert_or_change(session, Heartbeat, "name", {"name": "test", "at": NOW})
    assert revision(desk.db) == before


@pytest.mark.both_engines
@pytest.mark.parametrize("way", ["flush", "insert_missing", "insert_if_missing", "delete", "nested"])
def test_it_rises_by_whichever_way_something_is_written(desk: Desk, way: str) -> None:
    before = revision(desk.db)
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        match way:
            case "flush":
                kari.first_name = "Karen"
            case "insert_missing":
                tasks.open_task(session, kari.community, TaskKind.CALL_BACK, "test/1", person=kari)
            case "insert_if_missing":
                row = {"community_id": kari.community_id, "began_at": NOW, "probed_at": NOW}
                assert insert_if_missing(session, Storm, row) is not None
            case "delete":
                session.execute(sa.delete(Storm))
            case _:
                with session.begin_nested():
                    kari.last_name = "Karen"
    assert revision(desk.db) == [n + 1 for n in before]


def test_a_new_community_has_its_number_from_the_beginning(desk: Desk) -> None:
    with desk.db.write() as session:
        builders.community(session, "Vågå", f"{OTHERS[:-1]}7", f"{OTHERS[:-1]}8")
    with desk.db.read() as session:
        assert len(revision(desk.db)) == session.scalar(sa.select(sa.func.count()).select_from(Community))
