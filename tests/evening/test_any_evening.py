"""Whatever goes wrong in whatever order, each elder gets each try at most once, and nobody falls out of the evening.

A course is a list of events drawn by lot: people act, the carrier fails, callbacks are lost, doubled and reversed,
webhooks come again, evenings are silenced, schedulers die between any two steps of a call, and two work at once.
`GRENDELINJA_EXAMPLES=500` tries that many courses on each engine.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from cli.simulation import ledger, verdict
from exchange import scripted
from exchange.errors import NotPossible
from exchange.faults import CallbackFault
from models import Base, Database, Occurrence, Person, Signup, SignupState, Source
from scheduler import Work, claims, cycle, dispatcher, planning, reconcile, sweep
from scheduler.claims import Claim
from services import away, checkin_plans
from tests.village import LINE, Village, Villager, founded

EXAMPLES = int(os.environ.get("GRENDELINJA_EXAMPLES", "4"))
SEARCHING = "GRENDELINJA_EXAMPLES" in os.environ
FIRST_CHOSEN = ("19:00", "19:00", "19:05")
WAITS_S = (5, 20, 60, 200, 600)
TICK = timedelta(minutes=4)
AT_THE_LATEST = timedelta(hours=4)

PEOPLE: dict[str, Callable[[], Any]] = {
    "presses 1": lambda: scripted.answers_after(4, scripted.presses("1"), scripted.hangs_up),
    "presses 2": lambda: scripted.answers_after(4, scripted.presses("2"), scripted.hangs_up),
    "presses 3": lambda: scripted.answers_after(4, scripted.presses("3")),
    "presses 9": lambda: scripted.answers_after(4, scripted.presses("9"), scripted.hangs_up),
    "says nothing": lambda: scripted.answers_after(4),
    "hangs up": lambda: scripted.answers_after(4, scripted.hangs_up),
    "takes": lambda: scripted.answers_after(4, scripted.presses("1"), scripted.presses("1"), scripted.hangs_up),
    "is engaged": scripted.busy,
    "is off": scripted.off,
    "lets it ring": scripted.never_answers,
    "turns it away": scripted.declines,
    "has a mailbox": scripted.voicemail,
}
REST = ("429", "500-before", "500-after", "timeout-before", "timeout-after", "refused")
CALLBACKS = ("dropped", "doubled", "reversed")
EVENTS = (
    *PEOPLE,
    *(f"contact {name}" for name in ("takes", "lets it ring", "is off", "presses 9")),
    *(f"REST {fault}" for fault in REST),
    *(f"callbacks {fault}" for fault in CALLBACKS),
    "callbacks as they should be",
    "a webhook again",
    "rings in",
    "joins what is on now",
    "is away",
    "wants no more calls",
    "one scheduler claims",
    "it carries out",
    "it dies before asking",
    "it dies after asking",
    "the network is cut",
)
PLACED_AND_NOT_SAID = [
    ("callbacks dropped", 0, 5),
    ("lets it ring", 0, 5),
    ("lets it ring", 1, 5),
    ("REST timeout-after", 0, 5),
    ("REST 500-after", 0, 200),
    ("callbacks dropped", 0, 60),
]
NOBODY_SAYS_THE_END = [("callbacks dropped", 0, 60), ("lets it ring", 1, 60), ("REST timeout-before", 0, 600)]
KILLED_BETWEEN_TWO_STEPS = [
    ("says nothing", 0, 50),
    ("one scheduler claims", 0, 5),
    ("it dies after asking", 0, 20),
    ("it dies before asking", 0, 200),
    ("one scheduler claims", 0, 200),
    ("it carries out", 0, 20),
]
EACH_EVENT_ONCE = [(event, place % 3, 5) for place, event in enumerate(EVENTS)]
COURSE = st.lists(st.tuples(st.sampled_from(EVENTS), st.integers(0, 2), st.sampled_from(WAITS_S)), max_size=25)


class Killed(BaseException):
    """A process that is killed catches nothing."""


@dataclass
class Evening:
    """Three elders, their contacts, and two schedulers; what the second has claimed it may carry out late or never."""

    village: Village
    elders: list[Villager]
    contacts: list[Villager]
    claimed: list[Claim] = field(default_factory=list)
    stopped: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        village = self.village
        self.work = Work(village.db, village.settings, village.carrier, cycle.words(village.settings))

    def happens(self, event: str, who: int) -> None:
        kind, _, what = event.partition(" ")
        exchange, elder = self.village.exchange, self.elders[who]
        if event in PEOPLE:
            exchange.handset(elder.number, PEOPLE[event]())
        elif kind == "contact":
            exchange.handset(self.contacts[who].number, PEOPLE[what]())
        elif kind == "REST":
            exchange.faults.next_create(what)
        elif kind == "callbacks":
            exchange.faults.callbacks = CallbackFault(what) if what in CALLBACKS else None
        elif event == "a webhook again" and exchange.webhooks.log:
            exchange.replay(exchange.webhooks.log[-1 - who % len(exchange.webhooks.log)])
        elif event == "rings in":
            with suppress(NotPossible):
                exchange.calling.dial(elder.number, LINE)
        elif event == "the network is cut":
            exchange.faults.partition(self.village.now, 90)
        elif event.startswith("it "):
            self._second_scheduler(event)
        elif event == "one scheduler claims":
            self.claimed += claims.take(self.work, ahead_s=1)
        else:
            self._silences(event, elder)

    def _silences(self, event: str, elder: Villager) -> None:
        with self.village.db.write() as session:
            person = session.get_one(Person, elder.id)
            if event == "is away":
                away.pause(session, person, self.village.now + timedelta(days=2), source=Source.DESK)
            elif event == "wants no more calls":
                checkin_plans.stop(session, person, source=Source.DESK)
                self.stopped.add(elder.id)
            elif event == "joins what is on now":
                occurrence = session.scalars(sa.select(Occurrence)).one()
                known = sa.select(Signup).where(Signup.person_id == person.id)
                if session.scalars(known).first() is None:
                    session.add(
                        Signup(
                            person_id=person.id,
                            occurrence_id=occurrence.id,
                            state=SignupState.JOINED,
                            source=Source.DESK,
                            queued_at=self.village.now,
                        )
                    )

    def _second_scheduler(self, event: str) -> None:
        if not self.claimed:
            return
        claim, carrier = self.claimed.pop(0), self.village.carrier
        place = carrier.place_call

        def dies(**asked: Any) -> str:
            if event == "it dies after asking":
                place(**asked)
            raise Killed

        if event == "it carries out":
            dispatcher.carry_out(self.work, claim)
            return
        with pytest.MonkeyPatch.context() as patch, suppress(Killed):
            patch.setattr(carrier, "place_call", dies)
            dispatcher.carry_out(self.work, claim)

    @property
    def expected(self) -> int:
        """Whoever wanted no more calls before her hour has no check-in to end."""
        return len(self.elders) - len(self.stopped)

    def passes(self, seconds: float) -> None:
        self.village.exchange.run_until(self.village.now + timedelta(seconds=seconds))
        planning.run(self.village.db)
        sweep.run(self.work)
        reconcile.run(self.work)
        cycle.dispatch(self.work)
        self.village.exchange.settle()

    def comes_to_rest(self) -> None:
        """Nothing goes wrong any more; the scheduler that is left comes round until all is settled."""
        self.village.exchange.faults.clear()
        until = self.village.now + AT_THE_LATEST
        while self.village.now < until:
            self.passes(TICK.total_seconds())
            with self.village.db.read() as session:
                ended, under_way = verdict.settled(session)
            if ended >= self.expected and not under_way:
                return


def _emptied(db: Database) -> None:
    with db.engine.begin() as connection:
        for table in reversed(Base.metadata.sorted_tables):
            connection.execute(table.delete())


def _live_in(village: Village) -> Evening:
    elders = [village.elder(f"Namn {place}", checkin=at) for place, at in enumerate(FIRST_CHOSEN)]
    contacts = [village.contact(f"Næraste {place}", elder) for place, elder in enumerate(elders)]
    village.activity(days=0, at="18:30")
    for phone in (village.desk, *(each.phone for each in (*elders, *contacts))):
        phone.behaves(PEOPLE["takes"]())
        phone.ignores_everything()
    return Evening(village, elders, contacts)


@pytest.mark.slow
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate, *((Phase.shrink,) if SEARCHING else ())),
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)
@given(course=COURSE)
@example(course=PLACED_AND_NOT_SAID)
@example(course=NOBODY_SAYS_THE_END)
@example(course=KILLED_BETWEEN_TWO_STEPS)
@example(course=EACH_EVENT_ONCE)
def test_nobody_is_rung_twice_for_one_try_and_nobody_is_lost(
    course: list[tuple[str, int, int]], db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    _emptied(db)
    caplog.clear()
    with founded(db, caplog) as village:
        evening = _live_in(village)
        village.exchange.run_until(village.now + timedelta(hours=2, minutes=59))
        evening.passes(0)
        for event, who, wait_s in course:
            evening.happens(event, who)
            evening.passes(wait_s)
        evening.comes_to_rest()
        with db.read() as session:
            found = verdict.judge(session, ledger.of(village.exchange), evening.expected, 1.0, village.now)
        assert (found.doubled, found.lost, found.untimely) == ([], [], [])
        village.exchange.problems.clear()
