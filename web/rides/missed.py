"""Who was not at home when the car came, and who had no car, month by month."""

from __future__ import annotations

from datetime import date

from flask import abort, g, request, url_for

import clock
from locales.speech import month_written, time_written
from services.desk.rides import missed
from services.hours import duetime
from services.keeping.figures import first_of_month, month_after, month_before
from web.frame import desk

pages = desk.blueprint("missed")
FIRST_YEAR = 2000


@pages.get("/desk/rides/missed")
def of_month() -> str:
    """This month, or the one the address says."""
    this = first_of_month(duetime.local_day(clock.now(), g.community.zone))
    shown = _month() or this
    with desk.the_line().db.read() as reading:
        found = missed.of(reading, g.community, shown)
        page = desk.page(
            "rides/missed.html",
            found=found,
            title=month_written(shown, desk.language()),
            earlier=_turn(month_before(shown)),
            later=_turn(month_after(shown)) if shown < this else None,
            hour=lambda at: time_written(duetime.local(at, g.community.zone).time(), desk.language()),
        )
    desk.note_seen("read_rides", found.people or (None,))
    return page


def _turn(first: date) -> tuple[str, str]:
    return month_written(first, desk.language()), url_for("missed.of_month", month=f"{first:%Y-%m}")


def _month() -> date | None:
    asked = request.args.get("month")
    if not asked:
        return None
    try:
        found = date.fromisoformat(f"{asked}-01")
    except ValueError:
        abort(404)
    return found if FIRST_YEAR <= found.year <= clock.now().year + 1 else abort(404)
