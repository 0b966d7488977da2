"""Twilio's REST interface, or anything that speaks it, with every failure sorted by what is certain about it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

import requests
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.http import HttpClient
from twilio.http.http_client import TwilioHttpClient
from twilio.http.response import Response
from twilio.rest import Client
from urllib3.exceptions import NewConnectionError

from .errors import NotPlaced, Refused, Unknown
from .protocol import Listed, Recorded

HTTP_TIMEOUT_S = 10
MOST_LISTED = 100
SID_LENGTH = 34
CALL_EVENTS = ["initiated", "ringing", "answered", "completed"]
# https://www.twilio.com/docs/messaging/api/message-resource: ValidityPeriod, seconds
SHORTEST_VALIDITY_S, LONGEST_VALIDITY_S = 1, 36_000
TOO_MANY_REQUESTS = 429
NOT_IN_PROGRESS = "21220"
NOT_FOUND = "20404"
LIVE_CONFERENCE = ("init", "in-progress")
MOST_OF_ONE_NAME = 20
MOST_BYTES_OF_SOUND = 4_000_000
# https://www.twilio.com/docs/voice/api/recording: statuses a recording goes through before it can be fetched
BEING_RECORDED = frozenset({"in-progress", "paused", "stopped", "processing"})

R = TypeVar("R")


def client_of(
    account_sid: str, auth_token: str, *, base_url: str | None, http_client: HttpClient | None, timeout_s: float
) -> Client:
    """Twilio's own client. An environment of its own: TWILIO_EDGE and TWILIO_REGION would be written into a loopback
    address."""
    client = Client(
        account_sid,
        auth_token,
        http_client=http_client or TwilioHttpClient(timeout=timeout_s),
        environment={"TWILIO_ACCOUNT_SID": account_sid},
    )
    if base_url is not None:
        for domain in (client.api, client.voice):
            domain.base_url = base_url.rstrip("/")
    return client


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
        self._account_sid, self._timeout_s = account_sid, timeout_s
        self._client = client_of(
            account_sid, auth_token, base_url=base_url, http_client=http_client, timeout_s=timeout_s
        )

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
        fallback = {"fallback_url": fallback_url, "fallback_method": "POST"} if fallback_url else {}
        call = asked(
            lambda: self._client.calls.create(
                to=to,
                from_=from_,
                url=url,
                method="POST",
                status_callback=status_callback,
                status_callback_method="POST",
                status_callback_event=CALL_EVENTS,
                timeout=ring_s,
                time_limit=time_limit_s,
                **fallback,
            )
        )
        return str(call.sid)

    def send_text(self, *, to: str, from_: str, body: str, status_callback: str, validity_s: int) -> str:
        validity_s = max(SHORTEST_VALIDITY_S, min(LONGEST_VALIDITY_S, validity_s))
        sender = {"messaging_service_sid" if _is_service(from_) else "from_": from_}
        message = asked(
            lambda: self._client.messages.create(
                to=to, **sender, body=body, status_callback=status_callback, validity_period=validity_s
            )
        )
        return str(message.sid)

    def cancel_call(self, sid: str) -> None:
        # "completed" would cut off who lifts in this instant; of a call that was lifted, "canceled" is refused.
        # https://www.twilio.com/docs/voice/api/call-resource#update-a-call-resource
        try:
            asked(lambda: self._client.calls(sid).update(status="canceled"))
        except Refused as refusal:
            if refusal.code != NOT_IN_PROGRESS:
                raise

    def mute(self, conference: str, call_sid: str, *, muted: bool) -> None:
        self._in(conference, lambda room: room.participants(call_sid).update(muted=muted))

    def remove(self, conference: str, call_sid: str) -> None:
        _unless_gone(lambda: self._in(conference, lambda room: room.participants(call_sid).delete()))

    def announce(self, conference: str, url: str) -> None:
        self._in(conference, lambda room: room.update(announce_url=url, announce_method="POST"))

    def end_conference(self, conference: str) -> None:
        _unless_gone(lambda: self._in(conference, lambda room: room.update(status="completed")))

    def _in(self, name: str, do: Callable[[Any], object]) -> None:
        """A conference is known to us by its name; the carrier wants the SID of the one of that name that is live."""
        found = asked(lambda: self._client.conferences.list(friendly_name=name, limit=MOST_OF_ONE_NAME))
        live = next((one for one in found if str(one.status) in LIVE_CONFERENCE), None)
        if live is None:
            raise Refused(NOT_FOUND)
        sid = live.sid
        asked(lambda: do(self._client.conferences(sid)))

    def call_status(self, sid: str) -> str:
        return str(asked(lambda: self._client.calls(sid).fetch()).status)

    def call_errors(self, sid: str) -> list[str]:
        found = asked(lambda: self._client.calls(sid).notifications.list(log=0, limit=MOST_LISTED))
        return [str(one.error_code) for one in found]

    def list_calls(self, *, to: str, from_: str, since: datetime) -> list[Listed]:
        # No StartTime filter: it works by whole days and leaves out calls that are still queued.
        found = asked(lambda: self._client.calls.list(to=to, from_=from_, limit=MOST_LISTED))
        ours = [call for call in found if str(call.direction) == "outbound-api"]
        return _since(since, [Listed(str(call.sid), _aware(call.date_created), str(call.status)) for call in ours])

    def list_texts(self, *, to: str, from_: str, since: datetime) -> list[Listed]:
        if _is_service(from_):  # the list knows no such filter: a service has many numbers
            texts = asked(lambda: self._client.messages.list(to=to, limit=MOST_LISTED))
            found = [text for text in texts if text.messaging_service_sid == from_]
        else:
            found = asked(lambda: self._client.messages.list(to=to, from_=from_, limit=MOST_LISTED))
        ours = [text for text in found if str(text.direction) == "outbound-api"]
        return _since(since, [_listed_text(text) for text in ours])

    def list_recordings(self, call_sid: str) -> list[Recorded]:
        found = asked(lambda: self._client.calls(call_sid).recordings.list(limit=MOST_LISTED))
        return sorted(
            (_recorded(one) for one in found if str(one.status) not in {"absent", "deleted"}),
            key=lambda one: one.created_at,
        )

    def fetch_recording(self, sid: str) -> bytes:
        return asked(lambda: self._sound(sid))

    def _sound(self, sid: str) -> bytes:
        url = f"{self._client.api.base_url}/2010-04-01/Accounts/{self._account_sid}/Recordings/{sid}.wav"
        with self._sounds.get(url, timeout=self._timeout_s, stream=True) as answer:
            if answer.status_code >= 400:
                raise TwilioRestException(answer.status_code, url)
            sound = b""
            for part in answer.iter_content(65_536):
                sound += part
                if len(sound) > MOST_BYTES_OF_SOUND:
                    raise Refused("too large")
            return sound

    def delete_recording(self, sid: str) -> None:
        _unless_gone(lambda: asked(lambda: self._client.recordings(sid).delete()))


def _is_service(sender: str) -> bool:
    return sender.startswith("MG") and len(sender) == SID_LENGTH


def _recorded(recording: Any) -> Recorded:
    complete = str(recording.status) not in BEING_RECORDED
    duration = str(recording.duration or "")
    return Recorded(
        str(recording.sid),
        _aware(recording.start_time or recording.date_created),
        int(duration) if duration.isdigit() else None,
        complete,
    )


def _unless_gone(ask: Callable[[], None]) -> None:
    """What is to be gone and is not found is as it should be."""
    try:
        ask()
    except Refused as refusal:
        if refusal.code != NOT_FOUND:
            raise


def _listed_text(text: Any) -> Listed:
    error = None if text.error_code in (None, 0) else str(text.error_code)
    return Listed(str(text.sid), _aware(text.date_created), str(text.status), text.body, error)


def _since(since: datetime, listed: list[Listed]) -> list[Listed]:
    return sorted((one for one in listed if one.created_at >= since), key=lambda one: one.created_at)


def _aware(instant: datetime) -> datetime:
    return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)


def asked(ask: Callable[[], R]) -> R:
    """Do it, or raise one of our three errors."""
    try:
        return ask()
    except TwilioRestException as error:
        if error.status == TOO_MANY_REQUESTS:
            raise NotPlaced(str(error.msg)) from error
        if 400 <= error.status < 500:
            raise Refused(str(error.code or error.status)) from error
        raise Unknown(f"HTTP {error.status}") from error
    except (requests.RequestException, TwilioException, OSError) as error:
        _raise_for_page(error)
        if _never_connected(error):
            raise NotPlaced("nobody listens at the carrier's address") from error
        raise Unknown(type(error).__name__) from error


def _raise_for_page(error: Exception) -> None:
    """A list that is refused comes without its code: the answer stands beside the sentence."""
    answer = next((one for one in error.args if isinstance(one, Response)), None)
    if answer is None:
        return
    if answer.status_code == TOO_MANY_REQUESTS:
        raise NotPlaced("too many requests") from error
    if 400 <= answer.status_code < 500:
        raise Refused(_code_of(answer)) from error
    raise Unknown(f"HTTP {answer.status_code}") from error


def _code_of(answer: Response) -> str:
    try:
        return str(json.loads(answer.text)["code"])
    except (ValueError, KeyError, TypeError):
        return str(answer.status_code)


def _never_connected(error: BaseException) -> bool:
    """Whether the request certainly did not leave us: no connection was ever made."""
    seen: set[int] = set()
    waiting: list[object] = [error]
    while waiting:
        at = waiting.pop()
        if not isinstance(at, BaseException) or id(at) in seen:
            continue
        seen.add(id(at))
        if isinstance(at, ConnectionRefusedError | NewConnectionError):
            return True
        waiting += [at.__cause__, at.__context__, getattr(at, "reason", None), *at.args]
    return False
