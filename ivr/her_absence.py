"""A contact who rings says that the elder is away: at most seven days, read back, and she is told who said it."""

from __future__ import annotations

from datetime import timedelta

from models import Person, Source
from services import away

from .menu import Answer, Choice, Menu
from .screens import screen
from .turn import Turn

MOST_ELDERS = 2


def choices(turn: Turn, first_key: int) -> list[Choice]:
    """One choice for each elder the caller is a contact of."""
    elders = away.elders_of(turn.session, turn.someone)[:MOST_ELDERS]
    return [
        Choice(
            str(key),
            turn.press("evening-she-away", str(key), name=elder.spoken_name),
            lambda elder=elder: turn.go("she-is-away", elder.id, 1),  # type: ignore[misc]
        )
        for key, elder in enumerate(elders, start=first_key)
    ]


@screen("she-is-away")
def she_is_away(turn: Turn, elder_id: int, days: int) -> Answer:
    """The day she is home again, read back: right, or a day later."""
    elder = next((one for one in away.elders_of(turn.session, turn.someone) if one.id == elder_id), None)
    if elder is None:
        return turn.go("home")
    days = max(1, min(days, away.LONGEST_BY_CONTACT.days))
    day = turn.day(away.until(turn.community, turn.today + timedelta(days=days)))
    found = [Choice("1", turn.press("activities-right", "1"), lambda: _away(turn, elder, days))]
    if days < away.LONGEST_BY_CONTACT.days:
        later = turn.press("evening-day-later", "2")
        found.append(Choice("2", later, lambda: turn.go("she-is-away", elder_id, days + 1)))
    words = turn.t("evening-she-read-back", name=elder.spoken_name, day=day)
    return Menu((words,), tuple(found), back=turn.go("mine"), read_back=True, keys_only=True)


def _away(turn: Turn, elder: Person, days: int) -> Answer:
    day = turn.today + timedelta(days=days)
    said = away.contact_says(turn.session, turn.someone, elder, day, source=Source.PHONE)
    name = elder.spoken_name
    if said is away.Said.DONE:
        home = turn.day(away.until(turn.community, day))
        return turn.go("home", saying=turn.t("evening-she-done", name=name, day=home))
    return turn.go("home", saying=turn.t("evening-she-not-agreed", name=name))
