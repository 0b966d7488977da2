"""Who only wants the way home is planned into a car with others, as the way there is, once it is known who drives
there."""

from __future__ import annotations

import sqlalchemy as sa

from models import Leg, Legs, Person, Ride, RideState, Signup, Source
from services import signups
from tests.stories.rides.test_a_whole_car import SUNDAY, in_car_of, joins, states
from tests.support.village import Village, Villager


def only_home(village: Village, occurrence: int, *elders: Villager) -> None:
    with village.write() as session:
        for elder in elders:
            person = session.get_one(Person, elder.id)
            signups.join(session, person, occurrence, source=Source.DESK, wants_ride=True, legs=Legs.HOME)
    village.settle()
    for elder in elders:
        elder.phone.ignores_everything()


def test_two_who_are_only_driven_home_are_one_car_and_nobody_is_asked_about_each(village: Village) -> None:
    ola = village.on_the_map().driver("Ola")
    kari, anna = village.elder("Kari", mobile=True), village.elder("Anna", mobile=True, hamlet="Fossbergom")
    only_home(village, village.activity("Fredagstreff", days=SUNDAY), kari, anna)
    village.until("17:05", days=1)
    ola.gets_sms("Kan du køyre 2 personar heim frå Fredagstreff", "Garmo", "JA 1")
    call = ola.dials().hears("trykk 5").presses("5").hears("skyss, trykk 2").presses("2")
    call.hears("2 vil ha skyss heim", "Fossbergom og Garmo. Turen tek").hangs_up()
    ola.texts("JA").gets_sms("Du køyrer 2 heim frå Fredagstreff")
    assert (sorted(in_car_of(village, ola, Leg.HOME)), in_car_of(village, ola)) == (["Anna", "Kari"], [])
    assert set(states(village).values()) == {RideState.PROMISED}
    ola.phone.ignores_everything()
    for elder in (kari, anna):
        elder.gets_sms("Ola", "heim")


def test_who_is_only_driven_home_waits_for_the_cars_there_and_has_a_seat_in_one(village: Village) -> None:
    ola = village.on_the_map().driver("Ola")
    per = village.driver("Per", hamlet="Bøverdalen")
    kari, anna = village.elder("Kari", mobile=True), village.elder("Anna", mobile=True)
    occurrence = village.activity("Fredagstreff", days=SUNDAY)
    joins(village, occurrence, kari)
    only_home(village, occurrence, anna)
    village.until("17:30", days=1)
    assert len(ola.phone.inbox) == 1, "nobody is asked about Anna while it is not known who drives there"
    ola.gets_sms("Kan du køyre éin person til Fredagstreff")
    ola.texts("JA").gets_sms("Du køyrer")
    village.forward(minutes=6)
    ola.gets_sms("Kan du køyre Anna")
    assert per.phone.inbox == []
    ola.texts("JA").gets_sms("Du køyrer Anna")
    assert (in_car_of(village, ola), sorted(in_car_of(village, ola, Leg.HOME))) == (["Kari"], ["Anna", "Kari"])
    ola.phone.ignores_everything()


def test_who_is_left_of_the_way_home_is_asked_about_by_herself(village: Village) -> None:
    ola = village.on_the_map().driver("Ola", seats=1)
    kari, anna = village.elder("Kari", mobile=True), village.elder("Anna", mobile=True)
    only_home(village, village.activity("Fredagstreff", days=SUNDAY), kari, anna)
    village.until("17:05", days=1)
    ola.gets_sms("Kan du køyre éin person heim frå Fredagstreff")
    ola.texts("NEI")
    village.until("19:00")
    with village.db.read() as session:
        reasons = session.scalars(sa.select(Ride.left_because).join(Signup).where(Ride.left_because.is_not(None))).all()
    assert reasons
    ola.phone.ignores_everything()
