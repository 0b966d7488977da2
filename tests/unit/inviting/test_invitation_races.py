"""She takes back that we may ask her at the moment the desk asks many: she is not asked after she has said so."""

from __future__ import annotations

import threading

import pytest
import sqlalchemy as sa

from models import About, ConsentPurpose, DeskUser, Occurrence, Person, Source, Telling, TellingState
from services.inviting import agreeing, asking, choosing
from services.people import consent
from tests.support.hamlet import Hamlet
from tests.support.races import KEPT_OUT_S, PATIENCE_S


def invites_while_she_takes_it_back(hamlet: Hamlet, *, held: bool) -> list[TellingState]:
    """She answers between the desk's choice and its asking; answers what became of what she was to be asked."""
    occurrence, kari = hamlet.occurrence(), hamlet.person("Kari")
    with hamlet.db.write() as session:
        user = DeskUser(community_id=hamlet.community_id, username="marit", name="Marit", password_hash="-")
        session.add(user)
        person = session.get_one(Person, kari)
        consent.record(session, person, ConsentPurpose.INVITATIONS, given=True, source=Source.DESK)
    chosen, answered = threading.Event(), threading.Event()

    def takes_it_back() -> None:
        assert chosen.wait(PATIENCE_S)
        with hamlet.db.write() as session:
            agreeing.answer(session, session.get_one(Person, kari), yes=False, source=Source.SMS)
        answered.set()

    she = threading.Thread(target=takes_it_back)
    she.start()
    with hamlet.db.write() as session:
        row, community = session.get_one(Occurrence, occurrence), hamlet.community(session)
        people = choosing.choose(session, community, row, choosing.Wanted(), held=held).people
        chosen.set()
        answered.wait(KEPT_OUT_S if held else PATIENCE_S)
        asking.invite(session, row, people, by=session.scalars(sa.select(DeskUser)).one())
    she.join(PATIENCE_S)
    with hamlet.db.read() as session:
        return [row.state for row in session.scalars(sa.select(Telling).where(Telling.about == About.INVITATION))]


@pytest.mark.both_engines
def test_what_is_asked_of_who_takes_it_back_at_that_moment_goes_out_no_more(hamlet: Hamlet) -> None:
    assert TellingState.OPEN not in invites_while_she_takes_it_back(hamlet, held=True)


@pytest.mark.only_on("postgresql")
def test_without_the_lock_she_is_asked_after_she_has_said_no(hamlet: Hamlet) -> None:
    """Writers of SQLite are one after another anyway."""
    assert TellingState.OPEN in invites_while_she_takes_it_back(hamlet, held=False)
