"""A line's first morning, as the README tells it: from nobody at all to a line that runs, by a link and its pages."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
import sqlalchemy as sa
from flask import url_for

import clock
import settings as settings_module
from app import create_app
from models import CheckinPlan, Community, Database, Outbox, Person
from scheduler import Work, cycle
from services.desk import founding
from tests.support.browser import forms
from tests.support.desk import NOW, Desk
from tests.support.line import FakeCarrier
from tests.support.walk.walking import Walker

BASE = "http://line.test"
PASSWORD = "tre-raude-elgar-i-fjellet"


@dataclass
class Morning:
    """The coordinator's browser, and a clock that is moved by hand."""

    desk: Desk
    db: Database
    carrier: FakeCarrier = field(default_factory=FakeCarrier)

    def ticked(self) -> dict[str, bool]:
        """Each step of the page, and whether it stands as done."""
        rows = re.findall(r'<li class="g-row" id="(\w+)" data-color="(\w+)"', self.desk.get("/desk/first"))
        return {what: color == "success" for what, color in rows}

    def leads(self, what: str) -> str:
        """Where the step's link goes."""
        row = self.desk.get("/desk/first").partition(f'id="{what}"')[2].partition("</li>")[0]
        return html.unescape(row.partition('<a class="ds-button" href="')[2].partition('"')[0])

    def presses(self, what: str) -> str:
        """The step's button; where it leads."""
        row = self.desk.get("/desk/first").partition(f'id="{what}"')[2].partition("</li>")[0]
        form = forms.on(row, "/desk/first")[0]
        return str(self.desk.post(form.action, **form.fields).headers["Location"])

    def fills(self, page: str, needs: str, **typed: object) -> None:
        """The page's form that has the field `needs`, filled in and sent; what it asks once more is sent once more."""
        html_ = self.desk.get(page)
        for _ in range(3):
            form = next(each for each in forms.on(html_, page) if needs in each.fields)
            answer = self.desk.client.post(form.action, data={**form.fields, "csrf": self.desk.token(), **typed})
            if answer.status_code == 302:
                return
            html_ = answer.text
        raise AssertionError(html.unescape(html_))

    def lifts_the_desks_telephone_and_presses_one(self) -> None:
        settings = self.desk.app.extensions["line"].settings
        cycle.dispatch(Work(self.db, settings, self.carrier, lambda _session, _row: ""))  # type: ignore[arg-type]
        with self.db.read() as session:
            row = session.scalars(sa.select(Outbox)).one()
        form = {"CallSid": str(row.sid), "From": "+4761999000", "To": row.number, "Direction": "outbound-api"}
        call = Walker(self.desk.app.test_client(), BASE, settings.auth_tokens[0], form)
        said = call.answers(f"/ivr/out/{row.id}")
        assert said is not None
        assert "prøvesamtale" in "".join(said.itertext())
        assert call.answers(f"/ivr/test-call/{row.id}?n=1", Digits="1") is not None
        assert call.complaints == []


@pytest.fixture
def morning(db: Database) -> Iterator[Morning]:
    settings = settings_module.load(twilio_api_base="http://127.0.0.1:1", public_url=BASE)
    with clock.replaced_by(lambda: NOW - timedelta(hours=8)):
        app = create_app(settings, db)
        yield Morning(Desk(app.test_client(), db, app), db)


def test_from_an_empty_database_to_a_line_that_runs(morning: Morning) -> None:
    with morning.db.write() as session:
        token = founding.offer(session)
    set_up = f"/desk/set-up/{token}"
    morning.fills(
        set_up,
        "username",
        name="Lom",
        controller_name="Lom kommune",
        controller_contact="personvern@lom.example",
        user_name="Marit Dømesen",
        username="marit",
        password=PASSWORD,
        again=PASSWORD,
    )
    morning.desk.post("/desk/login", username="marit", password=PASSWORD, then="/desk/first")
    done = dict.fromkeys(("line", "controller"), True)
    left = dict.fromkeys(("on_call", "test_call", "people", "activity", "evening", "card"), False)
    assert morning.ticked() == done | left
    assert "2 av 8 ferdige, om lag 23 minutt att" in morning.desk.words("/desk/first")

    morning.fills(morning.leads("on_call"), "on_call_phone", on_call_phone="999 00 101")
    assert morning.ticked()["on_call"]

    morning.presses("test_call")
    assert not morning.ticked()["test_call"]
    morning.lifts_the_desks_telephone_and_presses_one()
    assert morning.ticked()["test_call"]

    morning.fills(morning.leads("people"), "first_name", first_name="Kari", last_name="Dømesen", phone="61 99 91 01")
    assert morning.ticked()["people"]

    activity = {"title": "Fredagstreff", "day": "i morgon", "starts": "12"}
    activity |= {"place": "Grendehuset", "organiser": "Sanitetslaget"}
    morning.fills(morning.leads("activity"), "title", **activity)
    assert morning.ticked()["activity"]

    with morning.db.read() as session:
        kari = session.scalars(sa.select(Person).filter_by(first_name="Kari")).one()
    morning.fills(f"/desk/people/{kari.id}/evening", "time", day=list("0123456"), time="19:00")
    assert morning.ticked()["evening"]

    with morning.desk.app.test_request_context():
        cards = url_for("paper.for_telephones")
    assert morning.presses("card") == cards
    assert all(morning.ticked().values())
    assert "Alt er på plass. Linja er i gang." in morning.desk.words("/desk/first")
    with morning.db.read() as session:
        plan = session.scalars(sa.select(CheckinPlan)).one()
        community = session.scalars(sa.select(Community)).one()
    assert (plan.person_id, community.alert_phone) == (kari.id, "+4799900101")
