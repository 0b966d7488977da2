"""An organiser's link: it opens what that organiser arranges, and nothing else, to its contact, without a code.

It is sent to the number that is agreed on alone, by the desk or to who writes LENKJE, where one that lives lasts
longer. It lives while the agreement does, its contact is the same on the same number, nobody has said that the number
is wrong, and the desk has not ended it. Without a link: a code to one's own page, and the line's keys.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Community, Organiser, OrganiserLink, Person, locked
from services import outbox
from services.hours import duetime
from services.phones import channel, texting, wrong_numbers
from services.programme import agreements

from .own_page import Opened

GOOD_FOR = timedelta(days=180)
"""So long it lives after it was sent last, also where no day is agreed on."""
SENT_WITHIN = timedelta(hours=1)
AGAIN_AFTER = timedelta(minutes=15)


class NoText(Exception):
    """Her telephone takes no text, or none that holds an address: a code is read out to her."""


class NoAgreement(Exception):
    """What was agreed has run out."""


def number_of(session: Session, organiser: Organiser) -> str:
    """Where it is sent (E.164). Raises `NoText` and `NoAgreement`."""
    community = session.get_one(Community, organiser.community_id)
    number = organiser.contact_phone
    if not _is_agreed(organiser, community):
        raise NoAgreement(organiser.name)
    if number is None or number in wrong_numbers.in_community(session, community.id) or not channel.of(community).links:
        raise NoText(organiser.name)
    if not texting.takes_sms(session, community.id, number, About.ORGANISER_LINK):
        raise NoText(organiser.name)
    return number


def send(session: Session, organiser: Organiser, person: Person) -> OrganiserLink:
    """Text it to `person`, one of the organiser's contacts; one that lives is the same as before, and lives on. Raises
    `NoText` and `NoAgreement`."""
    number, now = number_of(session, organiser), clock.now()
    link = _living(session, organiser, person, number)
    link.sent_at = now
    session.flush()
    outbox.queue_text(
        session,
        community_id=organiser.community_id,
        number=number,
        about=About.ORGANISER_LINK,
        key=f"organiser-link/{link.id}/{now.isoformat()}",
        subject={"organiser_link": link.id},
        expires_at=now + SENT_WITHIN,
        person_id=person.id,
        urgent=True,
    )
    return link


def asked_for(session: Session, organiser: Organiser, person: Person) -> None:
    """She has written for it. Whoever shows her number may write again and again: she has one text in `AGAIN_AFTER`.
    Raises as `send`."""
    number_of(session, organiser)
    on_its_way = sa.select(OrganiserLink.id).where(
        OrganiserLink.organiser_id == organiser.id,
        OrganiserLink.person_id == person.id,
        OrganiserLink.ended_at.is_(None),
        OrganiserLink.sent_at > clock.now() - AGAIN_AFTER,
    )
    if session.scalars(on_its_way).first() is None:
        send(session, organiser, person)


def opened(session: Session, link_id: int) -> Opened | None:
    """What the link opens, and to whom; None for one that is over."""
    link = session.get(OrganiserLink, link_id)
    if link is None or not lives(session, link):
        return None
    community = session.get_one(Community, link.organiser.community_id)
    return Opened(None, link.person, community, organiser_id=link.organiser_id)


def lives(session: Session, link: OrganiserLink) -> bool:
    """Whether it opens anything now."""
    organiser, now = link.organiser, clock.now()
    community = session.get_one(Community, organiser.community_id)
    return (
        link.ended_at is None
        and link.sent_at > now - GOOD_FOR
        and _is_agreed(organiser, community)
        and organiser.contact_phone == link.number
        and link.number not in wrong_numbers.in_community(session, community.id)
        and link.person in agreements.contacts(session, organiser)
    )


def of_organiser(session: Session, organiser: Organiser) -> Sequence[OrganiserLink]:
    """Those that open something, the newest first."""
    own = sa.select(OrganiserLink).where(OrganiserLink.organiser_id == organiser.id, OrganiserLink.ended_at.is_(None))
    return [link for link in session.scalars(own.order_by(OrganiserLink.sent_at.desc())) if lives(session, link)]


def end_all(session: Session, organiser: Organiser) -> None:
    """None of its links opens anything any more; LENKJE makes a new one."""
    own = sa.update(OrganiserLink).where(OrganiserLink.organiser_id == organiser.id, OrganiserLink.ended_at.is_(None))
    session.execute(own.values(ended_at=clock.now()))


def _is_agreed(organiser: Organiser, community: Community) -> bool:
    today = duetime.local_day(clock.now(), community.zone)
    return organiser.renews_on is None or organiser.renews_on >= today


def _living(session: Session, organiser: Organiser, person: Person, number: str) -> OrganiserLink:
    """The one that lives, made where there is none; one too old, or sent to another number, is ended for good."""
    locked(session, Organiser, organiser.id)
    own = sa.select(OrganiserLink).filter_by(organiser_id=organiser.id, person_id=person.id, ended_at=None)
    held = session.scalars(own).one_or_none()
    if held is not None and held.number == number and held.sent_at > clock.now() - GOOD_FOR:
        return held
    if held is not None:
        held.ended_at = clock.now()
        session.flush()
    made = OrganiserLink(organiser=organiser, person=person, number=number, sent_at=clock.now())
    session.add(made)
    session.flush()
    return made
