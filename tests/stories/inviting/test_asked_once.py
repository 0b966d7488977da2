"""Asked once, after she has joined and been told: may her neighbours hear of it, and may somebody sign her up."""

from __future__ import annotations

from datetime import timedelta

from models import Consent, ConsentPurpose, Contact, Deed, Mandate, Person, RideAsk, Source
from services import signups
from services.people import consent
from tests.support.village import Village, Villager

HEARD = "kva som skjer"


def has_joined_before(village: Village, elder: Villager, *, invitations: bool | None = True) -> None:
    """Something eight days ago; and she has said whether she wants to be invited, where that is given."""
    occurrence = village.activity("Strikkegruppe", days=6)
    with village.write() as session:
        person = session.get_one(Person, elder.id)
        joined = signups.join(session, person, occurrence, source=Source.SMS).signup
        assert joined is not None
        joined.created_at = village.now - timedelta(days=8)
        if invitations is not None:
            consent.record(session, person, ConsentPurpose.INVITATIONS, given=invitations, source=Source.DESK)


def tells_neighbours(village: Village) -> list[bool]:
    return [row.given for row in village.rows(Consent, purpose=ConsentPurpose.TELL_NEIGHBOURS)]


def deeds(village: Village) -> list[Deed]:
    return [row.deed for row in village.rows(Mandate) if row.ended_at is None]


def test_by_key_she_lets_her_hamlet_hear_and_the_next_time_her_daughter_sign_her_up(village: Village) -> None:
    kari = village.elder("Kari")
    anna = village.contact("Anna", kari)
    has_joined_before(village, kari)
    village.activity("Fredagstreff")
    village.activity("Dans", days=2)
    call = kari.dials().hears(HEARD).presses("1").hears("Fredagstreff").presses("1").listens().presses("2")
    call = call.hears("Stemmer det").does_not_hear("grenda").presses("1").hears("Du er påmeld").presses("3").listens()
    call.presses("1").hears("Får andre frå grenda di vite når du kjem, trykk 1").waits(2).presses("1")
    call.hears("vite at du kjem", "Ha det bra").is_over()
    assert (tells_neighbours(village), deeds(village)) == ([True], [])

    call = (
        kari.dials().hears(HEARD).presses("1").hears("Fredagstreff").presses("2").hears("Dans").presses("1").listens()
    )
    call = call.presses("2").hears("Stemmer det").waits(2).presses("1").hears("Du er påmeld").presses("3").listens()
    call.presses("1").hears("Får Anna melde deg på og be om skyss for deg, trykk 1").waits(2).presses("1")
    call.hears("Då kan Anna gjere det", "Ha det bra").is_over()
    assert deeds(village) == [Deed.SIGN_UP, Deed.RIDES]
    for phone in (kari.phone, anna.phone):
        phone.ignores_everything()


def test_silence_lets_nobody_and_is_not_asked_again(village: Village) -> None:
    kari = village.elder("Kari")
    has_joined_before(village, kari)
    village.activity("Fredagstreff")
    call = kari.dials().hears(HEARD).presses("1").listens().presses("1").listens().presses("2").listens()
    call.presses("1").hears("Du er påmeld").presses("3").listens().presses("1").hears("grenda di").hangs_up()
    assert tells_neighbours(village) == []
    assert village.rows(Person, id=kari.id)[0].neighbours_asked_at is not None


