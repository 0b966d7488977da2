"""Which engine a test runs on: the default run and the other are the whole, and every feature is on both."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path, PurePosixPath

import pytest

from tests.support.running.engines import COLLECTED, ENGINES, Wanted, is_asked_for

HOME = Path(__file__).parents[3]
ROOMS = ("tests/stories", "tests/unit/alerts", "tests/unit/rides", "tests/unit/scheduler")
ENGINE = re.compile(rf"\b({'|'.join(ENGINES)})\b")


RUNS = {"": Wanted(), "--other-engine": Wanted(other_engine=True), "--all": Wanted(all=True)}
TELLS = "-p", "tests.unit.tooling.test_engines", "-p", "no:cacheprovider"
SAID = "what runs: "


def pytest_collection_finish(session: pytest.Session) -> None:
    """As a plugin of the run that `collected` begins."""
    runs = {option: sorted(names) for option, names in _asked_for(session.config).items()}
    sys.stdout.write(f"{SAID}{json.dumps(runs)}\n")


def collected() -> dict[str, set[str]]:
    words = sys.executable, "-m", "pytest", "--collect-only", "-q", *TELLS, *ROOMS
    run = subprocess.run(words, cwd=HOME, capture_output=True, text=True, check=True)
    (said,) = (line for line in run.stdout.splitlines() if line.startswith(SAID))
    return {option: set(names) for option, names in json.loads(said.removeprefix(SAID)).items()}


def _asked_for(config: pytest.Config) -> dict[str, set[str]]:
    """What each of these runs has of what this one has collected."""
    known = [item for item in config.stash[COLLECTED] if item.nodeid.startswith(ROOMS)]
    return {option: {item.nodeid for item in known if is_asked_for(wanted, item)} for option, wanted in RUNS.items()}


@pytest.fixture(scope="module")
def runs(pytestconfig: pytest.Config) -> dict[str, set[str]]:
    """Read off this run, where it has collected everything."""
    names = [item.nodeid for item in pytestconfig.stash[COLLECTED]]
    if all(any(name.startswith(room) for name in names) for room in ROOMS):
        return _asked_for(pytestconfig)
    return collected()


def test_the_run_and_the_other_together_are_the_whole_and_share_no_test(runs: dict[str, set[str]]) -> None:
    assert runs[""] | runs["--other-engine"] == runs["--all"]
    assert not runs[""] & runs["--other-engine"]


def test_no_test_is_left_out_of_a_run(runs: dict[str, set[str]]) -> None:
    assert {ENGINE.sub("", name) for name in runs[""]} == {ENGINE.sub("", name) for name in runs["--all"]}


def test_of_what_runs_on_one_postgresql_has_a_sixteenth(runs: dict[str, set[str]]) -> None:
    left_to_it = [ENGINE.search(name) for name in runs["--other-engine"]]
    share = sum(found is not None and found[0] == "sqlite" for found in left_to_it) / len(left_to_it)
    assert 0.045 < share < 0.08


def test_every_room_of_stories_has_one_on_both_engines(runs: dict[str, set[str]]) -> None:
    engines: dict[tuple[PurePosixPath, str], set[str]] = defaultdict(set)
    for name in runs[""]:
        if name.startswith("tests/stories/"):
            engines[PurePosixPath(name.partition("::")[0]), ENGINE.sub("", name)].update(ENGINE.findall(name))
    on_both = {file.parent for (file, _), found in engines.items() if found == set(ENGINES)}
    assert on_both == {file.parent for file, _ in engines}


def test_claims_moves_and_races_run_on_both(runs: dict[str, set[str]]) -> None:
    for name in runs["--other-engine"]:
        assert not re.search(r"unit/scheduler/|_moves\.py|_race\.py", name)
