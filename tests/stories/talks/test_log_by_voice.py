"""A friend whom texts do not reach is asked by telephone how it was, and is told beforehand to mind the clock."""

from __future__ import annotations

import pytest

from models import Person, TalkLog
from tests.support.steps.talking import bridged, hears_of_a_talk, wants_talk
from tests.support.village import Village, Villager

LANDLINE = "+4761200777"


def a_friend_without_a_mobile(village: Village, kari: Villager, *, phone2: bool = False) -> Villager:
    berit = village.friend("Berit", of=kari)
    with village.write() as session:
        person = session.get_one(Person, berit.id)
        person.phone, person.phone2 = LANDLINE, person.phone if phone2 else None
    return Villager(village, berit.id, "Berit", village.exchange.phone(LANDLINE))


def test_a_friend_without_a_mobile_is_asked_for_the_log_by_telephone(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = a_friend_without_a_mobile(village, kari)
    wants_talk(village, kari)
    call, _ = bridged(village, kari, berit, rung_after_s=12)
    call.waits(60).hangs_up()
    while berit.phone.rings is None and village.now.hour < 19:
        village.forward(seconds=20)
    asked = berit.answers().hears("Hei, Berit", "trykk 1").does_not_hear("Kari").presses("1")
    asked.hears("Du prata med Kari", "Korleis var det").presses("1").hears("Ønskjer").presses("4")
    asked.hears("Nei, 2").presses("2").hangs_up()
    assert [log.how_was_it for log in village.rows(TalkLog)] == [1]
    village.forward(minutes=30)
    berit.phone.is_not_rung()


def test_a_friend_without_a_mobile_is_told_beforehand_to_keep_an_eye_on_the_clock(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = a_friend_without_a_mobile(village, kari)
    kari.phone.ignores_everything()
    wants_talk(village, kari)
    call = hears_of_a_talk(berit).presses("1").hears("seier ikkje frå undervegs", "Eg ringjer Kari no")
    call.hangs_up()


@pytest.mark.parametrize("minutes", [3, 22])
def test_a_friend_whose_mobile_is_his_second_number_is_texted_there(village: Village, minutes: int) -> None:
    """How it was, when he hung up first; and the word at eighteen minutes."""
    kari = village.elder("Kari", checkin="19:00")
    berit = a_friend_without_a_mobile(village, kari, phone2=True)
    mobile = village.exchange.phone(village.rows(Person, id=berit.id)[0].phone2)
    wants_talk(village, kari)
    call, _ = bridged(village, kari, berit)
    assert "undervegs" not in call.transcript
    if minutes < 18:
        call.waits(60).hangs_up()
        village.forward(minutes=minutes)
        mobile.gets_sms("Takk for praten med Kari")
        mobile.texts("1").gets_sms("det er notert", "prat med Kari")
        assert [log.how_was_it for log in village.rows(TalkLog)] == [1]
    else:
        village.forward(minutes=minutes)
        mobile.gets_sms("atten minutt")
        call.hangs_up()


def test_a_log_text_that_never_arrives_is_asked_by_telephone(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    berit.phone.texts_end("undelivered", 30003)
    wants_talk(village, kari)
    call, _ = bridged(village, kari, berit)
    call.waits(60).hangs_up()
    berit.phone.ignores_everything()
    kari.phone.ignores_everything()
    while berit.phone.rings is None and village.now.hour < 19:
        village.forward(seconds=20)
    berit.answers().hears("trykk 1").presses("1").hears("Du prata med Kari").presses("2").hangs_up()
    assert [log.how_was_it for log in village.rows(TalkLog)] == [2]


def test_after_stopp_a_friend_who_rings_is_asked_how_it_was(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    berit.texts("STOPP").gets_sms("ingen fleire SMS")
    wants_talk(village, kari)
    call, _ = bridged(village, kari, berit, rung_after_s=12)
    call.waits(60).hangs_up()
    village.forward(minutes=10)
    berit.phone.is_not_rung()
    berit.dials().hears("Du prata med Kari", "Korleis var det").presses("1").hears("Ønskjer").hangs_up()
    assert [log.how_was_it for log in village.rows(TalkLog)] == [1]
