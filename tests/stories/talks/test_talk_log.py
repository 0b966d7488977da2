"""How a talk went: told by keys, by text, on the page or by ringing the line; asked for when nobody tells."""

from __future__ import annotations

import re

import sqlalchemy as sa

from models import CheckinPlan, Source, Talk, TalkLog, TalkState, Task, TaskKind, Wish
from tests.support.steps.talking import LOG_WITHIN_S, bridged, wants_talk
from tests.support.village import Village


def test_worried_opens_a_task_at_the_first_key(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    call, leg = bridged(village, kari, berit)
    leg.hangs_up()
    call.hears("Uroa, 3").presses("3").hangs_up()
    assert [(task.kind, task.person_id) for task in village.rows(Task)] == [(TaskKind.FOLLOW_UP, kari.id)]


def test_no_key_after_the_talk_and_a_text_asks_two_minutes_later(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    call, _ = bridged(village, kari, berit)
    call.waits(60).hangs_up()
    village.forward(minutes=3)
    berit.gets_sms("Takk for praten", "1 bra")
    berit.texts("1 hyggeleg prat, vil på Fredagstreff")
    berit.phone.ignores_everything()
    (log,) = village.rows(TalkLog)
    assert (log.how_was_it, log.source) == (1, Source.SMS)
    assert "Fredagstreff" in log.note


def test_a_log_on_the_page_the_text_links_to(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    call, _ = bridged(village, kari, berit)
    call.waits(60).hangs_up()
    village.forward(minutes=3)
    text = berit.gets_sms("Takk for praten", "/log/")
    path = next(word for word in text.split() if "/log/" in word).removeprefix(village.settings.public_url)
    browser = village.app.test_client()
    csrf = re.search(r'name="csrf" value="([^"]+)"', browser.get(path).text)[1]
    browser.post(path, data={"csrf": csrf, "how": "3", "note": "Ho var nedfor."})
    (log,) = village.rows(TalkLog)
    assert (log.how_was_it, log.note, log.source) == (3, "Ho var nedfor.", Source.PAGE)
    assert TaskKind.FOLLOW_UP in {task.kind for task in village.rows(Task)}


def test_a_log_by_ringing_the_line(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    call, _ = bridged(village, kari, berit)
    call.waits(60).hangs_up()
    again = berit.dials().hears("Frivilligoppgåver, trykk 5").presses("5").hears("trykk 1").presses("1")
    again.hears("Du prata med Kari", "Korleis var det").presses("2").hears("Ønskjer").presses("4")
    again.hears("følgjer opp").presses("1").hears("notert").hangs_up()
    (log,) = village.rows(TalkLog)
    assert (log.how_was_it, log.follow_up) == (2, True)
    village.forward(minutes=5)
    berit.phone.has_no_sms()


def test_a_talk_is_logged_in_three_keys_and_under_twenty_seconds_of_listening(village: Village) -> None:
    """Every word is heard out; reached is known by her own key."""
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    call, leg = bridged(village, kari, berit)
    leg.hangs_up()
    began = village.now
    call.hears("Korleis var det", "Uroa").presses("1")
    call.hears("skyss", "Aktivitet", "Besøk", "Ingenting").presses("2").hears("følgjer opp", "Nei, 2").presses("2")
    assert (village.now - began).total_seconds() <= LOG_WITHIN_S
    call.hears("notert").hangs_up()
    (log,) = village.rows(TalkLog)
    assert (log.how_was_it, log.wish, log.follow_up) == (1, Wish.ACTIVITY, False)
    assert [(task.kind, task.person_id) for task in village.rows(Task)] == [(TaskKind.FOLLOW_UP, kari.id)]


def test_a_talk_nobody_logged_is_asked_about_once_more_at_nine_and_not_again(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    call, _ = bridged(village, kari, berit)
    call.waits(60).hangs_up()
    village.forward(minutes=3)
    berit.gets_sms("Takk for praten")
    with village.write() as session:
        session.execute(sa.update(CheckinPlan).values(stopped_at=village.now))
    village.until("08:59", days=1)
    berit.phone.has_no_sms()
    village.until("09:01")
    berit.gets_sms("Takk for praten")
    village.until("23:00")
    berit.phone.has_no_sms()


def test_a_friend_who_rang_in_and_lays_the_phone_down_after_the_talk_is_asked_by_text_and_not_by_the_desk(
    village: Village,
) -> None:
    kari = village.elder("Kari", checkin="19:00")
    odd, berit = village.friend("Odd", of=kari), village.friend("Berit", on_duty=True)
    wants_talk(village, kari)
    odd.phone.ignores_everything()
    call = berit.dials().hears("trykk 5").presses("5").hears("trykk 1").presses("1")
    call.hears("Kari vil gjerne").presses("1").waits(8)
    leg = kari.answers().hears("Er det du").presses("1").hears("Berit er klar").presses("1").listens()
    leg.hangs_up()
    call.hears("Korleis var det").waits(90)
    assert call.ended
    assert village.rows(Task) == []
    village.forward(minutes=3)
    berit.gets_sms("Takk for praten med Kari")


def test_a_talk_that_ended_after_midnight_is_asked_about_once_more_the_same_morning(village: Village) -> None:
    kari = village.elder("Kari")
    berit = village.friend("Berit", of=kari)
    village.until("00:10", days=1)
    with village.write() as session:
        talk = Talk(elder_id=kari.id, friend_id=berit.id, state=TalkState.TALKED, promised_by=village.now)
        talk.bridged_at = talk.ended_at = village.now
        session.add(talk)
    village.forward(minutes=3)
    berit.gets_sms("Takk for praten med Kari")
    village.until("09:01")
    berit.gets_sms("Takk for praten med Kari")
