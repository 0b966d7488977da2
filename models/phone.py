"""What belongs to a telephone and to nobody who has it."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Base


class Phone(Base):
    """What belongs to a number and not to a person: STOPP, and the desk's word on whether it takes texts."""

    __tablename__ = "phone"

    number: Mapped[str] = mapped_column(primary_key=True, doc="E.164")
    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"), primary_key=True)
    sms_stopped_at: Mapped[datetime | None]
    takes_sms: Mapped[bool | None] = mapped_column(doc="overrides what the number range says")
