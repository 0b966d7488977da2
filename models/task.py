"""What needs a person: one row on the coordinator's board."""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Encrypted, Moving, Row, choice
from .desk_user import DeskUser
from .person import Person


class TaskKind(enum.StrEnum):
    CALL_BACK = "call_back"
    TALK_WANTED = "talk_wanted"
    FOLLOW_UP = "follow_up"
    NOT_TOLD = "not_told"
    NOT_TRIED = "not_tried"
    KEYS_DO_NOT_COME = "keys_do_not_come"
    WRONG_NUMBER = "wrong_number"
    ROUND_TOO_LARGE = "round_too_large"
    STORM = "storm"
    SORT_OUT = "sort_out"
    CONTACT_SAID_NO = "contact_said_no"
    TELL_OF_LEAVING = "tell_of_leaving"
    HOME_AGAIN = "home_again"
    SAID_AWAY = "said_away"
    GATHERING_NO_HOST = "gathering_no_host"
    GATHERING_NOT_RUNG = "gathering_not_rung"
    RETURN_DAY = "return_day"
    WAS_SHE_THERE = "was_she_there"
    SEE_CHECKS = "see_checks"
    MAYBE_MOVED = "maybe_moved"
    CHANGE_NOT_CONFIRMED = "change_not_confirmed"
    WANTS_TO_HELP = "wants_to_help"
    TO_PUBLISH = "to_publish"
    NOT_FETCHED = "not_fetched"


class TaskState(enum.StrEnum):
    OPEN = "open"
    DONE = "done"


class Task(Row, Moving):
    __tablename__ = "task"
    __table_args__ = (sa.Index("ix_task_open", "community_id", "state"),)
    MOVES = {TaskState.OPEN: {TaskState.DONE}, TaskState.DONE: {TaskState.OPEN}}

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    kind: Mapped[TaskKind] = choice(TaskKind)
    key: Mapped[str] = mapped_column(unique=True, doc="the same need makes one task, not many")
    person_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"))
    number: Mapped[str | None] = mapped_column(doc="whom to ring when we do not know who it was")
    subject: Mapped[dict[str, int]] = mapped_column(default=dict)
    note: Mapped[str | None] = mapped_column(Encrypted)
    due_at: Mapped[datetime | None] = mapped_column(doc="what was promised")
    state: Mapped[TaskState] = choice(TaskState, default=TaskState.OPEN)
    done_at: Mapped[datetime | None]
    done_note: Mapped[str | None] = mapped_column(Encrypted)
    done_by_id: Mapped[int | None] = mapped_column(
        doc="the user of the desk who did it; nobody, where the need was gone by itself"
    )

    person: Mapped[Person | None] = relationship(lazy="joined")
    done_by: Mapped[DeskUser | None] = relationship(
        primaryjoin=lambda: Task.done_by_id == DeskUser.id, foreign_keys=[done_by_id]
    )
