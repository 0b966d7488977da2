"""Looking for a friend with time: who is asked after whom, and the hour that was promised."""

from __future__ import annotations

from datetime import timedelta

from models import CheckinPlan, Community, Role, Talk, TalkAsk, Task
from tests.support import builders
from tests.support.steps.talking import bridged, hears_of_a_talk, wants_talk
from tests.support.village import Village, Villager


def asks(elder: Villager) -> None:
    elder.dials().hears("prat, trykk 2").presses("2").hears("trykk 1").presses("1").is_over()


def olga_asks_while_her_friend_talks_with_kari(village: Village) -> tuple[Villager, Villager]:
    """Olga and Odd, who is on duty: he is the only one who could talk with her now."""
    kari, olga = village.elder("Kari", checkin="19:00"), village.elder("Olga")
    berit = village.friend("Berit", of=kari)
    with village.write() as session:
        builders.friends(session, olga.id, berit.id)
    odd = village.friend("Odd", on_duty=True)
    wants_talk(village, kari)
    bridged(village, kari, berit)
    for who in (kari, olga, berit, odd):
        who.phone.ignores_everything()
    asks(olga)
    return olga, odd


def test_a_friend_in_the_middle_of_a_talk_is_passed_over_for_the_one_on_duty(village: Village) -> None:
    _, odd = olga_asks_while_her_friend_talks_with_kari(village)
    village.forward(seconds=20)
    odd.phone.is_rung()


def test_she_is_rung_by_the_hour_she_was_promised_though_nobody_is_found(village: Village) -> None:
    kari, olga = village.elder("Kari", checkin="19:00"), village.elder("Olga")
    berit = village.friend("Berit", of=kari)
    with village.write() as session:
        builders.friends(session, olga.id, berit.id)
    wants_talk(village, kari)
    bridged(village, kari, berit)
    for who in (kari, olga, berit):
        who.phone.ignores_everything()
    asks(olga)
    promised = village.rows(Talk)[1].promised_by
    while olga.phone.rings is None and village.now < promised + timedelta(minutes=10):
        village.forward(seconds=20)
    assert village.now <= promised


def test_friends_who_let_it_ring_are_asked_after_one_who_was_not_asked_yet(village: Village) -> None:
    silent = [village.friend(f"Taus{n}", on_duty=True) for n in range(3)]
    kari, olga = village.elder("Kari"), village.elder("Olga")
    willing = village.friend("Odd", on_duty=True)
    for who in (*silent, kari, olga, willing):
        who.phone.ignores_everything()
    village.until("18:00")
    asks(kari)
    village.forward(minutes=6)
    asks(olga)
    village.forward(seconds=20)
    olgas = [ask.friend_id for ask in village.rows(TalkAsk) if ask.talk_id == village.rows(Talk)[1].id]
    assert olgas == [willing.id]


def test_three_friends_are_asked_at_most(village: Village) -> None:
    kari = village.elder("Kari")
    friends = [village.friend(f"Ven{n}", of=kari) for n in range(4)]
    for who in (*friends, kari):
        who.phone.ignores_everything()
    asks(kari)
    village.forward(minutes=8)
    assert [ask.friend_id for ask in village.rows(TalkAsk)] == [friend.id for friend in friends[:3]]
    friends[3].phone.is_not_rung()


def test_at_night_only_a_friend_on_duty_is_rung(village: Village) -> None:
    kari = village.elder("Kari")
    berit, odd = village.friend("Berit", of=kari), village.friend("Odd", on_duty=True)
    village.until("21:30")
    asks(kari)
    village.forward(seconds=20)
    odd.answers().hears("Hei, Odd").presses("2").is_over()
    village.forward(seconds=20)
    berit.phone.is_not_rung()
    kari.answers().hears("melding").hangs_up()


