"""A daughter signs her mother up from her own telephone, as far as her mother has said; her mother is told on hers."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from models import Audit, Deed, HowAgreed, Person, Ride, Signup, Source
from services import signups
from services.people import acting
from tests.support.village import Village, Villager

HEARD = "kva som skjer"
BOTH = (Deed.SIGN_UP, Deed.RIDES)


def lets(village: Village, elder: Villager, person: Villager, deeds: Collection[Deed] = BOTH) -> None:
    with village.write() as session:
        acting.agree(
            session,
            session.get_one(Person, elder.id),
            session.get_one(Person, person.id),
            deeds,
            how=HowAgreed.ON_THE_TELEPHONE,
            on=date(2026, 11, 1),
            source=Source.DESK,
        )


def test_she_is_signed_up_with_a_ride_and_hears_by_whom_on_her_own_telephone(village: Village) -> None:
    kari, per, ola = village.elder("Kari"), village.elder("Per"), village.driver("Ola")
    ida = village.contact("Ida", kari)
    lets(village, kari, ida)
    lets(village, per, ida, [Deed.SIGN_UP])
    village.activity("Fredagstreff", days=3)
    call = ida.dials().hears(HEARD).presses("1").hears("Fredagstreff").presses("1")
    call.hears("For deg sjølv, trykk 1", "For Kari, trykk 2", "For Per, trykk 3").presses("2")
    call.hears("Skal Kari ha skyss, trykk 1", "Utan skyss, trykk 2").presses("1")
    call.hears("Fredagstreff", "For Kari, med skyss fram og heim", "Stemmer det").presses("1")
    call.hears("Kari er påmeld", "eigen telefon").is_over()
    village.settle()
    rung = kari.answers().hears("Kari", "ei melding til deg").does_not_hear("Ida").presses("1")
    rung.hears("Ida har meldt deg på, med skyss", "Fredagstreff", "Det kostar femti kroner").hangs_up()
    assert [(row.person_id, row.source) for row in village.rows(Signup)] == [(kari.id, Source.PHONE)]
    assert len(village.rows(Ride)) == 1
    written = [(row.actor, row.person_id) for row in village.rows(Audit) if row.action == "signed_up_for_her"]
    assert written == [(f"person/{ida.id}", kari.id)]
    ola.phone.ignores_everything()


def test_without_a_word_about_rides_none_is_asked_for(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    ida = village.contact("Ida", kari)
    lets(village, kari, ida, [Deed.SIGN_UP])
    village.activity("Fredagstreff", days=3)
    call = ida.dials().hears(HEARD).presses("1").listens().presses("1").hears("For Kari").presses("2")
    call.hears("For Kari", "Stemmer det").does_not_hear("skyss").presses("1").hears("Kari er påmeld").is_over()
    village.forward(minutes=1)
    kari.gets_sms("Ida har meldt deg på", "Fredagstreff", "50 kr", "svar AV")
    kari.texts("AV")
    village.forward(minutes=1)
    kari.gets_sms("meld av")


def test_whoever_is_not_named_is_not_asked_and_may_not(village: Village) -> None:
    kari = village.elder("Kari")
    ida = village.contact("Ida", kari)
    village.activity("Fredagstreff", days=3)
    call = ida.dials().hears(HEARD).presses("1").listens().presses("1")
    call.does_not_hear("For Kari").hears("skyss").hangs_up()
    lets(village, kari, ida)
    call = ida.dials().hears(HEARD).presses("1").listens().presses("1").hears("For Kari").presses("2")
    call.hears("skyss").presses("2").hears("Stemmer det")
    lets(village, kari, ida, [])
    call.presses("1").hears("ikkje gjere for andre").hangs_up()
    assert village.rows(Signup) == []


def test_who_has_joined_herself_may_still_sign_another_up(village: Village) -> None:
    kari = village.elder("Kari")
    ida = village.contact("Ida", kari)
    lets(village, kari, ida, [Deed.SIGN_UP])
    village.activity("Kveldsseto", days=3, place="Telefon")
    call = ida.dials().hears(HEARD).presses("1").listens().presses("1").hears("For deg sjølv").presses("1")
    call.hears("Stemmer det").presses("1").hears("påmeld").is_over()
    call = ida.dials().hears(HEARD).presses("1").hears("Melde på nokon annan, trykk 1").presses("1")
    call.hears("For Kari, trykk 2").does_not_hear("deg sjølv").presses("2").hears("For Kari").presses("1")
    call.hears("Kari er påmeld").hangs_up()
    assert {row.person_id for row in village.rows(Signup)} == {kari.id, ida.id}
    kari.phone.ignores_everything()
    ida.phone.ignores_everything()


def test_a_ride_asked_for_by_another_is_told_her_too_where_she_had_joined_herself(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    ida = village.contact("Ida", kari)
    lets(village, kari, ida)
    occurrence = village.activity("Fredagstreff", days=3)
    with village.write() as session:
        signups.join(session, session.get_one(Person, kari.id), occurrence, source=Source.PHONE)
    village.forward(minutes=1)
    kari.gets_sms("Fredagstreff")
    call = ida.dials().hears(HEARD).presses("1").listens().presses("1").hears("For Kari").presses("2")
    call.hears("Skal Kari ha skyss").presses("1").hears("For Kari").presses("1").hears("påmeld frå før").hangs_up()
    village.forward(minutes=1)
    kari.gets_sms("Ida har meldt deg på", "med skyss")
    written = [row.action for row in village.rows(Audit) if row.actor == f"person/{ida.id}"]
    assert written == ["ride_wanted"]
    ola.phone.ignores_everything()


def test_a_place_that_another_takes_for_her_is_told_her_with_by_whom(village: Village) -> None:
    kari, per = village.elder("Kari", mobile=True), village.elder("Per", mobile=True)
    ida = village.contact("Ida", kari)
    lets(village, kari, ida, [Deed.SIGN_UP])
    occurrence = village.activity("Fredagstreff", days=3, maximum=1)
    with village.write() as session:
        theirs = signups.join(session, session.get_one(Person, per.id), occurrence, source=Source.SMS)
        her = session.get_one(Person, kari.id)
        signups.join(session, her, occurrence, source=Source.SMS, accept_waiting=True)
        assert theirs.signup is not None
        signups.cancel(session, theirs.signup, source=Source.SMS)
    village.forward(minutes=1)
    kari.gets_sms("Fredagstreff")
    call = ida.dials().hears(HEARD).presses("1").listens().presses("1").hears("For Kari").presses("2")
    call.hears("Stemmer det").presses("1").hears("Kari er påmeld").is_over()
    village.forward(minutes=1)
    kari.gets_sms("Ida har meldt deg på", "Fredagstreff")
