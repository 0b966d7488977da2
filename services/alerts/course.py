"""An alert about an elder: raised, taken back, told rung by rung, taken by one, and ended by an outcome alone.

What may happen to it in which state is the table `Alert.ON`; what is not in it changes nothing and is logged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload

import clock
from models import (
    FINAL_OUTCOMES,
    HEARD_NOTHING,
    LIVE_ALERT,
    About,
    Alert,
    AlertCause,
    AlertEvent,
    AlertOutcome,
    AlertState,
    AlertTold,
    Checkin,
    ClaimEvent,
    ClaimKind,
    DeskUser,
    Leaving,
    Person,
    TaskKind,
    columns,
    insert_missing,
    locked,
)
from services import tasks
from services.outages import not_tried
from services.people import is_now, leaving

from . import claiming, return_day, rungs, sending
from .reading import reaching, told_by
from .sending import told_to

HearsOfIt = Callable[[Session, Alert], None]

HELD_S = 30
KNOWN_FOR = timedelta(hours=24)
NEEDS_FOLLOW_UP = frozenset({AlertOutcome.ILL, AlertOutcome.FELL, AlertOutcome.HOSPITAL, AlertOutcome.OTHER})
TAKER_HAS = timedelta(hours=2)
"""How long somebody who has said 'I look to it' is left to it when another evening is missed."""


def raise_(
    session: Session,
    elder: Person,
    cause: AlertCause,
    *,
    checkin: Checkin | None = None,
    held_s: int = 0,
    elder_first: bool = False,
) -> Alert:
    """The one live alert about `elder`, written if there is none. Nobody is told for `held_s` seconds. `elder_first`:
    she is rung herself before anybody is.

    A call for help while an alert is open makes it a call for help, and everybody is told anew. What comes to light in
    the middle of the night, long after its evening, begins in the morning with herself, and is red until then. Where
    her row has just become one with another of hers, it is about that.
    """
    now, elder = clock.now(), is_now(session, elder)
    morning = None
    if checkin is not None and cause is not AlertCause.NEEDS_HELP:
        morning = not_tried.morning_after(checkin, now)
    first_at = morning or now + timedelta(seconds=held_s)
    row = {
        "elder_id": elder.id,
        "checkin_id": checkin.id if checkin else None,
        "cause": cause,
        "state": AlertState.HELD if held_s else AlertState.OPEN,
        "next_rung_at": first_at,
        "elder_turn": elder_first or morning is not None,
        "nobody_since": now if morning is not None else None,
    }
    new = insert_missing(session, Alert, [row])
    alert = _live(session, elder)
    if alert is None:  # it ended while we waited for it
        return raise_(session, elder, cause, checkin=checkin, held_s=held_s, elder_first=elder_first)
    if not new and _is_news(alert, cause, checkin, now) and alert.meet(AlertEvent.NEWS):
        alert.cause = cause
        rungs.begin_anew(session, alert, first_at)
        alert.elder_turn, alert.nobody_since = morning is not None, (now if morning is not None else None)
    if checkin is not None:
        alert.checkin_id = checkin.id
    if cause is AlertCause.NEEDS_HELP:  # whoever calls for help is not well, whatever was said before
        claiming.settle(session, alert, (ClaimKind.ELDER,), ClaimEvent.OVERTAKEN)
    session.flush()
    return alert


def note_words(session: Session, alert: Alert, words: str, *, shared_with: Iterable[Person] = ()) -> None:
    """What she has written to us, below what she wrote before; and who else may have written it."""
    alert.words = words if alert.words is None else f"{alert.words}\n{words}"
    others = [person.id for person in shared_with if person.id != alert.elder_id]
    if others:
        alert.shared_with = others
    session.flush()


def _is_news(alert: Alert, cause: AlertCause, checkin: Checkin | None, now: datetime) -> bool:
    """A call for help is news unless the ladder is being climbed for one. Another evening missed is, once the ladder
    has come to its end, or the taker of an earlier one has had time to look to her and has told no outcome."""
    nobody_has_it = alert.state is AlertState.OPEN and alert.nobody_since is not None
    if cause is AlertCause.NEEDS_HELP:
        return alert.cause is not cause or alert.state is AlertState.TAKEN or nobody_has_it
    if checkin is None or checkin.id == alert.checkin_id:
        return False
    if alert.state is not AlertState.TAKEN:
        return nobody_has_it and alert.cause is not AlertCause.NEEDS_HELP
    return alert.taken_at is None or alert.taken_at <= now - TAKER_HAS


def take_back(session: Session, elder: Person) -> None:
    """The elder pressed 3 by mistake. Within the held time nobody hears of it; afterwards they hear that she answered.

    The desk is asked to see to it unless she then says that she is well.
    """
    alert = _live(session, elder)
    if alert is None:
        return
    key = _taken_back_key(alert.id)
    tasks.open_task(session, elder.community, TaskKind.FOLLOW_UP, key, person=elder, subject={"alert": alert.id})
    _elder_answered(session, alert)


def elder_answered(session: Session, elder: Person) -> None:
    """The elder answered by a key herself: an alert about her ends, and all who were told hear it. Nothing when there
    is none."""
    known = columns(session, _KNOWN, {"elder": elder.id, "since": clock.now() - KNOWN_FOR}).all()
    for alert_id, _, lately in known:
        if lately:
            tasks.settle(session, _taken_back_key(alert_id))
    alert = _live(session, elder) if any(state in LIVE_ALERT for _, state, _ in known) else None
    if alert is not None:
        _elder_answered(session, alert)
        for hear in _hear_of_it:
            hear(session, alert)


_LATELY = Alert.closed_at >= sa.bindparam("since")
_KNOWN = sa.select(Alert.id, Alert.state, _LATELY).where(
    Alert.elder_id == sa.bindparam("elder"), sa.or_(_LATELY, Alert.state.in_(LIVE_ALERT))
)


_hear_of_it: list[HearsOfIt] = []


def connect(hear_of_it: Sequence[HearsOfIt]) -> None:
    """Say who hears that she has answered herself (`services.wiring`)."""
    _hear_of_it[:] = hear_of_it


def _elder_answered(session: Session, alert: Alert) -> None:
    if alert.state is AlertState.HELD and alert.meet(AlertEvent.ELDER_ANSWERED):
        alert.next_rung_at, alert.closed_at = None, clock.now()
        session.flush()
    else:
        _end(session, alert, AlertEvent.ELDER_ANSWERED, AlertOutcome.ELDER_ANSWERED, by=alert.elder)


def release(session: Session, alert: Alert) -> None:
    """The held time is over, or somebody is on the line with her already."""
    fresh = locked(session, Alert, alert.id)
    if fresh is not None and fresh.meet(AlertEvent.HELD_OVER):
        session.flush()


def close(
    session: Session,
    alert: Alert,
    outcome: AlertOutcome,
    by: Person | DeskUser | str | None = None,
    note: str | None = None,
) -> bool:
    """The outcome ends it, and all who were told hear that it is over. False, and nothing changed, for one that is held
    or over.

    `by` (a person, a user of the desk, or the number) is who says so and is not told again. `MOVED` and `DIED` are told
    nobody by the line: everything about her is withdrawn, and the desk gets the list of whom to ring.
    """
    return _end(session, alert, AlertEvent.OUTCOME, outcome, by=by, note=note)


def _end(
    session: Session,
    alert: Alert,
    event: AlertEvent,
    outcome: AlertOutcome,
    *,
    by: Person | DeskUser | str | None,
    note: str | None = None,
) -> bool:
    fresh = locked(session, Alert, alert.id)
    if fresh is None or not fresh.meet(event):
        return False
    fresh.outcome, fresh.outcome_note = outcome, note
    fresh.closed_at, fresh.next_rung_at, fresh.nobody_since = clock.now(), None, None
    session.flush()
    sending.stop_asking(session, fresh)
    claiming.settle(session, fresh, rungs.NOT_HERS, ClaimEvent.OVERTAKEN)
    own = ClaimEvent.KEY if event is AlertEvent.ELDER_ANSWERED else ClaimEvent.OVERTAKEN
    claiming.settle(session, fresh, (ClaimKind.ELDER,), own)
    tasks.settle(session, rungs.no_outcome_key(fresh))
    says_so = _note_who(session, fresh, by)
    if outcome in FINAL_OUTCOMES:
        leaving.leave(session, fresh.elder, Leaving(outcome.value), told=told_to(session, fresh), by=says_so)
        return True
    for told in told_to(session, fresh):
        if told is not says_so:
            sending.tell(session, fresh, told, About.ALL_CLEAR)
    return_day.ask(session, fresh)
    if outcome in NEEDS_FOLLOW_UP:
        key = f"alert/{fresh.id}/follow-up"
        subject = {"alert": fresh.id}
        tasks.open_task(session, fresh.elder.community, TaskKind.FOLLOW_UP, key, person=fresh.elder, subject=subject)
    return True


def _note_who(session: Session, alert: Alert, by: Person | DeskUser | str | None) -> AlertTold | None:
    """Who ended it stands on it; answers the row of the telephone that need not be told. At the desk it is who was
    signed in, and the telephone is the office's."""
    if isinstance(by, DeskUser):
        alert.closed_by_user = by
        return told_by(session, alert, alert.elder.community.coordinator_phone)
    says_so = told_by(session, alert, by) if by is not None else None
    alert.closed_by = by if isinstance(by, Person) else (says_so.person if says_so else None)
    return says_so


