"""What an organiser wants to have published: spoken on the telephone, or written on a page of her own.

Of an organiser the coordinator trusts it is on, where day, hour and place are known, once she has said so on a call of
the line to her own telephone: a number that is shown is a claim. Else it waits for the desk, which hears or reads it
first. Whoever laid the telephone down before choosing, or does not say that it was she, has left it to the desk too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from locales import phrase
from models import (
    About,
    Activity,
    ActivityDraft,
    Call,
    Channel,
    Community,
    DraftEvent,
    DraftState,
    Occurrence,
    Organiser,
    Person,
    Place,
    PlaceKind,
    Purpose,
    Recording,
    RecordingState,
    Source,
    TaskKind,
    all_locked,
    locked,
)
from services import recordings, tasks, telling
from services.hours import quiet
from services.hours.due import Due, earliest
from services.telling.keys import next_key

from . import agreements, making
from .facts import USUAL_LENGTH, Facts

CALL_IS_OVER = timedelta(minutes=10)
RUNG_AFTER = timedelta(seconds=20)
SURE_WITHIN = timedelta(hours=3)
"""So long she is rung to say that it was she; then the desk hears it."""
SOUND_IS_HERE_BY = timedelta(hours=1)
AT_ONCE = 50
TOLD = (
    *("starts_at", "ends_at", "all_day", "place_id", "minimum", "maximum", "price_ore", "reduced_ore", "is_free"),
    *("bring", "notes", "suits", "interests", "decides_at"),
)
"""What is kept of the facts, beside the title."""
FAILED = "TN-Validation-Failed"
"""How the carrier begins what it says of a number that is not the caller's (STIR/SHAKEN)."""


@dataclass(frozen=True, slots=True)
class When:
    """A start (aware UTC) and where: what is chosen by key."""

    starts_at: datetime
    place_id: int | None


def begin(session: Session, organiser: Organiser, by: Person, call: Call, when: When | None) -> ActivityDraft:
    """`by`, who speaks for the organiser, is about to say on her own call what is to come; None where she does not
    know the day. Raises ValueError on a dialled leg."""
    draft = ActivityDraft(
        community_id=organiser.community_id,
        organiser=organiser,
        organiser_id=organiser.id,
        by=by,
        by_id=by.id,
        source=Source.PHONE,
        look_at=clock.now() + CALL_IS_OVER,
    )
    if when is not None:
        draft.starts_at, draft.ends_at = when.starts_at, when.starts_at + USUAL_LENGTH
        draft.place_id = when.place_id
    session.add(draft)
    speak(session, draft, call)
    return draft


def speak(session: Session, draft: ActivityDraft, call: Call) -> Recording:
    """She is about to say it, or to say it again: what she said before is heard no more."""
    before, by = draft.recording, draft.by
    if before is not None:
        recordings.forget(before)
    draft.recording = recordings.begin(session, by, call, Purpose.PROGRAMME)
    draft.look_at = clock.now() + CALL_IS_OVER
    session.flush()
    return draft.recording


def open_one(session: Session, draft_id: int, by: Person) -> ActivityDraft | None:
    """What she is speaking now; None for another's, or one that is decided."""
    draft = locked(session, ActivityDraft, draft_id)
    is_hers = draft is not None and draft.by_id == by.id and draft.state is DraftState.OPEN
    return draft if is_hers else None


def publish(session: Session, draft: ActivityDraft, *, shown: str | None = None) -> bool:
    """She has heard it and says yes; answers whether she is rung to be sure that it was she, and it is not the desk's
    to hear first. `shown`: what the carrier says of the number she rang from: one that is not hers is not rung, and
    in the quiet hours none is, since anybody may have shown hers."""
    is_another = (shown or "").startswith(FAILED)
    complete = draft.starts_at is not None and draft.place_id is not None
    now = clock.now()
    if not draft.organiser.trusted or is_another or not complete or quiet.is_quiet(now, draft.by.community):
        _hand_over(session, draft)
        return False
    draft.look_at = now + SURE_WITHIN
    telling.tell(
        session,
        draft.by,
        About.PUBLISH_SURE,
        {"draft": draft.id},
        key=_sure(draft),
        not_before=now + RUNG_AFTER,
        expires_at=draft.look_at,
        channel=Channel.VOICE,
        urgent=True,
    )
    session.flush()
    return True


