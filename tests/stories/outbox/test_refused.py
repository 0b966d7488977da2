"""The carrier refuses for the moment, or our account: whatever it was about comes all the same, once."""

from __future__ import annotations

import sqlalchemy as sa

from models import Alert, Checkin, CheckinPlan, CheckinState, HowAnswers, SeatState, Task, TaskKind
from tests.support.steps.circle import it_is, joined, seat_of
from tests.support.steps.waiting import is_rung_within_five_minutes
from tests.support.village import Village, Villager


def refused(village: Village, code: int, *, resource: str = "Calls", times: int | None = 1, number: str = "") -> None:
    village.exchange.faults.rule("code", code=code, resource=resource, action="create", times=times, number=number)


def answers_by_text(village: Village, elder: Villager) -> None:
    with village.write() as session:
        session.scalars(sa.select(CheckinPlan).where(CheckinPlan.person_id == elder.id)).one().answers = HowAnswers.TEXT


def is_well(elder: Villager) -> None:
    elder.answers().hears("Har du det bra").presses("1").hears("Godt å høyre").is_over()


def test_an_evening_call_that_came_when_too_many_were_on_is_placed_within_a_minute(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    refused(village, 10004, times=2)
    village.until("19:00")
    village.forward(seconds=45)
    is_well(kari)
    assert len(kari.phone.calls) == 1


def test_an_evening_that_our_account_refuses_for_half_an_hour_is_asked_of_within_its_hour(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    refused(village, 20003, times=None)
    village.until("19:30")
    kari.phone.is_not_rung()
    village.exchange.faults.clear()
    for _ in range(4):
        is_rung_within_five_minutes(village, kari)
    is_well(kari)
    liv.phone.has_no_sms()
    assert village.rows(Alert) == []
    assert [task.kind for task in village.rows(Task)] == [TaskKind.SORT_OUT]


def test_who_answers_by_text_and_whose_text_is_refused_is_rung_at_once(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    answers_by_text(village, kari)
    refused(village, 21408, resource="Messages")
    village.until("19:00")
    village.forward(seconds=5)
    is_well(kari)
    village.forward(minutes=30)
    kari.phone.has_no_sms()
    assert village.rows(Checkin)[0].state is CheckinState.WELL


def test_who_answers_by_text_and_was_rung_in_vain_is_texted_at_the_next_try(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    answers_by_text(village, kari)
    refused(village, 21408, resource="Messages")
    village.until("19:00")
    village.forward(seconds=5)
    kari.phone.lets_ring()
    village.forward(minutes=11)
    kari.gets_sms("1")
    kari.phone.is_not_rung()
    kari.texts("1")
    village.settle()
    assert village.rows(Checkin)[0].state is CheckinState.WELL
    kari.phone.ignores_everything()


def test_a_seat_in_a_gathering_whose_call_is_refused_is_rung_at_the_hour_all_the_same(village: Village) -> None:
    kari, anna = village.elder("Kari"), village.elder("Anna")
    joined(village, [kari, anna])
    refused(village, 10004, number=anna.number)
    it_is(village, "16:05")
    village.forward(seconds=15)
    anna.answers().waits(4).presses("1").waits(15)
    village.settle()
    assert seat_of(village, anna).state is SeatState.IN
    kari.phone.ignores_everything()


def test_a_friend_our_account_may_not_ring_is_followed_by_the_next_at_once(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit, odd = village.friend("Berit", of=kari), village.friend("Odd", on_duty=True)
    refused(village, 21215, number=berit.number, times=None)
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("2").hears("Legg på").is_over()
    is_rung_within_five_minutes(village, odd)
    odd.answers().hears("Hei, Odd").hangs_up()
    kari.phone.ignores_everything()


def test_a_friend_who_is_rung_when_too_many_are_on_is_rung_again(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit, odd = village.friend("Berit", of=kari), village.friend("Odd", on_duty=True)
    refused(village, 10004, number=berit.number)
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("2").hears("Legg på").is_over()
    is_rung_within_five_minutes(village, berit)
    berit.answers().hears("Hei, Berit").hangs_up()
    odd.phone.ignores_everything()
    kari.phone.ignores_everything()


def test_who_answers_by_key_and_cannot_be_rung_reads_that_she_may_ring_us(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    liv = village.contact("Liv", kari)
    refused(village, 20003, times=None)
    village.until("19:05")
    kari.gets_sms("Hei, Kari", "Vi får ikkje ringt deg", "trykk 1 om du har det bra")
    kari.dials().hears("Har du det bra").presses("1").hears("Godt å høyre").hangs_up()
    village.until("20:30")
    kari.phone.has_no_sms()
    liv.phone.has_no_sms()
    assert (village.rows(Checkin)[0].state, village.rows(Alert)) == (CheckinState.WELL, [])


def test_who_is_rung_after_a_moment_all_the_same_reads_nothing(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    refused(village, 10004, times=2)
    village.until("19:00")
    village.forward(seconds=45)
    is_well(kari)
    village.forward(minutes=10)
    kari.phone.has_no_sms()


def test_who_was_rung_after_a_moment_and_then_cannot_be_reads_it_at_her_next_try(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    refused(village, 10004, times=2)
    village.until("19:00")
    village.forward(seconds=45)
    kari.phone.lets_ring()
    village.forward(minutes=5)
    refused(village, 20003, times=None)
    village.forward(minutes=9)
    kari.gets_sms("Vi får ikkje ringt deg")
    kari.dials().hears("Har du det bra").presses("1").hears("Godt å høyre").hangs_up()
    kari.phone.has_no_sms()


def test_a_friend_who_cannot_be_rung_reads_who_wants_to_talk_and_rings(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("2").hears("Legg på").is_over()
    refused(village, 10004, number=berit.number, times=None)
    village.forward(minutes=3)
    berit.gets_sms("Kari vil gjerne prate", "vi får ikkje ringt deg", "vel frivilligoppgåver")
    berit.texts("Ja, gjerne").gets_sms("vel frivilligoppgåver når du ringjer 61 99 90 00")
    for phone in (kari.phone, berit.phone):
        phone.ignores_everything()


def test_a_seat_that_cannot_be_rung_reads_the_number_and_comes_in_by_it(village: Village) -> None:
    kari, anna = village.elder("Kari"), village.elder("Anna", mobile=True)
    joined(village, [kari, anna])
    refused(village, 20003, number=anna.number, times=None)
    it_is(village, "16:05")
    village.forward(minutes=3)
    anna.gets_sms("har byrja", "vi får ikkje ringt deg", "ring 61 99 90 00")
    anna.dials().waits(4).presses("1").waits(15)
    village.settle()
    assert seat_of(village, anna).state is SeatState.IN
    for phone in (kari.phone, anna.phone):
        phone.ignores_everything()
