"""The evening call: how is it, in one key; and what follows from each of the three. Keys alone count here."""

from __future__ import annotations

from functools import partial

from ivr.engine.menu import MOST_CHOICES, Action, Answer, Bridge, Choice, Connect, Go, Menu
from ivr.engine.screens import arrival, rings, screen
from ivr.engine.turn import Turn
from ivr.talks import talk
from models import About, Checkin, CheckinState, Direction, HowAnswers, OnTalk, Outbox, Person
from services import alerts, checkins, talks
from services.alerts import transfer
from services.checkins import missed_evenings
from services.gatherings import reading
from services.people import ladder
from services.plans import try_times
from services.talks import desk_talks

from . import rung_back


@rings(About.CHECKIN)
def checkin_lifted(turn: Turn, row: Outbox) -> Answer:
    """One call serves everybody on the number who is due; who has pressed a key meanwhile is not asked again."""
    open_ones = checkins.of_call(turn.session, row)
    if not open_ones:
        return turn.close(turn.t("checkin-nothing-open"))
    if len(open_ones) > 1:
        return turn.go("checkin-who", row.id)
    return _meet(turn, open_ones[0])


def _meet(turn: Turn, checkin: Checkin) -> Answer:
    turn.is_with(checkin.person)
    turn.kept.append(checkin)
    return turn.go("checkin-aloud" if answers_in_words(checkin) else "checkin", checkin.id)


def answers_in_words(asked: Checkin) -> bool:
    """The desk has marked that she cannot press (`checkin_aloud`)."""
    plan = asked.person.checkin_plan
    return plan is not None and plan.answers is HowAnswers.SPEECH


@screen("checkin-who")
def who(turn: Turn, row_id: int) -> Answer:
    """Two on one number: each by first name. A key means whom it was said of, although her evening has been taken out
    of this call meanwhile; she is not named again."""
    served = checkins.served_by(turn.session, turn.session.get_one(Outbox, row_id))[:MOST_CHOICES]
    open_ones = [checkin for checkin in served if checkin.state is CheckinState.RINGING]
    if not open_ones:
        return turn.close(turn.t("checkin-nothing-open"))
    keys = [
        (checkin, turn.choice(key, "home-for-name", partial(_meet, turn, checkin), name=checkin.person.spoken_name))
        for key, checkin in enumerate(served, start=1)
    ]
    return Menu(
        (turn.t("home-greeting-several"),),
        tuple(choice for checkin, choice in keys if checkin in open_ones),
        hidden=tuple(choice for checkin, choice in keys if checkin not in open_ones),
        keys_only=True,
        silent=lambda: silent(turn, open_ones[0]),
    )


@screen("checkin")
def checkin(turn: Turn, checkin_id: int) -> Answer:
    """The question itself."""
    asked = turn.session.get_one(Checkin, checkin_id, options=[checkins.WITH_PLAN])
    return Menu(
        opening(turn, asked),
        three_keys(turn, asked),
        hidden=(not_here(turn, asked),),
        again=(turn.t("checkin-once-more"),),
        after_again=(turn.press("checkin-not-here", "9", name=turn.name),),
        keys_only=True,
        read_back=True,
        silent=lambda: silent(turn, asked),
    )


def opening(turn: Turn, asked: Checkin) -> tuple[str, ...]:
    """What is said before the question: her name and who rings. Anything longer waits until she has pressed a key."""
    greeting = turn.t(f"home-greeting-{turn.part_of_day}", name=turn.name)
    return (greeting, turn.t("checkin-this-is"), *_missed_twice(turn, asked))


def three_keys(turn: Turn, asked: Checkin, *, well: Action | None = None) -> tuple[Choice, ...]:
    """`well` instead of what key 1 leads to in an evening call."""
    return (
        turn.choice("1", "checkin-well", well or (lambda: _well(turn, asked))),
        turn.choice("2", _talk_words(asked), lambda: _wants_talk(turn, asked)),
        turn.choice("3", "checkin-help", lambda: _needs_help(turn, asked)),
    )


def _talk_words(asked: Checkin) -> str:
    """What is offered is what key 2 does for her."""
    plan = asked.person.checkin_plan
    return "checkin-talk-next-day" if plan is not None and plan.on_talk is OnTalk.NEXT_DAY else "checkin-talk"


def _missed_twice(turn: Turn, asked: Checkin) -> tuple[str, ...]:
    """Warmer, but before a key nothing of what was missed: a stranger may be listening."""
    return (turn.t("checkin-two-missed"),) if missed_evenings.two_in_a_row(turn.session, asked) else ()


def first_time(turn: Turn, elder: Person) -> tuple[str, ...]:
    """Once, after the first key 1: why the call comes, and how to stop it. Keys 2 and 3 have something else to say, and
    who is on her way in among the others is not kept."""
    plan = elder.checkin_plan
    if plan is None or plan.greeted_at is not None:
        return ()
    plan.greeted_at = turn.now
    return (turn.t("checkin-first-time"),)


