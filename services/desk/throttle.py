"""What was tried in vain slows down who tries: counted in rows, so that all processes count together.

After OWASP's device cookies
(https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies): who comes with a browser that
has signed in before is counted by that browser alone, so that no stranger's tries close the door to her; everybody else
is counted by the name that is tried and by the address the tries come from.

A stranger cannot make it grow: there is a key for each user there is, and a fixed number of keys among which all other
names and all addresses fall, by a keyed hash that nobody outside can aim with. Nothing anybody does takes another's
count back; it is forgotten when its time is over.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session
from sqlalchemy.sql.expression import Executable

import clock
from models import Tries

WITHIN = timedelta(minutes=15)
TRIES = 5
TRIES_OF_A_BROWSER = 20
"""Who has signed in here before may err more often; so many in a quarter of an hour are guesses all the same."""
NAMES, ADDRESSES = 65536, 4096
"""How many keys there are for names nobody has, and for addresses. So many more names that all the tries addresses are
granted fill none: a key that was filled by others' names would tell a name nobody has from a user's."""


@dataclass(frozen=True, slots=True)
class Key:
    """Under which name tries are counted, and how many there may be within a quarter of an hour."""

    name: str
    most: int = TRIES


def of_user(what: str, user_id: int) -> Key:
    return Key(f"{what}/{user_id}")


def of_nobody(secret: str, username: str) -> Key:
    """For a name nobody has: it gets the answers a user's name gets."""
    return Key(f"nobody/{_slot(secret, username, NAMES)}")


def of_browser(what: str, nonce: str) -> Key:
    """For a browser that has signed in before; only who has can hold such a nonce."""
    return Key(f"{what}/{nonce}", TRIES_OF_A_BROWSER)


def of_address(secret: str, address: str | None, what: str = "from") -> Key:
    """For where it comes from; of IPv6 the half that one connection is given."""
    return Key(f"{what}/{_slot(secret, _network(address), ADDRESSES)}")


def begins(session: Session, keys: Iterable[Key]) -> bool:
    """Count one try under each key, before it is known whether it is in vain; False where it is one too many.

    Counted first, so that a hundred tries at once are a hundred. What is one too many under one key (an address) is
    not made, and not counted under the keys behind it (a name): who floods holds up nobody else. Whoever calls names
    the kinds of keys in one and the same order, so that two wait for each other never.
    """
    now = clock.real()
    session.execute(sa.delete(Tries).where(Tries.until <= now - WITHIN))
    return all(int(session.scalar(_one_more(session, key))) <= key.most for key in keys)


def was_right(session: Session, keys: Iterable[Key]) -> None:
    """The try that began was not in vain: it alone is not counted."""
    for key in keys:
        session.execute(sa.update(Tries).where(Tries.key == key.name, Tries.count > 0).values(count=Tries.count - 1))


def _one_more(session: Session, key: Key) -> Executable:
    now = clock.real()
    over = Tries.until <= now
    insert = (postgresql if session.get_bind().dialect.name == "postgresql" else sqlite).insert(Tries)
    counted: Executable = (
        insert.values(key=key.name, count=1, until=now + WITHIN)
        .on_conflict_do_update(
            index_elements=[Tries.key],
            set_={
                "count": sa.case((over, 1), else_=Tries.count + 1),
                "until": sa.case((over, now + WITHIN), else_=Tries.until),
            },
        )
        .returning(Tries.count)
    )
    return counted


def _slot(secret: str, text: str, slots: int) -> int:
    digest = hmac.digest(secret.encode(), text.strip().casefold().encode(errors="replace"), hashlib.sha256)
    return int.from_bytes(digest[:4]) % slots


def _network(address: str | None) -> str:
    try:
        found = ipaddress.ip_address((address or "").partition("%")[0])
    except ValueError:
        return "nowhere"
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped is None:
        return str(ipaddress.ip_network((found, 64), strict=False))
    return str(getattr(found, "ipv4_mapped", None) or found)
