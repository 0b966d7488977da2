"""The offer after "well": what is in her reach, a seat that is agreed, never twice running, and no thanks for good."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from exchange import PhoneCall
from models import (
    Activity,
    CheckinPlan,
    Occurrence,
    Offer,
    OfferAnswer,
    Person,
    Place,
    PlaceKind,
    Ride,
    RideState,
    Signup,
    SignupState,
    Source,
    Standing,
    Unwanted,
)
from services import rides, signups
from services.rides import agreed_seats
from services.signups import offers
from tests.support.village import Village, Villager

MOST_SECONDS, MOST_KEYS = 60, 4


def says_well(village: Village, elder: Villager) -> PhoneCall:
    return elder.answers().hears("trykk 3").presses("1")


def is_coming(village: Village, who: Villager, occurrence: int, *, driver: Villager | None = None) -> int:
    """She has joined; with a driver, who has promised to fetch her."""
    with village.write() as session:
        joined = signups.join(
            session,
            session.get_one(Person, who.id),
            occurrence,
            source=Source.DESK,
            wants_ride=driver is not None,
            heard=True,
        )
        assert joined.signup is not None
        if driver is not None:
            ride = rides.of_signup(session, joined.signup)
            assert ride is not None
            assert rides.accept(session, session.get_one(Person, driver.id), ride.id) is rides.AcceptResult.WON
        return joined.signup.id


def a_car(village: Village, occurrence: int, *, seats: int | None = 2, home: str = "Garmo", to: str = "Garmo") -> int:
    """The driver, who lives at `home` and has promised to fetch Per in `to`."""
    ola = village.driver("Ola", seats=seats, hamlet=home)
    ola.phone.ignores_everything()
    per = village.elder("Per", hamlet=to)
    per.phone.ignores_everything()
    is_coming(village, per, occurrence, driver=ola)
    return ola.id


def has_been_greeted(village: Village) -> None:
    """This is not her very first call."""
    with village.write() as session:
        session.execute(sa.update(CheckinPlan).values(greeted_at=village.now))


def answers_of(village: Village) -> list[OfferAnswer | None]:
    return [row.answer for row in village.rows(Offer)]


# -- a ride for tomorrow


def test_with_a_seat_agreed_she_is_fetched_tomorrow_in_four_keys_and_a_minute(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    occurrence = village.activity("Fredagstreff")
    ola = a_car(village, occurrence)
    has_been_greeted(village)
    village.until("18:30")
    kari.phone.is_rung()
    lifted_at = village.now
    call = says_well(village, kari).hears("Fredagstreff. Staden er Utgard").presses("1")
    call.hears("Vil du ha skyss, trykk 1").presses("1").hears("Med skyss", "Stemmer det").waits(2).presses("1")
    call.hears("Du er påmeld", "Ola hentar deg heime mellom klokka ti og kvart over ti", "Ha ein fin kveld").is_over()

    assert (village.now - lifted_at).total_seconds() <= MOST_SECONDS
    assert len(re.findall(r" s  key ", call.transcript)) == MOST_KEYS
    village.settle()
    assert "Kari" in village.exchange.phone(driver_number(village, ola)).inbox[-1]
    assert [row.driver_id for row in village.rows(Ride, state=RideState.PROMISED)] == [ola, ola]
    assert answers_of(village) == [OfferAnswer.JOINED]


def driver_number(village: Village, driver: int) -> str:
    return str(village.rows(Person, id=driver)[0].phone)


@pytest.mark.parametrize(
    ("car", "agreed"),
    [
        ({"seats": 2}, True),
        ({"seats": 1}, False),
        ({"seats": None}, False),
        ({"seats": 2, "home": "Bøverdalen"}, True),
        ({"seats": 2, "to": "Bøverdalen"}, True),
        ({"seats": 2, "home": "Bøverdalen", "to": "Bøverdalen"}, False),
    ],
)
def test_a_seat_is_agreed_only_in_a_car_with_room_that_goes_to_her_hamlet(
    village: Village, car: dict[str, Any], agreed: bool
) -> None:
    kari, occurrence = village.elder("Kari"), village.activity("Fredagstreff")
    ola = a_car(village, occurrence, **car)
    with village.write() as session:
        found = agreed_seats.driver_for(
            session, session.get_one(Person, kari.id), session.get_one(Occurrence, occurrence)
        )
        assert (found.id if found else None) == (ola if agreed else None)


def test_when_the_last_seat_goes_while_she_listens_she_is_asked_again_and_not_signed_up(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    anna = village.elder("Anna")
    anna.phone.ignores_everything()
    occurrence = village.activity("Fredagstreff")
    ola = a_car(village, occurrence)
    village.until("18:30")
    call = says_well(village, kari).hears("Fredagstreff").presses("1").hears("skyss").presses("1").hears("Stemmer det")
    with village.write() as session:
        joined = signups.join(session, session.get_one(Person, anna.id), occurrence, source=Source.DESK, heard=True)
        assert joined.signup is not None
        booked = rides.book_agreed_seat(session, joined.signup)
        assert booked is not None and booked.driver_id == ola
    call.waits(2).presses("1").hears("plassen i bilen blei nettopp teken", "trykk 1").hangs_up()
    assert village.rows(Signup, person_id=kari.id) == []


def test_a_trembling_finger_does_not_say_yes_to_an_offer_she_has_not_heard(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    village.activity("Fredagstreff")
    has_been_greeted(village)
    village.until("18:30")
    call = says_well(village, kari).waits(0.4).presses("1").hears("Vil du vere med, trykk 1")
    call.waits(1).presses("1").waits(0.4).presses("1").hears("Eg har ikkje skyss til i morgon", "trykk 1")
    call.waits(1).presses("1").hears("Stemmer det").hangs_up()
    assert village.rows(Signup) == []


def test_a_trembling_finger_does_not_want_a_ride_she_has_not_been_asked_about(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    village.activity("Fredagstreff", days=2)
    has_been_greeted(village)
    village.until("18:30")
    call = says_well(village, kari).hears("Fredagstreff. Staden er Utgard").presses("1").waits(0.4).presses("1")
    call.hears("Vil du ha skyss", "Utan skyss, trykk 2").hangs_up()


def test_the_driver_who_was_not_asked_can_say_no_by_text(village: Village) -> None:
    kari, occurrence = village.elder("Kari"), village.activity("Fredagstreff")
    kari.phone.ignores_everything()
    ola = a_car(village, occurrence)
    with village.write() as session:
        joined = signups.join(session, session.get_one(Person, kari.id), occurrence, source=Source.DESK, heard=True)
        assert joined.signup is not None and rides.book_agreed_seat(session, joined.signup) is not None
    village.settle()
    phone = village.exchange.phone(driver_number(village, ola))
    code = re.search(r"svar NEI (\d+)", phone.inbox[-1])
    assert code is not None
    phone.texts(f"NEI {code[1]}")
    assert [row.driver_id for row in village.rows(Ride, state=RideState.PROMISED)] == [ola]
    village.desk.ignores_everything()


# -- which


def offered(village: Village, elder: Villager) -> str | None:
    with village.write() as session:
        found = offers.make(session, session.get_one(Person, elder.id), source=Source.PHONE)
        return found.activity.title if found else None


def test_what_she_has_been_to_comes_before_what_is_sooner(village: Village) -> None:
    kari = village.elder("Kari")
    village.activity("Bingo")
    before, again = village.activity("Strikkegruppe", days=0), village.activity("Anna strikking", days=2)
    with village.write() as session:
        occurrence = session.get_one(Occurrence, again)
        occurrence.activity_id = session.get_one(Occurrence, before).activity_id
        occurrence.starts_at += timedelta(hours=1)
        session.add(Signup(occurrence_id=before, person_id=kari.id, state=SignupState.JOINED, source=Source.DESK))
    assert offered(village, kari) == "Strikkegruppe"


def test_what_is_out_of_reach_full_or_called_off_by_her_is_not_offered(village: Village) -> None:
    kari, per = village.elder("Kari"), village.elder("Per")
    far, full, gone_back_on = village.activity("Fjerntreff"), village.activity("Fullt", maximum=1), village.activity()
    with village.write() as session:
        home, hall = (session.get_one(Place, village.places[name]) for name in ("Garmo", "Utgard"))
        (home.latitude, home.longitude), (hall.latitude, hall.longitude) = (61.84, 8.82), (61.84, 8.60)
        away = Place(
            community_id=village.community_id, kind=PlaceKind.VENUE, name="Oslo", latitude=59.9, longitude=10.7
        )
        session.add(away)
        session.flush()
        session.get_one(Occurrence, far).place_id = away.id
        session.add(Signup(occurrence_id=full, person_id=per.id, state=SignupState.JOINED, source=Source.DESK))
        session.add(
            Signup(occurrence_id=gone_back_on, person_id=kari.id, state=SignupState.CANCELLED, source=Source.DESK)
        )
    assert offered(village, kari) is None


def test_the_same_is_not_offered_two_evenings_running(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    first, second = village.activity("Fredagstreff", days=1), village.activity("Anna", days=2)
    third = village.activity("Tredje", days=3)
    with village.write() as session:
        same = session.get_one(Occurrence, first).activity_id
        for later in (second, third):
            row = session.get_one(Occurrence, later)
            row.activity_id = same
    village.until("18:30")
    says_well(village, kari).hears("Fredagstreff", "trykk 2").presses("2").hears("fin kveld").is_over()
    village.until("18:30", days=1)
    says_well(village, kari).hears("Godt å høyre", "fin kveld").is_over()
    village.until("18:30", days=1)
    says_well(village, kari).hears("Fredagstreff").hangs_up()
    assert answers_of(village) == [OfferAnswer.NOT_NOW, None]


# -- no thanks, for good


def test_after_a_second_no_she_is_told_how_to_hear_no_more_of_it_and_it_holds_until_undone(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    wanted = village.activity("Bingo", days=2)
    with village.write() as session:
        row = Offer(person_id=kari.id, occurrence_id=wanted, source=Source.PHONE, answer=OfferAnswer.NOT_NOW)
        row.created_at = row.answered_at = village.now - timedelta(days=9)
        session.add(row)
    village.until("18:30")
    call = says_well(village, kari).hears("Bingo", "trykk 2").presses("2").hears("ikkje høyre meir om Bingo, trykk 2")
    call.presses("2").hears("ikkje meir om Bingo", "Stemmer det").waits(2).presses("1").hears("Då er det avtalt")
    assert [row.activity.title for row in village.rows(Unwanted)] == ["Bingo"]
    call = kari.dials().hears("Avtalane").presses("4").hears("Endre kveldsringinga").presses("2")
    call.hears("Få tilbod att om det som skjer, trykk 3").presses("3")
    call.hears("fortel vi deg gjerne").hangs_up()
    assert village.rows(Unwanted) == []


def test_what_she_has_said_no_to_for_good_is_not_offered_until_she_wants_it_again(village: Village) -> None:
    kari = village.elder("Kari")
    village.activity("Bingo")
    with village.write() as session:
        elder = session.get_one(Person, kari.id)
        offers.never_again(session, elder, session.scalars(sa.select(Activity)).one(), source=Source.PHONE)
    assert offered(village, kari) is None
    with village.write() as session:
        offers.welcome_again(session, session.get_one(Person, kari.id), source=Source.PHONE)
    assert offered(village, kari) == "Bingo"


def test_no_more_offers_by_text_is_read_back_and_undone_by_text(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.activity("Bingo")
    kari.texts("IKKJE FLEIRE TILBOD").gets_sms("ikkje med fleire tilbod", "svar TILBOD")
    assert offered(village, kari) is None
    kari.texts("Tilbod").gets_sms("fortel vi deg gjerne")
    assert offered(village, kari) == "Bingo"


@pytest.mark.parametrize("keys", [(), ("2",)], ids=["about the ride", "at the read-back"])
def test_silence_on_the_way_to_joining_is_told_as_not_signed_up(village: Village, keys: tuple[str, ...]) -> None:
    kari = village.elder("Kari", checkin="18:30")
    village.activity("Fredagstreff", days=2)
    has_been_greeted(village)
    village.until("18:30")
    call = says_well(village, kari).hears("Fredagstreff").presses("1").hears("skyss")
    for key in keys:
        call.presses(key).hears("Stemmer det")
    call.stays_silent().listens().stays_silent().hears(
        "Då er du ikkje påmeld. Vil du likevel, ring Grendelinja"
    ).is_over()
    assert village.rows(Signup) == []


def test_silence_when_there_is_no_seat_is_told_as_not_signed_up(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    village.activity("Fredagstreff")
    has_been_greeted(village)
    village.until("18:30")
    call = says_well(village, kari).hears("Fredagstreff").presses("1").hears("ikkje skyss til i morgon")
    call.stays_silent().listens().stays_silent().hears("Då er du ikkje påmeld").is_over()


def said_no(village: Village, kari: Villager, *days_ago: int) -> bool:
    """Whether she is told how to be left in peace after the last of these, which is today's."""
    occurrence = village.activity("Bingo", days=2)
    with village.write() as session:
        for days in days_ago:
            at = village.now - timedelta(days=days)
            row = Offer(person_id=kari.id, occurrence_id=occurrence, source=Source.PHONE, answer=OfferAnswer.NOT_NOW)
            row.created_at = row.answered_at = at
            session.add(row)
        session.flush()
        return offers.ask_whether_to_go_on(session, session.get_one(Person, kari.id))


