"""Steps of stories in which somebody at the desk asks people to come."""

from __future__ import annotations

from datetime import timedelta

import clock
from models import CheckinPlan, Community, ConsentPurpose, DeskUser, Occurrence, Person, Source
from services.inviting import asking, choosing
from services.people import consent
from tests.support.village import Village, Villager


def has_agreed(village: Village, *people: Villager) -> None:
    """To be asked by day."""
    with village.write() as session:
        for each in people:
            person = session.get_one(Person, each.id)
            consent.record(session, person, ConsentPurpose.INVITATIONS, given=True, source=Source.DESK)


def has_known_us_for_a_week(village: Village, *people: Villager) -> None:
    with village.write() as session:
        for each in people:
            session.query(CheckinPlan).filter_by(person_id=each.id).one().greeted_at = clock.now() - timedelta(days=8)


def at_the_desk(village: Village) -> DeskUser:
    with village.write() as session:
        found: DeskUser | None = session.query(DeskUser).first()
        if found is None:
            found = DeskUser(community_id=village.community_id, username="marit", name="Marit", password_hash="-")
            session.add(found)
            session.flush()
        return found


def invites(village: Village, occurrence: int, *, task: str | None = None) -> list[str]:
    """Everybody who may be asked; answers their first names."""
    by = at_the_desk(village)
    with village.write() as session:
        row = session.get_one(Occurrence, occurrence)
        community = session.get_one(Community, village.community_id)
        people = choosing.choose(session, community, row, choosing.Wanted()).people
        asking.invite(session, row, people, by=by, task=task)
        return [person.first_name for person in people]
