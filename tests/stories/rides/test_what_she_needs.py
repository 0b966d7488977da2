"""What an elder needs in a car, and which ways she is driven: who is asked, what he hears before his yes and after it,
and what she is told."""

from __future__ import annotations

from models import Leg, Legs, Person, Ride, RideAsk, RideState, Signup, Source, Standing, StandingState, Trip
from services import signups, standing
from tests.support.village import Village, Villager

SUNDAY = 3


def joins(village: Village, elder: Villager, occurrence: int) -> int:
    """At the desk, with a ride; answers the sign-up's id."""
    with village.write() as session:
        person = session.get_one(Person, elder.id)
        joined = signups.join(session, person, occurrence, source=Source.DESK, wants_ride=True).signup
        assert joined is not None
        row = joined.id
    village.settle()
    return row


def asked(village: Village) -> set[int]:
    return {ask.driver_id for ask in village.rows(RideAsk)}


def the_ride(village: Village) -> Ride:
    (ride,) = village.rows(Ride)
    return ride


def test_who_has_a_rollator_rides_in_a_car_with_room_for_it_and_her_name_comes_after_the_yes(village: Village) -> None:
    ola, per = village.driver("Ola", boot=0), village.driver("Per", boot=1, hamlet="Bøverdalen")
    kari = village.elder("Kari", mobile=True, needs="rollator arm")
    joins(village, kari, village.activity(days=2))
    kari.gets_sms("påmeld")
    offer = per.gets_sms(
        "Kan du køyre nokon (Garmo) til Fredagstreff", "Rullator skal med.", "Gje ein arm til og frå døra."
    )
    assert "Kari" not in offer
    assert asked(village) == {per.id}
    per.texts("JA 1")
    per.gets_sms("Takk! Du køyrer Kari")
    village.settle()
    per.gets_sms("Du køyrer Kari Døme", "til Fredagstreff", "Rullator skal med. Gje ein arm til og frå døra.")
    kari.gets_sms("Per hentar deg heime")
    assert ola.id not in asked(village)


def test_he_hears_it_on_the_telephone_too(village: Village) -> None:
    ola = village.driver("Ola")
    kari = village.elder("Kari", mobile=True, needs="no_dog stick")
    joins(village, kari, village.activity(days=2))
    kari.gets_sms("påmeld")
    ola.gets_sms("Kan du køyre nokon (Garmo)", "Ein går med stokk. Ingen hund i bilen.")
    call = ola.dials().hears("trykk 5").presses("5").hears("skyss, trykk 2").presses("2")
    call.hears("Nokon vil gjerne ha skyss fram og heim", "Ein går med stokk", "Ingen hund i bilen").presses("1")
    call.hears("hentar du Kari", "Ingen hund i bilen").hangs_up()
    village.settle()
    ola.gets_sms("Du køyrer Kari")
    kari.gets_sms("Ola hentar deg")


def test_she_is_driven_there_and_comes_home_by_herself(village: Village) -> None:
    village.on_the_map()
    ola, kari = village.driver("Ola"), village.elder("Kari", mobile=True)
    village.activity(days=2)
    call = kari.dials().hears("trykk 1").presses("1").hears("Fredagstreff", "Vil du vere med, trykk 1").presses("1")
    call.hears("Vil du ha skyss, trykk 1").does_not_hear("eine vegen").stays_silent()
    call.hears("Berre den eine vegen, trykk 3").presses("3")
    call.hears("Berre dit, trykk 1", "Berre heim, trykk 2").presses("1")
    call.hears("Med skyss dit").presses("1").hears("Du er påmeld").hangs_up()
    assert the_ride(village).legs is Legs.THERE
    village.until("17:05")
    kari.gets_sms("påmeld")
    offer = ola.gets_sms("Kan du køyre")
    assert "heim" not in offer
    ola.texts("JA 1")
    village.settle()
    ola.phone.ignores_everything()
    kari.gets_sms("Ola hentar deg heime", "Heim att kjem du deg sjølv.")
    assert [trip.leg for trip in village.rows(Trip)] == [Leg.THERE]


def test_she_is_only_driven_home_when_it_is_over(village: Village) -> None:
    village.on_the_map()
    ola, kari = village.driver("Ola"), village.elder("Kari", mobile=True, legs=Legs.HOME)
    joins(village, kari, village.activity(days=2))
    kari.gets_sms("påmeld")
    village.until("17:05")
    ola.gets_sms("Kan du køyre éin person heim frå Fredagstreff", "Til Garmo")
    ola.texts("JA 1")
    ola.gets_sms("Du køyrer heim frå Fredagstreff")
    ola.gets_sms("Du køyrer Kari Døme", "heim frå Fredagstreff", "Det er slutt 13.00. Heim er")
    kari.gets_sms("Ola køyrer deg heim frå Fredagstreff", "når det er slutt kl 13.00")
    assert [trip.leg for trip in village.rows(Trip)] == [Leg.HOME]


def test_a_wheelchair_no_car_takes_is_a_persons_to_see_to_at_once(village: Village) -> None:
    village.driver("Ola")
    village.driver("Per", boot=3)
    kari = village.elder("Kari", mobile=True, needs="wheelchair_seated")
    joins(village, kari, village.activity(days=5))
    kari.gets_sms("påmeld")
    kari.gets_sms("Eg har ikkje funne skyss", "Frivilligsentralen ser på det")
    assert asked(village) == set()
    assert the_ride(village).state is RideState.UNFILLED


def test_every_week_is_driven_as_the_first_was(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, needs="rollator companion")
    first, *_ = village.every_week(weeks=3, first_in=2)
    row = joins(village, kari, first)
    kari.phone.ignores_everything()
    with village.write() as session:
        signup = session.get_one(Signup, row)
        ride = session.query(Ride).one()
        ride.legs = Legs.HOME
        session.flush()
        standing.begin(session, signup, None, source=Source.DESK)
    rides = village.rows(Ride)
    assert len(rides) == 3
    assert {(ride.legs, ride.seats, ride.needing.needs) for ride in rides} == {(Legs.HOME, 2, "rollator companion")}
    assert [(each.legs, each.state) for each in village.rows(Standing)] == [(Legs.HOME, StandingState.ON)]
