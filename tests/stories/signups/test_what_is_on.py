"""Hearing what is on: what she has joined is told as joined, many things go by days, and a lost call goes on."""

from __future__ import annotations

import pytest

from models import Person, Signup, SignupState, Source
from services import signups
from tests.support.village import LINE, Village, Villager

HEARD = "kva som skjer"


def _joined(village: Village, elder: Villager, occurrence_id: int, *, ride: bool = False) -> None:
    with village.write() as session:
        who = session.get_one(Person, elder.id)
        signups.join(session, who, occurrence_id, source=Source.DESK, wants_ride=ride, heard=True)


def _many(village: Village) -> list[int]:
    """Something on each of the next twelve days."""
    return [village.activity(f"Treff nummer {day}", days=day) for day in range(1, 13)]


# -- what she has joined


def test_what_she_has_joined_is_told_so_with_a_ride_and_an_end(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    _joined(village, kari, village.activity("Fredagstreff", days=3))
    call = kari.dials().hears(HEARD).presses("1").hears("Fredagstreff", "Du er påmeld, og kjem deg dit sjølv")
    call.hears("Vil du ha skyss, trykk 1", "Melde deg av, trykk 4").does_not_hear("Vil du vere med").presses("1")
    call.hears("Med skyss", "Stemmer det").presses("1").hears("spør sjåførane").hangs_up()
    ola.phone.ignores_everything()
    kari.phone.ignores_everything()
    village.forward(minutes=1)
    call = kari.dials().hears(HEARD).presses("1").hears("eg spør sjåførane om skyss").does_not_hear("Vil du ha skyss")
    call.presses("4").hears("Du vil melde deg av", "Stemmer det, trykk 1").presses("1").hears(
        "Du er meld av"
    ).hangs_up()
    assert [row.state for row in village.rows(Signup)] == [SignupState.CANCELLED]
    village.forward(minutes=1)


def test_who_drives_her_is_said_there_too(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    _joined(village, kari, village.activity("Fredagstreff", days=3), ride=True)
    village.forward(minutes=1)
    ola.texts("JA")
    ola.phone.ignores_everything()
    kari.phone.ignores_everything()
    call = kari.dials().hears(HEARD).presses("1").hears("Ola hentar deg mellom klokka")
    call.does_not_hear("Vil du ha skyss", "Vil du vere med").hangs_up()
    village.forward(minutes=1)


def test_a_place_on_the_waiting_list_is_told_and_no_ride_offered(village: Village) -> None:
    kari, per = village.elder("Kari"), village.elder("Per")
    wanted = village.activity("Fredagstreff", days=3, maximum=1)
    _joined(village, per, wanted)
    with village.write() as session:
        who = session.get_one(Person, kari.id)
        signups.join(session, who, wanted, source=Source.DESK, accept_waiting=True, heard=True)
    call = kari.dials().hears(HEARD).presses("1").hears("Du står på venteliste", "Melde deg av, trykk 4")
    call.does_not_hear("Vil du", "Det er fullt").hangs_up()


def test_a_gathering_she_has_joined_needs_no_ride(village: Village) -> None:
    kari = village.elder("Kari")
    _joined(village, kari, village.activity("Kveldsseto", days=3, at="19:00", place="Telefon"))
    call = kari.dials().hears(HEARD).presses("1").hears("Du er påmeld, og Grendelinja ringjer deg når det byrjar")
    call.does_not_hear("skyss").presses("2").hears("Det var alt").hangs_up()


def test_pressing_two_through_all_she_has_joined_takes_her_off_nothing(village: Village) -> None:
    kari = village.elder("Kari")
    for days in (2, 3):
        _joined(village, kari, village.activity("Treff", days=days))
    call = kari.dials().hears(HEARD).presses("1").listens()
    for _ in range(5):
        call.presses("2").listens()
    call.does_not_hear("melde deg av. ").hangs_up()
    assert {row.state for row in village.rows(Signup)} == {SignupState.JOINED}


# -- many


def test_of_many_the_soonest_is_joined_with_a_ride_in_four_keys(village: Village) -> None:
    _many(village)
    kari, ola = village.elder("Kari"), village.driver("Ola")
    call = kari.dials().hears(HEARD).presses("1").hears("Treff nummer 1,", "Vil du vere med, trykk 1")
    call.presses("1").hears("skyss").presses("1").hears("Stemmer det").presses("1").hears("Du er påmeld").hangs_up()
    ola.phone.ignores_everything()
    village.forward(minutes=1)
    ola.phone.ignores_everything()


@pytest.mark.parametrize(("keys", "heard"), [("1", 1), ("121", 2), ("124", 5), ("131", 6), ("134", 9), ("143", 12)])
def test_of_twelve_days_each_is_three_keys_away(village: Village, keys: str, heard: int) -> None:
    _many(village)
    call = village.elder("Kari").dials().hears(HEARD)
    for key in keys:
        call.presses(key).listens()
    call.hears(f"Treff nummer {heard},").hangs_up()


def test_weeks_are_called_by_their_names_where_they_hold_few_days(village: Village) -> None:
    """The village begins on a Thursday."""
    for day in (1, 5, 6, 20):
        village.activity(f"Treff nummer {day}", days=day)
    village.activity("Song", days=1, at="19:00")
    call = village.elder("Kari").dials().hears(HEARD).presses("1").hears("Treff nummer 1,")
    call.hears("meir denne veka, trykk 2", "neste veke, trykk 3", "Seinare, trykk 4").presses("3")
    call.hears("tysdag", "trykk 1", "onsdag", "trykk 2").presses("2").hears("Treff nummer 6,").presses("*")
    call.hears("Treff nummer 1,").presses("4").hears("Treff nummer 20,").hangs_up()


def test_next_goes_on_over_the_days_and_the_star_back_to_them(village: Village) -> None:
    _many(village)
    call = village.elder("Kari").dials().hears(HEARD).presses("1").listens().presses("2").listens().presses("1")
    call.hears("Treff nummer 2,").presses("2").hears("Treff nummer 3,").presses("2").hears("Treff nummer 4,")
    call.presses("*").hears("Treff nummer 1,", "trykk 3").presses("*").hears(HEARD).hangs_up()


def test_the_soonest_of_many_that_she_has_joined_is_changed_by_the_first_key(village: Village) -> None:
    kari = village.elder("Kari")
    _joined(village, kari, _many(village)[0])
    call = kari.dials().hears(HEARD).presses("1").hears("Du er påmeld", "Endre påmeldinga, trykk 1").presses("1")
    call.hears("Vil du ha skyss, trykk 1", "Melde deg av, trykk 4").hangs_up()


def test_a_stranger_hears_the_days_too(village: Village) -> None:
    _many(village)
    call = (
        village.stranger().dials(LINE).hears(HEARD).presses("1").hears("Treff nummer 1,").does_not_hear("Vil du vere")
    )
    call.presses("3").listens().presses("2").hears("Treff nummer 7,").does_not_hear("Vil du vere").hangs_up()


# -- a lost call


def test_who_rings_again_within_the_hour_goes_on_where_she_was(village: Village) -> None:
    _many(village)
    kari = village.elder("Kari")
    kari.dials().hears(HEARD).presses("1").listens().presses("3").listens().presses("2").hears(
        "Treff nummer 7,"
    ).hangs_up()
    village.forward(minutes=50)
    call = kari.dials().hears(HEARD).presses("1").hears("Eg held fram der du var", "Treff nummer 7,")
    call.presses("2").hears("Treff nummer 8,").presses("*").hears("Treff nummer 1,").hangs_up()


def test_after_an_hour_and_after_joining_she_begins_at_the_beginning(village: Village) -> None:
    kari = village.elder("Kari")
    for day in (2, 3):
        village.activity(f"Treff nummer {day}", days=day)
    kari.dials().hears(HEARD).presses("1").listens().presses("2").hears("Treff nummer 3,").hangs_up()
    village.forward(minutes=61)
    call = kari.dials().hears(HEARD).presses("1").hears("Treff nummer 2,").does_not_hear("held fram").presses("2")
    call.hears("Treff nummer 3,").presses("1").hears("skyss").presses("2").hears("Stemmer det").presses("1").hangs_up()
    kari.dials().hears(HEARD).presses("1").hears("Treff nummer 2,").does_not_hear("held fram").hangs_up()


def test_two_who_share_a_telephone_each_go_on_where_they_were(village: Village) -> None:
    kari = village.elder("Kari", number="+4761200001")
    village.elder("Per", number="+4761200001")
    for day in (2, 3):
        village.activity(f"Treff nummer {day}", days=day)
    call = kari.dials().presses("1").hears(HEARD).presses("1").listens().presses("2").hears("Treff nummer 3,")
    call.hangs_up()
    call = kari.dials().presses("2").hears(HEARD).presses("1").hears("Treff nummer 2,").does_not_hear("held fram")
    call.hangs_up()


def test_what_has_begun_meanwhile_is_not_gone_on_with(village: Village) -> None:
    kari = village.elder("Kari")
    village.activity("Treff nummer 0", days=0, at="16:30")
    village.activity("Treff nummer 1", days=0, at="16:31")
    village.activity("Treff nummer 2", days=2)
    kari.dials().hears(HEARD).presses("1").hears("Treff nummer 0,").presses("2").hears("Treff nummer 1,").hangs_up()
    village.until("16:32")
    kari.dials().hears(HEARD).presses("1").hears("Treff nummer 2,").does_not_hear("held fram").hangs_up()
