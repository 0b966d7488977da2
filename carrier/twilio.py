"""Twilio as our telephone company, or whoever speaks its language, with every failure sorted by what is certain."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import requests
from twilio.http import HttpClient

from .api import Api, Json, asked, sort_out
from .errors import Refused
from .protocol import Listed, Recorded

HTTP_TIMEOUT_S = 10
SID_LENGTH = 34
CALL_EVENTS = ["initiated", "ringing", "answered", "completed"]
# https://www.twilio.com/docs/messaging/api/message-resource: ValidityPeriod, seconds
SHORTEST_VALIDITY_S, LONGEST_VALIDITY_S = 1, 36_000
NOT_IN_PROGRESS = "21220"
NOT_FOUND = "20404"
LIVE_CONFERENCE = ("init", "in-progress")
MOST_BYTES_OF_SOUND = 4_000_000
# https://www.twilio.com/docs/voice/api/recording: statuses a recording goes through before it can be fetched
BEING_RECORDED = frozenset({"in-progress", "paused", "stopped", "processing"})
NOT_MADE = frozenset({"absent", "deleted"})


class TwilioCarrier:
    """A `Carrier`. `base_url` leads to another company that speaks Twilio's language; None is Twilio itself."""

    def __init__(
        self,
        account_sid: str,
        auth_token: str,
        *,
        base_url: str | None = None,
        http_client: HttpClient | None = None,
        sounds: requests.Session | None = None,
        timeout_s: float = HTTP_TIMEOUT_S,
    ) -> None:
        """`sounds` fetches recordings, which Twilio's own client cannot: it takes every answer for text."""
        self._sounds = sounds or requests.Session()
        self._sounds.auth = (account_sid, auth_token)
        self._timeout_s = timeout_s
        self._api = Api(account_sid, auth_token, base_url=base_url, http_client=http_client, timeout_s=timeout_s)

    def place_call(
        self,
        *,
        to: str,
        from_: str,
        url: str,
        status_callback: str,
        ring_s: int,
        time_limit_s: int,
        fallback_url: str | None = None,
    ) -> str:
        asks = {
            "To": to,
            "From": from_,
            "Url": url,
            "Method": "POST",
            "StatusCallback": status_callback,
            "StatusCallbackMethod": "POST",
            "StatusCallbackEvent": CALL_EVENTS,
            "Timeout": ring_s,
            "TimeLimit": time_limit_s,
            "FallbackUrl": fallback_url or None,
            "FallbackMethod": "POST" if fallback_url else None,
        }
        return str(self._api.post("Calls.json", asks)["sid"])

    def send_text(self, *, to: str, from_: str, body: str, status_callback: str, validity_s: int) -> str:
        asks = {
            "To": to,
            "MessagingServiceSid" if _is_service(from_) else "From": from_,
            "Body": body,
            "StatusCallback": status_callback,
            "ValidityPeriod": max(SHORTEST_VALIDITY_S, min(LONGEST_VALIDITY_S, validity_s)),
        }
        return str(self._api.post("Messages.json", asks)["sid"])

    def cancel_call(self, sid: str) -> None:
        # "completed" would cut off who lifts in this instant; of a call that was lifted, "canceled" is refused.
        # https://www.twilio.com/docs/voice/api/call-resource#update-a-call-resource
        try:
            self._api.post(f"Calls/{sid}.json", {"Status": "canceled"})
        except Refused as refusal:
            if refusal.code != NOT_IN_PROGRESS:
                raise

    def mute(self, conference: str, call_sid: str, *, muted: bool) -> None:
        self._api.post(f"{self._live(conference)}/Participants/{call_sid}.json", {"Muted": str(muted).lower()})

    def remove(self, conference: str, call_sid: str) -> None:
        _unless_gone(lambda: self._api.delete(f"{self._live(conference)}/Participants/{call_sid}.json"))

    def announce(self, conference: str, url: str) -> None:
        self._api.post(f"{self._live(conference)}.json", {"AnnounceUrl": url, "AnnounceMethod": "POST"})

    def end_conference(self, conference: str) -> None:
        _unless_gone(lambda: self._api.post(f"{self._live(conference)}.json", {"Status": "completed"}))

    def _live(self, name: str) -> str:
        """A conference is known to us by its name; the carrier wants the SID of the one of that name that is live."""
        found = self._api.listed("Conferences.json", "conferences", {"FriendlyName": name})
        live = next((one for one in found if one["status"] in LIVE_CONFERENCE), None)
        if live is None:
            raise Refused(NOT_FOUND)
        return f"Conferences/{live['sid']}"

    def call_status(self, sid: str) -> str:
        return str(self._api.get(f"Calls/{sid}.json")["status"])

    def call_errors(self, sid: str) -> list[str]:
        found = self._api.listed(f"Calls/{sid}/Notifications.json", "notifications", {"Log": 0})
        return [str(one["error_code"]) for one in found]

    def list_calls(self, *, to: str, from_: str, since: datetime) -> list[Listed]:
        # No StartTime filter: it works by whole days and leaves out calls that are still queued.
        found = self._api.listed("Calls.json", "calls", {"To": to, "From": from_})
        ours = [call for call in found if call["direction"] == "outbound-api"]
        return _since(since, [Listed(call["sid"], _instant(call["date_created"]), call["status"]) for call in ours])

    def list_texts(self, *, to: str, from_: str, since: datetime) -> list[Listed]:
        service = _is_service(from_)  # the list knows no such filter: a service has many numbers
        found = self._api.listed("Messages.json", "messages", {"To": to} if service else {"To": to, "From": from_})
        if service:
            found = [text for text in found if text["messaging_service_sid"] == from_]
        ours = [text for text in found if text["direction"] == "outbound-api"]
        return _since(since, [_listed_text(text) for text in ours])

    def list_recordings(self, call_sid: str) -> list[Recorded]:
        found = self._api.listed(f"Calls/{call_sid}/Recordings.json", "recordings", {})
        return sorted(
            (_recorded(one) for one in found if one["status"] not in NOT_MADE), key=lambda one: one.created_at
        )

    def fetch_recording(self, sid: str) -> bytes:
        return asked(lambda: self._sound(self._api.address(f"Recordings/{sid}.wav")))

    def _sound(self, url: str) -> bytes:
        with self._sounds.get(url, timeout=self._timeout_s, stream=True) as answer:
            sort_out(answer.status_code, "")
            sound = b""
            for part in answer.iter_content(65_536):
                sound += part
                if len(sound) > MOST_BYTES_OF_SOUND:
                    raise Refused("too large")
            return sound

    def delete_recording(self, sid: str) -> None:
        _unless_gone(lambda: self._api.delete(f"Recordings/{sid}.json"))


def _is_service(sender: str) -> bool:
    return sender.startswith("MG") and len(sender) == SID_LENGTH


def _recorded(recording: Json) -> Recorded:
    duration = str(recording["duration"] or "")
    return Recorded(
        recording["sid"],
        _instant(recording["start_time"] or recording["date_created"]),
        int(duration) if duration.isdigit() else None,
        recording["status"] not in BEING_RECORDED,
    )


def _unless_gone(ask: Callable[[], object]) -> None:
    """What is to be gone and is not found is as it should be."""
    try:
        ask()
    except Refused as refusal:
        if refusal.code != NOT_FOUND:
            raise


def _listed_text(text: Json) -> Listed:
    error = str(text["error_code"]) if text["error_code"] else None
    return Listed(text["sid"], _instant(text["date_created"]), text["status"], text["body"], error)


def _since(since: datetime, listed: list[Listed]) -> list[Listed]:
    return sorted((one for one in listed if one.created_at >= since), key=lambda one: one.created_at)


def _instant(said: str) -> datetime:
    """As RFC 2822 writes it; a carrier that names no zone means UTC."""
    instant = parsedate_to_datetime(said)
    return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
