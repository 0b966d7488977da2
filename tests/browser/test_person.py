"""What the desk does daily for one person, counted in clicks, with axe on every page on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from models import DeskText, Friendship, Person, Ride, Signup, SignupState
from services.people import friendships
from tests.browser.test_activities import Hand
from tests.support.desk import Desk
from tests.unit.activities.test_arranging import arranged

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext


@pytest.fixture
def hand(window: BrowserContext) -> Hand:
    return Hand(window.new_page())


@pytest.fixture
def kari(desk: Desk) -> int:
    """She has a mobile telephone, and no visit-friend."""
    with desk.db.write() as session:
        person = desk.person(session, "Kari")
        person.phone = "+4790000321"
        for pair in friendships.of_elder(session, person):
            friendships.unpair(session, pair)
        return person.id


def test_she_is_signed_up_with_a_ride_in_three_clicks_and_off_in_two(hand: Hand, desk: Desk, kari: int) -> None:
    made = arranged(desk)
    hand.begins_at(f"/desk/people/{kari}")
    hand.clicks_on("Meld på …")
    hand.follows(hand.page.locator(f"#occurrence-{made.id}").get_by_role("link", name="Meld på med skyss"))
    hand.clicks_on("Meld på", "button")
    assert hand.clicks + 1 == 3
    with desk.db.read() as session:
        signup = session.scalars(sa.select(Signup).filter_by(person_id=kari, occurrence_id=made.id)).one()
        assert signup.state is SignupState.JOINED
        assert session.scalars(sa.select(Ride).filter_by(signup_id=signup.id)).one()
    assert hand.page.url.endswith(f"/desk/people/{kari}")

    hand.clicks = 0
    hand.follows(hand.page.locator(f'a[href^="/desk/activities/{made.id}/"]', has_text="Meld av …"))
    hand.clicks += 1
    hand.clicks_on("Meld av", "button")
    assert hand.clicks == 2
    with desk.db.read() as session:
        assert session.get_one(Signup, signup.id).state is SignupState.CANCELLED


def test_her_calls_are_paused_till_a_day_in_two_clicks_and_typing(hand: Hand, kari: int) -> None:
    hand.begins_at(f"/desk/people/{kari}")
    hand.clicks_on("Pause …")
    hand.page.get_by_label("Heime att").fill("tysdag")
    hand.clicks_on("Ta pause", "button")
    assert hand.clicks == 2
    assert "blir ikkje ringd før tysdag 1. desember" in hand.reads
    hand.follows(hand.page.get_by_role("button", name="Angre"))
    assert "er heime, og blir ringd som før" in hand.reads


def test_a_text_is_written_in_two_clicks_and_typing_and_shown_while_it_is(hand: Hand, desk: Desk, kari: int) -> None:
    hand.begins_at(f"/desk/people/{kari}")
    hand.clicks_on("Skriv SMS …")
    hand.page.get_by_label("Meldinga").press_sequentially("Fotpleiaren kjem på torsdag.")
    hand.page.get_by_text("Grendelinja: Fotpleiaren kjem på torsdag.").wait_for()
    hand.clicks_on("Send til Kari", "button")
    assert hand.clicks == 2
    with desk.db.read() as session:
        assert session.scalars(sa.select(DeskText.words)).all() == ["Fotpleiaren kjem på torsdag."]


def test_she_is_paired_with_who_has_room_in_two_clicks(hand: Hand, desk: Desk, kari: int) -> None:
    hand.begins_at(f"/desk/people/{kari}")
    hand.follows(hand.page.locator("aside").get_by_role("link", name="Legg til besøksven"))
    hand.clicks_on("Vel", "button")
    with desk.db.read() as session:
        assert session.scalars(sa.select(Friendship).filter_by(elder_id=kari)).one()
        first = session.get_one(Person, kari).first_name
    assert f"er besøksven for {first}" in hand.reads


def test_she_is_rung_in_one_click(hand: Hand, kari: int) -> None:
    hand.begins_at(f"/desk/people/{kari}")
    hand.clicks_on("Ring Kari", "button")
    assert hand.clicks == 1
    assert "Løft av" in hand.reads
