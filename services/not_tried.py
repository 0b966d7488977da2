"""Who could not be rung within her hour: told the desk, never contacts."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models import About, Checkin, TaskKind

from . import duetime, outages, silencing, storms, tasks


def note(session: Session, checkin: Checkin) -> None:
    """One task for each elder, and one call to the coordinator: for each outage of our own, and for each evening on
    which the network did not come back."""
    community = checkin.person.community
    in_gathering = silencing.telephone_in_company(session, checkin)
    tasks.open_task(
        session,
        community,
        TaskKind.NOT_TRIED,
        f"not-tried/{checkin.id}",
        person=checkin.person,
        subject={"checkin": checkin.id} | ({"in_gathering": 1} if in_gathering else {}),
    )
    storm = storms.on(session, community.id)
    if storm is None:
        key, subject = outages.matter(session, community, checkin), {"community": community.id}
    else:
        evening = duetime.local_day(checkin.due_at, community.zone).isoformat()
        key, subject = f"storm-to-the-end/{community.id}/{evening}", {"community": community.id, "storm": storm.id}
    outages.tell_coordinator(session, community, About.NOT_TRIED, key, subject)
