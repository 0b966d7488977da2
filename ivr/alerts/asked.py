"""What a contact hears: is it you, what happened, can you look to it. And how it went, when the taker rings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps

from ivr.engine.menu import Answer, Choice, Menu
from ivr.engine.screens import arrival, rings, screen
from ivr.engine.turn import Turn
from ivr.telling.our_call import rung_back
from locales.speech import sentence
from models import About, Alert, AlertCause, AlertState, Outbox, Person
from services import alerts
from services.alerts import Happened, claims, elder_away, taker
from services.hours import duetime
from services.phones import numbers
from services.plans import try_times

SAID = {
    Happened.UNANSWERED: "alert-unanswered",
    Happened.LIFTED: "alert-lifted",
    Happened.UNCLEAR: "alert-unclear",
    Happened.BUSY: "alert-busy",
    Happened.UNDELIVERABLE: "alert-undeliverable",
    Happened.WRONG_PERSON: "alert-wrong-person",
    Happened.NO_RIGHT_NUMBER: "alert-no-right-number",
    Happened.NO_ANSWER: "alert-no-answer",
    Happened.NOT_HOME: "alert-not-home",
}


EVENING_FROM = 17
"""The local hour from which yesterday is said to have been yesterday evening."""


def who(turn: Turn) -> Person | str:
    """Who answers here for an alert."""
    return turn.person or turn.call.other_number or ""


def not_hers(turn: Turn) -> Answer:
    """What is not this caller's to hear: as if there were nothing."""
    if turn.placed_by_line:
        return turn.close(turn.t("alert-over"))
    return turn.go("home" if turn.person else "stranger")


def to_whom_it_was_told(shown: Callable[..., Answer]) -> Callable[..., Answer]:
    """A screen about an alert, whose id its address begins with, answers nobody who was not told of it."""

    @wraps(shown)
    def guarded(turn: Turn, alert_id: int, *ids: int) -> Answer:
        if not alerts.was_told(turn.session, alert_id, who(turn)):
            return not_hers(turn)
        return shown(turn, alert_id, *ids)

    return guarded


@rings(About.ALERT)
def alert_lifted(turn: Turn, row: Outbox) -> Answer:
    return turn.go("alert", row.subject["alert"])


@screen("alert")
@to_whom_it_was_told
def alert(turn: Turn, alert_id: int) -> Answer:
    """Before a key no name but the contact's own: a mailbox or a stranger may be listening."""
    community = turn.community.name
    if turn.person is None:
        is_it_you = turn.press("alert-on-call", "1")
        mailbox = turn.t("alert-mailbox-on-call", community=community)
    else:
        is_it_you = turn.press("alert-is-it-you", "1", contact=turn.name)
        mailbox = turn.t("alert-mailbox", community=community, contact=turn.name)
    return Menu(
        (turn.t("alert-who", community=community),),
        (
            Choice("1", is_it_you, lambda: _tell(turn, alert_id)),
            turn.choice("9", "alert-wrong-number", lambda: _wrong_number(turn, alert_id)),
        ),
        keys_only=True,
        silent=(lambda: turn.close(mailbox)) if turn.placed_by_line else None,
    )


def _wrong_number(turn: Turn, alert_id: int) -> Answer:
    """Who rings in is not known by the number that is shown: it is passed on, and the number is asked again by us."""
    number = turn.call.other_number or ""
    told = alerts.told_by(turn.session, alerts.get(turn.session, alert_id), number)
    if turn.placed_by_line:
        alerts.wrong_number(turn.session, alert_id, number)
    elif told is not None and told.number == number:
        alerts.decline(turn.session, alert_id, number)
    return turn.close(turn.t("alert-sorry-wrong"))


def _tell(turn: Turn, alert_id: int) -> Answer:
    if turn.placed_by_line:
        alerts.heard(turn.session, alert_id, who(turn))
    about = alerts.get(turn.session, alert_id)
    if about.state is AlertState.OPEN:
        return turn.go("alert-asks", alert_id)
    return _next_or_close(turn, no_longer_asked(turn, about))


