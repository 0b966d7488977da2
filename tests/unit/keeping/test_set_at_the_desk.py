"""The desk lets something go sooner: what is shown first is what then goes, within the bounds, and no line loses what
another keeps."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

import clock
from models import Audit, Call, Community, Database, Direction, Role, Step
from retention import Kind
from services.desk.settings import keeping
from services.keeping import days
from tests.support.browser import forms
from tests.support.counting import asked
from tests.support.desk import Desk
from tests.unit.keeping import life

AS_IT_IS = {kind: kind.days for kind in keeping.SET_HERE}
SHORT = {**AS_IT_IS, Kind.WORDS: 10, Kind.MESSAGES: 20}
PATH = "/desk/settings/kept"
TOO_EARLY = {"talks": "45", "notes": "30"}
"""What is spoken of a talk is not the desk's to choose, and stays for longer than that."""


@pytest.mark.both_engines
def test_what_is_shown_to_go_goes_that_night(db: Database, nights: Any) -> None:
    with db.write() as session:
        lived = life.begin(session)
        elder, friend = lived.moves_in("Kari", Role.ELDER), lived.moves_in("Hilde", Role.VISIT_FRIEND, Role.DRIVER)
        life.a_day(lived, [elder], friend, lived.moves_in("Ida", Role.KIN))
    nights.at += timedelta(days=25)
    nights.come()
    with db.read() as session:
        line = session.scalars(sa.select(Community)).one()
        with asked(db) as found:
            going = keeping.would_go(session, line, SHORT, nights.at)
        assert (len(found.statements), set(going)) == (2, {Kind.WORDS, Kind.MESSAGES})
        assert keeping.would_go(session, line, AS_IT_IS, nights.at) == {}
    with db.write() as session:
        keeping.set_days(session, session.get_one(Community, line.id), SHORT)
    nights.at += timedelta(days=1)
    nights.come()
    with db.write() as session:
        line = session.get_one(Community, line.id)
        assert days.of_line(line.keep_days)[Kind.WORDS] == timedelta(days=10)
        line.keep_days = {}
        session.flush()
        assert keeping.would_go(session, line, SHORT, nights.at) == {}


def test_of_two_lines_the_one_that_keeps_it_longest_decides() -> None:
    short, long = Community(keep_days={"words": 10}), Community(keep_days={})
    assert days.of([short])[Kind.WORDS] == timedelta(days=10)
    assert days.of([short, long])[Kind.WORDS] == Kind.WORDS.usual


def test_nothing_is_kept_longer_than_the_line_is_told_nor_shorter_than_the_least() -> None:
    kept = days.of_line({"words": 9999, "checkins": 1, "audit": 1, "notes": 90, "tasks": 30})
    assert kept[Kind.WORDS] == Kind.WORDS.usual
    assert kept[Kind.CHECKINS] == timedelta(days=Kind.CHECKINS.least)
    assert kept[Kind.AUDIT] == Kind.AUDIT.usual
    assert kept[Kind.TASKS] == timedelta(days=90), "the notes hang on them"


def test_at_the_desk_it_is_shown_first_and_then_done(desk: Desk) -> None:
    typed = {kind.value: str(many) for kind, many in SHORT.items()}
    with desk.db.write() as session:
        old = clock.now() - timedelta(days=15)
        session.execute(sa.update(Community).values(keep_days={"words": 10}))
        lom = desk.person(session, "Kari").community
        lom.keep_days = {}
        call = Call(community_id=lom.id, sid="CA1", direction=Direction.INBOUND, created_at=old, ended_at=old)
        session.add(call)
        session.flush()
        session.add(Step(call_sid="CA1", n=0, call_id=call.id, address="home", digits="1", created_at=old))
        lom_id = lom.id
    for wrong in ({"words": "3"}, {"words": "mange"}, {"calls": "60"}, {"alerts": "366"}, TOO_EARLY):
        assert desk.post(PATH, **{**typed, **wrong}).status_code == 422
    assert desk.post(PATH, words="10").status_code == 422, "a form with the other fields left out"
    shown = desk.post(PATH, **typed)
    assert (shown.status_code, "Dette blir sletta i natt" in shown.text) == (200, True)
    assert "Tastar og ord i samtalar: éi opplysning" in shown.text
    assert set_days(desk, lom_id) == {}

    seen = next(form.fields for form in forms.on(shown.text, PATH) if form.action == PATH)
    assert desk.post(PATH, **{**seen, "words": "11"}).status_code == 200, "another day than was shown is shown first"
    with desk.db.write() as session:
        session.add(Step(call_sid="CA1", n=1, call_id=call.id, address="home", digits="2", created_at=old))
    again = desk.post(PATH, **seen)
    assert (again.status_code, "samtalar: 2 opplysningar" in again.text) == (200, True), "more goes than was shown"
    seen = next(form.fields for form in forms.on(again.text, PATH) if form.action == PATH)
    assert desk.post(PATH, **seen).status_code == 302
    assert set_days(desk, lom_id) == {"words": 10, "messages": 20}
    with desk.db.read() as session:
        noted = session.scalars(sa.select(Audit.detail).filter_by(action="changed_settings")).one()
    assert noted is not None and {"keep_words", "keep_messages"} <= set(noted.replace(",", " ").split())


def set_days(desk: Desk, community_id: int) -> dict[str, int]:
    with desk.db.read() as session:
        return session.get_one(Community, community_id).keep_days
