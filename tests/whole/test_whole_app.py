"""The whole application: every screen there is, by every key, and every subject there is, spoken and written."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import timedelta
from functools import partial

import pytest
import sqlalchemy as sa

import clock
import ivr.door  # noqa: F401 registers every screen
from ivr.engine.screens import ANNOUNCED, ARRIVALS, RUNG, SCREENS
from models import About, Step
from tests.support.databases import Shelf
from tests.support.walk import keys
from tests.support.walk.streets import AFTERNOON, MORNING, ROUNDS
from tests.support.walk.town import Town
from tests.support.walk.walking import broken_rules
from texts import WORDINGS

TALK_NEXT_DAY = ("checkin", "checkin-rang-in", "gathering-checkin")
SHARED_SEATS = ("gathering-again", "gathering-hello", "gathering-now")
MET_ELSEWHERE = {
    "alert-asks: nobody met alert-knows-away",
    "alert-home-on: nobody met alert-longer",
    "alert-owed: nobody met alert-on-call",
    "evening-calls: nobody met evening-one-more",
    "home: nobody met home-drives",
    "new-day: nobody met deciding-still-weekly",
    "soonest: nobody met activities-more",
    "soonest: nobody met activities-news",
    "talk-weekly-whom: nobody met standing-others",
    "volunteer: nobody met volunteer-driving",
    "volunteer: nobody met volunteer-when",
    *(f"{screen}: nobody met checkin-talk-next-day" for screen in TALK_NEXT_DAY),
    *(f"{screen}: nobody met gathering-all-come" for screen in SHARED_SEATS),
}
"""What is offered to who is seldom in the village; each in a story of its own."""


@pytest.fixture
def menus(monkeypatch: pytest.MonkeyPatch) -> keys.Met:
    """Every menu that is given from now on."""
    return keys.recorded(monkeypatch)


@pytest.fixture
def town(shelf: Shelf, caplog: pytest.LogCaptureFixture, menus: keys.Met) -> Iterator[Town]:
    """Everybody has rung in, morning and afternoon, and an evening has gone by."""
    now: list[Town] = []
    with clock.replaced_by(lambda: now[0].now if now else AFTERNOON), caplog.at_level(logging.ERROR):
        town = Town(shelf, menus)
        now.append(town)
        town.then(
            town.everybody_rings_in,
            town.makes_it_evening,
            partial(town.lives_an_evening, ROUNDS),
            town.leaves_things_open,
            town.everybody_rings_in,
            partial(town.lives_an_evening, 1),
            town.comes_every_week,
            town.asks_about_an_alert,
            town.is_rung_three_times_a_day,
            town.knows_where_she_is,
            town.looks_to_several,
            town.hears_of_quiet_weeks,
            town.is_not_rung,
            town.has_a_seat_and_answers_in_words,
            town.tries_its_line,
            town.is_rung_by_the_desk,
            town.is_asked_to_come,
            town.goes_on_errands,
            town.signs_up_another,
            town.has_promises,
            town.drives_today,
            town.is_offered_places,
            town.publishes,
            town.rings_in_while_she_is_looked_for,
            town.holds_kveldsseto,
        )
        town.now = MORNING + timedelta(days=1)
        town.then(partial(town.rings_in, town.numbers["elder"]))
        yield town


@pytest.mark.slow
def test_the_demonstration_reaches_every_screen_and_no_document_breaks_a_rule(town: Town, menus: keys.Met) -> None:
    """And every menu is the one of docs/keys.md."""
    reached = {name for walker in town.walkers for name in walker.reached}
    complaints = [complaint for walker in town.walkers for complaint in walker.complaints]
    with town.db.read() as session:
        errors = [step.error for step in session.scalars(sa.select(Step).where(Step.error.is_not(None)))]
    assert complaints == []
    assert errors == []
    assert " ".join(sorted(set(SCREENS) - reached)) == ""
    assert set(keys.differences(menus)) <= MET_ELSEWHERE


@pytest.mark.parametrize("about", list(About))
def test_every_subject_can_be_heard_when_a_phone_is_lifted(about: About) -> None:
    assert (about in RUNG) != (about in ANNOUNCED)


@pytest.mark.parametrize("about", [about for about in About if about.policy.texted])
def test_every_subject_that_is_texted_has_words(about: About) -> None:
    assert about in WORDINGS


def test_what_is_promised_by_voice_after_stopp_can_be_heard() -> None:
    assert set(RUNG) >= {about for about in About if about.policy.spoken_after_stop}


def test_no_name_is_both_a_screen_and_an_arrival() -> None:
    assert not set(SCREENS) & set(ARRIVALS)


@pytest.mark.parametrize(
    ("document", "complaint"),
    [
        ("<Response><Say>Hei.</Say></Response>", "language"),
        ('<Response><Say language="nb-NO" voice="x"> </Say></Response>', "nothing is said"),
        ('<Response><Gather timeout="8" numDigits="1" finishOnKey=""/></Response>', "stands among"),
        ('<Response><Gather timeout="3" numDigits="1" finishOnKey=""/><Redirect/></Response>', "eight seconds"),
    ],
)
def test_a_document_that_breaks_a_rule_is_complained_of(document: str, complaint: str) -> None:
    import xml.etree.ElementTree as ET

    assert any(complaint in each for each in broken_rules(ET.fromstring(document)))  # noqa: S314 our own words