def left(session: Session, elder: Person, why: Leaving, user: DeskUser | None = None) -> None:
    """The desk has heard that she died or moved: an alert about her ends with that, and the robot tells nobody.
    `left_list` says beforehand whom the desk is to ring."""
    alert = _live(session, elder)
    if alert is None:
        leaving.leave(session, elder, why)
    elif alert.state is AlertState.HELD and alert.meet(AlertEvent.LEFT):
        alert.next_rung_at, alert.closed_at = None, clock.now()
        leaving.leave(session, elder, why)
    else:
        _end(session, alert, AlertEvent.LEFT, AlertOutcome(why.value), by=user)


def left_list(session: Session, elder: Person) -> list[str]:
    """Whom the desk will have to ring, as lines, if somebody signed in says `left`. It only reads."""
    live = sa.select(Alert).where(Alert.elder_id == elder.id, Alert.state.in_(LIVE_ALERT))
    alert = session.scalars(live.options(joinedload(Alert.told).joinedload(AlertTold.person))).unique().first()
    if alert is None or alert.state is AlertState.HELD:
        return leaving.list_of(session, elder)
    told = [each for each in alert.told if each.state not in HEARD_NOTHING]
    return leaving.list_of(session, elder, told=told, by=reaching(alert.told, elder.community.coordinator_phone))


