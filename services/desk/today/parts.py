"""One question of several parts, whose answers come in the same columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa


def columns(names: Mapping[str, Any], what: str, row_id: Any, **given: Any) -> Iterator[sa.ColumnElement[Any]]:
    """Of one part of a question of several: a column for each name, empty where the part has none."""
    yield sa.literal(what).label("what")
    yield row_id.label("id")
    for name, kind in names.items():
        value = given.get(name)
        yield (sa.cast(sa.null(), kind()) if value is None else sa.type_coerce(value, kind())).label(name)
