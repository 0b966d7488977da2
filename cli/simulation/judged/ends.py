"""Whether every evening ended so that it holds: by her own answer, in silence for a reason, or in a human's hands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Alert, Checkin, CheckinState, Outbox, OutboxState, Talk, TalkState, Task

from .seen import Evening, Seen

S, T, O = CheckinState, TalkState, OutboxState  # noqa: E741
OPEN_STATES = frozenset({S.PLANNED, S.RINGING, S.NO_ANSWER, S.BUSY, S.UNDELIVERABLE, S.WRONG_PERSON})
IN_FLIGHT = (O.CLAIMED, O.SENDING, O.UNKNOWN)
ELDER_KEY = {S.WELL: "1", S.WANTS_TALK: "2", S.NEEDS_HELP: "3"}
REALLY_TRIED = ("completed", "no-answer", "canceled")
HEARD_FROM_WITHIN = timedelta(hours=3)
TALK_WITHIN = timedelta(minutes=35)
"""Half an hour was promised, and whoever is just being put through has a little longer."""
TALK_ASKED_BEFORE = timedelta(minutes=30)


def lost(session: Session, evening: Evening) -> Iterator[str]:
    for seen in evening.elders:
        if seen.checkin is None:
            if seen.elder.silent_from is None:
                yield f"{seen.who} has no check-in at all"
        elif why := _why_lost(session, evening, seen, seen.checkin):
            yield f"{seen.who}: {why}"


def _why_lost(session: Session, evening: Evening, seen: Seen, checkin: Checkin) -> str:
    """Why nobody looks after this elder, or nothing."""
    if checkin.state in OPEN_STATES:
        return "never came to an end"
    if checkin.state in ELDER_KEY and not _answered(evening, seen, ELDER_KEY[checkin.state]):
        return "was closed without an answer of hers"
    match checkin.state:
        case S.MISSED | S.NEEDS_HELP:
            return "" if _has_alert(session, checkin) else "no alert was raised"
        case S.NOT_TRIED:
            return _not_tried(session, evening, seen, checkin)
        case S.WANTS_TALK:
            return _talk(session, evening, checkin)
        case S.SILENCED:
            return "" if _may_be_silent(evening, seen) else "was not rung, and nothing in the evening says why"
    return ""


def _answered(evening: Evening, seen: Seen, key: str) -> bool:
    ledger = evening.ledger
    told = (*ledger.calls, *ledger.rang_in, *ledger.wrote)
    return any(one.to in seen.elder.numbers and key in one.said for one in told)


def _has_alert(session: Session, checkin: Checkin) -> bool:
    """One that was on already counts, as two alerts about her are one."""
    known = sa.exists().where(Alert.elder_id == checkin.person_id, Alert.created_at >= checkin.due_at)
    about = sa.exists().where(Alert.checkin_id == checkin.id)
    return bool(session.scalar(sa.select(known | about)))


def _not_tried(session: Session, evening: Evening, seen: Seen, checkin: Checkin) -> str:
    """Our own outage, of which contacts hear nothing; whoever was really rung is missed, and they do, unless the desk
    has taken her over and decides itself."""
    if not session.scalar(sa.select(sa.exists().where(Task.key == f"not-tried/{checkin.id}"))):
        return "no task stands on the board"
    placed = [one for one in seen.asked if not one.broken and evening.rows[one.row].sid is not None]
    tried = [one for one in placed if one.status in REALLY_TRIED]
    excused = evening.storm_from is not None or seen.elder.desk_rings_from is not None
    return "was rung in vain, and counts as not rung" if tried and not excused else ""


def _may_be_silent(evening: Evening, seen: Seen) -> bool:
    """Somebody saw to it, or she rang the line herself before her minute."""
    since, until = seen.elder.due_at - HEARD_FROM_WITHIN, seen.elder.due_at
    rang = any(one.to in seen.elder.numbers and since <= one.at <= until for one in evening.ledger.rang_in)
    return seen.elder.silent_from is not None or rang


def _talk(session: Session, evening: Evening, checkin: Checkin) -> str:
    """Somebody talked with her, she would rather not, or the desk has it."""
    if _stands(session, f"talk-wanted/checkin/{checkin.id}"):
        return ""
    since = checkin.due_at - TALK_ASKED_BEFORE
    talks = session.scalars(sa.select(Talk).where(Talk.elder_id == checkin.person_id).order_by(Talk.id.desc()))
    talk = next((one for one in talks if one.created_at >= since and one.visit_id is None), None)
    if talk is None:
        return "nobody looks for somebody to talk with"
    if talk.state in (T.ASKING, T.FOUND) and evening.ended_at > talk.created_at + TALK_WITHIN:
        return f"her talk {talk.id} is {talk.state.value} after its half hour"
    if talk.state is T.NOBODY and not _any_stands(session, f"talk-wanted/{talk.elder_id}/"):
        return f"nobody had time for her talk {talk.id}, and the desk does not know"
    return ""


def _any_stands(session: Session, prefix: str) -> bool:
    """Keyed by the day on which she is to be rung, which is the desk's to say."""
    return bool(session.scalar(sa.select(sa.exists().where(Task.key.startswith(prefix, autoescape=True)))))


def _stands(session: Session, key: str) -> bool:
    return bool(session.scalar(sa.select(sa.exists().where(Task.key == key))))


def in_doubt(session: Session, rows: Iterable[Outbox], settled_by: datetime) -> Iterator[str]:
    """Calls and texts of which nobody knows what became, and those too late that were never let go."""
    for row in rows:
        what = f"row {row.id} ({row.kind.value}, {row.about.value}, {row.state.value})"
        if row.state in IN_FLIGHT and row.not_before <= settled_by:
            yield f"{what} is in doubt to the end"
        elif row.state is O.DUE and row.expires_at <= settled_by:
            yield f"{what} was never let go"
        elif row.state is O.STUCK and not _stands(session, f"sort-out/{row.id}"):
            yield f"{what} is stuck, and no human has it"
