"""Which addresses of the internet may be asked: those of the whole world, and none behind which is our own network."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

GIVEN_OUT = IPv6Network("2000::/3")
"""All that is given out of IPv6 as addresses of the whole world (https://www.iana.org/assignments/ipv6-address-space)."""
NOT_OF_A_PLACE = (
    IPv6Network("2001::/23"),  # protocols' own, and Teredo, in which an IPv4 address lies hidden (RFC 2928, 4380)
    IPv6Network("2001:db8::/32"),
    IPv6Network("2002::/16"),  # 6to4, likewise (RFC 3056)
    IPv6Network("3fff::/20"),  # documentation (RFC 9637)
)
NAT64 = IPv6Network("64:ff9b::/96")
"""An IPv4 address is its end (RFC 6052): a network with IPv6 alone gives such for a public server."""


def is_public(address: str) -> bool:
    """Whether `address`, as a resolver gives it, is one of the whole world: neither private, loopback, link-local, of a
    carrier's own network (RFC 6598), kept for anything else, nor one in which such an address is hidden."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        inside = _inside(found)
        if inside is None:
            known = found.scope_id is None and found in GIVEN_OUT and found.is_global
            return known and not any(found in network for network in NOT_OF_A_PLACE)
        found = inside
    return found.is_global and not found.is_multicast and not found.is_reserved


def _inside(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that is meant by it."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    return IPv4Address(int(address) & 0xFFFFFFFF) if address in NAT64 else None


def resolved(host: str, port: int) -> list[str]:
    """All addresses of a name, or of an address in whichever way it is written. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[0]) for *_, place in found))