def no_longer_asked(turn: Turn, about: Alert) -> str:
    """Somebody has it, or it is over. That she has died or moved is told by a person and never here."""
    if about.elder.left_at is not None:
        return turn.t("alert-desk-rings")
    if about.state is AlertState.TAKEN:
        return turn.t("alert-taken-already", name=about.elder.spoken_name)
    return turn.t("alert-over")


@screen("alert-asks")
@to_whom_it_was_told
def asks(turn: Turn, alert_id: int) -> Answer:
    about = alerts.get(turn.session, alert_id)
    name = about.elder.spoken_name
    choices = [
        turn.choice("1", "alert-take", lambda: _take(turn, about), name=name),
        turn.choice("2", "alert-cannot", lambda: _decline(turn, about)),
    ]
    if elder_away.may_say(turn.session, about, turn.person):
        away_words = turn.press("alert-knows-away", "3", name=name)
        choices.append(Choice("3", away_words, lambda: turn.go("alert-is-away", alert_id, 1)))
    return Menu((what_happened(turn, about), *_claimed(turn, about)), tuple(choices), read_back=True, keys_only=True)


def _claimed(turn: Turn, about: Alert) -> tuple[str, ...]:
    """Somebody has said something before, and pressed no key when the line rang for it."""
    claim = alerts.unconfirmed(turn.session, about)
    if claim is None or claim.number == turn.call.other_number:
        return ()
    if claim.told is None:
        return (turn.t("alert-she-says-well", name=about.elder.spoken_name),)
    if claim.person is None:
        return (turn.t("alert-yes-no-key-on-call"),)
    return (turn.t("alert-yes-no-key", taker=claim.person.spoken_name),)


def what_happened(turn: Turn, about: Alert) -> str:
    """Which kind of silence it was: unanswered, busy since, lifted without a key, could not be delivered."""
    name = about.elder.spoken_name
    if about.cause is AlertCause.NEEDS_HELP:
        return _needs_help(turn, about)
    happened, tries = alerts.what_happened(turn.session, about)
    if not tries:
        return turn.t(SAID[happened], name=name)
    rung_at = [try_times.went_out(turn.session, one) for one in tries]
    if happened is Happened.BUSY:
        return turn.t(SAID[happened], name=name, time=_hour(turn, rung_at[0]))
    times = _in_a_row(turn, [turn.bare_time(at) for at in rung_at[-3:]])
    return turn.t(SAID[happened], name=name, times=_of_its_day(turn, times, rung_at[-1]))


def _needs_help(turn: Turn, about: Alert) -> str:
    """Words from a telephone that two share are told with the names of both."""
    time = _hour(turn, alerts.asked_for_help_at(turn.session, about))
    first, *others = [person.spoken_name for person in alerts.may_need_it(turn.session, about)]
    if not others:
        return turn.t("alert-needs-help", name=first, time=time)
    names = turn.t("alert-one-of", first=", ".join([first, *others[:-1]]), last=others[-1])
    return turn.t("alert-needs-help-one-of", names=names, time=time)


def _hour(turn: Turn, at: datetime) -> str:
    return _of_its_day(turn, turn.bare_time(at), at)


def _of_its_day(turn: Turn, times: str, at: datetime) -> str:
    """Hours of an earlier day are said to be that: at eight in the morning, "klokka sju" is an hour ago."""
    local = duetime.local(at, turn.community.zone)
    days_ago = (turn.today - local.date()).days
    if days_ago == 0:
        return times
    if days_ago > 1:
        return turn.t("alert-times-earlier", times=times, day=turn.day(at))
    return turn.t("alert-times-last-evening" if local.hour >= EVENING_FROM else "alert-times-yesterday", times=times)


def _in_a_row(turn: Turn, times: list[str]) -> str:
    if len(times) == 1:
        return times[0]
    return turn.t("alert-and", first=", ".join(times[:-1]), last=times[-1])


