"""A volunteer rings whom she looks to through the line: her own telephone first, and then hers."""

from __future__ import annotations

import pytest

from models import DeskCall, DeskCallState, Person
from services.reaching import calling
from tests.support.builders import LINE
from tests.support.village import Village, Villager


def wants_to_talk(village: Village, friend: Villager, elder: Villager) -> None:
    with village.write() as session:
        calling.ring_for(session, session.get_one(Person, elder.id), session.get_one(Person, friend.id))
    village.settle()


def state(village: Village) -> DeskCallState:
    (row,) = village.rows(DeskCall)
    found: DeskCallState = row.state
    return found


def test_she_lifts_her_own_telephone_and_then_the_elder_is_rung(village: Village) -> None:
    kari = village.elder("Kari")
    berit = village.friend("Berit", of=kari)
    wants_to_talk(village, berit, kari)
    call = berit.answers().hears("Du ville snakke med Kari", "Ringje no, trykk 1").presses("1")
    call.waits(4)
    hers = kari.answers()
    assert hers.shows == LINE
    hers.hears("Hei, Kari", "Berit vil gjerne snakke med deg", "trykk 1").does_not_hear("Frivilligsentralen")
    hers.presses("1").hears("set deg over")
    hers.is_talking_with(berit.phone)
    hers.waits(60).hangs_up()
    call.hears("Samtalen med Kari er slutt").is_over()
    assert state(village) is DeskCallState.TALKED


def test_a_mailbox_of_the_elder_is_put_through_to_nobody(village: Village) -> None:
    kari = village.elder("Kari")
    berit = village.friend("Berit", of=kari)
    wants_to_talk(village, berit, kari)
    call = berit.answers().hears("trykk 1").presses("1")
    call.waits(4)
    kari.answers().stays_silent().stays_silent().stays_silent()
    call.waits(60).hears("fekk ikkje tak i Kari").is_over()
    assert state(village) is DeskCallState.NO_ANSWER


def test_who_lets_her_own_telephone_ring_disturbs_nobody(village: Village) -> None:
    kari = village.elder("Kari")
    berit = village.friend("Berit", of=kari)
    wants_to_talk(village, berit, kari)
    berit.phone.ignores_everything()
    village.forward(minutes=3)
    assert state(village) is DeskCallState.NO_DESK


def test_in_quiet_hours_nobody_is_rung_for_her(village: Village) -> None:
    kari = village.elder("Kari")
    berit = village.friend("Berit", of=kari)
    village.until("21:30")
    with village.write() as session, pytest.raises(calling.QuietNow):
        calling.ring_for(session, session.get_one(Person, kari.id), session.get_one(Person, berit.id))
    assert village.rows(DeskCall) == []


def test_nobody_is_rung_for_her_all_day_long(village: Village) -> None:
    kari = village.elder("Kari")
    berit = village.friend("Berit", of=kari)
    with village.write() as session:
        ended = {"state": DeskCallState.NO_DESK, "number": "+4761200001", "desk_number": "+4790000002"}
        for _ in range(calling.MOST_FOR_A_VOLUNTEER):
            session.add(DeskCall(person_id=kari.id, by_person_id=berit.id, **ended))
    with village.write() as session, pytest.raises(calling.TooOften):
        calling.ring_for(session, session.get_one(Person, kari.id), session.get_one(Person, berit.id))


def test_two_volunteers_ring_at_a_time_and_each_telephone_once(village: Village) -> None:
    kari, anna = village.elder("Kari"), village.elder("Anna")
    berit, siri = village.friend("Berit", of=kari), village.friend("Siri", of=anna)
    wants_to_talk(village, berit, kari)
    wants_to_talk(village, siri, anna)
    wants_to_talk(village, berit, kari)
    assert len(village.rows(DeskCall)) == 2
    with village.write() as session, pytest.raises(calling.AlreadyRinging):
        calling.ring_for(session, session.get_one(Person, anna.id), session.get_one(Person, berit.id))
    village.forward(seconds=2)
    for who in (berit, siri):
        who.answers().hears("trykk 1").presses("2").hears("Ha det").is_over()
