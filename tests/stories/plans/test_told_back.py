"""A number shown is a claim: what it stops is told back to her own telephone, and her own key says whether it was she.

Anybody can show her number. What the line itself rings cannot be forged, so that is where she is asked.
"""

from __future__ import annotations

from datetime import time, timedelta

import pytest
import sqlalchemy as sa

from models import (
    About,
    Alert,
    Audit,
    ChangeState,
    Channel,
    Checkin,
    CheckinPlan,
    CheckinState,
    Consent,
    ConsentPurpose,
    Outbox,
    OutboxKind,
    Person,
    PlanChange,
    SilencedBy,
    Source,
    Task,
    TaskKind,
    TaskState,
)
from services import tasks, telling
from services.hours import duetime
from services.people import details
from services.plans import checkin_plans, own_number
from tests.support.village import Village, Villager

STOPS = "Du har sagt at vi ikkje skal ringje deg om kvelden"


def evening_menu(shown: Villager):  # type: ignore[no-untyped-def]
    """Somebody rings and shows this number."""
    return shown.dials().hears("trykk 4").presses("4").hears("Endre kveldsringinga").presses("2").hears("trykk 4")


def stops_by_key(shown: Villager) -> None:
    evening_menu(shown).presses("4").hears("Stemmer det, trykk 1").presses("1").hears("ikkje om kvelden").hangs_up()


def stops(shown: Villager) -> None:
    """What a call that shows this number comes to."""
    with shown.village.write() as session:
        person = session.get_one(Person, shown.id)
        checkin_plans.stop(session, person, source=Source.PHONE, shown=shown.number)


def pauses(shown: Villager, key: str = "2") -> None:
    call = evening_menu(shown).presses("1").hears("Ei veke, trykk 2").presses(key).hears("Stemmer det, trykk 1")
    call.presses("1").hears("Då ringjer vi ikkje før").hangs_up()


def the_plan(village: Village) -> CheckinPlan:
    (plan,) = village.rows(CheckinPlan)
    assert isinstance(plan, CheckinPlan)
    return plan


def states(village: Village) -> list[ChangeState]:
    return [change.state for change in village.rows(PlanChange)]


def open_tasks(village: Village) -> list[TaskKind]:
    return [task.kind for task in village.rows(Task) if task.state is TaskState.OPEN]


def when_rung(village: Village, phone: Villager):  # type: ignore[no-untyped-def] # her call
    """The next time her telephone rings within a quarter of an hour, she lifts it."""
    village.until_rung(phone.phone, minutes=15)
    return phone.answers()


@pytest.fixture(autouse=True)
def morning(village: Village) -> None:
    """Friday at ten: a key pressed three hours before her call would be an answer to it. Nobody is there yet for whom
    the night would have to be lived through."""
    village.exchange.run_until(duetime.due_instant(village.today + timedelta(days=1), time(10), village.zone))


@pytest.fixture
def kari(village: Village) -> Villager:
    return village.elder("Kari", checkin="19:00")


def test_the_stop_told_back(village: Village) -> None:
    """It holds at once, is written to her own mobile, and she is asked at her hour."""
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    stops_by_key(kari)
    village.settle()
    assert the_plan(village).stopped_at is not None
    kari.gets_sms("ikkje skal ringje deg om kvelden", "fre 27.11 kl 19.00", "om det er rett")
    village.until("19:00")
    call = kari.answers().hears("Hei, Kari", STOPS, "Er det rett, trykk 1", "Skal vi ringje som før, trykk 2")
    call.presses("1").hears("Då ringjer vi ikkje om kvelden meir").is_over()
    assert states(village) == [ChangeState.CONFIRMED]
    village.until("21:00", days=1)
    assert the_plan(village).stopped_at is not None
    assert (open_tasks(village), village.rows(Alert)) == ([], [])


