"""Who is erased is nowhere any more: no name, no number, no word, in any table; and nobody else loses anything."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    AlertCause,
    Audit,
    Call,
    CallStatus,
    Direction,
    Leaving,
    Outbox,
    Person,
    Role,
    Source,
    Task,
    TaskKind,
    TaskState,
)
from services import alerts, outbox, people, rides, signups, tasks
from services.keeping.rights import RIGHTS, Stays
from services.people import leaving
from services.rights import erasing, person_rows
from services.rights.erasing import NotNow
from tests.support import builders
from tests.support.databases import Shelf
from tests.support.desk import Desk
from tests.support.hamlet import Hamlet
from tests.unit.rights.whole_life import everything_in, held, lived, words

KARI, ODD = "kari", "odd"


@pytest.fixture
def lives(hamlet: Hamlet, shelf: Shelf) -> Hamlet:
    return held(shelf, "lives that are erased", _live, hamlet)


def _live(hamlet: Hamlet) -> None:
    """Kari and Odd, each with a row in every table; Liv is whoever else it takes."""
    kari = hamlet.person("Kari", Role.ELDER, last_name="Fjellheimdøme", address="Utgardsvegen 77")
    odd = hamlet.person("Odd", Role.ELDER, last_name="Bekkedøme", address="Nedigardsvegen 88")
    lived(hamlet, {KARI: kari, ODD: odd}, hamlet.person("Liv", Role.KIN))


def find(session: Session, name: str) -> Person:
    return session.scalars(sa.select(Person).filter_by(first_name=name)).one()


def erase(hamlet: Hamlet, name: str = "Kari") -> int:
    with hamlet.db.write() as session:
        person = find(session, name)
        erasing.erase(session, person, actor="desk_user/1")
        return person.id


@pytest.mark.both_engines
def test_no_cell_of_any_table_has_her_name_her_number_or_a_word_about_her(lives: Hamlet) -> None:
    with lives.db.read() as session:
        number, before = find(session, "Kari").phone, everything_in(session)
    erase(lives)
    with lives.db.read() as session:
        after = everything_in(session)
    assert number is not None
    for secret in ("Kari", "Fjellheim", "Utgardsvegen", number, f"{KARI}-said"):
        assert secret in before
        assert secret not in after


def test_nobody_else_loses_anything(lives: Hamlet) -> None:
    erase(lives)
    with lives.db.read() as session:
        after = everything_in(session)
        lost = {
            (table, column.name)
            for kept in person_rows.tables()
            for table in [kept.name]
            for column in kept.table.__table__.columns
            if type(column.type).__name__.startswith("Encrypted")
            and table != "person"
            and words(ODD, table, column.name) not in after
        }
        assert lost == set()
        assert find(session, "Odd").address == "Nedigardsvegen 88"


def test_what_a_table_says_goes_has_gone_and_what_it_says_stays_is_there(lives: Hamlet) -> None:
    with lives.db.read() as session:
        foreseen = erasing.foresee(session, find(session, "Kari"))
        whose = person_rows.of(session, find(session, "Kari"))
    person_id = erase(lives)
    assert set(foreseen.goes) == {table.__tablename__ for table, right in RIGHTS.items() if right.stays is None}
    assert set(foreseen.stays) == set(Stays)
    with lives.db.read() as session:
        for kept in person_rows.tables():
            _, left = person_rows.found(session, kept, whose)
            if RIGHTS[kept.table].stays is None:
                assert not left, kept.name
            elif "occurrence" not in kept.name:
                assert left, kept.name
        assert session.get_one(Person, person_id).erased_at is not None


def test_she_is_rung_texted_greeted_and_found_no_more(lives: Hamlet) -> None:
    with lives.db.read() as session:
        kari = find(session, "Kari")
        number, community = kari.phone or "", kari.community
    erase(lives)
    with lives.db.read() as session:
        assert people.persons_on(session, community, number) == []
        assert people.everybody_on(session, community, number) == []


def test_it_cannot_be_undone(lives: Hamlet) -> None:
    person_id = erase(lives)
    with lives.db.write() as session:
        assert not leaving.undo(session, session.get_one(Person, person_id))
        erasing.erase(session, session.get_one(Person, person_id), actor="line")
    with lives.db.read() as session:
        rows = sa.select(sa.func.count()).where(Audit.action == "erased", Audit.person_id == person_id)
        assert session.scalar(rows) == 1


def test_whom_to_ring_stands_on_the_board_and_does_not_name_her(hamlet: Hamlet) -> None:
    kari, ola = hamlet.person("Kari", Role.ELDER), hamlet.driver("Ola")
    occurrence = hamlet.occurrence()
    with hamlet.db.write() as session:
        who = session.get_one(Person, kari)
        signup = signups.join(session, who, occurrence, source=Source.DESK, wants_ride=True).signup
        assert signup is not None
        ride = rides.of_signup(session, signup)
        assert ride is not None
        rides.accept(session, session.get_one(Person, ola), ride.id)
    erase(hamlet)
    with hamlet.db.read() as session:
        (task,) = session.scalars(sa.select(Task).where(Task.state == TaskState.OPEN))
    assert (task.kind, task.person_id) == (TaskKind.SORT_OUT, None)
    assert "Ola" in (task.note or "")


def test_who_has_left_can_be_erased(hamlet: Hamlet) -> None:
    kari = hamlet.person("Kari", Role.ELDER)
    with hamlet.db.write() as session:
        alerts.left(session, session.get_one(Person, kari), Leaving.DIED)
    assert erase(hamlet) == kari


def test_a_number_two_share_stays_the_others(hamlet: Hamlet) -> None:
    kari = hamlet.person("Kari", Role.ELDER, phone="+4790000555")
    hamlet.person("Per", Role.ELDER, phone="+4790000555")
    with hamlet.db.write() as session:
        community = session.get_one(Person, kari).community
        tasks.open_task(session, community, TaskKind.CALL_BACK, "ring/per", number="+4790000555")
    erase(hamlet)
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(Task.number).where(Task.key == "ring/per")).one() == "+4790000555"
        assert find(session, "Per").phone == "+4790000555"


def test_a_key_that_holds_her_number_holds_it_no_more(hamlet: Hamlet) -> None:
    """Of a telephone that is nobody's alone a task knows only the number."""
    kari, odd = hamlet.person("Kari", Role.ELDER), hamlet.person("Odd", Role.ELDER)
    with hamlet.db.write() as session:
        number = session.get_one(Person, kari).phone or ""
        elder = session.get_one(Person, odd)
        tasks.open_task(session, elder.community, TaskKind.SORT_OUT, f"texts/1/{number}", person=elder, number=number)
    erase(hamlet)
    with hamlet.db.read() as session:
        left = session.scalars(sa.select(Task)).one()
    assert number not in f"{left.key} {left.number}"


