"""The day as it can be judged: the line's rows, what really went out of each, and what everybody pressed or wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cli.simulation.imagined.day.listening import said
from cli.simulation.imagined.day.village import Day, Pastime
from cli.simulation.played.ledger import Ledger, Placed
from models import About, Occurrence, Outbox, Person, Ride, Signup, SignupState, Task, TaskKind, Telling

Findings = Iterator[str | None]
"""What a rule finds: a sentence for each thing that must not be, None for each that is as it should be."""


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did on a telephone: a key after these words, or a text after none."""

    at: datetime
    did: str
    heard: str
    rang_in: bool = False


@dataclass(slots=True)
class Seen:
    """All of it, at `ended_at` (aware UTC, the line's time), when nothing more happens. `rows` is the outbox by id, and
    `tasks` those of whom a human is to tell, by telling."""

    session: Session
    day: Day
    ledger: Ledger
    ended_at: datetime
    occurrences: Sequence[Occurrence]
    signups: Sequence[Signup]
    tellings: Sequence[Telling]
    rides: Sequence[Ride]
    rows: Mapping[int, Outbox]
    tasks: Mapping[int, Task]

    @property
    def slack(self) -> timedelta:
        """How far apart the line and the exchange may see the same; on a machine that could not keep up as far as the
        slowest answer took."""
        slowest_s = max((hook.took_ms for hook in self.ledger.webhooks), default=0.0) / 1000
        return max(self.day.on_its_way, timedelta(seconds=slowest_s * self.day.speed))

    def pastime(self, occurrence: Occurrence) -> Pastime | None:
        """As it was imagined."""
        title = occurrence.activity.title
        return next((one for one in self.day.pastimes if one.title == title), None)

    def acts(self, person: Person) -> list[Act]:
        """What was done on the telephones that speak for her."""
        numbers = self.day.numbers(person.first_name)
        calls = [(call, False) for call in self.ledger.calls] + [(call, True) for call in self.ledger.rang_in]
        keys = [
            Act(key.at, key.key, key.heard, rang_in)
            for call, rang_in in calls
            for key in call.pressed
            if call.to in numbers
        ]
        texts = [Act(text.at, text.said, "") for text in self.ledger.wrote if text.to in numbers]
        return sorted([*keys, *texts], key=lambda act: act.at)

    # -- whether somebody was told

    def told_of(self, person_id: int, about: About, occurrence: Occurrence) -> list[Telling]:
        return [
            one
            for one in self.tellings
            if (one.person_id, one.about) == (person_id, about) and one.subject.get("occurrence") == occurrence.id
        ]

    def texts_of(self, telling: Telling) -> list[Placed]:
        """The texts of it that came to a telephone; not the one beside a call that is to be sure."""
        return [one for one in self.ledger.texts if self._is_of(one, telling) and one.status == "delivered"]

    def beside(self, telling: Telling) -> list[Placed]:
        """The texts of it that came to a telephone beside a call."""
        rows = {row.id for row in self.rows.values() if row.key == f"telling/{telling.id}/beside"}
        return [one for one in self.ledger.texts if one.row in rows and one.status == "delivered"]

    def keys_of(self, telling: Telling) -> list[datetime]:
        """When 1 was pressed on a call of it."""
        calls = [one for one in self.ledger.calls if self._is_of(one, telling)]
        return [key.at for one in calls if (key := next((key for key in one.pressed if key.key == "1"), None))]

    def proofs(self, telling: Telling) -> list[datetime]:
        """When she was really told: a text came, she pressed 1 on a call of it or heard it when she rang, or wrote JA
        where that is asked."""
        found = [*self.keys_of(telling), *(one.at for one in self.texts_of(telling))]
        acts = [act for act in self.acts(telling.person) if act.at >= telling.created_at - self.slack]
        found += [act.at for act in acts if act.rang_in and act.did == "1" and said("tellings-hear-it") in act.heard]
        if "sure" in telling.subject:
            found += [act.at for act in acts if act.did.upper() == "JA"]
        return sorted(found)

    def goes_on(self, telling: Telling) -> bool:
        """It is to be told later than what was played."""
        later = (row for row in self.rows.values() if row.telling_id == telling.id and row.ended_at is None)
        return telling.not_before > self.ended_at or any(row.not_before > self.ended_at for row in later)

    def _is_of(self, one: Placed, telling: Telling) -> bool:
        return one.row in self.rows and self.rows[one.row].telling_id == telling.id

    # -- how somebody stood to something

    def had_come(self, occurrence: Occurrence, at: datetime) -> list[Signup]:
        """Who had surely joined it or waited for it just then."""
        return [
            one
            for one in self.signups
            if one.occurrence_id == occurrence.id
            and one.created_at <= at - self.slack
            and (one.state is not SignupState.CANCELLED or moved_at(one) > at + self.slack)
        ]

    def had_joined(self, occurrence: Occurrence, at: datetime) -> list[Signup]:
        """Who had surely joined it just then: has not moved since, or was there before the day and has left since."""
        pastime = self.pastime(occurrence)
        before = pastime.joined if pastime is not None else ()
        return [
            one
            for one in self.had_come(occurrence, at)
            if (one.state is SignupState.JOINED and moved_at(one) <= at - self.slack)
            or (one.state is SignupState.CANCELLED and one.person.first_name in before)
        ]


def moved_at(signup: Signup) -> datetime:
    """When it became what it is."""
    return signup.moved_at or signup.created_at


def seen(session: Session, ledger: Ledger, day: Day, ended_at: datetime) -> Seen:
    tasks = session.scalars(sa.select(Task).where(Task.kind == TaskKind.NOT_TOLD)).unique()
    return Seen(
        session=session,
        day=day,
        ledger=ledger,
        ended_at=ended_at,
        occurrences=session.scalars(sa.select(Occurrence).order_by(Occurrence.id)).unique().all(),
        signups=session.scalars(sa.select(Signup).order_by(Signup.id)).unique().all(),
        tellings=session.scalars(sa.select(Telling).order_by(Telling.id)).unique().all(),
        rides=session.scalars(sa.select(Ride).order_by(Ride.id)).unique().all(),
        rows={row.id: row for row in session.scalars(sa.select(Outbox))},
        tasks={task.subject["telling"]: task for task in tasks if "telling" in task.subject},
    )
