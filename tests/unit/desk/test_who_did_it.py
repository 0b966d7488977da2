"""What was done at the desk is credited to who was signed in, and to no telephone that happens to be on call."""

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
    AlertTold,
    Checkin,
    CheckinState,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Source,
    TaskKind,
    ToldState,
    Visit,
    VisitState,
)
from services import alerts, tasks
from services.alerts import rungs
from services.desk import timeline, users
from services.people import contacts, friendships
from tests.support.desk import NOW, Desk

ON_CALL = "+4791000999"
COORDINATOR = "Marit Dømesen"


@pytest.fixture
def evening(desk: Desk) -> int:
    """An alert about Kari outside opening hours, of which her contacts and the on-call telephone were told."""
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        kari.community.on_call_phone = ON_CALL
        for contact in contacts.of_elder(session, kari):
            contacts.remove(session, contact)
        alert = alerts.raise_(session, kari, AlertCause.MISSED)
        rungs.advance(session, NOW)
        assert [told.number for told in alerts.told_to(session, alert)] == [ON_CALL]
        return alert.id


def told(desk: Desk, alert_id: int) -> dict[str, ToldState]:
    with desk.db.read() as session:
        rows = session.scalars(sa.select(AlertTold).where(AlertTold.alert_id == alert_id))
        return {row.number: row.state for row in rows}


def page_of_kari(desk: Desk) -> str:
    with desk.db.read() as session:
        return desk.words(f"/desk/people/{desk.person(session, 'Kari').id}")


def told_of(desk: Desk, about: About) -> list[str]:
    with desk.db.read() as session:
        return list(session.scalars(sa.select(Outbox.number).where(Outbox.about == about)))


def test_an_alert_taken_at_the_desk_is_not_credited_to_the_on_call_telephone(desk: Desk, evening: int) -> None:
    desk.post(f"/desk/alerts/{evening}/take")
    assert f"{COORDINATOR} tek seg av dette." in desk.words("/desk")
    assert told(desk, evening) == {ON_CALL: ToldState.ASKED}


def test_who_has_taken_it_is_not_offered_it_again(desk: Desk, evening: int) -> None:
    desk.post(f"/desk/alerts/{evening}/take")
    assert "Eg tek over" not in desk.words("/desk")
    assert f"/desk/alerts/{evening}/take" not in desk.get("/desk")


def test_another_at_the_desk_may_take_it_over(desk: Desk, evening: int) -> None:
    desk.post(f"/desk/alerts/{evening}/take")
    with desk.db.write() as session:
        users.add(session, session.get_one(Alert, evening).elder.community, "ase", "Åse Vikar", "a-long-password")
    desk.post("/desk/logout")
    desk.signs_in("ase", "a-long-password")
    assert f"/desk/alerts/{evening}/take" in desk.get("/desk")
    desk.post(f"/desk/alerts/{evening}/take")
    assert "Åse Vikar tek seg av dette." in desk.words("/desk")


def test_the_on_call_telephone_hears_who_looks_to_her(desk: Desk, evening: int) -> None:
    desk.post(f"/desk/alerts/{evening}/take")
    assert told_of(desk, About.ALERT_TAKEN) == [ON_CALL]


def test_the_on_call_telephone_hears_that_it_is_over_when_the_desk_says_so(desk: Desk, evening: int) -> None:
    desk.post(f"/desk/alerts/{evening}/close", outcome="found_well")
    assert told_of(desk, About.ALL_CLEAR) == [ON_CALL]


