"""How it went: asked of who has taken an alert, when the line is rung or when it rings. The outcome ends the alert."""

from __future__ import annotations

from datetime import timedelta

from ivr.engine.menu import Answer, Choice, Menu
from ivr.engine.screens import rings, screen
from ivr.engine.turn import Turn
from ivr.telling.our_call import rung_back
from models import About, Alert, AlertOutcome, AlertState, Outbox, Source
from services import alerts
from services.alerts import claims, return_day
from services.plans import away

from .asked import cannot, no_longer_asked, to_whom_it_was_told, who

K = AlertOutcome
SPOKEN_FINALS = {1: K.MOVED, 2: K.DIED}


@rings(About.ALERT_OUTCOME)
def outcome_lifted(turn: Turn, row: Outbox) -> Answer:
    return turn.go("alert-owed", row.subject["alert"])


@screen("alert-owed")
@to_whom_it_was_told
def owed(turn: Turn, alert_id: int) -> Answer:
    """Before a key no name but the taker's own."""
    community = turn.community.name
    if turn.person is None:
        is_it_you, mailbox = turn.press("alert-on-call", "1"), turn.t("alert-mailbox-on-call", community=community)
    else:
        is_it_you = turn.press("alert-is-it-you", "1", contact=turn.name)
        mailbox = turn.t("alert-mailbox", community=community, contact=turn.name)
    return Menu(
        (turn.t("alert-who", community=community),),
        (Choice("1", is_it_you, lambda: _ask(turn, alert_id)),),
        keys_only=True,
        silent=lambda: turn.close(mailbox),
    )


def _ask(turn: Turn, alert_id: int) -> Answer:
    if alert_id not in [alert.id for alert in alerts.to_log(turn.session, turn.call.other_number or "")]:
        return turn.close(no_longer_asked(turn, alerts.get(turn.session, alert_id)))
    return turn.go("alert-outcome", alert_id)


@screen("alert-outcome")
@to_whom_it_was_told
def outcome(turn: Turn, alert_id: int) -> Answer:
    name = alerts.get(turn.session, alert_id).elder.spoken_name
    return Menu(
        (turn.t("alert-how-went", name=name),),
        (
            turn.choice("1", "alert-was-well", lambda: _log(turn, alert_id, K.FOUND_WELL)),
            turn.choice("2", "alert-was-away", lambda: _log(turn, alert_id, K.AWAY), name=name),
            turn.choice("3", "alert-was-not-well", lambda: turn.go("alert-not-well", alert_id)),
            turn.choice("4", "alert-do-not-know", lambda: turn.go("alert-not-yet", alert_id)),
        ),
        keys_only=True,
    )


@screen("alert-not-yet")
@to_whom_it_was_told
def not_yet(turn: Turn, alert_id: int) -> Answer:
    """Still looking to it, or no longer able to."""
    return Menu(
        (),
        (
            turn.choice("1", "alert-still-looks", lambda: _later(turn)),
            turn.choice("4", "alert-cannot-after-all", lambda: _give_back(turn, alert_id)),
        ),
        back=turn.go("alert-outcome", alert_id),
        keys_only=True,
    )


def _later(turn: Turn) -> Answer:
    if turn.person is None or turn.placed_by_line:
        return turn.close(turn.t("alert-tell-later"))
    return turn.go("home")


def _give_back(turn: Turn, alert_id: int) -> Answer:
    alerts.give_back(turn.session, alert_id, who(turn))
    return _next_or_close(turn, cannot(turn, alerts.get(turn.session, alert_id)))


def _next_or_close(turn: Turn, words: str, *, more: str | None = None) -> Answer:
    """Who has taken two is asked of the other too, after `more` (the words without a goodbye, where there are such)."""
    others = alerts.to_log(turn.session, turn.call.other_number or "")
    return turn.go("alert-outcome", others[0].id, saying=more or words) if others else turn.close(words)


@screen("alert-not-well")
@to_whom_it_was_told
def not_well(turn: Turn, alert_id: int) -> Answer:
    return Menu(
        (turn.t("alert-what-was-it"),),
        (
            turn.choice("1", "alert-ill", lambda: _log(turn, alert_id, K.ILL)),
            turn.choice("2", "alert-fell", lambda: _log(turn, alert_id, K.FELL)),
            turn.choice("3", "alert-hospital", lambda: _log(turn, alert_id, K.HOSPITAL)),
            turn.choice("4", "alert-other", lambda: turn.go("alert-what-else", alert_id)),
        ),
        back=turn.go("alert-outcome", alert_id),
        keys_only=True,
    )


@screen("alert-what-else")
@to_whom_it_was_told
def what_else(turn: Turn, alert_id: int) -> Answer:
    name = alerts.get(turn.session, alert_id).elder.spoken_name
    return Menu(
        (),
        (
            turn.choice("1", "alert-moved", lambda: turn.go("alert-final", alert_id, 1), name=name),
            turn.choice("2", "alert-died", lambda: turn.go("alert-final", alert_id, 2), name=name),
            turn.choice("4", "alert-none-of-these", lambda: _log(turn, alert_id, K.OTHER)),
        ),
        back=turn.go("alert-not-well", alert_id),
        keys_only=True,
    )


