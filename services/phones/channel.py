"""What the texts of a line are sent from, and whether they can be sent and answered: asked here, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import ClassVar

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Community, Outbox, OutboxKind, TaskKind
from services import tasks
from settings import TextChannel, TextWay

TRIED_AGAIN_AFTER = timedelta(days=1)
"""So long after a refusal a text is tried again: the carrier may have been put right."""
CANNOT_TEXT = "cannot_text"
"""The name in the task's subject under which the carrier's code stands."""


class _Set:
    """As the settings say it, set once per process."""

    channel: ClassVar[TextChannel] = TextChannel()


def use(channel: TextChannel) -> None:
    """Let this be the channel of the process (`services.wiring.connect`)."""
    _Set.channel = channel


@contextmanager
def replaced_by(channel: TextChannel) -> Iterator[None]:
    """This channel as long as the block lasts; for tests."""
    before, _Set.channel = _Set.channel, channel
    try:
        yield
    finally:
        _Set.channel = before


def of(community: Community) -> TextChannel:
    """What the texts of this community's line can do now: nothing for a day after the carrier has refused what they are
    sent from."""
    refused_at = community.sender_refused_at if community.refused_sender == sender(community) else None
    if refused_at is not None and refused_at > clock.now() - TRIED_AGAIN_AFTER:
        return replace(_Set.channel, way=TextWay.NONE)
    return _Set.channel


def refused(session: Session, community: Community, code: str) -> None:
    """The carrier sends no text from there: everything goes by voice, until it is tried again the day after. The desk
    is told once, whatever was to be sent."""
    community.refused_sender, community.sender_refused_at = sender(community), clock.now()
    subject = {CANNOT_TEXT: int(code) if code.isdigit() else 0}
    tasks.open_anew(session, community, TaskKind.SORT_OUT, _task_key(community), subject=subject)
    session.flush()


def took(session: Session, community: Community) -> None:
    """The carrier has taken a text: they can be sent."""
    if community.refused_sender is None:
        return
    community.refused_sender = community.sender_refused_at = None
    tasks.settle(session, _task_key(community))
    session.flush()


def _task_key(community: Community) -> str:
    return f"cannot-text/{community.id}"


def sender(community: Community) -> str:
    """What its texts are sent from: a number (E.164), a name, or the sid of a messaging service."""
    return sender_of(community.number)


def sender_of(number: str) -> str:
    """As `sender`, of the line with this number (E.164)."""
    return _Set.channel.sender or number


def is_ours(community: Community, number: str) -> bool:
    """Whether `number` is the line's own, or the one its texts are sent from."""
    return number in (community.number, sender(community))


def reached_on(session: Session, to: str, caller: str) -> Community:
    """The community whose line `caller` has rung or texted on `to`: its number, or what its texts are sent from.

    Where several share a sender it is the one that has texted the caller last, else the first. Raises NoResultFound for
    a number that is none of ours.
    """
    own = session.scalars(_WITH_NUMBER, {"number": to})
    if not _is_shared_sender(to):
        return own.one()
    if (community := own.one_or_none()) is not None:
        return community
    texted = sa.select(Outbox.community_id).where(Outbox.number == caller, Outbox.kind == OutboxKind.TEXT)
    last = session.scalars(texted.order_by(Outbox.id.desc()).limit(1)).first()
    either = sa.select(Community).order_by(Community.id).limit(1)
    return session.scalars(either if last is None else either.where(Community.id == last)).one()


_WITH_NUMBER = sa.select(Community).where(Community.number == sa.bindparam("number"))


def _is_shared_sender(number: str) -> bool:
    """A messaging service has numbers of its own, which only the carrier knows."""
    known = _Set.channel.sender or ""
    return known == number or known.startswith("MG")
