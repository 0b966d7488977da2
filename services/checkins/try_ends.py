"""What the end of a call or a text of the evening round means: another try, or that it is enough.

| it ended | and she |
|---|---|
| not placed, or by our own fault | has had no try |
| busy | is rung every five minutes for forty |
| as the network went down | waits until it is back |
| otherwise without a key | has had a try; after the last she is missed, or it was never tried |
"""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload

import clock
from models import (
    BETWEEN_TRIES,
    AlertCause,
    Checkin,
    CheckinState,
    CheckinTry,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Silence,
    SilencedBy,
    locked,
)
from services import alerts, outbox
from services.outages import not_tried, storms
from services.outbox.endings import CallEnd
from services.phones import dead_numbers, refusals, texting, wrong_numbers
from services.plans import silencing
from services.plans.try_times import BUSY_AGAIN, BUSY_FOR, next_try, went_out

from . import lost_keys, pausing, rings_us

S = CheckinState
SOMEBODY_SAID_SO = (SilencedBy.AWAY, SilencedBy.HOLIDAY, SilencedBy.HOSPITAL, SilencedBy.STOPPED)
OVER_BEFORE_THE_CALL = (S.WELL, S.WANTS_TALK, S.NEEDS_HELP, S.WRONG_PERSON, S.SILENCED)
"""A key, or what leaves her in peace, comes while the call is on: its end is then only the end of a call."""
OUR_OWN_FAULT = (CallEnd.NOT_PLACED, CallEnd.BROKEN)
"""She was not rung, or could not answer: no try, and no silence of hers."""
SILENCE_OF = {
    CallEnd.LIFTED: Silence.LIFTED,
    CallEnd.UNANSWERED: Silence.UNANSWERED,
    CallEnd.BUSY: Silence.BUSY,
    CallEnd.UNDELIVERABLE: Silence.UNDELIVERABLE,
}
_TRIED_BY = (
    sa.select(Checkin, CheckinTry)
    .join(CheckinTry, CheckinTry.checkin_id == Checkin.id)
    .where(CheckinTry.outbox_id == sa.bindparam("row"))
    .order_by(Checkin.id)
    .options(joinedload(Checkin.person).joinedload(Person.checkin_plan))
    .with_for_update(of=Checkin)
    .execution_options(populate_existing=True)
)
"""Each check-in held, in the order in which everybody holds them."""
_MADE = sa.select(CheckinTry).where(CheckinTry.checkin_id == sa.bindparam("checkin")).order_by(CheckinTry.number)


def call_ended(session: Session, row: Outbox, call_end: CallEnd) -> None:
    """A call to an elder is over. Whoever of those it was for pressed no key is to be rung again."""
    for checkin, one in session.execute(_TRIED_BY, {"row": row.id}).all():
        over_already = one.ended_at is not None
        one.ended_at = one.ended_at or clock.now()
        if checkin.state is not S.RINGING:
            if checkin.state not in OVER_BEFORE_THE_CALL and not over_already:
                checkin.refuse(call_end.value)
            continue
        one.silence = SILENCE_OF.get(call_end)
        if one.silence is Silence.LIFTED and _another_was_there(session, one):
            one.silence = Silence.UNANSWERED
        dead_numbers.note(session, checkin, row)
        no_key(session, checkin, one, call_end)
    session.flush()


def _another_was_there(session: Session, one: CheckinTry) -> bool:
    """Somebody else's key in the same call: it was not this one who lifted."""
    keyed = sa.exists().where(
        CheckinTry.outbox_id == one.outbox_id,
        CheckinTry.id != one.id,
        CheckinTry.checkin_id == Checkin.id,
        Checkin.state.in_((S.WELL, S.WANTS_TALK, S.NEEDS_HELP, S.WRONG_PERSON)),
    )
    return bool(session.scalar(sa.select(keyed)))


def text_ended(session: Session, row: Outbox, delivered: bool) -> None:
    """A text that arrived waits for its answer; one that did not is a try that could not be delivered.

    When the number can be asked nothing by text any more (after STOPP) she is rung at once, as everybody else is.
    """
    one = session.scalars(sa.select(CheckinTry).where(CheckinTry.outbox_id == row.id)).first()
    checkin = locked(session, Checkin, one.checkin_id) if one is not None else None
    if delivered or one is None or checkin is None:
        return
    if checkin.state is not S.RINGING or one.ended_at is not None:
        checkin.refuse("undelivered")
        return
    if refusals.is_ours(row.reason):
        _ring_instead(checkin, one)
        session.flush()
        return
    stopped = not texting.takes_sms(session, row.community_id, row.number, row.about)
    never_out = stopped or row.state is OutboxState.EXPIRED
    end_of_it = CallEnd.NOT_PLACED if never_out else CallEnd.UNDELIVERABLE
    one.silence, one.ended_at = SILENCE_OF.get(end_of_it), clock.now()
    dead_numbers.note(session, checkin, row)
    no_key(session, checkin, one, end_of_it)
    if stopped and checkin.next_try_at is not None:
        checkin.next_try_at = clock.now()
    session.flush()


