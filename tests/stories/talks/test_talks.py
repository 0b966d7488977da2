"""Somebody to talk to: the friend is rung, rings her, and tells how it went."""

from __future__ import annotations

from exchange import scripted
from models import Source, Talk, TalkLog, TalkState, Task, TaskKind
from tests.support.steps.talking import bridged, hears_of_a_talk, the_talk, wants_talk, wants_talk_quietly
from tests.support.village import Village


def test_the_friend_who_says_yes_is_put_through_to_her(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    call, leg = bridged(village, kari, berit)
    assert (call.shows, leg.shows) == ("+4761999000", "+4761999000")
    call.is_talking_with(kari.phone)
    leg.hangs_up()
    call.hears("Korleis var det").presses("1").hears("Ønskjer skyss").presses("4")
    call.hears("følgjer opp").presses("2").hears("notert", "trykk 1").hangs_up()
    (log,) = village.rows(TalkLog)
    assert (log.how_was_it, log.follow_up, log.by_id, log.source) == (1, False, berit.id, Source.PHONE)


def test_before_her_key_the_friend_hears_no_name_but_his_own(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    hears_of_a_talk(berit).does_not_hear("Kari").presses("2").hears("heilt i orden").is_over()
    village.forward(seconds=20)
    kari.answers().hears("melding").hangs_up()


def test_a_friend_who_does_not_answer_is_followed_by_the_next_at_once(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit, odd = village.friend("Berit", of=kari), village.friend("Odd", on_duty=True)
    wants_talk(village, kari)
    berit.phone.lets_ring()
    village.settle()
    odd.answers().hears("Er det du", "Ikkje no, trykk 2").presses("2").is_over()
    village.forward(seconds=20)
    kari.answers().hangs_up()


def test_a_friends_mailbox_is_no_yes(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    berit.phone.behaves(scripted.voicemail("Hei, ja, du har ringt Berit.")).ignores_everything()
    kari.phone.ignores_everything()
    wants_talk_quietly(village, kari)
    village.forward(minutes=3)
    assert the_talk(village).state is TalkState.NOBODY


def test_nobody_has_time_and_she_is_told_who_rings_and_when(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    berit.answers().hears("trykk 2").presses("2").is_over()
    village.forward(seconds=20)
    call = kari.answers().hears("Kari", "Grendelinja").presses("1")
    call.hears("ingen ledig", "i morgon", "ein ein seks, ein to tre").hangs_up()
    (task,) = village.rows(Task)
    assert (task.kind, task.person_id) == (TaskKind.TALK_WANTED, kari.id)
    assert task.due_at is not None


def test_with_nobody_to_ask_she_hears_it_in_the_same_call(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("2").hears("ingen ledig").is_over()
    village.forward(minutes=2)
    kari.phone.is_not_rung()
    assert [task.kind for task in village.rows(Task)] == [TaskKind.TALK_WANTED]


def test_she_would_rather_another_time_and_the_friend_is_told_kindly(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    call = hears_of_a_talk(berit).presses("1").waits(8)
    leg = kari.answers().hears("Er det du").presses("1").hears("Ikkje no, trykk 2").presses("2")
    leg.hears("heilt greitt").is_over()
    call.hears("ein annan gong").is_over()
    assert (the_talk(village).state, village.rows(Task)) == (TalkState.NOT_NOW, [])


def test_she_cannot_be_reached_and_the_friend_is_told_kindly(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    call = hears_of_a_talk(berit).presses("1").waits(8)
    kari.phone.lets_ring()
    call.hears("ikkje tak i Kari", "Takk for at du ville").is_over()
    kari.phone.ignores_everything()
    assert the_talk(village).state is TalkState.NOBODY


def test_an_elder_asks_for_a_talk_from_the_main_menu(village: Village) -> None:
    kari = village.elder("Kari")
    berit = village.friend("Berit", of=kari)
    kari.dials().hears("prat, trykk 2").presses("2").hears("trykk 1").presses("1").hears("Legg på").is_over()
    village.forward(seconds=20)
    berit.answers().hears("Hei, Berit").hangs_up()
    kari.phone.ignores_everything()


def test_a_volunteer_takes_a_talk_from_the_menu(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    odd, berit = village.friend("Odd", of=kari), village.friend("Berit", on_duty=True)
    wants_talk(village, kari)
    odd.phone.ignores_everything()
    call = berit.dials().hears("trykk 5").presses("5").hears("trykk 1").presses("1")
    call.hears("Kari vil gjerne", "tjue minutt").presses("1").waits(8)
    leg = kari.answers().hears("Er det du").presses("1").hears("Berit er klar").presses("1").listens()
    call.listens().is_talking_with(kari.phone)
    leg.hangs_up()
    call.hears("Korleis var det").presses("1").hears("Ønskjer").presses("4")
    call.hears("følgjer opp").presses("2").hangs_up()


def test_the_friend_longest_without_a_talk_is_asked_first(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit, odd = village.friend("Berit", of=kari), village.friend("Odd", of=kari)
    with village.write() as session:
        session.add(
            Talk(
                elder_id=kari.id,
                state=TalkState.TALKED,
                promised_by=village.now,
                friend_id=berit.id,
                bridged_at=village.now.replace(day=20),
                ended_at=village.now.replace(day=20),
            )
        )
    wants_talk(village, kari)
    berit.phone.is_not_rung()
    odd.answers().hears("Hei, Odd").hangs_up()
    kari.phone.ignores_everything()
    berit.phone.ignores_everything()


def test_a_friend_who_rang_in_and_hung_up_first_is_asked_by_text(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    odd, berit = village.friend("Odd", of=kari), village.friend("Berit", on_duty=True)
    wants_talk(village, kari)
    odd.phone.ignores_everything()
    call = berit.dials().hears("trykk 5").presses("5").hears("trykk 1").presses("1")
    call.hears("Kari vil gjerne").presses("1").waits(8)
    kari.answers().hears("Er det du").presses("1").hears("Berit er klar").presses("1").waits(30)
    call.hangs_up()
    village.forward(minutes=3)
    berit.gets_sms("Takk for praten")


def test_a_friend_who_rang_in_and_hung_up_before_she_answered_leaves_no_talk_hanging(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    odd, berit = village.friend("Odd", of=kari), village.friend("Berit", on_duty=True)
    wants_talk(village, kari)
    odd.phone.ignores_everything()
    kari.phone.ignores_everything()
    call = berit.dials().hears("trykk 5").presses("5").hears("trykk 1").presses("1")
    call.hears("Kari vil gjerne").presses("1").waits(8).hangs_up()
    village.forward(minutes=35)
    assert the_talk(village).state is TalkState.NOBODY


def test_at_eighteen_minutes_a_text_tells_the_friend_and_nobody_is_cut_off(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    call, leg = bridged(village, kari, berit)
    assert "tjue minutt" in call.transcript and "tjue minutt" in leg.transcript
    village.forward(minutes=17)
    berit.phone.has_no_sms()
    village.forward(minutes=5)
    berit.gets_sms("atten minutt")
    call.is_talking_with(kari.phone)
    leg.hangs_up()
    call.hears("Korleis var det").presses("1").hangs_up()
