"""An elder's contacts: their order, their hours, and how late her call may be for all of them to be told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    About,
    Agreement,
    AlertCause,
    CheckinPlan,
    Community,
    ConsentPurpose,
    Contact,
    ContactWay,
    MayKnow,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Role,
    Source,
    Task,
    TaskKind,
)
from scheduler import gate
from services import alerts, tasks
from services.alerts import rungs as alert_round
from services.alerts import taker
from services.importing.contact_cells import ContactCell
from services.importing.contacts import set_contacts
from services.outbox.endings import text_ended
from services.people import consent, contact_asking, contacts, ladder
from services.plans import latest_try
from tests.support.hamlet import Hamlet

KIN = (ContactCell("Liv", "+4790000201"), ContactCell("Nils", "+4790000202"))


def elder_with_contacts(hamlet: Hamlet) -> int:
    kari = hamlet.person("Kari", Role.ELDER, mobile=False)
    with hamlet.db.write() as session:
        person = session.get_one(Person, kari)
        set_contacts(session, person, KIN)
    return kari


def names(hamlet: Hamlet, kari: int) -> list[str]:
    with hamlet.db.read() as session:
        return [contact.person.first_name for contact in contacts.of_elder(session, session.get_one(Person, kari))]


def test_contacts_are_put_in_another_order(hamlet: Hamlet) -> None:
    kari = elder_with_contacts(hamlet)
    with hamlet.db.write() as session:
        elder = session.get_one(Person, kari)
        first, second = contacts.of_elder(session, elder)
        contacts.arrange(session, elder, [second.id, first.id])
    assert names(hamlet, kari) == ["Nils", "Liv"]


def test_an_order_that_leaves_somebody_out_is_refused(hamlet: Hamlet) -> None:
    kari = elder_with_contacts(hamlet)
    with hamlet.db.write() as session:
        elder = session.get_one(Person, kari)
        with pytest.raises(contacts.NotAContact):
            contacts.arrange(session, elder, [contacts.of_elder(session, elder)[0].id])


def test_what_was_set_at_the_desk_outlives_a_new_import_in_another_order(hamlet: Hamlet) -> None:
    kari = elder_with_contacts(hamlet)
    with hamlet.db.write() as session:
        elder = session.get_one(Person, kari)
        contacts.settle(contacts.of_elder(session, elder)[0], way=ContactWay.SMS, may_know=MayKnow.NUMBER, has_key=True)
    with hamlet.db.write() as session:
        elder = session.get_one(Person, kari)
        set_contacts(session, elder, (ContactCell("Odd", "+4790000203"), KIN[0]))
    with hamlet.db.read() as session:
        liv = session.scalars(sa.select(Contact).where(Contact.elder_id == kari, Contact.position == 2)).one()
        assert (liv.way, liv.may_know, liv.has_key) == (ContactWay.SMS, MayKnow.NUMBER, True)
    assert names(hamlet, kari) == ["Odd", "Liv"]


@pytest.mark.parametrize(
    ("hours", "at", "may"),
    [
        (None, "03:00", True),
        ("08:00-20:00", "19:59", True),
        ("08:00-20:00", "20:00", False),
        ("16:00-01:00", "00:59", True),
        ("16:00-01:00", "01:00", False),
    ],
)
def test_a_contact_is_told_within_the_hours_stated(hours: str | None, at: str, may: bool) -> None:
    assert Contact(hours=hours).may_be_told_at(time.fromisoformat(at)) is may


def test_hours_need_both_ends() -> None:
    with pytest.raises(ValueError, match="start and another end"):
        contacts.set_hours(Contact(), time(8), None)


@pytest.mark.parametrize(
    ("tries", "gap", "rungs", "latest"),
    [(1, 10, 1, time(20, 5)), (3, 10, 1, time(19, 45)), (3, 10, 3, time(19, 25)), (5, 20, 6, time(18, 55))],
)
def test_the_latest_first_try_leaves_room_for_all_tries_and_rungs(
    tries: int, gap: int, rungs: int, latest: time
) -> None:
    plan = CheckinPlan(tries=tries, gap_minutes=gap, ring_s=25)
    assert latest_try.latest_first_try(plan, range(rungs)) == latest


def test_an_hour_that_leaves_no_room_is_named(hamlet: Hamlet) -> None:
    kari = elder_with_contacts(hamlet)
    with hamlet.db.write() as session:
        elder = session.get_one(Person, kari)
        plan = CheckinPlan(person_id=kari, days=[0], times=["18:00", "20:30"], tries=3, gap_minutes=10, ring_s=25)
        assert latest_try.too_late(plan, latest_try.latest_for(session, elder, plan)) == ["20:30"]


@pytest.mark.parametrize(("hours", "number"), [(0, "+4761999001"), (7, "+4790000900")])
def test_last_is_the_coordinator_in_opening_hours_and_the_on_call_number_outside_them(
    hamlet: Hamlet, hours: int, number: str
) -> None:
    kari = elder_with_contacts(hamlet)
    hamlet.now += timedelta(hours=hours)
    with hamlet.db.write() as session:
        elder = session.get_one(Person, kari)
        elder.community.on_call_phone = "+4790000900"
        assert ladder.of_elder(session, elder)[-1].number == number


@pytest.mark.parametrize("column", ["coordinator_phone", "on_call_phone"])
def test_there_is_no_line_without_an_on_call_number(hamlet: Hamlet, column: str) -> None:
    with pytest.raises(sa.exc.IntegrityError), hamlet.db.write() as session:
        setattr(session.get_one(Community, hamlet.community_id), column, "")


def test_a_number_the_desk_was_told_is_wrong_stands_in_no_ladder_until_it_is_put_right(hamlet: Hamlet) -> None:
    kari = elder_with_contacts(hamlet)
    with hamlet.db.write() as session:
        elder = session.get_one(Person, kari)
        tasks.open_task(session, elder.community, TaskKind.WRONG_NUMBER, "wrong-number/1", number=KIN[0].number)
        told = [rung.number for rung in ladder.of_elder(session, elder)]
        tasks.done(session, session.scalars(sa.select(Task)).one())
        assert (told, len(ladder.of_elder(session, elder))) == ([KIN[1].number, "+4761999001"], 3)


def test_who_is_her_contact_no_more_is_not_told_where_she_lives(hamlet: Hamlet) -> None:
    kari = elder_with_contacts(hamlet)
    with hamlet.db.write() as session:
        elder = session.get_one(Person, kari)
        elder.address = "Utgardsvegen 1"
        liv = contacts.of_elder(session, elder)[0]
        contacts.settle(liv, may_know=MayKnow.NUMBER)
        alert = alerts.raise_(session, elder, AlertCause.MISSED)
        alert_round.advance(session, hamlet.now)
        alerts.heard(session, alert.id, liv.person)
        contacts.remove(session, liv)
        assert alerts.take(session, alert.id, liv.person) is alerts.TakeResult.YOURS
        assert taker.facts(session, alert, liv.person).address is None


def test_those_who_may_not_be_asked_do_not_stand_before_those_who_may(
    hamlet: Hamlet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contact_asking, "MOST_A_BEAT", 2)
    for agrees in (False, True):
        kari = elder_with_contacts(hamlet)
        with hamlet.db.write() as session:
            session.add(CheckinPlan(person_id=kari, days=[0], times=["19:00"]))
            elder = session.get_one(Person, kari)
            consent.record(session, elder, ConsentPurpose.TELL_CONTACTS, given=agrees, source=Source.DESK)
    with hamlet.db.write() as session:
        contact_asking.advance(session, hamlet.now)
        asked = sa.select(Contact.elder_id).where(Contact.agreement == Agreement.ASKED)
        assert set(session.scalars(asked)) == {kari}


@pytest.mark.parametrize(("delivered", "calls"), [(False, 1), (True, 0)], ids=["lost", "arrived"])
def test_who_wants_a_text_alone_is_rung_when_it_does_not_arrive(hamlet: Hamlet, delivered: bool, calls: int) -> None:
    kari = elder_with_contacts(hamlet)
    with hamlet.db.write() as session:
        elder = session.get_one(Person, kari)
        contacts.settle(contacts.of_elder(session, elder)[0], way=ContactWay.SMS)
        alerts.raise_(session, elder, AlertCause.MISSED)
        alert_round.advance(session, hamlet.now)
        (text,) = session.scalars(sa.select(Outbox).where(Outbox.about == About.ALERT))
        text.state = OutboxState.PLACED
        text_ended(session, text, delivered)
        rung = session.scalars(sa.select(Outbox).where(Outbox.kind == OutboxKind.CALL, Outbox.number == text.number))
        assert len(rung.all()) == calls


def asking_goes_on(hamlet: Hamlet) -> None:
    with hamlet.db.write() as session:
        contact_asking.advance(session, hamlet.now)


def are_asked(hamlet: Hamlet) -> bool:
    with hamlet.db.read() as session:
        return set(session.scalars(sa.select(Contact.agreement))) == {Agreement.ASKED}


def begins(session: Session, elder: Person) -> None:
    session.add(CheckinPlan(person_id=elder.id, days=[0], times=["19:00"]))


def begins_again(_session: Session, elder: Person) -> None:
    assert elder.checkin_plan is not None
    elder.checkin_plan.stopped_at = None


def agrees(session: Session, elder: Person) -> None:
    consent.record(session, elder, ConsentPurpose.TELL_CONTACTS, given=True, source=Source.DESK)


def have_telephones(session: Session, elder: Person) -> None:
    for serial, contact in enumerate(contacts.of_elder(session, elder)):
        contact.person.phone = f"+479000090{serial}"


@pytest.mark.parametrize("now_may", [begins, begins_again, agrees, have_telephones])
def test_a_contact_who_may_not_be_asked_is_put_off_until_that_changes(
    hamlet: Hamlet, now_may: Callable[[Session, Person], None]
) -> None:
    kari = elder_with_contacts(hamlet)
    with hamlet.db.write() as session:
        elder = session.get_one(Person, kari)
        if now_may is not begins:
            stopped_at = hamlet.now if now_may is begins_again else None
            session.add(CheckinPlan(person_id=kari, days=[0], times=["19:00"], stopped_at=stopped_at))
        if now_may is agrees:
            consent.record(session, elder, ConsentPurpose.TELL_CONTACTS, given=False, source=Source.DESK)
        if now_may is have_telephones:
            for contact in contacts.of_elder(session, elder):
                contact.person.phone = None
    asking_goes_on(hamlet)
    assert gate.ask(hamlet.db, ("contacts",)) == {"contacts": hamlet.now + timedelta(hours=1)}
    hamlet.now += timedelta(minutes=1)
    with hamlet.db.write() as session:
        now_may(session, session.get_one(Person, kari))
    assert gate.ask(hamlet.db, ("contacts",)) == {"contacts": hamlet.now}
    asking_goes_on(hamlet)
    assert are_asked(hamlet)
    assert gate.ask(hamlet.db, ("contacts",)) == {"contacts": None}


def test_what_made_it_right_without_a_word_is_found_out_within_an_hour(hamlet: Hamlet) -> None:
    kari = elder_with_contacts(hamlet)
    with hamlet.db.write() as session:
        session.add(CheckinPlan(person_id=kari, days=[0], times=["19:00"], stopped_at=hamlet.now))
    asking_goes_on(hamlet)
    with hamlet.db.write() as session:
        session.execute(sa.update(CheckinPlan).values(stopped_at=None))
    hamlet.now += timedelta(minutes=59)
    asking_goes_on(hamlet)
    assert not are_asked(hamlet)
    hamlet.now += timedelta(minutes=1)
    asking_goes_on(hamlet)
    assert are_asked(hamlet)