def writer_says_yes(session: Session, draft: ActivityDraft) -> None:
    """A key on the line's own call to her telephone says so: it is on, unless its hour has come."""
    telling.withdraw(session, _sure(draft))
    if draft.starts_at is None or draft.starts_at <= clock.now():
        _hand_over(session, draft)
    else:
        _put_on(session, draft, facts_of(draft))


def writer_says_no(session: Session, draft: ActivityDraft) -> None:
    """Somebody has shown her number. Nobody has heard it, and nobody will but the desk, which is told."""
    telling.withdraw(session, _sure(draft))
    _hand_over(session, draft, not_hers=True)


def offer(session: Session, organiser: Organiser, by: Person, facts: Facts, change: Occurrence | None = None) -> None:
    """What `by` has written waits for the desk: something new, or how `change` is to be."""
    draft = ActivityDraft(
        community_id=organiser.community_id,
        organiser=organiser,
        organiser_id=organiser.id,
        by=by,
        by_id=by.id,
        source=Source.PAGE,
        look_at=clock.now(),
        occurrence=change,
        title=facts.title,
        **{name: getattr(facts, name) for name in TOLD},
    )
    session.add(draft)
    session.flush()
    _hand_over(session, draft)


def put_on(session: Session, organiser: Organiser, facts: Facts, *, proven: bool) -> Occurrence:
    """It is on at once, as the organiser's contact has written it. Where nothing but a link says who wrote it (`proven`
    is False), the contact reads that it is on."""
    made = making.make(session, session.get_one(Community, organiser.community_id), organiser, facts)
    if not proven:
        _tell_contact(session, organiser, made, f"published/occurrence/{made.id}")
    return made


def was_changed(session: Session, row: Occurrence) -> None:
    """By who has shown no more than the organiser's link: the contact reads of it, as of what is put on so."""
    key = next_key(session, f"changed/occurrence/{row.id}:")
    _tell_contact(session, row.activity.organiser, row, key, changed=1)


def drop(session: Session, draft: ActivityDraft) -> None:
    """The organiser does not want it after all."""
    if draft.meet(DraftEvent.DROP):
        _is_over(session, draft)


def refuse(session: Session, draft: ActivityDraft) -> None:
    """The desk does not publish it, and tells the organiser why itself."""
    if draft.meet(DraftEvent.REFUSE):
        _is_over(session, draft)


def publish_at_desk(session: Session, draft: ActivityDraft, facts: Facts) -> Occurrence:
    """As the desk has heard and filled it in; the organiser is told. Raises ValueError for one that waits no more, and
    for a change, which is made by `services.signups.occurrences`."""
    if draft.state is not DraftState.WAITING or draft.occurrence_id is not None:
        raise ValueError(f"draft {draft.id} is not to be put on")
    return _put_on(session, draft, facts)


def changed_at_desk(session: Session, draft: ActivityDraft) -> None:
    """What was to be changed is as the organiser wanted it; she is told."""
    if draft.meet(DraftEvent.PUBLISH):
        tasks.settle(session, _key(draft))
        _tell(session, draft)


def facts_of(draft: ActivityDraft) -> Facts:
    """As it is told so far. Its title, where nobody has written one, says whose news it is. Raises ValueError without a
    day."""
    if draft.starts_at is None or draft.ends_at is None:
        raise ValueError(f"draft {draft.id} has no day")
    title = draft.title or title_of(draft.organiser, draft.by.community)
    told = {name: getattr(draft, name) for name in TOLD}
    return Facts(title=title, **told | {name: tuple(told[name]) for name in ("suits", "interests")})


def title_of(organiser: Organiser, community: Community) -> str:
    """What is called by nothing but a voice."""
    return phrase(str(community.language), "publish-title", organiser=organiser.name)


