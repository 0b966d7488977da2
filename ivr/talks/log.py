"""How a talk was, in four keys and twenty seconds: did you meet, how was it, what would she like, follow up.

Written at every key: hanging up after it loses nothing. A volunteer hears it often, so the words are few. Whoever stays
on may speak a note of thirty seconds.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ivr.engine.menu import Answer, Go, Menu, Record
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from models import Purpose, Source, Talk, TalkState, Telling, Wish
from services import recordings
from services.talks import logs

GOOD, SO_SO, WORRIED = 1, 2, 3


@screen("talk-log")
def log(turn: Turn, talk_id: int) -> Answer:
    """Right after the talk. Who has laid the telephone down is asked by text, and needs nobody from the desk."""
    return _how_was_it(turn, talk_id, turn.t("talk-how-was-it"), silent=lambda: turn.close(turn.t("talk-bye")))


@screen("talk-owed")
def owed(turn: Turn, talk_id: int) -> Answer:
    """The same question about a talk of an earlier day, so it says which."""
    found = turn.session.get_one(Talk, talk_id)
    day = turn.day(found.bridged_at or found.created_at)
    return _how_was_it(turn, talk_id, turn.t("talk-how-was-it-with", name=found.elder.spoken_name, day=day))


def owed_log(turn: Turn, item: Telling) -> Go | None:
    """Asked by telephone, where texts do not reach or when he rings."""
    found = turn.session.get_one(Talk, item.subject["talk"])
    if found.state is not TalkState.TALKED or logs.has_log(turn.session, found.id):
        return None
    return turn.go("talk-owed" if found.visit_id is None else "talk-met", found.id)


@screen("talk-met")
def met(turn: Turn, talk_id: int) -> Answer:
    """Of a visit nobody else knows whether it came about; of a talk her own key has told."""
    name = turn.session.get_one(Talk, talk_id).elder.spoken_name
    return Menu(
        (),
        (
            turn.choice("1", "talk-did-meet", lambda: turn.go("talk-log", talk_id), name=name),
            turn.choice("2", "talk-did-not-meet", lambda: _not_met(turn, talk_id)),
        ),
        back=turn.go("home"),
        keys_only=True,
    )


def _not_met(turn: Turn, talk_id: int) -> Answer:
    logs.log(turn.session, talk_id, turn.someone, None, source=Source.PHONE)
    return turn.close(turn.t("talk-logged"))


def _how_was_it(turn: Turn, talk_id: int, question: str, silent: Callable[[], Answer] | None = None) -> Answer:
    return Menu(
        (question,),
        (
            turn.choice("1", "talk-was-good", lambda: _write(turn, talk_id, GOOD)),
            turn.choice("2", "talk-was-so-so", lambda: _write(turn, talk_id, SO_SO)),
            turn.choice("3", "talk-was-worried", lambda: _write(turn, talk_id, WORRIED)),
        ),
        back=turn.go("home"),
        keys_only=True,
        silent=silent,
    )


def _write(turn: Turn, talk_id: int, how_was_it: int) -> Answer:
    logs.log(turn.session, talk_id, turn.someone, how_was_it, source=Source.PHONE)
    return turn.go("talk-wish", talk_id)


@screen("talk-wish")
def wish(turn: Turn, talk_id: int) -> Answer:
    done = turn.close(turn.t("talk-logged"))
    return Menu(
        (),
        tuple(
            turn.choice(key, f"talk-wish-{wished}", partial(_wish, turn, talk_id, wished))
            for key, wished in enumerate(Wish, start=1)
        ),
        keys_only=True,
        silent=lambda: done,
    )


def _wish(turn: Turn, talk_id: int, wished: Wish) -> Answer:
    logs.add(turn.session, talk_id, wish=wished)
    return turn.go("talk-follow-up", talk_id)


@screen("talk-follow-up")
def follow_up(turn: Turn, talk_id: int) -> Answer:
    return Menu(
        (),
        (
            turn.choice("1", "talk-should-follow-up", lambda: _follow_up(turn, talk_id)),
            turn.choice("2", "talk-no-follow-up", lambda: _noted(turn, talk_id)),
        ),
        keys_only=True,
        silent=lambda: turn.close(turn.t("talk-logged")),
    )


def _follow_up(turn: Turn, talk_id: int) -> Answer:
    logs.add(turn.session, talk_id, follow_up=True)
    return _noted(turn, talk_id)


def _noted(turn: Turn, talk_id: int) -> Answer:
    return turn.go("talk-note", talk_id, saying=turn.t("talk-noted"))


# -- a spoken note


@screen("talk-note")
def note(turn: Turn, talk_id: int) -> Answer:
    return Menu(
        (),
        (turn.choice("1", "talk-speak-a-note", lambda: _speak(turn, talk_id)),),
        keys_only=True,
        ending=(turn.t("talk-or-hang-up"),),
        silent=lambda: turn.close(turn.t("talk-bye")),
    )


def _speak(turn: Turn, talk_id: int) -> Answer:
    """On the volunteer's own call, when the one with her is over: her voice is never in it."""
    begun = recordings.begin(turn.session, turn.someone, turn.call, Purpose.TALK, talk_id=talk_id)
    return Record(
        (turn.t("talk-speak-now"),),
        after=turn.go("talk-spoken", begun.id),
        nothing=(turn.t("talk-bye"),),
        longest_s=recordings.LONGEST_S[Purpose.TALK],
    )


@arrival("talk-spoken")
def spoken(turn: Turn, note_id: int) -> Answer:
    """Comes once he has spoken, also when he hung up instead of pressing the square."""
    sid, seconds = turn.form.get("RecordingSid"), turn.form.get("RecordingDuration", "")
    if sid:
        recordings.made(turn.session, note_id, sid, int(seconds) if seconds.isdigit() else None)
    return turn.close(turn.t("talk-note-kept"))
