"""A line that has lived goes back to an early version and on again: once for all that is to be seen of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import command
from sqlalchemy.orm import Session

import clock
import migrations
from models import (
    About,
    Activity,
    Base,
    Call,
    Channel,
    Check,
    Community,
    Contact,
    Database,
    Direction,
    Outbox,
    Person,
    Role,
    SeenCheck,
    Step,
    Task,
    TaskKind,
    TaskState,
    Telling,
)
from services import outbox, tasks
from tests.support import builders
from tests.unit.migrations import test_seeing_series as calendars
from tests.unit.migrations.test_upgrade import ANY_ZONES_1970, DUE, DUE_AT_ANY_AGE, at, brought_on, upgraded

__all__ = ["upgraded"]
CHECKED = datetime(2026, 5, 1, tzinfo=UTC)


def test_what_was_written_before_is_looked_at_asked_about_and_sealed_and_none_is_lost(upgraded: Database) -> None:
    with upgraded.write() as session:
        lom = builders.community(session)
        assert not lom.ran_before_asked
        at(clock.now() - timedelta(days=3), session, 100)
        at(clock.now() + timedelta(days=3), session, 110)
        with_volunteers(session, lom)
        that_has_rung_and_told(session, lom)
        with_much_to_seal(session)
    command.downgrade(migrations.config(upgraded.url), "0022")
    for (table, column), value in CLEAR.items():
        assert set(as_it_stands(upgraded, table, column)) - {None} == {value}
    command.downgrade(migrations.config(upgraded.url), "0004")
    brought_on(upgraded)

    with upgraded.read() as session:
        all_is_looked_at_unless_it_is_long_past(session)
        who_was_active_stays_so_and_the_desk_is_asked_to_look(session)
        who_was_rung_was_told(session)
        assert session.scalars(sa.select(Community.ran_before_asked)).one(), "who answers for it was not asked then"
    what_stood_there_to_read_is_sealed_and_the_line_reads_it(upgraded)


def all_is_looked_at_unless_it_is_long_past(session: Session) -> None:
    for kind, column in DUE.items():
        past, ahead = session.scalars(sa.select(column).order_by(kind.id))
        assert (kind, past) == (kind, None)
        assert ahead <= ANY_ZONES_1970
    for column in DUE_AT_ANY_AGE.values():
        assert [found <= ANY_ZONES_1970 for found in session.scalars(sa.select(column))] == [True, True]


def with_volunteers(session: Session, lom: Community) -> None:
    for serial, (name, role) in enumerate((("Ola", Role.DRIVER), ("Bodil", Role.VISIT_FRIEND), ("Kari", Role.ELDER))):
        person = builders.person(session, lom.id, name, role, phone=builders.number(120 + serial, mobile=True))
        person.roles[0].checked_at = CHECKED if name == "Ola" else None


def who_was_active_stays_so_and_the_desk_is_asked_to_look(session: Session) -> None:
    (task,) = session.scalars(sa.select(Task))
    assert task.person is not None
    assert (task.person.first_name, task.kind, task.state) == ("Ola", TaskKind.SEE_CHECKS, TaskState.OPEN)
    assert task.due_at is not None
    assert task.due_at - clock.now() <= timedelta(days=60)
    assert task.person.is_a(Role.DRIVER)


def that_has_rung_and_told(session: Session, lom: Community) -> None:
    """Tables that others lead to are laid anew where a column may hold one more word."""
    kari = builders.person(session, lom.id, "Kari", Role.ELDER, phone=builders.number(130, mobile=True))
    hour = {"not_before": clock.now(), "expires_at": clock.now()}
    telling = Telling(person_id=kari.id, about=About.CHECKIN, key="told/1", subject={}, channel=Channel.VOICE, **hour)
    session.add(telling)
    session.flush()
    rung = outbox.queue_call(
        session,
        community_id=lom.id,
        number=builders.number(130, mobile=True),
        about=About.CHECKIN,
        key="rung/1",
        subject={},
        person_id=kari.id,
        expires_at=clock.now() + timedelta(hours=1),
    )
    rung.telling_id = telling.id
    session.add(
        Call(community_id=lom.id, sid="CA1", outbox_id=rung.id, direction=Direction.OUTBOUND, person_id=kari.id)
    )


def who_was_rung_was_told(session: Session) -> None:
    call = session.scalars(sa.select(Call)).one()
    told = sa.select(Outbox.telling_id).where(Outbox.id == call.outbox_id)
    assert session.scalar(told) == session.scalars(sa.select(Telling.id)).one()


CLEAR: dict[tuple[str, str], Any] = {
    ("activity", "notes"): "Ta med ull",
    ("contact", "hours"): "16:00-22:00",
    ("person", "latitude"): 61.8375,
    ("person", "longitude"): 8.5686,
    ("step", "digits"): "3",
}


def as_it_stands(database: Database, table: str, column: str) -> list[Any]:
    with database.read() as session:
        asked: sa.Select[Any] = sa.select(sa.column(column)).select_from(sa.table(table)).order_by(sa.column("id"))
        return list(session.scalars(asked))


def with_much_to_seal(session: Session) -> None:
    """More rows than one batch has."""
    session.add_all(Step(call_sid="CA1", n=n, address="home", digits="3" if n % 2 else None) for n in range(1203))
    session.scalars(sa.select(Activity).order_by(Activity.id).limit(1)).one().notes = CLEAR["activity", "notes"]
    session.scalars(sa.select(Contact).order_by(Contact.id).limit(1)).one().hours = CLEAR["contact", "hours"]
    kari = session.scalars(sa.select(Person).order_by(Person.id).limit(1)).one()
    kari.latitude, kari.longitude = CLEAR["person", "latitude"], CLEAR["person", "longitude"]


def what_stood_there_to_read_is_sealed_and_the_line_reads_it(upgraded: Database) -> None:
    for table, column in CLEAR:
        sealed = [found for found in as_it_stands(upgraded, table, column) if found is not None]
        assert len(sealed) == (601 if table == "step" else 1)
        assert all(found.startswith("gAAAA") for found in sealed)
    with upgraded.read() as session:
        assert session.scalars(sa.select(Contact.hours).where(Contact.hours.is_not(None))).one() == "16:00-22:00"
        house = sa.select(Person.latitude, Person.longitude).where(Person.latitude.is_not(None))
        assert session.execute(house).one() == (61.8375, 8.5686)
        assert session.scalars(sa.select(Step.digits).where(Step.n < 2).order_by(Step.n)).all() == [None, "3"]


def test_what_was_seen_becomes_rows_calendars_series_and_nobody_loses_an_evening_by_what_is_asked_for_now(
    upgraded: Database,
) -> None:
    """Berit was complete and stays so; of Ola, who drives, licence and insurance were never written, and the task that
    was done of what was asked for before is no answer to that."""
    days = {"certificate": date(2026, 5, 1), "introduction": date(2026, 4, 12), "confidentiality": date(2026, 4, 12)}
    written = {kind: day.isoformat() for kind, day in days.items()}
    with upgraded.write() as session:
        lom = builders.community(session)
        ola, berit, siri = (
            builders.person(session, lom.id, name, role, phone=builders.number(at, mobile=True))
            for at, (name, role) in enumerate(
                (("Ola", Role.DRIVER), ("Berit", Role.VISIT_FRIEND), ("Siri", Role.VISIT_FRIEND))
            )
        )
        siri.roles[0].checked_at = None
        for person in (ola, berit, siri):
            person.seen_checks = [SeenCheck(kind=Check(kind), seen_on=day) for kind, day in days.items()]
        tasks.done(session, tasks.open_task(session, lom, TaskKind.SEE_CHECKS, f"checks:{ola.id}", person=ola))
    calendars.as_of_old(upgraded)
    command.downgrade(migrations.config(upgraded.url), "0032")
    with upgraded.engine.begin() as connection:
        kept = connection.scalars(sa.select(Base.metadata.tables["person_role"].c.seen)).all()
    assert kept == [written, written, written]
    brought_on(upgraded)
    with upgraded.read() as session:
        (task,) = session.scalars(sa.select(Task).where(Task.state == TaskState.OPEN))
        assert (task.person_id, task.key) == (ola.id, f"checks:{ola.id}")
        for person in (session.get_one(Person, one.id) for one in (ola, berit, siri)):
            assert {row.kind: row.seen_on.isoformat() for row in person.seen_checks} == written
            assert (person.roles[0].active, person.roles[0].seen) == (person.id != siri.id, None)
        calendars.became_series_and_nothing_of_their_times_is_lost(session)
