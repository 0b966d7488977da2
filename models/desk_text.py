"""A text somebody at the desk wrote, in words of her own."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Encrypted, Row
from .desk_user import DeskUser
from .person import Person


class DeskText(Row):
    """That it is told, how and when, is its telling's (`About.DESK_TEXT`)."""

    __tablename__ = "desk_text"
    __table_args__ = (sa.Index("ix_desk_text_person", "person_id", "created_at"),)

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    by_user_id: Mapped[int] = mapped_column(doc="the user of the desk who wrote it")
    with_id: Mapped[int | None] = mapped_column(
        index=True, doc="the first of those that were written at once, the same words to many; None where it was alone"
    )
    words: Mapped[str | None] = mapped_column(Encrypted, doc="as they go out; gone when words of texts are")

    person: Mapped[Person] = relationship(lazy="joined")
    by_user: Mapped[DeskUser | None] = relationship(
        primaryjoin=lambda: DeskText.by_user_id == DeskUser.id, foreign_keys=[by_user_id]
    )