def test_the_offices_telephone_that_was_told_counts_as_the_answer_of_the_desk(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        office = kari.community.coordinator_phone
        alert = alerts.raise_(session, kari, AlertCause.MISSED)
        rungs.write_told(session, alert, office, None)
    desk.post(f"/desk/alerts/{alert.id}/take")
    assert "Vakttelefonen" not in desk.words("/desk")
    assert told(desk, alert.id)[office] is ToldState.YES
    assert told_of(desk, About.ALERT_TAKEN) == []


def test_what_the_on_call_telephone_takes_is_said_to_be_its_own(desk: Desk, evening: int) -> None:
    with desk.db.write() as session:
        alerts.take(session, evening, ON_CALL)
    assert "Vakttelefonen tek seg av dette." in desk.words("/desk")


def test_what_the_offices_telephone_takes_is_the_desks_on_every_page(desk: Desk) -> None:
    """Nobody at the desk is told to ring her own telephone."""
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        office, kari_id = kari.community.coordinator_phone, kari.id
        now = clock.now()
        session.add(Checkin(person_id=kari_id, due_at=now, window_ends_at=now, state=CheckinState.NEEDS_HELP))
        alert = alerts.raise_(session, kari, AlertCause.NEEDS_HELP)
        alerts.take(session, alert.id, office)
    for path in ("/desk", "/desk/evening", f"/desk/people/{kari_id}"):
        words = desk.words(path).partition(" Hendt ")[0]
        assert "Vakttelefonen" not in words and "Ring Kari" in words, path
    assert "Frivilligsentralen tek seg av dette." in desk.words("/desk")


def test_what_was_taken_at_the_desk_and_handed_on_is_nobodys(desk: Desk, evening: int) -> None:
    desk.post(f"/desk/alerts/{evening}/take")
    desk.post(f"/desk/alerts/{evening}/hand-on")
    with desk.db.read() as session:
        alert = session.get_one(Alert, evening)
        assert (alert.state, alert.taken_by_user_id) == (AlertState.OPEN, None)


def test_her_history_says_who_took_an_alert_and_who_ended_it(desk: Desk, evening: int) -> None:
    desk.post(f"/desk/alerts/{evening}/take")
    desk.post(f"/desk/alerts/{evening}/close", outcome="ill", note="Låg til sengs")
    words = page_of_kari(desk)
    assert (
        f"Var sjuk. Låg til sengs {COORDINATOR} tok det i dag 18.00. {COORDINATOR} avslutta det i dag 18.00." in words
    )


def test_her_history_says_that_a_contact_took_and_ended_it(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        liv = contacts.of_elder(session, kari)[0].person
        alert = alerts.raise_(session, kari, AlertCause.MISSED)
        alerts.take(session, alert.id, liv)
        alerts.close(session, alert, AlertOutcome.FOUND_WELL, by=liv)
        name = liv.full_name
    assert f"{name} tok det i dag 18.00. {name} avslutta det i dag 18.00." in page_of_kari(desk)


def test_her_history_says_who_did_a_task_and_what_was_noted(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        task = tasks.open_task(session, kari.community, TaskKind.CALL_BACK, "test/1", person=kari)
        tasks.settle(session, tasks.open_task(session, kari.community, TaskKind.STORM, "test/2", person=kari).key)
    desk.post("/desk/needs/done", needs=f"task/{task.id}", why="reached", note="Ho ville vite om skyss")
    words = page_of_kari(desk)
    assert f"Gjort av {COORDINATOR} i dag 18.00. Ho ville vite om skyss" in words
    assert "Ordna i dag 18.00." in words


def test_her_history_says_when_she_answered_and_who_heard_from_her(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        checkin = Checkin(
            person_id=kari.id, due_at=NOW - timedelta(hours=2), window_ends_at=NOW, state=CheckinState.MISSED
        )
        session.add(checkin)
        session.flush()
    desk.post("/desk/needs/done", needs=f"checkin/{checkin.id}", why="reached")
    assert f"{COORDINATOR} hadde høyrt frå personen." in page_of_kari(desk)
    with desk.db.read() as session:
        entries = timeline.of_person(session, desk.person(session, "Kari"))
        assert [entry.at for entry in entries if entry.kind == "checkin"] == [NOW]


def test_a_text_that_waited_for_the_morning_stands_where_it_went_out(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        session.add(
            Outbox(
                community_id=kari.community_id,
                kind=OutboxKind.TEXT,
                about=About.RIDE_PROMISED,
                key="test/1",
                person_id=kari.id,
                number=kari.phone,
                state=OutboxState.PLACED,
                not_before=NOW - timedelta(hours=1),
                expires_at=NOW,
                created_at=NOW - timedelta(hours=11),
                sending_at=NOW - timedelta(hours=1),
            )
        )
        session.flush()
        assert [e.at for e in timeline.of_person(session, kari) if e.kind == "sent"] == [NOW - timedelta(hours=1)]


def test_a_visit_stands_where_it_became_what_it_is(desk: Desk) -> None:
    with desk.db.write() as session:
        kari, friend = desk.person(session, "Kari"), _friend_of_kari(session)
        starts = NOW + timedelta(days=2)
        visit = Visit(
            elder_id=kari.id,
            friend_id=friend.id,
            starts_at=starts,
            ends_at=starts + timedelta(hours=1),
            source=Source.DESK,
        )
        session.add(visit)
        session.flush()
    with clock.replaced_by(lambda: NOW + timedelta(hours=3)), desk.db.write() as session:
        session.get_one(Visit, visit.id).move(VisitState.CANCELLED)
        session.flush()
        found = timeline.of_person(session, session.get_one(Person, visit.elder_id))
    assert [entry.at for entry in found if entry.kind == "visit"] == [NOW + timedelta(hours=3)]


def _friend_of_kari(session: Session) -> Person:
    return next(each for each in session.scalars(sa.select(Person)) if friendships.elders_of(session, each))


def test_her_history_says_that_the_office_took_it_on_its_own_telephone(desk: Desk) -> None:
    """Where the desk's telephone is the one on call."""
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        kari.community.on_call_phone = None
        for contact in contacts.of_elder(session, kari):
            contacts.remove(session, contact)
        alert = alerts.raise_(session, kari, AlertCause.MISSED)
        rungs.advance(session, NOW)
        assert [told.number for told in alerts.told_to(session, alert)] == [kari.community.coordinator_phone]
        alerts.take(session, alert.id, kari.community.coordinator_phone)
    assert "Frivilligsentralen tok det i dag 18.00." in page_of_kari(desk)
