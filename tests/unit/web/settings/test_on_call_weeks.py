"""Who is on call in which week: handed on on Monday morning, the usual number where a week names nobody."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa

import clock
from models import Community
from services.people import ladder
from tests.support.desk import NOW, Desk

USUAL, BERIT, OLA = "+4790000111", "+4790000222", "+4790000333"
# A Thursday in the week from 23 November; Monday 30 November 08:00 in Lom is 07:00 UTC.
HANDED_ON = datetime(2026, 11, 30, 7, 0, tzinfo=UTC)


def lom(desk: Desk) -> Community:
    with desk.db.read() as session:
        return session.scalars(sa.select(Community).filter_by(name="Lom")).one()


@pytest.fixture
def weeks(desk: Desk) -> Desk:
    desk.post("/desk/settings/telephones", coordinator_phone="61999001", on_call_phone=USUAL)
    desk.post("/desk/settings/on-call", **{"week-0": BERIT, "week-1": OLA})
    return desk


@pytest.mark.parametrize(
    ("at", "number"),
    [
        (NOW, BERIT),
        (HANDED_ON - timedelta(seconds=1), BERIT),
        (HANDED_ON, OLA),
        (HANDED_ON + timedelta(days=7), USUAL),
    ],
)
def test_an_alarm_rings_whom_the_week_names(weeks: Desk, at: datetime, number: str) -> None:
    with clock.replaced_by(lambda: at), weeks.db.read() as session:
        community = session.get_one(Community, lom(weeks).id)
        assert community.alert_phone == number
        assert ladder.on_call(session, community, at).number == number


def test_without_anybody_the_office_is_rung(desk: Desk) -> None:
    desk.post("/desk/settings/telephones", coordinator_phone="61999001", on_call_phone="")
    assert lom(desk).alert_phone == "+4761999001"
    assert lom(desk).on_call_at(NOW) is None


def test_a_week_that_is_emptied_has_the_usual_number_again(weeks: Desk) -> None:
    weeks.post("/desk/settings/on-call", **{"week-0": "", "week-1": OLA})
    assert (lom(weeks).alert_phone, lom(weeks).on_call_weeks) == (USUAL, {"2026-11-30": OLA})


def test_weeks_that_lie_behind_are_forgotten_when_the_next_are_set(weeks: Desk) -> None:
    with clock.replaced_by(lambda: HANDED_ON):
        weeks.signs_in()
        weeks.post("/desk/settings/on-call", **{"week-0": OLA, "week-1": BERIT})
    assert lom(weeks).on_call_weeks == {"2026-11-30": OLA, "2026-12-07": BERIT}


@pytest.mark.parametrize("changed", [date(2026, 3, 29), date(2026, 10, 25)])
def test_the_week_of_a_clock_change_begins_on_its_monday(desk: Desk, changed: date) -> None:
    """The night is an hour shorter or longer, and the hour it is handed on is the clock's."""
    monday = datetime.combine(changed + timedelta(days=1), datetime.min.time(), lom(desk).zone)
    assert lom(desk).week_of((monday + timedelta(hours=8)).astimezone(UTC)) == monday.date().isoformat()
    assert lom(desk).week_of(monday.astimezone(UTC)) == (monday.date() - timedelta(days=7)).isoformat()


def test_the_page_says_who_is_on_call_now(weeks: Desk) -> None:
    assert "På vakt no : 900 00 222" in weeks.words("/desk/settings").replace("På vakt no:", "På vakt no :")
