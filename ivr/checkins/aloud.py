"""The evening call for an elder who cannot press: two spoken answers in turn, and they must be different words.

"Are you well?" yes, then "do you need help?" no: well. No, then "shall I tell them?" yes: help. The same word twice, as
a mailbox or a radio might say it, is no answer, and she is rung again. Whoever can press a key may.
"""

from __future__ import annotations

from ivr.engine.menu import Action, Answer, YesOrNo
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import Checkin, CheckinState
from services import checkins
from services.plans import try_times

from . import by_key, rung_back

NO, YES = 0, 1


@screen("checkin-aloud")
def aloud(turn: Turn, checkin_id: int) -> Answer:
    asked = turn.session.get_one(Checkin, checkin_id)
    opening = by_key.opening(turn, asked) if turn.placed_by_line else (by_key.looked_for(turn, asked),)
    return _question(
        turn,
        asked,
        (*opening, turn.t("checkin-aloud-well")),
        yes=lambda: turn.go("checkin-said", asked.id, YES),
        no=lambda: turn.go("checkin-said", asked.id, NO),
    )


@screen("checkin-said")
def said(turn: Turn, checkin_id: int, first: int) -> Answer:
    """The second question, whose right answer is the other word."""
    asked = turn.session.get_one(Checkin, checkin_id)
    if first == YES:
        words = turn.t("checkin-aloud-help")
        return _question(turn, asked, (words,), yes=lambda: _unclear(turn, asked), no=lambda: _well(turn, asked))
    words = turn.t("checkin-aloud-tell", contact=by_key.first_contact(turn, asked.person))
    return _question(turn, asked, (words,), yes=lambda: _needs_help(turn, asked), no=lambda: _unclear(turn, asked))


def _question(turn: Turn, asked: Checkin, prompt: tuple[str, ...], *, yes: Action, no: Action) -> YesOrNo:
    return YesOrNo(
        prompt,
        again=(turn.t("checkin-once-more"), prompt[-1]),
        yes=yes,
        no=no,
        silent=lambda: _unclear(turn, asked),
        keys=(
            turn.choice("1", "checkin-well", lambda: _well(turn, asked)),
            turn.choice("3", "checkin-help", lambda: _needs_help(turn, asked)),
            by_key.not_here(turn, asked),
        ),
    )


def _well(turn: Turn, asked: Checkin) -> Answer:
    """Nothing is offered her, since joining is a matter of keys. Who rang in herself is not cut off."""
    rung = rung_back.instead(turn, asked.person)
    if rung is not None:
        return rung
    words = (*by_key.is_well(turn, asked), *by_key.first_time(turn, asked.person))
    if not turn.placed_by_line:
        return turn.go("alert-back", saying=words)
    return turn.close(*words, by_key.goodbye(turn))


def _needs_help(turn: Turn, asked: Checkin) -> Answer:
    """Told in half a minute, as after key 3; she hangs up, or the line does, so that it is free."""
    checkins.close(turn.session, asked, CheckinState.NEEDS_HELP)
    contact = by_key.first_contact(turn, asked.person)
    return turn.close(turn.t("checkin-113", contact=contact), turn.t("checkin-line-free", contact=contact))


def _unclear(turn: Turn, asked: Checkin) -> Answer:
    """No answer. Who rang in herself is offered a person; who was rung is rung again."""
    if not turn.placed_by_line:
        return turn.go("person", saying=turn.t("checkin-aloud-unclear"))
    last = try_times.was_last_try(asked)
    return turn.close(turn.t("checkin-aloud-unclear"), turn.t("checkin-aloud-last" if last else "checkin-aloud-again"))
