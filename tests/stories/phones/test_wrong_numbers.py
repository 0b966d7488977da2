"""Key 9 and a wrong number: the desk is told each time, of the number that was rung; the stranger is left alone."""

from __future__ import annotations

import sqlalchemy as sa

from exchange import scripted
from models import Alert, AlertOutcome, Checkin, CheckinState, Person, Source, Task, TaskKind, TaskState
from services import alerts, checkins, tasks
from services.people import contact_asking, ladder
from tests.support.village import Village, Villager

OTHER = "+4761299999"


def says_wrong_number(kari: Villager) -> None:
    kari.answers().hears("trykk 3").presses("9").hears("feil nummer, trykk 9").presses("9").is_over()


def wrong_numbers(village: Village) -> list[str | None]:
    tasks_open: list[Task] = village.rows(Task, state=TaskState.OPEN)
    return [task.number for task in tasks_open if task.kind is TaskKind.WRONG_NUMBER]


def desk_is_done(village: Village) -> None:
    with village.write() as session:
        for task in session.scalars(sa.select(Task)):
            tasks.done(session, task)


def test_a_number_that_is_wrong_once_more_reaches_the_desk_once_more(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30", phone2=OTHER)
    village.exchange.phone(OTHER).behaves(scripted.answers_after(3, scripted.presses("1")))
    village.until("18:30")
    says_wrong_number(kari)
    desk_is_done(village)
    village.until("18:30", days=1)
    says_wrong_number(kari)
    assert wrong_numbers(village) == [kari.number]
    village.until("19:00")


def test_it_is_the_number_that_was_rung_that_is_wrong(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30", phone2=OTHER)
    village.until("18:30")
    kari.phone.is_rung()
    kari.phone.lets_ring()
    village.forward(minutes=10)
    call = village.exchange.phone(OTHER).answers().hears("trykk 3").presses("9").hears("feil nummer, trykk 9")
    call.presses("9").is_over()
    assert wrong_numbers(village) == [OTHER]
    kari.phone.behaves(scripted.answers_after(3, scripted.presses("1")))
    village.until("18:51")


def test_a_contact_on_her_good_number_stays_in_the_ladder(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30", phone2=OTHER)
    per = village.elder("Per", checkin="20:00")
    village.contact("Siri", per)
    with village.write() as session:
        session.execute(sa.update(Person).where(Person.first_name == "Siri").values(phone=kari.number))
    village.exchange.unreachable.add(OTHER)
    village.until("18:30")
    kari.phone.is_rung()
    kari.phone.lets_ring()
    village.until("18:51")
    kari.answers().hears("trykk 3").presses("1").is_over()
    with village.db.read() as session:
        assert kari.number in [rung.number for rung in ladder.of_elder(session, session.get_one(Person, per.id))]


def test_the_stranger_is_not_rung_again_the_same_evening(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30", phone2=OTHER)
    village.desk.ignores_everything()
    village.until("18:30")
    says_wrong_number(kari)
    village.exchange.phone(OTHER).behaves(scripted.never_answers()).ignores_everything()
    village.until("19:30")
    assert len(kari.phone.calls) == 1


def test_the_next_evening_nobody_is_rung_on_a_wrong_number_and_the_contact_hears_why(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    siri = village.contact("Siri", kari)
    siri.phone.ignores_everything()
    village.desk.ignores_everything()
    village.until("18:30")
    says_wrong_number(kari)
    with village.write() as session:
        alerts.close(session, session.scalars(sa.select(Alert)).one(), AlertOutcome.FOUND_WELL)
    village.until("18:31", days=1)
    assert len(kari.phone.calls) == 1
    assert village.rows(Checkin)[1].state is CheckinState.MISSED
    assert "Vi har ikkje rett nummer til Kari" in siri.phone.inbox[-1]
    siri.dials().hears("Siri").presses("1").hears("ikkje rett telefonnummer til Kari").hangs_up()


def test_once_the_desk_has_put_it_right_she_is_rung_on_the_new_number(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    village.desk.ignores_everything()
    village.until("18:30")
    says_wrong_number(kari)
    with village.write() as session:
        checkins.close(session, session.scalars(sa.select(Checkin)).all()[0], CheckinState.WELL)
        session.get_one(Person, kari.id).phone = OTHER
    village.until("18:30", days=1)
    village.exchange.phone(OTHER).answers().hears("trykk 3").presses("1").is_over()


def test_a_contact_who_says_no_once_more_is_on_the_board_once_more(village: Village) -> None:
    kari = village.elder("Kari")
    village.contact("Siri", kari)
    for yes in (False, True, False):
        with village.write() as session:
            contact_asking.answer(session, 1, yes=yes, source=Source.DESK)
    assert [task.kind for task in village.rows(Task, state=TaskState.OPEN)] == [TaskKind.CONTACT_SAID_NO]