def test_a_stop_by_a_stranger_is_undone_by_her_key_and_the_evening_call_comes(village: Village, kari: Villager) -> None:
    """Her plan is as it was, a consent too, and so is the call she would have had that evening."""
    stops(kari)
    village.until("19:00")
    call = kari.answers().hears(STOPS, "trykk 2").presses("2")
    call.hears("Då ringjer vi deg som før", "Kveldsringinga kjem om nokre minutt").is_over()
    plan = the_plan(village)
    assert (plan.stopped_at, plan.times, plan.days) == (None, ["19:00"], list(range(7)))
    agreed = [one.given for one in village.rows(Consent, purpose=ConsentPurpose.CHECKIN_CALLS)]
    assert agreed[-2:] == [False, True]
    when_rung(village, kari).hears("Har du det bra, trykk 1").presses("1").is_over()
    village.until("19:00", days=1)
    kari.answers().hears("Har du det bra, trykk 1").presses("1").is_over()
    assert states(village) == [ChangeState.UNDONE]
    assert "checkin-change-undone" in [row.action for row in village.rows(Audit)]


def test_the_call_that_comes_after_her_key_is_an_evening_call_like_any_other(village: Village, kari: Villager) -> None:
    """Nobody answers it: her contact is told."""
    siri = village.contact("Siri", kari)
    for phone in (siri.phone, village.desk):
        phone.ignores_everything()
    stops(kari)
    village.until("19:00")
    kari.answers().hears("trykk 2").presses("2").hears("som før").is_over()
    kari.phone.ignores_everything()
    village.until("20:00")
    (alert,) = village.rows(Alert)
    assert alert.elder_id == kari.id


def test_the_pause_by_a_stranger_undone_by_her_key(village: Village, kari: Villager) -> None:
    pauses(kari)
    village.until("19:00")
    (silenced,) = village.rows(Checkin, person_id=kari.id, state=CheckinState.SILENCED)
    assert silenced.silenced_by is SilencedBy.AWAY
    call = kari.answers().hears("ikkje skal ringje på ei stund", "Skal vi ringje som før, trykk 2").presses("2")
    call.hears("som før", "om nokre minutt").is_over()
    assert the_plan(village).away_until is None
    when_rung(village, kari).hears("Har du det bra, trykk 1").presses("1").is_over()


def test_before_a_key_no_day_is_said_and_after_it_she_hears_which(village: Village, kari: Villager) -> None:
    pauses(kari)
    village.until("19:00")
    call = kari.answers().hears("på ei stund").does_not_hear("desember")
    call.presses("1").hears("ikkje før fredag den fjerde desember").is_over()
    assert states(village) == [ChangeState.CONFIRMED]


def test_one_evening_off_is_not_asked_about_and_a_second_in_a_row_is(village: Village, kari: Villager) -> None:
    """Else she could be kept from being rung for ever, an evening at a time."""
    pauses(kari, "1")
    village.until("20:00")
    assert village.rows(PlanChange) == []
    village.until("15:00", days=1)
    pauses(kari, "1")
    village.until("19:00")
    kari.answers().hears("på ei stund").presses("2").hears("som før").is_over()
    kari.phone.ignores_everything()


def test_another_hour_is_asked_about_at_the_old_one(village: Village, kari: Villager) -> None:
    call = evening_menu(kari).presses("2").hears("trykk 1").presses("1").hears("Klokka seks om kvelden, trykk 1")
    call.presses("1").hears("Stemmer det").presses("1").hears("klokka seks").hangs_up()
    village.until("18:00")
    kari.answers().hears("Har du det bra, trykk 1").presses("1").is_over()
    village.until("19:00")
    call = kari.answers().hears("på eit anna klokkeslett", "Er det rett, trykk 1").does_not_hear("seks")
    call.presses("1").hears("Då ringjer vi deg klokka seks om kvelden").is_over()
    assert the_plan(village).times == ["18:00"]


