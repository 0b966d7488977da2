"""Asked once, when she has joined something and been told: where is she fetched, where nobody knows; does she bring a
rollator or a wheelchair into the car, may her neighbours hear of it, may one of her contacts sign her up. No answer is
neither yes nor no, and none is asked again."""

from __future__ import annotations

from ivr.engine.menu import Answer, Go, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from locales.words import plain_words
from models import Contact, Need, Source
from services.inviting import once
from services.inviting.once import Due, Once
from services.roads import points

from .ended import goodbye

CRIES = frozenset(("hjelp", "help"))


def where_caller_lives(turn: Turn, *told: str) -> Go | None:
    """After what she is told of her ride, where nobody knows where she is fetched. She says it in words, which are not
    recorded. None where it is known, she has been asked, or the line rang her: then the desk asks."""
    if turn.placed_by_line or not points.is_to_be_asked(turn.session, turn.someone):
        return None
    return turn.go("where-asked", saying=told)


@arrival("where-asked")
def asked_where(turn: Turn) -> Go:
    points.is_asked(turn.session, turn.someone)
    return turn.go("where")


@screen("where")
def where(turn: Turn) -> Answer:
    """Silence loses nothing: the desk has it to ask her anyway. Who calls for help has it, by key or in words."""
    return Menu(
        (turn.t("where-is"),),
        (turn.choice("2", "where-ring-me", lambda: _rung(turn)),),
        hidden=(turn.choice("3", "checkin-help", lambda: turn.go("needs-help")),),
        ending=(turn.t("where-say"),),
        silent=lambda: _rung(turn),
        heard=lambda said: _says_where(turn, said),
    )


def _rung(turn: Turn) -> Answer:
    return turn.close(turn.t("where-we-ring"), goodbye(turn))


def _says_where(turn: Turn, words: str) -> Answer:
    if not CRIES.isdisjoint(plain_words(words).split()):
        return turn.go("needs-help")
    points.has_said(turn.session, turn.someone, words)
    return turn.close(turn.t("where-thanks"), goodbye(turn))


@arrival("in-car-asked")
def asked_of_car(turn: Turn) -> Go:
    once.is_asked(turn.session, turn.someone, Due(Once.IN_CAR))
    return turn.go("in-car")


@screen("in-car")
def in_car(turn: Turn) -> Answer:
    return Menu(
        (),
        (
            turn.choice("1", "once-brings", lambda: turn.go("in-car-what")),
            turn.choice("2", "once-brings-nothing", lambda: _brings(turn)),
        ),
        keys_only=True,
        silent=lambda: turn.close(goodbye(turn)),
    )


@screen("in-car-what")
def in_car_what(turn: Turn) -> Answer:
    return Menu(
        (),
        (
            turn.choice("1", "once-rollator", lambda: _brings(turn, Need.ROLLATOR)),
            turn.choice("2", "once-wheelchair-folded", lambda: _brings(turn, Need.WHEELCHAIR_FOLDED)),
            turn.choice("3", "once-wheelchair-seated", lambda: _brings(turn, Need.WHEELCHAIR_SEATED)),
        ),
        back=turn.go("in-car"),
        keys_only=True,
        silent=lambda: turn.close(goodbye(turn)),
    )


def _brings(turn: Turn, *needs: Need) -> Answer:
    once.brings(turn.session, turn.someone, *needs)
    return turn.close(turn.t("once-has-room" if needs else "once-thanks"), goodbye(turn))


@arrival("neighbours-asked")
def asked_of_neighbours(turn: Turn) -> Go:
    once.is_asked(turn.session, turn.someone, Due(Once.NEIGHBOURS))
    return turn.go("neighbours-may")


@screen("neighbours-may")
def neighbours(turn: Turn) -> Answer:
    return Menu(
        (),
        (
            turn.choice("1", "once-neighbours-may", lambda: _neighbours(turn, yes=True)),
            turn.choice("2", "invited-rather-not", lambda: _neighbours(turn, yes=False)),
        ),
        read_back=True,
        keys_only=True,
        silent=lambda: turn.close(goodbye(turn)),
    )


def _neighbours(turn: Turn, *, yes: bool) -> Answer:
    once.neighbours_may_hear(turn.session, turn.someone, yes=yes, source=Source.PHONE)
    return turn.close(turn.t("once-neighbours-hear" if yes else "invited-not-agreed"), goodbye(turn))


@arrival("acting-asked")
def asked_of_acting(turn: Turn, contact_id: int) -> Go:
    once.is_asked(turn.session, turn.someone, Due(Once.ACTING, contact_id))
    return turn.go("may-act", contact_id)


@screen("may-act")
def may_act(turn: Turn, contact_id: int) -> Answer:
    """What the contact may do is each time told her on her own telephone."""
    contact = turn.session.get(Contact, contact_id)
    if contact is None or contact.elder_id != turn.someone.id:
        return turn.close(goodbye(turn))
    return Menu(
        (),
        (
            turn.choice(
                "1", "once-may-act", lambda: _may_act(turn, contact, yes=True), name=contact.person.spoken_name
            ),
            turn.choice("2", "invited-rather-not", lambda: _may_act(turn, contact, yes=False)),
        ),
        read_back=True,
        keys_only=True,
        silent=lambda: turn.close(goodbye(turn)),
    )


def _may_act(turn: Turn, contact: Contact, *, yes: bool) -> Answer:
    once.may_act(turn.session, turn.someone, contact.person, yes=yes, source=Source.PHONE)
    name = contact.person.spoken_name
    return turn.close(turn.t("once-acts", name=name) if yes else turn.t("invited-not-agreed"), goodbye(turn))
