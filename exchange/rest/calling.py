"""What placing a call over REST shares, be it a call or a participant of a conference: numbers, methods, events."""

from __future__ import annotations

from exchange.base.numbers import good_number, possible_number
from exchange.network.network import Network
from exchange.rest.account import may_ring
from exchange.rest.errors import RestError
from exchange.rest.request import Form, RestRequest

_EVENTS = frozenset({"initiated", "ringing", "answered", "completed"})


def called_and_caller(request: RestRequest, exchange: Network) -> tuple[str, str]:
    """``To`` and ``From``; raises what Twilio raises for one that is missing, malformed, out of reach or not ours."""
    to, sender = request.one("To"), request.one("From")
    if not to:
        raise RestError(21201)
    if not sender:
        raise RestError(21213)
    if not good_number(to):
        raise RestError(21211, to)
    if not possible_number(to):
        raise RestError(21217, to)
    if sender not in exchange.lines or not exchange.lines[sender].voice:
        raise RestError(21210 if good_number(sender) else 21212, sender)
    if to in exchange.unreachable:
        raise RestError(21214, to)
    if not may_ring(exchange, to):
        raise RestError(21215, to)
    return to, sender


def method_of(request: RestRequest, name: str, default: str = "POST") -> str:
    """GET or POST, however it is capitalised, else 21209."""
    method = request.one(name, default).upper()
    if method not in {"GET", "POST"}:
        raise RestError(21209, method)
    return method


def events_of(form: Form) -> tuple[str, ...]:
    """Which events of a call the owner asks for; ``completed`` unless told."""
    given = tuple(form.get("StatusCallbackEvent", ["completed"]))
    if strange := [event for event in given if event not in _EVENTS]:
        raise RestError(21626, strange[0])
    return given


def take_slot(exchange: Network) -> float:
    """The wait for the account's next slot, in seconds; 10004 and 20429 when its limits are reached."""
    pace, now = exchange.pace, exchange.clock.now()
    if pace.concurrent_calls is not None:
        live = sum(not call.machine.over for call in exchange.calls.values())
        if live >= pace.concurrent_calls:
            raise RestError(10004)
    if not pace.has_room(now):
        raise RestError(20429)
    return pace.take_slot(now)
