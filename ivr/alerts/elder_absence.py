"""A contact who rings says that the elder is away: at most seven days, read back, and she is told who said it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial

from ivr.engine.menu import Answer, Choice, Go, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from ivr.telling.our_call import rung_back
from models import AlertState, Person, Source
from services import alerts
from services.alerts import claims, elder_away
from services.plans import away, own_lines
from services.plans.own_lines import Elder

AT_A_TIME = 3


def choices(turn: Turn, elders: Sequence[Elder]) -> list[Choice]:
    """The choice of whoever is a contact: of one elder by name, of several which of them it is about."""
    if not elders:
        return []
    if len(elders) > 1:
        return [turn.choice("4", "evening-somebody-away", partial(turn.go, "elders", 0))]
    name, to = elders[0].spoken_name, partial(turn.go, "elder-is-away", elders[0].id, 1)
    return [turn.choice("4", "evening-she-away", to, name=name)]


@screen("elders")
def whose(turn: Turn, after_id: int) -> Answer:
    """Those the caller is a contact of, three at a time, from the one after `after_id`."""
    later = [elder for elder in own_lines.of_person(turn.session, turn.someone).elders if elder.id > after_id]
    if not later:
        return turn.go("mine")
    named = [
        turn.choice(key, "evening-she-away", partial(turn.go, "elder-is-away", elder.id, 1), name=elder.spoken_name)
        for key, elder in enumerate(later[:AT_A_TIME], start=1)
    ]
    if len(later) > AT_A_TIME:
        named.append(turn.choice("4", "evening-other-elders", lambda: turn.go("elders", later[AT_A_TIME - 1].id)))
    return Menu((), tuple(named), back=turn.go("mine"), keys_only=True)


@screen("elder-is-away")
def elder_is_away(turn: Turn, elder_id: int, days: int) -> Answer:
    """The day she is home again, read back: right, or a day later."""
    elder = next((one for one in away.elders_of(turn.session, turn.someone) if one.id == elder_id), None)
    if elder is None:
        return turn.go("home")
    return _read_back(
        turn,
        elder,
        days,
        right=lambda found: _away(turn, elder, found),
        later=lambda found: turn.go("elder-is-away", elder_id, found),
        back=turn.go("mine"),
    )


def _away(turn: Turn, elder: Person, days: int) -> Answer:
    return _claimed(turn, elder, days) or turn.go("home", saying=_say(turn, elder, days))


def _claimed(turn: Turn, elder: Person, days: int) -> Answer | None:
    """An alert would end with it: the number that rings in is a claim, and is rung. None where none would."""
    if turn.placed_by_line:
        return None
    day, number = turn.today + timedelta(days=days), turn.call.other_number or ""
    said = claims.knows_away(turn.session, turn.someone, elder, day, number, rang_in=True)
    return None if said is None else rung_back(turn, said, turn.t("alert-rung-back-outcome"))


def _say(turn: Turn, elder: Person, days: int) -> str:
    day = turn.today + timedelta(days=days)
    said = elder_away.says(turn.session, turn.someone, elder, day, source=Source.PHONE, shown=turn.shown)
    name = elder.spoken_name
    if said is away.Said.DONE:
        return turn.t("evening-she-done", name=name, day=turn.day(away.until(turn.community, day)))
    return turn.t("evening-she-not-agreed", name=name)


@screen("alert-is-away")
def is_away(turn: Turn, alert_id: int, days: int) -> Answer:
    """Who is told of an alert knows that she is away: it ends, and she is not rung before that day."""
    alert = alerts.get(turn.session, alert_id)
    hers = turn.person is not None and alerts.was_told(turn.session, alert_id, turn.person)
    if not hers or alert.state is not AlertState.OPEN or not elder_away.may_say(turn.session, alert, turn.person):
        return turn.go("alert", alert_id)
    return _read_back(
        turn,
        alert.elder,
        days,
        right=lambda found: _claimed(turn, alert.elder, found) or turn.close(_say(turn, alert.elder, found)),
        later=lambda found: turn.go("alert-is-away", alert_id, found),
        back=turn.go("alert-asks", alert_id),
    )


def _read_back(
    turn: Turn,
    elder: Person,
    days: int,
    *,
    right: Callable[[int], Answer],
    later: Callable[[int], Answer],
    back: Go,
) -> Menu:
    days = max(1, min(days, away.LONGEST_BY_CONTACT.days))
    day = turn.day(away.until(turn.community, turn.today + timedelta(days=days)))
    found = [turn.choice("1", "activities-right", lambda: right(days))]
    if days < away.LONGEST_BY_CONTACT.days:
        found.append(turn.choice("2", "evening-day-later", lambda: later(days + 1)))
    words = turn.t("evening-she-read-back", name=elder.spoken_name, day=day)
    return Menu((words,), tuple(found), back=back, read_back=True, keys_only=True)
