"""An idea before it exists, after "well" or after she has joined something: would she come, and then three things more,
each kept as it is said."""

from __future__ import annotations

from datetime import time
from functools import partial

from ivr.engine.menu import Action, Answer, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from locales.speech import kroner_in_words
from models import Idea, Source
from services.inviting import ideas

from .by_key import goodbye


@arrival("idea-asked")
def asked(turn: Turn, idea_id: int) -> Answer:
    """She is asked now, and never again."""
    ideas.is_asked(turn.session, turn.someone, turn.session.get_one(Idea, idea_id), source=Source.PHONE)
    return turn.go("idea", idea_id)


@screen("idea")
def idea(turn: Turn, idea_id: int) -> Answer:
    it = turn.session.get_one(Idea, idea_id)
    return Menu(
        (turn.t("idea-what", words=turn.clean(it.words)),),
        (
            turn.choice("1", "idea-would-come", lambda: _would_come(turn, it)),
            turn.choice("2", "idea-no-thanks", lambda: _would_not(turn, it)),
            turn.choice("3", "idea-tell-me", lambda: _would_hear(turn, it)),
        ),
        read_back=True,
        keys_only=True,
        silent=lambda: turn.close(goodbye(turn)),
    )


def _would_not(turn: Turn, it: Idea) -> Answer:
    ideas.would_come(turn.session, turn.someone, it, yes=False)
    return turn.close(turn.t("idea-noted"), goodbye(turn))


def _would_hear(turn: Turn, it: Idea) -> Answer:
    ideas.would_hear(turn.session, turn.someone, it)
    return turn.close(turn.t("idea-will-hear"), goodbye(turn))


def _would_come(turn: Turn, it: Idea) -> Answer:
    ideas.would_come(turn.session, turn.someone, it, yes=True)
    if len(it.prices) > 1:
        return turn.go("idea-price", it.id)
    return _after_price(turn, it)


@screen("idea-price")
def price(turn: Turn, idea_id: int) -> Answer:
    """The key is the place in the list, the cheapest first."""
    it = turn.session.get_one(Idea, idea_id)
    choices = [
        turn.choice(place, "idea-worth", partial(_worth, turn, it, ore), (), price=kroner_in_words(ore, turn.language))
        if ore
        else turn.choice(place, "idea-worth-free", partial(_worth, turn, it, ore))
        for place, ore in enumerate(sorted(it.prices), start=1)
    ]
    return Menu(
        (turn.t("idea-how-much"),), tuple(choices), read_back=True, keys_only=True, silent=lambda: _thanks(turn)
    )


def _worth(turn: Turn, it: Idea, ore: int) -> Answer:
    ideas.is_worth(turn.session, turn.someone, it, ore)
    return _after_price(turn, it)


def _after_price(turn: Turn, it: Idea) -> Answer:
    return turn.go("idea-hour", it.id) if len(it.hours) > 1 else _after_hour(turn, it)


@screen("idea-hour")
def hour(turn: Turn, idea_id: int) -> Answer:
    it = turn.session.get_one(Idea, idea_id)
    choices = [
        turn.choice(place, "idea-at", partial(_at, turn, it, begins), (), time=turn.clock(time.fromisoformat(begins)))
        for place, begins in enumerate(it.hours, start=1)
    ]
    return Menu((turn.t("idea-when"),), tuple(choices), read_back=True, keys_only=True, silent=lambda: _thanks(turn))


def _at(turn: Turn, it: Idea, begins: str) -> Answer:
    ideas.at(turn.session, turn.someone, it, begins)
    return _after_hour(turn, it)


def _after_hour(turn: Turn, it: Idea) -> Answer:
    return turn.go("idea-ride", it.id) if it.by_car else _thanks(turn)


@screen("idea-ride")
def ride(turn: Turn, idea_id: int) -> Answer:
    it = turn.session.get_one(Idea, idea_id)
    return Menu(
        (),
        (
            turn.choice("1", "activities-with-ride", _ride(turn, it, wants=True)),
            turn.choice("2", "activities-own-way", _ride(turn, it, wants=False)),
        ),
        read_back=True,
        keys_only=True,
        silent=lambda: _thanks(turn),
    )


def _ride(turn: Turn, it: Idea, *, wants: bool) -> Action:
    def said() -> Answer:
        ideas.by_car(turn.session, turn.someone, it, wants_ride=wants)
        return _thanks(turn)

    return said


def _thanks(turn: Turn) -> Answer:
    """What she has said so far is kept."""
    return turn.close(turn.t("idea-thanks"), goodbye(turn))
