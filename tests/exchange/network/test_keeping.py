"""An exchange that runs for weeks: what is over is forgotten in time, what lives never is."""

from __future__ import annotations

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from exchange import Exchange, InProcessHttpClient, VirtualClock, wsgi_transport
from exchange.base.keeping import Keep, Kept
from tests.exchange.conftest import BASE, LINE, SID, START, TOKEN, Application

ELDER, OTHER = "+4761234567", "+4791234567"


@pytest.fixture
def ex(app: Application) -> Exchange:
    """An exchange that remembers next to nothing."""
    app.pages = {"/voice": "<Say>Hei</Say>", "/long": '<Gather timeout="600"><Say>Vent</Say></Gather>'}
    keep = Keep(calls=3, messages=4, webhooks=10, problems=10)
    deliver = wsgi_transport(app, BASE)
    exchange = Exchange(account_sid=SID, auth_token=TOKEN, clock=VirtualClock(START), deliver=deliver, keep=keep)
    exchange.incoming_number(LINE, voice_url=f"{BASE}/voice", sms_url=f"{BASE}/sms")
    return exchange


def test_the_oldest_calls_that_are_over_are_forgotten(ex: Exchange) -> None:
    sids = [ex.phone(ELDER).dials(LINE).is_over().record.sid for _ in range(5)]
    assert list(ex.calls) == sids[-3:]
    assert len(ex.calls_of[ELDER]) == 3


def test_a_forgotten_call_is_unknown_to_the_client(ex: Exchange) -> None:
    sids = [ex.phone(ELDER).dials(LINE).is_over().record.sid for _ in range(4)]
    with pytest.raises(TwilioRestException) as refused:
        Client(SID, TOKEN, http_client=InProcessHttpClient(ex)).calls(sids[0]).fetch()
    assert refused.value.code == 20404


def test_a_live_call_is_never_forgotten(ex: Exchange) -> None:
    ex.lines[LINE].voice_url = f"{BASE}/long"
    live = ex.phone(OTHER).dials(LINE)
    ex.lines[LINE].voice_url = f"{BASE}/voice"
    for _ in range(5):
        ex.phone(ELDER).dials(LINE).is_over()
    assert live.record.sid in ex.calls
    assert not live.ended


def test_the_oldest_texts_are_forgotten(ex: Exchange) -> None:
    for number in range(6):
        ex.phone(OTHER).texts(f"melding {number}")
    assert [message.body for message in ex.messages.values()] == [f"melding {number}" for number in range(2, 6)]
    assert len(ex.texts_of[OTHER]) == 4


def test_a_call_that_is_over_leaves_nothing_on_the_agenda(ex: Exchange) -> None:
    ex.phone(ELDER).dials(LINE).is_over()
    assert (len(ex.agenda), ex.live_of) == (0, {})


def test_places_in_a_log_stay_when_its_oldest_entries_go() -> None:
    log: Kept[int] = Kept(10)
    for number in range(25):
        log.append(number)
    assert len(log) <= 11
    assert log[3] == log.dropped + 3
