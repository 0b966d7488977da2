"""A few numbers a month: how many, and never who."""

from __future__ import annotations

from flask import g

import clock
from services.desk import figures
from web.frame import desk

pages = desk.blueprint("figures")


@pages.get("/desk/figures")
def months() -> str:
    with desk.the_line().db.read() as reading:
        return desk.page("figures/figures.html", months=figures.months(reading, g.community, clock.now()))
