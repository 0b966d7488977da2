"""A text that names a key to press names what the call it leads to offers on that key."""

from __future__ import annotations

import re

from locales import HERE, LANGUAGES
from models import Alert, AlertState
from tests.support.steps.alarm import she_confirms
from tests.support.village import Village

NAMED = {
    *("sms-ring-and-press", "sms-away-ring-and-press", "sms-plan-no-calls", "sms-checkin-rings-us"),
    *("sms-alert-rung", "sms-outcome-rung", "sms-she-away-rung", "sms-checkin-rung", "sms-rung-often"),
    *("sms-return-day-asked", "sms-willing-already", "sms-talk-weekly-how"),
}


def test_who_is_looked_for_finds_her_keys_when_she_rings(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="18:30")
    village.until("18:31")
    kari.phone.ignores_everything()
    kari.texts("blåbærgraut").gets_sms("Har du det bra", "trykk 1", "Treng du hjelp, trykk 3")
    kari.dials().hears("Har du det bra, trykk 1", "Treng du hjelp, trykk 3").presses("1").hears(
        "Godt å høyre"
    ).hangs_up()


def test_who_writes_away_while_somebody_is_asked_to_look_in_finds_her_key(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="18:30")
    siri = village.contact("Siri", kari)
    for one in (kari, siri):
        one.phone.ignores_everything()
    village.until("19:05")
    kari.texts("BORTE TIL 5.12").gets_sms("fri frå kveldsringinga")
    kari.texts("JA").gets_sms("Nokon er spurd om å sjå til deg", "Er alt vel", "trykk 1")
    kari.dials().hears("trykk 1").presses("1").hears("ringjer eg deg att").is_over()
    she_confirms(village, kari)
    assert [row.state for row in village.rows(Alert)] == [AlertState.CLOSED]


def test_who_has_no_evening_calls_finds_the_volunteer_centre_on_0(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    kari.texts("RING 19").gets_sms("Vil du det, ring oss og trykk 0")
    kari.dials().hears("Frivilligsentralen, trykk 0").hangs_up()


def test_who_is_a_volunteer_already_finds_the_volunteer_centre_on_0(village: Village) -> None:
    ola = village.driver("Ola")
    ola.texts("FRIVILLIG").gets_sms("Du er allereie frivillig", "trykk 0")
    ola.dials().hears("Frivilligsentralen, trykk 0").hangs_up()


def test_who_writes_that_she_wants_a_talk_finds_it_on_2(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.friend("Berit", of=kari)
    kari.texts("PRAT KVAR").gets_sms("Når passar det med ein fast prat", "trykk 2")
    kari.dials().hears("Slå av ein prat, trykk 2").hangs_up()


def test_the_texts_that_name_a_key_are_these() -> None:
    for language in LANGUAGES:
        lines = [line for path in (HERE / language / "sms").glob("*.ftl") for line in path.read_text().splitlines()]
        named = {line.split(" =")[0] for line in lines if re.search(r"\b(?:trykk|press) \d", line, re.IGNORECASE)}
        assert named == NAMED, language
