"""The desk's button pressed twice at once: one call, and of two elders only one is rung."""

from __future__ import annotations

import threading
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import About, DeskCall, DeskUser, Outbox, Person
from services.reaching import calling
from tests.support.hamlet import Hamlet
from tests.support.races import PATIENCE_S

pytestmark = pytest.mark.both_engines


def _at_once(hamlet: Hamlet, people: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Two press for these two when each has looked whether the telephone is free; what came of each."""
    both_have_looked, looks = threading.Barrier(2), calling._let_go_what_is_lost
    came: list[str] = []

    def looked(session: Session, desk: str) -> None:
        looks(session, desk)
        if hamlet.db.engine.dialect.name == "postgresql":  # a writer of SQLite waits before it looks
            both_have_looked.wait(PATIENCE_S)

    monkeypatch.setattr(calling, "_let_go_what_is_lost", looked)
    pressed = [threading.Thread(target=_press, args=(hamlet, each, came)) for each in people]
    for each in pressed:
        each.start()
    for each in pressed:
        each.join(PATIENCE_S)
    return sorted(came)


def _press(hamlet: Hamlet, person_id: int, came: list[str]) -> None:
    try:
        with hamlet.db.write() as session:
            by = session.scalars(sa.select(DeskUser)).one()
            came.append(str(calling.ring(session, session.get_one(Person, person_id), by).id))
    except calling.AlreadyRinging as error:
        came.append(error.name)


def _at_the_desk(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        session.add(DeskUser(community_id=hamlet.community_id, username="m", name="Marit", password_hash="-"))


def _rung(hamlet: Hamlet) -> tuple[int, int]:
    def many(asked: sa.Select[Any]) -> int:
        with hamlet.db.read() as session:
            return len(session.scalars(asked).all())

    return many(sa.select(DeskCall)), many(sa.select(Outbox).where(Outbox.about == About.DESK_CALL))


def test_pressed_twice_at_once_the_telephone_rings_once(hamlet: Hamlet, monkeypatch: pytest.MonkeyPatch) -> None:
    _at_the_desk(hamlet)
    kari = hamlet.person("Kari")
    one, other = _at_once(hamlet, (kari, kari), monkeypatch)
    assert (one == other, _rung(hamlet)) == (True, (1, 1))


def test_of_two_who_are_to_be_rung_at_once_one_is_and_the_other_is_named(
    hamlet: Hamlet, monkeypatch: pytest.MonkeyPatch
) -> None:
    _at_the_desk(hamlet)
    came = _at_once(hamlet, (hamlet.person("Kari"), hamlet.person("Ola")), monkeypatch)
    assert _rung(hamlet) == (1, 1)
    assert sum(each in ("Kari", "Ola") for each in came) == 1
