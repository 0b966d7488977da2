"""A night of letting go: in batches, past what is needed and what fails, and never before the month's figures."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from structlog.testing import capture_logs

from models import (
    Alert,
    AlertOutcome,
    AlertState,
    Base,
    Call,
    Checkin,
    Community,
    Database,
    Figure,
    Leaving,
    Message,
    Outbox,
    OutboxState,
    Person,
    Phone,
    Recording,
    RecordingState,
    Ride,
    Role,
    Signup,
    Source,
    Step,
    Talk,
    TalkLog,
    Task,
    TaskState,
)
from retention import Kind
from services.keeping import deleting, figures
from services.keeping.kept import NAMELESS
from services.people import contacts
from tests.support import builders
from tests.unit.keeping import life

LONG = timedelta(days=400)


def a_day(db: Database) -> life.Life:
    with db.write() as session:
        lived = life.begin(session)
        elder, friend = lived.moves_in("Kari", Role.ELDER), lived.moves_in("Hilde", Role.VISIT_FRIEND, Role.DRIVER)
        life.a_day(lived, [elder], friend, lived.moves_in("Ida", Role.KIN))
        return lived


def count(db: Database, table: Any) -> int:
    with db.read() as session:
        return session.scalar(sa.select(sa.func.count()).select_from(table)) or 0


def only(db: Database, table: Any, **values: Any) -> None:
    """Change the one row there is, or all."""
    with db.write() as session:
        session.execute(sa.update(table).values(**values))


@pytest.mark.both_engines
def test_when_its_days_are_over_it_is_gone_and_not_a_day_before(db: Database, nights: Any) -> None:
    a_day(db)
    nights.at += timedelta(days=Kind.CHECKINS.days)
    nights.come()
    assert count(db, Checkin) == 1
    nights.at += timedelta(days=2)
    nights.come()
    assert (count(db, Checkin), count(db, Outbox), count(db, Call)) == (0, 0, 0)
    assert (count(db, Alert), count(db, Talk), count(db, Signup)) == (1, 1, 3)


def test_the_words_go_before_the_row_they_stand_in(db: Database, nights: Any) -> None:
    a_day(db)
    nights.at += timedelta(days=Kind.NOTES.days + 2)
    nights.come()
    with db.read() as session:
        assert session.scalars(sa.select(TalkLog.note)).one() is None
        assert session.scalars(sa.select(TalkLog.how_was_it)).one() == 1
        assert session.execute(sa.select(Alert.words, Alert.outcome_note)).one() == (None, None)
        assert session.execute(sa.select(Task.note, Task.done_note)).one() == (None, None)
        assert set(session.scalars(sa.select(Outbox.body))) == {None}
    assert (count(db, Message), count(db, Step)) == (0, 0)


def test_a_night_goes_on_where_it_was_broken_off(db: Database, nights: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each batch is a transaction, and so many rows at most."""
    lived = a_day(db)
    with db.write() as session:
        lived.session = session
        elder = session.get_one(Person, 1)
        for _ in range(7):
            nights.at += timedelta(minutes=1)
            lived.evening(elder)
    monkeypatch.setattr(deleting, "AT_ONCE", 3)
    nights.at += LONG
    left = []
    while count(db, Checkin):
        with db.write() as session:
            before = sum(count_in(session, table) for table in Base.metadata.sorted_tables if table.name != "figure")
            deleting.advance(session, nights.at)
            after = sum(count_in(session, table) for table in Base.metadata.sorted_tables if table.name != "figure")
        left.append(before - after)
    assert max(left) <= 3 * 3, "a check-in takes its one try with it, and a sign-up its ride, ask and reminder"
    assert len(left) > 5
    nights.come()
    assert nights.come() == 0


def count_in(session: Any, table: Any) -> int:
    found: int = session.scalar(sa.select(sa.func.count()).select_from(table))
    return found


def test_it_is_done_at_night_and_once(db: Database, nights: Any) -> None:
    a_day(db)
    assert nights.come() == 0, "the line has begun today"
    nights.at += timedelta(days=3)
    assert nights.come() == 1
    (due,) = deleting.next_due()
    next_night = due.at(db.look(due.first)[0])
    assert next_night == datetime(2026, 1, 14, 2, 0, tzinfo=UTC), "three o'clock in Lom"


