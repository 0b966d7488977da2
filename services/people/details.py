"""What the desk knows of a person, put right there: all of it or nothing.

`Details` are name, numbers and language, by which she is found and rung; `Facts` are the rest.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Language, Person, PlaceKind, PointHow, PriceClass, Sex, SpeakingPace, Task, TaskKind, TaskState
from services import tasks
from services.roads import addresses, points

from . import finding, places


class SomebodyElse(ValueError):
    """Another person of the community has this name and first number already."""


@dataclass(frozen=True, slots=True)
class Details:
    """Numbers are E.164; `phone` None is a person without a telephone."""

    first_name: str
    last_name: str
    phone: str | None
    phone2: str | None
    language: Language


@dataclass(frozen=True, slots=True)
class Facts:
    """`hamlet` is its name; one that is not known is made. Empty words are None."""

    said_as: str | None = None
    pace: SpeakingPace = SpeakingPace.NORMAL
    birth_year: int | None = None
    sex: Sex | None = None
    hamlet: str | None = None
    address: str | None = None
    farm: str | None = None
    arrival: str | None = None
    seats: int | None = None
    notes: str | None = None
    price_class: PriceClass = PriceClass.FULL


def facts_of(person: Person) -> Facts:
    known = {each.name: getattr(person, each.name) for each in fields(Facts) if each.name != "hamlet"}
    return Facts(**known, hamlet=person.hamlet.name if person.hamlet else None)


def set_facts(session: Session, person: Person, facts: Facts) -> bool:
    """Whether anything was changed. Where she is fetched is forgotten when she lives elsewhere, and known anew where
    the register has just one address or farm by those words."""
    if facts == facts_of(person):
        return False
    moved = facts.address != person.address
    if moved:
        points.forget(person)
    for each in fields(Facts):
        if each.name != "hamlet":
            setattr(person, each.name, getattr(facts, each.name))
    named = facts.hamlet
    person.hamlet = places.ensure(session, person.community, PlaceKind.HAMLET, named) if named else None
    if moved and facts.address and (found := addresses.the_one(session, person.community, facts.address)):
        points.mark(session, person, found.at, PointHow.REGISTER)
    session.flush()
    points.need_not_ask(session, person)
    return True


def of_person(person: Person) -> Details:
    return Details(person.first_name, person.last_name, person.phone, person.phone2, person.language)


def change(session: Session, person: Person, details: Details) -> bool:
    """Whether anything was changed. What the desk was to do about a number that is gone is done.

    Raises `SomebodyElse`, and changes nothing then.
    """
    if details == of_person(person):
        return False
    known = finding.find(session, person.community, details.phone, details.first_name, details.last_name)
    if known is not None and known.id != person.id:
        raise SomebodyElse(f"person {known.id} has that name and number")
    gone = {person.phone, person.phone2} - {details.phone, details.phone2, None}
    person.first_name, person.last_name = details.first_name, details.last_name
    person.folded_name = Person.fold(details.first_name, details.last_name)
    person.phone, person.phone2, person.language = details.phone, details.phone2, details.language
    session.flush()
    settle_wrong_numbers(session, person.community_id, {number for number in gone if number})
    return True


def settle_wrong_numbers(session: Session, community_id: int, gone: set[str]) -> None:
    """The wrong numbers are put right, so their tasks are done and the ladder rings the new ones."""
    reported = sa.select(Task).where(
        Task.community_id == community_id,
        Task.kind == TaskKind.WRONG_NUMBER,
        Task.state == TaskState.OPEN,
        Task.number.in_(gone),
    )
    for task in session.scalars(reported).all():
        tasks.done(session, task)
