"""Somebody as a list names her. Most of a person's row is encrypted, and dear to read for hundreds at once."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import defer, lazyload
from sqlalchemy.orm.interfaces import ORMOption

from models import Person

WHO = (Person.id, Person.first_name, Person.last_name, Person.phone)
"""The columns `Named` is made of, in its order."""
ON_MAP: tuple[ORMOption, ...] = (
    *map(defer, (Person.address, Person.farm, Person.notes, Person.arrival)),
    *map(defer, (Person.needs, Person.out_from, Person.out_until)),
    lazyload(Person.community),
)
"""As `LIGHTLY`, read with where they live."""
LIGHTLY: tuple[ORMOption, ...] = (*ON_MAP, *map(defer, (Person.latitude, Person.longitude)))
"""For a question that answers with people of one community: what is encrypted, and the community, are read where they
are asked for."""


@dataclass(frozen=True, slots=True)
class Named:
    """`phone` is E.164."""

    id: int
    first_name: str
    last_name: str
    phone: str | None

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()
