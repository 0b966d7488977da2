"""Recordings at the carrier: listed by call, fetched as sound, deleted; every failure sorted by what is certain."""

from datetime import UTC, datetime, timedelta

import pytest
import requests

from carrier.errors import NotPlaced, Refused, Unknown
from carrier.twilio import TwilioCarrier
from exchange import Exchange, InProcessAdapter, InProcessHttpClient, VirtualClock

ACCOUNT, TOKEN = "AC" + "0" * 32, "token"
LINE, MOBILE = "+4761999000", "+4790012345"
NOW = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)
RECORD = b'<Response><Record maxLength="30" finishOnKey="#"/></Response>'


class Heard:
    """A call in which somebody spoke a note, at a line whose every document says Record once."""

    def __init__(self) -> None:
        documents = iter([RECORD])

        def deliver(*_: object) -> tuple[int, dict[str, str], bytes]:
            return 200, {"Content-Type": "text/xml"}, next(documents, b"<Response/>")

        self.exchange = Exchange(account_sid=ACCOUNT, auth_token=TOKEN, clock=VirtualClock(NOW), deliver=deliver)
        self.exchange.incoming_number(LINE, voice_url="http://line.test/ivr/answer")
        self.call = self.exchange.phone(MOBILE).dials(LINE)
        self.call.says("Ho gler seg til fredag.")
        (self.sid,) = self.exchange.recordings

    def carrier(self, token: str = TOKEN) -> TwilioCarrier:
        sounds = requests.Session()
        sounds.mount("https://", InProcessAdapter(self.exchange))
        return TwilioCarrier(ACCOUNT, token, http_client=InProcessHttpClient(self.exchange), sounds=sounds)


@pytest.fixture
def heard() -> Heard:
    return Heard()


def test_a_recording_is_listed_by_its_call_first_as_unfinished(heard: Heard) -> None:
    carrier = heard.carrier()
    assert [(one.sid, one.complete) for one in carrier.list_recordings(heard.call.record.sid)] == [(heard.sid, False)]
    heard.call.presses("#")
    (listed,) = carrier.list_recordings(heard.call.record.sid)
    assert (listed.sid, listed.complete, listed.created_at - NOW < timedelta(seconds=9)) == (heard.sid, True, True)
    assert listed.duration_s is not None and listed.duration_s >= 1


def test_a_recording_is_fetched_as_sound_and_gone_once_deleted(heard: Heard) -> None:
    heard.call.presses("#")
    carrier = heard.carrier()
    assert carrier.fetch_recording(heard.sid)[:4] == b"RIFF"
    carrier.delete_recording(heard.sid)
    carrier.delete_recording(heard.sid)
    with pytest.raises(Refused, match="404"):
        carrier.fetch_recording(heard.sid)


def test_sound_is_not_given_to_a_stranger(heard: Heard) -> None:
    with pytest.raises(Refused, match="401"):
        heard.carrier(token="wrong").fetch_recording(heard.sid)


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (429, NotPlaced),
        (500, Unknown),
        (requests.ReadTimeout(), Unknown),
        (200, Refused),
    ],
    ids=["too many", "broken", "silent", "longer than any note"],
)
def test_what_goes_wrong_with_a_fetch_is_sorted(answer: int | Exception, error: type[Exception]) -> None:
    class Adapter(requests.adapters.BaseAdapter):
        def send(self, request: requests.PreparedRequest, *_: object, **__: object) -> requests.Response:
            if isinstance(answer, Exception):
                raise answer
            found = requests.Response()
            found.status_code, found.raw = answer, _Endless()
            return found

        def close(self) -> None: ...

    sounds = requests.Session()
    sounds.mount("https://", Adapter())
    with pytest.raises(error):
        TwilioCarrier(ACCOUNT, TOKEN, sounds=sounds).fetch_recording("RE" + "0" * 32)


class _Endless:
    def read(self, size: int) -> bytes:
        return bytes(size)

    def close(self) -> None: ...