def silent(turn: Turn, asked: Checkin) -> Answer:
    last = try_times.was_last_try(asked)
    return turn.close(turn.t("checkin-no-key-last" if last else "checkin-no-key"))


def goodbye(turn: Turn) -> str:
    evening = turn.part_of_day == "evening"
    return turn.t("checkin-goodbye-evening" if evening else "checkin-goodbye", name=turn.name)


# -- she rings in while somebody waits for her key


@arrival("rang-in")
def rang_in(turn: Turn) -> Answer:
    asked = checkins.open_for(turn.session, turn.someone)
    alert = alerts.live_for(turn.session, turn.someone)
    if asked is None or (alert is not None and not answers_in_words(asked)):
        return turn.go("news") if alert is None else turn.go("alert-elder-rings", alert.id)
    return turn.go("checkin-aloud" if answers_in_words(asked) else "checkin-rang-in", asked.id)


@screen("checkin-rang-in")
def asked_when_elder_rings(turn: Turn, checkin_id: int) -> Answer:
    """Met by the check-in question before any menu; no key closes nothing."""
    asked = turn.session.get_one(Checkin, checkin_id, options=[checkins.WITH_PLAN])
    if not _of_herself(turn, asked):
        return turn.go("home")
    return Menu((looked_for(turn, asked),), three_keys(turn, asked), keys_only=True, read_back=True)


def _of_herself(turn: Turn, asked: Checkin) -> bool:
    return turn.person is not None and turn.person.id == asked.person_id


def looked_for(turn: Turn, asked: Checkin) -> str:
    """Who is expected to be out may ring in before she has been rung."""
    return turn.t("checkin-not-rung-yet" if asked.state is CheckinState.PLANNED else "checkin-looked-for")


# -- key 1


def _well(turn: Turn, asked: Checkin) -> Answer:
    rung = rung_back.instead(turn, asked.person)
    if rung is not None:
        return rung
    words = is_well(turn, asked)
    seat = reading.rung_by(turn.session, turn.call) if turn.placed_by_line else None
    if seat is not None:
        return turn.go("gathering-now", seat.id, saying=words)
    words = (*words, *first_time(turn, asked.person))
    return turn.go("offer-next", 0, saying=words) if turn.placed_by_line else turn.go("alert-back", saying=words)


def is_well(turn: Turn, asked: Checkin) -> tuple[str, ...]:
    """The elder's key 1 closes it; what she then hears."""
    were_told = somebody_was_told(turn, asked.person)
    checkins.close(turn.session, asked, CheckinState.WELL)
    told = (turn.t("checkin-they-are-told"),) if were_told else ()
    return (turn.t("checkin-good"), *told)


def somebody_was_told(turn: Turn, elder: Person) -> bool:
    alert = alerts.live_for(turn.session, elder)
    return alert is not None and bool(alerts.told_to(turn.session, alert))


# -- key 2


def _wants_talk(turn: Turn, asked: Checkin) -> Answer:
    rung = rung_back.instead(turn, asked.person)
    if rung is not None:
        return rung
    checkins.close(turn.session, asked, CheckinState.WANTS_TALK)
    plan = asked.person.checkin_plan
    if plan is not None and plan.on_talk is OnTalk.NEXT_DAY:
        return _desk_will_ring(turn, asked)
    return talk.promised(turn, talks.ask(turn.session, asked.person, number=turn.call.other_number))


def _desk_will_ring(turn: Turn, asked: Checkin) -> Answer:
    by = desk_talks.ask(turn.session, asked)
    if by is None:
        return turn.close(turn.t("checkin-desk-rings-no-day"))
    return turn.close(turn.t("checkin-desk-rings", day=turn.day(by), time=turn.time(by)))


# -- key 3


def _needs_help(turn: Turn, asked: Checkin) -> Answer:
    checkins.close(turn.session, asked, CheckinState.NEEDS_HELP)
    return turn.go("help", asked.id)


@screen("help")
def help_(turn: Turn, checkin_id: int) -> Answer:
    """113 first; the alert is written already and is told in half a minute whatever she does but key 2."""
    asked = turn.session.get_one(Checkin, checkin_id)
    if not _of_herself(turn, asked):
        return turn.go("home")
    return help_menu(turn, asked.person, again=turn.go("help", checkin_id), mistake=lambda: _take_back(turn, asked))


def help_menu(turn: Turn, elder: Person, *, again: Go, mistake: Action) -> Menu:
    """113, who is told, and two keys. `again` when there is nobody to be put through to, since the alert is over."""
    contact = first_contact(turn, elder)
    return Menu(
        (turn.t("checkin-113", contact=contact),),
        (
            turn.choice("1", "checkin-speak-to", lambda: _speak_to(turn, elder, again), contact=contact),
            turn.choice("2", "checkin-mistake", mistake),
        ),
        keys_only=True,
        silent=lambda: turn.close(turn.t("checkin-line-free", contact=contact)),
    )


def first_contact(turn: Turn, elder: Person) -> str:
    rung = ladder.first_contact(turn.session, elder)
    return rung.contact.person.spoken_name if rung.contact else turn.t("checkin-on-call")


