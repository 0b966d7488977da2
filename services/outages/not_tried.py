"""Who could not be rung within her hour: told the desk, never contacts. Long after its evening nobody is rung until
morning."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

import clock
from models import About, Checkin, Community, TaskKind
from services import tasks
from services.hours import duetime
from services.plans import silencing

from . import reports, storms

STOOD_STILL = "stood_still"
"""Of the subject of her task: the desk had paused the round in her hour."""
LATE = timedelta(hours=2)
"""So long after the last minute of her window, or after the next of a ladder was to be rung, somebody is still rung
although the quiet hours have begun: an hour she chose late is no outage, and an outage that is just over is the same
evening still."""


def morning_after(checkin: Checkin, now: datetime) -> datetime | None:
    """When those who should hear of it may be rung, if the line came back in the middle of the night; else None."""
    return morning_of(checkin.person.community, checkin.window_ends_at, now)


def morning_of(community: Community, due_at: datetime, now: datetime) -> datetime | None:
    """The end of the night, when what was due at `due_at` is so late in it that it waits; else None."""
    morning = duetime.end_of_quiet(now, community.zone)
    return morning if morning > now > due_at + LATE else None


def night_has_passed(community: Community, due_at: datetime, now: datetime) -> bool:
    """Whether it is day again, and what was due at `due_at` has waited since long before this morning."""
    morning = duetime.due_instant(duetime.local_day(now, community.zone), duetime.QUIET_END, community.zone)
    return due_at + LATE < morning <= now


def note(session: Session, checkin: Checkin, *, stood_still: bool = False) -> None:
    """One task for each elder, and one call to the coordinator: for each outage of our own, and for each evening on
    which the network did not come back. `stood_still`: the desk had paused the round in her hour."""
    community = checkin.person.community
    in_gathering = silencing.telephone_in_company(session, checkin)
    tasks.open_task(
        session,
        community,
        TaskKind.NOT_TRIED,
        task_key(checkin),
        person=checkin.person,
        subject={"checkin": checkin.id}
        | ({"in_gathering": 1} if in_gathering else {})
        | ({STOOD_STILL: 1} if stood_still else {}),
    )
    storm = storms.on(session, community.id)
    if storm is None:
        key, subject = reports.matter(session, community, checkin), {"community": community.id}
    else:
        evening = duetime.local_day(checkin.due_at, community.zone).isoformat()
        key, subject = f"storm-to-the-end/{community.id}/{evening}", {"community": community.id, "storm": storm.id}
    not_before = morning_after(checkin, clock.now())
    reports.tell_coordinator(session, community, About.NOT_TRIED, key, subject, not_before=not_before)


def task_key(checkin: Checkin) -> str:
    """Of the task that is made of who was not tried."""
    return f"not-tried/{checkin.id}"


def note_interrupted(session: Session, checkin: Checkin) -> None:
    """She was tried, and then the line was down until the night: her alert begins in the morning, and who is on call
    has it in writing now."""
    if morning_after(checkin, clock.now()) is not None:
        community = checkin.person.community
        text_on_call(session, community, reports.matter(session, community, checkin))


def text_on_call(session: Session, community: Community, key: str) -> None:
    """In writing and at once, that the evening was interrupted; once for each `key`."""
    reports.text_coordinator(session, community, About.NOT_TRIED, key, {"community": community.id})
