"""The two reports of a simulated evening, and of a day, from figures made by hand."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner

from cli import main
from cli.simulation.told import page, report
from cli.simulation.told.figures import DayFigures, Figures, percentile, span

EIGHT = datetime(2026, 11, 26, 20, 0, tzinfo=UTC)
GOOD = Figures(
    title="3 elders <and nobody else>",
    calls=[(EIGHT, 2), (EIGHT + timedelta(minutes=1), 0), (EIGHT + timedelta(minutes=2), 1)],
    most_a_minute=60,
    calls_placed=3,
    texts=1,
    late_s=[4.0, 30.0, 100.0],
    outcomes=[("well", 2), ("missed: somebody looks to her", 1)],
    alerts=[("found well", 1)],
    taken_after_s=[95.0],
    web_ms=[5.0, 9.0, 30.0],
    web_failed=0,
    doubled=[],
    lost=[],
    untimely=[],
    in_doubt=0,
    harm=[],
    took_s=61.0,
    speed=60,
    cpu_s={"web": 12.0},
)
BAD = replace(GOOD, lost=["check-in 7 (ringing): never came to an end"])
DAY = DayFigures(
    title="32 elders <and nobody else>",
    calls=[(EIGHT, 2)],
    most_a_minute=60,
    calls_placed=2,
    texts=1,
    web_ms=[5.0],
    web_failed=0,
    harm=[],
    took_s=61.0,
    speed=60,
    cpu_s={"web": 12.0},
    rules=[("bound unasked", 14, []), ("told twice", 70, [])],
    stands=[("joined", 29)],
    told=[("place free", 3)],
    tasks=2,
)
BROKEN = replace(DAY, rules=[("bound unasked", 14, ["Kari is bound, and has not said yes to it"])])


def test_the_words_say_what_counts_first() -> None:
    told = report.words(GOOD)
    assert re.search(r"doubled +0\nlost +0", told)
    assert "half within 30 s" in told
    assert "half within 1 min 35 s" in told


def test_who_was_lost_is_said_in_both_reports() -> None:
    assert BAD.lost[0] in report.words(BAD)
    assert BAD.lost[0] in page.page(BAD)
    assert "nobody was forgotten" not in page.page(BAD)


def test_of_a_day_each_rule_is_told_with_at_how_many_it_looked() -> None:
    assert re.search(r"bound unasked +0 of 14\ntold twice +0 of 70", report.words_of_day(DAY))
    html = page.page_of_day(DAY)
    assert "32 elders &lt;and nobody else&gt;" in html and "Nobody was bound unasked" in html
    assert (DAY.good, BROKEN.good) == (True, False)
    for told in (report.words_of_day(BROKEN), page.page_of_day(BROKEN)):
        assert "Kari is bound" in told and "Nobody was bound unasked" not in told


def test_the_page_needs_nothing_from_anywhere() -> None:
    html = page.page(GOOD)
    assert html.count('role="img"') == 3
    assert not re.search(r"https?:|<script|@import|url\(", html)
    assert "3 elders &lt;and nobody else&gt;" in html


def test_an_evening_without_a_call_has_a_page_too() -> None:
    empty = replace(GOOD, calls=[(EIGHT, 0)], late_s=[], web_ms=[], outcomes=[], alerts=[], taken_after_s=[])
    assert "No alert was raised." in page.page(empty)
    assert "nobody needed to take one" in report.words(empty)


def test_a_machine_that_could_not_keep_up_is_said_to_be_slow() -> None:
    assert GOOD.slow == ""
    assert "lower --speed" in report.words(replace(GOOD, web_ms=[600.0, 700.0]))


@pytest.mark.parametrize(("seconds", "told"), [(0.4, "0 s"), (59.6, "1 min 0 s"), (3725, "62 min 5 s")])
def test_a_span_is_told_in_minutes_and_seconds(seconds: float, told: str) -> None:
    assert span(seconds) == told


def test_a_percentile_is_one_of_the_figures() -> None:
    assert percentile([1.0, 2.0, 3.0], 0.99) == 3.0
    assert percentile([], 0.5) == 0.0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--from", "20:00", "--to", "18:00"], "--from must come first"),
        (["--to", "22:00"], "--to by 21:00"),
        (["--from", "half past"], "is not a time of day"),
        (["--report", "there/is/no/such/folder.html"], "name a file in a folder that is there"),
        (["--day", "--elders", "5"], "are too few for a day"),
        (["--day", "--from", "10:00", "--to", "12:00"], "last three and a half hours or more"),
        (["--database", "nonsense"], "not an address of a database"),
    ],
)
def test_a_mistake_is_answered_with_a_sentence(words: list[str], sentence: str) -> None:
    answered = CliRunner().invoke(main, ["simulate", *words])
    assert answered.exit_code == 2
    assert sentence in " ".join(answered.output.split())
