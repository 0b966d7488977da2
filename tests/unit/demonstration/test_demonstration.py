"""The fictional village can be loaded any number of times, is always fresh, and stays off the real line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import selectinload

import clock
from models import (
    Call,
    Checkin,
    CheckinPlan,
    CheckinState,
    Community,
    Contact,
    Database,
    Direction,
    Friendship,
    Idea,
    MunicipalContact,
    Occurrence,
    Organiser,
    Person,
    PersonRole,
    Role,
    Series,
    Signup,
    SignupState,
    Source,
    Step,
)
from services import demonstration
from services.plans import silencing
from services.programme import calendar, rules
from services.programme.rules import Often
from services.talks import friends
from tests.support import builders
from tests.support.databases import Shelf

NOW = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
COUNTED = (Person, PersonRole, Contact, Friendship, CheckinPlan, Occurrence, Signup)


def counts(db: Database) -> list[int]:
    with db.read() as session:
        return [session.scalar(sa.select(sa.func.count()).select_from(kind)) or 0 for kind in COUNTED]


def _load(db: Database) -> None:
    with clock.replaced_by(lambda: NOW), db.write() as session:
        demonstration.load(session, NOW)


@pytest.fixture
def loaded(shelf: Shelf) -> Database:
    shelf.hold("demonstration", _load)
    return shelf.db


def village(session: sa.orm.Session) -> Community:
    return session.scalars(sa.select(Community)).one()


def test_the_village_has_forty_elders_of_whom_two_share_one_number_and_twelve_checked_volunteers(
    loaded: Database,
) -> None:
    with loaded.read() as session:
        people = session.scalars(sa.select(Person).options(selectinload(Person.roles))).all()
        elders = [person for person in people if person.is_a(Role.ELDER)]
        volunteers = [person for person in people if person.is_a(Role.VISIT_FRIEND, Role.DRIVER)]
    assert (len(elders), len(volunteers)) == (40, 12)
    assert len({person.phone for person in elders}) == 39


def test_loading_again_at_once_changes_nothing_nor_two_agreements_and_whom_the_municipality_has_to_ring(
    loaded: Database,
) -> None:
    before = counts(loaded)
    with clock.replaced_by(lambda: NOW), loaded.write() as session:
        demonstration.load(session, NOW)
    assert counts(loaded) == before
    with loaded.read() as session:
        agreed = session.scalars(sa.select(Organiser).where(Organiser.renews_on.is_not(None))).all()
        assert {each.name for each in agreed} == {"Lom folkebibliotek", "Dømeverkstaden"}
        assert all(each.remind_at is not None and each.remind_at > NOW for each in agreed)
        assert session.scalar(sa.select(sa.func.count(MunicipalContact.id))) == 2


def test_there_is_something_on_every_day_of_the_coming_four_weeks(loaded: Database) -> None:
    with loaded.read() as session:
        days = {starts.date() for starts in session.scalars(sa.select(Occurrence.starts_at))}
    assert days >= {NOW.date() + timedelta(days=ahead) for ahead in range(1, 29)}


def test_evening_makes_a_check_in_due_now(loaded: Database) -> None:
    with clock.replaced_by(lambda: NOW), loaded.write() as session:
        checkin = demonstration.evening(session, village(session), "kari")
        assert (checkin.state, checkin.next_try_at) == (CheckinState.PLANNED, NOW)


def test_evening_for_somebody_who_chose_no_calls_works_too(loaded: Database) -> None:
    with clock.replaced_by(lambda: NOW), loaded.write() as session:
        demonstration.evening(session, village(session), "Anna")
        assert session.scalar(sa.select(sa.func.count()).select_from(Checkin)) == 1


def test_evening_twice_rings_the_same_check_in_again(loaded: Database) -> None:
    with clock.replaced_by(lambda: NOW), loaded.write() as session:
        first = demonstration.evening(session, village(session), "kari")
        assert demonstration.evening(session, village(session), "kari") is first


def test_evening_is_not_silenced_by_her_having_just_rung_the_line(loaded: Database) -> None:
    with clock.replaced_by(lambda: NOW), loaded.write() as session:
        kari = session.scalars(sa.select(Person).filter_by(first_name="Kari")).one()
        call = Call(community_id=kari.community_id, sid="CA1", direction=Direction.INBOUND, person_id=kari.id)
        session.add(call)
        session.flush()
        session.add(Step(call_sid="CA1", n=1, call_id=call.id, address="home", digits="1"))
        checkin = demonstration.evening(session, village(session), kari)
        plan = session.scalar(sa.select(CheckinPlan).filter_by(person_id=kari.id))
        assert silencing.reason(session, checkin, plan, NOW) is None


def test_evening_is_refused_for_a_real_person(loaded: Database) -> None:
    with clock.replaced_by(lambda: NOW), loaded.write() as session:
        person = session.scalars(sa.select(Person).order_by(Person.id)).first()
        assert person is not None
        person.source = Source.DESK
        with pytest.raises(demonstration.NobodyToRing):
            demonstration.evening(session, village(session), person)


def test_the_village_is_refused_where_a_real_community_has_its_name(db: Database) -> None:
    with db.write() as session:
        builders.community(session, number="+4761200000", desk="+4761200001")
        with pytest.raises(demonstration.Occupied):
            demonstration.load(session, NOW)


def test_the_real_line_does_not_start_on_the_village(loaded: Database) -> None:
    with pytest.raises(demonstration.NotInProduction):
        demonstration.refuse_in_production(loaded, production=True)


def test_a_demonstration_starts_on_the_village(loaded: Database) -> None:
    demonstration.refuse_in_production(loaded, production=False)


def test_every_telephone_is_told_once(loaded: Database) -> None:
    with loaded.read() as session:
        numbers = [phone["number"] for phone in demonstration.phones(session, village(session))]
    assert len(numbers) == len(set(numbers)) == 39 + 12 + 12 + 1 + 2


def test_evening_after_evening_is_made_for_who_has_just_rung_the_line(loaded: Database) -> None:
    """As the things to try do, in their order: each evening is one of its own."""
    with clock.replaced_by(lambda: NOW), loaded.write() as session:
        kari = session.scalars(sa.select(Person).filter_by(first_name="Kari")).one()
        call = Call(community_id=kari.community_id, sid="CA1", direction=Direction.INBOUND, person_id=kari.id)
        session.add(call)
        session.flush()
        session.add(Step(call_sid="CA1", n=1, call_id=call.id, address="home", digits="1"))
        evenings = []
        for _ in range(3):
            evenings.append(demonstration.evening(session, village(session), kari))
            evenings[-1].state = CheckinState.WELL
            session.flush()
    assert len({evening.due_at for evening in evenings}) == 3


def test_a_friend_on_duty_to_the_last_minute_of_a_day_is_on_duty_in_it(loaded: Database) -> None:
    with loaded.read() as session:
        kari = session.scalars(sa.select(Person).filter_by(first_name="Kari")).one()
        last = datetime(2026, 11, 24, 22, 59, 30, tzinfo=UTC)
        assert "Berit" in [friend.first_name for friend in friends.on_duty(session, kari, last)]


def test_loading_again_weeks_later_brings_the_dates_up_to_then_and_goes_on_with_a_series_of_each_kind(
    loaded: Database,
) -> None:
    later = NOW + timedelta(weeks=6)
    with clock.replaced_by(lambda: later), loaded.write() as session:
        demonstration.load(session, later)
    with loaded.read() as session:
        coming = session.scalars(sa.select(Occurrence.starts_at).where(Occurrence.starts_at > later)).all()
        series = session.scalars(sa.select(Series)).unique().all()
        made = session.scalars(sa.select(Occurrence).where(Occurrence.series_id.is_not(None))).unique().all()
    assert max(coming) > later + timedelta(weeks=3)
    assert {rules.often(row.rule) for row in series} == {Often.WEEK, Often.FORTNIGHT, Often.MONTH}
    assert [len(row.halls) for row in series].count(2) == 1 and [row.rests for row in series].count([7]) == 1
    weekly = [row.series_on for row in made if row.spoken_title == "Onsdagstreff"]
    assert len(weekly) == len(set(weekly)) == 14


def test_one_is_full_and_two_wait_for_a_place_and_an_idea_is_out(loaded: Database) -> None:
    with loaded.read() as session:
        waiting = sa.select(Signup).where(Signup.state == SignupState.WAITING).order_by(Signup.queued_at, Signup.id)
        waits = session.scalars(waiting).unique().all()
        assert [(one.person.first_name, one.occurrence.spoken_title) for one in waits] == [
            ("Torstein", "Matkurs"),
            ("Marit", "Matkurs"),
        ]
        assert calendar.places_left(session, waits[0].occurrence) == 0
        assert session.scalars(sa.select(Idea.words)).all() == ["kortkveld på torsdagar"]
