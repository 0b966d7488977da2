"""Recordings: by the Record verb, or of a whole call that was created with ``Record``; told to whom it may concern."""

from __future__ import annotations

from email.utils import format_datetime
from urllib.parse import urljoin

from exchange.machine.events import FINAL, CallStatus, Recorded
from exchange.machine.transcript import LineKind
from exchange.network.core import Core
from exchange.network.records import API_VERSION, CallRecord, RecordingRecord, StatusCallback, new_sid

_HEARD = frozenset({LineKind.SAY, LineKind.SPEECH})


class Recordings:
    """Makes the recordings of an exchange."""

    def __init__(self, core: Core) -> None:
        self.core = core
        self._running: dict[str, RecordingRecord] = {}

    def url(self, recording: RecordingRecord) -> str:
        """The address of a recording's media on the REST side."""
        return f"{self.core.api_base}/{API_VERSION}/Accounts/{self.core.account_sid}/Recordings/{recording.sid}"

    def made(self, record: CallRecord, action: Recorded) -> None:
        """A Record verb has begun, is done, or found nothing to record, and then nothing is kept."""
        if action.status == "in-progress":
            recording = RecordingRecord(new_sid("RE"), record.sid, 0, "", self.core.clock.now(), status="in-progress")
            self._running[record.sid] = self.core.recordings[recording.sid] = recording
        else:
            recording = self._running.pop(record.sid)
            recording.duration_s, recording.text, recording.status = action.duration_s, action.text, action.status
        if action.status == "absent":
            self.core.recordings.pop(recording.sid, None)
        if action.status_callback:
            url = urljoin(record.machine.url, action.status_callback)
            self._told(StatusCallback(url, action.status_callback_method, action.events), recording, record)

    def follow(self, record: CallRecord, status: CallStatus) -> None:
        """A call that is recorded as a whole moved to ``status``."""
        asked, machine, now = record.recorded, record.machine, self.core.clock.now()
        if asked is None:
            return
        if status is CallStatus.IN_PROGRESS:
            recording = RecordingRecord(new_sid("RE"), record.sid, 0, "", now, "OutboundAPI", "in-progress")
            self.core.recordings[recording.sid] = recording
            self._told(asked, recording, record)
        elif status in FINAL and machine.answered_at is not None:
            spoken = self._running.get(record.sid)
            mine = [one for one in self.core.recordings.values() if one.call_sid == record.sid and one is not spoken]
            for recording in (one for one in mine if one.status == "in-progress"):
                recording.duration_s = machine.duration_s(now)
                recording.text = " ".join(line.text for line in machine.transcript.lines if line.kind in _HEARD)
                recording.status = "completed" if recording.duration_s else "absent"
                self._told(asked, recording, record)

    def _told(self, callback: StatusCallback, recording: RecordingRecord, record: CallRecord) -> None:
        if not callback.url or recording.status not in callback.events:
            return
        params = {
            "AccountSid": self.core.account_sid,
            "CallSid": record.sid,
            "RecordingSid": recording.sid,
            "RecordingUrl": self.url(recording),
            "RecordingStatus": recording.status,
            "RecordingChannels": "1",
            "RecordingSource": recording.source,
            "RecordingStartTime": format_datetime(recording.created_at),
        }
        if recording.status == "completed":
            params["RecordingDuration"] = str(recording.duration_s)
        webhook = self.core.webhooks.prepare("recording", callback.method, callback.url, params, record.sid)
        self.core.webhooks.send(webhook)
