"""She died or moved: everything about her is withdrawn at once, the robot tells nobody, and the desk has the list."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Alert,
    AlertCause,
    AlertOutcome,
    AlertState,
    Checkin,
    CheckinState,
    Contact,
    Leaving,
    Organiser,
    Outbox,
    OutboxState,
    Person,
    Question,
    QuestionKind,
    QuestionState,
    Ride,
    RideState,
    Role,
    Signup,
    SignupState,
    Source,
    Talk,
    TalkState,
    Task,
    TaskKind,
    TaskState,
    Telling,
    TellingState,
    Visit,
    VisitState,
)
from services import alerts, people, rides, signups, talks, tasks, telling
from services.alerts import rungs
from services.people import contacts, ladder, leaving
from services.plans.checkin_plans import write_ahead
from services.talks import visits
from services.telling import conversations
from tests.support import builders
from tests.support.hamlet import Hamlet


class Life:
    """Kari with everything the line does for anybody: calls planned, a ride promised, a talk sought, an alert taken."""

    def __init__(self, hamlet: Hamlet) -> None:
        self.hamlet = hamlet
        self.kari = hamlet.person("Kari", Role.ELDER, mobile=True)
        self.ola = hamlet.driver("Ola")
        self.berit = hamlet.person("Berit", Role.VISIT_FRIEND)
        self.liv = hamlet.person("Liv", Role.KIN)
        self.waits = hamlet.person("Per", Role.ELDER)
        self.occurrence = hamlet.occurrence(maximum=1)
        with hamlet.db.write() as session:
            self._build(session)

    def _build(self, session: Session) -> None:
        kari, now = session.get_one(Person, self.kari), clock.now()
        session.scalars(sa.select(Organiser)).one().contact_phone = "+4761999050"
        builders.evening_calls(session, self.kari)
        builders.friends(session, self.kari, self.berit)
        session.flush()
        write_ahead(session, now)
        contacts.add(session, kari, session.get_one(Person, self.liv), source=Source.DESK)
        signup = signups.join(session, kari, self.occurrence, source=Source.DESK, wants_ride=True).signup
        waiting = session.get_one(Person, self.waits)
        signups.join(session, waiting, self.occurrence, source=Source.DESK, accept_waiting=True)
        assert signup is not None
        ride = rides.of_signup(session, signup)
        assert ride is not None
        rides.accept(session, session.get_one(Person, self.ola), ride.id)
        talks.ask(session, kari)
        conversations.ask(session, kari, QuestionKind.RIDE_WANTED, {"signup": signup.id}, now + timedelta(hours=1))
        tasks.open_task(session, kari.community, TaskKind.CALL_BACK, "ring/kari", person=kari)
        alert = alerts.raise_(session, kari, AlertCause.MISSED)
        rungs.advance(session, now)
        alerts.take(session, alert.id, session.get_one(Person, self.liv))
        self.alert = alert.id

    def ends(self, outcome: AlertOutcome = AlertOutcome.DIED) -> None:
        with self.hamlet.db.write() as session:
            alert = session.get_one(Alert, self.alert)
            alerts.close(session, alert, outcome, by=session.get_one(Person, self.liv))

    def rows(self, query: sa.Select) -> list:  # type: ignore[type-arg]
        with self.hamlet.db.read() as session:
            return list(session.scalars(query))


def test_nothing_planned_or_waiting_about_her_is_left(hamlet: Hamlet) -> None:
    """Nor is anybody told by the robot, or greeted by her name on her number."""
    life = Life(hamlet)
    life.ends()
    kari = life.kari
    _tells_nobody_but_who_is_offered_her_place(life)
    with hamlet.db.read() as session:
        row = session.get_one(Person, kari)
        assert people.persons_on(session, row.community, row.phone or "") == []
    planned = sa.select(Checkin).where(Checkin.person_id == kari, Checkin.state != CheckinState.SILENCED)
    assert life.rows(planned) == []
    assert {row.state for row in life.rows(sa.select(Signup).where(Signup.person_id == kari))} == {
        SignupState.CANCELLED
    }
    assert {row.state for row in life.rows(sa.select(Ride))} == {RideState.CANCELLED}
    assert {row.state for row in life.rows(sa.select(Talk))} == {TalkState.WITHDRAWN}
    open_ones = sa.select(Question).where(Question.state.in_((QuestionState.OPEN, QuestionState.WAITING)))
    assert life.rows(open_ones.where(Question.person_id == kari)) == []
    telling_elder = sa.select(Telling).where(Telling.person_id == kari)
    assert {row.state for row in life.rows(telling_elder)} <= {TellingState.WITHDRAWN, TellingState.TOLD}
    done = sa.select(Task).where(Task.person_id == kari, Task.kind == TaskKind.CALL_BACK)
    assert {row.state for row in life.rows(done)} == {TaskState.DONE}
    with hamlet.db.write() as session:
        write_ahead(session, clock.now())
    assert life.rows(planned) == []


def _tells_nobody_but_who_is_offered_her_place(life: Life) -> None:
    waiting = life.rows(sa.select(Outbox).where(Outbox.state == OutboxState.DUE))
    assert {(row.person_id, row.about) for row in waiting} <= {
        (life.waits, About.PLACE_FREE),
        (life.waits, About.SIGNUP_WAITING),
    }


def test_the_desk_has_the_list_of_whom_to_ring(hamlet: Hamlet) -> None:
    life = Life(hamlet)
    life.ends(AlertOutcome.MOVED)
    (task,) = life.rows(sa.select(Task).where(Task.kind == TaskKind.TELL_OF_LEAVING))
    for name in ("Liv", "Ola", "Berit", "Frivilligsentralen", "+4761999050", "Fredagstreff"):
        assert name in task.note


def test_when_one_thing_cannot_be_withdrawn_nothing_is(hamlet: Hamlet, monkeypatch: pytest.MonkeyPatch) -> None:
    life = Life(hamlet)

    def breaks(*_: object) -> None:
        raise RuntimeError("the last step")

    monkeypatch.setattr(telling, "withdraw_person", breaks)
    with pytest.raises(RuntimeError):
        life.ends()
    assert life.rows(sa.select(Alert))[0].outcome is None
    assert {row.state for row in life.rows(sa.select(Ride))} == {RideState.PROMISED}


def test_a_mistake_is_undone_and_what_must_be_put_right_by_hand_stays_on_the_board(hamlet: Hamlet) -> None:
    life = Life(hamlet)
    life.ends()
    with hamlet.db.write() as session:
        assert leaving.undo(session, session.get_one(Person, life.kari))
        write_ahead(session, clock.now())
    with hamlet.db.read() as session:
        kari = session.get_one(Person, life.kari)
        assert (kari.left_at, kari.is_a(Role.ELDER)) == (None, True)
    planned = sa.select(Checkin).where(Checkin.person_id == life.kari, Checkin.state == CheckinState.PLANNED)
    assert len(life.rows(planned)) == 1
    open_kinds = {row.kind for row in life.rows(sa.select(Task).where(Task.state == TaskState.OPEN))}
    assert {TaskKind.CALL_BACK, TaskKind.SORT_OUT} <= open_kinds
    assert TaskKind.TELL_OF_LEAVING not in open_kinds


def test_the_desk_hears_it_without_an_alert(hamlet: Hamlet) -> None:
    odd = hamlet.person("Odd", Role.ELDER)
    with hamlet.db.write() as session:
        alerts.left(session, session.get_one(Person, odd), Leaving.DIED)
        assert session.get_one(Person, odd).left_by is Leaving.DIED


def test_who_has_left_is_a_contact_in_no_ladder_and_hands_on_what_was_taken(hamlet: Hamlet) -> None:
    life = Life(hamlet)
    with hamlet.db.write() as session:
        alerts.left(session, session.get_one(Person, life.liv), Leaving.MOVED)
        wanted = sa.select(Contact).where(Contact.elder_id == life.kari)
        assert session.scalars(wanted).one().person_id == life.liv
        assert [rung.contact for rung in ladder.of_elder(session, session.get_one(Person, life.kari))] == [None]
    (alert,) = life.rows(sa.select(Alert))
    assert (alert.state, alert.next_rung_at) == (AlertState.OPEN, clock.now())


@pytest.mark.parametrize("who", ["elder", "friend"])
def test_a_visit_is_off_when_either_leaves_and_somebody_rings_the_other(hamlet: Hamlet, who: str) -> None:
    kari, berit = hamlet.person("Kari", Role.ELDER), hamlet.person("Berit", Role.VISIT_FRIEND)
    with hamlet.db.write() as session:
        builders.friends(session, kari, berit)
        for days in (2, 4):
            at = clock.now() + timedelta(days=days)
            elder, friend = session.get_one(Person, kari), session.get_one(Person, berit)
            visits.arrange(session, friend, elder, at, source=Source.DESK)
        leaver, other = (elder, friend) if who == "elder" else (friend, elder)
        leaving.leave(session, leaver, Leaving.MOVED)
        assert {visit.state for visit in session.scalars(sa.select(Visit))} == {VisitState.CANCELLED}
        told = session.scalars(sa.select(Telling).where(Telling.subject["visit"].as_integer() > 0)).all()
        assert {item.state for item in told} == {TellingState.WITHDRAWN}
        task = session.scalars(sa.select(Task).where(Task.kind == TaskKind.TELL_OF_LEAVING)).one()
        assert other.full_name in (task.note or "")


def test_a_friend_who_leaves_while_he_is_asked_for_a_talk_leaves_it_to_the_next(hamlet: Hamlet) -> None:
    life = Life(hamlet)
    with hamlet.db.write() as session:
        alerts.left(session, session.get_one(Person, life.berit), Leaving.DIED)
    (talk,) = life.rows(sa.select(Talk))
    assert talk.state is TalkState.NOBODY