def _speak_to(turn: Turn, elder: Person, again: Go) -> Answer:
    alert = alerts.live_for(turn.session, elder)
    if alert is None:
        return again
    first = ladder.first_contact(turn.session, elder)
    told = transfer.begins(turn.session, alert, first)
    return Connect(
        first.number,
        whisper=Go("help-whisper", (alert.id,)),
        after=Go("help-after", (alert.id, told.id if told else 0)),
        saying=(turn.t("checkin-connecting", contact=first_contact(turn, elder)),),
    )


@arrival("help-whisper")
def help_whisper(turn: Turn, alert_id: int) -> Answer:
    """The contact's leg. Only a key counts as a person."""
    alert = alerts.get(turn.session, alert_id)
    contact = ladder.first_contact(turn.session, alert.elder).person
    if contact is not None:
        turn.is_with(contact)
    return turn.go("help-is-it-you", alert_id)


@screen("help-is-it-you")
def help_is_it_you(turn: Turn, alert_id: int) -> Answer:
    """On the leg that was dialled for it, and on no other call."""
    if turn.call.direction is not Direction.LEG:
        return turn.go("home")
    if turn.person is None:
        yes = turn.press("alert-on-call", "1")
    else:
        yes = turn.press("alert-is-it-you", "1", contact=turn.name)
    return Menu(
        (turn.t("alert-who", community=turn.community.name),),
        (Choice("1", yes, lambda: _contact_is_there(turn, alert_id)),),
        keys_only=True,
        silent=turn.close,
    )


def _contact_is_there(turn: Turn, alert_id: int) -> Answer:
    """Who talks with her looks to her: nobody else is alarmed."""
    alert = alerts.get(turn.session, alert_id)
    alerts.take(turn.session, alert_id, turn.person or turn.call.other_number or "")
    return Bridge((turn.t("alert-here-is", name=alert.elder.spoken_name),))


@arrival("help-after")
def help_after(turn: Turn, alert_id: int, told_id: int) -> Answer:
    """She hears whether somebody was reached; where nobody was, the next is told while she hears it."""
    if turn.form.get("DialBridged") == "true":
        return turn.close(goodbye(turn))
    waited = turn.form.get("CallStatus") == "in-progress"
    rang = waited and turn.form.get("DialCallStatus") in ("no-answer", "completed")
    transfer.not_reached(turn.session, alert_id, told_id, rang=rang)
    contact = first_contact(turn, alerts.get(turn.session, alert_id).elder)
    return turn.close(turn.t("checkin-not-reached", contact=contact))


def _take_back(turn: Turn, asked: Checkin) -> Answer:
    rung = rung_back.instead(turn, asked.person)
    return rung or turn.go("taken-back", asked.id, saying=take_back(turn, asked.person))


def take_back(turn: Turn, elder: Person) -> str:
    """Nobody is told, if nobody was yet; those who were hear that she answered. What she then hears."""
    words = turn.t("checkin-they-are-told" if somebody_was_told(turn, elder) else "checkin-taken-back")
    alerts.take_back(turn.session, elder)
    return words


@screen("taken-back")
def taken_back(turn: Turn, checkin_id: int) -> Answer:
    asked = turn.session.get_one(Checkin, checkin_id)
    if not _of_herself(turn, asked):
        return turn.go("home")
    return Menu(
        (),
        (
            turn.choice("1", "checkin-well", lambda: _well(turn, asked)),
            turn.choice("3", "checkin-help-after-all", lambda: _needs_help(turn, asked)),
        ),
        keys_only=True,
    )


# -- key 9


def not_here(turn: Turn, asked: Checkin) -> Choice:
    """Key 9: whoever has lifted is not she."""
    words = turn.press("checkin-not-here", "9", name=turn.name)
    return Choice("9", words, lambda: _wrong_person(turn, asked))


def _wrong_person(turn: Turn, asked: Checkin) -> Answer:
    checkins.wrong_person(turn.session, asked)
    return turn.go("wrong-person", asked.id)


@screen("wrong-person")
def wrong_person(turn: Turn, checkin_id: int) -> Answer:
    asked = turn.session.get_one(Checkin, checkin_id)
    name = asked.person.spoken_name
    return Menu(
        (turn.t("checkin-sorry"),),
        (
            turn.choice("1", "checkin-is-away", lambda: _away(turn, asked), name=name),
            turn.choice("9", "checkin-is-wrong-number", lambda: _wrong_number(turn, asked)),
        ),
        read_back=True,
        keys_only=True,
    )


def _away(turn: Turn, asked: Checkin) -> Answer:
    checkins.wrong_person(turn.session, asked, away=True)
    return turn.close(turn.t("checkin-thanks-away", name=asked.person.spoken_name))


def _wrong_number(turn: Turn, asked: Checkin) -> Answer:
    checkins.wrong_person(turn.session, asked, away=False)
    return turn.close(turn.t("checkin-thanks-wrong"))
