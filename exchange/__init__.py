"""A Twilio-compatible telephone company on this machine. It knows Twilio, and nothing of the applications it calls.

Names are loaded when they are asked for: the pytest plugin of this package is imported by every pytest run.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exchange.asgi import AsgiServer
    from exchange.clock import RunningClock, VirtualClock
    from exchange.network import Exchange, norwegian_mobile
    from exchange.people import Crowd, Lot, Rule
    from exchange.phone import Phone, PhoneCall
    from exchange.reaching import http_transport
    from exchange.records import WITHHELD
    from exchange.transport import InProcessAdapter, InProcessHttpClient, call_wsgi, wsgi_transport

_HOME = {
    "AsgiServer": "exchange.asgi",
    "Crowd": "exchange.people",
    "Exchange": "exchange.network",
    "InProcessAdapter": "exchange.transport",
    "InProcessHttpClient": "exchange.transport",
    "Lot": "exchange.people",
    "Phone": "exchange.phone",
    "PhoneCall": "exchange.phone",
    "Rule": "exchange.people",
    "RunningClock": "exchange.clock",
    "VirtualClock": "exchange.clock",
    "WITHHELD": "exchange.records",
    "call_wsgi": "exchange.transport",
    "http_transport": "exchange.reaching",
    "norwegian_mobile": "exchange.network",
    "wsgi_transport": "exchange.transport",
}
__all__ = [
    "WITHHELD",
    "AsgiServer",
    "Crowd",
    "Exchange",
    "InProcessAdapter",
    "InProcessHttpClient",
    "Lot",
    "Phone",
    "PhoneCall",
    "Rule",
    "RunningClock",
    "VirtualClock",
    "call_wsgi",
    "http_transport",
    "norwegian_mobile",
    "wsgi_transport",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'exchange' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
