"""Organisers with how much they hold, and the names a form offers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Activity, Community, MunicipalContact, Occurrence, Organiser, Place
from services.programme.agreements import TOLD_AHEAD
from services.programme.calendar import not_begun


@dataclass(frozen=True, slots=True)
class Held:
    """An organiser, how much of theirs is to come, and the next of it."""

    organiser: Organiser
    coming: int
    next_at: datetime | None

    def runs_out(self, today: date) -> bool:
        """Whether the agreement ends within the days the desk is told ahead, or has."""
        ends = self.organiser.renews_on
        return ends is not None and ends - today <= TOLD_AHEAD


def organisers(session: Session, community: Community, now: datetime) -> list[Held]:
    """Sorted by name."""
    coming = (
        sa.select(
            Activity.organiser_id.label("organiser_id"),
            sa.func.count().label("coming"),
            sa.func.min(Occurrence.starts_at).label("next_at"),
        )
        .join(Occurrence, Occurrence.activity_id == Activity.id)
        .where(Occurrence.community_id == community.id, not_begun(now))
        .group_by(Activity.organiser_id)
        .subquery()
    )
    rows = session.execute(
        sa.select(Organiser, sa.func.coalesce(coming.c.coming, 0), coming.c.next_at)
        .outerjoin(coming, coming.c.organiser_id == Organiser.id)
        .where(Organiser.community_id == community.id)
        .order_by(sa.func.lower(Organiser.name), Organiser.id)
    )
    return [Held(*row) for row in rows]


def names(session: Session, community: Community) -> list[tuple[int, str]]:
    """Of the organisers, by name."""
    named = sa.select(Organiser.id, Organiser.name).where(Organiser.community_id == community.id)
    return [(row.id, row.name) for row in session.execute(named.order_by(sa.func.lower(Organiser.name)))]


def last_to_arrange(session: Session, community: Community) -> str | None:
    """Whose activity was written last."""
    named = sa.select(Organiser.name).join(Activity, Activity.organiser_id == Organiser.id)
    return session.scalars(
        named.where(Activity.community_id == community.id).order_by(Activity.id.desc()).limit(1)
    ).first()


def places(session: Session, community: Community) -> list[Place]:
    """Everywhere something may be held, by name."""
    known = sa.select(Place).where(Place.community_id == community.id)
    return list(session.scalars(known.order_by(sa.func.lower(Place.name), Place.id)))


def municipal_contacts(session: Session, community: Community) -> list[MunicipalContact]:
    """Whom at the municipality to ring, by what for."""
    known = sa.select(MunicipalContact).where(MunicipalContact.community_id == community.id)
    return list(session.scalars(known.order_by(MunicipalContact.what_for, MunicipalContact.id)))


def coming_of(session: Session, organiser: Organiser, now: datetime, within: timedelta) -> list[Occurrence]:
    """What they hold from now on, soonest first."""
    theirs = sa.select(Occurrence).join(Occurrence.activity).where(Activity.organiser_id == organiser.id)
    soon = theirs.where(not_begun(now), Occurrence.starts_at < now + within)
    return list(session.scalars(soon.order_by(Occurrence.starts_at, Occurrence.id)).unique())
