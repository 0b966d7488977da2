"""The command line. A mistake gets one sentence that says what to do next, and exit status 2; never a traceback."""

from __future__ import annotations

import os

import click

from .base import PlainGroup
from .bringing_in import import_
from .calendars import calendar
from .demonstrating import demo
from .desk import desk
from .doctor import doctor
from .keeping import backup, restore, rewrite_fields
from .rights import erase, export
from .roads import addresses, roads
from .running import exchange, phone, scheduler, serve
from .setting_up import community, db, fallback, make_key
from .simulating import simulate


@click.group(cls=PlainGroup, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Grendelinja, the hamlet line: one local telephone number for a municipality's elders."""
    os.umask(0o077)  # what is written down is nobody else's on this machine to read


for command in (
    db,
    community,
    desk,
    make_key,
    fallback,
    doctor,
    rewrite_fields,
    backup,
    restore,
    import_,
    calendar,
    roads,
    addresses,
    export,
    erase,
    demo,
    serve,
    scheduler,
    exchange,
    phone,
    simulate,
):
    main.add_command(command)
