"""A person is erased: what is only hers goes, and what must stay stays without a name, a number or a word about her.

GDPR art. 17. Everything the line does for her is withdrawn first, as when somebody has left; whom a person should ring
about it stands on the board. It cannot be undone.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    LIVE_ALERT,
    Alert,
    Audit,
    Call,
    CallStatus,
    Leaving,
    Organiser,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Recording,
    RecordingState,
    Refund,
    RefundState,
    Ride,
    RideState,
    Talk,
    Task,
    TaskKind,
    TaskState,
    locked,
)
from models import goal as goals
from models.base import Encrypted, EncryptedBytes
from models.goal import with_goal
from services import tasks
from services.keeping.kept import NAMELESS, NOTHING_OF_A_PERSON, Kept
from services.keeping.rights import RIGHTS, Stays
from services.people import leaving
from services.plans import silences

from . import person_rows
from .person_rows import Whose

CALL_LASTS = timedelta(hours=4)
"""A call older than that is over, whether or not the carrier has told us."""
ON_ITS_WAY = (OutboxState.SENDING, OutboxState.UNKNOWN)
SOUND_TO_COME = (RecordingState.EXPECTED, RecordingState.AT_CARRIER, RecordingState.LEAVING)


class NotNow(enum.StrEnum):
    """Why somebody cannot be erased at this moment."""

    ALERT = "alert"
    ON_THE_TELEPHONE = "on_the_telephone"
    ON_THE_ROAD = "on_the_road"
    SOUND = "sound"
    REFUND = "refund"


class NotYet(Exception):
    """She cannot be erased at this moment; `why` is what has to be over first."""

    def __init__(self, why: NotNow) -> None:
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True, slots=True)
class Foreseen:
    """How many rows of each table go, and how many stay with nothing of her in them, by why."""

    goes: Mapping[str, int]
    stays: Mapping[Stays, int]


def foresee(session: Session, person: Person) -> Foreseen:
    """What `erase` would do now."""
    whose, goes, stays = person_rows.of(session, person), dict[str, int](), dict[Stays, int]()
    tables = list(person_rows.tables())
    which = [person_rows.about(kept) if RIGHTS[kept.table].stays is None else person_rows.rows(kept) for kept in tables]
    counts = [
        sa.select(sa.func.count()).select_from(kept.table).where(of_her).scalar_subquery()
        for kept, of_her in zip(tables, which, strict=True)
    ]
    for kept, many in zip(tables, session.execute(sa.select(*counts), whose.given).one(), strict=True):
        why = RIGHTS[kept.table].stays
        if many and why is None:
            goes[kept.name] = many
        elif many and why is not None:
            stays[why] = stays.get(why, 0) + many
    return Foreseen(goes, stays)


def why_not(session: Session, person: Person) -> NotNow | None:
    """What has to be over before she can be erased: what is `under_way`, and what she is to be paid is paid, or written
    down as nothing."""
    owed = sa.exists().where(Refund.person_id == person.id, Refund.state != RefundState.PAID)
    return under_way(session, person) or (NotNow.REFUND if session.scalar(sa.select(owed)) else None)


def under_way(session: Session, person: Person) -> NotNow | None:
    """An alert about her is ended by a person, who knows how she is; a call, a drive and a spoken note end by
    themselves."""
    if session.scalar(sa.select(sa.exists().where(Alert.elder_id == person.id, Alert.state.in_(LIVE_ALERT)))):
        return NotNow.ALERT
    if session.scalar(sa.select(sa.or_(_in_a_call(person), _going_out(person)))):
        return NotNow.ON_THE_TELEPHONE
    if session.scalar(sa.select(_on_the_road(person))):
        return NotNow.ON_THE_ROAD
    about_her = Recording.talk_id.in_(sa.select(Talk.id).where(Talk.elder_id == person.id))
    spoken = sa.exists().where(Recording.state.in_(SOUND_TO_COME), sa.or_(about_her, Recording.owner_id == person.id))
    return NotNow.SOUND if session.scalar(sa.select(spoken)) else None


def _in_a_call(person: Person) -> sa.Exists:
    return sa.exists().where(
        Call.person_id == person.id,
        Call.ended_at.is_(None),
        Call.status == CallStatus.IN_PROGRESS,
        Call.created_at > clock.now() - CALL_LASTS,
    )


def _going_out(person: Person) -> sa.Exists:
    """The carrier has been asked, and has not answered; or her telephone rings."""
    rings = sa.and_(Outbox.kind == OutboxKind.CALL, Outbox.state == OutboxState.PLACED)
    return sa.exists().where(Outbox.person_id == person.id, sa.or_(Outbox.state.in_(ON_ITS_WAY), rings))


def _on_the_road(person: Person) -> sa.Exists:
    """She is being driven, or drives."""
    now = clock.now()
    rides = with_goal(sa.select(Ride.id)).where(
        sa.or_(goals.rider_id == person.id, Ride.driver_id == person.id),
        Ride.state == RideState.PROMISED,
        sa.func.coalesce(Ride.pickup_from, goals.starts_at) <= now,
        goals.ends_at > now - silences.ON_THE_WAY_HOME,
    )
    return rides.exists()


def erase(session: Session, person: Person, *, actor: str) -> None:
    """Nothing is known of her from now on. `actor` is who does it, as the audit writes it. Twice is once.

    Raises `NotYet`, and changes nothing then.
    """
    fresh = locked(session, Person, person.id)
    if fresh is None or fresh.erased_at is not None:
        return
    why = why_not(session, fresh)
    if why is not None:
        raise NotYet(why)
    whose, name = person_rows.of(session, fresh), fresh.full_name
    leaving.leave(session, fresh, Leaving.MOVED)
    ring = _whom_to_ring(session, fresh)
    session.flush()
    for kept in person_rows.tables():
        right = RIGHTS[kept.table]
        if right.stays is None:
            session.execute(_quietly(sa.delete(kept.table).where(person_rows.about(kept))), whose.given)
        else:
            _empty_of_words(session, kept, whose)
        _empty_of_numbers(session, kept, whose)
    _out_of_the_words_of_others(session, fresh.community_id, name, whose)
    session.expire_all()
    fresh.erased_at = clock.now()
    for column, value in NOTHING_OF_A_PERSON.items():
        setattr(fresh, column, value)
    session.add(Audit(community_id=fresh.community_id, actor=actor, action="erased", person_id=fresh.id))
    if ring:
        tasks.open_task(session, fresh.community, TaskKind.SORT_OUT, f"erased/{fresh.id}", note=ring)
    session.flush()


def _whom_to_ring(session: Session, person: Person) -> str | None:
    """Whom the desk should ring about what was withdrawn, as it was written down when it was."""
    wanted = sa.select(Task).where(Task.person_id == person.id, Task.kind == TaskKind.TELL_OF_LEAVING)
    lists = [task.note for task in session.scalars(wanted.where(Task.state == TaskState.OPEN)) if task.note]
    return "\n".join(lists) or None


def _empty_of_words(session: Session, kept: Kept, whose: Whose) -> None:
    """Whatever was written or spoken about her."""
    words = {
        column.name: None if column.nullable else NAMELESS
        for column in kept.table.__table__.columns
        if isinstance(column.type, Encrypted | EncryptedBytes)
    }
    about = person_rows.about(kept)
    if kept.table is Recording:
        heard = sa.select(Recording).where(about, Recording.state == RecordingState.KEPT)
        for note in session.scalars(heard, whose.given).all():
            note.move(RecordingState.GONE)
        session.flush()
    if words and kept.table is not Person:
        session.execute(_quietly(sa.update(kept.table).where(about).values(words)), whose.given)


def _empty_of_numbers(session: Session, kept: Kept, whose: Whose) -> None:
    """Her numbers, wherever they stand, in a key too; those of a number alone have gone."""
    columns = kept.table.__table__.columns
    if kept.table is Person or "id" not in columns or not whose.numbers:
        return
    nobody = sa.literal(NAMELESS) + sa.cast(columns["id"], sa.String)
    for name in kept.numbers:
        empty = sa.null() if columns[name].nullable else nobody
        session.execute(_quietly(sa.update(kept.table).where(columns[name].in_(whose.numbers)).values({name: empty})))
    for number in whose.numbers if "key" in columns else ():
        without = sa.func.replace(columns["key"], number, nobody)
        session.execute(_quietly(sa.update(kept.table).where(columns["key"].contains(number)).values(key=without)))


def _quietly(statement: Any) -> Any:
    """What the session holds of the rows is read anew afterwards."""
    return statement.execution_options(synchronize_session=False)


def _out_of_the_words_of_others(session: Session, community_id: int, name: str, whose: Whose) -> None:
    """What the desk has yet to do for others, and did, may name her; so may what is on, as whoever holds it."""
    for task in session.scalars(sa.select(Task).where(Task.community_id == community_id)):
        for column in ("note", "done_note"):
            text = getattr(task, column)
            for secret in (name, *whose.numbers) if text else ():
                text = text.replace(secret, NAMELESS)
            setattr(task, column, text)
    if whose.numbers:
        held = sa.update(Organiser).where(Organiser.community_id == community_id)
        held = held.where(Organiser.contact_phone.in_(whose.numbers)).values(contact_name=None, contact_phone=None)
        session.execute(_quietly(held))
