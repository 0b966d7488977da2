"""The seven things to try that `bin/run` prints are true whenever it is started: each is done as it is printed.

On a few days that are special, at hours that are; on more with `bin/test --long`, and on every day of a year with
GRENDELINJA_EVERY_DAY=1 (some minutes).
"""

from __future__ import annotations

import os
import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa

from cli.demonstrating import TRIES
from exchange import Phone, PhoneCall
from models import (
    Alert,
    AlertState,
    Community,
    Database,
    Errand,
    Occurrence,
    Person,
    Ride,
    RideState,
    Signup,
    SignupState,
    Standing,
    StandingState,
)
from services import demonstration
from services.demonstration import programme
from services.demonstration.loading import _spans as spans
from services.people import places
from services.rides import pickups as rides_pickups
from tests.support import amounts, builders
from tests.support.databases import Shelf
from tests.support.demonstration import makes_it_evening, started_at, telephone_of
from tests.support.desk import Desk
from tests.support.village import Village

OSLO = ZoneInfo("Europe/Oslo")
EVERY_DAY = "GRENDELINJA_EVERY_DAY" in os.environ
YEAR = [date(2026, 11, 29) + timedelta(days=ahead) for ahead in range(366)]
HOURS = [time(0, 30), time(6, 50), time(9), time(12, 45), time(17), time(20, 30), time(22, 15), time(23, 59)]
SPECIAL = [
    datetime(2026, 12, 5, 18, 0),  # a Saturday: what is on tomorrow is on a Sunday
    datetime(2027, 3, 27, 23, 59),  # the last minute before the day in which an hour is missing
    datetime(2027, 5, 17, 6, 50),  # early on a holiday
    datetime(2026, 12, 23, 23, 59),  # the last minute of any other day
    datetime(2026, 12, 6, 13, 30),  # a Sunday
    datetime(2026, 12, 24, 20, 30),  # Christmas Eve
    datetime(2027, 3, 28, 12, 0),  # Easter Sunday
    datetime(2027, 10, 30, 22, 15),  # late, before the night in which an hour comes twice
    datetime(2027, 10, 31, 2, 30),
]
EVERY = [datetime.combine(day, HOURS[number % len(HOURS)]) for number, day in enumerate(YEAR)]
WHEN = EVERY if EVERY_DAY else SPECIAL[: amounts.of(3, len(SPECIAL))]
WEEK = [date(2026, 12, 1) + timedelta(days=ahead) for ahead in (range(7) if amounts.LONG else (0, 3, 5))]


def local(when: datetime) -> datetime:
    return when.replace(tzinfo=OSLO)


def printed_keys(words: str) -> list[str]:
    keys = re.findall(rf"{words} (\d(?:, \d)*)", " ".join(TRIES.split()))
    return str(keys[0]).split(", ")


def is_rung_within(village: Village, phone: Phone, *, seconds: int) -> None:
    village.until_rung(phone, minutes=seconds / 60)
    phone.is_rung()


def pressed(call: PhoneCall, keys: list[str]) -> PhoneCall:
    for key in keys:
        call.listens().presses(key)
    return call


def joins_tomorrows(village: Village, name: str = "Kari", *more: str) -> Occurrence:
    """The first thing to try, until she has joined; `more` keys after it."""
    call = telephone_of(village, name).dials(demonstration.LINE)
    pressed(call, [*printed_keys("keys"), *more])
    if more:
        call.listens()
    call.hangs_up()
    village.settle()
    with village.db.read() as session:
        joined = (
            sa.select(Occurrence)
            .join(Signup, Signup.occurrence_id == Occurrence.id)
            .join(Ride, Ride.signup_id == Signup.id)
            .where(Signup.person.has(first_name=name), Signup.state == SignupState.JOINED)
        )
        return session.scalars(joined.order_by(Ride.id.desc())).first() or pytest.fail(call.transcript)


def test_as_many_are_printed_as_are_promised() -> None:
    assert TRIES.startswith("Seven things to try:")
    assert re.findall(r"^  (\d)\. ", TRIES, re.M) == ["1", "2", "3", "4", "5", "6", "7"]


@pytest.mark.parametrize("when", WHEN, ids=lambda when: f"{when:%a-%d-%b-%H.%M}")
def test_the_tries_are_true_whenever_they_are_printed(shelf: Shelf, when: datetime) -> None:
    """But at night the driver of the first is waited for when the others are done, and the place that comes free until
    eight; what is tomorrow is another day's then."""
    by_day = time(7) <= when.time() < time(22)
    shelf.empty()
    with started_at(shelf.db, local(when)) as village:
        occurrence = joins_tomorrows(village)
        assert occurrence.starts_at.astimezone(OSLO).date() == when.date() + timedelta(days=1)
        if by_day:
            is_driven(village)
            comes_every_week(village)
        rings_kari_and_then_her_friend(village)
        ends_with_siri_and_an_alert(village)
        if not by_day:
            village.until("07:00", days=0 if village.now.astimezone(OSLO).time() < time(7) else 1)
            is_driven(village)
        takes_the_place_of_another(village)
        gives_knut_to_einar(village)
        if by_day:
            is_driven_to_the_doctor(village)


