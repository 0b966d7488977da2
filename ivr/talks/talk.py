"""A talk: asked for by an elder, offered to a friend, put through on her key; then the log (`ivr/talks/log.py`)."""

from __future__ import annotations

from ivr.engine.menu import Answer, Bridge, Connect, Go, Menu
from ivr.engine.screens import arrival, rings, screen
from ivr.engine.turn import Turn
from models import About, Outbox, Person, Talk, TalkState, Telling, Wish
from services import people, talks
from services.phones import texting
from services.plans import try_times
from services.talks import friends, last_talk

from . import weekly_talk

NOBODY_KNOWN = "none"
"""A variant of the phrases, where the community has no coordinator's name."""

# -- the elder asks


@screen("talk")
def talk(turn: Turn) -> Answer:
    """From the main menu."""
    return Menu(
        (turn.t("talk-find-somebody"),),
        (
            turn.choice("1", "talk-find", lambda: _find(turn)),
            turn.choice("2", "talk-leave-it", lambda: turn.go("home")),
            turn.choice("3", "talk-visit", lambda: turn.go("visit")),
            weekly_talk.choice_of(turn),
        ),
        back=turn.go("home"),
        keys_only=True,
    )


def _find(turn: Turn) -> Answer:
    return promised(turn, talks.ask(turn.session, turn.someone, number=turn.call.other_number))


def promised(turn: Turn, found: Talk) -> Answer:
    """The elder hangs up and waits for nothing; when there is nobody to ask at all, she hears that at once."""
    if found.state is TalkState.NOBODY:
        talks.heard_nobody(turn.session, found)
        return turn.close(_nobody_words(turn, found))
    own = friends.own_friends(turn.session, found.elder)
    name = "talk-promised" if own else "talk-promised-somebody"
    return turn.close(turn.t(name, time=turn.time_alone(found.promised_by)))


def _nobody_words(turn: Turn, found: Talk) -> str:
    by = talks.promise_of_the_desk(turn.session, found)
    at_the_desk = people.coordinator(turn.session, turn.community)
    said = {} if by is None else {"day": turn.day(by), "time": turn.time(by)}
    said["office"] = at_the_desk.spoken_name if at_the_desk else NOBODY_KNOWN
    if found.friend is not None:
        name = "talk-nobody-though-ready" if by else "talk-nobody-though-ready-no-day"
        return turn.t(name, friend=found.friend.spoken_name, **said)
    return turn.t("talk-nobody" if by else "talk-nobody-no-day", **said)


def nobody_telling(turn: Turn, item: Telling) -> str | None:
    found = turn.session.get(Talk, item.subject["talk"])
    return _nobody_words(turn, found) if found and found.state is TalkState.NOBODY else None


@rings(About.TALK_NOBODY)
def nobody(turn: Turn, row: Outbox) -> Answer:
    if row.telling_id is None:
        raise LookupError(f"outbox {row.id} rings about a talk with nothing to tell")
    return turn.go("message", row.telling_id, row.id)


# -- the friend is asked


@rings(About.TALK_OFFER)
def offered(turn: Turn, row: Outbox) -> Answer:
    talk_id = row.subject["talk"]
    if talks.asked_of(turn.session, talk_id, turn.someone) is None:
        return turn.close(turn.t("talk-offer-gone"))
    return turn.go("talk-offer", talk_id)


@screen("talk-offer")
def offer(turn: Turn, talk_id: int) -> Answer:
    """A mailbox or somebody else of the house hears a first name and the line; no is one key all the same."""
    return Menu(
        (turn.t("talk-hello", name=turn.name),),
        (
            turn.choice("1", "talk-is-it-you", lambda: turn.go("talk-wanted", talk_id)),
            turn.choice("2", "talk-offer-no", lambda: _say_no(turn, talk_id)),
        ),
        keys_only=True,
    )


@screen("talk-wanted")
def wanted(turn: Turn, talk_id: int) -> Answer:
    """What it is about, once the friend has said that it is him; whom it is about, once he has said yes."""
    return Menu(
        (turn.t("talk-wanted"),),
        (
            turn.choice("1", "talk-offer-yes", lambda: say_yes(turn, talk_id)),
            turn.choice("2", "talk-offer-no", lambda: _say_no(turn, talk_id)),
        ),
        keys_only=True,
        read_back=True,
    )


