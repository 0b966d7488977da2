"""The figures of the last months, as they are written when a month has settled: how many, and never who."""

from __future__ import annotations

from flask import g

import clock
from models import FigureBy, FigureName
from services.hours import duetime
from services.keeping import figures, secrecy
from web.frame import desk

pages = desk.blueprint("figures")
MONTHS = 3
OF_ALL = (FigureBy.ALL, secrecy.OF_ALL)


@pages.get("/desk/figures")
def months() -> str:
    """The newest first. What fewer than five people stand behind has no number."""
    this = figures.first_of_month(duetime.local_day(clock.now(), g.community.zone))
    shown = [this]
    for _ in range(MONTHS):
        shown.append(figures.month_before(shown[-1]))
    with desk.the_line().db.read() as reading:
        found = {month: figures.of_month(reading, g.community.id, month) for month in shown[1:]}
    told = [
        (month, {name: cells[OF_ALL] for name, cells in of.items() if OF_ALL in cells}) for month, of in found.items()
    ]
    return desk.page("figures/figures.html", months=told, names=list(FigureName))
