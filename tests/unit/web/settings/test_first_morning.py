"""The page of a line's first morning: who sees it, what it costs, and what it never ticks."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

import clock
from models import CheckinPlan, Community, Occurrence
from services.desk.settings import first_morning
from services.desk.settings.first_morning import What
from tests.support.counting import asked
from tests.support.desk import NOW, Desk


def done(desk: Desk) -> set[What]:
    with desk.db.read() as session:
        lom = session.scalars(sa.select(Community).filter_by(name="Lom")).one()
        return {step.what for step in first_morning.steps(session, lom) if step.done}


def test_the_page_asks_at_most_twelve_times(desk: Desk) -> None:
    desk.get("/desk/first")
    with asked(desk.db) as found:
        desk.get("/desk/first")
    assert len(found.statements) <= 12


def test_what_is_there_is_ticked_and_what_goes_again_is_not(desk: Desk) -> None:
    assert {What.PEOPLE, What.ACTIVITY, What.EVENING} <= done(desk)
    with desk.db.write() as session:
        session.execute(sa.update(CheckinPlan).values(stopped_at=NOW))
        last = session.scalar(sa.select(sa.func.max(Occurrence.starts_at)))
    assert last is not None
    assert What.EVENING not in done(desk)
    with clock.replaced_by(lambda: last + timedelta(minutes=1)):
        assert What.ACTIVITY not in done(desk)


def test_the_neighbours_people_are_no_step_of_ours(desk: Desk) -> None:
    with desk.db.read() as session:
        skjaak = session.scalars(sa.select(Community).filter_by(name="Skjåk")).one()
        steps = {step.what: step.done for step in first_morning.steps(session, skjaak)}
    assert not steps[What.PEOPLE] and not steps[What.ACTIVITY] and not steps[What.EVENING]


@pytest.mark.parametrize("times", [1, 2])
def test_the_first_time_the_cards_are_printed_stands(desk: Desk, times: int) -> None:
    now = [NOW]
    with clock.replaced_by(lambda: now[0]):
        for _ in range(times):
            desk.post("/desk/first/card")
            now[0] += timedelta(minutes=1)
    with desk.db.read() as session:
        assert session.scalars(sa.select(Community).filter_by(name="Lom")).one().card_printed_at == NOW


def test_every_page_leads_back_until_all_is_ticked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    way = '<a class="ds-link" href="/desk/first">‹ Første morgon</a>'
    assert way not in desk.get("/desk/settings/hours")
    assert way not in desk.get("/desk/first")
    assert way in desk.get("/desk/settings/hours")
    assert way in desk.get("/desk/people/new")
    monkeypatch.setattr(first_morning, "steps", lambda *_: [first_morning.Step(first_morning.What.LINE, True)])
    desk.get("/desk/first")
    assert way not in desk.get("/desk/people/new")
