"""Kilometres are put down by themselves when a drive is over; where no map reaches, the driver texts them."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from models import Leg, Occurrence, Person, Refund, Trip, TripState
from services import trips
from tests.support.steps.rides import joined_with_ride
from tests.support.village import DESK, Village, Villager

SUNDAY = 3


def wants_to_go(village: Village, *elders: Villager, days: int = SUNDAY) -> None:
    occurrence = village.activity("Fredagstreff", days=days)
    with village.write() as session:
        for elder in elders:
            joined_with_ride(session, elder.id, occurrence)
    village.settle()


def kilometres(village: Village) -> list[tuple[int, int, int]]:
    """Of each line: the day of the month, kilometres, øre."""
    with village.db.read() as session:
        rows = session.scalars(sa.select(Refund).order_by(Refund.id))
        return [(row.on_day.day, row.kilometres, row.ore) for row in rows]


def test_a_drive_is_put_down_when_it_is_over_and_put_right_by_a_text(village: Village) -> None:
    village.on_the_map()
    ola = village.driver("Ola")
    kari = village.elder("Kari", mobile=True, hamlet="Bøverdalen")
    wants_to_go(village, kari)
    for one in (ola, kari):
        one.phone.ignores_everything()
    village.until("17:05", days=1)
    ola.texts("JA")
    village.until("23:00", days=2)
    ((day, far, ore),) = kilometres(village)
    assert far > 40 and ore == far * 530
    ola.texts("KM")
    ola.gets_sms("Skriv KM og kor mange kilometer", "KM 34")
    ola.texts("Hei, KM 134")
    ola.gets_sms(f"134 km for søn {day}.11", "Var talet feil")
    assert kilometres(village) == [(day, 134, 134 * 530)]


def test_who_said_nothing_on_the_road_and_cannot_drive_them_home_has_driven_there(village: Village) -> None:
    village.on_the_map()
    ola = village.driver("Ola")
    kari = village.elder("Kari", mobile=True, hamlet="Bøverdalen")
    wants_to_go(village, kari)
    for phone in (ola.phone, kari.phone, village.exchange.phone(DESK)):
        phone.ignores_everything()
    village.until("17:05", days=1)
    ola.texts("JA")
    (occurrence,) = village.rows(Occurrence)
    village.forward(seconds=(occurrence.ends_at - timedelta(minutes=20) - village.now).total_seconds())
    with village.write() as session:
        driver = session.get_one(Person, ola.id)
        assert [ride.rider_id for ride in trips.cannot_go_home(session, driver)] == [kari.id]
    village.until("23:00")
    states = {(trip.leg, trip.state) for trip in village.rows(Trip)}
    assert states == {(Leg.THERE, TripState.DONE), (Leg.HOME, TripState.DROPPED)}
    ((_, far, ore),) = kilometres(village)
    (there,) = (trip.metres for trip in village.rows(Trip) if trip.leg is Leg.THERE)
    assert far == -(-there // 1000) and ore == far * 530


def test_who_drives_where_no_map_reaches_writes_it(village: Village) -> None:
    ola, kari = village.driver("Ola"), village.elder("Kari", mobile=True)
    for one in (ola, kari):
        one.phone.ignores_everything()
    ola.texts("KM 12")
    ola.gets_sms("Vi finn ingen tur du har køyrt")
    wants_to_go(village, kari, days=1)
    ola.texts("JA")
    village.until("20:00", days=1)
    assert kilometres(village) == []
    ola.texts("18 km")
    ola.gets_sms("18 km for")
    assert [row[1:] for row in kilometres(village)] == [(18, 18 * 530)]
