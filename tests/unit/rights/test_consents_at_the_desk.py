"""What a person has agreed to, at the desk: seen with its day, taken back at once, and given where it can be."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from models import CheckinPlan, Consent, ConsentPurpose, Person, Source
from services.people import consent
from tests.support.desk import Desk


def kari(desk: Desk) -> int:
    with desk.db.read() as session:
        return desk.person(session, "Kari").id


def answer(desk: Desk, person_id: int, purpose: ConsentPurpose) -> Consent | None:
    with desk.db.read() as session:
        return consent.newest(session, session.get_one(Person, person_id), purpose)


@pytest.mark.parametrize("purpose", list(ConsentPurpose))
def test_each_is_taken_back_at_the_desk(desk: Desk, purpose: ConsentPurpose) -> None:
    who = kari(desk)
    assert desk.post(f"/desk/people/{who}/rights", purpose=purpose.value, given="no").status_code == 302
    told = answer(desk, who, purpose)
    assert told is not None
    assert (told.given, told.source) == (False, Source.DESK)


def test_no_more_evening_calls_stops_them(desk: Desk) -> None:
    who = kari(desk)
    desk.post(f"/desk/people/{who}/rights", purpose="checkin_calls", given="no")
    with desk.db.read() as session:
        assert session.scalars(sa.select(CheckinPlan).filter_by(person_id=who)).one().stopped_at is not None


def test_what_is_set_with_an_hour_is_not_begun_by_a_yes(desk: Desk) -> None:
    assert desk.post(f"/desk/people/{kari(desk)}/rights", purpose="checkin_calls", given="yes").status_code == 400


@pytest.mark.parametrize("field", [{"purpose": "everything", "given": "no"}, {"purpose": "service_sms", "given": "?"}])
def test_what_is_no_answer_changes_nothing(desk: Desk, field: dict[str, str]) -> None:
    assert desk.post(f"/desk/people/{kari(desk)}/rights", **field).status_code == 400


def test_the_page_says_where_each_was_said(desk: Desk) -> None:
    who = kari(desk)
    desk.post(f"/desk/people/{who}/rights", purpose="share_last_talk", given="yes")
    assert "Ja, til Frivilligsentralen" in desk.words(f"/desk/people/{who}/rights")
