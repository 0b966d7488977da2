"""Every table says whose it is and how long it is kept. A test walks all tables.

A table added to `models` gets its row in `of_days` or `of_people`: for retention (`rules`), for what a person is shown
of herself and for her erasure (`people`, `numbers`, `through`).
"""

from __future__ import annotations

from collections.abc import Mapping

from .kept import Kept
from .of_days import OF_DAYS
from .of_people import OF_PEOPLE

TABLES: tuple[Kept, ...] = (*OF_DAYS, *OF_PEOPLE)
"""In the order in which they go: what hangs on something before it."""

OF_TABLE: Mapping[str, Kept] = {kept.name: kept for kept in TABLES}