def test_a_task_about_somebody_else_that_names_her_names_her_no_more(hamlet: Hamlet) -> None:
    kari, odd = hamlet.person("Kari", Role.KIN, last_name="Fjelldøme"), hamlet.person("Odd", Role.ELDER)
    with hamlet.db.write() as session:
        elder = session.get_one(Person, odd)
        note = "Kari Fjelldøme vil ikkje vere kontakt"
        tasks.open_task(session, elder.community, TaskKind.SORT_OUT, "texts/1", person=elder, note=note)
        assert session.get_one(Person, kari).full_name in note
    erase(hamlet)
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(Task)).one().note == "– vil ikkje vere kontakt"


# -- in the middle of something


def _alert(session: Session, kari: Person, _hamlet: Hamlet) -> None:
    alerts.raise_(session, kari, AlertCause.MISSED)


def _call(session: Session, kari: Person, _hamlet: Hamlet) -> None:
    session.add(
        Call(
            community_id=kari.community_id,
            sid="CA1",
            direction=Direction.INBOUND,
            person_id=kari.id,
            status=CallStatus.IN_PROGRESS,
        )
    )


def _drive(session: Session, kari: Person, hamlet: Hamlet) -> None:
    driver = builders.person(session, kari.community_id, "Ola", Role.DRIVER, phone="+4790000777", seats=3)
    starts = clock.now() + timedelta(hours=26)
    on = builders.occurrence(session, kari.community_id, starts, uid="drive")
    signup = signups.join(session, kari, on.id, source=Source.DESK, wants_ride=True).signup
    assert signup is not None
    ride = rides.of_signup(session, signup)
    assert ride is not None
    rides.accept(session, driver, ride.id)
    hamlet.now = starts - timedelta(minutes=50)


@pytest.mark.parametrize(
    ("begins", "why"),
    [(_alert, NotNow.ALERT), (_call, NotNow.ON_THE_TELEPHONE), (_drive, NotNow.ON_THE_ROAD)],
)
def test_what_is_going_on_has_to_be_over_first(hamlet: Hamlet, begins: object, why: NotNow) -> None:
    kari = hamlet.person("Kari", Role.ELDER)
    with hamlet.db.write() as session:
        begins(session, session.get_one(Person, kari), hamlet)  # type: ignore[operator]
    with pytest.raises(erasing.NotYet) as raised:
        erase(hamlet)
    assert raised.value.why is why
    with hamlet.db.read() as session:
        assert session.get_one(Person, kari).first_name == "Kari"


def test_an_evening_call_that_waits_goes_out_to_nobody(hamlet: Hamlet) -> None:
    kari = hamlet.person("Kari", Role.ELDER)
    with hamlet.db.write() as session:
        row = session.get_one(Person, kari)
        builders.evening_calls(session, kari)

        outbox.queue_call(
            session,
            community_id=row.community_id,
            number=row.phone or "",
            about=About.REMINDER_DAY,
            key="one",
            subject={},
            expires_at=clock.now() + timedelta(hours=1),
            person_id=kari,
        )
    erase(hamlet)
    with hamlet.db.read() as session:
        (row_out,) = session.scalars(sa.select(Outbox))
        assert row_out.state.value == "withdrawn"
        assert row_out.number.startswith("–")


# -- at the desk


def test_the_desk_erases_in_two_steps(desk: Desk) -> None:
    with desk.db.read() as session:
        kari = desk.person(session, "Kari").id
    assert "Dette blir att" in desk.words(f"/desk/people/{kari}/erase")
    assert desk.post(f"/desk/people/{kari}/erase").status_code == 400
    assert desk.post(f"/desk/people/{kari}/erase", sure="yes").status_code == 302
    assert "sletta" in desk.words(f"/desk/people/{kari}")
    with desk.db.read() as session:
        assert session.get_one(Person, kari).erased_at is not None


def test_the_desk_is_told_what_has_to_be_over_first(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        alerts.raise_(session, kari, AlertCause.MISSED)
    answer = desk.post(f"/desk/people/{kari.id}/erase", sure="yes")
    assert answer.status_code == 409
    assert "avslutte det først" in answer.text
