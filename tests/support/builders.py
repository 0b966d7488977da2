"""The one builder of people and villages: each row as the line's own doors would leave it, in a session that is open.

What a test is not about has a value here. Everybody is fictional, and no number is assigned to anybody.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Activity,
    Agreement,
    CheckinPlan,
    Community,
    Consent,
    ConsentPurpose,
    Contact,
    Friendship,
    Heartbeat,
    Language,
    Occurrence,
    Organiser,
    Person,
    PersonRole,
    Place,
    PlaceKind,
    Role,
    Source,
)
from services.hours.due import FIRST_BEAT, SCHEDULER

LINE, DESK = "+4761999000", "+4761999001"
EVERY_DAY = list(range(7))
DRIVERS_ARE_THANKED = datetime(2026, 12, 3, 11, tzinfo=UTC)
"""As the line would write at its first beat, on any day of November."""
HAMLETS = ("Garmo", "Fossbergom", "Bøverdalen")


def community(session: Session, name: str = "Lom", number: str = LINE, desk: str = DESK, **fields: Any) -> Community:
    """Its telephone line, and the organiser of what is on."""
    row = Community(name=name, number=number, timezone="Europe/Oslo", coordinator_phone=desk, **fields)
    session.add(row)
    session.flush()
    session.add(Organiser(community_id=row.id, name="Frivilligsentralen"))
    session.flush()
    return row


def place(session: Session, community_id: int, name: str, kind: PlaceKind = PlaceKind.HAMLET, **fields: Any) -> Place:
    row = Place(community_id=community_id, kind=kind, name=name, **fields)
    session.add(row)
    session.flush()
    return row


def village(session: Session) -> tuple[int, dict[str, int]]:
    """A community and its places, by name: three hamlets, a house in one of them, and the telephone. The scheduler has
    come round there before."""
    community_id = community(session, thanks_at=DRIVERS_ARE_THANKED).id
    hamlets = [Place(community_id=community_id, kind=PlaceKind.HAMLET, name=name) for name in HAMLETS]
    session.add_all([*hamlets, *(Heartbeat(name=name, at=clock.real()) for name in (SCHEDULER, FIRST_BEAT))])
    session.flush()
    places = {hamlet.name: hamlet.id for hamlet in hamlets}
    house = Place(community_id=community_id, kind=PlaceKind.VENUE, name="Utgard", hamlet_id=places["Fossbergom"])
    telephone = Place(community_id=community_id, kind=PlaceKind.TELEPHONE, name="Telefon")
    session.add_all([house, telephone])
    session.flush()
    return community_id, places | {house.name: house.id, telephone.name: telephone.id}


def number(serial: int, *, mobile: bool) -> str:
    """The telephone of the so manieth who is made; `serial` has three digits."""
    return f"+4790000{serial}" if mobile else f"+4761200{serial}"


def person(session: Session, community_id: int, name: str = "Kari", *roles: Role, phone: str, **fields: Any) -> Person:
    """Put down at the desk; a volunteer is checked."""
    fields = {"last_name": "", "language": Language.NN, "source": Source.DESK, **fields}
    row = Person(
        community_id=community_id,
        first_name=name,
        folded_name=Person.fold(name, fields["last_name"]),
        phone=phone,
        **fields,
    )
    row.roles = [PersonRole(role=role, checked_at=clock.now()) for role in roles]
    session.add(row)
    session.flush()
    return row


def consents(session: Session, person_id: int, *purposes: ConsentPurpose) -> None:
    """Given at the desk by somebody who is nobody's contact yet."""
    given = {"person_id": person_id, "given": True, "source": Source.DESK}
    session.execute(sa.insert(Consent), [{**given, "purpose": purpose} for purpose in purposes])


def evening_calls(session: Session, person_id: int, at: str = "19:00", **fields: Any) -> CheckinPlan:
    """She is rung every evening at this local hour."""
    row = CheckinPlan(person_id=person_id, **{"days": EVERY_DAY, "times": [at], **fields})
    session.add(row)
    session.flush()
    return row


def friends(session: Session, elder_id: int, friend_id: int) -> None:
    session.add(Friendship(elder_id=elder_id, friend_id=friend_id, source=Source.DESK))
    session.flush()


def contact(session: Session, elder_id: int, person_id: int) -> Contact:
    """After those she has; asked, and agreed."""
    before = session.scalar(sa.select(sa.func.count()).where(Contact.elder_id == elder_id)) or 0
    fields = {"position": before + 1, "agreement": Agreement.YES, "source": Source.DESK}
    row = Contact(elder_id=elder_id, person_id=person_id, **fields)
    session.add(row)
    session.flush()
    return row


def occurrence(
    session: Session, community_id: int, starts_at: datetime, title: str = "Fredagstreff", *, uid: str, **fields: Any
) -> Occurrence:
    """Of an activity of its own; two hours long."""
    organisers = sa.select(Organiser.id).filter_by(community_id=community_id).order_by(Organiser.id)
    organiser_id = session.scalars(organisers).first()
    activity = Activity(community_id=community_id, organiser_id=organiser_id, uid=uid, title=title)
    fields = {"ends_at": starts_at + timedelta(hours=2), **fields}
    row = Occurrence(
        community_id=community_id, activity=activity, key=starts_at.isoformat(), starts_at=starts_at, **fields
    )
    session.add(row)
    session.flush()
    return row
