"""An answer that comes when its question is over says so, and does nothing that a yes would have done."""

from __future__ import annotations

from datetime import timedelta

from models import (
    Agreement,
    Alert,
    AlertState,
    CheckinPlan,
    Contact,
    Person,
    QuestionKind,
    Ride,
    RideAsk,
    RideState,
    Role,
    Signup,
    SignupState,
    Source,
    Task,
    TaskKind,
)
from services import signups
from services.people import contact_asking
from services.telling import conversations
from tests.support.hamlet import Hamlet
from tests.support.steps.rides import accept, advance, offers_are_read, wants_ride
from tests.unit.sms.inbox import get, offered, on_our_call, open_question, rows, text
from tests.unit.sms.test_alerts_by_text import alarmed

ONCE_MORE = "Det er ei stund sidan eg spurde, så eg spør ein gong til."


def later(hamlet: Hamlet, hours: float) -> None:
    hamlet.now += timedelta(hours=hours)
    with hamlet.db.write() as session:
        conversations.advance(session, hamlet.now)


# -- a driver


def taken_by_per(hamlet: Hamlet) -> int:
    """Ola and Per were asked about Kari's ride, and Per was quicker. Answers Ola."""
    ola, per = hamlet.driver("Ola"), hamlet.driver("Per")
    ride = wants_ride(hamlet, hamlet.occurrence())
    advance(hamlet)
    offers_are_read(hamlet)
    accept(hamlet, per, ride)
    return ola


def test_a_driver_who_is_too_late_hears_that_it_is_taken(hamlet: Hamlet) -> None:
    ola = taken_by_per(hamlet)
    code = rows(hamlet, RideAsk, driver_id=ola)[0].code
    for words in ("JA", f"JA {code}", "Ja, eg kan"):
        assert "Ein annan har allereie sagt ja til skyssen til Fredagstreff" in (text(hamlet, ola, words) or ""), words
    assert "takk for svaret" in (text(hamlet, ola, f"NEI {code}") or "")
    assert rows(hamlet, Task) == []


def test_a_driver_who_names_a_taken_ride_while_another_is_asked_hears_it_of_that_one(hamlet: Hamlet) -> None:
    ola = taken_by_per(hamlet)
    other = offered(hamlet, ola, 42, "Anna")
    code = rows(hamlet, RideAsk, driver_id=ola)[0].code
    assert "Ein annan har allereie sagt ja" in (text(hamlet, ola, f"JA {code}") or "")
    assert get(hamlet, Ride, other).state is RideState.WANTED
    text(hamlet, ola, "JA 42")
    assert get(hamlet, Ride, other).driver_id == ola


def test_a_driver_may_think_again_by_the_code(hamlet: Hamlet) -> None:
    ola = hamlet.driver("Ola")
    ride = offered(hamlet, ola, 4)
    text(hamlet, ola, "NEI 4")
    assert "Svar til dømes JA 4" in (text(hamlet, ola, "Ja") or "")
    assert get(hamlet, Ride, ride).state is RideState.WANTED
    assert "Du køyrer Kari" in (text(hamlet, ola, "JA 4") or "")


def test_a_ride_that_is_needed_no_more_is_said_to_be_so(hamlet: Hamlet) -> None:
    ola = hamlet.driver("Ola")
    ride = offered(hamlet, ola, 4)
    kari = get(hamlet, Ride, ride).signup.person_id
    text(hamlet, kari, "SKYSS AV")
    assert "er allereie ordna eller trengst ikkje lenger" in (text(hamlet, ola, "JA 4") or "")


def test_a_late_yes_gives_no_ride_back_and_is_asked_once_more(hamlet: Hamlet) -> None:
    ola = hamlet.driver("Ola")
    ride = offered(hamlet, ola, 4)
    text(hamlet, ola, "JA 4")
    text(hamlet, ola, "SKYSS AV")
    later(hamlet, 3)
    answer = text(hamlet, ola, "JA") or ""
    assert answer.startswith(ONCE_MORE) and "Vil du gje skyssen frå deg" in answer
    assert get(hamlet, Ride, ride).state is RideState.PROMISED
    text(hamlet, ola, "JA")
    assert get(hamlet, Ride, ride).state is RideState.WANTED


# -- an elder


def joined(hamlet: Hamlet) -> int:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    text(hamlet, kari, "1")
    return kari


def test_a_late_wish_for_a_ride_is_asked_once_more(hamlet: Hamlet) -> None:
    kari = joined(hamlet)
    later(hamlet, 25)
    answer = text(hamlet, kari, "JA") or ""
    assert answer.startswith(ONCE_MORE) and "Vil du ha skyss fram og heim" in answer
    assert rows(hamlet, Ride) == []
    text(hamlet, kari, "JA")
    assert [ride.state for ride in rows(hamlet, Ride)] == [RideState.WANTED]


def test_a_no_after_the_ride_is_wanted_says_how_it_is_taken_off(hamlet: Hamlet) -> None:
    kari = joined(hamlet)
    text(hamlet, kari, "JA")
    assert "svar SKYSS AV" in (text(hamlet, kari, "Nei") or "")
    assert [ride.state for ride in rows(hamlet, Ride)] == [RideState.WANTED]


