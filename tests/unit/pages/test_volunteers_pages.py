"""The pages of volunteers, at the desk and in the hand, in a real browser: axe, 320 px, and the main task in clicks."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from werkzeug.serving import make_server

from models import Person, Source, Talk, TalkLog, TalkState
from services.pages import own_page
from services.volunteers import willing
from tests.support.browser.looking import complaints
from tests.support.desk import NOW, Desk, cookies
from tests.unit.pages.conftest import PATIENCE_MS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.page
NUMBER = "+4790055555"


@pytest.fixture
def address(outsider: Desk) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, outsider.app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def at_desk(browser: Browser, address: str, outsider: Desk) -> Iterator[Page]:
    outsider.signs_in()
    context = browser.new_context(viewport={"width": 390, "height": 844}, base_url=address)
    context.set_default_timeout(PATIENCE_MS)
    context.add_cookies([{"name": each.key, "value": each.value, "url": address} for each in cookies(outsider)])
    yield context.new_page()
    context.close()


@pytest.fixture
def in_hand(browser: Browser, address: str, outsider: Desk) -> Iterator[Page]:
    """Berit's own page."""
    with outsider.db.write() as session:
        berit = outsider.person(session, "Berit")
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


def nothing_in_the_way(page: Page, path: str) -> None:
    for width in (390, 1280, 320):
        page.set_viewport_size({"width": width, "height": 844})
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, (path, width)
        if width != 320:
            assert complaints(page) == [], (path, width)


def test_nothing_stands_in_the_way_at_the_desk(outsider: Desk, at_desk: Page) -> None:
    row = wants(outsider)
    with outsider.db.read() as session:
        berit = outsider.person(session, "Berit").id
    for path in (
        "/desk/volunteers",
        f"/desk/volunteers/{berit}",
        f"/desk/volunteers/{berit}/thanks",
        f"/desk/volunteers/new?willing={row}",
        f"/desk/people/{berit}/duty",
    ):
        nothing_in_the_way(at_desk, path)


def test_nothing_stands_in_the_way_in_the_hand(in_hand: Page) -> None:
    for path in ("/mine", "/mine/hours", "/mine/duty"):
        nothing_in_the_way(in_hand, path)


def test_a_volunteer_is_taken_in_with_three_clicks(outsider: Desk, at_desk: Page) -> None:
    wants(outsider)
    at_desk.goto("/desk/volunteers")
    at_desk.locator("[id^=willing-]").get_by_role("link", name="Ta inn").click()
    at_desk.get_by_label("Førenamn").fill("Gro")
    at_desk.get_by_label("Køyre").check()
    at_desk.get_by_role("button", name="Ta inn", exact=True).click()
    at_desk.get_by_role("heading", name="Gro", level=1).wait_for()
    with outsider.db.read() as session:
        gro = outsider.person(session, "Gro")
        assert isinstance(gro, Person)
        assert gro.phone == NUMBER


def test_a_talk_is_logged_with_two_clicks_from_its_link(outsider: Desk, in_hand: Page) -> None:
    with outsider.db.write() as session:
        kari, berit = outsider.person(session, "Kari"), outsider.person(session, "Berit")
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
    with outsider.db.read() as session:
        log = session.scalars(sa.select(TalkLog).where(TalkLog.talk_id == talk_id)).one()
    assert log.how_was_it == 1
