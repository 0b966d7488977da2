"""Drivers answer offers of rides by text."""

from __future__ import annotations

import pytest

from models import (
    About,
    Outbox,
    Person,
    Question,
    QuestionKind,
    Ride,
    RideAsk,
    RideState,
    Role,
    Signup,
    SignupState,
    Telling,
)
from tests.support.hamlet import Hamlet
from tests.support.steps.rides import advance, wants_ride
from tests.unit.sms.inbox import get, offered, open_question, rows, text


def test_a_driver_takes_the_only_ride_with_ja(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    ride = offered(hamlet, ola, 4)
    assert "Du køyrer Kari" in (text(hamlet, ola, "ja") or "")
    assert get(hamlet, Ride, ride).driver_id == ola


def test_a_bare_ja_to_several_rides_asks_which(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    first, second = offered(hamlet, ola, 4), offered(hamlet, ola, 5, "Anna")
    answer = text(hamlet, ola, "JA") or ""
    assert "4 Kari" in answer and "5 Anna" in answer
    assert {get(hamlet, Ride, ride).state for ride in (first, second)} == {RideState.WANTED}


def test_a_code_names_the_ride(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    first, second = offered(hamlet, ola, 4), offered(hamlet, ola, 5, "Anna")
    text(hamlet, ola, "JA 5")
    assert get(hamlet, Ride, first).state is RideState.WANTED
    assert get(hamlet, Ride, second).driver_id == ola


def test_nei_declines_the_ride(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    ride = offered(hamlet, ola, 4)
    text(hamlet, ola, "NEI 4")
    assert get(hamlet, Ride, ride).state is RideState.WANTED
    assert open_question(hamlet, ola) is None


def test_a_ride_somebody_else_took_is_said_to_be_found(hamlet: Hamlet) -> None:
    ola, per = hamlet.driver(), hamlet.driver("Per")
    ride = offered(hamlet, ola, 4)
    hamlet._add(RideAsk(ride_id=ride, driver_id=per, code=1))
    text(hamlet, per, "JA 1")
    text(hamlet, ola, "JA 4")
    assert get(hamlet, Ride, ride).driver_id == per


def test_a_driver_whose_mobile_is_his_second_number_is_asked_there(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    with hamlet.db.write() as session:
        person = session.get_one(Person, ola)
        mobile = person.phone
        person.phone, person.phone2 = "+4761200777", mobile
    wants_ride(hamlet, hamlet.occurrence())
    advance(hamlet)
    assert [question.number for question in rows(hamlet, Question)] == [mobile]


# -- she who is fetched takes the ride off, and nothing else


def joined_with_a_ride(hamlet: Hamlet, kari: int, *titles: str) -> None:
    """Joined by text, with a ride wanted to each."""
    for title in titles:
        hamlet.occurrence(title=title)
    text(hamlet, kari, "KVA SKJER")
    for number in range(1, len(titles) + 1):
        text(hamlet, kari, f"PÅ {number}")
        text(hamlet, kari, "JA")


@pytest.mark.parametrize(
    "words",
    [
        "SKYSS AV",
        "skyssen av",
        "Av skyss",
        "RIDE OFF",
        "treng ikkje skyss",
        "trenger ikke skyss",
        "Jeg vil ikke ha skyss",
    ],
)
def test_skyss_av_takes_the_ride_off_and_leaves_the_sign_up(hamlet: Hamlet, words: str) -> None:
    kari = hamlet.person()
    joined_with_a_ride(hamlet, kari, "Fredagstreff")
    assert "Du er framleis påmeld" in (text(hamlet, kari, words) or "")
    assert [ride.state for ride in rows(hamlet, Ride)] == [RideState.CANCELLED]
    assert [signup.state for signup in rows(hamlet, Signup)] == [SignupState.JOINED]


def test_av_still_takes_off_both(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    joined_with_a_ride(hamlet, kari, "Fredagstreff")
    text(hamlet, kari, "AV")
    assert [ride.state for ride in rows(hamlet, Ride)] == [RideState.CANCELLED]
    assert [signup.state for signup in rows(hamlet, Signup)] == [SignupState.CANCELLED]


def test_the_driver_of_a_ride_taken_off_is_told_and_it_may_be_wanted_again(hamlet: Hamlet) -> None:
    kari, ola = hamlet.person(), hamlet.driver("Ola")
    joined_with_a_ride(hamlet, kari, "Fredagstreff")
    advance(hamlet)
    text(hamlet, ola, "JA")
    assert "Ola får vite at du ikkje treng skyss" in (text(hamlet, kari, "SKYSS AV") or "")
    assert [telling.person_id for telling in rows(hamlet, Telling, about=About.RIDE_CANCELLED)] == [ola]
    assert "Eg spør om skyss" in (text(hamlet, kari, "SKYSS") or "")
    assert [ride.state for ride in rows(hamlet, Ride)] == [RideState.WANTED]


def test_which_of_two_rides_is_asked_and_named_by_its_number(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    joined_with_a_ride(hamlet, kari, "Bibliotekkafé", "Herretrim")
    answer = text(hamlet, kari, "SKYSS AV") or ""
    assert "1 Bibliotekkafé" in answer and "2 Herretrim" in answer
    assert "Herretrim" in (text(hamlet, kari, "SKYSS AV 2") or "")
    states = {ride.signup.occurrence.activity.title: ride.state for ride in _rides(hamlet)}
    assert states == {"Bibliotekkafé": RideState.WANTED, "Herretrim": RideState.CANCELLED}


def _rides(hamlet: Hamlet) -> list[Ride]:
    with hamlet.db.read() as session:
        found = list(session.query(Ride))
        for ride in found:
            assert ride.signup.occurrence.activity.title
        return found


def test_who_both_drives_and_is_driven_is_asked_which(hamlet: Hamlet) -> None:
    ola = hamlet.driver("Ola")
    ride = offered(hamlet, ola, 4)
    text(hamlet, ola, "JA 4")
    joined_with_a_ride(hamlet, ola, "Herretrim")
    answer = text(hamlet, ola, "SKYSS AV") or ""
    assert "Kari til Fredagstreff" in answer and "skyssen din til" in answer
    own = next(line.split()[0] for line in answer.splitlines() if "skyssen din" in line)
    assert "Du er framleis påmeld" in (text(hamlet, ola, f"SKYSS AV {own}") or "")
    assert get(hamlet, Ride, ride).state is RideState.PROMISED


def test_skyss_av_without_a_ride_says_so(hamlet: Hamlet) -> None:
    kari, ola = hamlet.person(), hamlet.driver("Ola")
    assert "Du har ikkje bedt om skyss" in (text(hamlet, kari, "SKYSS AV") or "")
    assert "Du har ikkje lova skyss" in (text(hamlet, ola, "SKYSS AV") or "")


@pytest.mark.parametrize("words", ["AV", "Kan ikkje kome", "avbod"])
def test_a_driver_who_has_joined_nothing_is_asked_about_his_promise(hamlet: Hamlet, words: str) -> None:
    ola = hamlet.driver("Ola")
    offered(hamlet, ola, 4)
    text(hamlet, ola, "JA 4")
    assert "Vil du gje skyssen frå deg, svar JA" in (text(hamlet, ola, words) or "")
    assert open_question(hamlet, ola) is QuestionKind.RIDE_BACK


# -- HJELP


def test_hjelp_lists_what_is_theirs(hamlet: Hamlet) -> None:
    ola, berit = hamlet.driver("Ola"), hamlet.person("Berit", Role.VISIT_FRIEND)
    both = hamlet.person("Anna", Role.ELDER, Role.VISIT_FRIEND)
    for who, listed in ((ola, ("JA", "NEI", "SKYSS AV")), (berit, ("VAKT", "BESØK", "SKYSS AV", "1 bra", "3 uroa"))):
        answer = text(hamlet, who, "HJELP") or ""
        assert answer.startswith("Fare for liv: ring 113.") and all(word in answer for word in listed), answer
    assert "HJELP MEG" in (text(hamlet, both, "HJELP") or "") and "VAKT" in (text(hamlet, both, "HJELP") or "")
    assert "VAKT" not in (text(hamlet, hamlet.person(), "HJELP") or "")
    assert rows(hamlet, Outbox) == []
