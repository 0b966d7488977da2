"""From a claimed row to the carrier, at most once an attempt.

The row is marked `SENDING`, with the words of a text, and that is committed; then the carrier is asked with no
transaction open; then the answer is written. Whoever dies in between leaves a mark that `reconcile` can follow.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
import structlog
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

import clock
import texts
from carrier.errors import NotPlaced, Refused, Unknown
from models import About, Change, Outbox, OutboxKind, OutboxState, Telling, locked, patiently
from services import telling
from services.checkins import last_look
from services.outbox import calls, endings
from services.outbox.endings import CallEnd
from services.phones import channel, numbers, refusals, texting
from services.phones.refusals import Means
from services.telling import deliveries
from texts import NothingToSay

from . import claims, pace, restraint
from .claims import Claim
from .work import OUTBOX, Work, from_now

log = structlog.get_logger()

ASK_WITHIN = timedelta(seconds=20)
"""How old a mark may be when the carrier is asked. With the HTTP time-out it stays below the minute after which another
scheduler follows the mark up, so that the two never ask for the same row."""
BAD_ROW_S = 300
BACK_OFF_S = (5, 10, 20, 40, 80, 160)
REST_S = (1, 2, 4)
REFUSED_BACK_OFF_S = (10, 20, 40, 80, 160, 320, 640, 900)
"""So long after each refusal that does not speak of the number it is asked for again, while it still matters."""


@dataclass(frozen=True, slots=True)
class Asking:
    """All the carrier must know, read while the row was locked."""

    row_id: int
    marked_at: datetime
    expires_at: datetime
    kind: OutboxKind
    to: str
    from_: str
    ring_s: int
    time_limit_s: int
    body: str
    validity_s: int
    not_placed: int
    change: Change | None = None
    conference: str = ""


def carry_out(work: Work, claim: Claim) -> None:
    """Bring one claimed row to the carrier. A row that cannot be carried out is pushed ahead and stops no other."""
    try:
        asking = patiently(lambda: _mark(work, claim))
    except IntegrityError:
        # Another live call holds the number: the database allows one.
        claims.release(work, claim, from_now(claims.PHONE_TAKEN_S))
        return
    except OperationalError:
        # The database is busy or gone, which is not the row's doing: its lease runs out, and it is taken up again.
        log.warning("dispatch.database_away", row=claim.row_id)
        return
    except Exception:
        log.exception("dispatch.bad_row", row=claim.row_id)
        claims.release(work, claim, from_now(BAD_ROW_S))
        return
    if asking is None:
        return
    try:
        _ask(work, asking)
    except Exception:
        # The row stays marked, and `reconcile` finds out what became of it.
        log.exception("dispatch.answer_not_written", row=claim.row_id)


def _mark(work: Work, claim: Claim) -> Asking | None:
    """Commit that this row is being sent, and say what is to be asked; None when it does not go out now."""
    with work.db.write() as session:
        row = claims.held(session, claim)
        if row is None or not _may_go(session, row):
            return None
        if row.kind is OutboxKind.TEXT:
            try:
                row.body = work.render(session, row)
            except NothingToSay:
                _lapse(session, row)
                return None
            row.segments = texts.segments(row.body)
        row.move(OutboxState.SENDING)
        row.sending_at, row.slot_at = clock.real(), claim.slot_at
        row.looked_at, row.looks = None, 0
        session.flush()
        return _asking(row, row.sending_at)


def _may_go(session: Session, row: Outbox) -> bool:
    """Not too late, not in quiet hours, not to a phone that rests, not as a text to who wants none, not as a question
    by text that cannot be answered, and not to an elder who is no longer to be rung."""
    now = clock.now()
    if row.expires_at <= now:
        expire(session, row)
        return False
    held_until = restraint.held_until(session, row, now)
    if held_until is not None:
        claims.give_back(row, held_until)
        return False
    asks_of = None if row.asks_to_ring else row.about
    if row.kind is OutboxKind.TEXT and not texting.may_be_texted(
        session, row.community_id, row.number, row.person_id, asks_of
    ):
        row.move(OutboxState.WITHDRAWN)
        row.reason = "takes no texts"
        endings.text_ended(session, row, delivered=False)
        return False
    return row.about is not About.CHECKIN or row.kind is OutboxKind.CHANGE or last_look.still_wanted(session, row)


def _lapse(session: Session, row: Outbox) -> None:
    """What the text would say no longer holds."""
    row.move(OutboxState.WITHDRAWN)
    row.reason = "nothing to say"
    row.ended_at = clock.now()
    if row.telling_id is not None:
        telling.lapse(session, session.get_one(Telling, row.telling_id))


def _asking(row: Outbox, marked_at: datetime) -> Asking:
    left = (row.expires_at - clock.now()) / clock.speed()
    return Asking(
        row_id=row.id,
        marked_at=marked_at,
        expires_at=row.expires_at,
        kind=row.kind,
        to=row.number,
        from_=channel.sender(row.community) if row.kind is OutboxKind.TEXT else row.community.number,
        ring_s=row.ring_s,
        time_limit_s=row.about.policy.limit_s,
        body=row.body or "",
        validity_s=max(1, left // timedelta(seconds=1)),
        not_placed=row.not_placed,
        change=row.change,
        conference=row.conference or "",
    )


def _ask(work: Work, asking: Asking) -> None:
    too_old = clock.real() - asking.marked_at > clock.patience(ASK_WITHIN)
    if too_old or asking.expires_at <= clock.now():
        log.warning("dispatch.woke_too_late", row=asking.row_id)
        return
    try:
        sid = _to_carrier(work, asking)
    except NotPlaced:
        _due_again(work, asking)
    except Refused as refusal:
        if _is_final(asking.kind, refusal.code):
            _refused(work, asking, refusal.code)
        else:
            _put_off(work, asking, refusal.code)
    except Unknown as doubt:
        log.warning("dispatch.unknown", row=asking.row_id, reason=str(doubt))
        _unknown(work, asking)
    else:
        _placed(work, asking, sid)


def _to_carrier(work: Work, asking: Asking) -> str:
    public_url = work.settings.public_url.rstrip("/")
    match asking.kind:
        case OutboxKind.CALL:
            return work.carrier.place_call(
                to=asking.to,
                from_=asking.from_,
                url=f"{public_url}/ivr/out/{asking.row_id}?n=0",
                status_callback=f"{public_url}/ivr/status?row={asking.row_id}",
                ring_s=asking.ring_s,
                time_limit_s=asking.time_limit_s,
                fallback_url=work.settings.voice_fallback_url,
            )
        case OutboxKind.TEXT:
            return work.carrier.send_text(
                to=asking.to,
                from_=asking.from_,
                body=asking.body,
                status_callback=f"{public_url}/sms/status?row={asking.row_id}",
                validity_s=asking.validity_s,
            )
        case OutboxKind.CHANGE:
            _change(work, asking)
            return asking.to


def _change(work: Work, asking: Asking) -> None:
    carrier, at = work.carrier, asking.to
    match asking.change:
        case Change.END_CALL:
            carrier.cancel_call(at)
        case Change.MUTE | Change.UNMUTE:
            carrier.mute(asking.conference, at, muted=asking.change is Change.MUTE)
        case Change.REMOVE:
            carrier.remove(asking.conference, at)
        case Change.ANNOUNCE:
            carrier.announce(at, f"{work.settings.public_url.rstrip('/')}/ivr/out/{asking.row_id}")
        case Change.END_CONFERENCE:
            carrier.end_conference(at)


def _placed(work: Work, asking: Asking, sid: str) -> None:
    with work.db.write() as session:
        match asking.kind:
            case OutboxKind.CALL:
                calls.placed(session, sid, asking.row_id)
            case OutboxKind.TEXT:
                channel.took(session, deliveries.placed(session, sid, asking.row_id))
            case OutboxKind.CHANGE:
                row = locked(session, Outbox, asking.row_id)
                if row is not None and row.may_move(OutboxState.DONE):
                    row.move(OutboxState.DONE)
                    row.ended_at = clock.now()


def _still_sending(session: Session, asking: Asking) -> Outbox | None:
    """The row, unless the carrier's first webhook has shown meanwhile that it was placed after all, or another asks
    for it by now."""
    row = locked(session, Outbox, asking.row_id)
    if row is not None and (row.state is not OutboxState.SENDING or row.sending_at != asking.marked_at):
        row.refuse("answered")
        return None
    return row


def _due_again(work: Work, asking: Asking) -> None:
    with work.db.write() as session:
        if asking.kind is OutboxKind.CALL:
            pace.rest(session, work.settings.twilio_account_sid, REST_S[min(asking.not_placed, len(REST_S) - 1)])
        row = _still_sending(session, asking)
        if row is None:
            return
        if row.withdrawn_at is not None:
            _no_longer_wanted(row)
            return
        row.sending_at = None
        claims.give_back(row, from_now(BACK_OFF_S[min(row.not_placed, len(BACK_OFF_S) - 1)]))
        row.not_placed += 1


def _no_longer_wanted(row: Outbox) -> None:
    row.move(OutboxState.WITHDRAWN)
    row.ended_at = clock.now()


def _is_final(kind: OutboxKind, code: str) -> bool:
    """Whether asking again is no use: the number is not one, no text can be sent, or what was to be changed is over."""
    if kind is OutboxKind.CHANGE:
        return refusals.meaning(code) is Means.OVER
    cannot_text = kind is OutboxKind.TEXT and refusals.speaks_of_sender(code)
    return cannot_text or refusals.speaks_of_number(code)


def _put_off(work: Work, asking: Asking, code: str) -> None:
    """Refused for the moment, our account or our request: certainly nothing happened, so it is due again, ever later,
    until it is too late. The rooms hear of it, and go another way meanwhile."""
    with work.db.write() as session:
        if asking.kind is OutboxKind.CALL and refusals.meaning(code) is Means.MOMENT:
            pace.rest(session, work.settings.twilio_account_sid, REST_S[0])
        row = _still_sending(session, asking)
        if row is None:
            return
        if row.withdrawn_at is not None:
            _no_longer_wanted(row)
            return
        row.sending_at, row.reason = None, code
        claims.give_back(row, from_now(REFUSED_BACK_OFF_S[min(row.not_placed, len(REFUSED_BACK_OFF_S) - 1)]))
        row.not_placed += 1
        if row.kind is not OutboxKind.CHANGE:
            endings.put_off(session, row)
    log.warning("dispatch.put_off", row=asking.row_id, reason=code)


def _refused(work: Work, asking: Asking, code: str) -> None:
    with work.db.write() as session:
        row = _still_sending(session, asking)
        if row is None:
            return
        row.move(OutboxState.REFUSED)
        row.reason = code
        if row.kind is OutboxKind.CALL:
            endings.call_ended(session, row, CallEnd.UNDELIVERABLE)
        elif row.kind is OutboxKind.TEXT:
            if code == deliveries.STOPPED:
                texting.stop(session, row.community_id, row.number)
            if refusals.speaks_of_sender(code) and numbers.country(row.number) == numbers.country(row.community.number):
                channel.refused(session, row.community, code)
            endings.text_ended(session, row, delivered=False)
    log.info("dispatch.refused", row=asking.row_id, reason=code)


def _unknown(work: Work, asking: Asking) -> None:
    """Asking twice for a change does no harm; a call or a text must be looked up first."""
    marked = {"row": asking.row_id, "marked_at": asking.marked_at}
    if asking.kind is not OutboxKind.CHANGE and work.db.change(_NOBODY_KNOWS, marked):
        return
    with work.db.write() as session:
        row = _still_sending(session, asking)
        if row is None:
            return
        if row.kind is OutboxKind.CHANGE:
            claims.give_back(row, from_now(claims.PHONE_TAKEN_S))
        else:
            row.move(OutboxState.UNKNOWN)


_NOBODY_KNOWS = (
    sa.update(OUTBOX)
    .where(
        OUTBOX.c.id == sa.bindparam("row"),
        OUTBOX.c.state == OutboxState.SENDING,
        OUTBOX.c.sending_at == sa.bindparam("marked_at"),
    )
    .values(state=OutboxState.UNKNOWN)
)


def expire(session: Session, row: Outbox) -> None:
    """Late means no: the row does not go out, and its end is told."""
    row.move(OutboxState.EXPIRED)
    if row.kind is OutboxKind.CALL:
        endings.call_ended(session, row, CallEnd.NOT_PLACED)
    elif row.kind is OutboxKind.TEXT:
        endings.text_ended(session, row, delivered=False)
    else:
        row.ended_at = clock.now()
