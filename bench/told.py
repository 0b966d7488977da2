"""How fast those are told who have joined something, once its deciding hour has come: by the line's own processes, at
the local exchange, in real time, half of them by text and half by a call they answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
import migrations
from cli import simulation
from cli.simulation.imagined.settling import DESK, LINE, ZONE
from cli.simulation.judged.verdict import on_its_way
from cli.simulation.played import course
from cli.simulation.played.course import Deed, Order
from cli.simulation.played.ledger import Ledger
from exchange import Exchange, scripted
from models import (
    About,
    Activity,
    Community,
    Database,
    Heartbeat,
    Occurrence,
    Organiser,
    Outbox,
    Person,
    Signup,
    SignupState,
    Source,
    Telling,
    TellingState,
    insert_missing,
)
from services.hours.due import FIRST_BEAT

HEAD = (
    "| database | told | by call | by text | all within s | calls a second | busiest ten s, of the rate "
    "| texts a second |\n|---|---|---|---|---|---|---|---|"
)
NOON = datetime(2026, 11, 26, 11, 0, tzinfo=UTC)
SOON = timedelta(seconds=5)
TEN_S = timedelta(seconds=10)
AS_GOOD_AS = 1.1
"""The first call may be late, and the last is not."""


@dataclass(frozen=True, slots=True)
class Told:
    """Seconds are of the machine. `busiest` is calls a second, in the ten seconds with most."""

    engine: str
    calls: int
    texts: int
    all_within_s: float
    calls_a_second: float
    busiest: float
    texts_a_second: float


class _Hour:
    """As `course.Plot` asks for it."""

    first = NOON - SOON
    last = NOON + SOON
    line: str = LINE
    zone: ZoneInfo = ZONE
    deeds: Sequence[Deed] = ()

    def __init__(self, people: int, rate: float) -> None:
        self.people = people
        self.rests = timedelta(seconds=60 + 3 * people / rate)
        self.numbers = [f"+47{'9000' if n % 2 else '6120'}{n:04}" for n in range(people)]

    def lay(self, database_url: str, *, laid: bool) -> None:
        if not laid:
            migrations.upgrade(database_url)
        db = Database(database_url)
        with db.write() as session:
            community = Community(name="Lom", number=LINE, timezone=ZONE.key, coordinator_phone=DESK)
            session.add_all([community, Heartbeat(name=FIRST_BEAT, at=clock.real() - timedelta(days=1))])
            session.flush()
            organiser = Organiser(community_id=community.id, name="Frivilligsentralen")
            activity = Activity(community_id=community.id, organiser=organiser, uid="one", title="Treff")
            starts = NOON + timedelta(days=3)
            hours = {"starts_at": starts, "ends_at": starts, "decides_at": NOON, "minimum": self.people}
            row = Occurrence(community_id=community.id, activity=activity, key="one", **hours)
            session.add(row)
            session.flush()
            common = {"community_id": community.id, "first_name": "Kari", "last_name": "", "folded_name": "kari"}
            people = [{**common, "phone": number, "language": "nn", "source": "desk"} for number in self.numbers]
            insert_missing(session, Person, people)
            fields = {"occurrence_id": row.id, "state": SignupState.JOINED, "source": Source.PHONE}
            ids = session.scalars(sa.select(Person.id)).all()
            insert_missing(session, Signup, [{**fields, "person_id": each, "queued_at": NOON} for each in ids])
        db.dispose()

    def move_in(self, exchange: Exchange) -> None:
        """Each lifts, hears the message, and puts the telephone down."""
        for number in self.numbers:
            behaviour = scripted.answers_after(4, scripted.presses("1"), scripted.hangs_up)
            exchange.handset(number, behaviour)

    def look(self, session: Session) -> tuple[str, bool]:
        told = sa.select(sa.func.count()).where(Telling.state == TellingState.TOLD)
        many, now = session.scalar(told) or 0, clock.now()
        return f"{many} are told", many == self.people and not on_its_way(session, now)


def measured(url: str, people: int, rate: float, folder: Path) -> Told:
    """Raises SystemExit where somebody is not told exactly once, or calls go out faster than the rate."""
    simulation.import_what_is_forked()
    noon = time(12)
    order = Order(people, noon, noon, speed=1.0, database_url=url, folder=folder, rate=rate)
    played = course.play(order, _Hour(people, rate), lambda session, ledger, _at: _told(session, ledger), _quietly)
    told = played.verdict
    if told.calls_a_second > rate * AS_GOOD_AS:
        raise SystemExit(f"{told.calls_a_second:.1f} calls a second went out, and the carrier allows {rate:g}")
    return told


def _quietly(_words: str) -> None:
    """How far it is nobody asks."""


def _told(session: Session, ledger: Ledger) -> Told:
    whom = dict(
        session.execute(sa.select(Outbox.id, Outbox.person_id).where(Outbox.about == About.OCCURRENCE_ON)).all()
    )
    people = session.scalars(sa.select(Person.id)).all()
    heard = [one for one in ledger.calls if one.row in whom and "1" in one.said]
    read = [one for one in ledger.texts if one.row in whom and one.status == "delivered"]
    times = Counter(whom[one.row] for one in (*heard, *read))
    if sorted(each for each in times if each is not None) != sorted(people) or set(times.values()) != {1}:
        raise SystemExit(f"{len(times)} of {len(people)} were told, {sum(times.values())} times")
    rang, wrote = sorted(one.at for one in heard), sorted(one.at for one in read)
    first = min(*rang, *wrote)
    last = max(wrote[-1], *(key.at for one in heard for key in one.pressed))
    most = max(sum(at <= one < at + TEN_S for one in rang) for at in rang)
    return Told(
        session.get_bind().dialect.name,
        len(heard),
        len(read),
        (last - first).total_seconds(),
        _a_second(rang),
        most / TEN_S.total_seconds(),
        _a_second(wrote),
    )


def _a_second(at: Sequence[datetime]) -> float:
    return (len(at) - 1) / (at[-1] - at[0]).total_seconds()


def line(told: Told, rate: float) -> str:
    """Its row of the table."""
    return (
        f"| {told.engine} | {told.calls + told.texts}, nobody twice | {told.calls} | {told.texts} | "
        f"{told.all_within_s:.0f} | {told.calls_a_second:.1f} | {told.busiest / rate:.2f} | {told.texts_a_second:.1f} |"
    )
