"""What an organiser holds, from a file: what is new, what is another, what is off and what is refused is shown before
anything is done, with how many are told; at the desk and on the organiser's own page."""

from __future__ import annotations

from dataclasses import dataclass

from flask import request
from sqlalchemy.orm import Session

import clock
from models import Organiser
from services import importing
from services.importing import ImportReport
from web.frame import desk, preview
from web.frame.lists import brought

MOST_LINES = 1000
"""Of a calendar an event has a dozen."""


class NotTaken(Exception):
    """It would do something else than was shown; nothing is done."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What the file would do, `seen` as its form carries it; `foretold` says whom it tells."""

    report: ImportReport
    foretold: preview.Preview
    kept: str
    seen: str
    whole: bool
    changed: bool = False

    @property
    def does_something(self) -> bool:
        return bool(self.report.times)


def wrong(data: bytes) -> str | None:
    """The name of the sentence about a file that is not looked at; None for one that is."""
    return brought.wrong(data, most=brought.MOST_LINES if not data.lstrip().startswith(b"BEGIN:") else MOST_LINES)


def look(
    session: Session, organiser: Organiser, data: bytes, *, whole: bool, new_places: bool, changed: bool = False
) -> Looked:
    """What it would do; it is not done. The session may write. `whole`: what is not in it is off. `new_places`: those
    it holds something at and nobody knows are made."""
    reports: list[ImportReport] = []
    how = {"whole": whole, "new_places": new_places}

    def deed() -> None:
        reports.append(importing.bring_in(session, organiser, data, now=clock.now(), **how))

    foretold = preview.tried(session, deed)
    return Looked(reports[0], foretold, brought.packed(data), importing.fingerprint(reports[0]), whole, changed)


def take(session: Session, organiser: Organiser, data: bytes, *, whole: bool, new_places: bool) -> ImportReport:
    """What was shown is done. Raises `NotTaken` where it would do, or tell, something else by now."""
    reports: list[ImportReport] = []
    seen, now = request.form.get("file_seen", ""), clock.now()
    how = {"whole": whole, "new_places": new_places}

    def deed() -> None:
        reports.append(importing.programme_as_shown(session, organiser, data, now=now, seen=seen, **how))

    try:
        preview.do(session, deed)
    except (importing.Otherwise, preview.Changed):
        raise NotTaken from None
    return reports[0]


def is_whole() -> bool:
    """Whether whoever brings it in at the desk has said that what is not in it is off. On a page of one's own nobody is
    asked: there each is called off by itself, and the desk is told."""
    return request.form.get("whole") == "y"


def status(looked: Looked | None) -> int:
    """With which the page answers."""
    if looked is None or not looked.report.applied:
        return 422
    return 409 if looked.changed else 200


def shown(looked: Looked | None, wrong: str | None) -> dict[str, object]:
    """What the page needs to say of it."""
    return {
        "looked": looked,
        "wrong": wrong,
        "told": brought.told,
        "day": desk.day,
        "largest": brought.LARGEST // 1024,
        "most": brought.MOST_LINES,
    }
