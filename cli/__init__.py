"""The command line. A mistake gets one sentence that says what to do next, and exit status 2; never a traceback.

A command is read when it is asked for: what another needs is half of all there is to read, and a service that begins
keeps people waiting meanwhile.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib import import_module

import click

from .base import PlainGroup

COMMANDS: dict[str, Callable[[], click.Command]] = {
    "addresses": lambda: import_module("cli.roads").addresses,
    "backup": lambda: import_module("cli.keeping").backup,
    "calendar": lambda: import_module("cli.calendars").calendar,
    "community": lambda: import_module("cli.setting_up").community,
    "db": lambda: import_module("cli.setting_up").db,
    "demo": lambda: import_module("cli.demonstrating").demo,
    "desk": lambda: import_module("cli.desk").desk,
    "doctor": lambda: import_module("cli.doctor").doctor,
    "erase": lambda: import_module("cli.rights").erase,
    "exchange": lambda: import_module("cli.running").exchange,
    "export": lambda: import_module("cli.rights").export,
    "fallback": lambda: import_module("cli.setting_up").fallback,
    "import": lambda: import_module("cli.bringing_in").import_,
    "make-key": lambda: import_module("cli.setting_up").make_key,
    "phone": lambda: import_module("cli.running").phone,
    "restore": lambda: import_module("cli.keeping").restore,
    "rewrite-fields": lambda: import_module("cli.keeping").rewrite_fields,
    "roads": lambda: import_module("cli.roads").roads,
    "scheduler": lambda: import_module("cli.running").scheduler,
    "serve": lambda: import_module("cli.running").serve,
    "simulate": lambda: import_module("cli.simulating").simulate,
}


class EachOfItsOwn(PlainGroup):
    """Reads the file of the command that is asked for."""

    def list_commands(self, context: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        return COMMANDS[name]() if name in COMMANDS else None


@click.group(cls=EachOfItsOwn, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Grendelinja, the hamlet line: one local telephone number for a municipality's elders."""
    os.umask(0o077)  # what is written down is nobody else's on this machine to read
