"""`grendelinja simulate`: play an evening, or a day of activities, out before anybody's grandmother is rung."""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click
import sqlalchemy as sa

from models import Community, Database

from .base import Mistake

if TYPE_CHECKING:
    from .simulation.played.course import Order, Played, Progress

V = TypeVar("V")

MOST_ELDERS = 3000
TOLD_EVERY = 10
EVENING = 765, time(18), time(20), time(21)
DAY = 60, time(8), time(22), time(23)
"""How many elders, from when and to when, unless it is said; and to when at the latest."""


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
@click.option("--day", "a_day", is_flag=True, help="A day of activities in place of an evening.")
@click.option("--elders", type=click.IntRange(1, MOST_ELDERS), help="765 when left out; of a day 60.")
@click.option(
    "--from", "begins", type=LocalTime(), help="First chosen minute, or when the day begins. 18:00; of a day 08:00."
)
@click.option(
    "--to", "ends", type=LocalTime(), help="No minute is chosen after it; or when the day ends. 20:00; of a day 22:00."
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
@click.option("--report", help="Where the page goes. evening.html when left out; of a day day.html.")
def simulate(
    *,
    a_day: bool,
    elders: int | None,
    begins: time | None,
    ends: time | None,
    speed: float,
    seed: int,
    rate: float,
    schedulers: int,
    database: str | None,
    faults: bool,
    kill: bool,
    report: str | None,
) -> None:
    """Play an evening, or a day of activities, in minutes: scripted people against real web and scheduler processes.

    Nobody real is rung: the telephone company is the exchange on this machine. Ends with status 1 when anybody was rung
    twice or forgotten; of a day, when any of the line's promises was broken.

    Example: grendelinja simulate --elders 765 --from 18:00 --to 20:00 --speed 60
    Example: grendelinja simulate --day --elders 60 --speed 120
    """
    usual = DAY if a_day else EVENING
    elders, begins, ends = elders or usual[0], begins or usual[1], ends or usual[2]
    if begins >= ends or ends > usual[3]:
        what, latest = "day" if a_day else "evening", f"{usual[3]:%H:%M}"
        raise Mistake(f"The {what} goes from {begins:%H:%M} to {ends:%H:%M}. --from must come first, --to by {latest}.")
    if a_day:
        _is_long_enough(elders, begins, ends)
    page = Path(report or ("day.html" if a_day else "evening.html"))
    if page.is_dir() or not page.parent.is_dir():
        raise Mistake(f"--report {report} cannot be written: name a file in a folder that is there.")
    from .simulation.played import course, harm

    with _folder() as folder:
        order = course.Order(
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
        good = _play_day(order, page) if a_day else _play(order, page)
    if not good:
        sys.exit(1)


def _is_long_enough(elders: int, begins: time, ends: time) -> None:
    """A day has room for all that happens in it, and a person for each part."""
    from .simulation.imagined.day.story import EARLIEST, FEWEST, SHORTEST

    long = datetime.combine(date.min, ends) - datetime.combine(date.min, begins)
    if elders < FEWEST:
        raise Mistake(f"--elders {elders} are too few for a day: {FEWEST} have a part of their own.")
    if begins < EARLIEST or long < SHORTEST:
        raise Mistake(
            f"The day goes from {begins:%H:%M} to {ends:%H:%M}. Let it begin at {EARLIEST:%H:%M} or later, and last "
            "three and a half hours or more."
        )


def _play(order: Order, path: Path) -> bool:
    """Play an evening and tell it; whether nobody was rung twice or forgotten."""
    from .simulation import evening
    from .simulation.told import figures, page, report

    told = figures.figures_of(_played(order, "evening", evening.play))
    _tell(path, page.page(told), report.words(told))
    return told.good


def _play_day(order: Order, path: Path) -> bool:
    """Play a day and tell it; whether all was kept that the line promises."""
    from .simulation import day
    from .simulation.told import figures, page, report

    told = figures.figures_of_day(_played(order, "day", day.play))
    _tell(path, page.page_of_day(told), report.words_of_day(told))
    return told.good


def _played(order: Order, what: str, play: Callable[[Order, Progress], Played[V]]) -> Played[V]:
    from . import simulation

    simulation.import_what_is_forked()
    click.echo(
        f"{order.elders} elders between {order.begins:%H:%M} and {order.ends:%H:%M}, "
        f"{order.speed:g} times as fast as life …"
    )
    try:
        return play(order, _Progress())
    except (TimeoutError, ValueError) as error:
        raise Mistake(f"The {what} could not be played: {error}.") from None


def _tell(path: Path, page: str, words: str) -> None:
    """In words and on the page."""
    path.write_text(page, encoding="utf-8")
    click.echo(f"\n{words}\n\nThe page with the plots: {path}")


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
