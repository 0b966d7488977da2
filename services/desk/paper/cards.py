"""The card for the telephone: what each key means for this reader, as docs/keys.md decides it."""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session, lazyload, load_only, selectinload

from models import CheckinPlan, Contact, OnTalk, Person, PersonRole, Place, Role
from models.person import VOLUNTEER_ROLES


class Menu(enum.StrEnum):
    """When the keys are pressed. The values are the screens of the line."""

    HOME = "home"
    CHECKIN = "checkin"
    VOLUNTEER = "volunteer"
    TALK_LOG = "talk-log"
    ALERT = "alert"
    ALERT_ASKS = "alert-asks"
    ALERT_OUTCOME = "alert-outcome"
    ALERT_CLAIM = "alert-claim"


KEYS: Mapping[Menu, Mapping[str, str]] = {
    Menu.HOME: {
        "1": "home-whats-on",
        "2": "home-talk",
        "3": "checkin-help",
        "4": "home-mine",
        "5": "home-volunteer",
        "6": "home-privacy",
        "0": "home-reach-a-person",
    },
    Menu.CHECKIN: {"1": "checkin-well", "2": "checkin-talk", "3": "checkin-help"},
    Menu.VOLUNTEER: {
        "1": "volunteer-talks",
        "2": "volunteer-rides",
        "3": "hosted-hear",
        "4": "volunteer-duty",
    },
    Menu.TALK_LOG: {"1": "talk-was-good", "2": "talk-was-so-so", "3": "talk-was-worried"},
    Menu.ALERT: {"1": "alert-is-it-you", "9": "alert-wrong-number"},
    Menu.ALERT_ASKS: {"1": "alert-take", "2": "alert-cannot", "3": "alert-knows-away"},
    Menu.ALERT_OUTCOME: {
        "1": "alert-was-well",
        "2": "alert-was-away",
        "3": "alert-was-not-well",
        "4": "alert-do-not-know",
    },
    Menu.ALERT_CLAIM: {"1": "alert-said-it", "2": "alert-said-nothing", "9": "alert-wrong-number"},
}
"""The phrase of each key, which says its key; of a key with two, the one that most hear."""
NEXT_DAY = "checkin-talk-next-day"
ELDER = (Menu.HOME, Menu.CHECKIN)
FOR_VOLUNTEERS = (Menu.HOME, Menu.VOLUNTEER, Menu.TALK_LOG)
FOR_CONTACTS = (Menu.ALERT, Menu.ALERT_ASKS, Menu.ALERT_OUTCOME, Menu.ALERT_CLAIM)


@dataclass(frozen=True, slots=True)
class Card:
    """One side of A5. `about` is the elder whom a contact's card is about. `days` and `times` are when she is rung."""

    person: Person
    menus: Sequence[Menu]
    about: Person | None = None
    plan: CheckinPlan | None = None

    def lines(self, menu: Menu) -> Iterator[tuple[str, str]]:
        """Key and phrase, in the order they are learnt."""
        for key, phrase in KEYS[menu].items():
            if menu is Menu.HOME and not self._has(key):
                continue
            next_day = phrase == "checkin-talk" and self.plan is not None and self.plan.on_talk is OnTalk.NEXT_DAY
            yield key, NEXT_DAY if next_day else phrase

    def _has(self, key: str) -> bool:
        """Help is said to elders who do nothing else here, tasks to who may act in one."""
        acts = self.person.is_a(*VOLUNTEER_ROLES)
        return {"3": self.person.is_a(Role.ELDER), "5": acts}.get(key, True)


def of(session: Session, community_id: int, person_ids: Collection[int]) -> list[Card]:
    """The cards of these people of the community, by hamlet and name; nothing for who has left or has no part here."""
    asked = _people(community_id).where(Person.id.in_(person_ids))
    return [card for person in session.scalars(asked) for card in _cards(session, person)]


def of_elders(session: Session, community_id: int, hamlet_id: int | None = None, *, skip: int, most: int) -> list[Card]:
    """The cards of all elders, or of a hamlet's, by hamlet and name: `most` of them after the first `skip`."""
    asked = _people(community_id).where(Person.id.in_(_elders()))
    if hamlet_id is not None:
        asked = asked.where(Person.hamlet_id == hamlet_id)
    return [Card(person, ELDER, plan=_plan(person)) for person in session.scalars(asked.offset(skip).limit(most))]


def hamlets(session: Session, community_id: int) -> list[tuple[Place, int]]:
    """Where elders live, and how many."""
    asked = (
        sa.select(Place, sa.func.count(Person.id))
        .join(Person, Person.hamlet_id == Place.id)
        .where(Person.community_id == community_id, Person.left_at.is_(None), Person.id.in_(_elders()))
        .group_by(Place.id)
        .order_by(Place.name)
    )
    return [(place, many) for place, many in session.execute(asked)]


def _elders() -> sa.Select[int]:
    return sa.select(PersonRole.person_id).where(PersonRole.role == Role.ELDER, PersonRole.ended_at.is_(None))


def _people(community_id: int) -> sa.Select[Person]:
    return (
        sa.select(Person)
        .where(Person.community_id == community_id, Person.left_at.is_(None))
        .order_by(Person.hamlet_id, Person.folded_name, Person.id)
        .options(
            load_only(Person.first_name, Person.last_name, Person.language, Person.hamlet_id),
            lazyload(Person.community),
            selectinload(Person.roles),
            selectinload(Person.checkin_plan),
            selectinload(Person.hamlet),
        )
    )


def _cards(session: Session, person: Person) -> Iterator[Card]:
    if person.is_a(Role.ELDER):
        yield Card(person, ELDER, plan=_plan(person))
    if person.is_a(*VOLUNTEER_ROLES):
        yield Card(person, FOR_VOLUNTEERS)
    elders = sa.select(Person).join(Contact, Contact.elder_id == Person.id)
    for elder in session.scalars(
        elders.where(Contact.person_id == person.id, Person.left_at.is_(None)).order_by(Person.id)
    ):
        yield Card(person, FOR_CONTACTS, about=elder)


def _plan(person: Person) -> CheckinPlan | None:
    plan = person.checkin_plan
    return plan if plan is not None and plan.stopped_at is None else None
