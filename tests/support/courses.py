"""The course of an evening: a village of six elders, two of them on one telephone, or of fewer, and events that happen
to it one after another.

People act, the carrier fails, callbacks are lost, doubled and reversed, webhooks come again, evenings are silenced,
schedulers die between any two steps of a call, and two work at once.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import time, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from cli.simulation.imagined.people import asks_by_number, text_back
from cli.simulation.imagined.scenario import Imagined, Scenario
from cli.simulation.judged import verdict
from cli.simulation.judged.verdict import Verdict
from cli.simulation.played import ledger
from exchange import scripted
from exchange.base.errors import NotPossible
from exchange.base.faults import CallbackFault
from models import Checkin, Community, DeskUser, Occurrence, Person, Signup, SignupState, Source
from scheduler import Work, claims, cycle, dispatcher
from scheduler.claims import Claim
from services.checkins import by_desk, pausing
from services.desk import users
from services.hours import duetime
from services.plans import away, checkin_plans
from tests.support.village import DESK, LINE, Village, Villager

Course = list[tuple[str, int, int]]
"""Events in their order: what, to which of the six, and how many seconds then pass."""
FIRST_CHOSEN = ("19:00", "19:00", "19:05", "19:05", "19:05", "19:10")
"""When each of the six is rung. The last is on the telephone of the one before her, if there is one."""
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
CALLBACKS = ("dropped", "doubled", "reversed", "late")
SILENCES = ("joins what is on now", "is away", "wants no more calls")
AT_THE_DESK = {
    "the desk pauses the round for a while": 25,
    "the desk pauses the round for long": 100,
    "the desk goes on with the round": 0,
    "the desk takes her over": 0,
}
"""With the minutes of a pause."""
OF_ALL = {"no phone is in reach": "is off", "every phone is in reach": "presses 1"}
EVENTS = (
    *PEOPLE,
    *(f"contact {name}" for name in ("takes", "lets it ring", "is off", "presses 9")),
    *(f"REST {fault}" for fault in REST),
    *(f"callbacks {fault}" for fault in CALLBACKS),
    "callbacks as they should be",
    "a webhook again",
    "rings in",
    *SILENCES,
    *AT_THE_DESK,
    "one scheduler claims",
    "it carries out",
    "it dies before asking",
    "it dies after asking",
    "the network is cut",
    "no phone is in reach",
    "every phone is in reach",
)


class Killed(BaseException):
    """A process that is killed catches nothing."""


@dataclass
class Evening:
    """Some elders, their contacts, and two schedulers; what the second has claimed it may carry out late or never."""

    village: Village
    elders: list[Villager]
    contacts: list[Villager]
    chosen: tuple[str, ...]
    claimed: list[Claim] = field(default_factory=list)

    def __post_init__(self) -> None:
        village = self.village
        with village.db.write() as session:
            community = session.get_one(Community, village.community_id)
            self.user_id = users.add(session, community, "marit", "Marit", "a-long-password").id
        zone, today = village.community.zone, village.today
        self.imagined = [
            Imagined(
                elder.first_name,
                duetime.due_instant(today, time.fromisoformat(chosen), zone),
                (elder.number,),
                frozenset({contact.number}),
            )
            for elder, contact, chosen in zip(self.elders, self.contacts, self.chosen, strict=True)
        ]
        self.scenario = Scenario(self.imagined, DESK, zone)
        text_back(village.exchange, LINE, lambda _number, asked: "1" if asks_by_number(asked) else "")
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
        elif event in OF_ALL:
            for each in self.elders:
                exchange.handset(each.number, PEOPLE[OF_ALL[event]]())
        elif event.startswith("it "):
            self._second_scheduler(event)
        elif event == "one scheduler claims":
            self.claimed += claims.take(self.work, ahead_s=1)
        elif event in SILENCES or event in AT_THE_DESK:
            self._is_decided(event, who)

    def _is_decided(self, event: str, who: int) -> None:
        if event in AT_THE_DESK:
            self._at_the_desk(event, who)
            return
        self._silences(event, self.elders[who])
        self.imagined[who].silent_from = self.imagined[who].silent_from or self.village.now

    def _at_the_desk(self, event: str, who: int) -> None:
        with self.village.db.write() as session:
            community = session.get_one(Community, self.village.community_id)
            user = session.get_one(DeskUser, self.user_id)
            if minutes := AT_THE_DESK[event]:
                pausing.pause(session, community, self.village.now + timedelta(minutes=minutes), user)
            elif event == "the desk goes on with the round":
                pausing.resume(session, community, user)
            else:
                own = sa.select(Checkin).where(Checkin.person_id == self.elders[who].id)
                for checkin in session.scalars(own).all():
                    tonight = duetime.local_day(checkin.due_at, community.zone) == self.village.today
                    if tonight and by_desk.take_over(session, checkin, user):
                        self.imagined[who].desk_rings_from = self.village.now

    def _silences(self, event: str, elder: Villager) -> None:
        with self.village.db.write() as session:
            person = session.get_one(Person, elder.id)
            if event == "is away":
                away.pause(session, person, self.village.now + timedelta(days=2), source=Source.DESK)
            elif event == "wants no more calls":
                checkin_plans.stop(session, person, source=Source.DESK)
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

    def passes(self, seconds: float) -> None:
        self.village.exchange.run_until(self.village.now + timedelta(seconds=seconds))
        self.village.settle()

    def comes_to_rest(self) -> None:
        """Nothing goes wrong any more; the scheduler that is left comes round until all is settled."""
        self.village.exchange.faults.clear()
        until = self.village.now + AT_THE_LATEST
        while self.village.now < until:
            self.passes(TICK.total_seconds())
            if self.village.now <= self.scenario.last_due:
                continue
            with self.village.db.read() as session:
                _, under_way = verdict.settled(session)
            if not under_way:
                return

    def verdict(self, then: Callable[[Session], object] = lambda _session: None) -> Verdict:
        """As it would be if `then` were done to its rows, which stay as they are."""
        with self.village.db.read() as session:
            then(session)
            session.flush()
            return verdict.judge(session, ledger.ledger_of(self.village.exchange), self.scenario, self.village.now)


def _live_in(village: Village, chosen: tuple[str, ...]) -> Evening:
    elders: list[Villager] = []
    for place, at in enumerate(chosen):
        number = elders[-1].number if elders and place == len(chosen) - 1 else None
        elders.append(village.elder(f"Namn {place}", checkin=at, number=number))
    contacts = [village.contact(f"Næraste {place}", elder) for place, elder in enumerate(elders)]
    village.activity(days=0, at="18:30")
    for phone in (village.desk, *(each.phone for each in (*elders, *contacts))):
        phone.behaves(PEOPLE["takes"]())
        phone.ignores_everything()
    return Evening(village, elders, contacts, chosen)


def lived_out(village: Village, course: Course, chosen: tuple[str, ...] = FIRST_CHOSEN) -> Evening:
    """An evening that has taken this course in a village, till nothing more comes of it."""
    evening = _live_in(village, chosen)
    village.exchange.run_until(village.now + timedelta(hours=2, minutes=59))
    evening.passes(0)
    for event, who, wait_s in course:
        evening.happens(event, who)
        evening.passes(wait_s)
    evening.comes_to_rest()
    village.exchange.problems.clear()
    return evening


def lived(village: Village, course: Course) -> Verdict:
    """What became of everybody in such an evening."""
    return lived_out(village, course).verdict()
