"""What an organiser wants to have published, until it is: spoken on the telephone or written on a page of her own."""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

import clock

from .activity import Occurrence, Organiser
from .base import Encrypted, Moving, Row, choice
from .person import Person, Source
from .place import Place
from .recording import Recording


class DraftState(enum.StrEnum):
    """`OPEN` is being spoken on the telephone, or was when the call ended. `WAITING` is the desk's to hear. `DROPPED`:
    the organiser has let it go, or said nothing; `REFUSED`: the desk has."""

    OPEN = "open"
    WAITING = "waiting"
    PUBLISHED = "published"
    REFUSED = "refused"
    DROPPED = "dropped"


class DraftEvent(enum.StrEnum):
    PUBLISH = "publish"
    HAND_OVER = "hand_over"
    DROP = "drop"
    REFUSE = "refuse"


_S, _E = DraftState, DraftEvent


class ActivityDraft(Row, Moving):
    __tablename__ = "activity_draft"
    __table_args__ = (
        sa.Index("ix_activity_draft_look", "look_at"),
        sa.Index("ix_activity_draft_state", "organiser_id", "state"),
        sa.CheckConstraint("(state = 'open') = (look_at IS NOT NULL)", name="looked_at_while_open"),
        sa.CheckConstraint("state <> 'published' OR occurrence_id IS NOT NULL", name="published_is_on"),
    )
    ON = {
        (_S.OPEN, _E.PUBLISH): _S.PUBLISHED,
        (_S.OPEN, _E.HAND_OVER): _S.WAITING,
        (_S.OPEN, _E.DROP): _S.DROPPED,
        (_S.WAITING, _E.PUBLISH): _S.PUBLISHED,
        (_S.WAITING, _E.REFUSE): _S.REFUSED,
        (_S.WAITING, _E.DROP): _S.DROPPED,
    }

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    organiser_id: Mapped[int] = mapped_column(sa.ForeignKey("organiser.id"))
    by_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    source: Mapped[Source] = choice(Source)
    state: Mapped[DraftState] = choice(DraftState, default=DraftState.OPEN)
    look_at: Mapped[datetime | None] = mapped_column(default=clock.now, doc="when the call it is spoken in is over")
    recording_id: Mapped[int | None] = mapped_column(sa.ForeignKey("recording.id"))
    occurrence_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("occurrence.id"), doc="what it has become; of a change, what it is to change"
    )
    title: Mapped[str | None] = mapped_column(Encrypted)
    starts_at: Mapped[datetime | None] = mapped_column(doc="None where the day is not known")
    ends_at: Mapped[datetime | None]
    all_day: Mapped[bool] = mapped_column(default=False)
    place_id: Mapped[int | None] = mapped_column(sa.ForeignKey("place.id"))
    minimum: Mapped[int | None]
    maximum: Mapped[int | None]
    price_ore: Mapped[int] = mapped_column(default=0)
    reduced_ore: Mapped[int | None]
    is_free: Mapped[bool] = mapped_column(default=False)
    bring: Mapped[str | None] = mapped_column(Encrypted)
    notes: Mapped[str | None] = mapped_column(Encrypted)
    suits: Mapped[list[str]] = mapped_column(default=list, server_default="[]", doc="values of `Suits`")
    interests: Mapped[list[str]] = mapped_column(default=list, server_default="[]", doc="values of `Interest`")
    decides_at: Mapped[datetime | None] = mapped_column(doc="when it is decided whether it is held")

    organiser: Mapped[Organiser] = relationship()
    by: Mapped[Person] = relationship()
    recording: Mapped[Recording | None] = relationship()
    occurrence: Mapped[Occurrence | None] = relationship()
    place: Mapped[Place | None] = relationship()
