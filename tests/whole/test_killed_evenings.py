"""An evening on each engine with real processes that are killed, and a carrier that fails; `bench.evenings` plays two
hundred. And a short day of activities. `bin/test --long` plays two evenings on each engine, and one without harm."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.support import amounts, laid
from tests.support.forked import Forked, forked, program
from tests.support.running import sharing

WITHIN_S = 400
FASTEST, SLOWEST = 300, 40
SEED = {"sqlite": "3", "postgresql": "4"}
A_DAY = 250, 100
"""Of a day, which is longer, and in which less happens in a minute."""

TOO_SLOW = "This machine was too slow for speed"
"""What a report says of an evening whose faults say more of the machine than of the line: it is played again, each
time at half the speed."""


def speed(fastest: int = FASTEST, slowest: int = SLOWEST) -> str:
    """As many times faster than life as this machine keeps up with beside what else it does: an evening that falls
    hours behind its own clock is another evening."""
    beside = int(os.environ.get(sharing.COUNT, "1"))
    waiting = max(os.getloadavg()[0], beside) / (os.cpu_count() or 1)
    return str(round(max(slowest, fastest / max(1.0, waiting))))


def run(folder: Path, *words: str) -> Forked:
    with forked(program(*words), folder) as played:
        played.ends(WITHIN_S)
    return played


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_killing_what_can_be_killed_doubles_no_call_and_loses_no_elder(engine: str, tmp_path: Path) -> None:
    many = str(amounts.of(1, 2))
    played = run(
        tmp_path,
        *("bench.evenings", "--engine", engine, "--evenings", many, "--jobs", many, "--seed", SEED[engine]),
        *("--speed", speed()),
    )
    assert played.status == 0, played.said
    assert "doubled calls and texts: 0" in played.said
    assert "lost elders and alerts:  0" in played.said


@pytest.mark.slow
@pytest.mark.skipif(not amounts.LONG, reason="bin/test --long; what it says is shown by unit/simulation/test_reports")
def test_a_simulated_evening_ends_in_a_report_in_words_and_on_a_page(tmp_path: Path) -> None:
    page = tmp_path / "evening.html"
    played = run(
        tmp_path,
        "cli",
        "simulate",
        "--elders",
        "6",
        "--from",
        "19:00",
        "--to",
        "19:05",
        "--speed",
        speed(),
        "--report",
        str(page),
    )
    assert played.status == 0, played.said
    assert "doubled         0" in played.said
    assert "Nobody was rung twice" in page.read_text()


@pytest.mark.slow
def test_a_simulated_day_keeps_what_the_line_promises(tmp_path: Path) -> None:
    page = tmp_path / "day.html"
    words = ("simulate", "--day", "--elders", "51", "--from", "09:30", "--to", "13:00", "--report", str(page))
    fast = int(speed(*A_DAY))
    for at in (fast, fast // 2, fast // 4):
        line = laid.upgraded(tmp_path / f"day-{at}.db")
        played = run(tmp_path, "cli", *words, "--database", line, "--speed", str(at))
        if played.status == 0 or TOO_SLOW not in played.said:
            break
    assert played.status == 0, played.said
    assert "bound unasked" in played.said and "left out" in played.said
    assert re.search(r"left standing +0 of [12]\d", played.said), played.said
    assert "Nobody was bound unasked" in page.read_text()
