"""A CSV file as rows of named cells: UTF-8 or UTF-16, `;`, `,` or a tabulator between the cells.

A spreadsheet's own signs are not part of a cell: its first line `sep=;`, the text mark in `'90012345`, the formula in
`="90012345"`, and what nobody sees.
"""

from __future__ import annotations

import csv
import enum
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from services.phones.numbers import BadNumber, to_e164

from .plain import visible
from .report import Problem
from .said import Said

SEPARATORS = ";,\t"
_SEP_LINE = re.compile(r'"?sep=(.)"?[;,\t]*', re.IGNORECASE)
_FORMULA = re.compile(r'="([^"]*)"')
_TEXT_MARK = re.compile(r"['\u2018\u2019`\u00b4](?=[\d+(])")
_CALCULATED = re.compile(r"[+-]?\d+(?:[.,]\d+)?E[+-]?\d+", re.IGNORECASE)
_NORWEGIAN_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_DECIMAL_NUMBER = re.compile(r"(\+?\d{8,})[.,]0+")
_EMERGENCY = frozenset({"110", "112", "113", "116117", "116123", "116111", "116006"})

T = TypeVar("T")
Chosen = TypeVar("Chosen", bound=enum.StrEnum)


class BadFile(Exception):
    """The file cannot be read as a table at all. `problem` says why."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.problem = Problem(line, reason)


class BadCell(Exception):
    """One cell says something that cannot be meant: the name of the sentence about it, in which `column` stands for the
    heading, and its words."""

    def __init__(self, name: str, /, **words: object) -> None:
        super().__init__(name)
        self.name, self.words = name, words

    def in_column(self, column: str) -> Said:
        return Said(self.name, column=column, **self.words)


class What(enum.StrEnum):
    """What all the words are of which a cell holds one."""

    LANGUAGE = "language"
    PACE = "pace"
    TALK = "talk"
    HELP = "help"
    ANSWERS = "answers"


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
            self.reasons.append(bad.in_column(name))
            return None

    def whole(self, name: str, lowest: int, highest: int) -> int | None:
        return self.read(name, lambda written: _whole(written, lowest, highest))

    def decimal(self, name: str, lowest: float, highest: float) -> float | None:
        return self.read(name, lambda written: _decimal(written, lowest, highest))

    def member(self, name: str, kind: type[Chosen], what: What) -> Chosen | None:
        """One of a few words; `what` names what they all are, for the sentence about another."""
        return self.read(name, lambda written: _member(written, kind, what))

    def number(self, name: str) -> str | None:
        """A telephone number in E.164."""
        return self.read(name, e164)

    def problems(self) -> list[Problem]:
        return [Problem(self.line, reason) for reason in self.reasons]


def read_table(data: bytes, known: Sequence[str], required: Iterable[str]) -> Iterator[Cells]:
    """The rows that hold anything. Raises `BadFile` for what is no table or lacks a required heading."""
    text = _decoded(data)
    header, _, rest = text.partition("\n")
    chosen = _SEP_LINE.fullmatch(header.strip(" "))
    above = 1 if chosen else 0
    if chosen:
        text, header = rest, rest.split("\n", 1)[0]
    delimiter = chosen[1] if chosen else max(SEPARATORS, key=header.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        names = [visible(name).strip().lower() for name in next(lines, [])]
        _check_header(names, known, required)
        last = lines.line_num + above
        for row in lines:
            line, last = last + 1, lines.line_num + above
            if any(cell.strip() for cell in row):
                yield _cells(line, names, row)
    except csv.Error as error:
        raise BadFile(lines.line_num + above, Said("web-import-quotes")) from error


def e164(written: str) -> str:
    """Raises `BadCell` with a sentence about the number."""
    decimal = _DECIMAL_NUMBER.fullmatch(written)
    if decimal:
        written = decimal[1]
    if _CALCULATED.fullmatch(written):
        raise BadCell("web-import-calculated", written=written)
    if written in _EMERGENCY:
        raise BadCell("web-import-emergency", written=written)
    if _two_numbers(written):
        raise BadCell("web-import-two-numbers", written=written)
    try:
        return to_e164(written)
    except BadNumber as bad:
        raise BadCell("web-import-number", written=written, fault=bad.fault.value) from bad


def day_of(written: str) -> date:
    """Raises `BadCell` for what is no day."""
    norwegian = _NORWEGIAN_DATE.fullmatch(written)
    try:
        if norwegian:
            return date(int(norwegian[3]), int(norwegian[2]), int(norwegian[1]))
        return date.fromisoformat(written)
    except ValueError:
        raise BadCell("web-import-day", written=written) from None


def _two_numbers(written: str) -> bool:
    """Whether two numbers stand there, with anything that is no digit's usual company between them."""
    found = 0
    for part in re.split(r"[/;,&]|\s(?:og|eller|or|and|\+)\s|\s(?=\+)", written, flags=re.IGNORECASE):
        try:
            to_e164(part)
        except BadNumber:
            return False
        found += 1
    return found > 1


def _decoded(data: bytes) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BadFile(line, Said("web-import-not-utf8")) from error
    if "\0" in text:
        raise BadFile(1, Said("web-import-not-text"))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _check_header(names: list[str], known: Sequence[str], required: Iterable[str]) -> None:
    if not any(names):
        raise BadFile(1, Said("web-import-empty"))
    missing = [name for name in required if name not in names]
    if missing:
        raise BadFile(1, Said("web-import-heading-missing", heading=missing[0]))
    unknown = [name for name in names if name and name not in known]
    if unknown:
        raise BadFile(1, Said("web-import-heading-unknown", heading=unknown[0], known=", ".join(known)))
    twice = [name for name in names if name and names.count(name) > 1]
    if twice:
        raise BadFile(1, Said("web-import-heading-twice", heading=twice[0]))


def _cells(line: int, names: list[str], row: list[str]) -> Cells:
    cells = Cells(line, dict(zip(names, map(_written, row), strict=False)))
    if any(cell.strip() for cell in row[len(names) :]):
        cells.reasons.append(Said("web-import-too-many-cells"))
    return cells


def _written(cell: str) -> str:
    """What somebody wrote into the cell, without what the spreadsheet wrote around it."""
    cell = visible(cell).strip()
    formula = _FORMULA.fullmatch(cell)
    return _TEXT_MARK.sub("", formula[1] if formula else cell, count=1) if formula or _TEXT_MARK.match(cell) else cell


def _member(written: str, kind: type[Chosen], what: What) -> Chosen:
    try:
        return kind(written.lower().replace("-", "_").replace(" ", "_"))
    except ValueError:
        *words, last = kind
        raise BadCell("web-import-word", written=written, what=what, words=", ".join(words), last=last) from None


def _whole(written: str, lowest: int, highest: int) -> int:
    try:
        value = int(written)
    except ValueError:
        raise BadCell("web-import-whole", written=written) from None
    if not lowest <= value <= highest:
        raise BadCell("web-import-between", written=written, lowest=lowest, highest=highest)
    return value


def _decimal(written: str, lowest: float, highest: float) -> float:
    try:
        value = float(written.replace(",", "."))
    except ValueError:
        raise BadCell("web-import-degrees", written=written) from None
    if not lowest <= value <= highest:
        raise BadCell("web-import-between", written=written, lowest=f"{lowest:g}", highest=f"{highest:g}")
    return value
