"""What an organiser wants published: every state by everything that happens to a draft, through the service."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    Activity,
    ActivityDraft,
    Call,
    Direction,
    DraftState,
    Occurrence,
    OrganiserKind,
    PlaceKind,
    Recording,
    RecordingState,
    Task,
    TaskState,
)
from services.programme import agreements, drafts
from services.programme.agreements import Terms
from services.programme.drafts import When
from tests.support.hamlet import FRIDAY_AT_ELEVEN, Hamlet

D = DraftState
HALL = Terms("Utgard grendehus", OrganiserKind.VOLUNTEERS, "Ole Dal", "+4790012345")


def _desk_publishes(session: Session, draft: ActivityDraft) -> None:
    if draft.state is D.WAITING:
        drafts.publish_at_desk(session, draft, drafts.facts_of(draft))
    else:
        with pytest.raises(ValueError, match="not to be put on"):
            drafts.publish_at_desk(session, draft, drafts.facts_of(draft))


def _time_passes(session: Session, draft: ActivityDraft) -> None:
    drafts.advance(session, draft.created_at + drafts.CALL_IS_OVER)


def _she_says_yes(session: Session, draft: ActivityDraft) -> None:
    mine = drafts.open_one(session, draft.id, draft.by)
    if mine is not None:
        drafts.publish(session, mine)


DONE: dict[str, Callable[[Session, ActivityDraft], object]] = {
    "says yes": _she_says_yes,
    "lets it go": drafts.drop,
    "is left": _time_passes,
    "desk publishes": _desk_publishes,
    "desk refuses": drafts.refuse,
}
LEADS_TO = {
    (D.OPEN, "says yes"): D.WAITING,
    (D.OPEN, "lets it go"): D.DROPPED,
    (D.OPEN, "is left"): D.WAITING,
    (D.WAITING, "lets it go"): D.DROPPED,
    (D.WAITING, "desk publishes"): D.PUBLISHED,
    (D.WAITING, "desk refuses"): D.REFUSED,
}
REACHED_BY = {
    D.OPEN: (),
    D.WAITING: ("says yes",),
    D.PUBLISHED: ("says yes", "desk publishes"),
    D.REFUSED: ("says yes", "desk refuses"),
    D.DROPPED: ("lets it go",),
}


def spoken(hamlet: Hamlet, session: Session, state: RecordingState = RecordingState.KEPT) -> ActivityDraft:
    """By the contact of an organiser who is not trusted, with day, hour and place."""
    organiser = agreements.write(session, hamlet.community(session), None, HALL)
    (ole,) = agreements.contacts(session, organiser)
    call = Call(community_id=hamlet.community_id, sid="CA1", direction=Direction.INBOUND, person=ole)
    session.add(call)
    session.flush()
    venue = drafts.venues(session, organiser)[0]
    draft = drafts.begin(session, organiser, ole, call, When(FRIDAY_AT_ELEVEN, venue.id))
    assert draft.recording is not None
    draft.recording.state, draft.recording.sound = state, b"RIFF"
    session.flush()
    return draft


@pytest.mark.parametrize("state", D)
def test_what_happens_to_a_draft_leads_where_the_table_says(hamlet: Hamlet, state: D) -> None:
    """What each event does is taken back."""
    hamlet.place("Utgard", PlaceKind.VENUE)
    with hamlet.db.read() as session:
        draft = spoken(hamlet, session)
        for one in REACHED_BY[state]:
            DONE[one](session, draft)
        assert draft.state is state
        for event, happens in DONE.items():
            with session.begin_nested() as point:
                happens(session, draft)
                assert draft.state is LEADS_TO.get((state, event), state), event
                assert (draft.look_at is None) is (draft.state is not D.OPEN), event
                open_tasks = session.query(Task).filter_by(state=TaskState.OPEN).count()
                assert open_tasks == (draft.state is D.WAITING), event
                assert session.query(Occurrence).count() == (draft.state is D.PUBLISHED), event
                heard = session.scalars(sa.select(Recording.state)).one()
                assert (heard is RecordingState.GONE) is (draft.state in (D.DROPPED, D.REFUSED)), event
                point.rollback()


def test_a_voice_that_is_still_on_its_way_is_waited_for_an_hour(hamlet: Hamlet) -> None:
    hamlet.place("Utgard", PlaceKind.VENUE)
    with hamlet.db.write() as session:
        draft = spoken(hamlet, session, RecordingState.AT_CARRIER)
        begun = draft.created_at
        drafts.advance(session, begun + timedelta(minutes=10))
        assert (draft.state, draft.look_at) == (D.OPEN, begun + timedelta(minutes=20))
        drafts.advance(session, begun + timedelta(minutes=60))
        assert draft.state is D.DROPPED


def test_one_title_is_said_where_nobody_has_written_any(hamlet: Hamlet) -> None:
    hamlet.place("Utgard", PlaceKind.VENUE)
    with hamlet.db.write() as session:
        draft = spoken(hamlet, session)
        draft.organiser.trusted = True
        assert drafts.publish(session, draft)
        drafts.writer_says_yes(session, draft)
        assert session.scalars(sa.select(Activity.title)).one() == "Nytt frå Utgard grendehus"
        assert draft.recording is not None and draft.recording.activity_id is not None
