"""The blueprint of who comes."""

from __future__ import annotations

from typing import NoReturn

from flask import abort, g, url_for
from sqlalchemy.orm import Session

import clock
from models import Occurrence
from services.desk.activities import one
from services.programme import calendar
from web.frame import desk

pages = desk.blueprint("comers")


def own(session: Session, occurrence_id: int) -> Occurrence:
    """The occurrence, if it is this desk's and is not over."""
    found = one.row(session, g.community, occurrence_id)
    if found is None or calendar.over_at(found) <= clock.now():
        gone()
    return found


def gone() -> NoReturn:
    abort(404)


def page_of(occurrence_id: int) -> str:
    return url_for("activities.occurrence", occurrence_id=occurrence_id)
