"""The outbox: calls, texts and changes of live calls, written in the transaction that decided them.

Nothing here asks the carrier. The dispatcher claims a row once its transaction is committed, so nothing is lost when a
process dies and nothing goes out for a decision that was rolled back.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    FIRST_ID,
    About,
    Call,
    Change,
    Outbox,
    OutboxKind,
    OutboxState,
    begins_with,
    columns,
    insert_if_missing,
    insert_or_find,
    paper_of,
)

from . import watching

HELD_FOR = timedelta(seconds=20)
"""What the desk has written waits so long, so that it can be taken back before it goes."""
NOT_ASKED_YET = (OutboxState.DUE, OutboxState.CLAIMED)
IN_DOUBT = (OutboxState.SENDING, OutboxState.UNKNOWN)
CHANGE_LIFE = timedelta(minutes=5)
_MOMENT = timedelta(seconds=1)


def queue_call(
    session: Session,
    *,
    community_id: int,
    number: str,
    about: About,
    key: str,
    subject: dict[str, int],
    expires_at: datetime,
    person_id: int | None = None,
    not_before: datetime | None = None,
    ring_s: int = 25,
    retry: bool = False,
    urgent: bool = False,
    telling_id: int | None = None,
) -> Outbox:
    """Have `number` (E.164) rung between `not_before` (default now) and `expires_at`, ringing `ring_s` seconds.

    The same `key` is the same call: a second asking answers the first row, unchanged. `urgent` is held back by neither
    quiet hours nor the cap per number. A call that is already too late is written all the same; the dispatcher lets it
    expire, so that its end is told like every other.
    """
    return _queue(
        session,
        kind=OutboxKind.CALL,
        community_id=community_id,
        number=number,
        about=about,
        key=key,
        subject=subject,
        person_id=person_id,
        ring_s=ring_s,
        retry=retry,
        urgent=urgent,
        telling_id=telling_id,
        **_span(not_before, expires_at),
    )


def queue_try(
    session: Session,
    *,
    community_id: int,
    number: str,
    key: str,
    subject: dict[str, int],
    person_id: int | None,
    expires_at: datetime,
    ring_s: int,
    retry: bool,
) -> int:
    """As `queue_call`, for a try of the evening round, which is urgent; answers the number of the row, and writes it
    past the ORM, without writing what else the session holds."""
    values = {
        "kind": OutboxKind.CALL,
        "community_id": community_id,
        "number": number,
        "about": About.CHECKIN,
        "key": key,
        "subject": subject,
        "person_id": person_id,
        "ring_s": ring_s,
        "retry": retry,
        "urgent": True,
        **_span(None, expires_at),
    }
    row_id = insert_if_missing(session, Outbox, values)
    if row_id is None:
        row_id = session.connection().execute(_OF_KEY, {"key": key}).scalar_one()
    watching.note_row(session, row_id)
    return row_id


_OF_KEY = sa.select(Outbox.id).where(Outbox.key == sa.bindparam("key"))


def queue_text(
    session: Session,
    *,
    community_id: int,
    number: str,
    about: About,
    key: str,
    subject: dict[str, int],
    expires_at: datetime,
    person_id: int | None = None,
    not_before: datetime | None = None,
    retry: bool = False,
    urgent: bool = False,
    telling_id: int | None = None,
) -> Outbox:
    """Have a text sent, as `queue_call` does for a call. Its words are made when it goes out."""
    return _queue(
        session,
        kind=OutboxKind.TEXT,
        community_id=community_id,
        number=number,
        about=about,
        key=key,
        subject=subject,
        person_id=person_id,
        retry=retry,
        urgent=urgent,
        telling_id=telling_id,
        **_span(not_before, expires_at),
    )


def queue_change(session: Session, *, call: Call) -> Outbox:
    """Have a call that rings ended; who has lifted meanwhile is not cut off. Asked twice it is done once."""
    origin = session.get(Outbox, call.outbox_id) if call.outbox_id else None
    return _queue(
        session,
        kind=OutboxKind.CHANGE,
        change=Change.END_CALL,
        community_id=call.community_id,
        number=call.sid,
        about=origin.about if origin else About.CHECKIN,
        key=f"change/{call.sid}/{Change.END_CALL}",
        subject={"call": call.id},
        person_id=call.person_id,
        urgent=True,
        **_span(None, clock.now() + CHANGE_LIFE),
    )


def queue_in_conference(
    session: Session,
    change: Change,
    *,
    community_id: int,
    conference: str,
    about: About,
    key: str,
    subject: dict[str, int],
    call_sid: str | None = None,
) -> Outbox:
    """Have something done in a conference: to one who is in it (`call_sid`), or to all. The same `key` is done once.

    What is done to one call, or to one conference, is done in the order it was asked for.
    """
    return _queue(
        session,
        kind=OutboxKind.CHANGE,
        change=change,
        conference=conference,
        community_id=community_id,
        number=call_sid or conference,
        about=about,
        key=key,
        subject=subject,
        urgent=True,
        **_span(None, clock.now() + CHANGE_LIFE),
    )


def withdraw(session: Session, *, key_prefix: str | None = None, row: Outbox | None = None) -> int:
    """Take back what was not asked of the carrier yet; answers how many rows. What is on its way is left alone.

    Raises ValueError unless a non-empty `key_prefix` or a `row` says which.
    """
    if row is not None:
        return _withdraw(session, _WITH_ID, {"row": row.id})
    if not key_prefix:
        raise ValueError("say which rows to withdraw")
    return _withdraw(session, _ON_THE_WAY.where(begins_with(session, Outbox.key, key_prefix)), {})


def withdraw_subject(session: Session, about: About | Collection[About], name: str, row_id: int) -> int:
    """As `withdraw`, for everything about `subject[name] == row_id`; of several kinds at once, where several are
    named."""
    each = [about] if isinstance(about, About) else list(about)
    return _withdraw(session, _about(name), {"about": each, "row": row_id})


def withdraw_telling(session: Session, telling_id: int) -> int:
    """As `withdraw`, for the calls and texts of one telling."""
    return _withdraw(session, _OF_TELLING, {"telling": telling_id})


def withdraw_person(session: Session, person_id: int) -> int:
    """As `withdraw`, for everything that would go to one person."""
    return _withdraw(session, _TO_PERSON, {"person": person_id})


def postpone(row: Outbox, until: datetime) -> None:
    """Not before `until` (aware UTC), but early enough that the row can still expire in its turn."""
    row.not_before = min(until, row.expires_at - _MOMENT)


def _span(not_before: datetime | None, expires_at: datetime) -> dict[str, datetime]:
    return {"not_before": min(not_before or clock.now(), expires_at - _MOMENT), "expires_at": expires_at}


def _queue(session: Session, **values: Any) -> Outbox:
    if values.get("telling_id") is not None and values["telling_id"] >= FIRST_ID:
        row = Outbox(**values)  # of a telling that is on paper
        session.add(row)
        session.flush()
    else:
        row = insert_or_find(session, values, Outbox.key, Outbox)
    watching.note_row(session, row.id)
    return row


_ON_THE_WAY = sa.select(Outbox.id).where(Outbox.state.in_((*NOT_ASKED_YET, *IN_DOUBT)))
_WITH_ID = _ON_THE_WAY.where(Outbox.id == sa.bindparam("row"))
_OF_TELLING = _ON_THE_WAY.where(Outbox.telling_id == sa.bindparam("telling"))
_TO_PERSON = _ON_THE_WAY.where(Outbox.person_id == sa.bindparam("person"))


@cache
def _about(name: str) -> sa.Select[int]:
    subject = Outbox.subject[name].as_integer() == sa.bindparam("row")
    return _ON_THE_WAY.where(Outbox.about.in_(sa.bindparam("about", expanding=True)), subject)


def _withdraw(session: Session, which: sa.Select[int], given: dict[str, Any]) -> int:
    """Mostly there is nothing to take back, which one question tells; a row keeps its place on the way from one look to
    the next, and is looked at anew once it is held."""
    if paper_of(session) is not None:
        return 0
    found = columns(session, which, given).scalars().all()
    if not found:
        return 0
    taken_back = session.scalars(
        sa.update(Outbox)
        .where(Outbox.id.in_(found), Outbox.state.in_(NOT_ASKED_YET))
        .values(state=OutboxState.WITHDRAWN, lease_token=None, ended_at=clock.now())
        .returning(Outbox.id)
        .execution_options(synchronize_session="fetch")
    ).all()
    if len(taken_back) < len(found):
        session.execute(
            sa.update(Outbox)
            .where(Outbox.id.in_(found), Outbox.state.in_(IN_DOUBT))
            .values(withdrawn_at=clock.now())
            .execution_options(synchronize_session="fetch")
        )
    return len(taken_back)
