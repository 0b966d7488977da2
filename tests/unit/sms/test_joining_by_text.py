"""The list by text: joining, cancelling, asking for a ride, being away."""

from __future__ import annotations

from datetime import datetime, timedelta

from models import (
    CheckinPlan,
    Outbox,
    Person,
    Ride,
    RideState,
    Signup,
    SignupState,
    Source,
)
from services import signups
from tests.support.hamlet import Hamlet
from tests.unit.sms.inbox import get, open_question, rows, text


def test_the_list_is_numbered_soonest_first(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence(hamlet.now + timedelta(days=2), "Strikkegruppe")
    hamlet.occurrence(hamlet.now + timedelta(days=1), "Onsdagstreff")
    lines = (text(hamlet, kari, "KVA SKJER") or "").splitlines()
    assert [line.split()[:2] for line in lines[1:3]] == [["1", "Onsdagstreff"], ["2", "Strikkegruppe"]]


def test_an_empty_calendar_is_said_kindly(hamlet: Hamlet) -> None:
    assert "programmet" in (text(hamlet, hamlet.person(), "kva skjer") or "")


def test_a_number_from_the_list_joins_and_asks_about_a_ride(hamlet: Hamlet) -> None:
    kari, occurrence = hamlet.person(), hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    assert "skyss" in (text(hamlet, kari, "1") or "")
    assert [row.state for row in rows(hamlet, Signup, person_id=kari, occurrence_id=occurrence)] == [SignupState.JOINED]


def test_yes_to_the_ride_asks_the_drivers(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    text(hamlet, kari, "PÅ 1")
    assert "tor 26.11 kl 18.00" in (text(hamlet, kari, "Ja takk") or "")
    assert [ride.state for ride in rows(hamlet, Ride)] == [RideState.WANTED]


def test_no_to_the_ride_makes_none(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    text(hamlet, kari, "1")
    text(hamlet, kari, "nei")
    assert rows(hamlet, Ride) == []
    assert open_question(hamlet, kari) is None


def test_joining_by_text_is_not_texted_a_second_time(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    text(hamlet, kari, "1")
    assert rows(hamlet, Outbox) == []


def test_a_number_means_nothing_a_day_after_the_list(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    hamlet.now += timedelta(hours=25)
    text(hamlet, kari, "1")
    assert rows(hamlet, Signup) == []


def test_a_number_past_the_list_shows_the_list_again(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    assert "Fredagstreff" in (text(hamlet, kari, "7") or "")
    assert rows(hamlet, Signup) == []


def test_av_with_a_number_cancels(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    text(hamlet, kari, "1")
    text(hamlet, kari, "AV 1")
    assert [row.state for row in rows(hamlet, Signup)] == [SignupState.CANCELLED]


def test_av_alone_cancels_the_only_one(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    text(hamlet, kari, "1")
    text(hamlet, kari, "nei")
    assert "meld av" in (text(hamlet, kari, "AV") or "")


def test_av_alone_asks_which_of_two(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence(title="Bibliotekkafé")
    hamlet.occurrence(title="Herretrim")
    text(hamlet, kari, "KVA SKJER")
    text(hamlet, kari, "1")
    text(hamlet, kari, "PÅ 2")
    answer = text(hamlet, kari, "AV") or ""
    assert "1 Bibliotekkafé" in answer and "2 Herretrim" in answer
    assert {row.state for row in rows(hamlet, Signup)} == {SignupState.JOINED}


def test_what_is_full_offers_the_waiting_list(hamlet: Hamlet) -> None:
    first, kari, occurrence = hamlet.person("Ola"), hamlet.person(), hamlet.occurrence(maximum=1)
    with hamlet.db.write() as session:
        signups.join(session, session.get_one(Person, first), occurrence, source=Source.DESK)
    text(hamlet, kari, "KVA SKJER")
    assert "venteliste" in (text(hamlet, kari, "1") or "")
    assert rows(hamlet, Signup, person_id=kari) == []
    assert "venteliste" in (text(hamlet, kari, "JA") or "")
    assert [row.state for row in rows(hamlet, Signup, person_id=kari)] == [SignupState.WAITING]


def test_skyss_wants_a_ride_for_the_only_signup(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    text(hamlet, kari, "1")
    text(hamlet, kari, "nei")
    text(hamlet, kari, "SKYSS")
    assert [ride.state for ride in rows(hamlet, Ride)] == [RideState.WANTED]


def test_skyss_with_nothing_joined_says_how_to_begin(hamlet: Hamlet) -> None:
    assert "KVA SKJER" in (text(hamlet, hamlet.person(), "skyss") or "")


# -- away


def test_away_pauses_the_evening_calls_to_that_midnight(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    plan = hamlet._add(CheckinPlan(person_id=kari, days=[0, 1, 2], times=["19:00"]))
    assert "lau 5.12? Svar JA" in (text(hamlet, kari, "BORTE TIL 5.12") or "")
    assert "lau 5.12" in (text(hamlet, kari, "ja") or "")
    assert get(hamlet, CheckinPlan, plan).away_until == datetime.fromisoformat("2026-12-05T00:00+01:00")


def test_away_without_a_day_is_asked(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    plan = hamlet._add(CheckinPlan(person_id=kari, days=[0], times=["19:00"]))
    assert "BORTE TIL" in (text(hamlet, kari, "borte") or "")
    assert get(hamlet, CheckinPlan, plan).away_until is None
