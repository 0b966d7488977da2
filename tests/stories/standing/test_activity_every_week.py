"""An activity every week: asked after a sign-up is told, and never before; a week left out; its end."""

from __future__ import annotations

from exchange import PhoneCall
from models import Person, Ride, Signup, SignupState, Source, Standing, StandingException, StandingState
from services import signups
from tests.support.village import Village, Villager

HEARD = "kva som skjer"


def _joins(elder: Villager, *, ride: str = "1") -> PhoneCall:
    """Tomorrow's, with a ride: four keys."""
    call = elder.dials().hears(HEARD).presses("1").hears("Fredagstreff").presses("1").hears("skyss").presses(ride)
    return call.hears("Stemmer det").waits(2).presses("1").hears("Du er påmeld")


def _comes_every_week(village: Village, elder: Villager, *, ride: str = "1") -> Standing:
    call = _joins(elder, ride=ride)
    call.hears("kvar fredag fram til jul, trykk 1").presses("1")
    call.hears("Fredagstreff, kvar fredag", "Siste gong er fredag den attande desember", "Stemmer det, trykk 1")
    call.waits(2).presses("1").hears("Då er du påmeld kvar fredag", "Ha det bra, Kari").is_over()
    village.settle()
    row: Standing
    (row,) = village.rows(Standing)
    return row


def states(village: Village) -> list[SignupState]:
    return [row.state for row in village.rows(Signup)]


def test_she_comes_every_friday_until_christmas_with_a_ride(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.every_week(weeks=6)
    row = _comes_every_week(village, kari)
    assert row.with_ride and row.state is StandingState.ON
    assert states(village) == [SignupState.JOINED] * 4
    assert len(village.rows(Ride)) == 4
    kari.gets_sms("Fredagstreff kvar fredag", "FAST AV")
    kari.phone.ignores_everything()


def test_tomorrow_is_joined_with_a_ride_by_the_fourth_key_within_52_seconds(village: Village) -> None:
    """What comes every week is asked after that, and silence leaves it at this one."""
    kari = village.elder("Kari")
    village.every_week()
    began = village.now
    call = kari.dials().hears(HEARD).presses("1").hears("Fredagstreff").presses("1").hears("skyss").presses("1")
    call.hears("Stemmer det").presses("1")
    assert (village.now - began).total_seconds() <= 52
    call.hears("Du er påmeld", "kven som hentar deg").does_not_hear("Ha det bra").hears("kvar fredag fram til jul")
    call.waits(60).hears("Ha det bra, Kari").is_over()
    assert states(village) == [SignupState.JOINED]


def test_what_is_held_once_is_not_asked_about(village: Village) -> None:
    kari = village.elder("Kari")
    village.activity("Fredagstreff")
    _joins(kari).hears("Kjem nokon saman med deg, trykk 3").does_not_hear("trykk 1").hangs_up()


def test_one_key_leaves_out_a_week_and_it_stays_left_out_when_she_says_every_week_again(village: Village) -> None:
    kari = village.elder("Kari")
    village.every_week(weeks=4)
    _comes_every_week(village, kari, ride="2")
    call = (
        kari.dials().hears(HEARD).presses("4").listens().presses("1").hears("Ein seinare fredag, trykk 3").presses("3")
    )
    call.hears("fjerde desember").presses("4").hears("berre denne gongen", "Slutte med kvar fredag, trykk 4")
    call.waits(2).presses("1").hears("Du er meld av").hangs_up()
    assert states(village) == [SignupState.JOINED, SignupState.CANCELLED, SignupState.JOINED, SignupState.JOINED]
    assert len(village.rows(StandingException)) == 1
    village.until("12:00", days=1)
    kari.phone.ignores_everything()
    assert states(village)[1] is SignupState.CANCELLED


def test_one_key_ends_it_and_it_is_read_back(village: Village) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    village.every_week(weeks=3)
    ola.phone.ignores_everything()
    _comes_every_week(village, kari)
    call = kari.dials().hears(HEARD).presses("4").listens().presses("1").hears("kvar fredag").presses("4")
    call.hears("Slutte med kvar fredag, trykk 4").waits(2).presses("4").hears("Du vil slutte med dette")
    call.waits(2).presses("1").hears("Det er slutt no").hangs_up()
    village.until("12:00", days=1)
    kari.phone.ignores_everything()
    assert set(states(village)) == {SignupState.CANCELLED}


def test_by_text_it_is_fast_and_the_number_and_the_ride_is_asked_for_every_time(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.every_week(weeks=4)
    kari.texts("KVA SKJER").gets_sms("1 Fredagstreff")
    kari.texts("FAST 1").gets_sms(
        "Du er påmeld Fredagstreff kvar fredag, 50 kr, siste gong fre 18.12", "skyss fram og heim kvar gong"
    )
    kari.texts("JA").gets_sms("Eg spør om skyss til Fredagstreff kvar fredag")
    assert (states(village), len(village.rows(Ride))) == ([SignupState.JOINED] * 4, 4)
    kari.texts("FAST 1").gets_sms("frå før")
    kari.texts("FAST AV").gets_sms("slutt med Fredagstreff kvar fredag")
    assert set(states(village)) == {SignupState.CANCELLED}
    kari.phone.ignores_everything()


def test_what_is_not_held_again_and_what_stands_not_at_all_is_said(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.activity("Fredagstreff")
    kari.texts("KVAR VEKE AV").gets_sms("ikkje noko som kjem att kvar veke")
    kari.texts("KVA SKJER").gets_sms("1 Fredagstreff")
    kari.texts("FAST 1").gets_sms("ikkje sett opp fleire gonger")
    assert village.rows(Standing) == []
    kari.phone.ignores_everything()


def test_where_some_weeks_are_full_she_hears_how_many_in_the_same_call(village: Village) -> None:
    kari, per = village.elder("Kari"), village.elder("Per", mobile=True)
    ids = village.every_week(weeks=4, maximum=1)
    with village.write() as session:
        for row_id in ids[1:3]:
            signups.join(session, session.get_one(Person, per.id), row_id, source=Source.SMS)
    call = _joins(kari, ride="2").hears("fram til jul, trykk 1").presses("1").hears("Stemmer det").waits(2).presses("1")
    call.hears("Då er du påmeld", "2 gonger er det fullt, og då står du på venteliste").is_over()
    village.forward(minutes=5)
    mine = [row.state for row in village.rows(Signup, person_id=kari.id)]
    assert sorted(mine) == [SignupState.JOINED, SignupState.JOINED, SignupState.WAITING, SignupState.WAITING]


def test_among_what_she_has_joined_every_friday_is_heard_once_and_off_is_the_next_of_it(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.every_week(weeks=4)
    village.activity("Strikkegruppe", days=5)
    kari.phone.ignores_everything()
    _comes_every_week(village, kari, ride="2")
    with village.write() as session:
        knitting = village.rows(Signup)[0].occurrence_id + 4
        signups.join(session, session.get_one(Person, kari.id), knitting, source=Source.SMS)
    call = kari.dials().hears(HEARD).presses("4").listens().presses("1").hears("Fredagstreff").presses("2")
    call.hears("Strikkegruppe").presses("2").hears("Det var alle avtalane dine").hangs_up()
    kari.texts("AVTALAR")
    kari.texts("AV 1")
    assert [row.state for row in village.rows(Signup)][:2] == [SignupState.CANCELLED, SignupState.JOINED]
