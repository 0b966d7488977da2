"""A Twilio-compatible telephone company on this machine. It knows Twilio, and nothing of the applications it calls."""

from exchange.clock import RunningClock, VirtualClock
from exchange.network import Exchange, norwegian_mobile
from exchange.people import Crowd, Lot, Rule
from exchange.phone import Phone, PhoneCall
from exchange.records import WITHHELD
from exchange.transport import InProcessHttpClient, call_wsgi, wsgi_transport

__all__ = [
    "WITHHELD",
    "Crowd",
    "Exchange",
    "InProcessHttpClient",
    "Lot",
    "Phone",
    "PhoneCall",
    "Rule",
    "RunningClock",
    "VirtualClock",
    "call_wsgi",
    "norwegian_mobile",
    "wsgi_transport",
]
