"""Forms of the desk: that one was sent, and what was typed into one whose session was over."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import clock

from .base import Base, Encrypted, Row


class SentForm(Base):
    """A form somebody has sent. It is written before the deed is done, and goes again where the deed fails."""

    __tablename__ = "sent_form"
    __table_args__ = (sa.Index("ix_sent_form_sent_at", "sent_at"),)

    key: Mapped[str] = mapped_column(primary_key=True, doc="a hash of the form's nonce, its address and its fields")
    sent_at: Mapped[datetime] = mapped_column(default=clock.now)
    answer: Mapped[str | None] = mapped_column(Encrypted, doc="where it led and what was said; NULL until it is done")


class TypedForm(Row):
    """What somebody had typed into a form whose session was over, until the form is shown to that user again."""

    __tablename__ = "typed_form"
    __table_args__ = (sa.Index("ix_typed_form_created_at", "created_at"),)

    user_id: Mapped[int] = mapped_column(sa.ForeignKey("desk_user.id"))
    typed: Mapped[str] = mapped_column(Encrypted, doc="where the form stood, where it goes, and its fields")
