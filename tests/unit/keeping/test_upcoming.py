"""The desk sees what is kept, for how long, and on which day the next of it goes."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

import clock
from models import Call, Checkin, Community, Database, Direction, Leaving, Person, Role, Step
from retention import Kind
from services.keeping import days, upcoming
from tests.support.counting import asked
from tests.support.desk import Desk
from tests.unit.keeping import life


@pytest.mark.both_engines
def test_the_first_of_each_kind_goes_when_its_days_are_over(db: Database, nights: Any) -> None:
    with db.write() as session:
        lived = life.begin(session)
        elder, friend = lived.moves_in("Kari", Role.ELDER), lived.moves_in("Hilde", Role.VISIT_FRIEND, Role.DRIVER)
        for _ in range(2):
            life.a_day(lived, [elder], friend, lived.moves_in("Ida", Role.KIN))
            nights.at += timedelta(days=10)
        began: datetime = session.scalars(sa.select(sa.func.min(Checkin.due_at))).one()
    with db.read() as session:
        line = session.scalars(sa.select(Community)).one()
    with db.read() as session, asked(db) as found:
        first = {one.kind: one.first for one in upcoming.of_each(session, line) if one.first}
    assert len(found.statements) == 2
    assert first[Kind.WORDS] == began + timedelta(days=Kind.WORDS.days)
    assert first[Kind.CHECKINS] == began + timedelta(days=Kind.CHECKINS.days, hours=1)
    assert set(Kind) - set(first) == {Kind.LEFT}
    nights.at = began + timedelta(days=Kind.WORDS.days + 2)
    nights.come()
    with db.read() as session:
        words = next(one for one in upcoming.of_each(session, line) if one.kind is Kind.WORDS)
        assert words.first == first[Kind.WORDS] + timedelta(days=10)


def test_an_empty_line_has_nothing_to_delete(db: Database, nights: Any) -> None:
    with db.read() as session:
        assert {one.first for one in upcoming.of_each(session, Community(keep_days={}))} == {None}


def test_of_two_lines_the_day_is_that_of_the_line_which_keeps_it_longest(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        kari.community.keep_days = {"words": 10}
        call = Call(community_id=kari.community_id, sid="CA1", direction=Direction.INBOUND)
        session.add(call)
        session.flush()
        session.add(Step(call_sid="CA1", n=0, call_id=call.id, address="home", digits="1"))
        call_id = call.id
    assert "blir sletta lau 26.12." in desk.words(f"/desk/calls/{call_id}")
    with desk.db.read() as session:
        line = desk.person(session, "Kari").community
        words = next(one for one in upcoming.of_each(session, line) if one.kind is Kind.WORDS)
    assert words.first is not None
    assert (words.days, (words.first - clock.now()).days) == (10, Kind.WORDS.days)


def test_the_settings_show_what_is_kept_and_why(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(days, "_kept", {**days._kept, Kind.ALERTS: timedelta(days=400)})
    words = desk.words("/desk/settings")
    assert "Varsel For familien, helsetenesta og dei som skal finne ut kva som hende. 400 " in words
    assert (
        "og dei som ikkje er kontakt for nokon lenger Så lenge at ein feil kan rettast, og alle har fått vite det. 90"
        in words
    )


def test_a_call_says_when_its_words_go(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        call = Call(community_id=kari.community_id, sid="CA1", direction=Direction.INBOUND, person_id=kari.id)
        session.add(call)
        session.flush()
        session.add(Step(call_sid="CA1", n=0, call_id=call.id, address="home", digits="1"))
        call_id = call.id
    assert "Det som blei sagt og tasta, blir sletta lau 26.12." in desk.words(f"/desk/calls/{call_id}")


def test_who_has_left_is_shown_the_day_her_name_goes(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        kari.left_at, kari.left_by = clock.now(), Leaving.MOVED
        person_id = kari.id
    assert "blir sletta ons 24.2." in desk.words(f"/desk/people/{person_id}")
    with desk.db.read() as session:
        assert session.get_one(Person, person_id).left_at is not None
