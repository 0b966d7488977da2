"""Every event at a visit in every state: what it becomes, and what is left alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa
import structlog
from sqlalchemy.orm import Session

import clock
from models import Community, Database, Person, Role, Source, Talk, Task, Visit, VisitState
from services import people
from services.talks import visits
from tests.support import builders
from tests.support.hamlet import MONDAY_NOON as NOW

V = VisitState
Event = Callable[[Session, Visit], object]
EVENTS: dict[str, Event] = {
    "yes": lambda session, visit: visits.agree(session, visit.id, visit.friend),
    "no": lambda session, visit: visits.refuse(session, visit.id, visit.friend),
    "somebody else's yes": lambda session, visit: visits.agree(session, visit.id, visit.elder),
    "called off": lambda session, visit: visits.cancel(session, visit, visit.elder),
    "a day gone by": lambda session, visit: visits.advance(session, clock.now()),
}
BECOMES = {
    (V.ASKED, "yes"): V.AGREED,
    (V.ASKED, "no"): V.REFUSED,
    (V.ASKED, "called off"): V.CANCELLED,
    (V.ASKED, "a day gone by"): V.REFUSED,
    (V.AGREED, "called off"): V.CANCELLED,
    (V.AGREED, "a day gone by"): V.OVER,
}


NOTHING_TO_REFUSE = {"a day gone by"}
"""The clock asks only after visits that are ahead."""


@pytest.mark.parametrize("state", VisitState)
def test_what_a_visit_becomes(db: Database, state: VisitState) -> None:
    """What each event does is taken back."""
    now = [NOW]
    with clock.replaced_by(lambda: now[0]), db.read() as session:
        visit = _visit(session, state)
        for event, happens in EVENTS.items():
            now[0] = NOW + timedelta(hours=27) if event == "a day gone by" else NOW
            with session.begin_nested() as point:
                with structlog.testing.capture_logs() as lines:
                    happens(session, visit)
                session.flush()
                logged = [line for line in lines if line["event"] == "move.refused" and line["of"] == "Visit"]
                assert bool(logged) is ((state, event) not in BECOMES and event not in NOTHING_TO_REFUSE), event
                assert visit.state is BECOMES.get((state, event), state), event
                talks = session.scalar(sa.select(sa.func.count()).select_from(Talk))
                assert talks == (1 if (state, event) == (V.AGREED, "a day gone by") else 0), event
                refused = BECOMES.get((state, event)) is V.REFUSED
                assert bool(session.scalars(sa.select(Task)).all()) is refused, event
                point.rollback()


def _visit(session: Session, state: VisitState) -> Visit:
    community = builders.community(session)
    kari, berit = (_person(session, community, *who) for who in (("Kari", Role.ELDER), ("Berit", Role.VISIT_FRIEND)))
    builders.friends(session, kari.id, berit.id)
    at = NOW + timedelta(hours=25)
    visit = Visit(elder=kari, friend=berit, starts_at=at, ends_at=at + visits.LASTS, state=state, source=Source.SMS)
    visit.elder_id, visit.friend_id = kari.id, berit.id
    session.add(visit)
    session.flush()
    return visit


def _person(session: Session, community: Community, name: str, role: Role) -> Person:
    number = {"Kari": "+4761200901", "Berit": "+4790000901", "Odd": "+4790000902"}[name]
    person, _ = people.ensure(session, community, number, name, "Døme", source=Source.DESK)
    people.give_role(session, person, role).checked_at = NOW
    return person


def test_a_friend_who_is_asked_and_takes_it_back_has_said_no(db: Database) -> None:
    with clock.replaced_by(lambda: NOW), db.write() as session:
        visit = _visit(session, V.ASKED)
        assert visits.cancel(session, visit, visit.friend)
        assert visit.state is V.REFUSED
        assert session.scalars(sa.select(Task.person_id)).all() == [visit.elder_id]


def test_the_friend_she_has_agreed_with_comes_and_not_the_one_who_was_being_asked(db: Database) -> None:
    with clock.replaced_by(lambda: NOW), db.write() as session:
        asked = _visit(session, V.ASKED)
        odd = _person(session, asked.elder.community, "Odd", Role.VISIT_FRIEND)
        agreed = visits.arrange(session, odd, asked.elder, asked.starts_at, source=Source.SMS)
        assert (asked.state, agreed.state, agreed.friend_id) == (V.CANCELLED, V.AGREED, odd.id)


def test_two_friends_are_not_both_told_that_they_visit_her(db: Database) -> None:
    with clock.replaced_by(lambda: NOW), db.write() as session:
        agreed = _visit(session, V.AGREED)
        odd = _person(session, agreed.elder.community, "Odd", Role.VISIT_FRIEND)
        with pytest.raises(visits.SomebodyElseComes):
            visits.arrange(session, odd, agreed.elder, agreed.starts_at, source=Source.SMS)
