"""Which test runs on which engine.

What differs by engine runs on both in every run; every other test on one of the two, a sixteenth on PostgreSQL,
which its name decides, the same on every machine. `--other-engine` runs what that leaves out, `--all` everything twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from fnmatch import fnmatch
from functools import cache
from pathlib import Path, PurePosixPath
from zlib import crc32

import pytest

ENGINES = ("sqlite", "postgresql")
ON_BOTH = (
    "tests/unit/models/*",
    "tests/unit/migrations/*",
    "tests/unit/scheduler/*",
    "*/test_any_*.py",
    "*_moves.py",
    "*_events.py",
    "*_race.py",
    "*_races.py",
)
"""Tables, claims and locks, moves, whatever comes in any course. A single test says so by `both_engines`."""
STORIES = "tests/stories/*"
"""The first story of a room runs on both: so every feature is lived on both."""


def options(parser: pytest.Parser) -> None:
    group = parser.getgroup("engines", "which database engine a test runs on")
    group.addoption("--other-engine", action="store_true", help="the tests that bin/test leaves to the other engine")
    group.addoption("--all", action="store_true", help="every test on both engines")
    group.addoption("--engine", choices=ENGINES, help="every test on this engine alone")


ONE_IN = 16
"""So many of the tests that run on one engine run on PostgreSQL, where a statement costs five times as much."""
COLLECTED = pytest.StashKey[tuple[pytest.Item, ...]]()
"""Every test of the run's folders on every engine, before `choose`."""


@dataclass(frozen=True)
class Wanted:
    """What the command line says."""

    other_engine: bool = False
    all: bool = False
    engine: str | None = None


def choose(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves in `items` those this run is asked for."""
    config.stash[COLLECTED] = tuple(items)
    wanted = Wanted(*(config.getoption(each.name) for each in fields(Wanted)))
    kept = [item for item in items if is_asked_for(wanted, item)]
    left_out = set(items) - set(kept)
    config.hook.pytest_deselected(items=[item for item in items if item in left_out])
    items[:] = kept


def is_asked_for(wanted: Wanted, item: pytest.Item) -> bool:
    engine = engine_of(item)
    if engine is None:
        return not wanted.other_engine
    one = wanted.engine or engine
    if (only := item.get_closest_marker("only_on")) is not None:
        return engine == only.args[0] == one and not wanted.other_engine
    if wanted.engine:
        return engine == one
    if wanted.all:
        return True
    return (engine in always_on(item)) is not wanted.other_engine


def engine_of(item: pytest.Item) -> str | None:
    """None for a test that touches no database."""
    called = getattr(item, "callspec", None)
    return called.params.get("shelf") if called else None


def name_of(item: pytest.Item) -> str:
    """Where the test stands and what it is given, without the engine."""
    engine = engine_of(item)
    name, _, given = item.nodeid.partition("[")
    return name + "-".join(each for each in given.rstrip("]").split("-") if each != engine)


def always_on(item: pytest.Item) -> Iterator[str]:
    """The engines of a run that asks for nothing else."""
    if differs_by_engine(item):
        return iter(ENGINES)
    return iter(["postgresql" if crc32(name_of(item).encode()) % ONE_IN == 0 else "sqlite"])


def differs_by_engine(item: pytest.Item) -> bool:
    path = PurePosixPath(item.nodeid.partition("::")[0]).as_posix()
    if item.get_closest_marker("both_engines") or any(fnmatch(path, each) for each in ON_BOTH):
        return True
    return fnmatch(path, STORIES) and _begins_its_room(item)


@cache
def _first_file(room: Path) -> Path:
    return min(room.glob("test_*.py"))


def _begins_its_room(item: pytest.Item) -> bool:
    module = item.getparent(pytest.Module)
    if module is None or item.path != _first_file(item.path.parent):
        return False
    return next(name for name in vars(module.obj) if name.startswith("test_")) == getattr(item, "originalname", None)
