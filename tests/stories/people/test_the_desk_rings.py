"""The desk rings somebody through the line: its own telephone first, and then hers."""

from __future__ import annotations

from datetime import timedelta

import pytest

from exchange import PhoneCall, scripted
from models import Call, Checkin, CheckinState, DeskCall, DeskCallState, DeskUser, HowAnswers, Leaving, Outbox, Person
from services.desk import users
from services.people import leaving
from services.reaching import calling
from tests.support import builders
from tests.support.builders import LINE
from tests.support.village import Village, Villager


def marit(village: Village) -> int:
    with village.write() as session:
        return users.add(session, village.community, "marit", "Marit", "a-long-password").id


def rings(village: Village, person: Villager, *, user: int | None = None, number: str | None = None) -> int:
    by = marit(village) if user is None else user
    with village.write() as session:
        row = calling.ring(session, session.get_one(Person, person.id), session.get_one(DeskUser, by), number=number)
        desk_call_id = row.id
    village.settle()
    return desk_call_id


def presses_one_at_the_desk(village: Village) -> PhoneCall:
    call = village.desk.is_rung() and village.desk.answers()
    call.hears("Grendelinja", "Du ville snakke med Kari", "Ringje no, trykk 1", "Ikkje no, trykk 2").presses("1")
    return call.waits(4)


def state(village: Village) -> DeskCallState:
    (row,) = village.rows(DeskCall)
    found: DeskCallState = row.state
    return found


def test_the_desk_lifts_and_she_is_rung_and_they_talk(village: Village) -> None:
    kari = village.elder("Kari")
    rings(village, kari)
    call = presses_one_at_the_desk(village)
    hers = kari.answers()
    assert hers.shows == LINE
    hers.hears("Hei, Kari", "Frivilligsentralen vil gjerne snakke med deg", "trykk 1").presses("1").hears(
        "set deg over"
    )
    hers.is_talking_with(village.desk)
    assert state(village) is DeskCallState.TALKING
    hers.waits(60).hangs_up()
    call.hears("Samtalen med Kari er slutt").is_over()
    assert state(village) is DeskCallState.TALKED
    (row,) = village.rows(DeskCall)
    assert row.put_through_at is not None and row.ended_at - row.put_through_at >= timedelta(seconds=60)


def test_the_desk_hangs_up_first(village: Village) -> None:
    kari = village.elder("Kari")
    rings(village, kari)
    call = presses_one_at_the_desk(village)
    hers = kari.answers().hears("trykk 1").presses("1").listens()
    call.waits(30).hangs_up()
    village.settle()
    assert hers.ended
    assert state(village) is DeskCallState.TALKED


def test_she_does_not_lift(village: Village) -> None:
    kari = village.elder("Kari")
    rings(village, kari)
    call = presses_one_at_the_desk(village)
    kari.phone.lets_ring()
    call.hears("ikkje tak i Kari").is_over()
    assert state(village) is DeskCallState.NO_ANSWER


