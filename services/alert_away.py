"""A contact who knows that she is away says so, also while an alert about her is going on."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models import Alert, AlertCause, AlertOutcome, ConsentPurpose, Person, Source

from . import alerts, away, consent


def may_say(session: Session, alert: Alert, contact: Person | None) -> bool:
    """Whether this one is asked "do you know that she is away?": she has agreed to it, and has not called for help."""
    return (
        contact is not None
        and alert.cause is not AlertCause.NEEDS_HELP
        and consent.holds(session, alert.elder, ConsentPurpose.CONTACT_SAYS_AWAY)
        and alert.elder in away.elders_of(session, contact)
    )


def says(session: Session, contact: Person, elder: Person, day: date, *, source: Source) -> away.Said:
    """`away.contact_says`; and an alert about her ends with it, unless she called for help herself."""
    said = away.contact_says(session, contact, elder, day, source=source)
    alert = alerts.live_for(session, elder)
    if said is away.Said.DONE and alert is not None and alert.cause is not AlertCause.NEEDS_HELP:
        alerts.close(session, alert, AlertOutcome.AWAY, by=contact)
    return said
