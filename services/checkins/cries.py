"""She calls for help in words of her own, in a text at any hour: what key 3 does in the evening call."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy.orm import Session

from models import Alert, AlertCause, CheckinState, Person
from services import alerts

from . import by_text, closing


def call_for_help(session: Session, elder: Person, words: str, *, shared_with: Iterable[Person] = ()) -> Alert:
    """The alert is written at once, with her words, and told in half a minute; a check-in that is due has its answer.

    `shared_with` are those who may have written it as well as she.
    """
    asked = [checkin for checkin, is_open in by_text.asked(session, [elder]) if is_open]
    due = closing.open_for(session, elder) or next(iter(asked), None)
    alert = closing.close(session, due, CheckinState.NEEDS_HELP) if due is not None else None
    if alert is None:
        alert = alerts.raise_(session, elder, AlertCause.NEEDS_HELP, held_s=alerts.HELD_S)
    for checkin in asked:
        by_text.note_answered(session, checkin)
    alerts.note_words(session, alert, words, shared_with=shared_with)
    return alert
