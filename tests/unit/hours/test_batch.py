"""A row that fails is set aside; a database that is gone fails no row."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community, Database
from services.hours.batch import each
from tests.support.counting import asked


def _communities(session: Session) -> list[Community]:
    session.add_all(
        Community(name=name, number=f"+476199900{place}", timezone="Europe/Oslo", coordinator_phone="+4761999009")
        for place, name in enumerate(("Lom", "Skjåk"))
    )
    session.flush()
    return list(session.scalars(sa.select(Community).order_by(Community.id)))


def test_a_row_that_fails_stops_no_other(db: Database) -> None:
    seen: list[str] = []

    def move_on(community: Community) -> None:
        seen.append(community.name)
        community.coordinator_phone = "+4761999008"
        session.flush()
        if community.name == "Lom":
            raise RuntimeError("broken row")

    with db.write() as session:
        each(session, _communities(session), move_on)
    assert set(seen) == {"Lom", "Skjåk"}
    with db.read() as session:
        phones = session.scalars(sa.select(Community.coordinator_phone).order_by(Community.id)).all()
        assert phones == ["+4761999009", "+4761999008"]


def test_rows_that_all_go_on_share_one_savepoint(db: Database) -> None:
    with db.write() as session, asked(db) as found:
        rows = _communities(session)
        each(session, rows, session.refresh)
    assert [words.split()[0] for words in found.statements].count("SAVEPOINT") == 1


def test_a_database_that_is_gone_is_no_row_s_fault(db: Database) -> None:
    seen: list[str] = []

    def move_on(community: Community) -> None:
        seen.append(community.name)
        raise sa.exc.OperationalError("UPDATE", {}, Exception("server closed"), connection_invalidated=True)

    with pytest.raises(sa.exc.OperationalError), db.write() as session:
        each(session, _communities(session), move_on)
    assert seen == ["Lom"]
