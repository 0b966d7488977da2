"""What is about the next minutes: rung, and texted at the same time where texts are taken, also in quiet hours."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

import clock
from models import About, Channel, Person, Ride
from services import outbox, telling
from services.phones import texting
from services.telling.keys import beside, next_key


def tell(session: Session, person: Person, about: About, ride: Ride, *, key: str, until: datetime) -> None:
    """Until key 1 is pressed, or `until` (aware UTC); who answers by text is written to. What waits to be told under
    this `key` is overtaken."""
    if not person.hears:
        write(session, person, about, ride, key=key, until=until)
        return
    telling.withdraw(session, key)
    subject = {"ride": ride.id}
    named = next_key(session, key)
    told = telling.tell(
        session, person, about, subject, key=named, expires_at=until, urgent=True, channel=Channel.VOICE
    )
    number = texting.number_of(session, person, about)
    if number is not None:
        outbox.queue_text(
            session,
            community_id=person.community_id,
            number=number,
            about=about,
            key=beside(told),
            subject=subject,
            person_id=person.id,
            not_before=clock.now(),
            expires_at=until,
            urgent=True,
        )


def write(
    session: Session, person: Person, about: About, ride: Ride, *, key: str, until: datetime, **more: int
) -> None:
    """As `tell`, by text alone where texts are taken. `more` of what it is about."""
    telling.withdraw(session, key)
    named = next_key(session, key)
    telling.tell(session, person, about, {"ride": ride.id, **more}, key=named, expires_at=until, urgent=True)
