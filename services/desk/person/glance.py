"""Who she is at a glance: her facts, her evening, who is about her, what she has agreed to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased, contains_eager, joinedload

import clock
from models import (
    Activity,
    CheckinPlan,
    Consent,
    ConsentPurpose,
    Contact,
    ElderDriver,
    Friendship,
    Mandate,
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
from models.base import UtcDateTime


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
class Agreed:
    """The newest answer to one question, and how and when it came."""

    given: bool
    source: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MayAct:
    """One deed somebody may do for her."""

    person_id: int
    name: str
    deed: str


@dataclass(frozen=True, slots=True)
class Drives:
    """An elder whom this person drives before all others (`kind`: a value of `DriverKind`)."""

    elder_id: int
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Glance:
    """`contacts` are hers in her order, `contact_of` those she is a contact of; `consents` the newest answer of each
    purpose; `wrong` and `stopped` those of her numbers the desk has been told are wrong, and those STOPP was written
    from; `own_pages` in how many browsers her own page is open."""

    person: Person
    contacts: Sequence[Contact]
    contact_of: Sequence[Contact]
    friends: Sequence[Friend]
    consents: dict[ConsentPurpose, Agreed]
    may_act: Sequence[MayAct]
    drives: Sequence[Drives]
    wrong: frozenset[str]
    stopped: frozenset[str]
    own_pages: int
    unwanted: Sequence[str]

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
    def last_consent(self) -> Agreed | None:
        return max(self.consents.values(), key=lambda answer: answer.at, default=None)

    @property
    def wants_offers(self) -> bool:
        answer = self.consents.get(ConsentPurpose.ACTIVITY_OFFERS)
        return answer is None or answer.given


def find(session: Session, community_id: int, person_id: int) -> Person | None:
    """The person of this community with all that her page tells of her own row, in one statement."""
    return session.scalars(_wanted(), {"person": person_id, "community": community_id}).unique().first()


_HERS = sa.bindparam("person", type_=sa.Integer())
_COMMUNITY = sa.bindparam("community", type_=sa.Integer())
_NOW = sa.bindparam("now", type_=UtcDateTime())


@cache
def _wanted() -> sa.Select[Person]:
    return (
        sa.select(Person)
        .where(Person.id == _HERS, Person.community_id == _COMMUNITY)
        .options(
            joinedload(Person.hamlet),
            joinedload(Person.roles),
            joinedload(Person.seen_checks),
            joinedload(Person.checkin_plan).joinedload(CheckinPlan.away_by).lazyload(Person.community),
        )
        .execution_options(populate_existing=True)
    )


def of_person(session: Session, person: Person) -> Glance:
    """In three statements."""
    contacts, small = _contacts(session, person), _small(session, person)
    by: dict[str, list[sa.Row[Any]]] = {}
    for row in small:
        by.setdefault(row.what, []).append(row)
    return Glance(
        person=person,
        contacts=[each for each in contacts if each.elder_id == person.id],
        contact_of=[each for each in contacts if each.elder_id != person.id],
        friends=_friends(session, person),
        consents={ConsentPurpose(row.word): Agreed(bool(row.n), row.word2, row.at) for row in by.get("consent", ())},
        may_act=[MayAct(row.n, row.word2, row.word) for row in by.get("mandate", ())],
        drives=[Drives(row.n, row.word2, row.word) for row in by.get("drives", ())],
        wrong=frozenset(row.word for row in by.get("wrong", ())),
        stopped=frozenset(row.word for row in by.get("stopped", ())),
        own_pages=len(by.get("page", ())),
        unwanted=[row.word for row in by.get("unwanted", ())],
    )


def _contacts(session: Session, person: Person) -> Sequence[Contact]:
    return session.scalars(_of_contacts(), {"person": person.id}).unique().all()


@cache
def _of_contacts() -> sa.Select[Contact]:
    other, elder = aliased(Person), aliased(Person)
    return (
        sa.select(Contact)
        .join(other, other.id == Contact.person_id)
        .join(elder, elder.id == Contact.elder_id)
        .where(sa.or_(Contact.elder_id == _HERS, Contact.person_id == _HERS))
        .options(contains_eager(Contact.person.of_type(other)).lazyload(other.community))
        .options(contains_eager(Contact.elder.of_type(elder)).lazyload(elder.community))
        .order_by(Contact.position, Contact.id)
    )


def _friends(session: Session, person: Person) -> list[Friend]:
    """Both ways: who visits her, and whom she visits."""
    found = session.execute(_of_friends(), {"person": person.id, "now": clock.now()})
    return [
        Friend(pair_id, friend if elder_id == person.id else elder, elder_id == person.id, talked, coming)
        for pair_id, elder_id, friend, elder, talked, coming in found
    ]


@cache
def _of_friends() -> sa.Select[*tuple[Any, ...]]:
    pair = (Talk.elder_id == Friendship.elder_id, Talk.friend_id == Friendship.friend_id)
    last = sa.select(sa.func.max(Talk.bridged_at)).where(*pair, Talk.state == TalkState.TALKED).scalar_subquery()
    agreed = (
        Visit.elder_id == Friendship.elder_id,
        Visit.friend_id == Friendship.friend_id,
        Visit.state == VisitState.AGREED,
        Visit.starts_at > _NOW,
    )
    ahead = sa.select(sa.func.min(Visit.starts_at)).where(*agreed).scalar_subquery()
    friend, elder = aliased(Person), aliased(Person)
    return (
        sa.select(Friendship.id, Friendship.elder_id, friend, elder, last, ahead)
        .join(friend, friend.id == Friendship.friend_id)
        .join(elder, elder.id == Friendship.elder_id)
        .where(sa.or_(Friendship.elder_id == _HERS, Friendship.friend_id == _HERS))
        .options(joinedload(friend.community, innerjoin=True), joinedload(elder.community, innerjoin=True))
        .order_by(Friendship.id)
    )


def _small(session: Session, person: Person) -> Sequence[sa.Row[Any]]:
    """What is told of her in a word or two, each kind in the order in which it came to be."""
    given = {"person": person.id, "community": person.community_id, "now": clock.now()}
    given |= {"own": [number for number in (person.phone, person.phone2) if number]}
    return session.execute(_of_small(), given).all()


@cache
def _of_small() -> sa.Select[*tuple[Any, ...]]:
    own: sa.BindParameter[Any] = sa.bindparam("own", expanding=True)
    wrong = _word("wrong", Task.id, Task.number).where(
        Task.community_id == _COMMUNITY,
        Task.kind == TaskKind.WRONG_NUMBER,
        Task.state == TaskState.OPEN,
        Task.number.in_(own),
    )
    stopped = _word("stopped", sa.literal(0), Phone.number).where(
        Phone.community_id == _COMMUNITY, Phone.number.in_(own), Phone.sms_stopped_at.is_not(None)
    )
    pages = _word("page", OwnPage.id, OwnPage.number).where(
        OwnPage.person_id == _HERS, OwnPage.ended_at.is_(None), OwnPage.expires_at > _NOW
    )
    unwanted = (
        _word("unwanted", Unwanted.id, Activity.title)
        .join(Activity, Activity.id == Unwanted.activity_id)
        .where(Unwanted.person_id == _HERS)
    )
    given = sa.case((Consent.given, 1), else_=0)
    agreed = _word("consent", Consent.id, Consent.purpose, word2=Consent.source, at=Consent.created_at, n=given).where(
        Consent.person_id == _HERS
    )
    name = sa.func.trim(Person.first_name + " " + Person.last_name)
    may_act = (
        _word("mandate", Mandate.id, Mandate.deed, word2=name, n=Mandate.person_id)
        .join(Person, Person.id == Mandate.person_id)
        .where(Mandate.elder_id == _HERS, Mandate.ended_at.is_(None))
    )
    drives = (
        _word("drives", ElderDriver.id, ElderDriver.kind, word2=name, n=ElderDriver.elder_id)
        .join(Person, Person.id == ElderDriver.elder_id)
        .where(ElderDriver.driver_id == _HERS, Person.left_at.is_(None))
    )
    every = sa.union_all(wrong, stopped, pages, unwanted, agreed, may_act, drives).subquery()
    return sa.select(every).order_by(every.c.id)


def _word(
    what: str, row_id: Any, word: Any, *, word2: Any = None, at: Any = None, n: Any = None
) -> sa.Select[*tuple[Any, ...]]:
    given = {"id": (row_id, sa.Integer), "word": (word, sa.String), "word2": (word2, sa.String)}
    given |= {"at": (at, UtcDateTime), "n": (n, sa.Integer)}
    columns = [sa.literal(what).label("what")]
    for name, (value, kind) in given.items():
        columns.append((sa.cast(sa.null(), kind()) if value is None else sa.type_coerce(value, kind())).label(name))
    return sa.select(*columns)
