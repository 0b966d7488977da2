"""Days as people write them in a text."""

from datetime import date

import pytest

from locales.days import parse_day

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "text",
    ["5.12", "5.12.", "5/12", "05.12", "5-12", "5. desember", "5.desember", "5 des", "5des", "den 5. desember",
     "5.12.2026", "5.12.26", "laurdag 5.12", "lør 5/12", "femte desember", "den femte desember", "December 5",
     "the fifth of December"],
)  # fmt: skip
def test_a_date_is_read_in_every_spelling(text):
    assert parse_day(text, TUESDAY) == date(2026, 12, 5)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("i dag", date(2026, 11, 24)),
        ("i kveld", date(2026, 11, 24)),
        ("I morgon", date(2026, 11, 25)),
        ("imorra", date(2026, 11, 25)),
        ("i overmorgon", date(2026, 11, 26)),
        ("torsdag", date(2026, 11, 26)),
        ("til torsdag", date(2026, 11, 26)),
        ("måndag", date(2026, 11, 30)),
        ("tysdag", date(2026, 12, 1)),
        ("tosdag", date(2026, 12, 1)),
        ("fredagen", date(2026, 11, 27)),
        ("løyrda", date(2026, 11, 28)),
        ("tor", date(2026, 11, 26)),
        ("man", date(2026, 11, 30)),
        ("fri 4 dec", date(2026, 12, 4)),
        ("imorn", date(2026, 11, 25)),
        ("i mårgo", date(2026, 11, 25)),
        ("ei viku", date(2026, 12, 1)),
        ("om to veker", date(2026, 12, 8)),
        ("ein månad", date(2026, 12, 24)),
    ],
)
def test_near_days_and_weekdays_are_counted_from_today(text, day):
    assert parse_day(text, TUESDAY) == day


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("5.1", TUESDAY, date(2027, 1, 5)),
        ("24.11", TUESDAY, date(2026, 11, 24)),
        ("23.11", TUESDAY, date(2027, 11, 23)),
        ("29.2", date(2027, 3, 1), date(2028, 2, 29)),
        ("den 5.", TUESDAY, date(2026, 12, 5)),
        ("30", TUESDAY, date(2026, 11, 30)),
        ("31", date(2027, 1, 31), date(2027, 1, 31)),
        ("30", date(2027, 1, 31), date(2027, 3, 30)),
    ],
)
def test_a_date_without_a_year_or_month_is_the_next_such_day(text, today, day):
    assert parse_day(text, today) == day


def test_a_year_that_is_told_is_believed():
    assert parse_day("5.12.2025", TUESDAY) == date(2025, 12, 5)


@pytest.mark.parametrize(
    "text",
    ["", "veit ikkje", "31.2", "0.12", "5.13", "32", "0", "29.2", "fredag 5.12", "neste fredag", "5.12.126",
     "5.12.0000", "1 2 3 4", "5 kaffi", "ja", "fri", "sat", "sun"],
)  # fmt: skip
def test_what_is_no_certain_day_is_none(text):
    assert parse_day(text, TUESDAY) is None


def test_fri_is_a_day_in_english_alone():
    assert parse_day("fri", TUESDAY, "en") == date(2026, 11, 27)
    assert parse_day("fri", TUESDAY, "nb") is None
