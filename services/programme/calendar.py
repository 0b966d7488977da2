"""What is on: which of it is to come, who leads it, and the places left."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from models import (
    TAKES_A_PLACE,
    Activity,
    Community,
    Goal,
    Occurrence,
    OccurrenceState,
    Organiser,
    Person,
    Signup,
    SignupState,
    comers,
)
from models.signup import heads


def over_at(goal: Goal) -> datetime:
    """The instant (UTC) from which nothing can be signed up for: its start, or its end when it has no hour."""
    return goal.ends_at if goal.all_day else goal.starts_at


def is_coming(occurrence: Occurrence, now: datetime) -> bool:
    """Whether it is planned and has not begun."""
    return occurrence.state is OccurrenceState.PLANNED and over_at(occurrence) > now


def not_begun(now: datetime | sa.BindParameter[datetime]) -> sa.ColumnElement[bool]:
    """`is_coming` as a condition on `Occurrence`."""
    return sa.and_(Occurrence.state == OccurrenceState.PLANNED, _begins_after(now))


def _begins_after(now: datetime | sa.BindParameter[datetime]) -> sa.ColumnElement[bool]:
    return sa.case((Occurrence.all_day, Occurrence.ends_at), else_=Occurrence.starts_at) > now


def led_by(
    session: Session, community: Community, person: Person, number: str, now: datetime, *, also_off: bool = False
) -> list[Occurrence]:
    """What is to come and is `person`'s to hold, soonest first: as host, or as the organiser's contact on `number`; and
    what would be, had it not been called off (`also_off`)."""
    ahead = _begins_after(now) if also_off else not_begun(now)
    wanted = all_led_by(community.id, person, number).where(ahead)
    return list(session.scalars(wanted.order_by(Occurrence.starts_at, Occurrence.id)).unique())


def all_led_by(community_id: int, person: Person, number: str | None) -> sa.Select[Occurrence]:
    """What is, and was, `person`'s to hold: as host, or as the organiser's contact on `number`."""
    return (
        sa.select(Occurrence)
        .join(Activity, Activity.id == Occurrence.activity_id)
        .join(Organiser, Organiser.id == Activity.organiser_id)
        .where(
            Occurrence.community_id == community_id,
            sa.or_(Occurrence.host_id == person.id, Organiser.contact_phone == number),
        )
    )


def taken_on(occurrence_id: sa.SQLColumnExpression[int] | int) -> sa.Select[int]:
    """How many places are taken, an offered one and those of who come along too, told by a table of its own, so that it
    may stand inside a question about sign-ups."""
    others = aliased(Signup)
    return (
        sa.select(heads(others))
        .select_from(others)
        .where(others.state.in_(TAKES_A_PLACE), others.occurrence_id == occurrence_id)
    )


def open_occurrence(session: Session, community: Community, occurrence_id: int, *, now: datetime) -> Occurrence | None:
    """The occurrence, if it is this community's, planned, and has not begun at `now`."""
    occurrence = session.get(Occurrence, occurrence_id)
    if occurrence is None or occurrence.community_id != community.id:
        return None
    return occurrence if is_coming(occurrence, now) else None


def places_left(session: Session, occurrence: Occurrence) -> int | None:
    """Places neither taken nor offered to somebody, counted from the sign-ups; None when there is no maximum."""
    if occurrence.maximum is None:
        return None
    here = comers.on_paper(session, occurrence.id)
    if here is not None:
        taken = sum(1 + each.companions for each in here if each.state in TAKES_A_PLACE)
    else:
        taken = session.scalar(taken_on(occurrence.id)) or 0
    return max(0, occurrence.maximum - taken)


def all_places_left(session: Session, occurrences: Sequence[Occurrence]) -> dict[int, int | None]:
    """As `places_left`, of many at once, by their ids."""
    taken = sa.select(Signup.occurrence_id, heads()).where(
        Signup.occurrence_id.in_([each.id for each in occurrences]), Signup.state.in_(TAKES_A_PLACE)
    )
    of = dict(session.execute(taken.group_by(Signup.occurrence_id)).all())
    return {
        each.id: None if each.maximum is None else max(0, each.maximum - of.get(each.id, 0)) for each in occurrences
    }


def coming_to(session: Session, occurrence: Occurrence) -> int:
    """How many are to come, with who comes along with them: who is only offered a place is not among them."""
    joined = Signup.occurrence_id == occurrence.id, Signup.state == SignupState.JOINED
    return session.scalar(sa.select(heads()).where(*joined)) or 0
