"""The rows that texts are about, laid once on each engine and copied."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy

import pytest

import clock
from models import Database
from tests.support.databases import Shelf
from tests.support.hamlet import MONDAY_NOON, Hamlet
from tests.unit.texts.cases import Case

_LAID: dict[Shelf, Case] = {}


@pytest.fixture
def case(shelf: Shelf) -> Iterator[Case]:
    def lay(db: Database) -> None:
        _LAID[shelf] = Case(Hamlet(db))

    place: list[Hamlet] = []
    with clock.replaced_by(lambda: place[0].now if place else MONDAY_NOON):
        shelf.hold("texts", lay)
        it = copy(_LAID[shelf])
        it.hamlet = copy(it.hamlet)
        it.hamlet.db = shelf.db
        place.append(it.hamlet)
        yield it
