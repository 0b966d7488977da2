"""Who answers for what the line keeps (GDPR art. 4 (7), 13 and 14): asked for before the real line begins."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community, Database, TaskKind
from services import tasks

LONGEST = 120


class NobodyAnswers(Exception):
    """The real line was to begin, and nobody has said who answers for what it keeps."""


def set_(session: Session, community: Community, name: str, contact: str) -> None:
    """Who decides why and how anything is kept, and where that one is reached. The desk is asked no more.

    Raises ValueError for one that is empty or longer than `LONGEST`, and changes nothing then.
    """
    name, contact = " ".join(name.split()), " ".join(contact.split())
    if not all(0 < len(each) <= LONGEST for each in (name, contact)):
        raise ValueError("a controller has a name and a contact")
    community.controller_name, community.controller_contact = name, contact
    tasks.settle(session, _key(community))
    session.flush()


def before_start(db: Database, production: bool) -> None:
    """Raises `NobodyAnswers` where a line of production has none. One that ran before this was asked begins all the
    same, so that nobody's evening is missed; its desk has it as a task. A demonstration keeps nothing of anybody."""
    if not production:
        return
    nameless = sa.select(Community).where(Community.controller_name.is_(None)).order_by(Community.id)
    with db.read() as session:
        missing = session.scalars(nameless).all()
    for community in missing:
        if not community.ran_before_asked:
            raise NobodyAnswers(
                f"Nobody has said who answers for what {community.name}'s line keeps about people. Say it with: "
                f'grendelinja community controller --community "{community.name}" --name … --contact …'
            )
    if missing:
        with db.write() as session:
            for community in session.scalars(nameless).all():
                tasks.open_task(session, community, TaskKind.SORT_OUT, _key(community))


def _key(community: Community) -> str:
    return f"no-controller/{community.id}"
