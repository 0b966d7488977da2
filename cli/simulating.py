"""`grendelinja simulate`: play an evening out before anybody's grandmother is rung."""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING

import click
import sqlalchemy as sa

from models import Community, Database

from .base import Mistake

if TYPE_CHECKING:
    from .simulation.evening import Order

MOST_ELDERS = 3000
LATEST = time(21)
TOLD_EVERY = 10


class LocalTime(click.ParamType):  # type: ignore[type-arg]
    name = "HH:MM"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> time:
        if isinstance(value, time):
            return value
        try:
            return time.fromisoformat(f"{value:0>5}")
        except ValueError:
            self.fail(f"{value} is not a time of day. Write it as 18:00.", param, ctx)


@click.command()
@click.option("--elders", default=765, show_default=True, type=click.IntRange(1, MOST_ELDERS))
@click.option("--from", "begins", default="18:00", show_default=True, type=LocalTime(), help="First chosen minute.")
@click.option(
    "--to", "ends", default="20:00", show_default=True, type=LocalTime(), help="No minute is chosen after it."
)
@click.option("--speed", default=60.0, show_default=True, type=click.FloatRange(1, 600), help="Times faster than life.")
@click.option("--seed", default=1, show_default=True, help="The same seed is the same village.")
@click.option(
    "--rate", default=1.0, show_default=True, type=click.FloatRange(0.1, 100), help="Carrier's calls a second."
)
@click.option("--schedulers", default=1, show_default=True, type=click.IntRange(1, 5))
@click.option("--database", help="An empty database's address; a temporary SQLite file when left out.")
@click.option("--faults", is_flag=True, help="Let the carrier fail in every way it can.")
@click.option("--kill", is_flag=True, help="Kill processes and cut the network at random moments.")
@click.option("--report", default="evening.html", show_default=True, help="Where the page goes.")
def simulate(
    *,
    elders: int,
    begins: time,
    ends: time,
    speed: float,
    seed: int,
    rate: float,
    schedulers: int,
    database: str | None,
    faults: bool,
    kill: bool,
    report: str,
) -> None:
    """Play a whole evening in minutes: scripted people against real web and scheduler processes.

    Nobody real is rung: the telephone company is the exchange on this machine. Ends with status 1 when anybody was rung
    twice or forgotten.

    Example: grendelinja simulate --elders 765 --from 18:00 --to 20:00 --speed 60
    """
    if begins >= ends or ends > LATEST:
        raise Mistake(f"The evening goes from {begins:%H:%M} to {ends:%H:%M}. --from must come first, --to by 21:00.")
    page = Path(report)
    if page.is_dir() or not page.parent.is_dir():
        raise Mistake(f"--report {report} cannot be written: name a file in a folder that is there.")
    from .simulation import evening
    from .simulation.played import harm

    with _folder() as folder:
        order = evening.Order(
            elders=elders,
            begins=begins,
            ends=ends,
            speed=speed,
            database_url=_empty(database) if database else f"sqlite:///{folder / 'line.db'}",
            folder=folder,
            seed=seed,
            rate=rate,
            schedulers=schedulers,
            faults=harm.faults(random.Random(seed)) if faults else [],
            kill=kill,
            partitions=kill,
        )
        good = _play(order, page)
    if not good:
        sys.exit(1)


def _play(order: Order, path: Path) -> bool:
    """Play it and tell it, in words and on the page; whether nobody was rung twice or forgotten."""
    from . import simulation
    from .simulation import evening
    from .simulation.told import figures, page, report

    simulation.import_what_is_forked()
    click.echo(
        f"{order.elders} elders between {order.begins:%H:%M} and {order.ends:%H:%M}, "
        f"{order.speed:g} times as fast as life …"
    )
    try:
        told = figures.figures_of(evening.play(order, _Progress()))
    except (TimeoutError, ValueError) as error:
        raise Mistake(f"The evening could not be played: {error}.") from None
    path.write_text(page.page(told), encoding="utf-8")
    click.echo(f"\n{report.words(told)}\n\nThe page with the plots: {path}")
    return told.good


class _Progress:
    """One line that is written over on a terminal, and a line now and then elsewhere."""

    def __init__(self) -> None:
        self.told = 0

    def __call__(self, words: str) -> None:
        if sys.stderr.isatty():
            click.echo(f"\r\x1b[2K{words}", nl=False, err=True)
        elif self.told % TOLD_EVERY == 0:
            click.echo(words, err=True)
        self.told += 1


@contextmanager
def _folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="grendelinja-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _empty(database_url: str) -> str:
    """The address, if nobody lives there: people are made up by the hundred, and would stand among real ones."""
    try:
        db = Database(database_url)
    except (sa.exc.ArgumentError, ImportError):
        raise Mistake("--database is not an address of a database, such as sqlite:///evening.db.") from None
    try:
        with db.read() as session:
            there = sa.inspect(session.connection()).has_table(Community.__tablename__)
            occupied = there and session.scalar(sa.select(sa.exists().where(Community.id > 0)))
    finally:
        db.dispose()
    if occupied:
        raise Mistake("--database is a line's own database. The simulation needs an empty one, or none: leave it out.")
    return database_url
