"""The pages of volunteers, at the desk and in the hand, in a real browser: axe, 320 px, and the main task in clicks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from models import Person, Source, Talk, TalkLog, TalkState
from services.pages import own_page
from services.volunteers import willing
from tests.support.browser.browsing import PATIENCE_MS
from tests.support.browser.looking import goes_wide, looks_over, sticks_out
from tests.support.desk import NOW, Desk

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

NUMBER = "+4790055555"


@pytest.fixture
def at_desk(window: BrowserContext) -> Page:
    return window.new_page()


@pytest.fixture
def in_hand(browser: Browser, address: str, desk: Desk) -> Iterator[Page]:
    """Berit's own page."""
    with desk.db.write() as session:
        berit = desk.person(session, "Berit")
        token = own_page.open_page(session, berit, str(berit.phone), "chromium/linux")
    context = browser.new_context(viewport={"width": 390, "height": 844}, base_url=address)
    context.set_default_timeout(PATIENCE_MS)
    context.add_cookies([{"name": "own", "value": token, "url": address}])
    yield context.new_page()
    context.close()


def wants(desk: Desk) -> int:
    with desk.db.write() as session:
        community = desk.person(session, "Kari").community
        return willing.wants(session, community, NUMBER, None, source=Source.SMS, words="Gro, kan køyre").id


def test_nothing_stands_in_the_way_in_the_hand(in_hand: Page) -> None:
    for path in ("/mine", "/mine/hours", "/mine/duty"):
        in_hand.goto(path)
        looks_over(in_hand, at_a_desk=True)
        goes_wide(in_hand, 320)
        assert sticks_out(in_hand) == 0, path


def test_a_volunteer_is_taken_in_with_three_clicks(desk: Desk, at_desk: Page) -> None:
    wants(desk)
    at_desk.goto("/desk/volunteers")
    at_desk.locator("[id^=willing-]").get_by_role("link", name="Ta inn").click()
    at_desk.get_by_label("Førenamn").fill("Gro")
    at_desk.get_by_label("Køyre").check()
    at_desk.get_by_role("button", name="Ta inn", exact=True).click()
    at_desk.get_by_role("heading", name="Gro", level=1).wait_for()
    with desk.db.read() as session:
        gro = desk.person(session, "Gro")
        assert isinstance(gro, Person)
        assert gro.phone == NUMBER


def test_a_talk_is_logged_with_two_clicks_from_its_link(desk: Desk, in_hand: Page) -> None:
    with desk.db.write() as session:
        kari, berit = desk.person(session, "Kari"), desk.person(session, "Berit")
        talk = Talk(
            elder_id=kari.id,
            friend_id=berit.id,
            state=TalkState.TALKED,
            promised_by=NOW,
            bridged_at=NOW,
            ended_at=NOW,
        )
        session.add(talk)
        session.flush()
        talk_id = talk.id
    in_hand.goto("/mine")
    in_hand.locator(f"#owed-{talk_id}").get_by_role("link").click()
    in_hand.get_by_role("radio").first.check()
    in_hand.get_by_role("button", name="Lagre").click()
    in_hand.get_by_role("heading", name="Takk, det er lagra.").wait_for()
    with desk.db.read() as session:
        log = session.scalars(sa.select(TalkLog).where(TalkLog.talk_id == talk_id)).one()
    assert log.how_was_it == 1
