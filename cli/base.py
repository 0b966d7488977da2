"""What every command stands on: settings, database, the community meant, and mistakes told as sentences."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, ClassVar

import click
import sqlalchemy as sa
import structlog
from sqlalchemy.orm import Session

import clock
import logs
import settings as settings_module
from models import Community, Database, Vault
from services import demonstration, wiring
from services.desk import controller, founding
from services.fields import canary
from services.phones.numbers import BadNumber, NumberFault, to_e164
from services.restoring import unfinished
from settings import Settings, SettingsError

log = structlog.get_logger()

WHY_NOT = {
    NumberFault.EMPTY: "is empty",
    NumberFault.NOT_A_NUMBER: "is not a telephone number",
    NumberFault.TOO_SHORT: "is too short; a Norwegian number has eight digits",
    NumberFault.TOO_LONG: "is too long; a Norwegian number has eight digits",
    NumberFault.FIVE_DIGITS: "has five digits; such numbers cannot be rung by the line",
    NumberFault.PREMIUM: "is a premium-rate number, which the line never rings",
    NumberFault.NOT_IN_USE: "is not in the numbering plan",
}


SAID_AS_IS = (
    SettingsError,
    canary.WrongFieldKey,
    unfinished.Unfinished,
    demonstration.NotInProduction,
    demonstration.Occupied,
    demonstration.NobodyToRing,
    controller.NobodyAnswers,
)


NO_DATABASE = (
    "DATABASE_URL is not an address of a database. "
    "Examples: sqlite:///var/grendelinja.db and postgresql://user@host/name"
)


RUNNING = Path("var/demo.running")
"""Where `bin/run` says how its demonstration is set up, for as long as it runs."""


LONGEST_SENTENCE = 300
"""What a command is for is never cut off in a list; it goes on on the next line."""


class Mistake(click.ClickException):
    """Something the person at the keyboard can put right."""

    exit_code = 2
    logged: ClassVar[bool] = False

    def show(self, file: IO[Any] | None = None) -> None:
        if self.logged:
            log.critical("cannot_go_on", sentence=self.message)
        else:
            super().show(file)


def run_as_a_service() -> None:
    """From now on standard error is the log, unless somebody is looking at it: a mistake is a line of it too."""
    Mistake.logged = logs.own_the_process() and not sys.stderr.isatty()


class PlainGroup(click.Group):
    """Turns what a person can cause into a sentence, and lists its commands each with its whole first sentence."""

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        commands = ((name, self.get_command(context, name)) for name in self.list_commands(context))
        rows = [(name, each.get_short_help_str(LONGEST_SENTENCE)) for name, each in commands if each is not None]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

    def invoke(self, context: click.Context) -> Any:
        try:
            return super().invoke(context)
        except SAID_AS_IS as error:
            raise Mistake(str(error)) from None
        except sa.exc.OperationalError as error:
            raise Mistake(_database_sentence(error)) from None
        except sa.exc.ProgrammingError as error:
            if "does not exist" in str(error.orig):
                raise Mistake(_database_sentence(error)) from None
            raise


def _database_sentence(error: sa.exc.DBAPIError) -> str:
    reason = str(error.orig).strip().splitlines()[0]
    if missing := re.search(r'database "([^"]+)" does not exist', str(error.orig)):
        return (
            f"The server has no database called {missing[1]}. Make it there with: createdb {missing[1]} (as somebody "
            "who may, such as: sudo -u postgres createdb -O USER NAME), and then run: grendelinja db upgrade"
        )
    if ("role" not in reason and "does not exist" in reason) or "no such table" in reason or "no such column" in reason:
        return "The database is not up to date. Run: grendelinja db upgrade"
    return f"The database cannot be used ({reason}). Look at DATABASE_URL, and whether its folder or server is there."


def as_the_demonstration() -> None:
    """Take the settings of the demonstration `bin/run` is running here, unless the shell has settings of its own."""
    if RUNNING.exists() and not {"TWILIO_ACCOUNT_SID", "TWILIO_API_BASE"} & os.environ.keys():
        told = (text.partition("=") for text in RUNNING.read_text().splitlines())
        os.environ.update({name: value for name, _, value in told})


@contextmanager
def line() -> Iterator[tuple[Settings, Database]]:
    """Settings and database, with the clock and the keys in place. Raises `WrongFieldKey` where the database has
    another key."""
    settings = settings_module.load()
    clock.compress(settings.clock)
    Vault.open_with(settings.field_keys)
    wiring.connect(settings.text_channel, settings.kept, settings.calls_at_once)
    try:
        db = Database(settings.database_url)
    except (sa.exc.ArgumentError, ImportError):
        raise Mistake(NO_DATABASE) from None
    try:
        unfinished.refuse(db)
        canary.check(db)
        yield settings, db
    finally:
        db.dispose()


def link_to_begin(settings: Settings, database: Database) -> str | None:
    """The address by which a line without anybody is set up; None where there is somebody."""
    with database.write() as session:
        token = founding.offer(session)
    return None if token is None else f"{settings.public_url.rstrip('/')}/desk/set-up/{token}"


def the_community(session: Session, name: str | None) -> Community:
    """The one named, or the only one there is."""
    if name:
        found = session.scalar(sa.select(Community).where(Community.name == name))
        if found is None:
            raise Mistake(f"There is no community called {name}. Those there are: {_names(session)}.")
        return found
    all_of_them = session.scalars(sa.select(Community).limit(2)).all()
    if not all_of_them:
        raise Mistake("There is no community yet. Make one with: grendelinja community add --help")
    if len(all_of_them) > 1:
        raise Mistake(f"There are several communities ({_names(session)}). Say which with --community NAME.")
    return all_of_them[0]


def _names(session: Session) -> str:
    return ", ".join(session.scalars(sa.select(Community.name).order_by(Community.name))) or "none"


def e164(option: str, number: str) -> str:
    try:
        return to_e164(number)
    except BadNumber as error:
        raise Mistake(f"{option} {number} {WHY_NOT[error.fault]}.") from None
