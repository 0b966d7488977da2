"""Every week: what somebody has said yes to for good (`Standing`), and the days on which it is left out."""

from __future__ import annotations

import enum
from datetime import date, datetime, time
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, Session, mapped_column, relationship, validates

import clock

from .activity import Activity
from .base import Moving, Row, choice
from .needs import Legs
from .paper import paper_of
from .person import Person, Source
from .rows import insert_missing

T = TypeVar("T")
HER_HOUR = "friend_id IS NOT NULL AND state IN ('asked', 'on')"
HER_ACTIVITY = "activity_id IS NOT NULL AND state = 'on'"


class StandingKind(enum.StrEnum):
    """What comes back: an activity, or the same friend at the same hour, at her door or on the telephone."""

    SIGNUP = "signup"
    VISIT = "visit"
    TALK = "talk"


class StandingState(enum.StrEnum):
    """`ASKED` waits for the friend; `REFUSED` is his no or his silence."""

    ASKED = "asked"
    ON = "on"
    REFUSED = "refused"
    ENDED = "ended"


class EndedBy(enum.StrEnum):
    """Who ended it: she whose it is, her friend, the desk, its last day, or that one of the two is here no more."""

    HERSELF = "herself"
    FRIEND = "friend"
    DESK = "desk"
    LAST_DAY = "last_day"
    GONE = "gone"


class LeftOut(enum.StrEnum):
    """Why a day is left out. Only what somebody has said stays so: an absence or a pause that ends sooner gives its
    days back."""

    SAID = "said"
    AWAY = "away"
    PAUSED = "paused"


LIVE_STANDING = (StandingState.ASKED, StandingState.ON)


class Standing(Row, Moving):
    """Weekday (0 is Monday), days and hour are local to the community, so that the hour on the clock stays the same
    over a clock change. Of an activity it is the weekday alone: its hour is the activity's."""

    __tablename__ = "standing"
    __table_args__ = (
        sa.Index(
            "uq_standing_hour",
            "person_id",
            "weekday",
            "at",
            unique=True,
            sqlite_where=sa.text(HER_HOUR),
            postgresql_where=sa.text(HER_HOUR),
        ),
        sa.Index(
            "uq_standing_activity",
            "person_id",
            "activity_id",
            "weekday",
            unique=True,
            sqlite_where=sa.text(HER_ACTIVITY),
            postgresql_where=sa.text(HER_ACTIVITY),
        ),
        sa.Index("ix_standing_look", "state", "look_at"),
        sa.Index("ix_standing_friend", "friend_id"),
        sa.Index("ix_standing_activity", "activity_id"),
        sa.CheckConstraint("weekday BETWEEN 0 AND 6", name="weekday_is_one"),
        sa.CheckConstraint("(kind = 'signup') = (activity_id IS NOT NULL)", name="signup_has_activity"),
        sa.CheckConstraint("(kind = 'signup') = (friend_id IS NULL)", name="others_have_friend"),
        sa.CheckConstraint("(friend_id IS NULL) = (at IS NULL)", name="friend_has_hour"),
        sa.CheckConstraint("friend_id IS NULL OR friend_id <> person_id", name="friend_is_another"),
        sa.CheckConstraint("(ended_at IS NULL) = (state IN ('asked', 'on'))", name="over_says_when"),
        sa.CheckConstraint("(state = 'ended') = (ended_by IS NOT NULL)", name="ended_says_by_whom"),
    )
    MOVES = {
        StandingState.ASKED: {StandingState.ON, StandingState.REFUSED, StandingState.ENDED},
        StandingState.ON: {StandingState.ENDED},
        StandingState.REFUSED: set(),
        StandingState.ENDED: set(),
    }

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"), doc="the elder whose it is")
    kind: Mapped[StandingKind] = choice(StandingKind)
    activity_id: Mapped[int | None] = mapped_column(sa.ForeignKey("activity.id"))
    friend_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"))
    weekday: Mapped[int]
    at: Mapped[str | None] = mapped_column(doc="local `HH:MM`")
    with_ride: Mapped[bool] = mapped_column(default=False)
    legs: Mapped[Legs | None] = choice(Legs, nullable=True, doc="of the ride; None: as she usually is driven")
    first_day: Mapped[date]
    last_day: Mapped[date | None] = mapped_column(doc="None is until somebody ends it")
    state: Mapped[StandingState] = choice(StandingState, default=StandingState.ON)
    source: Mapped[Source] = choice(Source)
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[EndedBy | None] = choice(EndedBy, nullable=True)
    asked_until: Mapped[datetime | None] = mapped_column(
        doc="of a talk: the hour (UTC) for which the friend was rung last, so that nobody is rung twice for one"
    )
    look_at: Mapped[datetime | None] = mapped_column(
        default=clock.now, doc="when there is next something to do about it; at once, when it has changed"
    )

    person: Mapped[Person] = relationship(foreign_keys=[person_id], lazy="joined")
    friend: Mapped[Person | None] = relationship(foreign_keys=[friend_id], lazy="joined")
    activity: Mapped[Activity | None] = relationship(lazy="joined")

    @validates("state", "first_day", "last_day", "with_ride")
    def _look_anew(self, _name: str, value: T) -> T:
        self.look_at = clock.now()
        return value

    @property
    def hour(self) -> time | None:
        return time.fromisoformat(self.at) if self.at else None

    def is_on(self, day: date) -> bool:
        """Whether the local `day` is one of its days, left out or not."""
        return (
            day.weekday() == self.weekday and self.first_day <= day and (self.last_day is None or day <= self.last_day)
        )


class StandingException(Row):
    """A local day on which it is left out."""

    __tablename__ = "standing_exception"
    __table_args__ = (sa.UniqueConstraint("standing_id", "day"),)

    standing_id: Mapped[int] = mapped_column(sa.ForeignKey("standing.id"))
    day: Mapped[date]
    why: Mapped[LeftOut] = choice(LeftOut, default=LeftOut.SAID)


def leave_out(session: Session, standing_id: int, day: date) -> bool:
    """The local day is left out from now on, as somebody has said; whether it was not before."""
    paper = paper_of(session)
    if paper is None:
        return insert_missing(session, StandingException, [{"standing_id": standing_id, "day": day}]) > 0
    of_it = sa.select(StandingException.day).where(StandingException.standing_id == standing_id)
    known = paper.once(("left_out", standing_id), lambda: set(session.scalars(of_it)))
    new = day not in known
    known.add(day)
    return new


def look_anew(session: Session, *, person: Person | None = None, activity_id: int | None = None) -> None:
    """What stands on this person, hers or her friend's, or on this activity, has changed without a word to `Standing`:
    it is looked at at once. What is being looked at just now on an activity is looked at again in the morning: who
    holds the activity's rows may not wait for who waits for them."""
    if paper_of(session) is not None:
        return
    on = sa.select(Standing.id).where(Standing.state == StandingState.ON)
    if person is None:
        on = on.where(Standing.activity_id == activity_id).with_for_update(skip_locked=True)
    else:
        on = on.where(sa.or_(Standing.person_id == person.id, Standing.friend_id == person.id))
    session.execute(
        sa.update(Standing)
        .where(Standing.id.in_(on))
        .values(look_at=clock.now())
        .execution_options(synchronize_session=False)
    )
