"""The refunds of a month as files: CSV for a spreadsheet, PDF to sign and to keep. The same rows are the same bytes."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from datetime import UTC, datetime, time
from pathlib import Path

from flask import Response
from fpdf import FPDF
from fpdf.enums import XPos, YPos

from locales import phrase
from locales.speech import day_written, month_written, price_written
from models import Community, Refund
from services.refunds.month import Driver, Month
from web.frame.lists import table_file

FONTS = Path(__file__).parent / "fonts"
FONT = "DejaVu"


class Column(enum.StrEnum):
    """What stands in a line, in the order of the spreadsheet."""

    DRIVER = "driver"
    DAY = "day"
    WHAT = "what"
    KILOMETRES = "kilometres"
    KM_RATE = "km_rate"
    PASSENGERS = "passengers"
    PASSENGER_RATE = "passenger_rate"
    SUM = "sum"
    STATE = "state"


ON_PAPER = (Column.DAY, Column.WHAT, Column.KILOMETRES, Column.KM_RATE, Column.SUM)
WIDTHS = (34, 74, 22, 26, 30)
"""Of the columns on paper, in millimetres: 186 together, of an A4 with a margin of 12."""
MARGIN = 12


def sheet(found: Month, lang: str) -> Response:
    """Amounts are kroner with a comma, as a Norwegian spreadsheet reads them."""
    rows = [
        (
            driver.person.full_name,
            line.on_day.isoformat(),
            line.what,
            line.kilometres,
            _kroner(line.km_ore),
            line.passenger_kilometres,
            _kroner(line.passenger_ore),
            _kroner(line.ore),
            phrase(lang, "web-refund-state", state=line.state.value),
        )
        for driver in found.drivers
        for line in driver.lines
    ]
    return table_file.answer(f"refunds-{found.month:%Y-%m}", _heads(Column, lang), rows)


def paper(found: Month, community: Community, lang: str) -> Response:
    """A page for each driver, with all lines, their sum and room for a name; on the last what it all comes to."""
    pdf = _Sheet(format="A4")
    pdf.set_margin(MARGIN)
    pdf.add_font(FONT, "", FONTS / "DejaVuSans.ttf")
    pdf.add_font(FONT, "B", FONTS / "DejaVuSans-Bold.ttf")
    title = phrase(lang, "web-refund-paper", month=month_written(found.month, lang), community=community.name)
    pdf.set_title(title)
    pdf.set_lang(lang)
    pdf.set_creation_date(datetime.combine(found.month, time(), UTC))
    pdf.foot = title
    for driver in found.drivers:
        _of_driver(pdf, driver, title, lang)
    _together(pdf, found, title, lang)
    name = f"refunds-{found.month:%Y-%m}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(bytes(pdf.output()), content_type="application/pdf", headers=headers)


class _Sheet(FPDF):
    """With its number and what it is of at the foot of each page."""

    foot = ""

    def footer(self) -> None:
        self.set_y(-MARGIN)
        self.set_font(FONT, "", 8)
        self.cell(0, 5, f"{self.foot} · {self.page_no()}")


def _of_driver(pdf: FPDF, driver: Driver, title: str, lang: str) -> None:
    pdf.add_page()
    _line(pdf, driver.person.full_name, 16, bold=True)
    _line(pdf, title, 11)
    if driver.person.address:
        _line(pdf, driver.person.address, 11)
    pdf.ln(4)
    pdf.set_font(FONT, "", 10)
    align = ("LEFT", "LEFT", "RIGHT", "RIGHT", "RIGHT")
    with pdf.table(col_widths=WIDTHS, text_align=align, line_height=6, borders_layout="HORIZONTAL_LINES") as table:
        table.row(_heads(ON_PAPER, lang))
        for line in driver.lines:
            table.row(_cells(line, lang))
    pdf.ln(3)
    sums = phrase(lang, "web-refund-paper-sum", kilometres=driver.kilometres, sum=price_written(driver.ore, lang))
    _line(pdf, sums, 12, bold=True)
    pdf.ln(16)
    _line(pdf, phrase(lang, "web-refund-sign"), 11)
    pdf.ln(12)
    pdf.line(MARGIN, pdf.get_y(), MARGIN + 110, pdf.get_y())
    _line(pdf, phrase(lang, "web-refund-sign-here"), 9)


def _together(pdf: FPDF, found: Month, title: str, lang: str) -> None:
    pdf.add_page()
    _line(pdf, title, 16, bold=True)
    pdf.ln(4)
    pdf.set_font(FONT, "", 10)
    align = ("LEFT", "RIGHT", "RIGHT")
    with pdf.table(
        col_widths=(110, 36, 40), text_align=align, line_height=6, borders_layout="HORIZONTAL_LINES"
    ) as table:
        table.row(_heads((Column.DRIVER, Column.KILOMETRES, Column.SUM), lang))
        for driver in found.drivers:
            table.row([driver.person.full_name, str(driver.kilometres), price_written(driver.ore, lang)])
    pdf.ln(3)
    sums = phrase(lang, "web-refund-paper-sum", kilometres=found.kilometres, sum=price_written(found.ore, lang))
    _line(pdf, sums, 12, bold=True)


def _cells(line: Refund, lang: str) -> list[str]:
    what = line.what or phrase(lang, "web-refund-driven")
    if line.is_correction:
        what = phrase(lang, "web-refund-correction", what=what)
    if line.passenger_ore and line.passenger_kilometres:
        rate = price_written(line.passenger_ore, lang)
        more = phrase(lang, "web-refund-with-passengers", kilometres=line.passenger_kilometres, rate=rate)
        what = f"{what}\n{more}"
    return [
        day_written(line.on_day, line.on_day, lang),
        what,
        str(line.kilometres),
        price_written(line.km_ore, lang),
        price_written(line.ore, lang),
    ]


def _line(pdf: FPDF, words: str, size: int, *, bold: bool = False) -> None:
    pdf.set_font(FONT, "B" if bold else "", size)
    pdf.multi_cell(0, size * 0.6, words, new_x=XPos.LMARGIN, new_y=YPos.NEXT)


def _heads(columns: Iterable[Column], lang: str) -> list[str]:
    return [phrase(lang, "web-refund-column", column=column.value) for column in columns]


def _kroner(ore: int) -> str:
    kroner, rest = divmod(abs(ore), 100)
    return f"{'-' if ore < 0 else ''}{kroner},{rest:02}"
