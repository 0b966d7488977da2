"""Our line fails in the middle of a call: we could not, and nobody has not answered, whatever the call was about."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from exchange import PhoneCall, scripted
from ivr.engine import apology
from models import (
    Alert,
    AlertCause,
    AlertOutcome,
    AlertState,
    AskState,
    Checkin,
    CheckinState,
    CheckinTry,
    Contact,
    ContactWay,
    Person,
    SeatState,
    TalkAsk,
    Task,
    TaskKind,
)
from services import alerts
from tests.support.builders import LINE
from tests.support.steps.alarm import calls_to, the_alert
from tests.support.steps.circle import NAMES, come_in, it_is, joined, seat_of
from tests.support.steps.talking import hears_of_a_talk, wants_talk
from tests.support.steps.waiting import is_rung_within_five_minutes
from tests.support.village import Village, Villager

BIN = "https://handler.twilio.com/twiml/EH00000000000000000000000000000001"
WELL = "Har du det bra"


def breaks_off(village: Village, call: PhoneCall, key: str = "1", hears: str = "application error") -> None:
    """The key is pressed, and nobody of ours answers the carrier."""
    village.exchange.faults.rule("lost", kind="voice", times=1)
    call.presses(key).hears(hears).is_over()
    village.settle()
    assert [problem.code for problem in village.exchange.problems] == [11205]
    village.exchange.problems.clear()


def with_a_fallback(village: Village) -> None:
    """As README says: the carrier keeps our words, and asks for them on every call."""
    village.exchange.lines[LINE].voice_fallback_url = village.exchange.twiml_bin(BIN, apology.line_is_down("nn"))
    village.settings = village.settings.model_copy(update={"voice_fallback_url": BIN})


def tries(village: Village) -> list[str | None]:
    return [one.silence and one.silence.value for one in village.rows(CheckinTry)]


# -- what is heard


def test_who_is_rung_hears_it_in_her_own_language_and_is_rung_again(village: Village) -> None:
    with_a_fallback(village)
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    breaks_off(village, kari.answers().hears(WELL), hears="Du har ikkje gjort noko feil")
    village.forward(minutes=9)
    is_rung_within_five_minutes(village, kari)
    kari.answers().hears(WELL).presses("1").hears("Godt å høyre").is_over()
    assert [one.state for one in village.rows(Checkin)][:1] == [CheckinState.WELL]


def test_who_rings_in_hears_it_too(village: Village) -> None:
    with_a_fallback(village)
    kari = village.elder("Kari")
    breaks_off(village, kari.dials().hears("trykk 1"), hears="Er det fare for liv, ring ein ein tre")


def test_the_words_come_also_when_not_even_the_first_can_be_had(village: Village) -> None:
    with_a_fallback(village)
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    village.exchange.faults.rule("lost", kind="voice", times=1)
    kari.answers().hears("Noko er gale hjå oss").is_over()
    village.settle()
    village.exchange.problems.clear()
    assert tries(village) == [None]


# -- the evening call


def test_a_call_that_broke_off_is_no_try_and_no_silence_of_hers(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    breaks_off(village, kari.answers().hears(WELL))
    (evening,) = village.rows(Checkin)[:1]
    assert (evening.state, evening.tries_made, tries(village)) == (CheckinState.UNDELIVERABLE, 0, [None])


def test_who_hangs_up_is_still_who_hung_up(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    kari.answers().hears(WELL).hangs_up()
    village.settle()
    assert tries(village) == ["lifted"]
    kari.phone.ignores_everything()


def test_of_an_evening_that_broke_off_each_time_the_desk_hears_and_no_contact(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.contact("Liv", kari)
    village.until("19:00")
    while not village.rows(Task):
        if kari.phone.rings is not None:
            breaks_off(village, kari.answers().hears(WELL))
        village.forward(seconds=20)
        assert village.now < village.rows(Checkin)[0].window_ends_at + timedelta(minutes=15)
    assert village.rows(Checkin)[0].state is CheckinState.NOT_TRIED
    assert (set(tries(village)), village.rows(Alert)) == ({None}, [])
    assert [task.kind for task in village.rows(Task)] == [TaskKind.NOT_TRIED]
    village.desk.ignores_everything()


# -- an alert


def missed(village: Village, kari: Villager) -> None:
    with village.write() as session:
        alerts.raise_(session, session.get_one(Person, kari.id), AlertCause.MISSED)
    village.settle()


def test_a_contact_whose_call_broke_off_is_texted_and_rung_again_and_the_next_is_told_at_once(
    village: Village,
) -> None:
    kari = village.elder("Kari")
    liv, per = village.contact("Liv", kari), village.contact("Per", kari)
    with village.write() as session:
        session.scalars(sa.select(Contact).where(Contact.person_id == liv.id)).one().way = ContactWay.CALL
    missed(village, kari)
    breaks_off(village, liv.answers().hears("Er du Liv"))
    liv.gets_sms("Kari", "JA")
    village.forward(seconds=20)
    per.phone.is_rung()
    is_rung_within_five_minutes(village, liv)
    liv.answers().hears("Er du Liv").presses("1").hears("Kari").presses("1").hears("Takk").hangs_up()
    village.settle()
    for one in (liv, per):
        one.phone.ignores_everything()
    assert the_alert(village).state is AlertState.TAKEN


def test_her_own_question_in_the_morning_is_put_once_more_before_anybody_else_is_told(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari, mobile=False)
    for phone in (kari.phone, liv.phone, village.desk):
        phone.ignores_everything()
    village.until("08:00", days=1)
    before = calls_to(village, liv.number)
    breaks_off(village, kari.answers().hears(WELL))
    village.forward(seconds=20)
    kari.answers().hears(WELL).presses("1").hears("Godt å høyre").is_over()
    village.settle()
    assert (the_alert(village).outcome, calls_to(village, liv.number)) == (AlertOutcome.ELDER_ANSWERED, before)


# -- a talk, and a gathering


def test_a_friend_whose_call_broke_off_is_asked_once_more_before_the_next(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit, siri = village.friend("Berit", of=kari), village.friend("Siri", of=kari)
    kari.phone.ignores_everything()
    wants_talk(village, kari)
    first = berit if berit.phone.rings is not None else siri
    breaks_off(village, hears_of_a_talk(first))
    village.forward(seconds=20)
    breaks_off(village, hears_of_a_talk(first))
    village.forward(seconds=20)
    other = siri if first is berit else berit
    other.phone.is_rung()
    assert [one.state for one in village.rows(TalkAsk, friend_id=first.id)] == [AskState.NOT_RUNG]
    for one in (berit, siri):
        one.phone.ignores_everything()


def test_a_telephone_that_broke_off_is_rung_again_into_the_gathering(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:3]]
    joined(village, people)
    it_is(village, "16:05")
    breaks_off(village, people[0].answers().hears("trykk 1"))
    come_in(*people[1:])
    village.forward(minutes=3)
    (call,) = come_in(people[0])
    assert not call.ended


def test_who_could_not_come_in_at_all_is_left_to_the_desk(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:3]]
    joined(village, people)
    it_is(village, "16:05")
    come_in(*people[1:])
    for _ in range(3):
        breaks_off(village, people[0].answers().hears("trykk 1"))
        village.forward(minutes=3, seconds=20)
    assert seat_of(village, people[0]).state is SeatState.ABSENT
    assert TaskKind.GATHERING_NOT_RUNG in [task.kind for task in village.rows(Task)]
    people[0].phone.behaves(scripted.attended())
