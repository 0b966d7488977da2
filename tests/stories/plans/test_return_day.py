"""Found away or in hospital: until when is asked, by key, text and page; a contact who knows says it at once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from exchange import PhoneCall
from models import (
    Agreement,
    Alert,
    AlertCause,
    AlertOutcome,
    AlertState,
    AwayWhy,
    Checkin,
    CheckinPlan,
    CheckinState,
    Consent,
    ConsentPurpose,
    Contact,
    ContactWay,
    Person,
    SilencedBy,
    Source,
    Task,
    TaskKind,
    TaskState,
)
from services import alerts, tasks
from services.plans import away
from tests.support.steps.alarm import confirms
from tests.support.village import Village, Villager


def agree(village: Village, elder: Villager) -> None:
    with village.write() as session:
        purpose = ConsentPurpose.CONTACT_SAYS_AWAY
        session.add(Consent(person_id=elder.id, purpose=purpose, given=True, source=Source.DESK))


def alarm(village: Village, elder: Villager, cause: AlertCause = AlertCause.MISSED) -> None:
    with village.write() as session:
        alerts.raise_(session, session.get_one(Person, elder.id), cause)
    village.settle()


def told_by(village: Village, way: ContactWay) -> None:
    with village.write() as session:
        for contact in session.query(Contact):
            contact.way = way


def the_plan(village: Village) -> CheckinPlan:
    found: CheckinPlan = village.rows(CheckinPlan)[0]
    return found


def the_alert(village: Village) -> Alert:
    found: Alert = village.rows(Alert)[0]
    return found


def asked(village: Village) -> list[TaskKind]:
    return [task.kind for task in village.rows(Task) if task.state is TaskState.OPEN]


def home_on(village: Village, days: int) -> object:
    return away.until(village.community, village.today + timedelta(days=days))


@pytest.fixture
def taken(village: Village) -> tuple[Village, Villager, Villager]:
    """Kari has not answered, and Siri, who is told by call alone, has said that she looks to it."""
    kari = village.elder("Kari", checkin="19:00")
    siri = village.contact("Siri", kari)
    told_by(village, ContactWay.CALL)
    alarm(village, kari)
    siri.answers().hears("trykk 9").presses("1").hears("trykk 2").presses("1").hears("Takk").hangs_up()
    with village.write() as session:
        session.query(Task).delete()
    return village, kari, siri


def found_away(village: Village, siri: Villager) -> PhoneCall:
    """She rings in and says that Kari was away, and is rung for it; the call goes on."""
    siri.dials().hears("Korleis gjekk det").presses("2").hears("Legg på no").is_over()
    return confirms(village, siri.phone).hears("Kari var ute eller på reise", "Stemmer det").presses("1")


def test_the_taker_says_by_key_when_she_is_home(taken: tuple[Village, Villager, Villager]) -> None:
    village, kari, siri = taken
    agree(village, kari)
    call = found_away(village, siri)
    call.hears("avklart", "Veit du kva dag Kari er heime att, trykk 1").presses("1")
    call.hears("før i morgon", "Ein dag seinare, trykk 2").presses("2").hears("før laurdag").presses("1")
    call.hears("Vi ringjer ikkje Kari om kvelden før laurdag").is_over()
    assert the_plan(village).away_until == home_on(village, 2)
    assert asked(village) == []


def test_a_taker_who_does_not_know_the_day_leaves_it_to_the_desk(taken: tuple[Village, Villager, Villager]) -> None:
    village, kari, siri = taken
    agree(village, kari)
    found_away(village, siri).hears("Veit du det ikkje, trykk 2").presses("2").is_over()
    assert (the_plan(village).away_until, asked(village)) == (None, [TaskKind.RETURN_DAY])


def test_who_hangs_up_before_the_day_has_told_the_outcome_all_the_same(
    taken: tuple[Village, Villager, Villager],
) -> None:
    village, _, siri = taken
    found_away(village, siri).hears("Veit du kva dag").hangs_up()
    assert (the_alert(village).outcome, asked(village)) == (AlertOutcome.AWAY, [TaskKind.RETURN_DAY])


def test_without_her_agreement_the_day_goes_to_the_desk(taken: tuple[Village, Villager, Villager]) -> None:
    village, _, siri = taken
    call = found_away(village, siri).hears("kva dag").presses("1")
    call.hears("før i morgon").presses("1").hears("ikkje avtalt").is_over()
    assert (the_plan(village).away_until, asked(village)) == (None, [TaskKind.SAID_AWAY])


def text_taken(village: Village) -> tuple[Villager, Villager]:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    siri = village.contact("Siri", kari)
    told_by(village, ContactWay.SMS)
    agree(village, kari)
    alarm(village, kari)
    siri.gets_sms("JA")
    siri.texts("ja").gets_sms("Eg ringjer deg no")
    confirms(village, siri.phone).hears("Takk").hangs_up()
    village.settle()
    siri.gets_sms("Når du veit korleis")
    return kari, siri


def writes_outcome(village: Village, siri: Villager, number: str) -> None:
    """And says on our call that it is right; the day she leaves for a text."""
    siri.texts(number).gets_sms("Eg ringjer deg no", "Kva dag er Kari heime att?")
    call = confirms(village, siri.phone).hears("Du har sagt at Kari", "Stemmer det").presses("1")
    call.hears("avklart", "Veit du kva dag").hangs_up()


def test_in_hospital_until_a_day_by_text(village: Village) -> None:
    kari, siri = text_taken(village)
    writes_outcome(village, siri, "5")
    siri.texts("heime på sundag").gets_sms("ikkje Kari om kvelden før søn 29.11")
    kari.gets_sms("Siri har sagt frå")
    assert (the_plan(village).away_until, the_plan(village).away_why) == (home_on(village, 3), AwayWhy.HOSPITAL)


def test_not_to_know_by_text_leaves_it_to_the_desk(village: Village) -> None:
    _, siri = text_taken(village)
    writes_outcome(village, siri, "2")
    siri.texts("på seg sjølv").gets_sms("Svar til dømes FREDAG")
    siri.texts("Veit ikkje").gets_sms("spør Frivilligsentralen")
    assert asked(village) == [TaskKind.RETURN_DAY]


def test_more_than_seven_days_are_the_desks_to_decide(village: Village) -> None:
    _, siri = text_taken(village)
    writes_outcome(village, siri, "5")
    siri.texts("24.12").gets_sms("Frivilligsentralen får vite")
    task = next(task for task in village.rows(Task) if task.kind is TaskKind.RETURN_DAY)
    assert (the_plan(village).away_until, task.state, task.due_at) == (None, TaskState.OPEN, home_on(village, 28))


def test_a_contact_rung_about_her_knows_that_she_is_away(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    siri = village.contact("Siri", kari)
    told_by(village, ContactWay.CALL)
    agree(village, kari)
    alarm(village, kari)
    call = siri.answers().hears("trykk 9").presses("1").hears("Veit du at Kari er bortreist, trykk 3").presses("3")
    call.hears("ikkje Kari før i morgon", "fortel Kari at det var du som sa det").presses("1").hears("Takk").is_over()
    village.settle()
    kari.gets_sms("Siri har sagt frå")
    alert = the_alert(village)
    assert (alert.state, alert.outcome) == (AlertState.CLOSED, AlertOutcome.AWAY)
    assert the_plan(village).away_until == home_on(village, 1)


@pytest.mark.parametrize(("cause", "agreed"), [(AlertCause.MISSED, False), (AlertCause.NEEDS_HELP, True)])
def test_it_is_not_asked_without_agreement_nor_when_she_called_for_help(
    village: Village, cause: AlertCause, agreed: bool
) -> None:
    kari = village.elder("Kari", checkin="19:00")
    siri = village.contact("Siri", kari)
    told_by(village, ContactWay.CALL)
    if agreed:
        agree(village, kari)
    alarm(village, kari, cause)
    call = siri.answers().hears("trykk 9").presses("1").hears("Kan du ikkje, trykk 2")
    call.does_not_hear("bortreist").hangs_up()


def test_a_text_that_she_is_away_ends_the_alert_by_a_key_on_our_call(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    siri = village.contact("Siri", kari)
    told_by(village, ContactWay.SMS)
    agree(village, kari)
    alarm(village, kari)
    siri.gets_sms("JA")
    siri.texts("BORTE KARI TIL 28.11").gets_sms("Eg ringjer deg no")
    call = confirms(village, siri.phone).hears("ikkje Kari før laurdag", "Stemmer det").presses("1")
    call.hears("Takk").hangs_up()
    village.settle()
    kari.gets_sms("Siri har sagt frå")
    assert the_alert(village).outcome is AlertOutcome.AWAY


def tonight(village: Village) -> tuple[CheckinState, SilencedBy | None]:
    last = max((one for one in village.rows(Checkin) if one.due_at <= village.now), key=lambda one: one.due_at)
    return last.state, last.silenced_by


def in_hospital_nobody_knows_how_long(village: Village) -> tuple[Villager, Villager]:
    kari, siri = text_taken(village)
    writes_outcome(village, siri, "5")
    siri.texts("Veit ikkje").gets_sms("spør Frivilligsentralen")
    return kari, siri


def test_in_hospital_with_the_day_unknown_she_is_not_rung_and_nobody_is_alarmed_again(village: Village) -> None:
    in_hospital_nobody_knows_how_long(village)
    village.until("19:05")
    assert tonight(village) == (CheckinState.SILENCED, SilencedBy.HOSPITAL)
    assert (len(village.rows(Alert)), TaskKind.RETURN_DAY in asked(village)) == (1, True)


def test_she_says_herself_that_she_is_home_when_nobody_knew_the_day(village: Village) -> None:
    kari, _ = in_hospital_nobody_knows_how_long(village)
    call = kari.dials().hears("trykk 4").presses("4").hears("Endre kveldsringinga").presses("2")
    call.hears("ringjer deg ikkje om kvelden no", "Er du heime att, trykk 1").presses("1").hears(
        "Velkomen heim"
    ).hangs_up()
    assert TaskKind.RETURN_DAY not in asked(village)


def test_the_desk_that_has_heard_when_she_is_home_lets_her_be_rung(village: Village) -> None:
    kari, _ = in_hospital_nobody_knows_how_long(village)
    with village.write() as session:
        tasks.done(session, session.query(Task).filter_by(kind=TaskKind.RETURN_DAY).one())
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("1").is_over()


def test_a_day_that_a_contact_says_later_is_the_answer_to_what_the_desk_was_to_ask(village: Village) -> None:
    kari, siri = in_hospital_nobody_knows_how_long(village)
    siri.texts("BORTE KARI TIL 28.11").gets_sms("ringjer ikkje Kari")
    kari.gets_sms("Siri har sagt frå")
    assert (the_plan(village).away_until, TaskKind.RETURN_DAY in asked(village)) == (home_on(village, 2), False)


def test_the_day_of_a_taker_who_is_no_contact_any_more_is_the_desks_to_decide(village: Village) -> None:
    _, siri = text_taken(village)
    writes_outcome(village, siri, "5")
    with village.write() as session:
        session.query(Contact).one().agreement = Agreement.NO
    siri.texts("heime på sundag").gets_sms("Frivilligsentralen")
    task = next(task for task in village.rows(Task) if task.kind is TaskKind.RETURN_DAY)
    assert (the_plan(village).away_until, task.state, task.due_at) == (None, TaskState.OPEN, home_on(village, 3))
