"""The ten numbers of a month and of a year."""

from __future__ import annotations

from datetime import date

import pytest

from models import FigureBy, FigureName
from services.desk.figures import report, ten
from services.desk.figures.report import Part
from services.desk.figures.ten import Told
from services.outbox.prices import Prices
from web.figures import words

N = FigureName
MAY, JUNE = date(2026, 5, 1), date(2026, 6, 1)


def number(name: str) -> ten.Number:
    return next(each for each in ten.TEN if each.name == name)


def test_there_are_ten_and_every_figure_that_is_written_stands_in_one() -> None:
    assert len(ten.TEN) == len({each.name for each in ten.TEN}) == 10
    assert {name for each in ten.TEN for name in each.figures} == set(N)


@pytest.mark.parametrize(
    ("name", "told", "nn", "en"),
    [
        ("reached", [Told(1212)], "1\u00a0212", "1,212"),
        ("rides", [Told(64), Told(None), Told(None)], "64 / – / –", "64 / – / –"),
        ("answered", [Told(660), Told(652)], "98,8\u00a0%", "98.8%"),
        ("answered", [Told(660), Told(None)], "–", "–"),
        ("tries", [Told(100), Told(91), Told(6), Told(None)], "91,0\u00a0% / 6 / –", "91.0% / 6 / –"),
        ("hours", [Told(590)], "10", "10"),
        ("hours", [Told(150)], "2,5", "2.5"),
        ("talks", [Told(40, at_least=True)], "minst 40", "at least 40"),
        ("talks", [None], "", ""),
        ("calls", [Told(40), Told(81)], "40 / 81 / 40\u00a0kr", "40 / 81 / NOK\u00a040"),
        ("texts", [Told(None)], "– / –", "– / –"),
    ],
)
def test_a_number_is_written_as_it_is_read(name: str, told: list[Told | None], nn: str, en: str) -> None:
    assert (words.said(number(name), told, "nn"), words.said(number(name), told, "en")) == (nn, en)


def test_a_cost_is_what_the_desk_has_said_that_a_minute_and_a_part_cost() -> None:
    dear = Prices(text_part=100, call_minute=250)
    assert words.said(number("calls"), [Told(40), Told(1000)], "nn", dear) == "40 / 1\u00a0000 / 2\u00a0500\u00a0kr"
    assert words.said(number("texts"), [Told(12, at_least=True)], "nn", dear) == "minst 12 / minst 12\u00a0kr"


def test_a_year_is_the_sum_of_its_months_and_says_where_one_is_held_back() -> None:
    months: ten.Months = {MAY: {N.TALKS: 30}, JUNE: {N.TALKS: None}, date(2025, 5, 1): {N.TALKS: 500}}
    assert ten.of_year(months, 2026, number("talks")) == [Told(30, at_least=True)]
    assert ten.of_year(months, 2025, number("talks")) == [Told(500)]
    assert ten.of_year(months, 2024, number("talks")) == [None]
    assert ten.of_year({JUNE: {N.TALKS: None}}, 2026, number("talks")) == [Told(None)]


def test_the_elders_of_a_year_are_not_those_of_its_months_added_up() -> None:
    months: ten.Months = {MAY: {N.REACHED: 30}, JUNE: {N.REACHED: 33}}
    assert ten.of_year(months, 2026, number("reached")) == [Told(32)]


def test_a_share_of_a_year_is_of_the_months_that_tell_both() -> None:
    months: ten.Months = {MAY: {N.CHECKINS: 100, N.ANSWERED: 90}, JUNE: {N.CHECKINS: 900, N.ANSWERED: None}}
    assert ten.of_year(months, 2026, number("answered")) == [Told(100), Told(90)]


def test_those_we_reached_stand_with_most_first_and_what_is_not_known_last() -> None:
    parts = [
        Part(FigureBy.HAMLET, "unknown", 99),
        Part(FigureBy.HAMLET, "Garmo", None),
        Part(FigureBy.HAMLET, "Bøverdalen", 6),
        Part(FigureBy.HAMLET, "Fossbergom", 13),
    ]
    assert [each.cell for each in sorted(parts, key=report.in_order)] == [
        "Fossbergom",
        "Bøverdalen",
        "Garmo",
        "unknown",
    ]
    ages = [Part(FigureBy.AGE, cell, value) for cell, value in (("90-", 9), ("-59", 5), ("70-79", None), ("80-89", 7))]
    assert [each.cell for each in sorted(ages, key=report.in_order)] == ["-59", "70-79", "80-89", "90-"]


@pytest.mark.parametrize(
    ("cell", "said"),
    [("-59", "59 år og yngre"), ("80-89", "80–89 år"), ("90-", "90 år og eldre"), ("unknown", "Ikkje kjent")],
)
def test_an_age_is_said_in_years(cell: str, said: str) -> None:
    assert words.cell_name(FigureBy.AGE, cell, "nn") == said
