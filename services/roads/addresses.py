"""An address or a farm as somebody says or types it, found in the register."""

from __future__ import annotations

import re
from dataclasses import dataclass

import sqlalchemy as sa
from rapidfuzz import fuzz
from sqlalchemy.orm import Session

from models import Community, RegisterAddress

from .earth import Point

MOST = 6
ALIKE = 78
"""Of a hundred: how much a name has in common with one of the register before it may be a slip of the pen for it."""
OTHER_NUMBER = 12
"""What another house of the same road counts less."""

_ENDINGS = (
    (re.compile(r"(?:vegen|veien|veg|vei)\b"), "veg"),
    (re.compile(r"(?:gata|gaten|gate)\b"), "gat"),
    (re.compile(r"aa"), "å"),
    (re.compile(r"[^\w/]+"), " "),
    (re.compile(r"(\d) ([a-zæøå])\b"), r"\1\2"),
)
_BETWEEN = re.compile(r"[,.;]|\b(?:på|i|ved|til|at|in|on|near)\b", re.IGNORECASE)
_NUMBER = re.compile(r"^(.*?)\s*\b(\d+[a-zæøå]?)$")


@dataclass(frozen=True, slots=True)
class Found:
    """An address of the register, and how much it is like what was said, of a hundred."""

    id: int
    street: str
    farm: str | None
    post: str
    at: Point
    alike: float


def count(session: Session, community: Community) -> int:
    """How many addresses of the register the community has."""
    held = sa.select(sa.func.count()).where(RegisterAddress.community_id == community.id)
    return session.scalars(held).one()


def suggest(session: Session, community: Community, *said: str | None) -> list[Found]:
    """What may be meant by any of these, the likeliest first; nothing where no name is like it."""
    wanted = [_parts(words) for words in said if words and words.strip()]
    if not wanted:
        return []
    found = [each for row in _all(session, community) if (each := _alike(row, wanted)).alike >= ALIKE]
    return sorted(found, key=lambda each: (-each.alike, each.street, each.farm or ""))[:MOST]


def names_in(sentence: str) -> list[str]:
    """What may be looked up of a whole sentence: "Eg bur på Nordistugu, ved brua" is "Eg bur", "Nordistugu", "brua"."""
    return [part.strip() for part in _BETWEEN.split(sentence) if part.strip()]


def the_one(session: Session, community: Community, *said: str | None) -> Found | None:
    """The one address that is just what was said; None where there is none, or several."""
    same = [each for each in suggest(session, community, *said) if each.alike == 100]
    return same[0] if len(same) == 1 else None


def _all(session: Session, community: Community) -> list[Found]:
    columns = sa.select(
        *(RegisterAddress.id, RegisterAddress.street, RegisterAddress.farm, RegisterAddress.post),
        *(RegisterAddress.latitude, RegisterAddress.longitude),
    ).where(RegisterAddress.community_id == community.id)
    return [
        Found(row.id, row.street, row.farm, row.post, Point(row.latitude, row.longitude), 0)
        for row in session.execute(columns)
    ]


def _alike(row: Found, wanted: list[tuple[str, str]]) -> Found:
    street, number = _parts(row.street)
    farm = _parts(row.farm)[0] if row.farm else None
    best = 0.0
    for name, its_number in wanted:
        by_street = fuzz.ratio(name, street, score_cutoff=ALIKE)
        by_farm = fuzz.ratio(name, farm, score_cutoff=ALIKE) if farm else 0.0
        best = max(best, by_street - (OTHER_NUMBER if number != its_number else 0), by_farm)
    return Found(row.id, row.street, row.farm, row.post, row.at, best)


def _parts(words: str) -> tuple[str, str]:
    """Name and number, as two who spell them otherwise have them in common; what follows a comma is the post."""
    folded = words.split(",", maxsplit=1)[0].casefold()
    for pattern, same in _ENDINGS:
        folded = pattern.sub(same, folded)
    folded = " ".join(folded.split())
    match = _NUMBER.match(folded)
    return (match[1], match[2]) if match and match[1] else (folded, "")