def test_another_hour_undone_gives_no_second_call_that_evening(village: Village, kari: Villager) -> None:
    call = evening_menu(kari).presses("2").hears("trykk 1").presses("1").hears("Klokka seks om kvelden, trykk 1")
    call.presses("1").hears("Stemmer det").presses("1").hears("klokka seks").hangs_up()
    village.until("18:00")
    kari.answers().hears("trykk 3").presses("1").is_over()
    village.until("19:00")
    kari.answers().hears("anna klokkeslett").presses("2").hears("som før").does_not_hear("nokre minutt").is_over()
    assert the_plan(village).times == ["19:00"]
    village.until("21:00")
    village.until("19:00", days=1)
    kari.answers().hears("Har du det bra, trykk 1").presses("1").is_over()


def test_other_days_are_asked_about_too(village: Village, kari: Villager) -> None:
    call = evening_menu(kari).presses("2").hears("trykk 2").presses("2").hears("Ikkje bli ringd om fredagane, trykk 1")
    call.presses("1").hears("Stemmer det").presses("1").hears("Om fredagane ringjer vi deg ikkje").hangs_up()
    village.until("19:00")
    kari.answers().hears("på andre dagar").presses("2").hears("som før", "om nokre minutt").is_over()
    assert the_plan(village).days == list(range(7))
    when_rung(village, kari).hears("Har du det bra, trykk 1").presses("1").is_over()


def test_no_key_in_two_calls_is_the_desks_and_never_an_alert(village: Village, kari: Villager) -> None:
    village.contact("Siri", kari)
    stops(kari)
    village.until("19:00")
    kari.answers().hears(STOPS).hangs_up()
    when_rung(village, kari).hears(STOPS).hangs_up()
    village.forward(minutes=20)
    assert (open_tasks(village), states(village)) == ([TaskKind.CHANGE_NOT_CONFIRMED], [ChangeState.NOT_ANSWERED])
    village.until("21:00", days=1)
    assert village.rows(Alert) == []
    rung = [row for row in village.rows(Outbox) if row.kind is OutboxKind.CALL]
    assert len(rung) == 2


def test_silence_is_told_that_somebody_rings_her(village: Village, kari: Villager) -> None:
    stops(kari)
    village.until("19:00")
    kari.answers().hears(STOPS).waits(60).hears("Eg ringjer att om litt").is_over()
    when_rung(village, kari).hears(STOPS).waits(60).hears("Frivilligsentralen ringjer deg om dette").is_over()
    village.settle()
    assert open_tasks(village) == [TaskKind.CHANGE_NOT_CONFIRMED]


def test_key_3_is_help_at_this_hour_as_ever(village: Village, kari: Villager) -> None:
    """She thinks it is the evening call. What was changed is asked once more."""
    siri = village.contact("Siri", kari)
    stops(kari)
    village.until("19:00")
    kari.answers().hears(STOPS).presses("3").hears("ein ein tre").hangs_up()
    village.forward(minutes=2)
    (alert,) = village.rows(Alert)
    assert alert.elder_id == kari.id
    siri.phone.ignores_everything()
    kari.phone.ignores_everything()


def test_what_she_changes_on_a_call_the_line_placed_is_known_to_be_hers(village: Village, kari: Villager) -> None:
    """A message is rung, and from it she comes to her own menu: it is she, and nobody asks again."""
    with village.write() as session:
        person, key = session.get_one(Person, kari.id), "talk-time"
        expires_at = village.now + timedelta(hours=4)
        telling.tell(session, person, About.TALK_TIME, {}, key=key, expires_at=expires_at, channel=Channel.VOICE)
    call = when_rung(village, kari).hears("trykk 1").presses("1").hears("trykk 2").presses("2").hears("trykk 4")
    call.presses("4").hears("Endre kveldsringinga").presses("2").hears("trykk 4").presses("4").hears("Stemmer det")
    call.presses("1").hears("ikkje om kvelden").hangs_up()
    assert the_plan(village).stopped_at is not None
    assert village.rows(PlanChange) == []


def test_made_after_her_hour_it_is_asked_the_next_evening(village: Village, kari: Villager) -> None:
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("1").is_over()
    village.until("19:30")
    stops(kari)
    village.until("21:00")
    village.until("19:00", days=1)
    kari.answers().hears(STOPS).presses("1").hears("ikkje om kvelden meir").is_over()


