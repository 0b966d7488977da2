"""Asked once whether we may ring by day; rung by day to come to something; and asked no more, by one key."""

from __future__ import annotations

from exchange import PhoneCall
from models import Consent, ConsentPurpose, Occurrence, Signup, SignupState, Source
from services.signups import occurrences
from tests.support.steps.inviting import has_agreed, has_known_us_for_a_week, invites
from tests.support.village import Village, Villager


def agreed(village: Village, elder: Villager) -> list[bool]:
    return [row.given for row in village.rows(Consent, person_id=elder.id, purpose=ConsentPurpose.INVITATIONS)]


# -- may we?


def test_she_is_asked_once_whether_we_may_ring_by_day(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    has_known_us_for_a_week(village, kari)
    village.until("18:30")
    call = kari.answers().hears("trykk 3").presses("1").hears("Godt å høyre", "ringje deg på dagtid", "trykk 1")
    call.waits(2).presses("1").hears("Då ringjer vi deg på dagtid", "Ha ein fin kveld").is_over()
    assert agreed(village, kari) == [True]

    village.until("18:30", days=1)
    kari.answers().hears("trykk 3").presses("1").hears("Godt å høyre", "Ha ein fin kveld").is_over()


def test_no_answer_is_no_consent_and_she_is_not_asked_again(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    has_known_us_for_a_week(village, kari)
    village.until("18:30")
    kari.answers().hears("trykk 3").presses("1").hears("på dagtid").hangs_up()
    village.until("18:30", days=1)
    kari.answers().hears("trykk 3").presses("1").hears("Ha ein fin kveld").is_over()
    assert agreed(village, kari) == []


def test_what_is_offered_for_tomorrow_comes_before_the_question(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    has_known_us_for_a_week(village, kari)
    village.activity("Fredagstreff")
    village.until("18:30")
    call = kari.answers().hears("trykk 3").presses("1").hears("Fredagstreff", "trykk 2")
    call.waits(2).presses("2").hears("Ha ein fin kveld").is_over()


def test_who_rings_in_and_joins_again_is_asked_when_she_has_joined(village: Village) -> None:
    kari = village.elder("Kari")
    village.activity("Fredagstreff", days=8)
    joins(kari).hears("Du er påmeld").presses("3").hears("trykk 1").presses("1").hears("Ha det bra").is_over()

    kari.phone.ignores_everything()
    village.forward(hours=24 * 8)
    village.activity("Strikkegruppe", days=1)
    call = joins(kari).hears("Du er påmeld").presses("3").hears("trykk 1").presses("1")
    call.hears("på dagtid").waits(2).presses("2").hears("heilt greitt").is_over()
    assert agreed(village, kari) == [False]


def joins(kari: Villager) -> PhoneCall:
    call = kari.dials().hears("trykk 1").presses("1").hears("Vil du vere med").presses("1").hears("skyss").presses("2")
    return call.hears("Stemmer det").waits(2).presses("1")


# -- asked to come


def test_she_is_rung_by_day_and_joins_with_one_key_and_the_read_back(village: Village) -> None:
    kari = village.elder("Kari")
    has_agreed(village, kari)
    meeting = village.activity("Mekkeverkstad", days=4)
    village.until("18:00")
    assert invites(village, meeting, task="Vi treng folk som kan mekke.") == ["Kari"]
    village.until("09:59", days=1)
    assert kari.phone.rings is None
    village.until("10:00")
    call = kari.answers().hears("Hei, Kari", "Grendelinja").presses("1")
    call.hears("Vi treng folk som kan mekke", "Mekkeverkstad", "femti kroner", "Vil du vere med, trykk 1")
    call.waits(2).presses("1").hears("skyss").presses("2").hears("Stemmer det").waits(2).presses("1")
    call.hears("Du er påmeld").hangs_up()

    (joined,) = village.rows(Signup, person_id=kari.id)
    assert (joined.state, joined.source) == (SignupState.JOINED, Source.PHONE)
    village.forward(hours=3)


def test_who_only_listens_is_not_rung_about_it_again_and_has_joined_nothing(village: Village) -> None:
    kari = village.elder("Kari")
    has_agreed(village, kari)
    invites(village, village.activity("Fredagstreff", days=4))
    village.forward(seconds=30)
    kari.answers().hears("trykk 1").presses("1").hears("Fredagstreff").hangs_up()
    village.until("16:00", days=1)
    assert village.rows(Signup) == []


def test_one_key_and_she_is_asked_no_such_things(village: Village) -> None:
    kari = village.elder("Kari")
    has_agreed(village, kari)
    first, second = village.activity("Fredagstreff", days=4), village.activity("Strikkegruppe", days=5)
    invites(village, first)
    village.forward(seconds=30)
    call = kari.answers().hears("trykk 1").presses("1").hears("slikt, trykk 4").waits(2)
    call.presses("4").hears("spør vi deg ikkje om slikt").is_over()
    assert agreed(village, kari) == [True, False]
    assert invites(village, second) == []


def test_what_she_was_to_be_asked_goes_out_no_more_when_she_takes_it_back(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    has_agreed(village, kari)
    meeting = village.activity("Fredagstreff", days=4)
    village.until("18:00")
    invites(village, meeting)
    kari.texts("Ikkje slikt")
    kari.gets_sms("Vi spør deg ikkje meir om slikt")
    village.until("12:00", days=1)
    assert agreed(village, kari) == [True, False]


def test_what_is_called_off_asks_nobody(village: Village) -> None:
    kari = village.elder("Kari")
    has_agreed(village, kari)
    meeting = village.activity("Fredagstreff", days=4)
    village.until("18:00")
    invites(village, meeting)
    with village.write() as session:
        occurrences.call_off(session, session.get_one(Occurrence, meeting))
    village.until("17:00", days=1)


# -- by text


def test_by_text_a_yes_joins_and_asks_about_the_ride(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    has_agreed(village, kari)
    invites(village, village.activity("Fredagstreff", days=4))
    village.forward(minutes=1)
    kari.gets_sms("Vil du vere med på Fredagstreff", "50 kr", "IKKJE SLIKT")
    kari.texts("Ja takk").gets_sms("Du er påmeld", "skyss")
    assert [row.state for row in village.rows(Signup)] == [SignupState.JOINED]


def test_a_yes_before_the_text_has_gone_out_binds_nobody(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    has_agreed(village, kari)
    meeting = village.activity("Fredagstreff", days=4)
    village.until("18:00")
    invites(village, meeting)
    kari.texts("Ja")
    kari.gets_sms("ikkje spurt")
    village.until("10:01", days=1)
    kari.gets_sms("Vil du vere med på Fredagstreff")
    kari.texts("nei").gets_sms("Greitt")
    assert village.rows(Signup) == []
