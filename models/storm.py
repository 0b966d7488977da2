"""A storm: so many phones cannot be reached at once that it is the network, and not the elders."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Row

_ON = "ended_at IS NULL"


class Storm(Row):
    """From the fifth phone out of reach until three in a row are reached again. One at a time in a community."""

    __tablename__ = "storm"
    __table_args__ = (
        sa.Index("uq_storm_on", "community_id", unique=True, sqlite_where=sa.text(_ON), postgresql_where=sa.text(_ON)),
    )

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    began_at: Mapped[datetime]
    probed_at: Mapped[datetime] = mapped_column(doc="when some were last rung to hear whether the network is back")
    ended_at: Mapped[datetime | None]
