"""A friend tells by text how a talk went."""

from __future__ import annotations

from models import (
    Role,
    Signup,
    Talk,
    TalkLog,
    TalkState,
    Task,
)
from tests.support.hamlet import Hamlet
from tests.unit.sms.inbox import rows, text


def talked(hamlet: Hamlet, friend: int) -> int:
    elder = hamlet.person("Ingebjørg")
    talk = Talk(elder_id=elder, friend_id=friend, state=TalkState.TALKED, promised_by=hamlet.now)
    talk.bridged_at = talk.ended_at = hamlet.now
    return hamlet._add(talk)


def test_a_talk_is_logged_with_a_number_and_a_note(hamlet: Hamlet) -> None:
    friend = hamlet.person("Berit", Role.VISIT_FRIEND)
    talk = talked(hamlet, friend)
    text(hamlet, friend, "1 hyggeleg prat, vil på Fredagstreff")
    [log] = rows(hamlet, TalkLog)
    assert (log.talk_id, log.by_id, log.how_was_it, log.note) == (talk, friend, 1, "hyggeleg prat, vil på Fredagstreff")


def test_a_wish_in_the_note_is_followed_up(hamlet: Hamlet) -> None:
    friend = hamlet.person("Berit", Role.VISIT_FRIEND)
    talked(hamlet, friend)
    text(hamlet, friend, "1 hyggeleg prat, vil på Fredagstreff")
    assert len(rows(hamlet, Task)) == 1


def test_a_good_talk_makes_no_task(hamlet: Hamlet) -> None:
    friend = hamlet.person("Berit", Role.VISIT_FRIEND)
    talked(hamlet, friend)
    text(hamlet, friend, "1 hyggeleg prat")
    assert rows(hamlet, Task) == []


def test_a_log_that_is_owed_comes_before_the_list(hamlet: Hamlet) -> None:
    friend = hamlet.person("Berit", Role.VISIT_FRIEND)
    hamlet.occurrence()
    text(hamlet, friend, "KVA SKJER")
    talked(hamlet, friend)
    text(hamlet, friend, "1")
    assert (len(rows(hamlet, TalkLog)), len(rows(hamlet, Signup))) == (1, 0)