@pytest.mark.parametrize("hour", range(0, 50, 3))
def test_the_nights_of_a_clock_change_are_one_night_each(db: Database, nights: Any, hour: int) -> None:
    nights.at = datetime(2026, 10, 24, 0, 30, tzinfo=UTC)
    with db.write() as session:
        life.begin(session)
    nights.at += timedelta(days=2, hours=-24 + hour)
    nights.come()
    assert nights.come() == 0
    (due,) = deleting.next_due()
    after = due.at(db.look(due.first)[0])
    assert after is not None
    assert timedelta() < after - nights.at <= timedelta(hours=25)


def keeps(db: Database, nights: Any, table: Any) -> bool:
    nights.at += LONG
    nights.come()
    return count(db, table) > 0


def test_an_open_alert_keeps_itself_its_evening_and_its_people(db: Database, nights: Any) -> None:
    a_day(db)
    only(db, Alert, state=AlertState.TAKEN, outcome=None)
    only(db, Person, left_at=nights.at, left_by=Leaving.MOVED)
    assert keeps(db, nights, Alert)
    assert count(db, Checkin) == 1
    with db.read() as session:
        assert set(session.scalars(sa.select(Person.first_name))) == {"Kari", "Ida", NAMELESS}
        assert session.scalars(sa.select(Alert.words)).one() == "Eg har falle"


def test_a_task_that_is_open_keeps_what_it_is_about(db: Database, nights: Any) -> None:
    a_day(db)
    with db.write() as session:
        task = session.scalars(sa.select(Task)).one()
        task.state, task.done_at = TaskState.OPEN, None
        task.subject = {"alert": 1, "ride": 1, "talk": 1}
    assert keeps(db, nights, Alert)
    assert keeps(db, nights, Task)
    assert (count(db, Ride), count(db, Signup), count(db, Talk)) == (1, 1, 1)


def test_a_call_that_is_to_be_placed_keeps_itself(db: Database, nights: Any) -> None:
    a_day(db)
    only(db, Outbox, state=OutboxState.DUE)
    assert keeps(db, nights, Outbox)
    assert count(db, Checkin) == 1, "its tries speak of the call, and the calls of it"


def test_a_sound_that_lies_at_the_carrier_keeps_its_talk(db: Database, nights: Any) -> None:
    a_day(db)
    only(db, Recording, state=RecordingState.LEAVING, look_at=nights.at + 3 * LONG, sound=None)
    assert keeps(db, nights, Talk)
    only(db, Recording, state=RecordingState.GONE)
    assert not keeps(db, nights, Talk)


def test_a_number_that_said_stop_is_known_as_long_as_somebody_has_it(db: Database, nights: Any) -> None:
    a_day(db)
    assert keeps(db, nights, Phone)
    only(db, Person, left_at=nights.at, left_by=Leaving.DIED)
    assert not keeps(db, nights, Phone)


