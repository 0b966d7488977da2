"""What somebody at the desk wrote down about a person."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Encrypted, Row


class DeskNote(Row):
    """It is added to, never changed, and read by a click that is written down."""

    __tablename__ = "desk_note"
    __table_args__ = (sa.Index("ix_desk_note_person", "person_id", "created_at"),)

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    by_user_id: Mapped[int] = mapped_column(doc="the user of the desk who wrote it")
    words: Mapped[str] = mapped_column(Encrypted)
