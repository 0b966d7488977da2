"""Who has stopped her evening calls begins them again by a yes that was asked for, by telephone and by text."""

from __future__ import annotations

import pytest

from models import CheckinPlan, Consent, Person, Source
from services.plans import checkin_plans
from tests.support.village import Village, Villager


@pytest.fixture
def kari(village: Village) -> Villager:
    """She has stopped the calls at seven."""
    elder = village.elder("Kari", mobile=True, checkin="19:00")
    with village.write() as session:
        checkin_plans.stop(session, session.get_one(Person, elder.id), source=Source.PHONE)
    return elder


def is_rung(village: Village) -> bool:
    (plan,) = village.rows(CheckinPlan)
    return plan.stopped_at is None and bool(village.rows(Consent)[-1].given)


def test_a_text_that_she_is_home_asks_before_it_begins_what_she_has_stopped(village: Village, kari: Villager) -> None:
    kari.texts("HEIME").gets_sms("ringjer att, kl 19.00", "JA eller NEI")
    assert not is_rung(village)
    kari.texts("ja").gets_sms("om kvelden att, kl 19.00")
    assert is_rung(village)


def test_a_no_leaves_them_stopped(village: Village, kari: Villager) -> None:
    kari.texts("HEIME").gets_sms("JA eller NEI")
    kari.texts("nei").gets_sms("ringjer vi deg ikkje om kvelden")
    assert not is_rung(village)


def test_by_telephone_they_are_offered_and_read_back(village: Village, kari: Villager) -> None:
    call = kari.dials().hears("trykk 4").presses("4").hears("Endre kveldsringinga").presses("2")
    call.hears("Vi ringjer deg ikkje om kvelden no", "Vil du ha kveldsringing att, trykk 1").presses("1")
    call.hears("klokka sju", "Stemmer det, trykk 1")
    assert not is_rung(village)
    call.presses("1").hears("Då ringjer vi deg om kvelden att").hangs_up()
    assert is_rung(village)


def test_what_is_not_right_leaves_them_stopped(village: Village, kari: Villager) -> None:
    call = kari.dials().hears("trykk 4").presses("4").hears("Endre kveldsringinga").presses("2")
    call.hears("trykk 1").presses("1").hears("Elles, trykk 2").presses("2").listens().hangs_up()
    assert not is_rung(village)
