"""Who is on the line: nobody known, one person, or two who share a phone. And what a phone the line rang is told."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ivr.alerts import asked
from ivr.engine.menu import MOST_CHOICES, Answer, Go, Menu
from ivr.engine.screens import RUNG, arrival, screen
from ivr.engine.turn import Turn
from ivr.people import be_contact
from ivr.plans import said_away
from models import Outbox, Person
from services import checkins, people
from services.outbox import lines
from services.phones import numbers

from . import my_car, on_the_way


def number_of(form_from: str) -> str | None:
    """The caller's number, or None where nobody can be rung on what is shown: withheld, no telephone, cut off."""
    return form_from if numbers.can_be_rung(form_from) else None


@arrival("answer")
def answered(turn: Turn) -> Answer:
    """A phone rings the line."""
    known = _known(turn)
    if not known and asked.concerns(turn):
        return turn.go("alert-back")
    if not known and _may_wait(turn):
        return turn.close(turn.t("home-too-many"))
    if not known:
        return turn.go("stranger", saying=turn.t("home-greeting-unknown", community=turn.community.name))
    if len(known) > 1:
        return turn.go("who")
    return _welcome(turn, known[0])


def _may_wait(turn: Turn) -> bool:
    """Nobody knows this telephone, it is nobody's of ours, and too many such are on the line already."""
    ours = (turn.community.coordinator_phone, turn.community.on_call_at(turn.now))
    return turn.call.other_number not in ours and lines.too_many_strangers(turn.session, turn.call)


def _known(turn: Turn) -> list[Person]:
    number = turn.call.other_number
    return people.persons_on(turn.session, turn.community, number) if number else []


@screen("who")
def who(turn: Turn) -> Answer:
    """Two on one number: each by first name, before anything personal is said."""
    known = _known(turn)[:MOST_CHOICES]
    if not known:
        return turn.go("stranger")
    choices = tuple(
        turn.choice(
            position,
            "home-for-name",
            partial(_welcome, turn, person),
            (person.first_name.casefold(),),
            name=person.spoken_name,
        )
        for position, person in enumerate(known, start=1)
    )
    return Menu((turn.t("home-greeting-several"),), choices)


def _welcome(turn: Turn, person: Person) -> Answer:
    """A check-in that is open, or an alert about her, is met first; then an alert she was told of or has taken, then
    what others asked or said of her; else the main menu."""
    turn.is_with(person)
    greeting = turn.t(f"home-greeting-{turn.part_of_day}", name=turn.name)
    if checkins.is_waited_for(turn.session, person):
        return turn.go("rang-in", saying=greeting)
    if asked.concerns(turn):
        return turn.go("alert-back", saying=greeting)
    waiting = be_contact.waits(turn)
    if waiting is not None:
        return turn.go("be-contact-asks", waiting, saying=greeting)
    if said_away.waits(turn):
        return turn.go("said-away", saying=greeting)
    return _on_the_road(turn, greeting) or turn.go("news", saying=greeting)


def _on_the_road(turn: Turn, greeting: str) -> Go | None:
    """Who drives now, or is to be fetched now, rings about that."""
    next_stop = on_the_way.meets(turn)
    if next_stop is not None:
        return replace(next_stop, saying=(greeting,))
    return my_car.meets(turn, greeting)


@arrival("out")
def out(turn: Turn, row_id: int) -> Answer:
    """Somebody lifts a phone the line rang: the row says what it is about."""
    row = turn.session.get_one(Outbox, row_id)
    return RUNG[row.about](turn, row)