def _taken_back_key(alert_id: int) -> str:
    return f"taken-back/{alert_id}"


def _live(session: Session, elder: Person) -> Alert | None:
    """Held until the transaction ends."""
    return session.scalars(_LIVE, {"elder": elder.id}).first()


_LIVE = (
    sa.select(Alert)
    .where(Alert.elder_id == sa.bindparam("elder"), Alert.state.in_(LIVE_ALERT))
    .with_for_update(of=Alert)
    .execution_options(populate_existing=True)
)


# -- a line that was restored from a backup


def go_on(session: Session, now: datetime) -> list[Alert]:
    """Alerts that were open when a backup was taken: each may have ended since, and none is dropped. Answers them.

    A call for help begins its ladder anew; after an evening missed she herself is rung first, whose key ends it; who
    has taken one is asked how it went, and the desk reads that nobody has said. What falls into the night waits until
    the morning as after any outage.
    """
    live = session.scalars(
        sa.select(Alert)
        .where(Alert.state.in_(LIVE_ALERT))
        .order_by(Alert.id)
        .with_for_update(of=Alert)
        .execution_options(populate_existing=True)
    ).all()
    for alert in live:
        _go_on(session, alert, now)
    session.flush()
    return list(live)


def _go_on(session: Session, alert: Alert, now: datetime) -> None:
    if alert.state is AlertState.HELD:
        return
    if alert.state is AlertState.TAKEN:
        if alert.next_rung_at is not None:
            alert.next_rung_at = min(alert.next_rung_at, now)
    elif alert.cause is AlertCause.NEEDS_HELP:
        rungs.begin_anew(session, alert, now)
    else:
        sending.stop_asking(session, alert)
        claiming.settle(session, alert, tuple(ClaimKind), ClaimEvent.OVERTAKEN)
        due_at = alert.next_rung_at or now
        alert.elder_turn = True
        if not_tried.morning_of(alert.elder.community, due_at, now) is None:
            alert.next_rung_at = now
