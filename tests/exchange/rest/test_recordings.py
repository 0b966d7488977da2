"""Recordings over REST: fetched with their sound, listed, deleted."""

from __future__ import annotations

import base64
import io
import wave

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from exchange import Exchange, call_wsgi
from exchange.rest.side import RestSide
from tests.exchange.conftest import LINE, SID, TOKEN, Application

SECRET = {"Authorization": "Basic " + base64.b64encode(f"{SID}:{TOKEN}".encode()).decode()}


@pytest.fixture
def recording_url(ex: Exchange, app: Application) -> str:
    """The address of a recording of about two seconds, as the application was told it."""
    app.pages = {"/voice": '<Record action="/go" playBeep="false"/>'}
    ex.phone("+4761234567").dials(LINE).says("ring meg att").presses("#")
    return app.last("/go")["RecordingUrl"]


def test_the_sound_is_as_long_as_the_recording(ex: Exchange, recording_url: str) -> None:
    status, headers, sound = call_wsgi(RestSide(ex), "GET", recording_url, SECRET, b"")
    with wave.open(io.BytesIO(sound)) as file:
        assert file.getnframes() / file.getframerate() == 1
    assert (status, headers["Content-Type"]) == (200, "audio/x-wav")


def test_the_sound_needs_the_account(ex: Exchange, recording_url: str) -> None:
    assert call_wsgi(RestSide(ex), "GET", recording_url, {}, b"")[0] == 401


def test_recordings_are_listed_by_call(ex: Exchange, client: Client, recording_url: str) -> None:
    call_sid = next(iter(ex.calls))
    assert [row.duration for row in client.recordings.list(call_sid=call_sid)] == ["1"]
    assert client.recordings.list(call_sid="CA" + "0" * 32) == []


def test_a_deleted_recording_is_gone(client: Client, recording_url: str) -> None:
    sid = recording_url.rsplit("/", 1)[1]
    client.recordings(sid).delete()
    with pytest.raises(TwilioRestException) as refused:
        client.recordings(sid).fetch()
    assert refused.value.code == 20404
