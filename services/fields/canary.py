"""Whether FIELD_KEY is the key of this database: one row with known words, and until it is there the rows themselves.

With another key every page and call that touches a personal field fails, one at a time; so it is asked at start, by
every process, and by `/ready`.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import sqlalchemy as sa
import structlog
from sqlalchemy.orm import Session

from models import Canary, Database, Vault, insert_if_missing

from .columns import Sealed, sealed

log = structlog.get_logger()

NAME = "field-key"
WORD = "Grendelinja"
LOOKED_AT = 5
"""So many of the oldest and so many of the newest rows of each column are read before a canary is written."""


class WrongFieldKey(Exception):
    """FIELD_KEY is not the key of this database; the text says what to do."""

    def __init__(self) -> None:
        super().__init__(
            "FIELD_KEY is not the key this database was written with, so that no name, address or note could be read. "
            "Set the FIELD_KEY it had before; where it was changed, write both with a comma between."
        )


def check(db: Database) -> None:
    """Raises `WrongFieldKey` where the keys of the `Vault` are not those of the database. The canary of a new database
    is written; that of one from before there were canaries, when what is encrypted in it can be read."""
    with db.read() as session:
        if known(session):
            return
    with db.write() as session:
        insert_if_missing(session, Canary, {"name": NAME, "word": WORD})


def check_unless_away(db: Database) -> None:
    """As `check`, for a process that has to begin although its database does not answer; `/ready` says then why."""
    try:
        check(db)
    except sa.exc.DBAPIError as error:
        log.warning("field_key.not_asked", reason=type(error).__name__)


def check_before_upgrade(db: Database) -> None:
    """As `check`, for a database of any version, whose tables are about to be changed: a migration that encrypts what
    was not would do it with another key than the rest. Writes nothing, and leaves `db` closed."""
    try:
        with db.read() as session:
            tables = sa.inspect(session.connection())
            laid = [table for table in sealed() if tables.has_table(table.name)]
            for table in laid:
                there = {found["name"] for found in tables.get_columns(table.name)}
                for column in there.intersection(table.columns):
                    if not _can_be_read(session, table, column, only_tokens=True):
                        raise WrongFieldKey
    except sa.exc.DBAPIError:
        return  # What cannot be read at all is told by the upgrade.
    finally:
        db.dispose()


def known(session: Session) -> bool:
    """Whether there is a canary, and it was read; False where there is none and nothing speaks against the key. Raises
    as `check` does."""
    token = session.scalar(sa.select(sa.type_coerce(Canary.word, sa.Text())).where(Canary.name == NAME))
    if token is not None:
        if not Vault.reads(token):
            raise WrongFieldKey
        return True
    tables, filled = _which_are_filled()
    for table, has_rows in zip(tables, session.execute(filled).one(), strict=True):
        if has_rows and not all(_can_be_read(session, table, column) for column in table.columns):
            raise WrongFieldKey
    return False


@cache
def _which_are_filled() -> tuple[tuple[Sealed, ...], sa.Select[*tuple[Any, ...]]]:
    """The tables with anything encrypted, and whether each has a row: in a new line hardly any has."""
    tables = tuple(sealed())
    filled = (sa.exists().select_from(table.raw).label(f"filled_{n}") for n, table in enumerate(tables))
    return tables, sa.select(*filled)


def _can_be_read(session: Session, table: Sealed, column: str, *, only_tokens: bool = False) -> bool:
    """The oldest rows, and the newest: a key that was lost long ago is not the right one either. With `only_tokens`
    what is not encrypted (yet) is passed over."""
    value = table.raw.c[column]
    order = [table.raw.c[name] for name in table.key]
    for direction in (order, [name.desc() for name in order]):
        found = sa.select(value).where(value.is_not(None)).order_by(*direction).limit(LOOKED_AT)
        tokens = session.scalars(found).all()
        if not all(Vault.reads(token) for token in tokens if not only_tokens or _is_token(token)):
            return False
        if len(tokens) < LOOKED_AT:
            break  # there are no others
    return True


def _is_token(value: object) -> bool:
    """Whether it begins as Fernet's tokens do (https://github.com/fernet/spec)."""
    text = value.decode("latin-1") if isinstance(value, bytes) else value
    return isinstance(text, str) and text.startswith("gAAAA")
