"""A Twilio-compatible telephone company on this machine. It knows Twilio, and nothing of the applications it calls.

Names are loaded when they are asked for: the pytest plugin of this package is imported by every pytest run.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from exchange.base.clock import RunningClock as RunningClock
    from exchange.base.clock import VirtualClock as VirtualClock
    from exchange.base.keeping import Keep as Keep
    from exchange.base.numbers import norwegian_mobile as norwegian_mobile
    from exchange.company import Exchange as Exchange
    from exchange.network.records import WITHHELD as WITHHELD
    from exchange.people import Crowd as Crowd
    from exchange.people import Lot as Lot
    from exchange.people import Rule as Rule
    from exchange.people import scripted as scripted
    from exchange.phones.phone import Phone as Phone
    from exchange.phones.phone import PhoneCall as PhoneCall
    from exchange.server.server import make_server as make_server
    from exchange.transport.asgi import AsgiServer as AsgiServer
    from exchange.transport.in_process import InProcessAdapter as InProcessAdapter
    from exchange.transport.in_process import InProcessHttpClient as InProcessHttpClient
    from exchange.transport.in_process import call_wsgi as call_wsgi
    from exchange.transport.in_process import wsgi_transport as wsgi_transport
    from exchange.transport.reaching import http_transport as http_transport
    from exchange.transport.reaching import reaching as reaching

_NAMES = {
    "base.clock": "RunningClock VirtualClock",
    "base.keeping": "Keep",
    "base.numbers": "norwegian_mobile",
    "company": "Exchange",
    "network.records": "WITHHELD",
    "people": "Crowd Lot Rule scripted",
    "phones.phone": "Phone PhoneCall",
    "server.server": "make_server",
    "transport.asgi": "AsgiServer",
    "transport.in_process": "InProcessAdapter InProcessHttpClient call_wsgi wsgi_transport",
    "transport.reaching": "http_transport reaching",
}
_HOME = {name: home for home, names in _NAMES.items() for name in names.split()}


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'exchange' has no attribute {name!r}")
    return getattr(import_module(f"exchange.{_HOME[name]}"), name)
