"""Hamlets and venues by name."""

from __future__ import annotations

import sqlalchemy as sa
from rapidfuzz import fuzz, process
from sqlalchemy.orm import Session, aliased

from models import Community, Place, PlaceKind

TELEPHONE = frozenset({"telefon", "telefonen", "telephone", "phone"})
ALIKE = 75
"""Of a hundred: how much two names have in common before one may be a slip of the pen for the other."""
TELEPHONE_NAME = "Telefon"


def hamlets(session: Session, community: Community) -> list[Place]:
    """The community's hamlets by name."""
    known = sa.select(Place).where(Place.community_id == community.id, Place.kind == PlaceKind.HAMLET)
    return list(session.scalars(known.order_by(Place.name, Place.id)))


def venues(session: Session, community: Community) -> list[tuple[Place, str | None]]:
    """The community's venues by name, each with what its hamlet is called."""
    around = aliased(Place)
    known = sa.select(Place, around.name).outerjoin(around, around.id == Place.hamlet_id)
    own = known.where(Place.community_id == community.id, Place.kind == PlaceKind.VENUE)
    return [(venue, hamlet) for venue, hamlet in session.execute(own.order_by(Place.name, Place.id))]


def find(session: Session, community: Community, kind: PlaceKind, name: str) -> Place | None:
    """The place of that name, whatever its case and spacing."""
    wanted = _fold(name)
    known = session.scalars(sa.select(Place).where(Place.community_id == community.id, Place.kind == kind))
    return next((place for place in known if _fold(place.name) == wanted), None)


def closest(session: Session, community: Community, name: str) -> Place | None:
    """The hamlet somebody who wrote `name` may have meant; None where no name is like it."""
    known = {_fold(place.name): place for place in hamlets(session, community)}
    found = process.extractOne(_fold(name), list(known), scorer=fuzz.WRatio, score_cutoff=ALIKE)
    return known[found[0]] if found else None


def ensure(session: Session, community: Community, kind: PlaceKind, name: str, *, hamlet: Place | None = None) -> Place:
    """That place, made if unknown. A venue lies in `hamlet` from now on when one is told."""
    place = find(session, community, kind, name)
    if place is None:
        place = Place(community_id=community.id, kind=kind, name=" ".join(name.split()))
        session.add(place)
    if hamlet is not None:
        place.hamlet_id = hamlet.id
    session.flush()
    return place


def is_telephone(name: str) -> bool:
    """Whether a calendar's place is the telephone: 'Telefon', 'på telefonen', 'telephone', 'tel:+47…'."""
    words = _fold(name).removeprefix("på ").removeprefix("by ")
    return words in TELEPHONE or words.startswith("tel:")


def telephone(session: Session, community: Community) -> Place:
    """The community's one telephone, made if unknown."""
    return ensure(session, community, PlaceKind.TELEPHONE, TELEPHONE_NAME)


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
