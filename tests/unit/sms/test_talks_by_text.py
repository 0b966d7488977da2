"""A friend tells by text how a talk went."""

from __future__ import annotations

from models import (
    Person,
    QuestionKind,
    Role,
    Signup,
    Talk,
    TalkLog,
    TalkState,
    Task,
    Wish,
)
from services.telling import conversations
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


def asked_how_it_was(hamlet: Hamlet, friend: int, talk: int) -> None:
    with hamlet.db.write() as session:
        until = hamlet.now.replace(hour=23)
        conversations.ask(session, session.get_one(Person, friend), QuestionKind.TALK_LOG, {"talk": talk}, until)


def test_a_log_in_words_is_a_log_and_the_wish_reaches_the_desk(hamlet: Hamlet) -> None:
    friend = hamlet.person("Berit", Role.VISIT_FRIEND)
    talk = talked(hamlet, friend)
    asked_how_it_was(hamlet, friend, talk)
    words = "Bra prat, Trond ønskjer skyss"
    assert "Takk, det er notert" in (text(hamlet, friend, words) or "")
    [log], [task] = rows(hamlet, TalkLog), rows(hamlet, Task)
    assert (log.talk_id, log.how_was_it, log.note, log.wish, log.follow_up) == (talk, 1, words, Wish.RIDE, True)
    assert task.note == words


def test_words_that_do_not_say_how_it_was_are_kept_for_the_number(hamlet: Hamlet) -> None:
    friend = hamlet.person("Berit", Role.VISIT_FRIEND)
    asked_how_it_was(hamlet, friend, talked(hamlet, friend))
    assert "Svar 1 bra" in (text(hamlet, friend, "Han ønskjer skyss på fredag") or "")
    assert [task.note for task in rows(hamlet, Task)] == ["Han ønskjer skyss på fredag"]
    text(hamlet, friend, "1")
    [log] = rows(hamlet, TalkLog)
    assert (log.how_was_it, log.note, log.wish) == (1, "Han ønskjer skyss på fredag", Wish.RIDE)
    assert [task.note for task in rows(hamlet, Task)] == ["Han ønskjer skyss på fredag"]


def test_a_thank_you_is_no_log(hamlet: Hamlet) -> None:
    friend = hamlet.person("Berit", Role.VISIT_FRIEND)
    asked_how_it_was(hamlet, friend, talked(hamlet, friend))
    assert "Svar 1 bra" in (text(hamlet, friend, "Tusen takk") or "")
    assert (rows(hamlet, TalkLog), rows(hamlet, Task)) == ([], [])


def test_of_two_talks_the_one_that_is_named_is_logged(hamlet: Hamlet) -> None:
    friend = hamlet.person("Berit", Role.VISIT_FRIEND)
    first, trond = talked(hamlet, friend), hamlet.person("Trond")
    second = Talk(elder_id=trond, friend_id=friend, state=TalkState.TALKED, promised_by=hamlet.now)
    second.bridged_at = second.ended_at = hamlet.now
    talk = hamlet._add(second)
    asked_how_it_was(hamlet, friend, first)
    text(hamlet, friend, "Koseleg prat med Trond")
    assert [log.talk_id for log in rows(hamlet, TalkLog)] == [talk]
