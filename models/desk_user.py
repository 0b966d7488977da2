"""Who may sign in to the desk, what each may do there, and the browsers somebody is signed in with."""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

import clock

from .base import Base, Encrypted, Row, choice


class DeskRole(enum.StrEnum):
    """What somebody may do at the desk; which page is for whom stands in `web/frame/who.py`."""

    COORDINATOR = "coordinator"
    HELPER = "helper"
    FIGURES = "figures"


class DeskUser(Row):
    """Somebody who may sign in to the desk. Who may no longer stays as a row: others name what was done."""

    __tablename__ = "desk_user"

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    username: Mapped[str] = mapped_column(unique=True)
    password_hash: Mapped[str] = mapped_column(doc="empty until a one-time link was followed")
    name: Mapped[str] = mapped_column(Encrypted)
    role: Mapped[DeskRole] = choice(DeskRole, default=DeskRole.COORDINATOR, server_default=DeskRole.COORDINATOR.value)
    epoch: Mapped[int] = mapped_column(
        default=0, server_default="0", doc="a session of an earlier one is over: it rises at every sign-out"
    )
    removed_at: Mapped[datetime | None]
    second_factor: Mapped[str | None] = mapped_column(Encrypted, doc="the key of her app, in base32")
    second_factor_at: Mapped[datetime | None] = mapped_column(doc="when she first showed that the app has it")
    last_step: Mapped[int | None] = mapped_column(doc="the half minute of the last code: none is good twice")
    recovery_codes: Mapped[list[str]] = mapped_column(
        default=list, server_default="[]", doc="hashes of those that are left"
    )
    keys: Mapped[bool] = mapped_column(
        default=False, server_default=sa.false(), doc="whether single letters do something on the pages; she sets it"
    )


class DeskSession(Row):
    """One browser somebody is or was signed in with. The browser holds a token of which this is the hash."""

    __tablename__ = "desk_session"
    __table_args__ = (sa.Index("ix_desk_session_user", "user_id", "last_seen_at"),)

    user_id: Mapped[int] = mapped_column(sa.ForeignKey("desk_user.id"))
    token_hash: Mapped[str] = mapped_column(unique=True)
    epoch: Mapped[int]
    began_at: Mapped[datetime] = mapped_column(default=clock.real)
    last_seen_at: Mapped[datetime] = mapped_column(default=clock.real)
    ended_at: Mapped[datetime | None]
    browser: Mapped[str] = mapped_column(doc="which browser on what, as `web/frame/door/browser.py` names it")

    user: Mapped[DeskUser] = relationship()


class DeskLink(Row):
    """A one-time link by which somebody chooses a password: an invitation, or a reset. Only its hash is kept."""

    __tablename__ = "desk_link"

    user_id: Mapped[int] = mapped_column(sa.ForeignKey("desk_user.id"))
    token_hash: Mapped[str] = mapped_column(unique=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]

    user: Mapped[DeskUser] = relationship()


class SetupLink(Row):
    """The one-time link by which a line without anybody gets its first community and user. Only its hash is kept."""

    __tablename__ = "setup_link"

    token_hash: Mapped[str] = mapped_column(unique=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class Tries(Base):
    """How often something was tried in vain of late, by keys that are few (`services.desk.throttle`)."""

    __tablename__ = "tries"
    __table_args__ = (sa.Index("ix_tries_until", "until"),)

    key: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]
    until: Mapped[datetime] = mapped_column(doc="the machine's time at which they are forgotten")