def _take(turn: Turn, about: Alert) -> Answer:
    """On our own call it is theirs. Who rings in is rung, and takes it there."""
    if not turn.placed_by_line:
        said = claims.takes(turn.session, about.id, who(turn), turn.call.other_number or "", rang_in=True)
        words = turn.t("alert-rung-back", name=about.elder.spoken_name)
        return rung_back(turn, said, words) or _next_or_close(turn, no_longer_asked(turn, about))
    return is_taken(turn, about.id, alerts.take(turn.session, about.id, who(turn)))


def is_taken(turn: Turn, alert_id: int, result: alerts.TakeResult) -> Answer:
    if result is alerts.TakeResult.YOURS:
        return turn.go("alert-yours", alert_id)
    return _next_or_close(turn, no_longer_asked(turn, alerts.get(turn.session, alert_id)))


@screen("alert-yours")
@to_whom_it_was_told
def yours(turn: Turn, alert_id: int) -> Answer:
    """Only who has taken it hears where she lives, and only on a call that the line placed."""
    if not turn.placed_by_line:
        return turn.close(turn.t("alert-tell-later"))
    where_she_is = _where_elder_is(turn, alerts.get(turn.session, alert_id))
    return Menu(
        where_she_is,
        (turn.choice("3", "alert-again", lambda: turn.go("alert-yours", alert_id)),),
        keys_only=True,
        again=where_she_is,
        silent=lambda: _next_or_close(turn, turn.t("alert-tell-later")),
    )


def _where_elder_is(turn: Turn, about: Alert) -> tuple[str, ...]:
    """What she agreed that this one may know; and who lives nearer, for who has far to go."""
    if about.state is not AlertState.TAKEN:
        return (no_longer_asked(turn, about),)
    name, known = about.elder.spoken_name, taker.facts(turn.session, about, turn.person)
    number = numbers.spoken(known.phone, turn.language) if known.phone else None
    if number is None:
        words = [turn.t("alert-yours-plain", name=name)]
    elif known.address is None:
        words = [turn.t("alert-yours-no-address", name=name, number=number)]
    else:
        words = [turn.t("alert-yours", name=name, number=number, address=known.address)]
    if known.arrival is not None:
        words.append(turn.t("alert-arrival", name=name, words=sentence(turn.clean(known.arrival))))
    if known.near is not None:
        near = known.near.person.spoken_name
        words.append(turn.t("alert-near-key" if known.near.has_key else "alert-near", near=near, name=name))
    return (*words, turn.t("alert-tell-later"))


def _decline(turn: Turn, about: Alert) -> Answer:
    alerts.decline(turn.session, about.id, who(turn))
    return _next_or_close(turn, cannot(turn, about))


def cannot(turn: Turn, about: Alert) -> str:
    """Thanks, and whether anybody else is asked now."""
    if about.state is not AlertState.OPEN:
        return no_longer_asked(turn, about)
    return turn.t("alert-thanks-anyway" if alerts.asks_next(turn.session, about) else "alert-nobody-next")


def _next_or_close(turn: Turn, words: str) -> Answer:
    """Alerts due to one number are one call that reads them in turn."""
    others = alerts.to_answer(turn.session, turn.call.other_number or "")
    if not others:
        return turn.close(words)
    alerts.read_out(turn.session, others[0], turn.call.other_number or "")
    return turn.go("alert-asks", others[0].id, saying=words)


# -- a contact rings the line


def concerns(turn: Turn) -> bool:
    """Whether the number that rings has an alert to answer or an outcome to tell."""
    return _meets(turn) is not None


def _meets(turn: Turn) -> Answer | None:
    """What it is asked before any menu."""
    number = turn.call.other_number
    if number is None:
        return None
    met = alerts.is_met_first(turn.session, number)
    if met is None:
        return None
    alert_id, state = met
    return turn.go("alert" if state is AlertState.OPEN else "alert-outcome", alert_id)


@arrival("alert-back")
def rings_back(turn: Turn) -> Answer:
    """A contact who found our number in the display, or the mailbox's words, rings it."""
    return _meets(turn) or turn.go("news" if turn.person else "stranger")