def test_what_fails_keeps_nothing_else(db: Database, nights: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    a_day(db)
    really = deleting._delete

    def fails(session: Any, kept: Any, keys: Any) -> None:
        really(session, kept, keys)
        if kept.name == "message":
            raise RuntimeError("this one")

    monkeypatch.setattr(deleting, "_delete", fails)
    with capture_logs() as logged:
        assert keeps(db, nights, Message)
    assert count(db, Checkin) == 0
    assert nights.come() == 0, "it is tried again the next night"
    assert {"keeping.failed"} == {line["event"] for line in logged if line["log_level"] == "error"}


COUNTED = {
    "checkin": Checkin.due_at,
    "alert": Alert.created_at,
    "call": Call.created_at,
    "outbox": Outbox.not_before,
    "talk": Talk.ended_at,
}


def months_of(db: Database, column: Any) -> set[date]:
    with db.read() as session:
        zone = session.scalars(sa.select(Community)).one().zone
        return {found.astimezone(zone).date().replace(day=1) for found in session.scalars(sa.select(column))}


@pytest.mark.parametrize("seed", range(3))
def test_nothing_goes_whose_month_is_not_written(
    db: Database, nights: Any, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Whatever months cannot be written: what is counted in them stays, and of the others it goes."""
    drawn = random.Random(seed)
    with db.write() as session:
        lived = life.begin(session)
        elder, friend = lived.moves_in("Kari", Role.ELDER), lived.moves_in("Hilde", Role.VISIT_FRIEND, Role.DRIVER)
        kin = lived.moves_in("Ida", Role.KIN)
        for _ in range(4):
            nights.at += timedelta(days=drawn.randint(5, 30), hours=drawn.randint(0, 23))
            life.a_day(lived, [elder], friend, kin)
    lived_in = {name: months_of(db, column) for name, column in COUNTED.items()}
    all_of_them = sorted(set().union(*lived_in.values()))
    cannot = {month for month in all_of_them if drawn.random() < 0.5}
    really = figures.write

    def writes(session: Any, community_id: int, month: date, now: datetime) -> bool:
        if month in cannot:
            raise RuntimeError("the figures cannot be reckoned")
        return really(session, community_id, month, now)

    monkeypatch.setattr(figures, "write", writes)
    nights.at += LONG
    nights.come()
    for name, column in COUNTED.items():
        assert months_of(db, column) == lived_in[name] & cannot, name
    monkeypatch.setattr(figures, "write", really)
    nights.at += timedelta(days=2)
    nights.come()
    assert all(months_of(db, column) == set() for column in COUNTED.values())
    with db.read() as session:
        assert set(session.scalars(sa.select(Figure.month))) >= set(all_of_them)


def test_a_month_that_is_not_over_is_not_written(db: Database, nights: Any) -> None:
    a_day(db)
    for days, stands in ((20, False), (23, False), (25, True)):
        nights.at = datetime(2026, 1, 10, 17, 0, tzinfo=UTC) + timedelta(days=days)
        nights.come()
        assert (count(db, Figure) > 0) is stands, days


def test_an_outcome_that_is_known_goes_with_the_alert(db: Database, nights: Any) -> None:
    lived = a_day(db)
    with db.write() as session:
        lived.session = session
        kari, ida = session.get_one(Person, 1), session.get_one(Person, 3)
        lived.alarm(kari, ida, None, AlertOutcome.FELL)
    assert not keeps(db, nights, Alert)


def kin_of(db: Database) -> life.Life:
    with db.write() as session:
        lived = life.begin(session)
        elder, kin = lived.moves_in("Kari", Role.ELDER), lived.moves_in("Ida", Role.KIN)
        lived.moves_in("Svein", Role.KIN)
        builders.contact(session, elder.id, kin.id)
        return lived


def names(db: Database) -> list[str]:
    with db.read() as session:
        return list(session.scalars(sa.select(Person.first_name).order_by(Person.id)))


@pytest.mark.both_engines
def test_a_relative_who_is_nobodys_contact_is_forgotten(db: Database, nights: Any) -> None:
    kin_of(db)
    nights.at += timedelta(days=2)
    nights.come()
    nights.at += timedelta(days=Kind.LEFT.days - 1)
    nights.come()
    assert names(db) == ["Kari", "Ida", "Svein"]
    nights.at += timedelta(days=2)
    nights.come()
    assert names(db) == ["Kari", "Ida", NAMELESS]
    with db.read() as session:
        gone = session.get_one(Person, 3)
        assert (gone.phone, gone.roles, gone.left_by) == (None, [], Leaving.MOVED)


def test_a_relative_somebody_has_for_a_contact_again_stays(db: Database, nights: Any) -> None:
    kin_of(db)
    nights.at += timedelta(days=2)
    nights.come()
    with db.write() as session:
        contacts.add(session, session.get_one(Person, 1), session.get_one(Person, 3), source=Source.DESK)
    nights.at += LONG
    nights.come()
    assert names(db) == ["Kari", "Ida", "Svein"]
    with db.read() as session:
        assert session.get_one(Person, 3).is_a(Role.KIN)


def test_the_relatives_of_who_has_left_go_after_her(db: Database, nights: Any) -> None:
    kin_of(db)
    with db.write() as session:
        kari = session.get_one(Person, 1)
        kari.left_at, kari.left_by = nights.at, Leaving.DIED
    nights.at += timedelta(days=Kind.LEFT.days + 2)
    nights.come()
    assert names(db)[:2] == [NAMELESS, "Ida"]
    for _ in range(2):
        nights.at += timedelta(days=Kind.LEFT.days)
        nights.come()
    assert names(db)[1] == NAMELESS
