"""Every text the line sends, in three languages: it says what holds, in the cheap alphabet, in two parts at most."""

from __future__ import annotations

from datetime import timedelta

import pytest

from models import (
    About,
    Language,
    Occurrence,
    Outbox,
    OutboxKind,
    PlaceKind,
    Ride,
    RideState,
    Signup,
    Source,
    TalkLog,
)
from services.phones import channel
from tests.support.hamlet import Hamlet
from tests.unit.texts.cases import NOBODY_CAN_ANSWER, Case, asks_to_write, ends_with_the_number
from texts import WORDINGS, NothingToSay, render
from texts.gsm7 import is_gsm7, segments


@pytest.mark.parametrize("about", list(WORDINGS))
def test_every_text_fits_two_parts_of_the_cheap_alphabet(case: Case, about: About) -> None:
    """And where nobody can answer asks nobody to write, and ends with the number to ring."""
    row_id = case.true_row(about)
    fits(about, case.in_each_language(row_id))
    if not about.policy.asks:
        with channel.replaced_by(NOBODY_CAN_ANSWER):
            told = case.in_each_language(row_id)
        fits(about, told)
        for words in told.values():
            assert not asks_to_write(words), words
            assert ends_with_the_number(words), words


def fits(about: About, said: dict[Language, str]) -> None:
    assert about is About.DESK_TEXT or said[Language.NN] != said[Language.EN]
    for words in said.values():
        assert words.startswith("Grendelinja")
        assert is_gsm7(words), words
        assert segments(words) <= 2, f"{len(words)}: {words}"


def test_everything_that_is_not_only_spoken_has_a_text() -> None:
    assert set(WORDINGS) == {about for about in About if about.policy.texted}


def test_a_friend_is_asked_how_the_talk_was(case: Case) -> None:
    assert case.words(About.TALK_LOG, case.kin, talk=case.talk) == (
        "Grendelinja: Takk for praten med Ingebjørg! Korleis var det? "
        "Svar 1 bra, 2 så der, 3 eg er uroa. Skriv gjerne litt etter talet."
    )


def test_a_talk_that_is_logged_is_not_asked_about(case: Case) -> None:
    case.hamlet._add(TalkLog(talk_id=case.talk, by_id=case.kin, how_was_it=1, source=Source.PAGE))
    with pytest.raises(NothingToSay):
        case.words(About.TALK_LOG, case.kin, talk=case.talk)


def test_a_driver_is_offered_a_ride_by_its_code_without_the_address(case: Case) -> None:
    words = case.words(About.RIDE_OFFER, case.driver, ride=case.ride)
    assert "JA 42" in words and "Bøverdalsvegen" not in words


def test_a_driver_who_said_yes_reads_the_address(case: Case) -> None:
    case.promise()
    assert "Bøverdalsvegen 1234" in case.words(About.RIDE_YOURS, case.driver, ride=case.ride)


def test_an_offer_of_a_ride_that_is_found_is_not_sent(case: Case) -> None:
    case.promise()
    with pytest.raises(NothingToSay):
        case.words(About.RIDE_OFFER, case.other, ride=case.ride)


def test_a_reminder_of_a_cancelled_signup_is_not_sent(case: Case) -> None:
    with pytest.raises(NothingToSay):
        case.words(About.REMINDER_DAY, case.kin, signup=case.left)


def test_a_reminder_says_who_fetches_her(case: Case) -> None:
    case.promise()
    assert "Torbjørn hentar deg" in case.words(About.REMINDER_DAY, case.elder, signup=case.joined)


def test_a_reminder_promises_nothing_to_whom_nobody_drives(case: Case) -> None:
    assert "du får vite det" in case.words(About.REMINDER_HOURS, case.elder, signup=case.joined)
    case.change(Ride, case.ride, state=RideState.UNFILLED)
    words = case.words(About.REMINDER_DAY, case.elder, signup=case.joined)
    assert "Eg har ikkje funne skyss. Kjem du ikkje, kostar det deg ingenting." in words
    assert "du får vite det" not in words


def test_a_text_about_a_row_that_is_gone_is_not_sent(case: Case) -> None:
    with pytest.raises(NothingToSay):
        case.words(About.SIGNUP_JOINED, case.elder, signup=9999)


def test_nothing_is_told_of_what_has_begun(case: Case) -> None:
    case.hamlet.now += timedelta(days=10)
    with pytest.raises(NothingToSay):
        case.words(About.REMINDER_HOURS, case.elder, signup=case.joined)


def test_the_on_call_number_reads_the_community_s_language(case: Case) -> None:
    assert "svarte ikkje" in case.words(About.ALERT, None, alert=case.alert)


PRICES = [
    ({"price_ore": 6000}, Language.NN, "Utgard, 60 kr."),
    ({"price_ore": 4550}, Language.NB, "Utgard, 45,50 kr."),
    ({"price_ore": 4550}, Language.EN, "Utgard, NOK 45.50."),
    ({"is_free": True}, Language.NN, "Utgard, gratis."),
    ({"is_free": True}, Language.EN, "Utgard, free."),
    ({}, Language.NN, "Utgard."),
]


@pytest.mark.parametrize(("fields", "language", "said"), PRICES)
def test_a_sign_up_says_what_it_costs_and_nothing_where_nobody_has_said(
    hamlet: Hamlet, fields: dict[str, int], language: Language, said: str
) -> None:
    venue = hamlet.place("Utgard", PlaceKind.VENUE)
    kari, occurrence = hamlet.person(language=language), hamlet.occurrence(place_id=venue, **fields)
    signup = hamlet._add(Signup(occurrence_id=occurrence, person_id=kari, state="joined", source=Source.PHONE))
    row = Outbox(
        community_id=hamlet.community_id, kind=OutboxKind.TEXT, about=About.SIGNUP_JOINED, person_id=kari,
        number="+4790000999", key="price", subject={"signup": signup}, not_before=hamlet.now,
        expires_at=hamlet.now + timedelta(hours=1),
    )  # fmt: skip
    row_id = hamlet._add(row)
    with hamlet.db.write() as session:
        assert said in render(session, session.get_one(Outbox, row_id))


def test_a_gathering_by_telephone_is_free(hamlet: Hamlet) -> None:
    telephone = hamlet.place("Telefon", PlaceKind.TELEPHONE)
    with hamlet.db.read() as session:
        assert session.get_one(Occurrence, hamlet.occurrence(place_id=telephone)).costs_ore == 0