def venues(session: Session, organiser: Organiser) -> list[Place]:
    """Where they may hold something: where they have been most first, and then by name."""
    held = (
        sa.select(Occurrence.place_id, sa.func.count().label("times"))
        .join(Activity, Activity.id == Occurrence.activity_id)
        .where(Activity.organiser_id == organiser.id)
        .group_by(Occurrence.place_id)
        .subquery()
    )
    known = (
        sa.select(Place)
        .outerjoin(held, held.c.place_id == Place.id)
        .where(Place.community_id == organiser.community_id, Place.kind == PlaceKind.VENUE)
        .order_by(sa.func.coalesce(held.c.times, 0).desc(), sa.func.lower(Place.name), Place.id)
    )
    return list(session.scalars(known))


def of_organisers(session: Session, organisers: Sequence[Organiser]) -> Sequence[ActivityDraft]:
    """What waits for the desk of these, the oldest first."""
    waiting = sa.select(ActivityDraft).where(
        ActivityDraft.organiser_id.in_([each.id for each in organisers]), ActivityDraft.state == DraftState.WAITING
    )
    return session.scalars(waiting.order_by(ActivityDraft.id)).all()


def advance(session: Session, now: datetime) -> bool:
    """What was spoken and then left is the desk's; where nothing was said it is let go. Answers whether there may be
    more."""
    due = sa.select(ActivityDraft.id).where(ActivityDraft.look_at <= now).order_by(ActivityDraft.look_at)
    held = all_locked(session, ActivityDraft, due.limit(AT_ONCE))
    for draft in held:
        sound = draft.recording
        to_come = sound is not None and sound.state in (RecordingState.EXPECTED, RecordingState.AT_CARRIER)
        if sound is not None and sound.is_here:
            _hand_over(session, draft)
        elif to_come and draft.created_at > now - SOUND_IS_HERE_BY:
            draft.look_at = now + CALL_IS_OVER
        else:
            drop(session, draft)
    session.flush()
    return len(held) == AT_ONCE


def next_due() -> list[Due]:
    """When what was left on the telephone is next looked at."""
    return [earliest(ActivityDraft.look_at)]


def _put_on(session: Session, draft: ActivityDraft, facts: Facts) -> Occurrence:
    community = session.get_one(Community, draft.community_id)
    made = making.make(session, community, draft.organiser, facts)
    draft.occurrence = made
    draft.occurrence_id = made.id
    if draft.recording is not None:
        draft.recording.activity_id = made.activity_id
    draft.meet(DraftEvent.PUBLISH)
    draft.look_at = None
    tasks.settle(session, _key(draft))
    _tell(session, draft)
    session.flush()
    return made


def _hand_over(session: Session, draft: ActivityDraft, *, not_hers: bool = False) -> None:
    """`not_hers`: who is said to have spoken it has said that she has not."""
    if not draft.meet(DraftEvent.HAND_OVER):
        return
    draft.look_at = None
    community = session.get_one(Community, draft.community_id)
    tasks.open_task(
        session,
        community,
        TaskKind.TO_PUBLISH,
        _key(draft),
        person=draft.by,
        subject={"draft": draft.id},
        note=phrase(str(community.language), "publish-not-hers") if not_hers else draft.title,
    )
    session.flush()


def _is_over(session: Session, draft: ActivityDraft) -> None:
    draft.look_at = None
    if draft.recording is not None:
        recordings.forget(draft.recording)
    tasks.settle(session, _key(draft))
    session.flush()


def _tell(session: Session, draft: ActivityDraft) -> None:
    if draft.occurrence is not None:
        _tell_contact(session, draft.organiser, draft.occurrence, f"published/{draft.id}")


def _tell_contact(session: Session, organiser: Organiser, row: Occurrence, key: str, **more: int) -> None:
    """Whoever speaks for the organiser reads what was published in her name, also where it was not she."""
    subject, until = {"occurrence": row.id, **more}, clock.now() + timedelta(days=2)
    for person in agreements.contacts(session, organiser)[:1]:
        telling.tell(session, person, About.PUBLISHED, subject, key=key, expires_at=until)


def _sure(draft: ActivityDraft) -> str:
    return f"publish-sure/{draft.id}"


def _key(draft: ActivityDraft) -> str:
    return f"publish/{draft.id}"