def test_a_mailbox_is_put_through_to_nobody(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    kari.phone.behaves(scripted.voicemail("Du har ringt Kari.")).ignores_everything()
    rings(village, kari)
    call = presses_one_at_the_desk(village).waits(120)
    call.hears("ikkje tak i Kari").is_over()
    assert state(village) is DeskCallState.NO_ANSWER


def test_she_would_rather_another_time(village: Village) -> None:
    kari = village.elder("Kari")
    rings(village, kari)
    call = presses_one_at_the_desk(village)
    kari.answers().hears("Ikkje no, trykk 2").presses("2").hears("heilt greitt").is_over()
    call.hears("heller ein annan gong").is_over()
    assert state(village) is DeskCallState.NOT_NOW


def test_her_telephone_is_busy(village: Village) -> None:
    kari = village.elder("Kari")
    kari.phone.behaves(scripted.busy()).ignores_everything()
    rings(village, kari)
    presses_one_at_the_desk(village).hears("Kari er i telefonen no").is_over()
    assert state(village) is DeskCallState.BUSY


def test_who_is_on_the_line_with_us_is_not_disturbed(village: Village) -> None:
    """A mobile would let a second call knock on in the middle of the evening call."""
    kari = village.elder("Kari", mobile=True)
    hers = kari.dials().hears("trykk 1")
    rings(village, kari)
    call = village.desk.answers().hears("Kari").presses("1")
    call.hears("Kari er i telefonen no").is_over()
    hers.hangs_up()
    assert state(village) is DeskCallState.BUSY


def test_nobody_at_the_desk_lifts(village: Village) -> None:
    kari = village.elder("Kari")
    rings(village, kari)
    village.desk.lets_ring()
    village.forward(minutes=4)
    assert state(village) is DeskCallState.NO_DESK
    assert [row.number for row in village.rows(Outbox)] == [village.desk.number]


def test_the_desk_lifts_and_does_not_want_it_after_all(village: Village) -> None:
    kari = village.elder("Kari")
    rings(village, kari)
    village.desk.answers().hears("Ikkje no, trykk 2").presses("2").hears("Ha det bra").is_over()
    assert state(village) is DeskCallState.NO_DESK


def test_the_desk_is_silent_and_nobody_is_rung(village: Village) -> None:
    kari = village.elder("Kari")
    rings(village, kari)
    village.desk.answers().hears("Kari").stays_silent().stays_silent().is_over()
    village.settle()
    assert state(village) is DeskCallState.NO_DESK


def test_asked_twice_it_is_one_call(village: Village) -> None:
    kari = village.elder("Kari")
    user = marit(village)
    first = rings(village, kari, user=user)
    assert rings(village, kari, user=user) == first
    village.desk.answers().hears("Kari").presses("2").is_over()
    assert len(village.rows(Call)) == 1


def test_the_desk_rings_one_at_a_time(village: Village) -> None:
    kari, olga = village.elder("Kari"), village.elder("Olga")
    user = marit(village)
    rings(village, kari, user=user)
    with pytest.raises(calling.AlreadyRinging) as raised:
        rings(village, olga, user=user)
    assert raised.value.name.startswith("Kari")
    village.desk.answers().hears("Kari").presses("2").is_over()
    village.settle()
    rings(village, olga, user=user)
    village.desk.answers().hears("Olga").presses("2").is_over()


def test_a_call_whose_end_was_never_told_holds_the_desk_for_two_hours(village: Village) -> None:
    kari, olga = village.elder("Kari"), village.elder("Olga")
    user = marit(village)
    with village.write() as session:
        lost = {"person_id": kari.id, "number": kari.number, "desk_number": village.desk.number, "by_user_id": user}
        session.add(DeskCall(**lost, state=DeskCallState.HER, created_at=village.now - calling.LONGEST))
    rings(village, olga, user=user)
    village.desk.answers().hears("Olga").presses("2").is_over()
    assert [row.state for row in village.rows(DeskCall)] == [DeskCallState.NO_ANSWER, DeskCallState.NO_DESK]


def test_her_second_number_is_rung_where_that_is_wanted(village: Village) -> None:
    kari = village.elder("Kari", phone2="+4790000990")
    rings(village, kari, number="+4790000990")
    presses_one_at_the_desk(village)
    village.exchange.phone("+4790000990").answers().hears("Hei, Kari").presses("2").is_over()


def test_nobody_is_rung_on_a_number_that_is_not_hers(village: Village) -> None:
    kari = village.elder("Kari")
    for number in ("+4790000991", village.desk.number):
        with pytest.raises(calling.NoTelephone):
            rings(village, kari, number=number)
    assert village.rows(Outbox) == []


def test_who_cannot_press_is_put_through_by_lifting(village: Village) -> None:
    kari = village.elder("Kari")
    with village.write() as session:
        builders.evening_calls(session, kari.id, "19:00", answers=HowAnswers.SPEECH)
    rings(village, kari)
    presses_one_at_the_desk(village)
    kari.answers().hears("Frivilligsentralen", "set deg over").is_talking_with(village.desk)


def leaves(village: Village, who: Villager) -> None:
    with village.write() as session:
        leaving.leave(session, session.get_one(Person, who.id), Leaving.DIED)
    village.settle()


def test_who_has_died_while_the_desk_is_rung_is_rung_by_no_key_there(village: Village) -> None:
    """Nor is she rung where somebody asks for it on a page that stood open."""
    kari = village.elder("Kari")
    user = marit(village)
    rings(village, kari, user=user)
    call = village.desk.answers().hears("Kari")
    leaves(village, kari)
    call.presses("1").is_over()
    assert state(village) is DeskCallState.NO_DESK
    assert kari.phone.calls == []
    with pytest.raises(calling.NoTelephone):
        rings(village, kari, user=user)
    village.forward(minutes=3)
    assert len(village.desk.calls) == 1


def test_it_is_no_evening_call(village: Village) -> None:
    """However the two have talked, she is rung at her hour."""
    kari = village.elder("Kari", checkin="19:00")
    village.until("18:30")
    rings(village, kari)
    presses_one_at_the_desk(village)
    kari.answers().hears("trykk 1").presses("1").waits(60).hangs_up()
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("1").is_over()
    assert {row.state for row in village.rows(Checkin) if row.closed_at} == {CheckinState.WELL}
