"""A row that fails is set aside; a database that is gone fails no row."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community, Database
from services.hours.batch import each


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
        if community.name == "Lom":
            raise RuntimeError("broken row")

    with db.write() as session:
        each(session, _communities(session), move_on)
    assert seen == ["Lom", "Skjåk"]


def test_a_database_that_is_gone_is_no_row_s_fault(db: Database) -> None:
    seen: list[str] = []

    def move_on(community: Community) -> None:
        seen.append(community.name)
        raise sa.exc.OperationalError("UPDATE", {}, Exception("server closed"), connection_invalidated=True)

    with pytest.raises(sa.exc.OperationalError), db.write() as session:
        each(session, _communities(session), move_on)
    assert seen == ["Lom"]
