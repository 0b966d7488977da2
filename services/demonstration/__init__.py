"""A fictional village in Lom's real hamlets, to try the line with: nobody in it exists.

Norway's numbering plan sets no numbers aside for fiction. The village's mobiles are taken from 999 0, for which
libphonenumber names no operator; its home numbers only look right. Therefore the line never rings them anywhere but
at the exchange on this machine: loading is refused in production, and so is starting on a database that holds the
village.
"""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session, selectinload

from models import Community, Database, Person, Role, Source

from .driven import drive, driven_on
from .evening import NobodyToRing, evening
from .loading import DESK, LINE, Occupied, load
from .people import COORDINATOR_USERNAME, PASSWORD

__all__ = [
    "COORDINATOR_USERNAME",
    "DESK",
    "LINE",
    "PASSWORD",
    "NobodyToRing",
    "NotInProduction",
    "Occupied",
    "drive",
    "driven_on",
    "evening",
    "is_demonstration",
    "load",
    "phones",
    "refuse_in_production",
    "telephones_to_begin_with",
]


class NotInProduction(Exception):
    """The village and the real carrier were about to meet."""


def is_demonstration(session: Session) -> bool:
    """Whether the database holds people of the village."""
    return session.scalar(sa.select(sa.exists().where(Person.source == Source.DEMO))) or False


def refuse_in_production(database: Database, production: bool) -> None:
    """Raises `NotInProduction` when the real carrier could be asked to ring the village's numbers."""
    if not production:
        return
    with database.read() as session:
        if is_demonstration(session):
            raise NotInProduction(
                "This database holds the fictional village, whose numbers may belong to real people. "
                "The real line needs a database of its own: set DATABASE_URL to a new one."
            )


def phones(session: Session, community: Community) -> list[dict[str, str]]:
    """Every telephone of the community: whose it is, its number, and what its owner is. Two may share a number."""
    found: dict[str, dict[str, str]] = {}
    people = session.scalars(
        sa.select(Person)
        .where(Person.community_id == community.id, Person.phone.is_not(None), Person.roles.any())
        .order_by(Person.id)
        .options(selectinload(Person.roles))
    )
    for person in people:
        number = str(person.phone)
        others = found.get(number)
        name = f"{others['name']} / {person.full_name}" if others else person.full_name
        found[number] = {"name": name, "number": number, "role": _main_role(person).value}
    found.setdefault(
        community.coordinator_phone,
        {"name": community.name, "number": community.coordinator_phone, "role": Role.COORDINATOR.value},
    )
    return list(found.values())


def telephones_to_begin_with() -> list[dict[str, str]]:
    """For a line without anybody: the desk's own, and some that nobody has yet, to be given to whoever is put down."""
    numbers = [DESK, *(f"+47619991{n:02}" for n in range(1, 9)), *(f"+4799900{n}" for n in range(101, 107))]
    roles = [Role.COORDINATOR, *(Role.ELDER for _ in numbers[1:])]
    return [
        {"name": number.removeprefix("+47"), "number": number, "role": role.value}
        for number, role in zip(numbers, roles, strict=True)
    ]


def _main_role(person: Person) -> Role:
    held = {each.role for each in person.roles}
    order = (Role.COORDINATOR, Role.VISIT_FRIEND, Role.DRIVER, Role.ELDER, Role.KIN, Role.ORGANISER)
    return next((role for role in order if role in held), Role.ELDER)
