"""A day on which all went as it should, for the tests of the verdict: each takes one thing of it away."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from sqlalchemy.orm import Session

from cli.simulation.imagined.day.listening import said
from cli.simulation.imagined.day.village import Day, Pastime, Withdrawal
from cli.simulation.judged.day import verdict
from cli.simulation.played.ledger import Ledger, Placed, Pressed
from models import (
    About,
    Channel,
    Leg,
    Occurrence,
    OccurrenceState,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Ride,
    RideState,
    Role,
    Signup,
    SignupState,
    Source,
    Stop,
    Task,
    TaskKind,
    Telling,
    TellingState,
    Trip,
)
from tests.support import builders

NINE = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)
A_MINUTE = timedelta(minutes=1)
OPEN, FULL, SURE, OFF, DRIVEN = "Fredagstreff", "Bakekurs", "Allsong", "Kaffistund", "Fellesmiddag"
DRIVERS = ("Ola", "Per", "Rolf", "Tor")
J, W = SignupState.JOINED, SignupState.WAITING


def at(minutes: float) -> datetime:
    return NINE + minutes * A_MINUTE


@dataclass
class Made:
    """A day on which all went as it should: Anna joined by key, Berit took by text the place she had waited for, Dagny
    was told that hers is on, and of what was called off on the day the driver first, then Eldrid, who is driven, and
    Frida by a human, since nobody reached her. Of the three who are to be driven Gro was given back by Per and is
    driven by Ola, Hild is driven by Per, and nobody was found for Inga."""

    session: Session
    day: Day = field(default_factory=lambda: Day(at(0), at(300), speed=1))
    ledger: Ledger = field(default_factory=Ledger)
    people: dict[str, Person] = field(default_factory=dict)
    events: dict[str, Occurrence] = field(default_factory=dict)
    signups: dict[str, Signup] = field(default_factory=dict)
    tellings: dict[str, Telling] = field(default_factory=dict)
    rides: dict[str, Ride] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.community = builders.community(self.session)
        names = ("Anna", "Berit", "Dagny", "Eldrid", "Frida", "Gro", "Hild", "Inga", "Jon", "Liv", *DRIVERS)
        for serial, name in enumerate(names):
            mobile, drives = name in {"Berit", "Hild", "Liv", *DRIVERS}, name in DRIVERS
            number = builders.number(100 + serial, mobile=mobile)
            role, seats = (Role.DRIVER, 1) if drives else (Role.ELDER, None)
            self.people[name] = builders.person(self.session, self.community.id, name, role, phone=number, seats=seats)
            self.day.rows.append({"first_name": name, "phone": number})
        self._is_on(OPEN, 24 * 60)
        self._is_on(FULL, 48 * 60, maximum=1, waits=("Berit", "Dagny"))
        self._is_on(SURE, 26 * 60, joined=("Dagny",), confirmed_at=at(120))
        self._is_on(OFF, 240, joined=("Eldrid", "Frida"), state=OccurrenceState.CANCELLED)
        self.day.called_off[OFF] = at(60)
        self._anna_joins()
        self._berit_takes_the_place()
        self.signups["Dagny is sure"] = self._come("Dagny", SURE, J)
        self.tell("on", "Dagny", About.OCCURRENCE_ON, SURE, 120)
        self._is_called_off()
        self._are_driven()

    def _is_on(self, title: str, minutes: float, **fields: object) -> None:
        known = {name: fields.pop(name) for name in ("joined", "waits", "driven") if name in fields}
        self.day.pastimes.append(Pastime(title, at(minutes), **known))  # type: ignore[arg-type]
        row = builders.occurrence(self.session, self.community.id, at(minutes), title, uid=title, **fields)
        self.events[title] = row

    def _come(self, name: str, title: str, state: SignupState, *, since: float = -600, moved: float = -600) -> Signup:
        fields = {"occurrence_id": self.events[title].id, "person_id": self.people[name].id, "source": Source.PHONE}
        row = Signup(**fields, state=state, created_at=at(since), queued_at=at(since))
        self.session.add(row)
        self.session.flush()
        row.moved_at = at(moved)
        return row

    def _anna_joins(self) -> None:
        self.signups["Anna"] = self._come("Anna", OPEN, J, since=30, moved=30)
        self.rings_in("Anna", 30, "1", f"{OPEN}, i morgon. Stemmer det, trykk 1.")

    def _berit_takes_the_place(self) -> None:
        self.signups["Berit"] = self._come("Berit", FULL, J, since=-60, moved=100)
        self.signups["Dagny"] = self._come("Dagny", FULL, W, since=-50, moved=-50)
        self.tell("place", "Berit", About.PLACE_FREE, FULL, 90, signup=self.signups["Berit"].id)
        self.ledger.wrote.append(Placed("SMin", 0, self.number("Berit"), at(100), "received", "ja"))

    def _is_called_off(self) -> None:
        signup = self.signups["Eldrid"] = self._come("Eldrid", OFF, J)
        self.signups["Frida"] = self._come("Frida", OFF, J)
        ride = Ride(signup_id=signup.id, state=RideState.CANCELLED)
        self.session.add(ride)
        self.session.flush()
        self.tell("driver", "Ola", About.RIDE_CANCELLED, OFF, 60, ride=ride.id)
        self.tell("rider", "Eldrid", About.OCCURRENCE_CANCELLED, OFF, 60, signup=signup.id, sure=1)
        frida = {"signup": self.signups["Frida"].id, "sure": 1}
        lost = self.tell("rest", "Frida", About.OCCURRENCE_CANCELLED, OFF, 60, answered=False, **frida)
        lost.state = TellingState.NOT_TOLD
        fields = {"community_id": self.community.id, "kind": TaskKind.NOT_TOLD, "created_at": at(90)}
        self.task = Task(**fields, key=f"not-told/{lost.id}", subject={"telling": lost.id})
        self.session.add(self.task)
        self.session.flush()

    def _are_driven(self) -> None:
        self._is_on(DRIVEN, 360, joined=("Gro", "Hild", "Inga"), driven={"Gro": "Per"})
        self.day.withdrawn.append(Withdrawal("Per", DRIVEN, at(100), 5))
        for name, driver in (("Gro", "Ola"), ("Hild", "Per"), ("Inga", None)):
            signup = self._come(name, DRIVEN, J)
            ride = self.rides[name] = Ride(signup_id=signup.id, state=RideState.UNFILLED, created_at=at(-600))
            self.session.add(ride)
            self.session.flush()
            ride.moved_at = at(120)
            if driver is not None:
                self._drives(ride, driver)
        self.of_ride("given back", "Gro", About.RIDE_CANCELLED, 101)
        self.of_ride("another", "Gro", About.RIDE_PROMISED, 121)
        self.of_ride("comes", "Hild", About.RIDE_PROMISED, 121, words="Per hentar deg mellom kl 14.00 og 14.10.")
        self.of_ride("nobody", "Inga", About.RIDE_UNFILLED, 122)

    def _drives(self, ride: Ride, driver: str) -> None:
        ride.state, ride.driver_id = RideState.PROMISED, self.people[driver].id
        ride.moved_at, ride.pickup_from, ride.pickup_to = at(120), at(300), at(310)
        trip = Trip(occurrence_id=self.events[DRIVEN].id, driver_id=ride.driver_id, leg=Leg.THERE, metres=9_000)
        trip.leaves_at, trip.arrives_at = at(290), at(340)
        trip.stops = [Stop(ride_id=ride.id, position=1, at=at(305))]
        self.session.add(trip)
        self.session.flush()

    def of_ride(self, what: str, name: str, about: About, minutes: float, *, words: str = "") -> None:
        ride = self.rides[name]
        telling = self.tell(what, name, about, DRIVEN, minutes, ride=ride.id, signup=ride.signup_id or 0)
        self.reads(what, words)
        assert telling.subject["ride"] == ride.id

    def reads(self, what: str, words: str) -> None:
        row_id = row_of(self, what)
        self.ledger.texts = [replace(one, words=words) if one.row == row_id else one for one in self.ledger.texts]

    def number(self, name: str) -> str:
        return str(self.people[name].phone)

    def rings_in(self, name: str, minutes: float, key: str, heard: str) -> None:
        pressed = (Pressed(at(minutes), key, heard),)
        sid = f"CAin{len(self.ledger.rang_in)}"
        self.ledger.rang_in.append(
            Placed(sid, 0, self.number(name), at(minutes - 1), "completed", key, pressed=pressed)
        )

    def tell(
        self, what: str, name: str, about: About, title: str, minutes: float, *, answered: bool = True, **more: int
    ) -> Telling:
        """By text to a mobile, else by a call, of which 1 is pressed where it is `answered`."""
        mobile = self.number(name).startswith("+479")
        subject = {"occurrence": self.events[title].id, **more}
        telling = Telling(
            person_id=self.people[name].id,
            about=about,
            key=what,
            subject=subject,
            channel=Channel.SMS if mobile else Channel.VOICE,
            state=TellingState.TOLD,
            not_before=at(minutes),
            expires_at=at(minutes + 600),
            created_at=at(minutes),
        )
        self.session.add(telling)
        self.session.flush()
        self.tellings[what] = telling
        self.goes_out(telling, minutes, answered=answered)
        return telling

    def goes_out(self, telling: Telling, minutes: float, *, answered: bool = True) -> None:
        mobile = telling.channel is Channel.SMS
        row = Outbox(
            community_id=self.community.id,
            kind=OutboxKind.TEXT if mobile else OutboxKind.CALL,
            about=telling.about,
            key=f"telling/{telling.id}/{minutes}",
            subject=telling.subject,
            person_id=telling.person_id,
            number=str(telling.person.phone),
            telling_id=telling.id,
            state=OutboxState.DONE,
            not_before=at(minutes),
            expires_at=at(minutes + 600),
            ended_at=at(minutes + 1),
        )
        self.session.add(row)
        self.session.flush()
        placed = Placed(f"{row.id}", row.id, row.number, at(minutes), "delivered" if mobile else "completed")
        if mobile:
            self.ledger.texts.append(placed)
            return
        pressed = (Pressed(at(minutes + 0.5), "1", said("tellings-hear-it")),) if answered else ()
        self.ledger.calls.append(replace(placed, said="1" if answered else "", pressed=pressed))

    @contextmanager
    def as_it_was(self) -> Iterator[None]:
        """Afterwards it is again as it was before."""
        kept = deepcopy((self.day, self.ledger)), dict(self.tellings)
        with self.session.begin_nested() as point:
            yield
            point.rollback()
        (self.day, self.ledger), self.tellings = kept

    def found(self) -> dict[str, list[str]]:
        judged = verdict.judge(self.session, self.ledger, self.day, at(400))
        return {name: rule.broken for name, rule in judged.rules.items() if rule.broken}


def row_of(made: Made, what: str) -> int:
    return made.session.query(Outbox).filter_by(telling_id=made.tellings[what].id).one().id
