"""A restore that was cut short leaves a mark in the database, and nothing of the line begins on it."""

from __future__ import annotations

import sqlalchemy as sa

from models import Database

MARK = "restore_unfinished"
"""A table of this name, laid in the transaction that lays the others, gone in the one that settles what they say."""


class Unfinished(Exception):
    """The database holds what it held at the backup, and would ring those who were rung since."""

    def __init__(self) -> None:
        super().__init__(
            "A restore of this database did not come to its end, so that whoever was rung since the backup would be "
            "rung again. Run it once more: grendelinja restore FILE --over"
        )


def refuse(db: Database) -> None:
    """Raises `Unfinished` where the mark is. A database that does not answer says nothing."""
    try:
        with db.engine.connect() as connection:
            cut_short = sa.inspect(connection).has_table(MARK)
    except sa.exc.DBAPIError:
        return
    if cut_short:
        raise Unfinished
