"""How the ten numbers are written and drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from locales import phrase
from locales.speech import count_written, month_written, share_written
from models import FigureBy, FigureName
from services.desk.figures.report import Part, Report
from services.desk.figures.ten import TEN, Kind, Number, Told, of_month
from services.keeping.figures import UNKNOWN
from services.outbox.prices import USUAL, Prices

HELD_BACK = "–"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a plot: `part` is drawn within `whole`. None is held back, and `there` says whether anything was
    counted. `words` is what the table under the plot says, `short` what stands at the bar."""

    label: str
    title: str
    whole: int | None
    part: int | None
    words: str
    short: str
    there: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """One of the ten: what each column says of it, and how it went."""

    number: Number
    cells: Sequence[str]
    bars: Sequence[Bar]


def rows(report: Report, lang: str, prices: Prices) -> list[Row]:
    """The ten of them."""
    return [_row(report, number, lang, prices) for number in TEN]


def _row(report: Report, number: Number, lang: str, prices: Prices) -> Row:
    cells = [said(number, told, lang, prices) for told in report.columns(number)]
    return Row(number, cells, [_bar(report, number, month, lang, prices) for month in report.months])


def said(number: Number, told: Sequence[Told | None], lang: str, prices: Prices = USUAL) -> str:
    """A column's words of one number; nothing where nothing was written."""
    if all(each is None for each in told):
        return ""
    if number.kind is Kind.SHARE:
        return _share(told, lang)
    parts = [_one(each, number.kind, lang) for each in told]
    costs = {FigureName.CALL_MINUTES: prices.call_minute, FigureName.TEXT_PARTS: prices.text_part}
    if number.figures[-1] in costs:
        parts.append(_cost(told[-1], costs[number.figures[-1]], lang))
    return " / ".join(parts)


def _cost(told: Told | None, ore: int, lang: str) -> str:
    """In whole kroner."""
    if told is None or told.value is None:
        return HELD_BACK
    kroner = count_written(round(told.value * ore / 100), lang)
    words = f"NOK\u00a0{kroner}" if lang == "en" else f"{kroner}\u00a0kr"
    return phrase(lang, "web-figures-at-least", number=words) if told.at_least else words


def _share(told: Sequence[Told | None], lang: str) -> str:
    whole, part, *others = told
    words = HELD_BACK
    if whole and part and whole.value and part.value is not None:
        words = share_written(part.value, whole.value, lang)
    return " / ".join([words, *(_one(each, Kind.COUNT, lang) for each in others)])


def _one(told: Told | None, kind: Kind, lang: str) -> str:
    if told is None or told.value is None:
        return HELD_BACK
    words = hours_written(told.value, lang) if kind is Kind.HOURS else count_written(told.value, lang)
    return phrase(lang, "web-figures-at-least", number=words) if told.at_least else words


def _short(told: Told | None, kind: Kind, lang: str) -> str:
    """As wide as a bar: without the space of thousands, and of tens of thousands only how many."""
    if told is None or told.value is None or kind is Kind.HOURS:
        return _one(told, kind, lang)
    return str(told.value) if told.value < 10_000 else f"{told.value // 1000}k"


def hours_written(minutes: int, lang: str) -> str:
    """Whole hours, rounded; of less than ten also the half ones."""
    halves = round(minutes / 30)
    if minutes >= 600 or halves % 2 == 0:
        return count_written(round(minutes / 60), lang)
    return f"{halves // 2}{'.' if lang == 'en' else ','}5"


def _bar(report: Report, number: Number, month: date, lang: str, prices: Prices) -> Bar:
    told = of_month(report.written, month, number)
    values = report.written.get(month, {})
    return Bar(
        month_written(month, lang, short=True),
        month_written(month, lang),
        values.get(number.whole),
        values.get(number.part) if number.part else None,
        said(number, told, lang, prices),
        _short(told[0], number.kind, lang),
        month in report.written,
    )


def parts(found: Iterable[Part], by: FigureBy, lang: str) -> list[Bar]:
    """A bar for each cell of a division."""
    return [_part(part, lang) for part in found if part.by is by]


def _part(part: Part, lang: str) -> Bar:
    name = cell_name(part.by, part.cell, lang)
    words = HELD_BACK if part.value is None else count_written(part.value, lang)
    return Bar(name, name, part.value, None, words, words)


def cell_name(by: FigureBy, cell: str, lang: str) -> str:
    """What a cell is called: a hamlet's own name, a sex, ten years of age."""
    if by is FigureBy.ALL:
        return ""
    if cell == UNKNOWN or by is FigureBy.SEX:
        return phrase(lang, "web-figures-cell", cell=cell)
    if by is FigureBy.AGE:
        begins, _, ends = cell.partition("-")
        if not begins:
            return phrase(lang, "web-figures-age-young", age=ends)
        return phrase(lang, "web-figures-age" if ends else "web-figures-age-old", age=f"{begins}–{ends}".rstrip("–"))
    return cell
