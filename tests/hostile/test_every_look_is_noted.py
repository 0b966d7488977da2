"""Every page of the desk that shows somebody by name notes it in the audit: whom it is about, or, of a list that is no
one person's, that it was read."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask

from models import Community, Person
from services.desk import audit
from tests.hostile.test_another_community import OF_THEIRS, READABLE, SECRET, Filled, paths_of
from tests.support.desk import Desk

CALLED_BY = {"/desk/organisers": "the name of whom an organiser is rung at stands for the organiser"}
OF_ALL = frozenset({"read_board", "read_people", "read_calls", "read_round", "read_volunteers", "read_audit"})
"""What is noted of a whole list, about nobody alone."""


def test_every_page_that_shows_somebody_notes_it(line: Flask, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with desk.db.write() as session:
        village = session.scalars(sa.select(Community).order_by(Community.id).limit(1)).one()
        filled = Filled(session)
        filled.all(village.id, desk.person(session, "Kari"), desk.person(session, "Berit"))
        theirs = {kind: filled.ids[kind.__tablename__] for kind in OF_THEIRS}
        named = {each.full_name: each.id for each in session.scalars(sa.select(Person)) if each.last_name}
    noted: list[tuple[str, int | None]] = []
    look = audit._look

    def remembered(community_id: int, actor: str, action: str, person_id: int | None) -> dict[str, Any]:
        noted.append((action, person_id))
        return look(community_id, actor, action, person_id)

    monkeypatch.setattr(audit, "_look", remembered)
    unseen: dict[str, set[str]] = {}
    shown = read = secret = 0
    for method, path, _ in paths_of(line, theirs):
        if method != "GET" or path in CALLED_BY:
            continue
        noted.clear()
        answer = desk.client.get(path)
        assert answer.status_code < 500, path
        read, secret = read + (answer.status_code == 200), secret + (SECRET.encode() in answer.data)
        on_it = {name for name, person_id in named.items() if name.encode() in answer.data}
        shown += bool(on_it)
        about = {person_id for _, person_id in noted}
        if not OF_ALL & {action for action, person_id in noted if person_id is None}:
            missing = {name for name in on_it if named[name] not in about}
            unseen |= {path: missing} if missing else {}
    assert shown > 40
    assert read > READABLE
    assert secret
    assert unseen == {}
