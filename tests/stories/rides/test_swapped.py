"""Jon has one seat and drives Per. Kari can climb into no car but his, and Per rides with Eli instead: the desk has it
done, and each hears it by the telephone there is."""

from __future__ import annotations

from models import Person, Ride, RideState, Source
from services import rides, signups
from tests.support.village import Village, Villager


def wants(village: Village, occurrence: int, elder: Villager, *, of: Villager | None = None) -> int:
    with village.write() as session:
        person = session.get_one(Person, elder.id)
        signup = signups.join(session, person, occurrence, source=Source.DESK, wants_ride=True).signup
        ride = rides.of_signup(session, signup) if signup is not None else None
        assert ride is not None
        if of is not None:
            rides.accept(session, session.get_one(Person, of.id), ride.id, source=Source.PHONE, heard=True)
        return ride.id


def test_who_changes_cars_hears_who_comes_and_both_drivers_whom_they_fetch(village: Village) -> None:
    village.on_the_map()
    jon, eli = village.driver("Jon", seats=1), village.driver("Eli", seats=2, car="high_step")
    per, anna, kari = village.elder("Per"), village.elder("Anna"), village.elder("Kari", needs="no_stairs")
    friday = village.activity("Fredagstreff", days=1, at="15:00")
    for elder, driver in ((per, jon), (anna, eli)):
        wants(village, friday, elder, of=driver)
    left = wants(village, friday, kari)
    village.forward(minutes=2)
    with village.db.read() as session:
        swap = rides.swap_of(session.get_one(Ride, left))
        assert swap is not None and len(swap.moved) == 1
    for one in (per, anna, kari):
        one.phone.ignores_everything()
    with village.write() as session:
        assert rides.swap(session, session.get_one(Ride, left))
    village.settle()
    jon.gets_sms("Du skal ikkje køyre Per")
    jon.gets_sms("Du køyrer Kari")
    eli.gets_sms("Du køyrer Per")
    per.answers().hears("ei melding").presses("1").hears("Eli hentar deg").hangs_up()
    kari.answers().hears("ei melding").presses("1").hears("Jon hentar deg").hangs_up()
    assert {ride.state for ride in village.rows(Ride)} == {RideState.PROMISED}
    for one in (jon, eli):
        one.phone.ignores_everything()