def test_by_text_she_is_asked_when_her_ride_is_answered_and_takes_it_back_by_a_word(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    anna = village.contact("Anna", kari)
    has_joined_before(village, kari)
    village.activity("Fredagstreff")
    kari.texts("KVA SKJER").gets_sms("1 Fredagstreff")
    kari.texts("1").gets_sms("Du er påmeld Fredagstreff", "skyss")
    kari.texts("NEI").gets_sms(
        "kjem du deg sjølv", "Får andre frå grenda di vite når du kjem på noko? Svar JA eller NEI"
    )
    kari.texts("JA").gets_sms("då får grenda vite når du kjem", "IKKJE GRENDA")
    kari.texts("Ikkje grenda").gets_sms("grenda får ikkje vite")
    assert tells_neighbours(village) == [True, False]
    kari.texts("Anna kan melde meg på").gets_sms("Anna kan melde deg på no", "ANNA KAN IKKJE MELDE MEG PÅ")
    assert deeds(village) == [Deed.SIGN_UP, Deed.RIDES]
    kari.texts("ANNA KAN IKKJE MELDE MEG PÅ").gets_sms("Anna melder deg ikkje på")
    assert deeds(village) == []
    kari.texts("Nils kan melde meg på").gets_sms("Nils er ikkje blant kontaktane dine")
    kari.texts("Spør meg").gets_sms("då spør vi deg")
    anna.phone.ignores_everything()


def test_what_is_written_back_to_her_of_a_double_name_takes_it_back(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.contact("Anne Marie", kari)
    kari.texts("Anne Marie kan melde meg på").gets_sms("skriv ANNE MARIE KAN IKKJE MELDE MEG PÅ")
    assert deeds(village) == [Deed.SIGN_UP, Deed.RIDES]
    kari.texts("ANNE MARIE KAN IKKJE MELDE MEG PÅ").gets_sms("Anne Marie melder deg ikkje på")
    assert deeds(village) == []


def test_who_is_signed_up_by_another_on_her_telephone_is_asked_nothing_that_he_could_answer(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    per = village.elder("Per", number=kari.number)
    has_joined_before(village, kari)
    village.activity("Fredagstreff")
    per.texts("KVA SKJER").gets_sms("1 Fredagstreff")
    per.texts("1 for Kari").gets_sms("Kari er påmeld Fredagstreff", "Skyss fram og heim?")
    assert "grenda" not in per.texts("NEI").gets_sms("Kari kjem utan skyss")
    assert village.rows(Person, id=kari.id)[0].neighbours_asked_at is None


def test_by_text_she_is_asked_of_her_daughter_and_says_no(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.contact("Anna", kari)
    has_joined_before(village, kari)
    with village.write() as session:
        session.get_one(Person, kari.id).neighbours_asked_at = village.now
    village.activity("Fredagstreff")
    kari.texts("KVA SKJER").gets_sms("1 Fredagstreff")
    kari.texts("1").gets_sms("skyss")
    kari.texts("NEI").gets_sms("Får Anna melde deg på og be om skyss for deg? Svar JA eller NEI")
    kari.texts("NEI").gets_sms("Anna melder deg ikkje på")
    assert deeds(village) == []
    assert village.rows(Contact)[0].act_asked_at is not None


def test_who_is_driven_says_by_key_that_she_brings_a_wheelchair_and_only_those_with_room_are_asked(
    village: Village,
) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola", boot=0)
    per = village.driver("Per", boot=1)
    has_joined_before(village, kari)
    village.activity("Fredagstreff", days=2)
    call = kari.dials().hears(HEARD).presses("1").hears("Fredagstreff").presses("1").listens().presses("1")
    call = call.hears("Stemmer det").presses("1").hears("Du er påmeld").presses("3").listens().presses("1")
    call.hears("rullator eller rullestol med i bilen, trykk 1", "Har du ikkje det, trykk 2").presses("1")
    call.hears("Rullator, trykk 1", "leggjast saman, trykk 2", "heile vegen, trykk 3").presses("2")
    call.hears("spør eg berre sjåførar som har plass", "Ha det bra").is_over()
    village.settle()
    per.gets_sms("Kan du køyre nokon og 1 til (Garmo)", "Rullestol skal med, lagd saman.")
    assert village.rows(RideAsk, driver_id=ola.id) == []
    (row,) = village.rows(Person, id=kari.id)
    assert row.needs == "wheelchair_folded"


def test_what_she_brings_is_not_asked_again_where_she_did_not_answer(village: Village) -> None:
    kari = village.elder("Kari")
    has_joined_before(village, kari)
    village.activity("Fredagstreff", days=2)
    call = kari.dials().hears(HEARD).presses("1").listens().presses("1").listens().presses("1").listens()
    call.presses("1").hears("Du er påmeld").presses("3").listens().presses("1").hears("rullestol").hangs_up()
    (row,) = village.rows(Person, id=kari.id)
    assert (row.needs, row.car_asked_at is not None) == (None, True)