def test_begun_again_before_she_is_asked_there_is_nothing_to_ask(village: Village, kari: Villager) -> None:
    stops(kari)
    call = kari.dials().hears("trykk 4").presses("4").hears("Endre kveldsringinga").presses("2")
    call.hears("kveldsringing att, trykk 1").presses("1").hears("Stemmer det, trykk 1").presses("1").hears(
        "om kvelden att"
    )
    call.hangs_up()
    assert states(village) == [ChangeState.OVERTAKEN]
    village.until("19:00")
    kari.answers().hears("Har du det bra, trykk 1").does_not_hear(STOPS).presses("1").is_over()


def test_two_changes_are_asked_in_one_call_and_undone_together(village: Village, kari: Villager) -> None:
    call = evening_menu(kari).presses("2").hears("trykk 1").presses("1").hears("Klokka seks om kvelden, trykk 1")
    call.presses("1").hears("Stemmer det").presses("1").hears("klokka seks").hangs_up()
    stops(kari)
    village.until("19:00")
    kari.answers().hears(STOPS).does_not_hear("klokkeslett").presses("2").hears("som før").is_over()
    assert (the_plan(village).times, the_plan(village).stopped_at) == (["19:00"], None)
    assert states(village) == [ChangeState.UNDONE, ChangeState.UNDONE]
    when_rung(village, kari).hears("Har du det bra, trykk 1").presses("1").is_over()


def test_a_pause_by_text_is_answered_there_and_asked_about_by_telephone(village: Village) -> None:
    """The answer goes to the number that was shown, which is hers: it is not written twice."""
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    kari.texts("BORTE TIL 5.12").gets_sms("JA eller NEI")
    kari.texts("ja").gets_sms("ikkje om kvelden før")
    village.until("19:00")
    kari.answers().hears("på ei stund").presses("2").hears("som før").is_over()
    when_rung(village, kari).hears("trykk 3").presses("1").is_over()
    assert the_plan(village).away_until is None


def agree(village: Village, elder: Villager) -> None:
    purpose = ConsentPurpose.CONTACT_SAYS_AWAY
    with village.write() as session:
        session.add(Consent(person_id=elder.id, purpose=purpose, given=True, source=Source.DESK))


