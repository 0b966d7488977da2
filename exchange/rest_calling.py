"""What placing a call over REST shares, be it a call or a participant of a conference: numbers, methods, events."""

from __future__ import annotations

from collections.abc import Container

from exchange.rest import Form, RestRequest
from exchange.rest_errors import RestError
from exchange.rest_fields import good_number

_EVENTS = frozenset({"initiated", "ringing", "answered", "completed"})


def called_and_caller(request: RestRequest, lines: Container[str]) -> tuple[str, str]:
    """``To`` and ``From``; raises what Twilio raises for a number that is missing, malformed or not the owner's."""
    to, sender = request.one("To"), request.one("From")
    if not to:
        raise RestError(21201)
    if not sender:
        raise RestError(21213)
    if not good_number(to):
        raise RestError(21211, to)
    if sender not in lines:
        raise RestError(21210 if good_number(sender) else 21212, sender)
    return to, sender


def method_of(request: RestRequest, name: str, default: str = "POST") -> str:
    """GET or POST, however it is capitalised, else 20001."""
    method = request.one(name, default).upper()
    if method not in {"GET", "POST"}:
        raise RestError(20001, name)
    return method


def events_of(form: Form) -> tuple[str, ...]:
    """Which events of a call the owner asks for; ``completed`` unless told."""
    given = tuple(form.get("StatusCallbackEvent", ["completed"]))
    if any(event not in _EVENTS for event in given):
        raise RestError(20001, "StatusCallbackEvent")
    return given
