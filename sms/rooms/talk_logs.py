"""How a talk or a visit was, by a number or in words; what is written of it is kept."""

from __future__ import annotations

from locales.words import plain_words
from models import Person, Question, QuestionKind, Source, Talk
from services.talks import logs
from services.telling import conversations
from sms.engine.turn import Turn
from sms.reading import logs as reading
from sms.reading.intents import Intent

from . import alerts as alert_answers

Owed = tuple[Person, Talk]


def reply(turn: Turn, intent: Intent, question: Question | None) -> str | None:
    """Writes the log of the talk that was asked about, or that the words name; None where there is none to log."""
    asked = question.subject.get("talk") if question and question.kind is QuestionKind.TALK_LOG else None
    owed = turn.owed()
    meant = _named(owed, intent.note) or [pair for pair in owed if pair[1].id == asked] or owed[:1] or turn.logged()[:1]
    if not meant:
        return alert_answers.settled(turn, question) if question and asked else None
    friend, talk = meant[0]
    turn.person = friend
    return _write(turn, friend, talk, intent, _kept(question, talk))


def question(turn: Turn, intent: Intent, question: Question) -> str | None:
    """Not a number: what a log looks like."""
    return how(turn, question)


def how(turn: Turn, question: Question) -> str:
    """How the question about a talk is answered, and whom it is about."""
    return turn.t("sms-log-how", name=_talk_of(turn, question).elder.first_name)


def words(turn: Turn, question: Question, said: str) -> str:
    """What says nothing of how it was: kept for the log, and where she would like something the desk has it now."""
    if len(plain_words(said).split()) > 1:
        question.kept_text = "\n".join(part for part in (question.kept_text, said) if part)
        if reading.wishes(said):
            logs.follow_up_before_log(turn.session, _talk_of(turn, question), question.kept_text)
    return how(turn, question)


def _talk_of(turn: Turn, question: Question) -> Talk:
    return turn.session.get_one(Talk, question.subject["talk"])


def _kept(question: Question | None, talk: Talk) -> str | None:
    is_of_it = question is not None and question.subject.get("talk") == talk.id
    return question.kept_text if question is not None and is_of_it else None


def _named(owed: list[Owed], note: str | None) -> list[Owed]:
    """The one talk whose elder is named in the words."""
    said = plain_words(note or "").split()
    named = [pair for pair in owed if plain_words(pair[1].elder.first_name) in said]
    return named if len({pair[1].elder_id for pair in named}) == 1 else []


def _write(turn: Turn, friend: Person, talk: Talk, intent: Intent, kept: str | None) -> str:
    score = 1 if intent.number is None else intent.number
    note = "\n".join(part for part in (kept, intent.note) if part) or None
    logs.log(
        turn.session,
        talk.id,
        by=friend,
        how_was_it=score or None,
        wish=reading.wish(note or ""),
        follow_up=reading.wishes(note or ""),
        note=note,
        source=Source.SMS,
    )
    conversations.settle(turn.session, QuestionKind.TALK_LOG, {"talk": talk.id})
    name = {0: "sms-logged-not-met", 3: "sms-logged-worried"}.get(score, "sms-logged")
    return turn.t(name, name=talk.elder.first_name)