def test_a_late_yes_to_the_waiting_list_joins_nobody(hamlet: Hamlet) -> None:
    first, kari, occurrence = hamlet.person("Ola"), hamlet.person(), hamlet.occurrence(maximum=1)
    with hamlet.db.write() as session:
        signups.join(session, session.get_one(Person, first), occurrence, source=Source.DESK)
    text(hamlet, kari, "KVA SKJER")
    text(hamlet, kari, "1")
    later(hamlet, 25)
    assert "Vil du framleis vere med, svar PÅ" in (text(hamlet, kari, "JA") or "")
    assert rows(hamlet, Signup, person_id=kari) == []
    text(hamlet, kari, "PÅ")
    text(hamlet, kari, "JA")
    assert [row.state for row in rows(hamlet, Signup, person_id=kari)] == [SignupState.WAITING]


def test_a_late_yes_changes_no_evening_and_is_asked_once_more(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    plan = hamlet._add(CheckinPlan(person_id=kari, days=[0, 1, 2], times=["19:00"]))
    text(hamlet, kari, "BORTE TIL 5.12")
    later(hamlet, 25)
    assert (text(hamlet, kari, "JA") or "").startswith(ONCE_MORE)
    assert get(hamlet, CheckinPlan, plan).away_until is None
    text(hamlet, kari, "JA")
    assert get(hamlet, CheckinPlan, plan).away_until is not None
    assert "Eg har ikkje spurt om noko no" in (text(hamlet, kari, "JA") or "")


# -- contacts


def test_a_contact_who_says_no_too_late_hears_that_somebody_else_has_it(hamlet: Hamlet) -> None:
    kin, other = hamlet.person("Kristoffer", Role.KIN), hamlet.person("Siri", Role.KIN)
    alarmed(hamlet, kin, other)
    text(hamlet, other, "JA")
    on_our_call(hamlet)
    assert "Nokon andre ser allereie til Ingebjørg" in (text(hamlet, kin, "NEI") or "")


def test_a_contact_who_took_her_time_is_a_contact(hamlet: Hamlet) -> None:
    kin, kari = hamlet.person("Kristoffer", Role.KIN), hamlet.person()
    contact = hamlet._add(Contact(elder_id=kari, person_id=kin, position=1, source=Source.DESK))
    with hamlet.db.write() as session:
        contact_asking.ask(session, session.get_one(Contact, contact))
    later(hamlet, 24 * 8)
    assert open_question(hamlet, kin) is None
    assert "Då seier vi frå til deg" in (text(hamlet, kin, "JA") or "")
    assert get(hamlet, Contact, contact).agreement is Agreement.YES


def test_a_late_yes_closes_no_life(hamlet: Hamlet) -> None:
    kin = hamlet.person("Kristoffer", Role.KIN)
    alert = alarmed(hamlet, kin)
    text(hamlet, kin, "JA")
    on_our_call(hamlet)
    text(hamlet, kin, "7")
    later(hamlet, 3)
    assert "Korleis gjekk det? Svar 1 alt vel" in (text(hamlet, kin, "JA") or "")
    later(hamlet, 25)
    answer = text(hamlet, kin, "JA") or ""
    assert answer.startswith(ONCE_MORE) and "Har eg forstått rett" in answer
    assert get(hamlet, Alert, alert).state is AlertState.TAKEN
    assert open_question(hamlet, kin) is QuestionKind.ALERT_FINAL


def test_the_day_she_comes_home_may_come_late(hamlet: Hamlet) -> None:
    kin = hamlet.person("Kristoffer", Role.KIN)
    alert = alarmed(hamlet, kin)
    elder = get(hamlet, Alert, alert).elder_id
    plan = hamlet._add(CheckinPlan(person_id=elder, days=[0, 1, 2], times=["19:00"]))
    text(hamlet, kin, "JA")
    on_our_call(hamlet)
    assert "Kva dag er Ingebjørg heime att" in (text(hamlet, kin, "5") or "")
    on_our_call(hamlet)
    later(hamlet, 3)
    text(hamlet, kin, "fredag")
    assert TaskKind.SORT_OUT not in [task.kind for task in rows(hamlet, Task)]
    assert get(hamlet, CheckinPlan, plan).away_until is not None


def test_a_yes_to_something_else_takes_no_alert_that_was_declined(hamlet: Hamlet) -> None:
    kin = hamlet.driver("Kristoffer")
    alert = alarmed(hamlet, kin, hamlet.person("Siri", Role.KIN))
    text(hamlet, kin, "NEI")
    offered(hamlet, kin, 4)
    text(hamlet, kin, "JA 4")
    text(hamlet, kin, "SKYSS AV")
    later(hamlet, 3)
    assert "Vil du gje skyssen frå deg" in (text(hamlet, kin, "JA") or "")
    assert get(hamlet, Alert, alert).state is AlertState.OPEN
