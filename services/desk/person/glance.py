"""Who she is at a glance: her facts, her evening, who is about her, what she has agreed to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased, contains_eager, joinedload, lazyload

import clock
from models import (
    Activity,
    CheckinPlan,
    Consent,
    ConsentPurpose,
    Contact,
    DeskCall,
    Friendship,
    OwnPage,
    Person,
    Phone,
    Role,
    Talk,
    TalkState,
    Task,
    TaskKind,
    TaskState,
    Unwanted,
    Visit,
    VisitState,
)

STANDS = timedelta(minutes=30)
"""So long what came of ringing her stands at the top of her page."""


@dataclass(frozen=True, slots=True)
class Friend:
    """One of a pair with her: `other` is the one who is not she. `last` and `ahead`: when they last talked or met, and
    when they next will (aware UTC)."""

    id: int
    other: Person
    is_hers: bool
    last: datetime | None
    ahead: datetime | None


@dataclass(frozen=True, slots=True)
class Glance:
    """`contacts` are hers in her order, `contact_of` those she is a contact of; `consents` the newest answer of each
    purpose; `wrong` and `stopped` those of her numbers the desk has been told are wrong, and those STOPP was written
    from; `own_pages` in how many browsers her own page is open."""

    person: Person
    contacts: Sequence[Contact]
    contact_of: Sequence[Contact]
    friends: Sequence[Friend]
    consents: dict[ConsentPurpose, Consent]
    wrong: frozenset[str]
    stopped: frozenset[str]
    own_pages: int
    unwanted: Sequence[str]
    desk_call: DeskCall | None

    @property
    def is_elder(self) -> bool:
        return self.person.is_a(Role.ELDER)

    @property
    def has_left(self) -> bool:
        return self.person.left_at is not None

    @property
    def numbers(self) -> list[str]:
        """That she may be rung on, her first first."""
        own = (self.person.phone, self.person.phone2)
        return [number for number in own if number and number not in self.wrong]

    @property
    def consents_given(self) -> Counter[bool]:
        """How many are a yes, and how many a no."""
        return Counter(answer.given for answer in self.consents.values())

    @property
    def last_consent(self) -> Consent | None:
        return max(self.consents.values(), key=lambda answer: answer.created_at, default=None)

    @property
    def wants_offers(self) -> bool:
        answer = self.consents.get(ConsentPurpose.ACTIVITY_OFFERS)
        return answer is None or answer.given


def find(session: Session, community_id: int, person_id: int) -> Person | None:
    """The person of this community with all that her page tells of her own row, in one statement."""
    wanted = (
        sa.select(Person)
        .where(Person.id == person_id, Person.community_id == community_id)
        .options(
            joinedload(Person.hamlet),
            joinedload(Person.roles),
            joinedload(Person.checkin_plan).joinedload(CheckinPlan.away_by).lazyload(Person.community),
        )
        .execution_options(populate_existing=True)
    )
    return session.scalars(wanted).unique().first()


def of_person(session: Session, person: Person) -> Glance:
    contacts = _contacts(session, person)
    small = _small(session, person)
    return Glance(
        person=person,
        contacts=[each for each in contacts if each.elder_id == person.id],
        contact_of=[each for each in contacts if each.elder_id != person.id],
        friends=_friends(session, person),
        consents=_consents(session, person),
        wrong=frozenset(row.word for row in small if row.what == "wrong"),
        stopped=frozenset(row.word for row in small if row.what == "stopped"),
        own_pages=sum(row.what == "page" for row in small),
        unwanted=[row.word for row in small if row.what == "unwanted"],
        desk_call=_desk_call(session, person),
    )


def _contacts(session: Session, person: Person) -> Sequence[Contact]:
    other, elder = aliased(Person), aliased(Person)
    wanted = (
        sa.select(Contact)
        .join(other, other.id == Contact.person_id)
        .join(elder, elder.id == Contact.elder_id)
        .where(sa.or_(Contact.elder_id == person.id, Contact.person_id == person.id))
        .options(contains_eager(Contact.person.of_type(other)).lazyload(other.community))
        .options(contains_eager(Contact.elder.of_type(elder)).lazyload(elder.community))
        .order_by(Contact.position, Contact.id)
    )
    return session.scalars(wanted).unique().all()


def _friends(session: Session, person: Person) -> list[Friend]:
    """Both ways: who visits her, and whom she visits."""
    pair = (Talk.elder_id == Friendship.elder_id, Talk.friend_id == Friendship.friend_id)
    last = sa.select(sa.func.max(Talk.bridged_at)).where(*pair, Talk.state == TalkState.TALKED).scalar_subquery()
    agreed = (
        Visit.elder_id == Friendship.elder_id,
        Visit.friend_id == Friendship.friend_id,
        Visit.state == VisitState.AGREED,
        Visit.starts_at > clock.now(),
    )
    ahead = sa.select(sa.func.min(Visit.starts_at)).where(*agreed).scalar_subquery()
    friend, elder = aliased(Person), aliased(Person)
    wanted = (
        sa.select(Friendship.id, Friendship.elder_id, friend, elder, last, ahead)
        .join(friend, friend.id == Friendship.friend_id)
        .join(elder, elder.id == Friendship.elder_id)
        .where(sa.or_(Friendship.elder_id == person.id, Friendship.friend_id == person.id))
        .options(joinedload(friend.community, innerjoin=True), joinedload(elder.community, innerjoin=True))
        .order_by(Friendship.id)
    )
    return [
        Friend(pair_id, friend_ if elder_id == person.id else elder_, elder_id == person.id, talked, coming)
        for pair_id, elder_id, friend_, elder_, talked, coming in session.execute(wanted)
    ]


def _consents(session: Session, person: Person) -> dict[ConsentPurpose, Consent]:
    rows = session.scalars(sa.select(Consent).where(Consent.person_id == person.id).order_by(Consent.id))
    return {row.purpose: row for row in rows}


def _small(session: Session, person: Person) -> Sequence[sa.Row[Any]]:
    own = [number for number in (person.phone, person.phone2) if number]
    parts: list[Any] = [
        sa.select(sa.literal("wrong").label("what"), Task.number.label("word")).where(
            Task.community_id == person.community_id,
            Task.kind == TaskKind.WRONG_NUMBER,
            Task.state == TaskState.OPEN,
            Task.number.in_(own),
        ),
        sa.select(sa.literal("stopped"), Phone.number).where(
            Phone.community_id == person.community_id, Phone.number.in_(own), Phone.sms_stopped_at.is_not(None)
        ),
        sa.select(sa.literal("page"), OwnPage.number).where(
            OwnPage.person_id == person.id, OwnPage.ended_at.is_(None), OwnPage.expires_at > clock.now()
        ),
        sa.select(sa.literal("unwanted"), Activity.title)
        .join(Unwanted, Unwanted.activity_id == Activity.id)
        .where(Unwanted.person_id == person.id),
    ]
    return session.execute(sa.union_all(*parts)).all()


def _desk_call(session: Session, person: Person) -> DeskCall | None:
    """The desk's newest call to her, while it is on and for a while after."""
    newest = (
        sa.select(DeskCall)
        .where(DeskCall.person_id == person.id, DeskCall.created_at > clock.now() - STANDS)
        .options(lazyload(DeskCall.person), joinedload(DeskCall.by_user))
        .order_by(DeskCall.id.desc())
    )
    return session.scalars(newest.limit(1)).first()
