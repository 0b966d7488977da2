"""Before roads are changed the page says who is fetched at another time by them."""

from __future__ import annotations

import re

import sqlalchemy as sa

from models import About, SaidMinutes, Telling, TellingState
from tests.support.desk import Desk
from tests.unit.rides.test_trying import cars, wants

__all__ = ["cars"]

SAID = {"one": "Garmo", "other": "Fossbergom", "minutes": "50"}


def new(desk: Desk) -> list[About]:
    with desk.db.read() as session:
        waits = sa.select(Telling.about).where(Telling.state == TellingState.OPEN).order_by(Telling.id)
        return [about for about in session.scalars(waits) if about in (About.RIDE_PROMISED, About.RIDE_ORDER)]


def all_is_told(desk: Desk) -> None:
    with desk.db.write() as session:
        for told in session.scalars(sa.select(Telling).where(Telling.state == TellingState.OPEN)):
            told.move(TellingState.TOLD)


def said(desk: Desk) -> int:
    with desk.db.read() as session:
        return session.scalar(sa.select(sa.func.count()).select_from(SaidMinutes)) or 0


def test_minutes_that_give_another_hour_are_shown_with_whom_they_tell_and_said_when_that_was_seen(cars: Desk) -> None:
    wants(cars, "Signe", "Garmo", of="Åsmund")
    all_is_told(cars)
    page = cars.post("/desk/roads/minutes", **SAID).text
    assert "Vegane gjev andre hentetider" in page
    assert re.search(r"Signe.*Åsmund", page, re.S)
    assert (said(cars), new(cars)) == (0, [])
    seen = re.search(r'name="seen" value="([^"]*)"', page)
    assert seen is not None
    assert cars.post("/desk/roads/minutes", **SAID, seen=seen[1]).status_code == 302
    assert (said(cars), new(cars)) == (1, [About.RIDE_PROMISED, About.RIDE_ORDER])