@pytest.mark.parametrize(
    ("days_ago", "told"),
    [((0,), False), ((3, 0), True), ((5, 3, 0), False), ((33, 29, 0), False), ((35, 30, 0), True)],
)
def test_how_to_be_left_in_peace_is_told_after_the_second_no_and_then_once_a_month(
    village: Village, days_ago: tuple[int, ...], told: bool
) -> None:
    assert said_no(village, village.elder("Kari"), *days_ago) is told


def test_what_is_at_the_hour_of_something_she_has_joined_is_not_offered(village: Village) -> None:
    kari = village.elder("Kari")
    kari.phone.ignores_everything()
    is_coming(village, kari, village.activity("Fredagstreff", at="11:00"))
    village.activity("Bingo", at="12:00")
    assert offered(village, kari) is None
    village.activity("Strikking", at="13:00")
    assert offered(village, kari) == "Strikking"


def test_what_is_held_again_is_offered_for_every_week_once_she_has_joined(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    has_been_greeted(village)
    village.every_week(weeks=3, first_in=2)
    village.until("18:30")
    call = says_well(village, kari).hears("Fredagstreff", "trykk 1").presses("1").hears("skyss").presses("2")
    call.hears("Stemmer det").does_not_hear("fram til jul").waits(2).presses("1").hears("fram til jul, trykk 1")
    call.presses("1").hears("Fredagstreff, kvar", "Siste gong", "Stemmer det").waits(2).presses("1")
    call.hears("Då er du påmeld kvar").is_over()
    assert [row.state for row in village.rows(Signup)] == [SignupState.JOINED] * 3
    assert village.rows(Standing)
