"""At the desk: what comes back every week stands on her page, a day of it is left out, and it is ended."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime

import sqlalchemy as sa

from models import About, Audit, Person, Role, Source, Standing, StandingKind, StandingState, Telling, Visit, VisitState
from services import standing
from tests.support import builders
from tests.support.desk import Desk

FIRST = datetime(2026, 12, 2, 13, tzinfo=UTC)


def _visited(desk: Desk) -> tuple[int, int]:
    """Berit comes to Kari every Wednesday at two."""
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        kari.phone = "+4790000321"
        phone = "+4790000322"
        berit = builders.person(session, kari.community_id, "Berit", Role.VISIT_FRIEND, phone=phone)
        builders.friends(session, kari.id, berit.id)
        row = standing.arrange(session, berit, kari, StandingKind.VISIT, FIRST, source=Source.SMS)
        return kari.id, row.id


def _sent(desk: Desk, address: str) -> int:
    """As its form sends it, with the marks of what it has shown."""
    marks = re.search(r'name="seen" value="([^"]*)"', desk.get(address))
    return desk.post(address, seen=html.unescape(marks[1]) if marks else "").status_code


def _told(desk: Desk) -> list[About]:
    with desk.db.read() as session:
        told = session.scalars(sa.select(Telling.about).order_by(Telling.id))
        return [about for about in told if about is not About.STANDING_BEGUN]


def test_it_stands_on_her_page_and_only_the_next_of_it_among_what_is_coming(desk: Desk) -> None:
    person_id, row_id = _visited(desk)
    page = desk.get(f"/desk/people/{person_id}")
    assert "Berit på besøk hjå Kari kvar onsdag kl 14.00" in page
    assert page.count('id="visit-') == 1
    days = desk.get(f"/desk/people/{person_id}/every-week/{row_id}")
    assert days.count("Hopp over") == 8
    assert "Til nokon seier frå" in days


def test_a_day_is_left_out_and_both_who_will_know_are_shown_first(desk: Desk) -> None:
    person_id, row_id = _visited(desk)
    address = f"/desk/people/{person_id}/every-week/{row_id}/{FIRST.date().toordinal()}"
    assert "Berit" in desk.get(address)
    assert _sent(desk, address) == 302
    assert "Hoppa over" in desk.get(f"/desk/people/{person_id}/every-week/{row_id}")
    assert _told(desk) == [About.VISIT_CANCELLED]


def test_it_is_ended_and_both_are_told(desk: Desk) -> None:
    person_id, row_id = _visited(desk)
    address = f"/desk/people/{person_id}/every-week/{row_id}/end"
    assert _sent(desk, address) == 302
    with desk.db.read() as session:
        assert session.get_one(Standing, row_id).state is StandingState.ENDED
        assert set(session.scalars(sa.select(Visit.state))) == {VisitState.CANCELLED}
        done = set(session.scalars(sa.select(Audit.action).where(Audit.person_id == person_id)))
    assert _told(desk) == [About.STANDING_ENDED] * 2
    assert "ended_every_week" in done
    assert desk.client.get(address).status_code == 409


def test_another_persons_is_not_found(desk: Desk) -> None:
    _, row_id = _visited(desk)
    with desk.db.write() as session:
        community_id = session.scalars(sa.select(Person.community_id)).first() or 0
        other = builders.person(session, community_id, "Olga", Role.ELDER, phone="+4761200999").id
    assert desk.client.get(f"/desk/people/{other}/every-week/{row_id}").status_code == 404
