"""What texts are sent from: a number that can, a name that nobody can answer, a messaging service."""

from __future__ import annotations

from pathlib import Path

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from exchange import Exchange, VirtualClock
from exchange.base.errors import NotPossible
from tests.exchange.conftest import BASE, LINE, SID, START, TOKEN, Application

HOME, MOBILE, OTHER = "+4761234567", "+4791234567", "+4759440012"
SERVICE = "MG" + "0" * 32


def refused(client: Client, **given: str) -> int:
    with pytest.raises(TwilioRestException) as refusal:
        client.messages.create(to=MOBILE, body="Hei", **given)
    return int(refusal.value.code)


def voice_alone(ex: Exchange) -> None:
    ex.incoming_number(LINE, voice_url=f"{BASE}/voice", sms_url=f"{BASE}/sms", sms=False)


def test_a_number_with_voice_alone_sends_no_text(ex: Exchange, client: Client) -> None:
    voice_alone(ex)
    assert refused(client, from_=LINE) == 21661


def test_a_number_with_voice_alone_takes_no_text(ex: Exchange) -> None:
    voice_alone(ex)
    with pytest.raises(NotPossible, match="takes texts"):
        ex.texting.text(MOBILE, LINE, "Hei")


def test_a_number_with_texts_alone_places_no_call_and_takes_none(ex: Exchange, client: Client) -> None:
    ex.incoming_number(OTHER, voice_url=f"{BASE}/voice", voice=False)
    with pytest.raises(TwilioRestException) as refusal:
        client.calls.create(to=HOME, from_=OTHER, url=f"{BASE}/out")
    assert refusal.value.code == 21210
    with pytest.raises(NotPossible, match="takes calls"):
        ex.phone(HOME).dials(OTHER)


def test_a_voice_call_may_not_text_from_a_number_with_voice_alone(ex: Exchange, app: Application) -> None:
    voice_alone(ex)
    app.pages = {"/voice": "<Sms>Hei</Sms><Say>No er du framme.</Say>"}
    ex.phone(MOBILE).dials(LINE).hears("framme").hangs_up()
    assert [problem.message for problem in ex.problems] == [
        f'<Sms from="{LINE}"> in <Response>: that is no number of the owner\'s for texts.'
    ]


def test_a_text_from_a_name_arrives_and_shows_it(ex: Exchange, client: Client) -> None:
    ex.sender_name("Grendelinja")
    sid = client.messages.create(to=MOBILE, from_="Grendelinja", body="Hei").sid
    ex.phone(MOBILE).gets_sms("hei")
    assert client.messages(sid).fetch().from_ == "Grendelinja"


def test_a_name_that_is_not_the_owners_sends_nothing(client: Client) -> None:
    assert refused(client, from_="Grendelinja") == 21212


@pytest.mark.parametrize("name", ["", "Grendelinja i Lom", "61000000", "Grend/linja", "Blåbær"])
def test_what_is_no_name_of_a_sender_is_refused(ex: Exchange, name: str) -> None:
    with pytest.raises(ValueError, match="no sender"):
        ex.sender_name(name)


@pytest.mark.parametrize("parameter", ["from_", "messaging_service_sid"])
def test_a_service_chooses_the_first_sender_that_can(ex: Exchange, client: Client, parameter: str) -> None:
    voice_alone(ex)
    ex.incoming_number(OTHER, sms_url=f"{BASE}/sms")
    ex.messaging_service(LINE, OTHER, sid=SERVICE)
    taken = client.messages.create(to=MOBILE, body="Hei", **{parameter: SERVICE})
    assert (taken.status, taken.from_, taken.messaging_service_sid) == ("accepted", None, SERVICE)
    ex.settle()
    sent = client.messages(taken.sid).fetch()
    assert (sent.status, sent.from_, sent.messaging_service_sid) == ("delivered", OTHER, SERVICE)
    ex.phone(MOBILE).gets_sms("hei")


def test_a_phone_gets_all_of_a_services_texts_from_the_same_sender(ex: Exchange, client: Client) -> None:
    ex.incoming_number(OTHER)
    ex.messaging_service(LINE, OTHER, sid=SERVICE)
    for pool in ((LINE, OTHER), (OTHER, LINE)):
        ex.messaging_service(*pool, sid=SERVICE)
        client.messages.create(to=MOBILE, body="Hei", messaging_service_sid=SERVICE)
        ex.phone(MOBILE).gets_sms("hei")
    assert {text.from_ for text in client.messages.list(to=MOBILE)} == {LINE}


def test_what_a_service_tells_carries_its_sid(ex: Exchange, app: Application, client: Client) -> None:
    ex.messaging_service(LINE, sid=SERVICE)
    client.messages.create(to=MOBILE, body="Hei", messaging_service_sid=SERVICE, status_callback=f"{BASE}/st")
    ex.phone(MOBILE).gets_sms("hei")
    ex.phone(MOBILE).texts("Ja")
    assert app.last("/st")["MessagingServiceSid"] == app.last("/sms")["MessagingServiceSid"] == SERVICE


def test_stop_to_one_sender_of_a_service_stops_all_of_them(ex: Exchange, client: Client) -> None:
    ex.incoming_number(OTHER)
    ex.messaging_service(LINE, OTHER, sid=SERVICE)
    ex.phone(MOBILE).texts("STOP", to=OTHER)
    assert refused(client, messaging_service_sid=SERVICE) == 21610


def test_a_service_without_a_sender_that_can_sends_nothing(ex: Exchange, client: Client) -> None:
    assert refused(client, messaging_service_sid=SERVICE) == 21701
    ex.messaging_service(sid=SERVICE)
    assert refused(client, messaging_service_sid=SERVICE) == 21704
    voice_alone(ex)
    ex.messaging_service(LINE, sid=SERVICE)
    assert refused(client, messaging_service_sid=SERVICE) == 21703


def test_what_numbers_can_and_who_sends_outlives_the_process(tmp_path: Path) -> None:
    def born() -> Exchange:
        return Exchange(account_sid=SID, auth_token=TOKEN, clock=VirtualClock(START), state=tmp_path / "state.db")

    first = born()
    voice_alone(first)
    first.sender_name("Grendelinja")
    first.messaging_service("Grendelinja", sid=SERVICE)
    first.settle()
    first.end()
    second = born()
    assert not second.can_text_from(LINE)
    assert second.can_text_from("Grendelinja")
    assert second.messaging_services == first.messaging_services
    second.end()
