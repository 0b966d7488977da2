"""A Twilio-compatible telephone company on this machine. It knows Twilio, and nothing of the applications it calls.

Names are loaded when they are asked for: the pytest plugin of this package is imported by every pytest run.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exchange.base.clock import RunningClock, VirtualClock
    from exchange.base.numbers import norwegian_mobile
    from exchange.company import Exchange
    from exchange.network.records import WITHHELD
    from exchange.people import Crowd, Lot, Rule, scripted
    from exchange.phones.phone import Phone, PhoneCall
    from exchange.transport.asgi import AsgiServer
    from exchange.transport.in_process import InProcessAdapter, InProcessHttpClient, call_wsgi, wsgi_transport
    from exchange.transport.reaching import http_transport

_HOME = {
    "AsgiServer": "exchange.transport.asgi",
    "Crowd": "exchange.people",
    "Exchange": "exchange.company",
    "InProcessAdapter": "exchange.transport.in_process",
    "InProcessHttpClient": "exchange.transport.in_process",
    "Lot": "exchange.people",
    "Phone": "exchange.phones.phone",
    "PhoneCall": "exchange.phones.phone",
    "Rule": "exchange.people",
    "RunningClock": "exchange.base.clock",
    "VirtualClock": "exchange.base.clock",
    "WITHHELD": "exchange.network.records",
    "call_wsgi": "exchange.transport.in_process",
    "http_transport": "exchange.transport.reaching",
    "norwegian_mobile": "exchange.base.numbers",
    "scripted": "exchange.people.scripted",
    "wsgi_transport": "exchange.transport.in_process",
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
    "scripted",
    "wsgi_transport",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'exchange' has no attribute {name!r}")
    module = import_module(_HOME[name])
    return module if _HOME[name].endswith(f".{name}") else getattr(module, name)
