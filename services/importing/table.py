"""A CSV file as rows of named cells: UTF-8 with or without a byte order mark, `;` or `,` between the cells."""

from __future__ import annotations

import csv
import enum
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from services.phones.numbers import BadNumber, NumberFault, to_e164

from .report import Problem

NUMBER_FAULTS = {
    NumberFault.EMPTY: "is empty; write eight digits",
    NumberFault.NOT_A_NUMBER: "is not a telephone number; write eight digits, such as 900 12 345",
    NumberFault.TOO_SHORT: "has too few digits; a Norwegian number has eight",
    NumberFault.TOO_LONG: "has too many digits; a Norwegian number has eight",
    NumberFault.FIVE_DIGITS: "is a five-digit number, which the line cannot ring; write the eight-digit one",
    NumberFault.PREMIUM: "is a premium number, which the line does not ring; write an ordinary one",
    NumberFault.NOT_IN_USE: "is in a range that is not in use; check the digits",
}

T = TypeVar("T")
Chosen = TypeVar("Chosen", bound=enum.StrEnum)


class BadFile(Exception):
    """The file cannot be read as a table at all. `problem` says why."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.problem = Problem(line, reason)


class BadCell(Exception):
    """One cell says something that cannot be meant; the message is the sentence the person gets."""


@dataclass
class Cells:
    """One row. Every reading of a cell that fails adds a reason and answers None, so a row tells all that is wrong."""

    line: int
    values: dict[str, str]
    reasons: list[str] = field(default_factory=list)

    def text(self, name: str) -> str | None:
        """The cell without outer blanks; None when it is empty or there is no such column."""
        return self.values.get(name, "").strip() or None

    def read(self, name: str, reader: Callable[[str], T]) -> T | None:
        """What `reader` makes of a filled cell; its BadCell becomes a reason that names the column."""
        written = self.text(name)
        if written is None:
            return None
        try:
            return reader(written)
        except BadCell as bad:
            self.reasons.append(f"{name} {bad}.")
            return None

    def whole(self, name: str, lowest: int, highest: int) -> int | None:
        return self.read(name, lambda written: _whole(written, lowest, highest))

    def decimal(self, name: str, lowest: float, highest: float) -> float | None:
        return self.read(name, lambda written: _decimal(written, lowest, highest))

    def member(self, name: str, kind: type[Chosen], what: str) -> Chosen | None:
        """One of a few words; `what` they all are stands in the sentence for another."""
        return self.read(name, lambda written: _member(written, kind, what))

    def number(self, name: str) -> str | None:
        """A telephone number in E.164."""
        return self.read(name, e164)

    def problems(self) -> list[Problem]:
        return [Problem(self.line, reason) for reason in self.reasons]


def read_table(data: bytes, known: Sequence[str], required: Iterable[str]) -> Iterator[Cells]:
    """The rows that hold anything. Raises `BadFile` for what is no table or lacks a required heading."""
    text = _decoded(data)
    header = text.split("\n", 1)[0]
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=";" if header.count(";") >= header.count(",") else ",")
    try:
        names = [name.strip().lower() for name in next(lines, [])]
        _check_header(names, known, required)
        last = lines.line_num
        for row in lines:
            line, last = last + 1, lines.line_num
            if any(cell.strip() for cell in row):
                yield _cells(line, names, row)
    except csv.Error as error:
        raise BadFile(lines.line_num, "The quotation marks in the file do not match; save it again as CSV.") from error


def e164(written: str) -> str:
    """Raises `BadCell` with a sentence about the number."""
    try:
        return to_e164(written)
    except BadNumber as bad:
        raise BadCell(f"“{written}” {NUMBER_FAULTS[bad.fault]}") from bad


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BadFile(line, "The file is not UTF-8; in the spreadsheet choose “CSV UTF-8” when saving.") from error
    if "\0" in text:
        raise BadFile(1, "The file is not a text file; in the spreadsheet choose “CSV UTF-8” when saving.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _check_header(names: list[str], known: Sequence[str], required: Iterable[str]) -> None:
    if not any(names):
        raise BadFile(1, "The file is empty; its first line must hold the headings.")
    missing = [name for name in required if name not in names]
    if missing:
        raise BadFile(1, f"The heading {missing[0]} is missing from the first line; add it.")
    unknown = [name for name in names if name and name not in known]
    if unknown:
        raise BadFile(1, f"The heading “{unknown[0]}” is not known; the headings are {', '.join(known)}.")
    twice = [name for name in names if name and names.count(name) > 1]
    if twice:
        raise BadFile(1, f"The heading {twice[0]} stands there twice; remove one of the columns.")


def _cells(line: int, names: list[str], row: list[str]) -> Cells:
    cells = Cells(line, dict(zip(names, row, strict=False)))
    if any(cell.strip() for cell in row[len(names) :]):
        cells.reasons.append(
            "The row has more cells than there are headings; put text that holds the separator in quotation marks."
        )
    return cells


def _member(written: str, kind: type[Chosen], what: str) -> Chosen:
    try:
        return kind(written.lower().replace("-", "_").replace(" ", "_"))
    except ValueError:
        *words, last = kind
        raise BadCell(f"“{written}” is not {what}; write {', '.join(words)} or {last}") from None


def _whole(written: str, lowest: int, highest: int) -> int:
    try:
        value = int(written)
    except ValueError:
        raise BadCell(f"“{written}” is not a whole number") from None
    if not lowest <= value <= highest:
        raise BadCell(f"“{written}” must lie between {lowest} and {highest}")
    return value


def _decimal(written: str, lowest: float, highest: float) -> float:
    try:
        value = float(written.replace(",", "."))
    except ValueError:
        raise BadCell(f"“{written}” is not a number of degrees, such as 61.84") from None
    if not lowest <= value <= highest:
        raise BadCell(f"“{written}” must lie between {lowest:g} and {highest:g}")
    return value
