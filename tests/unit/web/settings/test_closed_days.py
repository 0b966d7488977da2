"""The year's holidays stand there by themselves; the desk adds its own, and takes them away again."""

from __future__ import annotations

import html

import pytest
import sqlalchemy as sa

from models import Community
from tests.support.desk import Desk

PAGE = "/desk/settings/closed"


def closed_days(desk: Desk) -> list[str]:
    with desk.db.read() as session:
        return session.scalars(sa.select(Community).filter_by(name="Lom")).one().closed_days


def test_the_holidays_of_the_year_ahead_are_there_by_name(desk: Desk) -> None:
    words = desk.words(PAGE)
    for day, why in (
        ("torsdag 24. desember", "Julaftan"),
        ("fredag 25. desember", "Første juledag"),
        ("onsdag 24. mars", "Onsdag før påske"),
        ("fredag 26. mars", "Langfredag"),
        ("mandag 17. mai", "Syttande mai"),
    ):
        assert why in words, day
    assert "Heilagdag " not in words


def test_a_closing_of_several_days_is_added_and_undone(desk: Desk) -> None:
    answer = desk.post(PAGE, first="1.7", last="3.7")
    assert answer.headers["Location"] == PAGE
    assert closed_days(desk) == ["2027-07-01", "2027-07-02", "2027-07-03"]
    page = html.unescape(desk.get(PAGE))
    assert "3 dagar er lagde til." in page
    undo = page.split('action="')[1:]
    address = next(each.partition('"')[0] for each in undo if "/open?" in each)
    desk.post(address)
    assert closed_days(desk) == []


def test_one_that_is_taken_away_comes_back_by_undo(desk: Desk) -> None:
    desk.post(PAGE, first="1.7", last="")
    desk.post(f"{PAGE}/open?day=2027-07-01")
    assert closed_days(desk) == []
    page = html.unescape(desk.get(PAGE))
    address = next(each.partition('"')[0] for each in page.split('action="')[1:] if "/again?" in each)
    desk.post(address)
    assert closed_days(desk) == ["2027-07-01"]


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("", "", "Skriv"),
        ("ein gong", "", "Skriv"),
        ("3.7", "1.7", "ein siste dag som kjem etter"),
        ("1.5", "1.9", "høgst to månader"),
        ("1.11.2026", "", "frå i dag av"),
    ],
)
def test_what_is_no_closing_is_said_and_kept(desk: Desk, first: str, last: str, said: str) -> None:
    answer = desk.post(PAGE, first=first, last=last)
    page = html.unescape(answer.text)
    assert (answer.status_code, said in page, closed_days(desk)) == (422, True, [])
    assert f'value="{first}"' in page


@pytest.mark.parametrize("day", ["", "x", "2027-13-01", "' OR 1=1"])
def test_a_day_that_is_none_in_the_address_is_not_understood(desk: Desk, day: str) -> None:
    assert desk.post(f"{PAGE}/open", **{}).status_code == 302
    assert desk.client.post(f"{PAGE}/open", query_string={"day": day}, data={"csrf": desk.token()}).status_code == 400
