"""What the verdict on a day must see: each day here has one fault on purpose, which its rule finds and no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from cli.simulation.imagined.day.listening import said
from cli.simulation.imagined.day.village import Day, Pastime, Wanted
from cli.simulation.judged.day import verdict
from cli.simulation.judged.day.verdict import RULES
from cli.simulation.played.ledger import Ledger, Placed, Pressed
from models import (
    About,
    Channel,
    Database,
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
    Task,
    TaskKind,
    Telling,
    TellingState,
)
from tests.support import builders

pytestmark = pytest.mark.only_on("sqlite")  # what is seen does not hang on the engine

NINE = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)
A_MINUTE = timedelta(minutes=1)
OPEN, FULL, SURE, OFF = "Fredagstreff", "Bakekurs", "Allsong", "Kaffistund"
J, W = SignupState.JOINED, SignupState.WAITING


def at(minutes: float) -> datetime:
    return NINE + minutes * A_MINUTE


@dataclass
class Made:
    """A day on which all went as it should: Anna joined by key, Berit took by text the place she had waited for, Dagny
    was told that hers is on, and of what was called off on the day the driver first, then Eldrid, who is driven, and
    Frida by a human, since nobody reached her."""

    session: Session
    day: Day = field(default_factory=lambda: Day(at(0), at(300), speed=1))
    ledger: Ledger = field(default_factory=Ledger)
    people: dict[str, Person] = field(default_factory=dict)
    events: dict[str, Occurrence] = field(default_factory=dict)
    signups: dict[str, Signup] = field(default_factory=dict)
    tellings: dict[str, Telling] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.community = builders.community(self.session)
        for serial, name in enumerate(("Anna", "Berit", "Dagny", "Eldrid", "Frida", "Ola")):
            mobile = name in {"Berit", "Ola"}
            number = builders.number(100 + serial, mobile=mobile)
            role = Role.DRIVER if name == "Ola" else Role.ELDER
            self.people[name] = builders.person(self.session, self.community.id, name, role, phone=number)
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

    def _is_on(self, title: str, minutes: float, **fields: object) -> None:
        known = {name: fields.pop(name) for name in ("joined", "waits") if name in fields}
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

    def found(self) -> dict[str, list[str]]:
        judged = verdict.judge(self.session, self.ledger, self.day, at(400))
        return {name: rule.broken for name, rule in judged.rules.items() if rule.broken}


@pytest.fixture
def made(db: Database) -> Iterator[Made]:
    with db.write() as session:
        yield Made(session)


def test_a_day_on_which_all_went_well_is_good_and_each_rule_looked_at_something(made: Made) -> None:
    made.day.wanted.append(Wanted("Anna", OPEN, frozenset({J})))
    judged = verdict.judge(made.session, made.ledger, made.day, at(400))
    assert judged.good, judged.broken
    assert [name for name, rule in judged.rules.items() if not rule.looked_at] == []


def _nobody_pressed(made: Made) -> None:
    made.ledger.rang_in.clear()


def _pressed_for_something_else(made: Made) -> None:
    made.ledger.rang_in.clear()
    made.rings_in("Anna", 30, "1", "Strikkegruppe, i morgon. Stemmer det, trykk 1.")


def _a_place_bound_by_silence(made: Made) -> None:
    made.ledger.wrote.clear()


def _one_more_comes_along(made: Made) -> None:
    made.signups["Berit"].companions = 1


def _too_many_for_a_moment(made: Made) -> None:
    made.day.looked_at[made.events[FULL].id] = 2


def _somebody_waited_longer(made: Made) -> None:
    made.signups["Dagny"].created_at = at(-70)


def _a_place_taken_past_the_list(made: Made) -> None:
    made.signups["Berit"].moved_at = at(-60)
    made.signups["Anna"].occurrence_id = made.events[FULL].id
    made.events[FULL].maximum = 2
    made.rings_in("Anna", 30, "1", f"{FULL}, laurdag. Stemmer det, trykk 1.")


def _the_driver_after_the_rider(made: Made) -> None:
    subject = made.tellings["driver"].subject
    _forgotten(made, "driver")
    made.tell("driver late", "Ola", About.RIDE_CANCELLED, OFF, 61, ride=subject["ride"])


def _nothing_was_to_be_told(made: Made) -> None:
    _forgotten(made, "on")


def _forgotten(made: Made, what: str) -> None:
    row_id = _row_of(made, what)
    for placed in (made.ledger.calls, made.ledger.texts):
        placed[:] = [one for one in placed if one.row != row_id]
    made.session.delete(made.session.get_one(Outbox, row_id))
    made.session.flush()
    made.session.delete(made.tellings[what])


def _counts_as_told_without_a_key(made: Made) -> None:
    of_it = _row_of(made, "on")
    made.ledger.calls = [replace(one, pressed=(), said="") if one.row == of_it else one for one in made.ledger.calls]


def _told_in_two_calls(made: Made) -> None:
    made.goes_out(made.tellings["on"], 140)


def _two_tellings_of_one_thing(made: Made) -> None:
    made.tell("on again", "Dagny", About.OCCURRENCE_ON, SURE, 140)


def _rung_late_in_the_evening(made: Made) -> None:
    of_it, late = _row_of(made, "on"), at(13 * 60)
    made.ledger.calls = [replace(one, at=late) if one.row == of_it else one for one in made.ledger.calls]


def _nobody_has_whom_nobody_reached(made: Made) -> None:
    made.session.delete(made.task)


def _a_human_has_it_too_late(made: Made) -> None:
    made.task.created_at = at(230)


def _what_she_wanted_came_to_nothing(made: Made) -> None:
    made.day.wanted.append(Wanted("Anna", FULL, frozenset({W})))


def _one_row_in_two_texts(made: Made) -> None:
    first = made.ledger.texts[-1]
    made.ledger.texts.append(replace(first, sid="again", status="failed"))


def _a_row_in_doubt(made: Made) -> None:
    made.session.get_one(Outbox, _row_of(made, "on")).state = OutboxState.UNKNOWN


def _row_of(made: Made, what: str) -> int:
    return made.session.query(Outbox).filter_by(telling_id=made.tellings[what].id).one().id


FAULTS: list[tuple[Callable[[Made], None], set[str]]] = [
    (_nobody_pressed, {"bound unasked"}),
    (_pressed_for_something_else, {"bound unasked"}),
    (_a_place_bound_by_silence, {"bound unasked"}),
    (_one_more_comes_along, {"more than the places"}),
    (_too_many_for_a_moment, {"more than the places"}),
    (_somebody_waited_longer, {"out of turn"}),
    (_a_place_taken_past_the_list, {"out of turn"}),
    (_the_driver_after_the_rider, {"drivers not first"}),
    (_nothing_was_to_be_told, {"not told"}),
    (_counts_as_told_without_a_key, {"not told"}),
    (_told_in_two_calls, {"told twice"}),
    (_two_tellings_of_one_thing, {"told twice"}),
    (_rung_late_in_the_evening, {"in quiet hours"}),
    (_nobody_has_whom_nobody_reached, {"at a closed door", "not told"}),
    (_a_human_has_it_too_late, {"at a closed door"}),
    (_what_she_wanted_came_to_nothing, {"left out"}),
    (_one_row_in_two_texts, {"placed twice"}),
    (_a_row_in_doubt, {"in doubt"}),
]


@pytest.mark.parametrize(("fault", "rules"), FAULTS, ids=lambda value: getattr(value, "__name__", ""))
def test_each_fault_is_seen_by_its_rule_and_by_no_other(
    made: Made, fault: Callable[[Made], None], rules: set[str]
) -> None:
    fault(made)
    made.session.flush()
    made.session.expire_all()
    assert set(made.found()) == rules


def test_there_is_a_fault_for_every_rule() -> None:
    assert {name for _, rules in FAULTS for name in rules} == set(RULES)
