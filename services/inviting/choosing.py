"""Whom to ask about an occurrence: of those who are meant, who has agreed, and why the others are left out."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Activity,
    Community,
    ConsentPurpose,
    Interest,
    Invited,
    Occurrence,
    OccurrenceState,
    Person,
    PersonInterest,
    Place,
    PlaceKind,
    Sex,
    Signup,
    SignupState,
    Unwanted,
    held_in_order,
)
from services.hours.duetime import local_day
from services.people import consent

OUT_WITHIN = timedelta(days=30)
A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
MOST_A_WEEK = 2


class LeftOut(enum.StrEnum):
    """Why somebody who is meant is not asked. The first that holds is told."""

    NOT_AGREED = "not_agreed"
    NO_NUMBER = "no_number"
    COMES = "comes"
    ASKED_BEFORE = "asked_before"
    NOT_THIS = "not_this"
    OFTEN = "often"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What those who are meant have in common; what is None is not asked. `youngest` and `oldest` are whole years this
    year, both included. `not_out`: she has been to nothing for thirty days. `ids`: of these alone."""

    hamlet_id: int | None = None
    interest: Interest | None = None
    sex: Sex | None = None
    youngest: int | None = None
    oldest: int | None = None
    not_out: bool = False
    ids: Sequence[int] | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """`people` are asked, in the order of their names."""

    people: Sequence[Person]
    left_out: Mapping[LeftOut, int]


def choose(
    session: Session, community: Community, occurrence: Occurrence, wanted: Wanted, *, held: bool = False
) -> Chosen:
    """Who of those who are meant is asked to come to it now. Whoever has left is meant by nothing. `held`: their rows
    are, until the transaction ends, and only then it is looked who has agreed: whoever takes that back at this moment
    is not among them, or has what she is asked taken back with it."""
    meant = sa.select(Person).where(
        Person.community_id == community.id, Person.left_at.is_(None), *_fits(wanted, community)
    )
    if held:
        _hold(session, meant)
    meant = meant.order_by(Person.folded_name, Person.id)
    reasons = {why: set(session.scalars(ids)) for why, ids in _reasons(occurrence).items()}
    out: Counter[LeftOut] = Counter()
    people = []
    for person in session.scalars(meant).unique():
        why = next((why for why, ids in reasons.items() if person.id in ids), None)
        if why is None:
            people.append(person)
        else:
            out[why] += 1
    return Chosen(people, out)


def _hold(session: Session, meant: sa.Select[Person]) -> None:
    held_in_order(session, Person, meant.with_only_columns(Person.id))


def _reasons(occurrence: Occurrence) -> Mapping[LeftOut, sa.Select[int]]:
    """Whose ids each of them holds for."""
    agreed = consent.newest_given(Person.id, ConsentPurpose.INVITATIONS)
    here = sa.select(Person.id).where(Person.community_id == occurrence.community_id)
    now = clock.now()
    often = sa.select(Invited.person_id).where(Invited.created_at > now - A_WEEK).group_by(Invited.person_id)
    return {
        LeftOut.NOT_AGREED: here.where(sa.not_(sa.func.coalesce(agreed, sa.false()))),
        LeftOut.NO_NUMBER: here.where(Person.phone.is_(None), Person.phone2.is_(None)),
        LeftOut.COMES: sa.select(Signup.person_id).where(
            Signup.occurrence_id == occurrence.id, Signup.state != SignupState.CANCELLED
        ),
        LeftOut.ASKED_BEFORE: sa.select(Invited.person_id).where(Invited.occurrence_id == occurrence.id),
        LeftOut.NOT_THIS: sa.select(Unwanted.person_id).where(Unwanted.activity_id == occurrence.activity_id),
        LeftOut.OFTEN: often.having(
            sa.or_(sa.func.count() >= MOST_A_WEEK, sa.func.max(Invited.created_at) > now - A_DAY)
        ),
    }


def _fits(wanted: Wanted, community: Community) -> Iterator[sa.ColumnElement[bool]]:
    year = local_day(clock.now(), community.zone).year
    if wanted.hamlet_id is not None:
        yield Person.hamlet_id == wanted.hamlet_id
    if wanted.interest is not None:
        yield _likes(wanted.interest)
    if wanted.sex is not None:
        yield Person.sex == wanted.sex
    if wanted.youngest is not None:
        yield Person.birth_year <= year - wanted.youngest
    if wanted.oldest is not None:
        yield Person.birth_year >= year - wanted.oldest
    if wanted.not_out:
        yield ~_has_been_out()
    if wanted.ids is not None:
        yield Person.id.in_(wanted.ids)


def _likes(interest: Interest) -> sa.ColumnElement[bool]:
    """She has said so, or has joined something of the kind."""
    said = sa.exists().where(PersonInterest.person_id == Person.id, PersonInterest.interest == interest)
    joined = sa.exists().where(
        Signup.person_id == Person.id,
        Signup.state == SignupState.JOINED,
        Occurrence.id == Signup.occurrence_id,
        Activity.id == Occurrence.activity_id,
        sa.cast(Activity.interests, sa.String).contains(f'"{interest.value}"'),
    )
    return said | joined


def _has_been_out() -> sa.Exists:
    """She had joined something that took her out of the house, and it was held."""
    now = clock.now()
    at_home = sa.select(Place.id).where(Place.kind == PlaceKind.TELEPHONE)
    return sa.exists().where(
        Signup.person_id == Person.id,
        Signup.state == SignupState.JOINED,
        Occurrence.id == Signup.occurrence_id,
        Occurrence.state == OccurrenceState.PLANNED,
        Occurrence.ends_at.between(now - OUT_WITHIN, now),
        sa.or_(Occurrence.place_id.is_(None), Occurrence.place_id.not_in(at_home)),
    )


def not_asked_yet(session: Session, occurrence: Occurrence, people: Sequence[Person]) -> list[Person]:
    """Of `people` those who have a telephone, do not come already and were not asked about it."""
    reasons = _reasons(occurrence)
    those = (LeftOut.NO_NUMBER, LeftOut.COMES, LeftOut.ASKED_BEFORE)
    out = {person_id for why in those for person_id in session.scalars(reasons[why])}
    return [person for person in people if person.id not in out]
