"""No thanks, for good: to one activity, or to all offers; read back before it holds, and undone as easily."""

from __future__ import annotations

from ivr.engine.menu import Action, Answer, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import Occurrence, OfferAnswer, Source
from services.signups import offers

from .by_key import goodbye


@screen("offer-never")
def never(turn: Turn, occurrence_id: int) -> Answer:
    title = _title(turn, occurrence_id)
    return Menu(
        (),
        (
            turn.choice("1", "offers-go-on", lambda: turn.close(turn.t("offers-thanks"), goodbye(turn))),
            turn.choice("2", "offers-not-this", lambda: turn.go("offer-not-this", occurrence_id), title=title),
            turn.choice("4", "offers-none", lambda: turn.go("offer-none", occurrence_id)),
        ),
        read_back=True,
        keys_only=True,
        silent=lambda: turn.close(goodbye(turn)),
    )


@screen("offer-not-this")
def not_this(turn: Turn, occurrence_id: int) -> Answer:
    words = turn.t("offers-read-back-not-this", title=_title(turn, occurrence_id))
    return _read_back(turn, occurrence_id, words, lambda: _not_this(turn, occurrence_id))


@screen("offer-none")
def none(turn: Turn, occurrence_id: int) -> Answer:
    return _read_back(turn, occurrence_id, turn.t("offers-read-back-none"), lambda: _none(turn, occurrence_id))


def _read_back(turn: Turn, occurrence_id: int, words: str, then: Action) -> Menu:
    return Menu(
        (words,),
        (
            turn.choice("1", "activities-right", then),
            turn.choice("2", "activities-not-right", lambda: turn.go("offer-never", occurrence_id)),
        ),
        read_back=True,
        keys_only=True,
        silent=lambda: turn.close(goodbye(turn)),
    )


def _not_this(turn: Turn, occurrence_id: int) -> Answer:
    activity = turn.session.get_one(Occurrence, occurrence_id).activity
    offers.answered(turn.session, turn.someone, occurrence_id, OfferAnswer.NEVER)
    offers.never_again(turn.session, turn.someone, activity, source=Source.PHONE)
    return turn.close(turn.t("offers-bound"), turn.t("offers-how-back"), goodbye(turn))


def _none(turn: Turn, occurrence_id: int) -> Answer:
    offers.answered(turn.session, turn.someone, occurrence_id, OfferAnswer.NEVER)
    offers.no_more(turn.session, turn.someone, source=Source.PHONE)
    return turn.close(turn.t("offers-bound"), turn.t("offers-how-back"), goodbye(turn))


def _title(turn: Turn, occurrence_id: int) -> str:
    return turn.listed(turn.session.get_one(Occurrence, occurrence_id).spoken_title)
