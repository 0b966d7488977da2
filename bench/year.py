"""A community that has lived with the line for a year: what the desk's pages are measured on. All of it is invented."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    About,
    Activity,
    Alert,
    AlertCause,
    AlertOutcome,
    AlertState,
    Call,
    CallStatus,
    Checkin,
    CheckinPlan,
    CheckinState,
    Contact,
    Database,
    Direction,
    Friendship,
    Language,
    Message,
    Occurrence,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    PersonRole,
    Place,
    PlaceKind,
    Ride,
    RideState,
    Role,
    Signup,
    SignupState,
    Source,
    Talk,
    TalkLog,
    TalkState,
    Task,
    TaskKind,
    TaskState,
)
from models.base import Row
from services.desk import users
from tests.support import builders

HAMLETS = ("Garmo", "Galdesanden", "Fossbergom", "Bøverdalen", "Vårdalen", "Skim")
FIRST = ("Anna", "Kari", "Ola", "Pål", "Sigrid", "Ingrid", "Jon", "Marit", "Gudrun", "Stein", "Åse", "Per")
LAST = ("Dømesen", "Dømebakken", "Dømehaug", "Dømegard", "Prøvestad", "Prøvebø")
COORDINATOR, PASSWORD = "marit", "lauv regn skorstein"
AT_ONCE = 5000


@dataclass(frozen=True)
class Year:
    """What was lived, and by whom: ranges of the ids of people."""

    db: Database
    community: int
    now: datetime
    days: int
    elders: range
    volunteers: range
    lot: random.Random


def live(db: Database, now: datetime, people: int = 2000, days: int = 365) -> int:
    """Fills an empty database and returns the community's id. A fifth of the people are rung every evening; as many are
    volunteers; the rest of the elders only join in, and everybody else is a relative."""
    with db.write() as session:
        lom = builders.community(session)
        users.add(session, lom, COORDINATOR, "Marit Dømesen", PASSWORD)
        for name in HAMLETS:
            session.add(Place(community_id=lom.id, name=name, kind=PlaceKind.HAMLET))
        session.add(Place(community_id=lom.id, name="Utgard", kind=PlaceKind.VENUE))
        community = lom.id
    elders = range(1, people * 3 // 5 + 1)
    volunteers = range(elders[-1] + 1, elders[-1] + people // 5 + 1)
    kin = range(volunteers[-1] + 1, people + 1)
    lot = random.Random(7)
    year = Year(db, community, now, days, elders, volunteers, lot)
    _add(db, Person, (_person(community, number, lot) for number in range(1, people + 1)))
    _add(db, PersonRole, _roles(elders, volunteers, kin, now))
    _add(db, CheckinPlan, (_plan(number, now) for number in elders[: people // 5]))
    _add(
        db,
        Contact,
        ({"elder_id": e, "person_id": kin[e % len(kin)], "position": 1, "source": Source.IMPORT} for e in elders),
    )
    friends = [(e, volunteers[e % len(volunteers)]) for e in elders if e % 3 == 0]
    _add(db, Friendship, ({"elder_id": e, "friend_id": f, "source": Source.DESK} for e, f in friends))
    _evenings(year, elders[: people // 5])
    _activities(year)
    _talks(db, friends, now, days)
    _add(db, Message, (_message(year, at) for at in range(days * 20)))
    _needs(db, community, elders, now)
    return community


def _add(db: Database, kind: type[Row] | type[Any], rows: Iterable[dict[str, Any]]) -> None:
    left = iter(rows)
    while some := list(itertools.islice(left, AT_ONCE)):
        with db.write() as session:
            session.execute(sa.insert(kind), some)


def _person(community: int, number: int, lot: random.Random) -> dict[str, Any]:
    first, last = lot.choice(FIRST), f"{lot.choice(LAST)} {number}"
    return {
        "community_id": community,
        "first_name": first,
        "last_name": last,
        "folded_name": f"{first} {last}".casefold(),
        "phone": f"+4761{number:06}",
        "language": Language.NN,
        "birth_year": 1930 + number % 25,
        "hamlet_id": 1 + number % len(HAMLETS),
        "source": Source.IMPORT,
    }


def _roles(elders: range, volunteers: range, kin: range, now: datetime) -> Iterator[dict[str, Any]]:
    for numbers, roles in (
        (elders, (Role.ELDER,)),
        (volunteers, (Role.VISIT_FRIEND, Role.DRIVER)),
        (kin, (Role.KIN,)),
    ):
        for number, role in itertools.product(numbers, roles):
            yield {"person_id": number, "role": role, "since": now - timedelta(days=400), "checked_at": now}


def _plan(number: int, now: datetime) -> dict[str, Any]:
    at = f"{18 + number % 3}:{number % 60:02}"
    return {"person_id": number, "days": list(range(7)), "times": [at], "written_until": now + timedelta(days=1)}


def _evenings(year: Year, rung: range) -> None:
    """A check-in, its call and what was sent, an elder and day; one evening in fifty nobody answers."""
    db, community, now, lot = year.db, year.community, year.now, year.lot
    nights = [(day, elder) for day in range(1, year.days + 1) for elder in rung]

    def at(day: int, elder: int) -> datetime:
        return now - timedelta(days=day) + timedelta(minutes=elder % 120)

    def sent() -> Iterator[dict[str, Any]]:
        for number, (day, elder) in enumerate(nights, 1):
            when = at(day, elder)
            yield {
                "id": number, "created_at": when, "community_id": community, "kind": OutboxKind.CALL,
                "about": About.CHECKIN, "key": f"checkin/{number}/try/1", "subject": {"checkin": number},
                "person_id": elder, "number": f"+4761{elder:06}", "state": OutboxState.DONE, "not_before": when,
                "expires_at": when + timedelta(hours=1), "sid": f"CA{number:032x}", "ended_at": when,
            }  # fmt: skip

    def calls() -> Iterator[dict[str, Any]]:
        for number, (day, elder) in enumerate(nights, 1):
            when = at(day, elder)
            yield {
                "id": number, "created_at": when, "community_id": community, "sid": f"CA{number:032x}",
                "direction": Direction.OUTBOUND, "other_number": f"+4761{elder:06}", "outbox_id": number,
                "person_id": elder, "status": CallStatus.COMPLETED, "ended_at": when + timedelta(minutes=1),
            }  # fmt: skip

    def checkins() -> Iterator[dict[str, Any]]:
        for number, (day, elder) in enumerate(nights, 1):
            when = at(day, elder)
            missed = lot.random() < 0.02
            yield {
                "id": number, "created_at": when, "person_id": elder, "due_at": when, "tries_made": 1,
                "window_ends_at": when + timedelta(minutes=30), "closed_at": when + timedelta(minutes=1),
                "state": CheckinState.MISSED if missed else CheckinState.WELL,
            }  # fmt: skip

    _add(db, Outbox, sent())
    _add(db, Call, calls())
    _add(db, Checkin, checkins())
    first = len(nights) + 1
    _add(
        db,
        Checkin,
        (
            {
                "id": first + number,
                "person_id": elder,
                "due_at": now + timedelta(minutes=elder % 120),
                "window_ends_at": now + timedelta(minutes=elder % 120 + 30),
                "next_try_at": now + timedelta(minutes=elder % 120),
                "state": CheckinState.PLANNED,
            }
            for number, elder in enumerate(rung)
        ),
    )


def _activities(year: Year) -> None:
    """Twelve things that go on every week, a year back and eight weeks ahead; twenty come, a third of them by car."""
    db, community, now, lot = year.db, year.community, year.now, year.lot
    titles = ("Fredagstreff", "Strikkegruppe", "Bibliotekkafé", "Herretrim", "Kor", "Mekkeverkstad")
    _add(
        db,
        Activity,
        (
            {"id": number, "community_id": community, "organiser_id": 1, "uid": f"bench-{number}",
             "title": f"{titles[number % len(titles)]} {number}"}
            for number in range(1, 13)
        ),
    )  # fmt: skip
    days_of = [(activity, week) for week in range(-year.days // 7, 8) for activity in range(1, 13)]
    starts = {
        number: now + timedelta(weeks=week, days=activity % 7, hours=1)
        for number, (activity, week) in enumerate(days_of, 1)
    }
    _add(
        db,
        Occurrence,
        (
            {"id": number, "community_id": community, "activity_id": activity, "key": f"{starts[number].isoformat()}",
             "starts_at": starts[number], "ends_at": starts[number] + timedelta(hours=2),
             "place_id": 1 + number % len(HAMLETS), "minimum": 4, "maximum": 30}
            for number, (activity, _) in enumerate(days_of, 1)
        ),
    )  # fmt: skip
    joined = [(occurrence, elder) for occurrence in starts for elder in lot.sample(year.elders, 20)]
    _add(
        db,
        Signup,
        (
            {"id": number, "created_at": starts[occurrence] - timedelta(days=3), "occurrence_id": occurrence,
             "person_id": elder, "state": SignupState.JOINED, "source": Source.PHONE}
            for number, (occurrence, elder) in enumerate(joined, 1)
        ),
    )  # fmt: skip
    _add(
        db,
        Ride,
        (
            {"signup_id": number, "created_at": starts[occurrence] - timedelta(days=3),
             "state": RideState.UNFILLED if starts[occurrence] > now and number % 60 == 0 else RideState.PROMISED,
             "driver_id": None if starts[occurrence] > now and number % 60 == 0 else lot.choice(year.volunteers)}
            for number, (occurrence, _) in enumerate(joined, 1)
            if number % 3 == 0
        ),
    )  # fmt: skip


def _talks(db: Database, friends: list[tuple[int, int]], now: datetime, days: int) -> None:
    met = [
        (elder, friend, now - timedelta(days=day))
        for day in range(1, days, 10)
        for elder, friend in friends[day % 10 :: 10]
    ]
    _add(
        db,
        Talk,
        (
            {"id": number, "created_at": when, "elder_id": elder, "friend_id": friend, "state": TalkState.TALKED,
             "promised_by": when, "bridged_at": when, "ended_at": when + timedelta(minutes=20)}
            for number, (elder, friend, when) in enumerate(met, 1)
        ),
    )  # fmt: skip
    _add(
        db,
        TalkLog,
        (
            {"talk_id": number, "by_id": friend, "created_at": when, "how_was_it": 1, "source": Source.SMS}
            for number, (_, friend, when) in enumerate(met, 1)
            if number % 40
        ),
    )  # fmt: skip


def _message(year: Year, number: int) -> dict[str, Any]:
    elder = year.lot.choice(year.elders)
    return {
        "created_at": year.now - timedelta(minutes=72 * number + 1),
        "community_id": year.community,
        "sid": f"SM{number:032x}",
        "number": f"+4761{elder:06}",
        "person_id": elder,
        "body": "Kva er på i morgon?",
        "answer": "Fredagstreff klokka elleve.",
    }


def _needs(db: Database, community: int, elders: range, now: datetime) -> None:
    """Three alerts and forty other needs are open; two thousand are done."""
    with db.write() as session:
        for number, elder in enumerate(elders[:3]):
            session.add(
                Alert(elder_id=elder, cause=AlertCause.NEEDS_HELP, created_at=now - timedelta(minutes=20 + number))
            )
        _old_alerts(session, elders, now)
    _add(
        db,
        Task,
        (
            {"community_id": community, "kind": TaskKind.CALL_BACK, "key": f"bench/{number}",
             "person_id": elders[number % len(elders)], "number": f"+4761{elders[number % len(elders)]:06}",
             "state": TaskState.OPEN if number < 40 else TaskState.DONE,
             "created_at": now - timedelta(hours=number), "done_at": None if number < 40 else now}
            for number in range(2000)
        ),
    )  # fmt: skip


def _old_alerts(session: Session, elders: range, now: datetime) -> None:
    session.add_all(
        Alert(
            elder_id=elders[number % len(elders)],
            cause=AlertCause.MISSED,
            state=AlertState.CLOSED,
            outcome=AlertOutcome.FOUND_WELL,
            created_at=now - timedelta(days=number),
            closed_at=now - timedelta(days=number),
        )
        for number in range(1, 300)
    )
