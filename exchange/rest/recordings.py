"""The Recordings resource: fetch, list, delete, and the sound itself: a tone as long as the recording."""

from __future__ import annotations

import array
import io
import math
import wave
from typing import Any

from exchange.network.network import Network
from exchange.network.records import API_VERSION, RecordingRecord
from exchange.rest.errors import RestError
from exchange.rest.fields import rfc2822, within_days
from exchange.rest.parameters import RECORDING_LIST
from exchange.rest.request import RestRequest, only, page

_RATE_HZ = 8000
_TONE_HZ = 440


class RecordingsResource:
    """``/Recordings`` and ``/Recordings/{sid}``; with ``call_sid`` those below one call."""

    def __init__(self, exchange: Network, call_sid: str = "") -> None:
        self.ex = exchange
        self.call_sid = call_sid

    def create(self, request: RestRequest) -> dict[str, Any]:
        """Recordings are made by calls, never over REST: refused."""
        raise RestError(20004)

    def update(self, request: RestRequest, sid: str) -> dict[str, Any]:
        """Nothing about a recording can be changed: refused."""
        raise RestError(20004)

    def fetch(self, request: RestRequest, sid: str) -> dict[str, Any]:
        """One recording."""
        return self.json(self._find(sid))

    def list(self, request: RestRequest) -> dict[str, Any]:
        """Recordings, newest first."""
        only(request.query, RECORDING_LIST)
        if self.call_sid and self.call_sid not in self.ex.calls:
            raise RestError(20404, request.path)
        wanted = {self.call_sid, request.query.get("CallSid", [""])[-1]} - {""}
        of_conference = bool(request.query.get("ConferenceSid", [""])[-1])
        created = within_days("DateCreated", request.query)
        found = [
            self.json(recording)
            for recording in reversed(list(self.ex.recordings.values()))
            if wanted <= {recording.call_sid} and not of_conference and created(recording.created_at)
        ]
        return page(request, "recordings", found)

    def delete(self, sid: str) -> None:
        """Forget a recording and its sound."""
        del self.ex.recordings[self._find(sid).sid]

    def media(self, account_sid: str, sid: str) -> bytes:
        """The sound as WAV, 8 kHz mono: a tone, since nobody really spoke."""
        recording = self._find(sid)
        if account_sid != self.ex.account_sid:
            raise RestError(20404, sid)
        second = [int(3000 * math.sin(2 * math.pi * _TONE_HZ * n / _RATE_HZ)) for n in range(_RATE_HZ)]
        sound = io.BytesIO()
        with wave.open(sound, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(_RATE_HZ)
            file.writeframes(array.array("h", second).tobytes() * recording.duration_s)
        return sound.getvalue()

    def _find(self, sid: str) -> RecordingRecord:
        if sid not in self.ex.recordings or self.call_sid not in {"", self.ex.recordings[sid].call_sid}:
            raise RestError(20404, f"/{API_VERSION}/Accounts/{self.ex.account_sid}/Recordings/{sid}")
        return self.ex.recordings[sid]

    def json(self, recording: RecordingRecord) -> dict[str, Any]:
        """A recording in Twilio's fields."""
        return {
            "sid": recording.sid,
            "account_sid": self.ex.account_sid,
            "call_sid": recording.call_sid,
            "conference_sid": None,
            "date_created": rfc2822(recording.created_at),
            "date_updated": rfc2822(recording.created_at),
            "start_time": rfc2822(recording.created_at),
            "duration": str(recording.duration_s) if recording.status == "completed" else "-1",
            "status": recording.status,
            "channels": 1,
            "source": recording.source,
            "error_code": None,
            "price": None,
            "price_unit": "USD",
            "api_version": API_VERSION,
            "uri": f"/{API_VERSION}/Accounts/{self.ex.account_sid}/Recordings/{recording.sid}.json",
            "encryption_details": None,
            "subresource_uris": {},
            "media_url": self.ex.recorder.url(recording),
        }
