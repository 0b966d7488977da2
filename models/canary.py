"""One encrypted row whose words are known: who cannot read it has another key than the database."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from .base import Base, Encrypted


class Canary(Base):
    __tablename__ = "canary"

    name: Mapped[str] = mapped_column(primary_key=True)
    word: Mapped[str] = mapped_column(Encrypted)
