"""What is held again and again in the village, as series of each kind; and who comes to what is on."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    Activity,
    Community,
    Occurrence,
    Organiser,
    Person,
    Place,
    Series,
    Signup,
    SignupState,
    Source,
    insert_missing,
)
from services.hours import duetime
from services.programme import rules, series
from services.programme.series import Pattern

from . import programme


def load(session: Session, community: Community, places: dict[str, Place], elders: list[Person], now: datetime) -> None:
    """Begun once, and gone on with."""
    organisers = session.scalars(sa.select(Organiser).filter_by(community_id=community.id))
    by_name = {each.name: each for each in organisers}
    for place, each in enumerate(programme.SERIES):
        organiser = by_name[each.organiser]
        row = {
            "community_id": community.id,
            "organiser_id": organiser.id,
            "uid": f"demonstration-series-{place}",
            "title": each.title,
            "interests": list(each.interests),
            "suits": list(each.suits),
        }
        insert_missing(session, Activity, [row])
        activity = session.scalars(sa.select(Activity).filter_by(organiser_id=organiser.id, uid=row["uid"])).one()
        begun = session.scalars(sa.select(Series).filter_by(activity_id=activity.id)).unique().first()
        if begun is None:
            series.begin(session, activity, _pattern(each, places, first_day(each.weekday, community, now)), now)
        else:
            series.make_ahead(session, begun, now)
        soon = sa.select(Occurrence.starts_at).where(Occurrence.activity_id == activity.id, Occurrence.starts_at > now)
        starts = session.scalars(soon.order_by(Occurrence.starts_at).limit(1)).all()
        join(session, activity, list(starts), elders[: each.comers])
        waiting = elders[each.comers : each.comers + each.wait]
        join(session, activity, list(starts), waiting, SignupState.WAITING)


def first_day(weekday: int, community: Community, now: datetime) -> date:
    """The first such weekday from tomorrow on."""
    today = duetime.local_day(now, community.zone)
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def join(
    session: Session,
    activity: Activity,
    starts: list[datetime],
    comers: list[Person],
    state: SignupState = SignupState.JOINED,
) -> None:
    """The same few come to each, or wait; whoever signed off in the meantime stays signed off."""
    ids = session.scalars(
        sa.select(Occurrence.id).where(Occurrence.activity_id == activity.id, Occurrence.starts_at.in_(starts))
    )
    rows = [
        {
            "occurrence_id": occurrence_id,
            "person_id": person.id,
            "state": state,
            "source": Source.DEMO,
        }
        for occurrence_id in ids
        for person in comers
    ]
    insert_missing(session, Signup, rows)


def _pattern(each: programme.Again, places: dict[str, Place], first: date) -> Pattern:
    return Pattern(
        rule=rules.written(each.often, first),
        first_on=first,
        starts=time.fromisoformat(each.starts),
        minutes=each.minutes,
        halls=tuple(places[venue].id for venue in each.venues),
        rests=each.rests,
        minimum=each.minimum,
        maximum=each.maximum,
        price_ore=each.price_ore,
        reduced_ore=each.reduced_ore,
        is_free=each.price_ore == 0,
        decides_days=each.decides,
        decides_clock=time(12) if each.decides is not None else None,
    )
