"""Days and hours as they are typed into a field of the desk."""

from datetime import date, time

import pytest

from locales.speech import day_in_full
from locales.typed import read_clock, read_day

SUNDAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("19", time(19)),
        ("1900", time(19)),
        ("19.00", time(19)),
        ("19:00", time(19)),
        ("19,30", time(19, 30)),
        (" kl. 19 ", time(19)),
        ("klokka 19.30", time(19, 30)),
        ("9", time(9)),
        ("09", time(9)),
        ("930", time(9, 30)),
        ("0930", time(9, 30)),
        ("0", time(0)),
        ("0000", time(0)),
        ("23:59", time(23, 59)),
        ("7 pm", time(19)),
        ("7.30pm", time(19, 30)),
        ("12 am", time(0)),
        ("12 pm", time(12)),
        ("11 a.m.", time(11)),
    ],
)
def test_an_hour_is_read_in_every_spelling(text, at):
    assert read_clock(text) == at


@pytest.mark.parametrize(
    "text",
    ["", "24", "24.00", "2400", "19.60", "1960", "19.0", "190000", "halv sju", "kveld", "19-21", "13 pm", "0 am", "-1",
     "19.00.00"],
)  # fmt: skip
def test_what_is_no_certain_hour_is_none(text):
    assert read_clock(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2.12", date(2026, 12, 2)),
        ("onsdag", date(2026, 12, 2)),
        ("onsdag 2. desember", date(2026, 12, 2)),
        ("i morgon", date(2026, 11, 30)),
        ("2026-12-02", date(2026, 12, 2)),
        ("29.11", SUNDAY),
        ("28.11", date(2027, 11, 28)),
        ("2.1", date(2027, 1, 2)),
        ("31.2", None),
        ("2026-02-30", None),
        ("neste veke ein gong", None),
        ("torsdag 2.12", None),
        ("", None),
    ],
)
def test_a_day_to_come_is_the_next_such_day(text, day):
    assert read_day(text, SUNDAY) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3.9", date(2026, 9, 3)),
        ("2.12", date(2025, 12, 2)),
        ("29.11", SUNDAY),
        ("30.11", date(2025, 11, 30)),
        ("29.2", None),
        ("28.2", date(2026, 2, 28)),
        ("i går", date(2026, 11, 28)),
        ("i dag", SUNDAY),
        ("onsdag", date(2026, 11, 25)),
        ("søndag", date(2026, 11, 22)),
        ("den 5.", date(2026, 11, 5)),
        ("30", date(2026, 10, 30)),
        ("3.9.2024", date(2024, 9, 3)),
        ("3.9.2027", None),
        ("i morgon", None),
        ("2026-09-03", date(2026, 9, 3)),
    ],
)
def test_a_day_that_was_is_the_last_such_day(text, day):
    assert read_day(text, SUNDAY, past=True) == day


def test_the_desk_answers_with_the_whole_day():
    wednesday = date(2026, 12, 2)
    assert day_in_full(wednesday, SUNDAY, "nn") == "onsdag 2. desember"
    assert day_in_full(date(2026, 12, 5), SUNDAY, "nb") == "lørdag 5. desember"
    assert day_in_full(wednesday, SUNDAY, "en") == "Wednesday 2 December"
    assert day_in_full(date(2027, 12, 2), SUNDAY, "nn") == "torsdag 2. desember 2027"
