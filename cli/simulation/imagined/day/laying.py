"""The day as it stands before it begins: written into an empty database, as desk, import and sign-ups would have left
it."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from cli.simulation.imagined.settling import settle
from models import (
    Activity,
    Community,
    Deed,
    HowAgreed,
    Occurrence,
    Organiser,
    Person,
    Place,
    PlaceKind,
    Signup,
    SignupState,
    Source,
)
from services import errands, rides
from services.hours.duetime import local_day
from services.people import acting
from services.roads import held
from services.signups import occurrences

from . import road
from .village import HAMLET, Day, Moved, Out, Pastime

A_WEEK = timedelta(weeks=1)
A_SECOND = timedelta(seconds=1)
COME_TO_IT = timedelta(days=2)
"""So long before the day those have joined or begun to wait who did."""
SINCE_YESTERDAY = timedelta(hours=15)
"""So long before it an errand of today was agreed: after the hour at which she would be reminded of it."""


def bring_in(database_url: str, day: Day, *, laid: bool) -> None:
    """Raises ValueError with the first reason when a row was not taken."""
    settle(database_url, day.rows, lambda session, community: _lay(session, community, day), laid=laid)


def _lay(session: Session, community: Community, day: Day) -> None:
    people = {person.first_name: person for person in session.scalars(sa.select(Person))}
    by_number = {person.phone: person for person in people.values()}
    today = local_day(day.first, day.zone)
    for elder, number in day.helpers.items():
        deeds = {Deed.SIGN_UP, Deed.RIDES}
        how = {"how": HowAgreed.ON_THE_TELEPHONE, "on": today, "source": Source.DESK}
        acting.agree(session, people[elder], by_number[number], deeds, **how)  # type: ignore[arg-type]
    held.take(session, community, held.LOM.read_text(encoding="utf-8"), None)
    organiser = Organiser(community_id=community.id, name="Frivilligsentralen")
    session.add(organiser)
    hamlet = session.scalars(sa.select(Place).filter_by(community_id=community.id, name=HAMLET)).one()
    hall = Place(community_id=community.id, kind=PlaceKind.VENUE, name="Utgard", hamlet_id=hamlet.id)
    session.add(hall)
    session.flush()
    for pastime in day.pastimes:
        _put_on(session, organiser, hall, pastime, people)
    for errand in day.errands:
        _agree(session, hall, errand, people)
    road.set_out(session, day)


def _put_on(session: Session, organiser: Organiser, hall: Place, pastime: Pastime, people: dict[str, Person]) -> None:
    common = {"community_id": organiser.community_id, "organiser_id": organiser.id}
    activity = Activity(**common, uid=pastime.title, title=pastime.title)
    session.add(activity)
    session.flush()
    for week in range(pastime.weeks):
        starts_at = pastime.starts_at + week * A_WEEK
        row = Occurrence(
            community_id=organiser.community_id,
            activity_id=activity.id,
            key=starts_at.isoformat(),
            starts_at=starts_at,
            ends_at=starts_at + timedelta(minutes=pastime.minutes),
            place_id=hall.id,
            minimum=pastime.minimum,
            maximum=pastime.maximum,
            decides_at=pastime.decides_at,
            is_free=True,
            host_id=people[pastime.host].id if pastime.host else None,
        )
        session.add(row)
        session.flush()
        if week == 0:
            _come_to_it(session, row, pastime, people)


def _come_to_it(session: Session, row: Occurrence, pastime: Pastime, people: dict[str, Person]) -> None:
    came_at = clock.now() - COME_TO_IT
    both = ((SignupState.JOINED, pastime.joined), (SignupState.WAITING, pastime.waits))
    for state, names in both:
        for name in names:
            came_at += A_SECOND
            fields = {"state": state, "source": Source.DESK, "queued_at": came_at, "created_at": came_at}
            session.add(Signup(occurrence_id=row.id, person_id=people[name].id, **fields))
    session.flush()
    for rider, driver in pastime.driven.items():
        of_hers = sa.select(Signup).filter_by(occurrence_id=row.id, person_id=people[rider].id)
        ride = rides.want(session, session.scalars(of_hers).one())
        rides.accept(session, people[driver], ride.id, source=Source.DESK)
    for rider in pastime.to_drive:
        of_hers = sa.select(Signup).filter_by(occurrence_id=row.id, person_id=people[rider].id)
        rides.want(session, session.scalars(of_hers).one())


def _agree(session: Session, where: Place, out: Out, people: dict[str, Person]) -> None:
    agreed_at = clock.now() - SINCE_YESTERDAY
    with clock.replaced_by(lambda: agreed_at):
        wish = errands.Wish(out.what.value, out.at)
        ride = errands.ask(session, people[out.rider], wish, source=Source.DESK, place=where)
    rides.accept(session, people[out.driver], ride.id, source=Source.DESK)


def move(session: Session, moved: Moved) -> None:
    """As the desk does."""
    titled = sa.select(Occurrence).join(Activity).where(Activity.title == moved.title)
    row = session.scalars(titled).unique().one()
    lasts = row.ends_at - row.starts_at
    occurrences.move(session, row, starts_at=moved.to, ends_at=moved.to + lasts, place_id=row.place_id)
