"""The line's number has voice alone, and texts are sent from another number or a messaging service: answered all the
same."""

from __future__ import annotations

import pytest

from tests.support import builders
from tests.support.steps.numbers import TEXT_NUMBER
from tests.support.village import Village

SERVICE = "MG" + "0123456789abcdef" * 2
ANOTHER_NUMBER = pytest.param(marks=pytest.mark.texts_from(TEXT_NUMBER), id="another number")
A_SERVICE = pytest.param(marks=pytest.mark.texts_from(SERVICE), id="a messaging service")
from_elsewhere = pytest.mark.parametrize((), [ANOTHER_NUMBER, A_SERVICE])


def senders(village: Village) -> set[str]:
    return {text.from_number for text in village.exchange.messages.values() if text.direction != "inbound"}


@from_elsewhere
def test_a_question_by_text_is_sent_from_there_and_answered(village: Village) -> None:
    village.activity("Fredagstreff", days=2)
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    kari.texts("KVA SKJER").gets_sms("Fredagstreff")
    kari.texts("1").gets_sms("skyss")
    kari.texts("JA").gets_sms("Eg spør om skyss")
    village.forward(minutes=1)
    ola.gets_sms("Kan du køyre Kari", "JA 1")
    ola.texts("JA 1").gets_sms("Du køyrer Kari")
    village.forward(minutes=1)
    ola.gets_sms("Hent frå")
    kari.gets_sms("Ola hentar deg")
    assert senders(village) == {TEXT_NUMBER}


@from_elsewhere
def test_stopp_to_it_stops_the_texts_of_the_line(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.activity("Fredagstreff", days=2)
    kari.texts("KVA SKJER").gets_sms("Fredagstreff")
    kari.texts("1").gets_sms("skyss")
    kari.texts("NEI").gets_sms("Velkomen")
    kari.texts("STOPP").gets_sms("Du får ingen fleire SMS")
    village.until("12:00", days=2)
    kari.phone.has_no_sms()


@pytest.mark.texts_from(TEXT_NUMBER)
def test_a_call_shows_the_lines_own_number(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    kari.answers().hears("Har du det bra").presses("1").hears("Godt å høyre").is_over()
    assert [call.record.from_number for call in kari.phone.calls] == [builders.LINE]


@pytest.mark.texts_from(TEXT_NUMBER)
def test_two_lines_that_share_the_number_answer_each_their_own(village: Village) -> None:
    with village.write() as session:
        skjaak = builders.community(session, "Skjåk", "+4761998000", "+4761998001").id
        builders.person(session, skjaak, "Anna", phone="+4790077001")
    phone = village.exchange.phone("+4790077001")
    phone.texts("HEI")
    assert "Lom" in phone.gets_sms("kjenner ikkje dette nummeret")