def test_a_contact_who_says_that_she_is_away_is_not_named_before_a_key(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    siri = village.contact("Siri", kari)
    agree(village, kari)
    siri.texts("BORTE KARI TIL 29.11").gets_sms("ringjer ikkje Kari")
    kari.gets_sms("Siri har sagt frå")
    village.until("19:00")
    call = kari.answers().hears("Nokon har sagt at du er borte ei stund").does_not_hear("Siri")
    call.presses("2").hears("som før").is_over()
    when_rung(village, kari).hears("trykk 3").presses("1").is_over()


def test_what_she_has_said_to_a_call_of_the_lines_is_not_asked_again(village: Village) -> None:
    """On a fixed line the contact's word is told by a call, and her key there is known to be hers."""
    kari = village.elder("Kari", checkin="19:00")
    siri = village.contact("Siri", kari)
    agree(village, kari)
    siri.texts("BORTE KARI TIL 29.11").gets_sms("ringjer ikkje Kari")
    call = (
        kari.answers().hears("trykk 1").presses("1").hears("Siri", "Er det rett at du er borte, trykk 2").presses("2")
    )
    call.hangs_up()
    assert states(village) == [ChangeState.CONFIRMED]
    village.until("21:00")


def another_hour(shown: Villager) -> None:
    call = evening_menu(shown).presses("2").hears("trykk 1").presses("1").hears("Klokka seks om kvelden, trykk 1")
    call.presses("1").hears("Stemmer det").presses("1").hears("klokka seks").hangs_up()


def test_what_was_to_be_asked_in_the_same_call_is_asked_all_the_same(village: Village) -> None:
    """Her key to what a contact has said is none to what a stranger has changed besides."""
    kari = village.elder("Kari", checkin="19:00")
    siri = village.contact("Siri", kari)
    agree(village, kari)
    siri.texts("BORTE KARI TIL 29.11").gets_sms("ringjer ikkje Kari")
    with village.write() as session:
        person = session.get_one(Person, kari.id)
        checkin_plans.change(session, person, source=Source.SMS, shown=kari.number, times=["18:00"])
    call = kari.answers().hears("trykk 1").presses("1").hears("Er det rett at du er borte, trykk 2").presses("2")
    call.hangs_up()
    assert states(village) == [ChangeState.CONFIRMED, ChangeState.WAITING]
    village.until("19:00")
    kari.answers().hears("på eit anna klokkeslett").presses("2").hears("som før").is_over()
    assert the_plan(village).times == ["19:00"]
    assert the_plan(village).away_until is not None
    kari.phone.ignores_everything()


def test_a_stop_is_asked_about_although_a_list_has_set_her_hours_meanwhile(village: Village, kari: Villager) -> None:
    """And it is undone to the hours that were set."""
    another_hour(kari)
    stops(kari)
    with village.write() as session:
        checkin_plans.set_plan(session, session.get_one(Person, kari.id), range(7), ["19:30"])
    village.until("19:00")
    kari.answers().hears(STOPS).presses("2").hears("som før").is_over()
    plan = the_plan(village)
    assert (plan.stopped_at, plan.times) == (None, ["19:30"])
    assert states(village) == [ChangeState.OVERTAKEN, ChangeState.UNDONE]
    village.until("19:30")
    kari.answers().hears("trykk 3").presses("1").is_over()


def moved(village: Village, elder: Villager, phone: str) -> None:
    """The desk writes down another number, because somebody rang and said so."""
    with village.write() as session:
        person = session.get_one(Person, elder.id)
        wanted = details.Details(person.first_name, person.last_name, phone, None, person.language)
        own_number.change(session, person, wanted, source=Source.DESK)
    village.settle()


def test_a_changed_telephone_is_told_to_the_old_one_and_asked_there(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    other = village.stranger("+4761555777")
    moved(village, kari, other.number)
    kari.gets_sms("ringje deg på eit anna nummer")
    village.until("19:00")
    other.ignores_everything()
    call = kari.answers().hears("eit anna telefonnummer til deg").does_not_hear("61").presses("2")
    call.hears("som før").is_over()
    (person,) = village.rows(Person, id=kari.id)
    assert person.phone == kari.number
    when_rung(village, kari).hears("trykk 3").presses("1").is_over()


def test_a_stop_is_asked_on_the_number_she_had_when_it_was_said(village: Village, kari: Villager) -> None:
    """Whoever stops her evenings and then has her number changed is not the one who is asked."""
    other = village.stranger("+4761555777")
    stops(kari)
    moved(village, kari, other.number)
    village.until("19:00")
    kari.answers().hears("Fleire ting er endra").hangs_up()
    when_rung(village, kari).hears("Fleire ting er endra").presses("2").hears("som før").is_over()
    other.is_not_rung()
    (person,) = village.rows(Person, id=kari.id)
    assert (person.phone, the_plan(village).stopped_at) == (kari.number, None)
    when_rung(village, kari).hears("trykk 3").presses("1").is_over()


def test_as_before_is_as_it_was_before_all_that_she_has_not_answered(village: Village, kari: Villager) -> None:
    """A stranger's pause that she did not answer must not be what a stranger's stop is undone to."""
    pauses(kari, "3")
    village.until("19:00")
    kari.phone.lets_ring()
    village.forward(minutes=10)
    kari.phone.lets_ring()
    village.forward(minutes=5)
    assert open_tasks(village) == [TaskKind.CHANGE_NOT_CONFIRMED]
    village.until("15:00", days=1)
    stops(kari)
    village.until("19:00")
    kari.answers().hears(STOPS).presses("2").hears("som før").is_over()
    plan = the_plan(village)
    assert (plan.stopped_at, plan.away_until) == (None, None)
    assert (open_tasks(village), states(village)) == ([], [ChangeState.UNDONE, ChangeState.UNDONE])
    when_rung(village, kari).hears("trykk 3").presses("1").is_over()


def test_what_the_desk_has_seen_to_is_not_asked_with_what_is_changed_later(village: Village, kari: Villager) -> None:
    pauses(kari, "3")
    village.until("19:00")
    kari.phone.lets_ring()
    village.forward(minutes=10)
    kari.phone.lets_ring()
    village.forward(minutes=5)
    with village.write() as session:
        (task,) = session.scalars(sa.select(Task))
        tasks.done(session, task)
    village.until("15:00", days=1)
    stops(kari)
    village.until("19:00")
    kari.answers().hears(STOPS).presses("2").hears("som før").is_over()
    assert the_plan(village).stopped_at is None
    assert the_plan(village).away_until is not None
    assert states(village) == [ChangeState.NOT_ANSWERED, ChangeState.UNDONE]


def test_on_a_number_that_is_not_confirmed_nobody_speaks_for_her(village: Village) -> None:
    """Whoever had the number changed is rung on it: a key there is no more than a claim."""
    kari = village.elder("Kari", checkin="19:00")
    moved(village, kari, "+4761555777")
    with village.write() as session:
        checkin_plans.stop(session, session.get_one(Person, kari.id), source=Source.PHONE, shown=None)
    village.until("19:00")
    call = kari.answers().hears("Fleire ting er endra").presses("2").hears("som før")
    call.is_over()
    (person,) = village.rows(Person, id=kari.id)
    assert (person.phone, the_plan(village).stopped_at) == (kari.number, None)
    when_rung(village, kari).hears("trykk 3").presses("1").is_over()


def test_quiet_hours_hold_for_the_text_and_the_call(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("1").is_over()
    village.until("22:30")
    stops(kari)
    village.until("07:59", days=1)
    village.until("08:01")
    kari.gets_sms("ikkje skal ringje deg om kvelden")
    village.until("19:00")
    kari.answers().hears(STOPS).presses("1").is_over()


def test_two_who_share_a_telephone_are_asked_by_name(village: Village) -> None:
    """The one who did not stop has her evening call besides."""
    kari = village.elder("Kari", checkin="19:30")
    village.elder("Ola", number=kari.number, checkin="19:00")
    call = kari.dials().hears("For Ola, trykk 2").presses("2").hears("trykk 4").presses("4")
    call.hears("Endre kveldsringinga").presses("2").hears("trykk 4").presses("4").hears("Stemmer det").presses("1")
    call.hears("ikkje om kvelden").hangs_up()
    village.until("19:00")
    kari.answers().hears("Hei, Ola", STOPS).presses("1").hears("ikkje om kvelden meir").is_over()
    village.until("19:30")
    kari.answers().hears("God kveld, Kari", "Har du det bra, trykk 1").presses("1").is_over()


def test_she_reads_of_three_changes_a_day_and_no_more(village: Village) -> None:
    """A stranger who changes things all day costs her three texts."""
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    for _ in range(5):
        call = evening_menu(kari).presses("2").hears("trykk 2").presses("2").hears("om fredagane, trykk 1")
        call.presses("1").hears("Stemmer det").presses("1").hears("Om fredagane").hangs_up()
        village.settle()
    texts = [row for row in village.rows(Outbox) if row.kind is OutboxKind.TEXT]
    assert len(texts) == 3
    kari.phone.ignores_everything()


def test_her_hour_is_hers_as_it_was(village: Village, kari: Villager) -> None:
    """Also where another hour was set meanwhile: nobody moves the question out of her evening."""
    zone = village.community.zone
    stops(kari)
    (change,) = village.rows(PlanChange)
    assert change.ask_at.astimezone(zone).time() == time(19)
    assert change.ask_at - village.now < timedelta(hours=24)
