"""Operators may filter texts with links: they may be left out, and nothing needs them."""

from __future__ import annotations

import pytest

from models import AlertOutcome, AlertState, TalkLog
from tests.support.steps.alarm import confirms, the_alert, unanswered
from tests.support.steps.talking import bridged, wants_talk
from tests.support.steps.waiting import is_rung_within_five_minutes
from tests.support.village import BASE, Village, Villager

no_links = pytest.mark.no_links


def talked(village: Village) -> Villager:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    call, _ = bridged(village, kari, berit)
    call.waits(60).hangs_up()
    village.forward(minutes=3)
    return berit


def taken(village: Village) -> Villager:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    unanswered(village, kari)
    is_rung_within_five_minutes(village, liv)
    liv.answers().hears("Er du Liv").presses("1").hears("Kari").presses("1").hears("Takk").hangs_up()
    liv.gets_sms("Svar JA om du ser til")
    village.forward(minutes=1)
    return liv


def test_a_log_and_an_outcome_may_be_told_on_a_page(village: Village) -> None:
    assert BASE in talked(village).gets_sms("Takk for praten med Kari")


@no_links
def test_without_links_a_log_is_a_text(village: Village) -> None:
    berit = talked(village)
    assert "http" not in berit.gets_sms("Takk for praten med Kari", "Svar 1")
    berit.texts("1").gets_sms("Takk")
    assert [log.how_was_it for log in village.rows(TalkLog)] == [1]


@no_links
def test_without_links_an_outcome_is_a_text(village: Village) -> None:
    liv = taken(village)
    assert "http" not in liv.gets_sms("svar 1 alt vel")
    liv.texts("1").gets_sms("Takk")
    confirms(village, liv.phone).hears("alt var vel med Kari").presses("1").hears("avklart").is_over()
    assert (the_alert(village).state, the_alert(village).outcome) == (AlertState.CLOSED, AlertOutcome.FOUND_WELL)
    liv.phone.ignores_everything()


@no_links
@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Digivert https://moete.example/j/123?pwd=x", "Digivert tor"),
        ("Bibliotekkafé (www.lom.example)", "Bibliotekkafé tor"),
        ("Sjå lom.kommune.no/kultur for Matkurs", "Sjå for Matkurs tor"),
        ("www.lom.example", "www.lom.example"),
    ],
)
def test_a_link_in_a_title_is_left_out_too(village: Village, title: str, written: str) -> None:
    kari = village.elder("Kari", mobile=True)
    village.activity(title, days=7)
    assert written in kari.texts("KVA SKJER").gets_sms("Dette skjer")
