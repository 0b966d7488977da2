"""Died or moved: said on a page of its own, after what stops and who must be rung has been shown."""

from __future__ import annotations

import sqlalchemy as sa

from models import Leaving, Outbox, Person, Task, TaskKind
from services.desk.people import leaving_ahead
from services.desk.people.leaving_ahead import Stops
from tests.support.desk import Desk


def kari(desk: Desk) -> Person:
    with desk.db.read() as session:
        return desk.person(session, "Kari")


def everything(desk: Desk) -> tuple[list[object], ...]:
    with desk.db.read() as session:
        return tuple(
            list(session.execute(sa.select(table).order_by(table.c.id)).all())
            for table in (Person.__table__, Task.__table__, Outbox.__table__)
        )


def test_the_page_says_what_stops_and_whom_to_ring_and_changes_nothing(desk: Desk) -> None:
    before = everything(desk)
    words = desk.words(f"/desk/people/{kari(desk).id}/left")
    assert "Er Kari Dømesen død, eller har flytta?" in words
    assert "Kveldsringinga." in words
    assert "Meldingar til 2 kontaktar." in words
    assert "Siri Pårørandedøme +4799900300: kontakt, har ikkje fått noko varsel" in words
    assert everything(desk) == before


def test_what_is_foreseen_is_what_is_done(desk: Desk) -> None:
    with desk.db.read() as session:
        ahead = leaving_ahead.foresee(session, desk.person(session, "Kari"))
    desk.post(f"/desk/people/{kari(desk).id}/left", why="died")
    with desk.db.read() as session:
        note = session.scalars(sa.select(Task.note).filter_by(kind=TaskKind.TELL_OF_LEAVING)).one()
    assert ahead.ring == (note or "").splitlines()
    assert ahead.stops[Stops.CONTACTS] == 2


def test_said_it_can_be_taken_back_at_once(desk: Desk) -> None:
    path = f"/desk/people/{kari(desk).id}/left"
    answer = desk.post(path, why="moved")
    assert kari(desk).left_by is Leaving.MOVED
    page = desk.get(answer.location)
    assert "Grendelinja fortel det ikkje til nokon" in page
    assert f'action="{path}/undo"' in page
    desk.post(f"{path}/undo")
    assert kari(desk).left_at is None


def test_which_of_the_two_must_be_said(desk: Desk) -> None:
    answer = desk.post(f"/desk/people/{kari(desk).id}/left")
    assert (answer.status_code, "Vel kva som har hendt." in answer.text) == (422, True)
    assert kari(desk).left_at is None


def test_who_has_left_is_not_asked_about_again(desk: Desk) -> None:
    path = f"/desk/people/{kari(desk).id}/left"
    desk.post(path, why="died")
    assert desk.client.get(path).location == f"/desk/people/{kari(desk).id}"


def test_another_desk_cannot(desk: Desk) -> None:
    path = f"/desk/people/{kari(desk).id}/left"
    desk.signs_in("nabo", "a-long-password")
    assert desk.client.get(path).status_code == 404
    assert desk.post(path, why="died").status_code == 404
    assert kari(desk).left_at is None
