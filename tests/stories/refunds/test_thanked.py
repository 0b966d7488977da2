"""Once a month a driver hears how often he drove, and how many people came out by it; never who they were."""

from __future__ import annotations

from models import About, Person, Source, Telling
from services import rides
from tests.support.steps.rides import joined_with_ride
from tests.support.village import Village, Villager

THIRD_OF_DECEMBER = 7
"""Days from the Thursday on which every village begins."""


def drives(village: Village, driver: Villager, *elders: Villager, days: int = 1) -> None:
    occurrence = village.activity("Fredagstreff", days=days)
    with village.write() as session:
        for elder in elders:
            ride = joined_with_ride(session, elder.id, occurrence)
            rides.accept(session, session.get_one(Person, driver.id), ride.id, source=Source.DESK)
    for one in (driver, *elders):
        one.phone.ignores_everything()
    village.settle()


def test_he_is_thanked_by_text_and_whoever_has_no_mobile_is_rung(village: Village) -> None:
    ola, per, idle = village.driver("Ola"), village.driver("Per", mobile=False), village.driver("Tor")
    kari, anna = village.elder("Kari", mobile=True), village.elder("Anna", mobile=True)
    drives(village, ola, kari, anna)
    drives(village, ola, kari, days=2)
    drives(village, per, village.elder("Jon", mobile=True), days=2)
    village.until("11:55", days=THIRD_OF_DECEMBER)
    assert village.rows(Telling, about=About.DRIVER_THANKS) == []
    village.until("12:00")
    village.forward(seconds=10)
    thanked = ola.gets_sms("Tusen takk for at du køyrer", "2 turar. 2 menneske kom seg ut fordi du køyrde")
    assert not any(name in thanked for name in ("Kari", "Anna"))
    call = per.answers().hears("Hei, Per").presses("1")
    call.hears("Siste månad blei det ein tur", "Eitt menneske kom seg ut").hangs_up()
    village.until("12:30", days=THIRD_OF_DECEMBER + 1)
    assert {row.person_id for row in village.rows(Telling, about=About.DRIVER_THANKS)} == {ola.id, per.id}
    assert idle.phone.inbox == []