def rings_kari_and_then_her_friend(village: Village) -> None:
    """The second thing to try."""
    makes_it_evening(village)
    kari, berit = telephone_of(village, "Kari"), telephone_of(village, "Berit")
    pressed(kari.answers(), printed_keys("press")).is_over()
    is_rung_within(village, berit, seconds=60)
    berit.answers().hears("Er det du").presses("1").hears("slå av ein prat").hangs_up()
    village.forward(minutes=1)


def ends_with_siri_and_an_alert(village: Village) -> None:
    """The third."""
    kari, siri = telephone_of(village, "Kari"), telephone_of(village, "Siri")
    makes_it_evening(village)
    for _ in range(3):
        is_rung_within(village, kari, seconds=60)
        kari.lets_ring()
        village.settle()
        if not village.rows(Alert):
            makes_it_evening(village)
    is_rung_within(village, siri, seconds=60)
    siri.gets_sms("Kari")
    assert [alert.state for alert in village.rows(Alert)] == [AlertState.OPEN]
    pressed(siri.answers(), ["1", "1"])
    village.settle()
    assert [alert.state for alert in village.rows(Alert)] == [AlertState.TAKEN]


def takes_the_place_of_another(village: Village) -> None:
    """The fourth."""
    anna, torstein = telephone_of(village, "Anna"), telephone_of(village, "Torstein")
    anna.texts("AV")
    village.forward(minutes=1)
    at = village.now.astimezone(OSLO).time()
    if not time(8) <= at < time(21):
        village.until("08:01", days=0 if at < time(8) else 1)
    assert any("plass" in words and "Matkurs" in words for words in torstein.inbox)
    torstein.texts("JA")
    village.forward(minutes=1)
    assert "Matkurs" in [each.spoken_title for each in agreed_with(village, "Torstein")]


def comes_every_week(village: Village) -> None:
    """The fifth."""
    joins_tomorrows(village, "Torstein", *printed_keys("stay on the line: keys"))
    (standing,) = [row for row in village.rows(Standing) if row.person.first_name == "Torstein"]
    occurrence = min(agreed_with(village, "Torstein"), key=lambda each: each.starts_at)
    assert (standing.state, standing.with_ride) == (StandingState.ON, True)
    assert standing.activity_id == occurrence.activity_id
    call = pressed(telephone_of(village, "Torstein").dials(demonstration.LINE), printed_keys("once more and press"))
    call.hears(occurrence.spoken_title).presses("4").listens().presses("1").listens().hangs_up()
    assert occurrence.id not in [each.id for each in agreed_with(village, "Torstein")]


def gives_knut_to_einar(village: Village) -> None:
    """The sixth, at the desk."""
    with village.db.read() as session:
        day = demonstration.driven_on(session, village.community, village.now)
        knut = session.scalars(
            sa.select(Ride).where(Ride.state == RideState.WANTED, Ride.left_because.is_not(None))
        ).one()
        einar = session.scalars(sa.select(Person).filter_by(first_name="Einar")).one()
    desk = Desk(village.app.test_client(), village.db, village.app).signs_in()
    words = desk.words(f"/desk/rides?day={day}")
    assert re.search(r"Utan bil \(\d\) .*11\.00 Knut Dømebakken", words), "and who comes every week by then"
    assert "Bilen til Turid Frivilligdøme har éin plass for lite." in words
    page = desk.words(f"/desk/rides/{knut.id}/give")
    assert re.search(r"Turid Frivilligdøme [^.]*Bilen er full: det manglar éin plass\.", page)
    assert "Gje til Einar" in page
    shown = desk.post(f"/desk/rides/{knut.id}/give", driver=einar.id).text
    (seen,) = re.findall(r'name="seen" value="([\w ]*)"', shown)
    assert desk.post(f"/desk/rides/{knut.id}/give", driver=einar.id, seen=seen).status_code == 302
    if not time(7) <= village.now.astimezone(OSLO).time() < time(22):
        village.until("07:10", days=0 if village.now.astimezone(OSLO).time() < time(7) else 1)
    village.forward(minutes=1)
    assert any("Knut" in words for words in telephone_of(village, "Einar").inbox)


