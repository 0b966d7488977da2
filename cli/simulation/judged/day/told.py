"""Whether everybody was told of every change that concerns her: once, in the daytime, and in time, or by a human."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from models import About, Occurrence, OccurrenceState, OutboxKind, Signup, SignupState, Telling, TellingState

from .seen import Findings, Seen

ONCE = (
    About.OCCURRENCE_ON,
    About.OCCURRENCE_CANCELLED,
    About.OCCURRENCE_CHANGED,
    About.REMINDER_DAY,
    About.REMINDER_HOURS,
    About.PLACE_FREE,
)
AN_HOUR = timedelta(hours=1)
A_TRY = timedelta(minutes=15)
"""A call that nobody answers, and the one after it."""
QUIET, ON_THE_DAY, FOR_DRIVERS = (time(8), time(21)), (time(7), time(21)), (time(7), time(22))
CHANGES_TODAY = (About.OCCURRENCE_CANCELLED, About.OCCURRENCE_CHANGED, About.RIDE_CANCELLED)
JUST_NOW = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Change:
    """What has become of something at an instant, and whom that concerns. `was_at` is when it was to begin."""

    about: About
    occurrence: Occurrence
    at: datetime
    was_at: datetime
    concerns: list[Signup]


def changes(seen: Seen) -> Iterator[Change]:
    """Everything that was decided, called off or moved."""
    for occurrence in seen.occurrences:
        title, pastime = occurrence.activity.title, seen.pastime(occurrence)
        if pastime is None:
            continue
        was_at, on_at = pastime.starts_at, occurrence.confirmed_at
        if on_at is not None:
            yield Change(About.OCCURRENCE_ON, occurrence, on_at, was_at, seen.had_joined(occurrence, on_at))
        if occurrence.state is OccurrenceState.CANCELLED:
            at = (
                _told_from(seen, occurrence)
                or seen.day.called_off.get(title)
                or occurrence.decides_at
                or seen.day.first
            )
            yield Change(About.OCCURRENCE_CANCELLED, occurrence, at, was_at, seen.had_come(occurrence, at))
        moved = next((one for one in seen.day.moved if one.title == title), None)
        if moved is not None and occurrence.starts_at == moved.to:
            yield Change(About.OCCURRENCE_CHANGED, occurrence, moved.at, was_at, seen.had_come(occurrence, moved.at))


def _told_from(seen: Seen, occurrence: Occurrence) -> datetime | None:
    of_it = [one for one in seen.tellings if one.about is About.OCCURRENCE_CANCELLED]
    return min((one.created_at for one in of_it if one.subject.get("occurrence") == occurrence.id), default=None)


def untold(seen: Seen) -> Findings:
    for change in changes(seen):
        for signup in change.concerns:
            tellings = seen.told_of(signup.person_id, change.about, change.occurrence)
            fine = any(_is_seen_to(seen, signup, one) for one in tellings)
            wrong = f"{_who(signup)} was not told of it ({change.about.value}), and no human has it"
            yield None if fine else wrong


def _is_seen_to(seen: Seen, signup: Signup, telling: Telling) -> bool:
    """She was told, is told later or by a human, or has taken her sign-up back before."""
    taken_back = telling.state is TellingState.WITHDRAWN and signup.state is SignupState.CANCELLED
    return bool(seen.proofs(telling)) or telling.id in seen.tasks or taken_back or seen.goes_on(telling)


def twice(seen: Seen) -> Findings:
    """Of one thing in two calls or two texts; of a place that is free, once for each time it was offered."""
    heard: Counter[tuple[int, About, int]] = Counter()
    for telling in seen.tellings:
        many = len(seen.keys_of(telling)) + len(seen.texts_of(telling))
        told = f"{telling.person.first_name} was told {many} times of {telling.about.value} (telling {telling.id})"
        yield told if many > 1 else None
        if telling.about in ONCE and telling.about is not About.PLACE_FREE and many:
            heard[telling.person_id, telling.about, telling.subject.get("occurrence", 0)] += 1
    for (person_id, about, occurrence_id), many in heard.items():
        yield f"person {person_id} was told {many} times of {about.value} {occurrence_id}" if many > 1 else None


def in_quiet_hours(seen: Seen) -> Findings:
    for one in (*seen.ledger.calls, *seen.ledger.texts):
        row = seen.rows.get(one.row)
        if row is None or (row.telling_id is None and row.about not in ONCE):
            continue
        begins, ends = ON_THE_DAY if row.about in CHANGES_TODAY else QUIET
        if row.about in (About.RIDE_OFFER, About.TRIP_OFFER):
            begins, ends = FOR_DRIVERS
        at = one.at.astimezone(seen.day.zone).time()
        let_go = (one.at - seen.slack).astimezone(seen.day.zone).time()
        fine = begins <= at < ends or begins <= let_go < ends
        fine = fine or (row.kind is OutboxKind.TEXT and _has_just_acted(seen, one.to, one.at))
        yield None if fine else f"{one.to} was rung or texted at {at:%H:%M} about {row.about.value} (row {row.id})"


def _has_just_acted(seen: Seen, number: str, at: datetime) -> bool:
    """What she is texted of her own call is a part of it."""
    own = (one.at for one in (*seen.ledger.rang_in, *seen.ledger.wrote) if one.to == number)
    return any(at - JUST_NOW - seen.slack <= each <= at + seen.slack for each in own)


def at_closed_doors(seen: Seen) -> Findings:
    """Of what was to begin while it was played: who does not know an hour before that it does not, and is nobody's
    task."""
    for change in changes(seen):
        told_by = max(change.was_at - AN_HOUR, change.at) + A_TRY + seen.slack
        if change.about is About.OCCURRENCE_ON or told_by > seen.ended_at:
            continue
        for signup in change.concerns:
            tellings = seen.told_of(signup.person_id, change.about, change.occurrence)
            knows = any(proof <= told_by for one in tellings for proof in seen.proofs(one))
            is_task = any(one.id in seen.tasks and seen.tasks[one.id].created_at <= told_by for one in tellings)
            yield None if knows or is_task else f"{_who(signup)} may stand at a closed door"


def _who(signup: Signup) -> str:
    return f"{signup.person.first_name} ({signup.occurrence.spoken_title}, sign-up {signup.id})"
