"""The kinds of link that stand for somebody or something outside of the desk: one's own page, and feeds."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Encrypted, Row
from .person import Person


class PageCode(Row):
    """A code that was sent to a telephone, or read out on it, to whoever may have a page of one's own there."""

    __tablename__ = "page_code"
    __table_args__ = (sa.Index("ix_page_code_number", "number", "created_at"),)

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    number: Mapped[str]
    code: Mapped[str] = mapped_column(Encrypted)
    expires_at: Mapped[datetime]
    tries: Mapped[int] = mapped_column(default=0)
    over_at: Mapped[datetime | None] = mapped_column(doc="used, or whoever lifted the telephone had not asked for it")


class OwnPage(Row):
    """A browser that opens somebody's own page. It holds a token of which this is the hash."""

    __tablename__ = "own_page"
    __table_args__ = (sa.Index("ix_own_page_person", "person_id"),)

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    number: Mapped[str] = mapped_column(doc="where the code went: a page dies when it is hers no more")
    token_hash: Mapped[str] = mapped_column(unique=True)
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    browser: Mapped[str]

    person: Mapped[Person] = relationship()


class Feed(Row):
    """An address at which a calendar reads what is on, without anybody's name. Only its hash is kept."""

    __tablename__ = "feed"

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    name: Mapped[str] = mapped_column(doc="whom or what it was made for, as the desk calls it")
    token_hash: Mapped[str] = mapped_column(unique=True)
    ended_at: Mapped[datetime | None]


class OwnFeed(Row):
    """An address at which a calendar reads what is somebody's own. Only its hash is kept."""

    __tablename__ = "own_feed"
    __table_args__ = (sa.Index("ix_own_feed_person", "person_id"),)

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    token_hash: Mapped[str] = mapped_column(unique=True)
    ended_at: Mapped[datetime | None]