def put_off(session: Session, row: Outbox) -> None:
    """The carrier does not send her question now, which is no fault of her number: she is rung at once instead. A call
    is tried again within her hour; where that takes a while, who has a mobile reads that she may ring us."""
    if row.kind is OutboxKind.CALL:
        rings_us.ask(session, row)
        return
    one = session.scalars(sa.select(CheckinTry).where(CheckinTry.outbox_id == row.id)).first()
    checkin = locked(session, Checkin, one.checkin_id) if one is not None and row.kind is OutboxKind.TEXT else None
    if one is None or checkin is None or checkin.state is not S.RINGING or one.ended_at is not None:
        return
    outbox.withdraw(session, row=row)
    _ring_instead(checkin, one)
    session.flush()


def _ring_instead(checkin: Checkin, one: CheckinTry) -> None:
    """Her question did not come by text, which says nothing of her telephone: that was no try, and she is rung."""
    one.ended_at = clock.now()
    checkin.move(S.UNDELIVERABLE)
    checkin.next_try_at = clock.now()


def no_key(session: Session, checkin: Checkin, one: CheckinTry, call_end: CallEnd) -> None:
    now = clock.now()
    if call_end in OUR_OWN_FAULT:
        checkin.move(S.UNDELIVERABLE)
        checkin.next_try_at = next_try(session, checkin, one)
        if checkin.next_try_at > checkin.window_ends_at:
            end(session, checkin)
        return
    rung_at = went_out(session, one)
    if call_end is CallEnd.BUSY and now - (checkin.busy_since or rung_at) < BUSY_FOR:
        checkin.move(S.BUSY)
        checkin.busy_since = checkin.busy_since or rung_at
        checkin.next_try_at = max(now, rung_at + BUSY_AGAIN)
        return
    if call_end is not CallEnd.UNDELIVERABLE:
        checkin.move(S.NO_ANSWER)
        count(session, checkin, one)
        return
    checkin.move(S.UNDELIVERABLE)
    session.flush()
    if not storms.holds(session, checkin, now):
        count(session, checkin, one)


def count(session: Session, checkin: Checkin, one: CheckinTry) -> None:
    """The try was placed and brought no key."""
    plan = checkin.person.checkin_plan
    checkin.tries_made += 1
    checkin.busy_since = None if one.silence is not Silence.BUSY else checkin.busy_since
    checkin.next_try_at = max(clock.now(), next_try(session, checkin, one))
    if plan is None or checkin.tries_made >= plan.tries or checkin.next_try_at > checkin.window_ends_at:
        end(session, checkin)


def end(session: Session, checkin: Checkin) -> None:
    """No more tries: missed when one was really placed or no number of hers is right, else our own outage, of which
    contacts hear nothing."""
    if _left_in_peace(session, checkin):
        return
    checkin.next_try_at = None
    placed = [one.silence for one in made(session, checkin) if one.silence is not None]
    if not placed and not wrong_numbers.all_of(session, checkin.person):
        _not_tried(session, checkin)
        return
    checkin.move(S.MISSED)
    session.flush()
    lost_keys.note(session, checkin)
    nothing_came_through = bool(placed) and all(kind is Silence.UNDELIVERABLE for kind in placed)
    cause = AlertCause.UNDELIVERABLE if nothing_came_through else AlertCause.MISSED
    not_tried.note_interrupted(session, checkin)
    alerts.raise_(session, checkin.person, cause, checkin=checkin)


def _left_in_peace(session: Session, checkin: Checkin) -> bool:
    """Whoever was said to be away, or stopped the calls, while the last try was out is silenced as before it."""
    why = silencing.reason(session, checkin, checkin.person.checkin_plan, clock.now())
    if not isinstance(why, SilencedBy) or why not in SOMEBODY_SAID_SO:
        return False
    silence(checkin, why)
    return True


def given_up(session: Session, checkin: Checkin) -> None:
    """Nine, and the network is not back. Whoever had really not answered before it went has an alert as ever."""
    silences = {one.silence for one in made(session, checkin)}
    if silences - {None, Silence.UNDELIVERABLE}:
        end(session, checkin)
    elif not _left_in_peace(session, checkin):
        _not_tried(session, checkin)


def _not_tried(session: Session, checkin: Checkin) -> None:
    if checkin.state in BETWEEN_TRIES:
        checkin.move(S.RINGING)
    checkin.move(S.NOT_TRIED)
    not_tried.note(session, checkin, stood_still=pausing.was_on(session, checkin))


def made(session: Session, checkin: Checkin) -> list[CheckinTry]:
    return list(session.scalars(_MADE, {"checkin": checkin.id}))


def take_back(checkin: Checkin, one: CheckinTry) -> None:
    """The try has not gone out, and is not to: it is thought of anew when she is next to be rung."""
    checkin.move(S.UNDELIVERABLE)
    checkin.next_try_at = one.ended_at = clock.now()


def silence(checkin: Checkin, why: SilencedBy) -> None:
    checkin.move(S.SILENCED)
    checkin.silenced_by, checkin.closed_at, checkin.next_try_at = why, clock.now(), None
