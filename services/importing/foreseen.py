"""What bringing in a file would do, before it does; and that it does just that."""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlalchemy.orm import Session

from models import Community, Organiser

from .activities import bring_in
from .people import import_people
from .report import ImportReport


class Otherwise(Exception):
    """It would not do any more what was shown; nothing is done."""


def foresee_people(session: Session, community: Community, data: bytes, *, volunteers_checked: bool) -> ImportReport:
    """As `import_people` with its bad rows left out, done to the end and taken back."""
    trial = session.begin_nested()
    try:
        report = import_people(session, community, data, volunteers_checked=volunteers_checked, skip_bad=True)
    finally:
        trial.rollback()
        session.expire_all()
    return report


def as_shown(
    session: Session, community: Community, data: bytes, *, volunteers_checked: bool, seen: str
) -> ImportReport:
    """As `import_people` with its bad rows left out, when that is what was `seen` (`fingerprint`).

    Raises `Otherwise`, and changes nothing then.
    """
    trial = session.begin_nested()
    report = import_people(session, community, data, volunteers_checked=volunteers_checked, skip_bad=True)
    if fingerprint(report) != seen:
        trial.rollback()
        session.expire_all()
        raise Otherwise
    trial.commit()
    return report


def programme_as_shown(
    session: Session,
    organiser: Organiser,
    data: bytes,
    *,
    now: datetime,
    whole: bool,
    seen: str,
    new_places: bool = True,
) -> ImportReport:
    """As `bring_in`, when that is what was `seen` (`fingerprint`). Raises `Otherwise`; what was done is then to be
    taken back."""
    report = bring_in(session, organiser, data, now=now, whole=whole, new_places=new_places)
    if fingerprint(report) != seen:
        raise Otherwise
    return report


def fingerprint(report: ImportReport) -> str:
    """Short words that differ when anything the report says does."""
    said = repr((report.applied, report.taken, report.times, report.problems, report.warnings, report.questions))
    return hashlib.sha256(said.encode(errors="replace")).hexdigest()[:16]
