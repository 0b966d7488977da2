"""The main menu, what waits to be told, and the way to a person."""

from __future__ import annotations

from datetime import timedelta

from ivr.alerts import elder
from ivr.engine.menu import Answer, Bridge, Choice, Connect, Go, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from ivr.errands import own
from ivr.telling import messages
from models import Telling
from retention import Kind
from services import tasks, telling
from services.gatherings import reading
from services.hours import desk_hours
from services.keeping import days

from . import ride_on, volunteer, willing


@arrival("news")
def news(turn: Turn) -> Answer:
    """What waits for her (a ride found, a changed hour) is said between greeting and menu, and is told by that; what
    waits for an answer is asked then. Before the menu who is out on an errand may say that she wants to go home, and
    who drives or is driven now comes to the other of the two."""
    waiting = [
        item for item in telling.waiting_to_be_heard(turn.session, turn.someone) if messages.may_be_told(turn, item)
    ]
    words: list[str] = []
    asked: Go | None = None
    for item in waiting:
        question = messages.question(turn, item)
        if question is None:
            followed = None if asked else messages.followed_by(turn, item)
            words.extend(_told(turn, item))
            asked = asked or followed
        asked = asked or question
    seat = reading.on_now(turn.session, turn.someone)
    if seat is not None:
        return turn.go("gathering-late", seat.id, saying=tuple(words))
    if asked:
        return turn.go(asked.screen, *asked.ids, saying=tuple(words))
    errand = own.waits(turn)
    if errand is not None:
        return turn.go(errand.screen, *errand.ids, saying=tuple(words))
    ride = ride_on.waits(turn)
    return turn.go("home", saying=tuple(words)) if ride is None else turn.go("ride-on", ride, saying=tuple(words))


def _told(turn: Turn, item: Telling) -> list[str]:
    sentence = messages.sentence(turn, item)
    telling.told(turn.session, item)
    return [sentence] if sentence else []


@screen("home")
def home(turn: Turn) -> Answer:
    """Key 3 is help for everybody; it is said where there is room, which is to the elders who do nothing else here.
    Key 5 is what she does for others, or arranges, or that she wants to; an elder is not told of the last, and may
    press it. Whoever drives one elder alone has there what he has promised her, as long as there is any."""
    if turn.person is None:
        return turn.go("stranger")
    choices = [
        turn.choice("1", "home-whats-on", lambda: turn.go("activities"), turn.words("home-word-activities")),
        turn.choice("2", "home-talk", lambda: turn.go("talk"), turn.words("home-word-talk")),
        turn.choice("4", "home-mine", lambda: turn.go("mine"), turn.words("home-word-mine")),
    ]
    needs_help = turn.choice("3", "checkin-help", lambda: _needs_help(turn), turn.words("home-word-help"))
    drives_one = volunteer.drives_one(turn)
    told_of_help = turn.is_elder and not (turn.is_volunteer or turn.is_organiser or drives_one)
    if told_of_help:
        choices.insert(2, needs_help)
    unsaid = [_who_answers(turn), *(() if told_of_help else (needs_help,))]
    if turn.is_volunteer or (drives_one and turn.is_organiser):
        choices.append(turn.choice("5", "home-volunteer", lambda: turn.go("volunteer")))
    elif drives_one:
        choices.append(turn.choice("5", "home-drives", lambda: turn.go("ride-asks")))
    elif turn.is_organiser:
        choices.append(turn.choice("5", "home-arranges", lambda: turn.go("arranges")))
    elif willing.may_say_so(turn):
        (unsaid if told_of_help else choices).append(willing.choice(turn))
    return Menu(
        (turn.t("home-this-is"),),
        tuple(choices),
        hidden=tuple(unsaid),
        ending=_person_on_zero(turn),
    )


@arrival("needs-help")
def _needs_help(turn: Turn) -> Answer:
    """An elder's own people are told, as from the evening call; anybody else hears 113 and is given a person."""
    if turn.person is not None and turn.is_elder:
        return elder.asks_for_help(turn, turn.person)
    open_now = desk_hours.open_now(turn.community, turn.now)
    return turn.go("person", saying=turn.t("gathering-113") if open_now else ())


def _who_answers(turn: Turn) -> Choice:
    """Key 6 is not said: it stands on the card. Who answers for what the line keeps, what that is, for how long, and
    what the caller may ask (GDPR art. 13 and 14)."""
    return turn.choice("6", "home-privacy", lambda: turn.go("home", saying=_what_is_kept(turn)))


