"""What somebody is told of her own sign-up: each time one telling, and what no longer holds is told nobody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy.orm import Session

import clock
from models import About, Person, Signup, Source
from services import telling
from services.programme.calendar import over_at
from services.telling.keys import next_key

from . import attendance, reminders

CONFIRM_WITHIN = timedelta(days=2)
SAYS_WHY_WITHIN = timedelta(minutes=2)


def overtake(session: Session, signup: Signup) -> None:
    """What waits to be told about the sign-up no longer holds, and it is reminded of anew."""
    take_back(session, signup)
    reminders.start_over(session, signup)


def overtake_all(session: Session, signups: Sequence[Signup]) -> None:
    """As `overtake`, of many at once."""
    telling.withdraw_each(session, [_told_as(signup) for signup in signups])
    reminders.start_all_over(session, signups)


def take_back(session: Session, signup: Signup) -> None:
    """What waits to be told about the sign-up no longer holds."""
    telling.withdraw(session, _told_as(signup))


def confirm(
    session: Session, signup: Signup, about: About, source: Source, heard: bool | None, *, by: Person | None = None
) -> None:
    """Tell the person what was written down about the sign-up, and who did it where it was not she (`by`).

    What she heard in her own call (`heard`; so unless told otherwise with source phone) is texted to a mobile but never
    rung back; what she did by text is answered in that text.
    """
    if source is Source.SMS and heard is not False:
        return
    now = clock.now()
    until = min(over_at(signup.occurrence), now + CONFIRM_WITHIN)
    if until <= now:
        return
    telling.tell(
        session,
        signup.person,
        about,
        {"signup": signup.id, "occurrence": signup.occurrence_id} | ({"by": by.id} if by else {}),
        key=next_key(session, _told_as(signup)),
        expires_at=until,
        heard=heard if heard is not None else source is Source.PHONE,
    )


def host_hears(session: Session, signup: Signup) -> None:
    """Who holds it is told who cannot come after all; a moment later, when she may have said why."""
    host, now = attendance.host_of(session, signup.occurrence), clock.now()
    until = over_at(signup.occurrence)
    if host is None or host.id == signup.person_id or until <= now:
        return
    telling.tell(
        session,
        host,
        About.SIGNUP_LEFT,
        {"signup": signup.id, "occurrence": signup.occurrence_id},
        key=next_key(session, f"left:{signup.id}:"),
        not_before=min(now + SAYS_WHY_WITHIN, until),
        expires_at=until,
    )


def _told_as(signup: Signup) -> str:
    return f"signup:{signup.id}:"
