"""What she takes back while a scheduler makes the days ahead."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa

from models import Person, Signup, SignupState, Source, Standing
from scheduler import advancing
from services import signups, standing
from tests.support.hamlet import Hamlet
from tests.support.races import PATIENCE_S, right_after
from tests.unit.standing.test_standing_events import comes_round, made_of, weekly


def _stands(hamlet: Hamlet, weeks: int) -> list[int]:
    """Kari comes to every one of so many Fridays, and the scheduler is to look."""
    kari, ids = hamlet.person("Kari"), weekly(hamlet, weeks)
    with hamlet.db.write() as session:
        joined = signups.join(session, session.get_one(Person, kari), ids[0], source=Source.SMS).signup
        assert joined is not None
        standing.begin(session, joined, None, source=Source.SMS)
        session.execute(sa.update(Standing).values(look_at=hamlet.now))
    return ids


def _takes_back(hamlet: Hamlet, occurrence_id: int) -> None:
    with hamlet.db.write() as session:
        row = session.scalars(sa.select(Signup).where(Signup.occurrence_id == occurrence_id)).unique().one()
        signups.cancel(session, row, source=Source.PHONE, heard=True)


def test_two_schedulers_and_her_own_key_at_once_make_each_friday_once(hamlet: Hamlet) -> None:
    """She takes one back while both look at what lacks the others."""
    ids = _stands(hamlet, 6)
    with hamlet.db.write() as session:
        session.execute(sa.delete(Signup).where(Signup.occurrence_id.in_(ids[2:])))
    at_once = threading.Barrier(3)

    def looks() -> None:
        at_once.wait(PATIENCE_S)
        advancing.run(hamlet.db, {"standing": standing.advance})

    def presses() -> None:
        at_once.wait(PATIENCE_S)
        _takes_back(hamlet, ids[1])

    with ThreadPoolExecutor(3) as racers:
        running = [racers.submit(each) for each in (looks, looks, presses)]
    for each in running:
        each.result()
    with hamlet.db.write() as session:
        session.execute(sa.update(Standing).values(look_at=hamlet.now))
        comes_round(session)
    assert [state for _, state in made_of(hamlet)] == [
        SignupState.JOINED,
        SignupState.CANCELLED,
        *[SignupState.JOINED] * 4,
    ]


@pytest.mark.only_on("postgresql")  # SQLite's writers are serial
@pytest.mark.parametrize("asked", ["FROM signup", "FROM standing_exception"])
def test_a_day_taken_back_while_the_others_are_made_stays_taken_back(hamlet: Hamlet, asked: str) -> None:
    """Her key comes between what she has and what is left out, in the instant in which the whole began."""
    ids = _stands(hamlet, 3)
    with right_after(hamlet.db, asked, lambda: _takes_back(hamlet, ids[1])), hamlet.db.write() as session:
        comes_round(session)
    assert [state for _, state in made_of(hamlet)] == [SignupState.JOINED, SignupState.CANCELLED, SignupState.JOINED]
