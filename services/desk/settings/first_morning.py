"""How far a new line has come, read off what is there: nothing is ticked by hand."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Activity,
    CheckinPlan,
    Community,
    Occurrence,
    OccurrenceState,
    Outbox,
    Person,
    PersonRole,
    Role,
)


class What(enum.StrEnum):
    """What makes a line a running one, in the order one does it; `minutes` is about how long that takes."""

    minutes: int

    def __new__(cls, value: str, minutes: int) -> What:
        what = str.__new__(cls, value)
        what._value_, what.minutes = value, minutes
        return what

    LINE = "line", 3
    CONTROLLER = "controller", 1
    ON_CALL = "on_call", 2
    TEST_CALL = "test_call", 2
    PEOPLE = "people", 8
    ACTIVITY = "activity", 2
    EVENING = "evening", 4
    CARD = "card", 5


@dataclass(frozen=True, slots=True)
class Step:
    """`many`: how many of them there are, where they are counted; `at`: when it was, where that is known."""

    what: What
    done: bool
    many: int = 0
    at: datetime | None = None


def steps(session: Session, community: Community) -> Sequence[Step]:
    """What a new desk does first, each with whether it is done, in the order of `What`; in one statement."""
    rung = (Outbox.community_id == community.id, Outbox.about == About.TEST_CALL)
    here = (Person.community_id == community.id, Person.left_at.is_(None))
    elder = sa.exists().where(
        PersonRole.person_id == Person.id, PersonRole.role == Role.ELDER, PersonRole.ended_at.is_(None)
    )
    coming = (Activity.community_id == community.id, Occurrence.starts_at > clock.now())
    asked = sa.select(
        sa.select(sa.func.max(Outbox.heard_at)).where(*rung).scalar_subquery(),
        sa.select(sa.func.count()).select_from(Person).where(*here, elder).scalar_subquery(),
        sa.select(sa.func.count())
        .select_from(Occurrence)
        .join(Activity)
        .where(*coming, Occurrence.state == OccurrenceState.PLANNED)
        .scalar_subquery(),
        sa.select(sa.func.count())
        .select_from(CheckinPlan)
        .join(Person, Person.id == CheckinPlan.person_id)
        .where(*here, CheckinPlan.stopped_at.is_(None))
        .scalar_subquery(),
    )
    heard, elders, activities, plans = session.execute(asked).one()
    return [
        Step(What.LINE, True),
        Step(What.CONTROLLER, community.controller_name is not None),
        Step(What.ON_CALL, community.on_call_at(clock.now()) is not None),
        Step(What.TEST_CALL, heard is not None, at=heard),
        Step(What.PEOPLE, elders > 0, many=elders),
        Step(What.ACTIVITY, activities > 0, many=activities),
        Step(What.EVENING, plans > 0, many=plans),
        Step(What.CARD, community.card_printed_at is not None, at=community.card_printed_at),
    ]


def minutes_left(steps_: Sequence[Step]) -> int:
    return sum(step.what.minutes for step in steps_ if not step.done)


def card_printed(session: Session, community: Community) -> None:
    """The first card for a telephone is on paper."""
    community.card_printed_at = community.card_printed_at or clock.now()
    session.flush()
