"""Making a time something is on, and writing what is known of it. Nobody is told here: who has joined is told by
`services.signups.occurrences`, which changes it by these."""

from __future__ import annotations

import uuid

from sqlalchemy.orm import Session

from models import Activity, Community, Occurrence, Organiser
from models.standing import look_anew

from .facts import Facts
from .said import DESK_UID


def make(session: Session, community: Community, organiser: Organiser, facts: Facts) -> Occurrence:
    """An activity of the desk's own, held once. `facts` have no faults."""
    activity = make_activity(session, community, organiser, facts)
    return add_time(session, activity, facts, key=facts.starts_at.isoformat())


def make_activity(session: Session, community: Community, organiser: Organiser, facts: Facts) -> Activity:
    """An activity of the desk's own, that is not held yet."""
    activity = Activity(
        community_id=community.id,
        organiser=organiser,
        organiser_id=organiser.id,
        uid=f"{DESK_UID}{uuid.uuid4()}",
    )
    write_words(activity, facts)
    session.add(activity)
    session.flush()
    return activity


def add_time(session: Session, activity: Activity, facts: Facts, *, key: str) -> Occurrence:
    """One more time of an activity, also for who comes to it every week; `key` says which of its times it is."""
    row = Occurrence(
        community_id=activity.community_id,
        activity=activity,
        key=key,
        starts_at=facts.starts_at,
        ends_at=facts.ends_at,
        all_day=facts.all_day,
        place_id=facts.place_id,
        decides_at=facts.decides_at,
    )
    session.add(row)
    write_numbers(row, facts)
    session.flush()
    look_anew(session, activity_id=activity.id)
    return row


def write_numbers(row: Occurrence, facts: Facts) -> None:
    """How many, and what it costs."""
    row.minimum, row.maximum = facts.minimum, facts.maximum
    row.price_ore, row.reduced_ore, row.is_free = facts.price_ore, facts.reduced_ore, facts.is_free


def write_words(activity: Activity, facts: Facts) -> None:
    """What it is called and about, whom it suits, what to bring and what else is told: of all its times."""
    activity.title, activity.bring, activity.notes = facts.title, facts.bring, facts.notes
    activity.suits, activity.interests = list(facts.suits), list(facts.interests)


def facts_of(row: Occurrence) -> Facts:
    """What the row holds now, as it would be written: to be changed in part, and written back."""
    activity = row.activity
    return Facts(
        title=activity.title,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        all_day=row.all_day,
        place_id=row.place_id,
        minimum=row.minimum,
        maximum=row.maximum,
        price_ore=row.price_ore,
        reduced_ore=row.reduced_ore,
        is_free=row.is_free,
        bring=activity.bring,
        notes=activity.notes,
        suits=tuple(activity.suits),
        interests=tuple(activity.interests),
        decides_at=row.decides_at,
    )
