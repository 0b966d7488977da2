"""What an elder is offered after "well": the next thing in her reach, never twice running, and none if she says so.

Tomorrow or the day after, with a free place, not further off than `REACH_KM`; what she has been to before comes first,
then the soonest, then the nearest.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Activity,
    Audit,
    Checkin,
    CheckinState,
    ConsentPurpose,
    Occurrence,
    OccurrenceState,
    Offer,
    OfferAnswer,
    Person,
    QuestionKind,
    Signup,
    SignupState,
    Source,
    Unwanted,
    insert_missing,
)
from services.hours import duetime
from services.people import consent
from services.programme import calendar, listening
from services.telling import conversations

DAYS_AHEAD = 2
ASKED_AGAIN_AFTER = timedelta(days=30)
REACH_KM = 30.0
"""As the crow flies; what lies further off is offered only to who has been there before, or where no map tells."""


def make(session: Session, elder: Person, *, source: Source) -> Occurrence | None:
    """The next thing to offer her now, written down as offered; None when there is nothing, or she wants no offers."""
    found = next(_in_reach(session, elder, clock.now()), None)
    if found is None:
        return None
    session.add(Offer(person_id=elder.id, occurrence_id=found.id, source=source))
    session.flush()
    return found


def answered(session: Session, elder: Person, occurrence_id: int, answer: OfferAnswer) -> None:
    """What she said to the latest offer of that occurrence; nothing when it was never offered her."""
    offer = session.scalars(
        sa.select(Offer)
        .where(Offer.person_id == elder.id, Offer.occurrence_id == occurrence_id)
        .order_by(Offer.id.desc())
        .limit(1)
    ).first()
    if offer is not None:
        offer.answer, offer.answered_at = answer, clock.now()
        session.flush()


def ask_whether_to_go_on(session: Session, elder: Person) -> bool:
    """Whether the "not this time" she has just answered is the one after which she is told how to be left in peace: the
    second, and then the first when a month has gone by since she was told."""
    said = session.scalars(
        sa.select(Offer.answered_at)
        .where(Offer.person_id == elder.id, Offer.answer == OfferAnswer.NOT_NOW, Offer.answered_at.is_not(None))
        .order_by(Offer.answered_at, Offer.id)
    ).all()
    told_at: datetime | None = None
    told_now = False
    for at in said[1:]:
        told_now = at is not None and (told_at is None or at >= told_at + ASKED_AGAIN_AFTER)
        told_at = at if told_now else told_at
    return told_now


# -- no thanks, for good


def never_again(session: Session, elder: Person, activity: Activity, *, source: Source) -> None:
    """This activity is not offered her any more. She may still hear of it when she asks what is on, and join."""
    insert_missing(session, Unwanted, [{"person_id": elder.id, "activity_id": activity.id, "source": source}])
    _note(session, elder, source, "offer-never-again")


def no_more(session: Session, elder: Person, *, source: Source) -> None:
    """Nothing is offered her any more."""
    consent.record(session, elder, ConsentPurpose.ACTIVITY_OFFERS, given=False, source=source)
    _note(session, elder, source, "offers-stopped")


def agreed_no_more(session: Session, elder: Person) -> None:
    """What was offered her by text waits for no answer any more."""
    conversations.settle_person(session, elder, QuestionKind.OFFER)


def welcome_again(session: Session, elder: Person, *, source: Source) -> None:
    """All of it undone: everything may be offered her again."""
    if not wants(session, elder):
        consent.record(session, elder, ConsentPurpose.ACTIVITY_OFFERS, given=True, source=source)
    session.execute(sa.delete(Unwanted).where(Unwanted.person_id == elder.id))
    _note(session, elder, source, "offers-welcome-again")


def wants(session: Session, elder: Person) -> bool:
    """Whether anything may be offered her; who never said no may be."""
    newest = consent.newest(session, elder, ConsentPurpose.ACTIVITY_OFFERS)
    return newest is None or newest.given


def unwanted(session: Session, elder: Person) -> list[Activity]:
    """The activities she does not want to be offered."""
    rows = session.scalars(sa.select(Unwanted).where(Unwanted.person_id == elder.id).order_by(Unwanted.id))
    return [row.activity for row in rows]


def restricted(person_id: sa.ColumnElement[int]) -> sa.ColumnElement[bool]:
    """Whether a person has said no for good to something, which she may undo: a condition for a question of others."""
    may_offer = consent.newest_given(person_id, ConsentPurpose.ACTIVITY_OFFERS)
    refused = sa.exists().where(Unwanted.person_id == person_id)
    return sa.or_(refused, sa.not_(sa.func.coalesce(may_offer, sa.true())))


def _note(session: Session, elder: Person, source: Source, action: str) -> None:
    session.add(Audit(community_id=elder.community_id, actor=str(source), action=action, person_id=elder.id))
    session.flush()


# -- which


def _in_reach(session: Session, elder: Person, now: datetime) -> Iterator[Occurrence]:
    if not wants(session, elder):
        return
    zone = elder.community.zone
    today = duetime.local_day(now, zone)
    first = duetime.midnight(today + timedelta(days=1), zone)
    last = duetime.midnight(today + timedelta(days=1 + DAYS_AHEAD), zone)
    coming = [near for near in listening.between(session, elder, first, last) if not near.occurrence.all_day]
    if not coming:
        return
    known = _been_to(session, elder)
    refused = {activity.id for activity in unwanted(session, elder)} | _offered_lately(session, elder, today)
    answered_before = _signed(session, elder, [near.occurrence.id for near in coming])
    taken = _taken(session, elder, first, last)
    for near in sorted(coming, key=lambda near: near.occurrence.activity_id not in known):
        occurrence = near.occurrence
        if occurrence.activity_id in refused or occurrence.id in answered_before:
            continue
        if any(occurrence.starts_at < ends and begins < occurrence.ends_at for begins, ends in taken):
            continue
        if occurrence.by_telephone and not elder.hears:
            continue
        if near.km is not None and near.km > REACH_KM and occurrence.activity_id not in known:
            continue
        if calendar.places_left(session, occurrence) != 0:
            yield occurrence


def _been_to(session: Session, elder: Person) -> set[int]:
    """The activities she has joined and not gone back on: what is known of her interests."""
    return set(
        session.scalars(
            sa.select(Occurrence.activity_id)
            .join(Signup, Signup.occurrence_id == Occurrence.id)
            .where(Signup.person_id == elder.id, Signup.state == SignupState.JOINED)
            .distinct()
        )
    )


def _signed(session: Session, elder: Person, occurrence_ids: Collection[int]) -> set[int]:
    """She has said yes, waits, or has called it off: it is not for the line to bring it up."""
    own = sa.select(Signup.occurrence_id).where(Signup.person_id == elder.id, Signup.occurrence_id.in_(occurrence_ids))
    return set(session.scalars(own))


def _taken(session: Session, elder: Person, first: datetime, last: datetime) -> list[tuple[datetime, datetime]]:
    """The hours of what she has joined between two instants (aware UTC)."""
    rows = session.execute(
        sa.select(Occurrence.starts_at, Occurrence.ends_at)
        .join(Signup, Signup.occurrence_id == Occurrence.id)
        .where(
            Signup.person_id == elder.id,
            Signup.state == SignupState.JOINED,
            Occurrence.all_day.is_(False),
            Occurrence.state == OccurrenceState.PLANNED,
            Occurrence.starts_at < last,
            Occurrence.ends_at > first,
        )
    )
    return [(begins, ends) for begins, ends in rows]


def _offered_lately(session: Session, elder: Person, today: date) -> set[int]:
    """The activities offered today, or on the last day before it on which she answered her evening call."""
    zone = elder.community.zone
    midnight = duetime.midnight(today, zone)
    before = session.scalars(
        sa.select(Checkin.due_at)
        .where(
            Checkin.person_id == elder.id,
            Checkin.due_at < midnight,
            Checkin.state.in_((CheckinState.WELL, CheckinState.WANTS_TALK, CheckinState.NEEDS_HELP)),
        )
        .order_by(Checkin.due_at.desc())
        .limit(1)
    ).first()
    since = duetime.midnight(duetime.local_day(before, zone), zone) if before else midnight
    offered = (
        sa.select(Occurrence.activity_id)
        .join(Offer, Offer.occurrence_id == Occurrence.id)
        .where(Offer.person_id == elder.id, Offer.created_at >= since)
    )
    return set(session.scalars(offered))
