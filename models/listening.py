"""How far somebody has come in the programme, for when the call is lost."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base


class Listening(Base):
    """What she was told of last. One row a person; it is gone once she has joined something."""

    __tablename__ = "listening"

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"), primary_key=True, autoincrement=False)
    occurrence_id: Mapped[int] = mapped_column(sa.ForeignKey("occurrence.id"))
    at: Mapped[datetime]
