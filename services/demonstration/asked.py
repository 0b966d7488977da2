"""Who in the village may be asked by day, what some of them like, who was asked to come to the workshop, and an idea
before it exists. Nobody is told anything by it: it was said before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    Activity,
    Community,
    Consent,
    ConsentPurpose,
    DeskUser,
    Idea,
    IdeaAnswer,
    Interest,
    Invitation,
    Invited,
    InvitedAnswer,
    Occurrence,
    Person,
    PersonInterest,
    Sex,
    Source,
    insert_missing,
)

WORKSHOP = "Mekkeverkstad for seniorar"
TASK = "Vi treng folk som kan mekke."
IDEA = "kortkveld på torsdagar"
ENOUGH = 6
HOURS = ["17:00", "19:00"]
PRICES = [0, 5000]


def load(session: Session, community: Community, elders: Sequence[Person], now: datetime) -> None:
    """Of the elders every third has agreed; the men among them were asked to mend things."""
    user = session.scalars(sa.select(DeskUser).where(DeskUser.community_id == community.id)).first()
    if user is None:
        return
    willing = elders[::3]
    _agreed(session, willing)
    men = [each for each in willing if each.sex is Sex.MAN]
    rows = [{"person_id": each.id, "interest": Interest.REPAIRING} for each in men]
    rows += [{"person_id": each.id, "interest": Interest.COMPANY} for each in willing]
    insert_missing(session, PersonInterest, rows)
    _to_the_workshop(session, men, user, now)
    _idea(session, community, elders[1::2], user)


def _agreed(session: Session, people: Sequence[Person]) -> None:
    said = sa.select(Consent.person_id).where(Consent.purpose == ConsentPurpose.INVITATIONS)
    before = set(session.scalars(said))
    yes = {"purpose": ConsentPurpose.INVITATIONS, "given": True, "source": Source.DEMO}
    session.add_all(Consent(person_id=each.id, **yes) for each in people if each.id not in before)
    session.flush()


def _to_the_workshop(session: Session, men: Sequence[Person], user: DeskUser, now: datetime) -> None:
    coming = sa.select(Occurrence).join(Activity, Activity.id == Occurrence.activity_id)
    coming = coming.where(Activity.title == WORKSHOP, Occurrence.starts_at > now).order_by(Occurrence.starts_at)
    occurrence = session.scalars(coming).unique().first()
    if occurrence is None or not men:
        return
    asked = session.scalars(sa.select(Invitation).where(Invitation.occurrence_id == occurrence.id)).first()
    if asked is not None:
        return
    asked = Invitation(occurrence_id=occurrence.id, by_user_id=user.id, task=TASK)
    session.add(asked)
    session.flush()
    for place, each in enumerate(men):
        no = {"answer": InvitedAnswer.NOT_NOW, "answered_at": now} if place == 0 else {}
        session.add(Invited(invitation_id=asked.id, occurrence_id=occurrence.id, person_id=each.id, **no))
    session.flush()


def _idea(session: Session, community: Community, people: Sequence[Person], user: DeskUser) -> None:
    """Two more, and it is enough."""
    idea = session.scalars(sa.select(Idea).where(Idea.community_id == community.id, Idea.words == IDEA)).first()
    if idea is not None:
        return
    idea = Idea(community_id=community.id, words=IDEA, hours=HOURS, prices=PRICES, enough=ENOUGH, by_user_id=user.id)
    session.add(idea)
    session.flush()
    for place, each in enumerate(people[: ENOUGH - 1]):
        yes = place < ENOUGH - 2
        said = {"price_ore": PRICES[place % 2], "hour": HOURS[place % 2], "wants_ride": place == 0} if yes else {}
        session.add(IdeaAnswer(idea_id=idea.id, person_id=each.id, source=Source.DEMO, interested=yes, **said))
    session.flush()
