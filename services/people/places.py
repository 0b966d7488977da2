"""Hamlets and venues by name."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community, Place, PlaceKind

TELEPHONE = frozenset({"telefon", "telefonen", "telephone", "phone"})
TELEPHONE_NAME = "Telefon"


def find(session: Session, community: Community, kind: PlaceKind, name: str) -> Place | None:
    """The place of that name, whatever its case and spacing."""
    wanted = _fold(name)
    known = session.scalars(sa.select(Place).where(Place.community_id == community.id, Place.kind == kind))
    return next((place for place in known if _fold(place.name) == wanted), None)


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