def test_a_friend_whose_line_drops_after_his_yes_is_followed_by_the_next(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit, odd = village.friend("Berit", of=kari), village.friend("Odd", on_duty=True)
    wants_talk(village, kari)
    hears_of_a_talk(berit).presses("1").hangs_up()
    village.forward(seconds=20)
    odd.answers().hears("Hei, Odd").presses("2").is_over()
    village.forward(seconds=20)
    kari.answers().hears("melding").presses("1").hears("Eg fann ingen ledig").hangs_up()


def test_a_volunteer_who_rings_in_and_drops_is_followed_by_the_next(village: Village) -> None:
    kari = village.elder("Kari")
    odd, berit = village.friend("Odd", of=kari), village.friend("Berit", on_duty=True)
    village.until("18:00")
    asks(kari)
    call = berit.dials().hears("trykk 5").presses("5").hears("trykk 1").presses("1")
    call.hears("Kari vil gjerne").presses("1").hangs_up()
    kari.phone.ignores_everything()
    village.forward(seconds=20)
    odd.answers().hears("Hei, Odd").hangs_up()


def test_a_friend_was_ready_and_she_did_not_come_to_the_telephone_is_said_as_it_was(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    call = hears_of_a_talk(berit).presses("1").waits(8)
    kari.phone.lets_ring()
    call.hears("ikkje tak i Kari").is_over()
    village.forward(seconds=20)
    told = kari.answers().hears("melding").presses("1").hears("Berit var klar for ein prat", "fekk ikkje tak i deg")
    told.does_not_hear("ingen ledig").hears("Frivilligsentralen ringjer deg").hangs_up()


MOBILE = "+4790000777"


def kari_with_two_telephones(village: Village) -> tuple[Villager, Villager]:
    """At home, and the mobile she has in her pocket."""
    kari = village.elder("Kari", phone2=MOBILE, checkin="19:00")
    return kari, Villager(village, kari.id, "Kari", village.exchange.phone(MOBILE))


def test_she_is_rung_back_on_the_telephone_she_asked_from(village: Village) -> None:
    kari, mobile = kari_with_two_telephones(village)
    berit = village.friend("Berit", of=kari)
    asks(mobile)
    village.forward(seconds=20)
    call = hears_of_a_talk(berit).presses("1").waits(12)
    kari.phone.is_not_rung()
    mobile.answers().hears("Er det du").presses("1").hears("Berit er klar").presses("2").hears("heilt greitt")
    call.hears("ein annan gong").is_over()


def test_who_pressed_two_in_the_evening_call_to_her_second_number_is_rung_there(village: Village) -> None:
    kari, mobile = kari_with_two_telephones(village)
    berit = village.friend("Berit", of=kari)
    village.until("19:00")
    kari.phone.lets_ring()
    while mobile.phone.rings is None and village.now.hour < 19:
        village.forward(seconds=20)
    mobile.answers().hears("trykk 3").presses("2").hears("Legg på").is_over()
    village.forward(seconds=20)
    berit.answers().hears("trykk 2").presses("2").is_over()
    village.forward(seconds=20)
    mobile.answers().hears("melding").presses("1").hears("Eg fann ingen ledig").hangs_up()
    kari.phone.is_not_rung()


def test_who_is_slow_to_the_telephone_is_given_her_own_time_when_a_friend_rings(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    with village.write() as session:
        session.query(CheckinPlan).one().ring_s = 50
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    call = hears_of_a_talk(berit).presses("1").waits(8)
    kari.phone.is_rung()
    village.exchange.run_until(village.now + timedelta(seconds=35))
    kari.answers().hears("Er det du").presses("1").hears("Berit er klar").presses("2").hears("heilt greitt")
    call.hears("ein annan gong").is_over()


def test_asking_three_times_in_an_evening_is_one_task_at_the_desk(village: Village) -> None:
    kari = village.elder("Kari")
    berit = village.friend("Berit", of=kari)
    kari.phone.ignores_everything()
    for _ in range(3):
        asks(kari)
        village.forward(seconds=20)
        berit.answers().hears("trykk 2").presses("2").is_over()
        village.forward(seconds=20)
        kari.answers().hears("melding").presses("1").hears("i morgon før klokka tolv").hangs_up()
        village.forward(minutes=3)
    assert len(village.rows(Task)) == 1


def test_she_hears_the_hour_the_desk_was_given_also_when_it_has_other_hours_since(village: Village) -> None:
    kari = village.elder("Kari")
    berit = village.friend("Berit", of=kari)
    asks(kari)
    village.forward(seconds=20)
    berit.answers().hears("trykk 2").presses("2").is_over()
    village.forward(seconds=20)
    kari.phone.lets_ring()
    with village.write() as session:
        session.get_one(Community, village.community_id).closed_days = [str(village.today + timedelta(days=1))]
    kari.dials().hears("Eg fann ingen ledig", "i morgon før klokka tolv").hangs_up()


def test_who_rings_her_from_the_desk_is_named_where_it_is_known(village: Village) -> None:
    kari = village.elder("Kari")
    village._person("Åse", [Role.COORDINATOR], mobile=True)
    kari.dials().hears("prat, trykk 2").presses("2").hears("trykk 1").presses("1").hears(
        "Åse på Frivilligsentralen ringjer deg"
    ).is_over()


def test_the_late_end_of_a_call_he_did_not_lift_takes_no_talk_from_a_friend_who_rang_back(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit, odd = village.friend("Berit", of=kari), village.friend("Odd", on_duty=True)
    village.exchange.faults.rule("late", kind="status", number=berit.number, delay_s=45)
    wants_talk(village, kari)
    berit.phone.lets_ring()
    call = berit.dials().hears("trykk 5").presses("5").hears("trykk 1").presses("1")
    call.hears("Kari vil gjerne").presses("1").waits(8)
    leg = kari.answers().hears("Er det du").presses("1").waits(20)
    odd.phone.is_not_rung()
    leg.presses("1").hears("Her er Berit").hangs_up()
    call.hears("Korleis var det").presses("1").hangs_up()


def test_after_a_not_now_a_volunteer_hears_of_the_next_who_waits(village: Village) -> None:
    kari, olga = village.elder("Kari"), village.elder("Olga")
    odd, per = village.friend("Odd", of=kari), village.friend("Per", of=olga)
    berit = village.friend("Berit", on_duty=True)
    for who in (kari, olga, odd, per):
        who.phone.ignores_everything()
    village.until("18:00")
    for elder in (kari, olga):
        asks(elder)
    call = berit.dials().hears("trykk 5").presses("5").hears("trykk 1").presses("1")
    call.hears("Kari vil gjerne", "Ikkje no, trykk 2").presses("2")
    call.hears("Olga vil gjerne", "Ikkje no, trykk 2").presses("2").hears("Frivilligoppgåver").hangs_up()
    berit.phone.ignores_everything()


def test_a_friend_who_talks_with_the_desk_keeps_nobody_beyond_the_hour_she_was_promised(village: Village) -> None:
    kari = village.elder("Kari")
    berit = village.friend("Berit", of=kari)
    village.until("10:00", days=1)
    asks(kari)
    village.forward(seconds=20)
    call = hears_of_a_talk(berit).presses("0").waits(8)
    village.desk.answers().listens().presses("1")
    (talk,) = village.rows(Talk)
    while kari.phone.rings is None and village.now < talk.promised_by + timedelta(minutes=10):
        village.forward(seconds=20)
    assert village.now <= talk.promised_by
    kari.answers().hears("melding").presses("1").hears("Eg fann ingen ledig").hangs_up()
    call.hangs_up()
