"""What the line is to do at the carrier: written in the transaction that decided it, carried out by the dispatcher."""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .about import About
from .base import Base, Encrypted, Moving, Row, choice
from .community import Community
from .person import Person


class OutboxKind(enum.StrEnum):
    CALL = "call"
    TEXT = "text"
    CHANGE = "change"


class Change(enum.StrEnum):
    """What is done to a live call (`number` is its SID) or a conference (`number` is its name). Twice does no harm.

    `END_CALL` ends a call that only rings: who has lifted is not cut off.
    """

    END_CALL = "end_call"
    MUTE = "mute"
    UNMUTE = "unmute"
    REMOVE = "remove"
    ANNOUNCE = "announce"
    END_CONFERENCE = "end_conference"


class OutboxState(enum.StrEnum):
    """`CLAIMED` is leased and nothing asked; `SENDING` may have reached the carrier; `UNKNOWN` must be looked up."""

    DUE = "due"
    CLAIMED = "claimed"
    SENDING = "sending"
    UNKNOWN = "unknown"
    PLACED = "placed"
    DONE = "done"
    REFUSED = "refused"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    STUCK = "stuck"


O = OutboxState  # noqa: E741 short name for the table below
LIVE_CALL = "kind = 'call' AND state IN ('sending', 'unknown', 'placed')"


class Outbox(Row, Moving):
    """One call, text or change. `key` makes the intention unique, so that asking twice is asking once."""

    __tablename__ = "outbox"
    __table_args__ = (
        sa.Index(
            "uq_outbox_live_call",
            "number",
            unique=True,
            sqlite_where=sa.text(LIVE_CALL),
            postgresql_where=sa.text(LIVE_CALL),
        ),
        sa.Index("ix_outbox_due", "state", "kind", "not_before"),
        sa.Index("ix_outbox_person", "person_id", "created_at"),
        sa.Index("ix_outbox_expires_at", "expires_at"),
        sa.Index(
            "ix_outbox_words",
            "expires_at",
            sqlite_where=sa.text("body IS NOT NULL"),
            postgresql_where=sa.text("body IS NOT NULL"),
        ),
        sa.Index("ix_outbox_telling", "telling_id"),
        sa.CheckConstraint("expires_at > not_before", name="expires_later"),
        sa.CheckConstraint("(kind = 'change') = (change IS NOT NULL)", name="change_says_what"),
    )
    MOVES = {
        O.DUE: {O.CLAIMED, O.EXPIRED, O.WITHDRAWN},
        O.CLAIMED: {O.DUE, O.SENDING, O.EXPIRED, O.WITHDRAWN},
        O.SENDING: {O.PLACED, O.DUE, O.REFUSED, O.UNKNOWN, O.DONE, O.WITHDRAWN},
        O.UNKNOWN: {O.PLACED, O.DUE, O.STUCK, O.DONE, O.WITHDRAWN},
        O.PLACED: {O.DONE},
        O.DONE: set(),
        O.REFUSED: set(),
        O.EXPIRED: set(),
        O.WITHDRAWN: set(),
        O.STUCK: {O.PLACED, O.DONE},
    }

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    kind: Mapped[OutboxKind] = choice(OutboxKind)
    change: Mapped[Change | None] = choice(Change, nullable=True)
    conference: Mapped[str | None] = mapped_column(doc="of a change to somebody in a conference, its name")
    about: Mapped[About] = choice(About)
    key: Mapped[str] = mapped_column(unique=True)
    subject: Mapped[dict[str, int]] = mapped_column(default=dict, doc="ids of the rows it is about")
    person_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"))
    number: Mapped[str] = mapped_column(doc="E.164; of a change, the SID of the call or the name of the conference")
    telling_id: Mapped[int | None] = mapped_column(sa.ForeignKey("telling.id"))
    state: Mapped[OutboxState] = choice(OutboxState, default=O.DUE)
    retry: Mapped[bool] = mapped_column(default=False, doc="first tries go before retries")
    urgent: Mapped[bool] = mapped_column(default=False, doc="not held back by quiet hours or the cap per number")
    ring_s: Mapped[int] = mapped_column(default=25)
    not_before: Mapped[datetime]
    expires_at: Mapped[datetime]
    lease_token: Mapped[str | None]
    leased_until: Mapped[datetime | None] = mapped_column(doc="the machine's time")
    slot_at: Mapped[datetime | None] = mapped_column(doc="the machine's time the pace gave this call")
    sending_at: Mapped[datetime | None] = mapped_column(
        doc="the machine's time of the mark; of a call that was placed, when that was"
    )
    looked_at: Mapped[datetime | None] = mapped_column(doc="the machine's time of the last look in the carrier's list")
    looks: Mapped[int] = mapped_column(default=0)
    not_placed: Mapped[int] = mapped_column(default=0, doc="how often the carrier said 'not now'")
    sid: Mapped[str | None] = mapped_column(unique=True)
    body: Mapped[str | None] = mapped_column(Encrypted, doc="the words of a text, stored with the sending mark")
    segments: Mapped[int | None]
    reason: Mapped[str | None] = mapped_column(doc="the carrier's reason when it refused, or its last status")
    withdrawn_at: Mapped[datetime | None] = mapped_column(doc="no longer wanted, while it may be on its way")
    heard_at: Mapped[datetime | None] = mapped_column(doc="key 1 was pressed on a spoken message")
    ended_at: Mapped[datetime | None]

    community: Mapped[Community] = relationship()
    person: Mapped[Person | None] = relationship()

    @property
    def asks_to_ring(self) -> bool:
        """Whether it is the text that goes out while the carrier puts off a call (`call` of its subject): it asks to be
        rung, and for no answer by text."""
        return self.kind is OutboxKind.TEXT and "call" in self.subject


class Pace(Base):
    """One row per carrier account: when the next call may go out (the machine's time)."""

    __tablename__ = "pace"

    account: Mapped[str] = mapped_column(primary_key=True)
    next_at: Mapped[datetime]


class Heartbeat(Base):
    """When a loop last came round (the machine's time); `/ready` reads it."""

    __tablename__ = "heartbeat"

    name: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]
