"""What the next caller hears of the last talk is true: a place she has, and a meeting that came about."""

from __future__ import annotations

from datetime import timedelta

import pytest

from models import Consent, ConsentPurpose, Person, Source, Talk, TalkLog, TalkState, Visit, VisitState
from services import signups
from services.talks import last_talk
from tests.support.village import Village, Villager


@pytest.fixture
def kari(village: Village) -> Villager:
    """She has agreed to its being told."""
    kari = village.elder("Kari")
    with village.write() as session:
        agreed = ConsentPurpose.SHARE_LAST_TALK
        session.add(Consent(person_id=kari.id, purpose=agreed, given=True, source=Source.DESK))
    return kari


def talked(village: Village, kari: Villager, *, days_ago: int, visit: bool = False) -> int:
    berit = village.friend("Berit", of=kari)
    at = village.now - timedelta(days=days_ago)
    with village.write() as session:
        talk = Talk(elder_id=kari.id, friend_id=berit.id, state=TalkState.TALKED, promised_by=at)
        talk.bridged_at = talk.ended_at = at
        if visit:
            kept = Visit(elder_id=kari.id, friend_id=berit.id, starts_at=at, ends_at=at + timedelta(hours=1))
            kept.state, kept.source = VisitState.OVER, Source.SMS
            session.add(kept)
            session.flush()
            talk.visit_id = kept.id
        session.add(talk)
        session.flush()
        return talk.id


def last(village: Village, kari: Villager) -> last_talk.LastTalk | None:
    with village.db.read() as session:
        return last_talk.of_elder(session, session.get_one(Person, kari.id))


def test_who_waits_for_a_place_is_not_said_to_look_forward(village: Village, kari: Villager) -> None:
    other = village.elder("Olga")
    full, free = village.activity("Fredagstreff", maximum=1), village.activity("Bingo", days=4)
    with village.write() as session:
        signups.join(session, session.get_one(Person, other.id), full, source=Source.DESK)
        signups.join(session, session.get_one(Person, kari.id), full, source=Source.DESK, accept_waiting=True)
    talked(village, kari, days_ago=2)
    for who in (kari, other):
        who.phone.ignores_everything()
    told = last(village, kari)
    assert told is not None and told.ahead is None
    with village.write() as session:
        signups.join(session, session.get_one(Person, kari.id), free, source=Source.DESK)
    told = last(village, kari)
    assert told is not None and told.ahead is not None and told.ahead.id == free


def test_a_visit_nobody_has_logged_is_no_talk_they_had(village: Village, kari: Villager) -> None:
    talked(village, kari, days_ago=3)
    visited = talked(village, kari, days_ago=1, visit=True)
    told = last(village, kari)
    assert told is not None and told.at == village.now - timedelta(days=3)
    with village.write() as session:
        talk = session.get_one(Talk, visited)
        session.add(TalkLog(talk_id=visited, by_id=talk.friend_id, how_was_it=1, source=Source.SMS))
    told = last(village, kari)
    assert told is not None and told.at == village.now - timedelta(days=1)
