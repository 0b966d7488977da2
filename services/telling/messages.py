"""Tell a person something, by text or by voice, until she has been told or a human takes it over.

A text counts as told when the carrier took it, a spoken message when key 1 was pressed. A mailbox is not told.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Channel,
    Community,
    Outbox,
    OutboxKind,
    Person,
    QuestionKind,
    TaskKind,
    Telling,
    TellingState,
    insert_missing,
    locked,
    paper_of,
)
from services import outbox, tasks
from services.hours import quiet
from services.outbox import watching
from services.outbox.endings import CallEnd
from services.phones import texting

from . import conversations, firsts
from .keys import waiting

VOICE_TRIES = 3
MOST_CALLS = 6
"""With those that our own line broke off, which are no tries."""
SURELY_BEFORE = timedelta(hours=1)
"""So long before it is of no use, who is to be told surely and is not is a task, and is rung still; what is `soon` is a
task once she was rung in vain."""
TRY_GAP = timedelta(minutes=10)
BY_VOICE = (Channel.VOICE, Channel.WHEN_RINGING_IN)


def tell(
    session: Session,
    person: Person,
    about: About,
    subject: dict[str, int],
    *,
    key: str,
    expires_at: datetime,
    not_before: datetime | None = None,
    urgent: bool = False,
    channel: Channel | None = None,
    heard: bool = False,
    number: str | None = None,
) -> Telling:
    """See to it that `person` is told before `expires_at` (aware UTC), once per `key`; answers the first telling of it.

    The channel is a text where the number takes one (a question, one that can be answered) and nobody wrote STOPP, else
    voice, unless `channel` says. Quiet hours move `not_before` (default now) unless it is `urgent`. `heard`: she heard
    it in a call just now, so nothing is rung; a text is still sent for her to keep, at once, being part of what she is
    doing. `number` (E.164) is rung rather than her first.
    """
    urgent = urgent or heard
    channel, usual = _way_to(session, person, about, channel)
    where = number if number and channel is Channel.VOICE else usual
    begins = not_before or clock.now()
    if not urgent:
        begins = quiet.first_allowed(about, begins, expires_at, person.community)
    state = TellingState.TOLD if heard and channel is not Channel.SMS else TellingState.OPEN
    values = {
        "person_id": person.id,
        "about": about,
        "key": key,
        "subject": subject,
        "channel": channel,
        "state": state,
        "not_before": begins,
        "expires_at": expires_at,
    }
    new, telling = firsts.written(session, person, values)
    watching.note_telling(session, telling.id)
    if new and state is TellingState.OPEN:
        _set_going(session, telling, where, urgent)
    return telling


def waiting_to_be_heard(session: Session, person: Person) -> list[Telling]:
    """What to say when she rings: spoken messages that still hold and she has not been told, soonest expiry first."""
    return list(session.scalars(_WAITING, {"person": person.id, "now": clock.now()}))


_WAITING = (
    sa.select(Telling)
    .where(
        Telling.person_id == sa.bindparam("person"),
        Telling.state.in_((TellingState.OPEN, TellingState.NOT_TOLD)),
        Telling.channel.in_(BY_VOICE),
        Telling.expires_at > sa.bindparam("now"),
    )
    .order_by(Telling.expires_at, Telling.id)
)


def is_told(session: Session, key: str) -> bool:
    """Whether the telling with this `key` has been told."""
    done = sa.exists().where(Telling.key == key, Telling.state == TellingState.TOLD)
    return session.scalar(sa.select(done)) or False


def told(session: Session, telling: Telling) -> None:
    """The person pressed 1, or the carrier took the text: no more tries, and a task that was made about it is done."""
    if not telling.may_move(TellingState.TOLD):
        return
    telling.move(TellingState.TOLD)
    outbox.withdraw_telling(session, telling.id)
    tasks.settle(session, _task_key(telling))
    if "sure" in telling.subject:
        conversations.settle(session, QuestionKind.HEARD_OF, {"telling": telling.id})
    session.flush()


def withdraw(session: Session, key_prefix: str) -> int:
    """What no longer holds is told nobody: tellings not told yet whose key begins so. Answers how many.

    Raises ValueError for an empty prefix.
    """
    if not key_prefix:
        raise ValueError("say which tellings to withdraw")
    return withdraw_each(session, [key_prefix])


def withdraw_each(session: Session, key_prefixes: Sequence[str]) -> int:
    """As `withdraw`, for each of many, asked for so many at once."""
    paper = paper_of(session)
    if paper is not None:
        return firsts.taken_back(paper, tuple(key_prefixes))
    withdrawn = waiting(session, key_prefixes)
    for telling in withdrawn:
        lapse(session, telling)
    return len(withdrawn)


def withdraw_person(session: Session, person: Person) -> None:
    """Nothing that waits to be told her is told."""
    waiting = sa.select(Telling).where(
        Telling.person_id == person.id, Telling.state.in_((TellingState.OPEN, TellingState.NOT_TOLD))
    )
    for telling in session.scalars(waiting).all():
        lapse(session, telling)


def lapse(session: Session, telling: Telling) -> None:
    """This one no longer holds; what was not asked of the carrier yet does not go out."""
    if telling.may_move(TellingState.WITHDRAWN):
        telling.move(TellingState.WITHDRAWN)
        tasks.settle(session, _task_key(telling))
    outbox.withdraw_telling(session, telling.id)
    session.flush()


def to_the_desk(session: Session, telling: Telling) -> None:
    """Who is at the desk tells it herself: nothing goes out, and it is a task until she has. Who rings in hears it."""
    if telling.state is not TellingState.OPEN:
        return
    outbox.withdraw_telling(session, telling.id)
    telling.channel = Channel.WHEN_RINGING_IN
    _give_up(session, telling)


def not_known(session: Session, telling_id: int) -> None:
    """Whether she was told cannot be found out any more: she hears it when she rings, and is not rung about it."""
    telling = locked(session, Telling, telling_id)
    if telling is not None and telling.state is TellingState.OPEN:
        telling.move(TellingState.NOT_TOLD)
        session.flush()


def _way_to(session: Session, person: Person, about: About, wish: Channel | None) -> tuple[Channel, str | None]:
    """The channel and the number: the first of her numbers that can be texted, else the first there is."""
    own = [number for number in (person.phone, person.phone2) if number]
    voice = own[0] if own else None
    if wish in BY_VOICE:
        return wish, voice
    texted, stopped = texting.way_to(session, person, about)
    if texted is not None:
        return Channel.SMS, texted
    if stopped and not about.policy.spoken_after_stop:
        return Channel.WHEN_RINGING_IN, voice
    return Channel.VOICE, voice


def _set_going(session: Session, telling: Telling, number: str | None, urgent: bool) -> None:
    if telling.channel is Channel.WHEN_RINGING_IN:
        return
    if number is None:
        _give_up(session, telling)
        return
    if telling.channel is Channel.VOICE:
        _ring(session, telling, number, not_before=telling.not_before, urgent=urgent)
    else:
        _text(session, telling, number, not_before=telling.not_before, urgent=urgent)


def _text(session: Session, telling: Telling, number: str, *, not_before: datetime, urgent: bool) -> None:
    outbox.queue_text(
        session,
        community_id=telling.person.community_id,
        number=number,
        about=telling.about,
        key=f"telling/{telling.id}/text",
        subject=telling.subject,
        person_id=telling.person_id,
        not_before=not_before,
        expires_at=telling.expires_at,
        urgent=urgent,
        telling_id=telling.id,
    )


def _ring(
    session: Session, telling: Telling, number: str, *, try_number: int = 1, not_before: datetime, urgent: bool
) -> None:
    outbox.queue_call(
        session,
        community_id=telling.person.community_id,
        number=number,
        about=telling.about,
        key=f"telling/{telling.id}/call/{try_number}",
        subject=telling.subject,
        person_id=telling.person_id,
        not_before=not_before,
        expires_at=telling.expires_at,
        retry=try_number > 1,
        urgent=urgent,
        telling_id=telling.id,
    )


def call_ended(session: Session, row: Outbox, end: CallEnd) -> None:
    telling = locked(session, Telling, row.telling_id) if row.telling_id else None
    if telling is None or telling.state is not TellingState.OPEN:
        return
    telling.tries += end is not CallEnd.BROKEN
    made = _calls_made(session, telling)
    again_at = clock.now() + TRY_GAP
    if not row.urgent:
        again_at = quiet.first_allowed(row.about, again_at, telling.expires_at, telling.person.community)
    enough = telling.tries >= VOICE_TRIES or made >= MOST_CALLS
    if end is CallEnd.NOT_PLACED or enough or again_at >= telling.expires_at:
        _give_up(session, telling)
        return
    surely = "sure" in telling.subject and again_at > telling.expires_at - SURELY_BEFORE
    if surely or "soon" in telling.subject:
        _for_a_human(session, telling)
    _ring(session, telling, row.number, try_number=made + 1, not_before=again_at, urgent=row.urgent)


def last_try(row: Outbox, expires_at: datetime, community: Community) -> datetime:
    """When she is rung for the last time (aware UTC), where nobody answers: `row` is the first call."""
    at = max(row.not_before, clock.now())
    for _ in range(VOICE_TRIES - 1):
        again = at + TRY_GAP
        if not row.urgent:
            again = quiet.first_allowed(row.about, again, expires_at, community)
        if again >= expires_at:
            break
        at = again
    return at


def _calls_made(session: Session, telling: Telling) -> int:
    calls = sa.select(sa.func.count()).where(Outbox.telling_id == telling.id, Outbox.kind == OutboxKind.CALL)
    return session.scalar(calls) or 0


def text_ended(session: Session, row: Outbox, delivered: bool) -> None:
    """A text that never arrived goes on by voice, or waits until she rings when STOPP was written."""
    telling = locked(session, Telling, row.telling_id) if row.telling_id else None
    if telling is None or telling.state in (TellingState.WITHDRAWN, TellingState.NOT_TOLD) or delivered:
        return
    if telling.state is TellingState.TOLD:
        again = _once_more_by_voice(session, telling)
        if again is None:
            return
        telling = again
    silenced = texting.stopped(session, row.community_id, row.number)
    telling.channel = Channel.WHEN_RINGING_IN if silenced and not row.about.policy.spoken_after_stop else Channel.VOICE
    begins = clock.now()
    if not row.urgent:
        begins = quiet.first_allowed(row.about, begins, telling.expires_at, telling.person.community)
    if begins >= telling.expires_at:
        _give_up(session, telling)
    elif telling.channel is Channel.VOICE:
        _ring(session, telling, row.number, not_before=begins, urgent=row.urgent)


def put_off(session: Session, row: Outbox) -> None:
    """The carrier does not take it now, which is no fault of the number: it is asked for again, and goes the other way
    meanwhile. Whichever comes first tells it, and the other is taken back."""
    telling = locked(session, Telling, row.telling_id) if row.telling_id else None
    if telling is None or telling.state is not TellingState.OPEN:
        return
    begins = clock.now()
    if not row.urgent:
        begins = quiet.first_allowed(row.about, begins, telling.expires_at, telling.person.community)
    if begins >= telling.expires_at:
        return
    if row.kind is OutboxKind.TEXT:
        telling.channel = Channel.VOICE
        _ring(session, telling, row.number, not_before=begins, urgent=row.urgent)
    elif row.about.policy.texted:
        texted = texting.number_of(session, telling.person, row.about)
        if texted is not None:
            _text(session, telling, texted, not_before=begins, urgent=row.urgent)


def _once_more_by_voice(session: Session, telling: Telling) -> Telling | None:
    """The carrier took the text, which counted as told, and then could not deliver it: a telling of its own. None where
    there is one already: a question that is texted again in its turn is of the same telling."""
    values = {
        "person_id": telling.person_id,
        "about": telling.about,
        "key": f"{telling.key}/undelivered",
        "subject": telling.subject,
        "channel": Channel.VOICE,
        "not_before": clock.now(),
        "expires_at": telling.expires_at,
    }
    if not insert_missing(session, Telling, [values]):
        return None
    return session.scalars(sa.select(Telling).where(Telling.key == values["key"])).one()


def _give_up(session: Session, telling: Telling) -> None:
    telling.move(TellingState.NOT_TOLD)
    session.flush()
    if telling.about.policy.needs_human:
        _for_a_human(session, telling)


def _for_a_human(session: Session, telling: Telling) -> None:
    """A task of the desk until she has been told, whoever tells her."""
    tasks.open_task(
        session,
        telling.person.community,
        TaskKind.NOT_TOLD,
        _task_key(telling),
        person=telling.person,
        subject={**telling.subject, "telling": telling.id},
    )


def _task_key(telling: Telling) -> str:
    return f"not-told/{telling.id}"
