"""What somebody needs in a car, and what a car takes besides people. What an elder needs is health data, and encrypted
(GDPR art. 9)."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from datetime import datetime, time

from sqlalchemy.orm import Mapped, mapped_column

from .base import Encrypted, choice


class Leg(enum.StrEnum):
    """To the activity, or home again."""

    THERE = "there"
    HOME = "home"


class Legs(enum.StrEnum):
    """Which ways somebody is driven."""

    BOTH = "both"
    THERE = "there"
    HOME = "home"

    def has(self, leg: Leg) -> bool:
        return self is Legs.BOTH or self.value == leg.value


class Need(enum.StrEnum):
    """What a driver is told of who rides with him; `ALONE`: not with others, `COMPANION`: somebody sits by her."""

    ROLLATOR = "rollator"
    WHEELCHAIR_FOLDED = "wheelchair_folded"
    WHEELCHAIR_SEATED = "wheelchair_seated"
    STICK = "stick"
    ARM = "arm"
    NO_STAIRS = "no_stairs"
    NO_DOG = "no_dog"
    COMPANION = "companion"
    ALONE = "alone"


class CarHas(enum.StrEnum):
    """`LIFT`: takes a wheelchair with who sits in it. `DOG`: one rides in it. `HIGH_STEP`: one has to climb in."""

    LIFT = "lift"
    DOG = "dog"
    HIGH_STEP = "high_step"


class Needing:
    """Columns of a person, and of one ride that is not as she usually wants it."""

    needs: Mapped[str | None] = mapped_column(
        Encrypted, doc="each `Need` with a blank between; empty: nothing. None: she has not said"
    )
    out_from: Mapped[str | None] = mapped_column(Encrypted, doc="local `HH:MM`: nobody fetches her before")
    out_until: Mapped[str | None] = mapped_column(Encrypted, doc="local `HH:MM`: she is to be at home by then")

    @property
    def all_needs(self) -> frozenset[Need]:
        return frozenset(map(Need, (self.needs or "").split()))

    @property
    def needs_in_order(self) -> list[Need]:
        found = self.all_needs
        return [need for need in Need if need in found]

    @property
    def hours_out(self) -> tuple[time | None, time | None]:
        """From when and until when (local) she can be out; None: whenever."""
        since, until = (time.fromisoformat(at) if at else None for at in (self.out_from, self.out_until))
        return since, until


MOST_IN_BOOT = 9
"""So many rollators and folded wheelchairs a car can be said to take."""


class Carrying:
    """Columns of a person: how she usually wants to be driven, and what her own car takes, if she drives."""

    legs: Mapped[Legs] = choice(Legs, default=Legs.BOTH, server_default=Legs.BOTH.value)
    car_asked_at: Mapped[datetime | None] = mapped_column(
        doc="when she was asked, once, whether she brings a rollator or a wheelchair"
    )
    seats: Mapped[int | None] = mapped_column(doc="passengers a driver can take")
    boot: Mapped[int | None] = mapped_column(
        doc="rollators and folded wheelchairs a driver can take; None: not said, and one is"
    )
    car: Mapped[str | None] = mapped_column(doc="each `CarHas` with a blank between")

    @property
    def car_has(self) -> frozenset[CarHas]:
        return frozenset(map(CarHas, (self.car or "").split()))


def words(chosen: Iterable[enum.StrEnum]) -> str:
    """As they are written into a column, in the order of the choices."""
    found = set(chosen)
    return " ".join(each.value for kind in {type(one) for one in found} for each in kind if each in found)
