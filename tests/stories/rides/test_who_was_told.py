"""What the desk sees of one ride: who was told what, by which way, and whether it reached them."""

from __future__ import annotations

import sqlalchemy as sa

from models import Person, Ride, Source
from services import signups
from services.desk.activities.told import Heard
from services.desk.rides import ledger
from tests.support.steps.waiting import is_rung_within_five_minutes
from tests.support.village import Village, Villager

Row = tuple[str, str, bool, Heard, int]


def read(village: Village) -> list[Row]:
    """Of the one ride there is: whom, of what, whether by text, how it went, and how often she was rung."""
    with village.db.read() as session:
        ride = session.scalars(sa.select(Ride)).one()
        entries = ledger.of(session, ride)
        assert all(each.drives == (each.person.id != ride.rider_id) for each in entries)
        assert all(each.at is not None and each.at >= each.wanted_at for each in entries if each.heard is Heard.HEARD)
        return [(each.person.first_name, each.about.value, each.by_text, each.heard, each.rung) for each in entries]


def wants_a_ride(village: Village, kari: Villager) -> None:
    occurrence = village.activity("Fredagstreff", days=3)
    with village.write() as session:
        signups.join(session, session.get_one(Person, kari.id), occurrence, source=Source.PHONE, wants_ride=True)
    village.settle()


def test_each_who_was_asked_or_told_of_a_ride_with_how_it_went(village: Village) -> None:
    ola, per, kari = village.driver("Ola"), village.driver("Per"), village.elder("Kari")
    wants_a_ride(village, kari)
    ola.texts("JA")
    kari.phone.lets_ring()
    village.settle()
    to_drivers: list[Row] = [
        ("Ola", "ride_offer", True, Heard.HEARD, 0),
        ("Per", "ride_offer", True, Heard.HEARD, 0),
        ("Per", "ride_taken", True, Heard.HEARD, 0),
    ]
    yours: Row = ("Ola", "ride_yours", True, Heard.HEARD, 0)
    assert read(village) == [*to_drivers, ("Kari", "ride_promised", False, Heard.WAITS, 1), yours]
    village.forward(minutes=9)
    is_rung_within_five_minutes(village, kari)
    kari.answers().hears("trykk 1").presses("1").hears("Ola hentar deg").hangs_up()
    assert read(village) == [*to_drivers, ("Kari", "ride_promised", False, Heard.HEARD, 1), yours]
    for driver in (ola, per):
        driver.phone.ignores_everything()


def test_a_text_that_never_arrived_has_not_reached_her_and_the_call_after_it_has(village: Village) -> None:
    ola, kari = village.driver("Ola"), village.elder("Kari", mobile=True)
    wants_a_ride(village, kari)
    kari.phone.texts_end("undelivered", 30003)
    ola.texts("JA")
    village.settle()
    kari.answers().hears("trykk 1").presses("1").hears("Ola hentar deg").hangs_up()
    told = [each for each in read(village) if each[0] == "Kari"]
    assert told == [
        ("Kari", "ride_promised", True, Heard.NOT, 0),
        ("Kari", "ride_promised", False, Heard.HEARD, 0),
    ]
    for one in (ola, kari):
        one.phone.ignores_everything()