def say_yes(turn: Turn, talk_id: int) -> Answer:
    """The friend's own call rings her; before that he may hear of the last talk, if she agreed to it."""
    if not talks.friend_says_yes(turn.session, talk_id, turn.someone):
        return turn.close(turn.t("talk-offer-gone"))
    if last_talk.of_elder(turn.session, turn.session.get_one(Talk, talk_id).elder) is not None:
        return turn.go("talk-before", talk_id)
    name = turn.session.get_one(Talk, talk_id).elder.spoken_name
    return _ring_elder(turn, talk_id, turn.t("talk-it-is", name=name))


@screen("talk-before")
def before(turn: Turn, talk_id: int) -> Answer:
    elder = turn.session.get_one(Talk, talk_id).elder
    return Menu(
        (turn.t("talk-it-is", name=elder.spoken_name),),
        (
            turn.choice("1", "talk-ring-now", lambda: _ring_elder(turn, talk_id)),
            turn.choice("2", "talk-hear-of-last", lambda: _ring_elder(turn, talk_id, *_of_last(turn, elder))),
        ),
        keys_only=True,
        silent=lambda: _ring_elder(turn, talk_id),
    )


def _of_last(turn: Turn, elder: Person) -> list[str]:
    last = last_talk.of_elder(turn.session, elder)
    if last is None:
        return []
    words = [turn.t("talk-last", day=turn.day(last.at))]
    if last.wish not in (None, Wish.NOTHING):
        words.append(turn.t("talk-last-wish", wish=str(last.wish), name=elder.spoken_name))
    if last.ahead is not None:
        words.append(turn.t("talk-looks-forward", name=elder.spoken_name, what=turn.clean(last.ahead.activity.title)))
    return words


def _ring_elder(turn: Turn, talk_id: int, *first: str) -> Answer:
    found = turn.session.get_one(Talk, talk_id)
    elder = found.elder
    textable = texting.number_of(turn.session, turn.someone) is not None
    mind_the_clock = () if textable else (turn.t("talk-mind-the-clock"),)
    return Connect(
        found.number or elder.phone or elder.phone2 or "",
        whisper=Go("talk-whisper", (talk_id,)),
        after=Go("talk-after", (talk_id,)),
        saying=(*first, *mind_the_clock, turn.t("talk-offer-connecting", name=elder.spoken_name)),
        ring_s=try_times.put_through_s(elder),
    )


def _say_no(turn: Turn, talk_id: int) -> Answer:
    talks.friend_says_no(turn.session, talk_id, turn.someone)
    return turn.close(turn.t("talk-offer-declined"))


# -- the elder's phone rings


@arrival("talk-whisper")
def whisper(turn: Turn, talk_id: int) -> Answer:
    elder: Person = turn.session.get_one(Talk, talk_id).elder
    turn.is_with(elder)
    return turn.go("talk-hello", talk_id)


@screen("talk-hello")
def hello(turn: Turn, talk_id: int) -> Answer:
    return Menu(
        (turn.t("talk-hello", name=turn.name),),
        (turn.choice("1", "talk-is-it-you", lambda: turn.go("talk-ready", talk_id)),),
        keys_only=True,
        silent=turn.close,
    )


@screen("talk-ready")
def ready(turn: Turn, talk_id: int) -> Answer:
    friend = turn.session.get_one(Talk, talk_id).friend
    name = friend.spoken_name if friend else ""
    return Menu(
        (turn.t("talk-ready", friend=name),),
        (
            turn.choice("1", "talk-now", lambda: _put_through(turn, talk_id, name)),
            turn.choice("2", "talk-not-now", lambda: _not_now(turn, talk_id)),
        ),
        keys_only=True,
        read_back=True,
        silent=turn.close,
    )


def _put_through(turn: Turn, talk_id: int, friend: str) -> Answer:
    if not talks.bridged(turn.session, talk_id):
        return turn.close()
    return Bridge((turn.t("talk-here-is", friend=friend),))


def _not_now(turn: Turn, talk_id: int) -> Answer:
    talks.elder_not_now(turn.session, talk_id)
    return turn.close(turn.t("talk-another-time", name=turn.name))


# -- afterwards, in the friend's own call


@arrival("talk-after")
def after(turn: Turn, talk_id: int) -> Answer:
    """Reached is her key, never the carrier's word for how the dialled leg ended."""
    found = turn.session.get_one(Talk, talk_id)
    name = found.elder.spoken_name
    match found.state:
        case TalkState.TALKED:
            talks.ended(turn.session, found)
            return turn.go("talk-log", talk_id)
        case TalkState.NOT_NOW:
            return turn.close(turn.t("talk-she-not-now", name=name))
    talks.not_reached(turn.session, found)
    return turn.close(turn.t("talk-she-not-reached", name=name))
