"""The kinds of link that stand for somebody or something outside of the desk: one's own page, and feeds."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .activity import Organiser
from .base import Encrypted, Row
from .person import Person

_LIVING = "ended_at IS NULL"


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


class OrganiserLink(Row):
    """A link that opens what one organiser arranges to its contact. It is signed and holds this row's id alone; while
    one lives there is no other for the two."""

    __tablename__ = "organiser_link"
    __table_args__ = (
        sa.Index(
            "uq_organiser_link_living",
            "organiser_id",
            "person_id",
            unique=True,
            sqlite_where=sa.text(_LIVING),
            postgresql_where=sa.text(_LIVING),
        ),
    )

    organiser_id: Mapped[int] = mapped_column(sa.ForeignKey("organiser.id"))
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    number: Mapped[str] = mapped_column(doc="where it was sent: it dies when the agreement names another")
    sent_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    organiser: Mapped[Organiser] = relationship()
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