def is_driven_to_the_doctor(village: Village) -> None:
    """The seventh, in the daytime."""
    if not time(8) <= village.now.astimezone(OSLO).time() < time(20, 30):
        village.until("08:30", days=0 if village.now.astimezone(OSLO).time() < time(8) else 1)
    pressed(telephone_of(village, "Gudrun").dials(demonstration.LINE), printed_keys("telephone and press")).hangs_up()
    village.forward(minutes=1)
    drivers = ("Stein", "Jon", "Einar", "Turid", "Geir")
    asked = [name for name in drivers if "ærend" in "".join(telephone_of(village, name).inbox[-1:])]
    telephone_of(village, asked[0]).texts("JA")
    village.forward(minutes=1)
    (errand,) = [row for row in village.rows(Errand) if row.person.first_name == "Gudrun"]
    (ride,) = [row for row in village.rows(Ride) if row.errand_id == errand.id]
    assert (errand.what, errand.when_ready, ride.state) == ("doctor", True, RideState.PROMISED)


def agreed_with(village: Village, name: str) -> list[Occurrence]:
    with village.db.read() as session:
        joined = Signup.person.has(first_name=name), Signup.state == SignupState.JOINED
        return list(session.scalars(sa.select(Occurrence).join(Signup).where(*joined)).unique())


def is_driven(village: Village) -> None:
    """The first, to its end."""
    village.forward(minutes=1)
    asked = [name for name in ("Stein", "Jon") if telephone_of(village, name).inbox]
    assert asked
    telephone_of(village, asked[-1]).texts("JA")
    village.forward(minutes=1)
    with village.db.read() as session:
        of_kari = session.scalars(sa.select(Ride).where(Ride.signup.has(Signup.person.has(first_name="Kari")))).one()
        assert of_kari.state is RideState.PROMISED


def test_let_alone_the_three_rings_are_ten_minutes_apart(shelf: Shelf) -> None:
    shelf.empty()
    with started_at(shelf.db, local(SPECIAL[0]), driven=False) as village:
        kari, siri = telephone_of(village, "Kari"), telephone_of(village, "Siri")
        makes_it_evening(village)
        began = village.now
        for _ in range(3):
            is_rung_within(village, kari, seconds=660)
            kari.lets_ring()
            village.settle()
        is_rung_within(village, siri, seconds=60)
        assert timedelta(minutes=20) <= village.now - began < timedelta(minutes=23)


def test_she_is_rung_although_she_has_joined_what_is_on_just_then(shelf: Shelf) -> None:
    """Started again the next day, with what was joined yesterday."""
    shelf.empty()
    with started_at(shelf.db, local(datetime(2026, 12, 3, 18, 0)), driven=False) as village:
        occurrence = joins_tomorrows(village)
        village.forward(minutes=1)
        telephone_of(village, "Stein").texts("JA")
    with started_at(shelf.db, occurrence.starts_at + timedelta(minutes=30), driven=False) as village:
        makes_it_evening(village)
        telephone_of(village, "Kari").is_rung()


@pytest.mark.parametrize("day", WEEK, ids="{:%a}".format)
def test_started_again_while_something_is_on_today_the_other_keys_pass_it_by(shelf: Shelf, day: date) -> None:
    shelf.empty()
    with started_at(shelf.db, local(datetime.combine(day - timedelta(days=1), time(18))), driven=False):
        pass
    with started_at(shelf.db, local(datetime.combine(day, time(9))), driven=False) as village:
        call = pressed(telephone_of(village, "Kari").dials(demonstration.LINE), printed_keys("first, keys"))
        for_tomorrow = re.findall(r"[Ii] morgon, trykk (\d)", call.listens().heard)[-1:]
        pressed(call, [*for_tomorrow, *printed_keys("then")]).hangs_up()
        with village.db.read() as session:
            starts_at = max(session.scalars(sa.select(Ride)), key=lambda ride: ride.id).goal.starts_at
    assert starts_at.astimezone(OSLO).date() == day + timedelta(days=1)


def heard_first(day: date, community: Community) -> tuple[datetime, str]:
    """What Kari of Garmo hears first of the day after: what is near, and then what is soon."""
    near = ("Garmo grendehus", places.TELEPHONE_NAME)
    loaded_at = datetime.combine(day, time(12), OSLO)
    coming = [(starts, each.venue) for each in programme.PROGRAMME for starts, _ in spans(each, community, loaded_at)]
    return min(coming, key=lambda one: (one[0].astimezone(OSLO).date(), one[1] not in near, one[0]))


def test_on_every_day_of_a_year_there_is_a_ride_to_what_is_heard_first_of_the_day_after(db: Database) -> None:
    """To be found even when the driver is not texted before seven in the morning."""
    with db.write() as session:
        community = builders.community(session)
        for day in YEAR:
            starts, venue = heard_first(day, community)
            assert starts.astimezone(OSLO).date() == day + timedelta(days=1)
            assert venue != places.TELEPHONE_NAME, day
            texted = datetime.combine(day + timedelta(days=1), time(7), OSLO)
            assert starts - rides_pickups.PICKUP_BEFORE > texted + timedelta(hours=1), day