def _what_is_kept(turn: Turn) -> tuple[str, ...]:
    return (
        turn.t("home-who-answers", keeper=turn.community.keeper),
        turn.t("home-kept-known" if turn.person is not None else "home-kept-unknown"),
        turn.t("home-kept-how-long", days=days.of_line(turn.community.keep_days)[Kind.WORDS].days),
        turn.t("home-kept-rights"),
    )


def _person_on_zero(turn: Turn) -> tuple[str]:
    return (turn.t("home-reach-a-person", key="0"),)


@screen("stranger")
def stranger(turn: Turn) -> Answer:
    """Somebody we do not know hears what is on and can ask to be rung back; nothing personal is told."""
    choices = [turn.choice("1", "home-whats-on", lambda: turn.go("activities"))]
    if _offers_call_back(turn):
        choices.append(turn.choice("2", "home-ring-me-back", lambda: _call_back(turn)))
    if willing.may_say_so(turn):
        choices.append(willing.choice(turn))
    return Menu(
        (),
        tuple(choices),
        back=turn.go("stranger"),
        hidden=(turn.choice("3", "checkin-help", lambda: _needs_help(turn)), _who_answers(turn)),
        ending=_person_on_zero(turn),
    )


@arrival("person")
def person(turn: Turn) -> Answer:
    """Key 0: the coordinator in opening hours; outside them 113 and 116117 first, then on-call, or a call-back."""
    desk, on_call = turn.community.coordinator_phone, turn.community.on_call_at(turn.now)
    if desk_hours.open_now(turn.community, turn.now):
        return _is_the_desk(turn) or _connect(desk, turn.t("home-connecting"))
    if on_call and turn.call.other_number != on_call:
        return turn.go("after-hours")
    return _call_back(turn, turn.t("home-closed"))


def _is_the_desk(turn: Turn, *first: str) -> Answer | None:
    """Nobody is put through to her own telephone, nor promised that she will ring it."""
    if turn.call.other_number != turn.community.coordinator_phone:
        return None
    return turn.close(*first, turn.t("home-you-are-the-desk"))


def _offers_call_back(turn: Turn) -> bool:
    """Only where there is a telephone to ring, and somebody else to ring it."""
    return turn.call.other_number not in (None, turn.community.coordinator_phone)


@screen("after-hours")
def after_hours(turn: Turn) -> Answer:
    on_call = turn.community.on_call_at(turn.now) or turn.community.coordinator_phone
    choices = [turn.choice("1", "home-on-call", lambda: _connect(on_call, turn.t("home-connecting")))]
    if _offers_call_back(turn):
        choices.append(turn.choice("2", "home-ring-me-back", lambda: _call_back(turn)))
    return Menu(
        (turn.t("home-closed"),),
        tuple(choices),
        silent=lambda: _call_back(turn),
        keys_only=True,
    )


def _connect(number: str, words: str) -> Connect:
    return Connect(number, whisper=Go("desk-whisper"), after=Go("desk-after"), saying=(words,))


@arrival("desk-whisper")
def desk_whisper(turn: Turn) -> Answer:
    """The coordinator's leg: only a key counts as a person, so that a mailbox is never put through to an elder."""
    return turn.go("desk-take")


@screen("desk-take")
def desk_take(turn: Turn) -> Answer:
    return Menu(
        (turn.t("home-whisper-desk"),),
        (turn.choice("1", "home-take-call", Bridge),),
        keys_only=True,
        silent=turn.close,
    )


@arrival("desk-after")
def desk_after(turn: Turn) -> Answer:
    """The dialled leg is over. It was answered by a person when its whisper was ended by a key."""
    if turn.form.get("DialBridged") == "true":
        return turn.close(turn.t("home-thanks-goodbye"))
    return _call_back(turn, turn.t("home-nobody-came"))


def _call_back(turn: Turn, *first: str) -> Answer:
    """A task on the board and a promise that is kept: by the end of the next opening day."""
    if not turn.call.other_number:
        return turn.close(*first, turn.t("home-ring-in-hours"))
    if (at_the_desk := _is_the_desk(turn, *first)) is not None:
        return at_the_desk
    due_at = desk_hours.promise(turn.community, turn.now + timedelta(minutes=1))
    tasks.call_back(turn.session, turn.community, turn.call.other_number, turn.person, due_at=due_at)
    return turn.close(*first, turn.t("home-you-will-be-rung", day=turn.day(due_at), time=turn.time(due_at)))
