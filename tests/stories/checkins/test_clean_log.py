"""A telephone call that ended well leaves nothing in the log of refused moves: what stands there is worth a look."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from structlog.testing import capture_logs

from models import Checkin, CheckinPlan, CheckinState, Gathering, GatheringState, HowAnswers, Outbox, OutboxState
from tests.support.steps.alarm import unanswered_thrice
from tests.support.steps.circle import gathered
from tests.support.steps.talking import bridged, wants_talk
from tests.support.village import Village

pytestmark = pytest.mark.usefixtures("refused")


@pytest.fixture
def refused(village: Village) -> Iterator[list[Any]]:
    """The refused moves of the story, which are none when it ends."""
    with capture_logs() as logged:
        found: list[Any] = []
        yield found
        village.forward(minutes=5)
    found += [entry for entry in logged if entry["event"] == "move.refused"]
    assert found == []


def test_nothing_is_refused_when_she_is_well(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    kari.answers().hears("trykk 1").presses("1").hears("Godt å høyre").is_over()
    village.forward(minutes=1)
    assert village.rows(Checkin)[0].state is CheckinState.WELL
    assert [row.state for row in village.rows(Outbox)] == [OutboxState.DONE]


def test_nothing_is_refused_when_she_hangs_up_on_the_goodbye(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    kari.answers().hears("trykk 1").presses("1").hangs_up()
    village.forward(minutes=1)


def test_nothing_is_refused_when_two_share_a_telephone(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    ola = village.elder("Ola", checkin="19:00", number=kari.number)
    village.until("19:00")
    kari.answers().hears("For Kari, trykk 1").presses("1").hears("trykk 3").presses("1").is_over()
    village.until("19:10")
    village.exchange.phone(ola.number).answers().listens().presses("1").is_over()
    village.forward(minutes=1)
    assert [row.state for row in village.rows(Checkin)] == [CheckinState.WELL] * 2


def test_nothing_is_refused_when_nobody_answers_and_a_contact_takes_it(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    siri = village.contact("Siri", kari)
    unanswered_thrice(village, kari)
    siri.answers().listens().presses("1").listens().presses("1").listens().hangs_up()
    village.forward(seconds=20)
    siri.phone.ignores_everything()


def test_nothing_is_refused_when_a_friend_is_put_through(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    call, leg = bridged(village, kari, berit)
    call.is_talking_with(kari.phone)
    leg.hangs_up()
    call.hears("Korleis var det").presses("1").hears("Ønskjer skyss").presses("4")
    call.hears("følgjer opp").presses("2").hears("notert", "trykk 1").hangs_up()


def test_nothing_is_refused_when_she_rings_in_and_joins(village: Village) -> None:
    kari = village.elder("Kari")
    village.activity("Fredagstreff")
    kari.dials().listens().presses("1").listens().presses("1").listens().hangs_up()
    village.forward(minutes=1)


def test_nothing_is_refused_when_a_gathering_is_held_to_its_end(village: Village) -> None:
    gathered(village, 3, led=True)
    village.until("18:10")
    assert [row.state for row in village.rows(Gathering)] == [GatheringState.OVER]


def test_nothing_is_refused_when_somebody_hangs_up_on_a_gathering(village: Village) -> None:
    people, calls = gathered(village, 3)
    people[0].phone.ignores_everything()
    calls[0].hangs_up()
    village.until("18:10")


def test_nothing_is_refused_when_she_answers_by_text(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    with village.write() as session:
        for plan in session.query(CheckinPlan):
            plan.answers = HowAnswers.TEXT
    kari.phone.ignores_everything()
    village.until("19:00")
    kari.texts("1")
    village.forward(minutes=1)
    assert village.rows(Checkin)[0].state is CheckinState.WELL
