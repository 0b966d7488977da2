"""Whether who asks may: a program on this machine, or a page of the exchange's own.

A web page from elsewhere can send a browser here (https://en.wikipedia.org/wiki/DNS_rebinding): under a name of its own
that leads to this machine, which the Host says, or from its own address, which the Origin says.
"""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from werkzeug.wrappers import Request


def refusal(request: Request, listening_on: str) -> str | None:
    """The sentence for who may not; None for who may. `listening_on` is the host the exchange was told to listen on."""
    host = request.headers.get("Host", "")
    if not _is_this_machine(_name(f"//{host}"), listening_on):
        return f"Ask by an address of this machine, such as 127.0.0.1 or localhost: {host!r} may lead anywhere."
    origin = request.headers.get("Origin")
    if origin is not None and origin.lower() != f"http://{host.lower()}":
        return f"Only the exchange's own pages may ask it: {origin!r} is another's."
    return None


def _is_this_machine(name: str, listening_on: str) -> bool:
    """Nobody else can let an address of numbers, or localhost, lead here."""
    if name in ("localhost", listening_on.lower()):
        return bool(name)
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _name(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
