"""Somebody knows that she is away while an alert about her is going on: a contact, or she herself by text."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

import clock
from models import About, Alert, AlertCause, AlertOutcome, AlertState, ConsentPurpose, Person, Source
from services import telling
from services.hours import duetime
from services.people import consent
from services.plans import away
from services.telling.keys import next_key

from . import course, reading

HOLDS = timedelta(hours=12)


def may_say(session: Session, alert: Alert, contact: Person | None) -> bool:
    """Whether this one is asked "do you know that she is away?": she has agreed to it, and has not called for help."""
    return (
        contact is not None
        and alert.cause is not AlertCause.NEEDS_HELP
        and consent.holds(session, alert.elder, ConsentPurpose.CONTACT_SAYS_AWAY)
        and alert.elder in away.elders_of(session, contact)
    )


def ends_by(session: Session, alert: Alert, contact: Person, day: date) -> bool:
    """Whether the alert would end with the word of this contact, that she is away until the local `day`."""
    today = duetime.local_day(clock.now(), alert.elder.community.zone)
    return may_say(session, alert, contact) and day <= today + away.LONGEST_BY_CONTACT


def says(
    session: Session, contact: Person, elder: Person, day: date, *, source: Source, shown: str | None = None
) -> away.Said:
    """`away.contact_says`; and an alert about her ends with it, unless she called for help herself. So it is only for
    what is proved: by text and by ringing in, `claims.knows_away` is asked first."""
    said = away.contact_says(session, contact, elder, day, source=source, shown=shown)
    alert = reading.live_for(session, elder)
    if said is away.Said.DONE and alert is not None and alert.cause is not AlertCause.NEEDS_HELP:
        course.close(session, alert, AlertOutcome.AWAY, by=contact)
    return said


def elder_writes(session: Session, elder: Person, until: datetime, *, source: Source, shown: str | None = None) -> bool:
    """The elder writes that she is away until then (aware UTC). Answers whether an alert about her goes on all the
    same: only a key ends it. Who looks to her is told what was written."""
    away.pause(session, elder, until, source=source, shown=shown)
    alert = reading.live_for(session, elder)
    if alert is None:
        return False
    if alert.state is AlertState.TAKEN and alert.taken_by is not None:
        telling.tell(
            session,
            alert.taken_by,
            About.SAID_AWAY,
            {"person": elder.id, "alert": alert.id},
            key=next_key(session, f"alert/{alert.id}/she-writes/"),
            expires_at=clock.now() + HOLDS,
            urgent=True,
        )
    return True
