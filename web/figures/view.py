"""Ten numbers a month, as they are written when a month has settled: how many, and never who."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask import Response, abort, g, request

import clock
from locales import phrase
from locales.speech import month_written
from models import FigureBy
from services.desk.figures import report, sheet
from services.hours import duetime
from services.keeping.figures import month_after, month_before
from services.outbox import prices
from web.frame import desk
from web.frame.lists import table_file

from . import words

pages = desk.blueprint("figures")
FIRST_YEAR, LAST_YEAR = 2000, 2200


@pages.get("/desk/figures")
def months() -> str:
    """A month against the one before and the same of last year; with `year` a year against the last."""
    return desk.page("figures/figures.html", **_shown())


@pages.get("/desk/figures/council")
def council() -> str:
    """The same on paper, for those who have never seen the desk."""
    return desk.page("figures/council.html", **_shown())


@pages.get("/desk/figures.csv")
def as_sheet() -> Response:
    """Every cell of the month, or the months of the year; what is held back is empty."""
    lang, month, year = desk.language(), _month(), _year()
    with desk.the_line().db.read() as reading:
        if year is not None:
            lines = sheet.of_year(reading, g.community.id, year)
        else:
            month = report.of_one_month(reading, g.community.id, month, _today()).month
            lines = sheet.of_month(reading, g.community.id, month)
    heads = [phrase(lang, "web-figures-column", column=each) for each in ("month", "figure", "by", "cell", "value")]
    rows = [
        (
            f"{line.month:%Y-%m}",
            phrase(lang, "web-figure", name=line.name.value),
            phrase(lang, "web-figures-by", by=line.by.value),
            words.cell_name(line.by, line.cell, lang),
            line.value,
        )
        for line in lines
    ]
    return table_file.answer(f"figures-{year}" if year is not None else f"figures-{month:%Y-%m}", heads, rows)


def _shown() -> dict[str, Any]:
    lang, month, year = desk.language(), _month(), _year()
    with desk.the_line().db.read() as reading:
        if year is not None:
            found = report.of_one_year(reading, g.community.id, year)
        else:
            found = report.of_one_month(reading, g.community.id, month, _today())
    return {
        "report": found,
        "title": str(year) if year is not None else month_written(found.month, lang),
        "columns": _columns(found, lang),
        "rows": words.rows(found, lang, prices.of_line(g.community)),
        "reached": {by: words.parts(found.reached, by, lang) for by in (FigureBy.HAMLET, FigureBy.SEX, FigureBy.AGE)},
        "asked": {"year": year} if year is not None else {"month": f"{found.month:%Y-%m}"},
        "earlier": _earlier(found, lang),
        "later": _later(found, lang),
    }


def _columns(found: report.Report, lang: str) -> list[str]:
    if found.of_year is not None:
        return [str(found.of_year), str(found.of_year - 1)]
    now, before, last_year = found.compared
    return [
        month_written(now, lang, short=True),
        month_written(before, lang, short=True),
        f"{month_written(last_year, lang, short=True)} {last_year.year}",
    ]


def _earlier(found: report.Report, lang: str) -> tuple[str, dict[str, Any]] | None:
    """Nothing is offered that begins before the first month there is."""
    if found.earliest is None:
        return None
    if found.of_year is not None:
        return (str(found.of_year - 1), {"year": found.of_year - 1}) if found.of_year > found.earliest.year else None
    before = month_before(found.month)
    return (month_written(before, lang), {"month": f"{before:%Y-%m}"}) if before >= found.earliest else None


def _later(found: report.Report, lang: str) -> tuple[str, dict[str, Any]] | None:
    if found.latest is None:
        return None
    if found.of_year is not None:
        return (str(found.of_year + 1), {"year": found.of_year + 1}) if found.of_year < found.latest.year else None
    after = month_after(found.month)
    return (month_written(after, lang), {"month": f"{after:%Y-%m}"}) if after <= found.latest else None


def _month() -> date | None:
    """As the address says: 2026-11. 404 for what is no month."""
    asked = request.args.get("month")
    if not asked:
        return None
    try:
        found = date.fromisoformat(f"{asked}-01")
    except ValueError:
        abort(404)
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else abort(404)


def _year() -> int | None:
    asked = request.args.get("year")
    if not asked:
        return None
    if not (asked.isascii() and asked.isdigit() and FIRST_YEAR <= int(asked[:5]) <= LAST_YEAR):
        abort(404)
    return int(asked)


def _today() -> date:
    return duetime.local_day(clock.now(), g.community.zone)