@screen("alert-final")
@to_whom_it_was_told
def final(turn: Turn, alert_id: int, which: int) -> Answer:
    """Read back before it binds: everything about her is withdrawn, and the line tells nobody."""
    name, kind = alerts.get(turn.session, alert_id).elder.spoken_name, SPOKEN_FINALS[which]
    return Menu(
        (turn.t("alert-sure-died" if kind is K.DIED else "alert-sure-moved", name=name),),
        (
            turn.choice("1", "activities-right", lambda: _log(turn, alert_id, kind)),
            turn.choice("2", "activities-not-right", lambda: turn.go("alert-outcome", alert_id)),
        ),
        back=turn.go("alert-what-else", alert_id),
        read_back=True,
        keys_only=True,
    )


def _log(turn: Turn, alert_id: int, kind: AlertOutcome) -> Answer:
    """An outcome ends what was taken; a call for help that came meanwhile is heard first. Who rings in is rung, and
    says it there once more."""
    alert = alerts.get(turn.session, alert_id)
    if alert.state is AlertState.OPEN:
        return turn.go("alert", alert_id)
    if not turn.placed_by_line:
        said = claims.tells(turn.session, alert_id, who(turn), turn.call.other_number or "", kind, rang_in=True)
        return rung_back(turn, said, turn.t("alert-rung-back-outcome")) or turn.close(no_longer_asked(turn, alert))
    return log(turn, alert, kind)


def log(turn: Turn, alert: Alert, kind: AlertOutcome, note: str | None = None) -> Answer:
    """On a call that the line placed: it ends, and who found her away or in hospital is asked until when."""
    alert_id = alert.id
    alerts.close(turn.session, alert, kind, by=who(turn), note=note)
    if kind in SPOKEN_FINALS.values():
        return _next_or_close(turn, turn.t("alert-desk-tells"))
    if return_day.waits_for(turn.session, alert_id, who(turn)):
        return turn.go("alert-home-when", alert_id, saying=turn.t("alert-logged-so-far"))
    return _next_or_close(turn, turn.t("alert-logged"), more=turn.t("alert-logged-so-far"))


# -- away or in hospital: until when?


@screen("alert-home-when")
@to_whom_it_was_told
def home_when(turn: Turn, alert_id: int) -> Answer:
    """The outcome stands already; who hangs up here leaves the question to the desk, where it is on the board."""
    alert = return_day.waits_for(turn.session, alert_id, who(turn))
    if alert is None:
        return turn.close(turn.t("alert-over"))
    name = alert.elder.spoken_name
    return Menu(
        (),
        (
            turn.choice("1", "alert-knows-day", lambda: turn.go("alert-home-on", alert_id, 1), name=name),
            turn.choice("2", "alert-knows-no-day", lambda: _desk_asks(turn)),
        ),
        keys_only=True,
        silent=lambda: turn.close(turn.t("alert-desk-asks")),
    )


def _desk_asks(turn: Turn) -> Answer:
    return _next_or_close(turn, turn.t("alert-desk-asks"))


@screen("alert-home-on")
@to_whom_it_was_told
def home_on(turn: Turn, alert_id: int, days: int) -> Answer:
    """The day, read back: right, a day later, or longer than a contact may say, which is the desk's to hear."""
    alert = return_day.waits_for(turn.session, alert_id, who(turn))
    if alert is None:
        return turn.close(turn.t("alert-over"))
    days = max(1, min(days, away.LONGEST_BY_CONTACT.days))
    later = (
        turn.choice("2", "evening-day-later", lambda: turn.go("alert-home-on", alert_id, days + 1))
        if days < away.LONGEST_BY_CONTACT.days
        else turn.choice("2", "alert-longer", lambda: _desk_asks(turn))
    )
    words = turn.t("alert-home-read-back", name=alert.elder.spoken_name, day=_day(turn, days))
    return Menu(
        (words,),
        (turn.choice("1", "activities-right", lambda: _home_on(turn, alert, days)), later),
        back=turn.go("alert-home-when", alert_id),
        read_back=True,
        keys_only=True,
    )


def _home_on(turn: Turn, alert: Alert, days: int) -> Answer:
    day = turn.today + timedelta(days=days)
    said = return_day.told(turn.session, alert, who(turn), day, source=Source.PHONE)
    done = "alert-home-done" if said is away.Said.DONE else "alert-home-not-agreed"
    return _next_or_close(turn, turn.t(done, name=alert.elder.spoken_name, day=_day(turn, days)))


def _day(turn: Turn, days_ahead: int) -> str:
    return turn.day(away.until(turn.community, turn.today + timedelta(days=days_ahead)))
