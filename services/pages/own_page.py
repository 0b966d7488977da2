"""A page of one's own: a code to the known telephone opens it in a browser, for thirty days, until the desk ends it.

Whoever asks for a code is told the same whether anybody was sent one: a number is a claim, and no way to find out who
is a volunteer. Without a page: key 5 of the line's menu does all the page does.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Community, OwnPage, PageCode, Person, Role
from services import outbox
from services.hours import quiet
from services.hours.links import hashed
from services.phones import texting, wrong_numbers

OPEN_FOR = timedelta(days=30)
CODE_GOOD_FOR = timedelta(minutes=15)
CODES_A_DAY = 3
TRIES = 5
ROLES = (Role.VISIT_FRIEND, Role.DRIVER, Role.ORGANISER)
"""Who has a page: those with something to see on it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A page that is open, whose it is, and of which community. With an organiser's link there is no browser of hers in
    our books (`page_id`), and what `organiser_id` arranges is all of it."""

    page_id: int | None
    person: Person
    community: Community
    organiser_id: int | None = None

    def covers(self, organiser_id: int) -> bool:
        """Whether what this organiser arranges is on the page."""
        return self.organiser_id in (None, organiser_id)


def is_quiet(community: Community) -> bool:
    """Whether no code goes out now: somebody else's telephone may ring for a number anybody has typed."""
    return quiet.is_quiet(clock.now(), community)


def send_code(session: Session, number: str, *, by_call: bool = False) -> None:
    """Text a code to `number` (E.164), or ring and read it out where texts do not go or a call is wanted: if somebody
    with a page has that number, if it is no quiet hour, and at most three times a day."""
    people = _at(session, number)
    community = session.get_one(Community, people[0].community_id) if people else None
    if community is None or is_quiet(community) or _sent_today(session, number) >= CODES_A_DAY:
        return
    row = PageCode(
        community_id=community.id,
        number=number,
        code=f"{secrets.randbelow(10**6):06}",
        expires_at=clock.now() + CODE_GOOD_FOR,
    )
    session.add(row)
    session.flush()
    texted = not by_call and texting.takes_sms(session, community.id, number, About.PAGE_CODE)
    (outbox.queue_text if texted else outbox.queue_call)(
        session,
        community_id=community.id,
        number=number,
        about=About.PAGE_CODE,
        key=f"page-code/{row.id}",
        subject={"page_code": row.id},
        expires_at=row.expires_at,
        person_id=people[0].id if len(people) == 1 else None,
        urgent=True,
    )


def code_of(session: Session, code_id: int) -> str | None:
    """To be told on the telephone; None where it is over."""
    row = session.get(PageCode, code_id)
    return row.code if row is not None and _lives(row) else None


def not_asked_for(session: Session, code_id: int) -> None:
    """Whoever lifted the telephone knows nothing of it: the code opens nothing."""
    row = session.get(PageCode, code_id)
    if row is not None and row.over_at is None:
        row.over_at = clock.now()


def with_code(session: Session, number: str, code: str) -> Sequence[Person]:
    """Those whose page the code opens: who share a telephone are several. Nobody for a wrong code, which is the sixth
    at the latest, an old one, or one that was used."""
    newest = sa.select(PageCode).where(PageCode.number == number).order_by(PageCode.id.desc()).limit(1)
    row = session.scalar(newest.with_for_update())
    if row is None or not _lives(row) or row.tries >= TRIES:
        return []
    digits = "".join(letter for letter in code if letter.isascii() and letter.isdigit())
    if not hmac.compare_digest(row.code, digits):
        row.tries += 1
        session.flush()
        return []
    return _at(session, number)


def open_page(session: Session, person: Person, number: str, browser: str) -> str:
    """The code is used up; answers the token the browser holds from now on."""
    now = clock.now()
    spent = sa.update(PageCode).where(PageCode.number == number, PageCode.over_at.is_(None)).values(over_at=now)
    session.execute(spent)
    token = secrets.token_urlsafe(32)
    row = OwnPage(
        person_id=person.id,
        number=number,
        token_hash=hashed(token),
        expires_at=now + OPEN_FOR,
        browser=browser,
    )
    session.add(row)
    session.flush()
    return token


def find(session: Session, token: str) -> Opened | None:
    """The page of this token: for thirty days, as long as nobody ended it, and she is here, has a page, and has that
    telephone."""
    asked = (
        sa.select(OwnPage.id, OwnPage.number, Person, Community)
        .join(Person, Person.id == OwnPage.person_id)
        .join(Community, Community.id == Person.community_id)
        .where(OwnPage.token_hash == hashed(token), _open())
    )
    found = session.execute(asked).first()
    if found is None or not _has_a_page(found[2]) or found[1] not in wrong_numbers.left_to_ring(session, found[2]):
        return None
    return Opened(found[0], found[2], found[3])


def of_person(session: Session, person: Person) -> Sequence[OwnPage]:
    """The browsers in which her page is open, the newest first."""
    own = sa.select(OwnPage).where(OwnPage.person_id == person.id, _open())
    return session.scalars(own.order_by(OwnPage.id.desc())).all()


def close(session: Session, page_id: int) -> None:
    session.execute(sa.update(OwnPage).where(OwnPage.id == page_id).values(ended_at=clock.now()))


def close_all(session: Session, person: Person) -> None:
    """In every browser: her telephone is lost, or she asks for it."""
    own = sa.update(OwnPage).where(OwnPage.person_id == person.id, OwnPage.ended_at.is_(None))
    session.execute(own.values(ended_at=clock.now()))


def _open() -> sa.ColumnElement[bool]:
    return sa.and_(OwnPage.ended_at.is_(None), OwnPage.expires_at > clock.now())


def _lives(row: PageCode) -> bool:
    return row.over_at is None and row.expires_at > clock.now()


def _sent_today(session: Session, number: str) -> int:
    since = clock.now() - timedelta(days=1)
    sent = sa.select(sa.func.count(PageCode.id)).where(PageCode.number == number, PageCode.created_at > since)
    return session.scalar(sent) or 0


def _at(session: Session, number: str) -> Sequence[Person]:
    """Who has a page and this number, of the first of our communities that knows it. A number that is told to be wrong
    is somebody else's."""
    known = sa.select(Person).where(sa.or_(Person.phone == number, Person.phone2 == number))
    there = (each for each in session.scalars(known.order_by(Person.id)) if _has_a_page(each))
    found = [each for each in there if number in wrong_numbers.left_to_ring(session, each)]
    return [each for each in found if each.community_id == found[0].community_id]


def _has_a_page(person: Person) -> bool:
    return person.left_at is None and person.has_been(*ROLES)
