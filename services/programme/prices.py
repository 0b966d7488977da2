"""What a time costs the one who comes: by her price class, which the desk has set and nobody else hears of."""

from __future__ import annotations

from typing import Protocol

from models import Person, PriceClass

PAID = -1
"""Of a price: it is arranged. So is said to who pays nothing and to who has paid, and to nobody what it is."""


class Priced(Protocol):
    """A time of something, or what is told of one."""

    @property
    def costs_ore(self) -> int | None: ...

    @property
    def reduced_ore(self) -> int | None: ...


def of(time: Priced, price_class: PriceClass) -> int | None:
    """Øre, 0 where it is free for everybody, `PAID`, or None where nobody has said what it costs."""
    ore = time.costs_ore
    if not ore:
        return ore
    if price_class is PriceClass.FREE:
        return PAID
    if price_class is PriceClass.REDUCED and time.reduced_ore is not None:
        return time.reduced_ore
    return ore


def class_of(person: Person | None) -> PriceClass:
    """Somebody unknown pays in full."""
    return person.price_class if person is not None else PriceClass.FULL
