"""Every state of an idea by everything that may happen to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.orm import Session

from models import (
    ConsentPurpose,
    DeskUser,
    Idea,
    IdeaState,
    IllegalMove,
    Occurrence,
    Person,
    Source,
    Task,
    TaskState,
)
from services.inviting import ideas
from services.people import consent
from tests.support.hamlet import Hamlet

NEW, ENOUGH, HELD, AWAY = IdeaState.OPEN, IdeaState.ENOUGH, IdeaState.HELD, IdeaState.DROPPED


def says_yes(hamlet: Hamlet, session: Session, idea: Idea) -> None:
    person = session.query(Person).filter_by(first_name="Ola").one()
    ideas.is_asked(session, person, idea, source=Source.PHONE)
    ideas.would_come(session, person, idea, yes=True)


def becomes(hamlet: Hamlet, session: Session, idea: Idea) -> None:
    ideas.becomes(session, idea, session.query(Occurrence).one(), by=session.query(DeskUser).one())


EVENTS: dict[str, Callable[[Hamlet, Session, Idea], Any]] = {
    "enough": says_yes,
    "becomes": becomes,
    "dropped": lambda _hamlet, session, idea: ideas.drop(session, idea),
    "again": lambda _hamlet, session, idea: ideas.ask_again(session, idea),
}
MOVES = {
    (NEW, "enough"): ENOUGH, (NEW, "becomes"): HELD, (NEW, "dropped"): AWAY, (NEW, "again"): NEW,
    (ENOUGH, "enough"): ENOUGH, (ENOUGH, "becomes"): HELD, (ENOUGH, "dropped"): AWAY, (ENOUGH, "again"): ENOUGH,
    (HELD, "enough"): HELD, (HELD, "becomes"): None, (HELD, "dropped"): HELD, (HELD, "again"): HELD,
    (AWAY, "enough"): AWAY, (AWAY, "becomes"): None, (AWAY, "dropped"): AWAY, (AWAY, "again"): NEW,
}  # fmt: skip
"""None: refused."""
WAY = {NEW: (), ENOUGH: ("enough",), HELD: ("becomes",), AWAY: ("dropped",)}


@pytest.mark.parametrize("state", IdeaState)
def test_every_move(hamlet: Hamlet, state: IdeaState) -> None:
    """What each event does is taken back."""
    hamlet.person("Ola")
    hamlet.occurrence()
    with hamlet.db.read() as session:
        user = DeskUser(community_id=hamlet.community_id, username="marit", name="Marit", password_hash="-")
        session.add(user)
        session.flush()
        idea = ideas.add(session, hamlet.community(session), "herretrim onsdagar", by=user, enough=1)
        for step in WAY[state]:
            EVENTS[step](hamlet, session, idea)
        assert idea.state is state
        for event, happens in EVENTS.items():
            after = MOVES[state, event]
            with session.begin_nested() as point:
                if after is None:
                    with pytest.raises(IllegalMove):
                        happens(hamlet, session, idea)
                else:
                    happens(hamlet, session, idea)
                    assert idea.state is after, event
                    open_tasks = session.query(Task).filter_by(state=TaskState.OPEN).count()
                    assert open_tasks == (after is ENOUGH), event
                point.rollback()


def test_whoever_wants_no_offers_is_asked_about_no_idea_and_nobody_twice(hamlet: Hamlet) -> None:
    kari, ola = hamlet.person("Kari"), hamlet.person("Ola")
    with hamlet.db.write() as session:
        user = DeskUser(community_id=hamlet.community_id, username="marit", name="Marit", password_hash="-")
        session.add(user)
        session.flush()
        idea = ideas.add(session, hamlet.community(session), "herretrim", by=user, enough=3)
        person = session.get_one(Person, ola)
        consent.record(
            session, session.get_one(Person, kari), ConsentPurpose.ACTIVITY_OFFERS, given=False, source=Source.PHONE
        )
        assert ideas.to_ask(session, session.get_one(Person, kari)) is None
        assert ideas.to_ask(session, person) is idea
        ideas.is_asked(session, person, idea, source=Source.PHONE)
        ideas.is_asked(session, person, idea, source=Source.PHONE)
        assert ideas.to_ask(session, person) is None
        with pytest.raises(ValueError, match="short"):
            ideas.add(session, hamlet.community(session), "herretrim", by=user, prices=[0, 1, 2, 3], enough=3)
