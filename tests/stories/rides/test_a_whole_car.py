"""The evening before the cars are planned: a driver is asked about a whole car, and each who rides hears her hour."""

from __future__ import annotations

import sqlalchemy as sa

from models import ON_THE_ROAD, Leg, Legs, Person, Ride, RideState, Signup, Source, Trip, TripState
from services import rides
from tests.support.steps.driven import joins
from tests.support.steps.rides import joined_with_ride
from tests.support.village import Village, Villager

SUNDAY = 3


def in_car_of(village: Village, driver: Villager, leg: Leg = Leg.THERE) -> list[str]:
    """Who is in it, in the order of its stops; nobody before the driver has said yes."""
    with village.db.read() as session:
        live = sa.select(Trip).where(Trip.driver_id == driver.id, Trip.leg == leg, Trip.state.in_(ON_THE_ROAD))
        return [stop.ride.signup.person.first_name for trip in session.scalars(live) for stop in trip.stops]


def states(village: Village) -> dict[str, RideState]:
    with village.db.read() as session:
        return {ride.signup.person.first_name: ride.state for ride in session.scalars(sa.select(Ride))}


def two_valleys(village: Village) -> tuple[Villager, Villager, list[Villager]]:
    """Kari and Anna live in Garmo as Ola does, Jon in Bøverdalen as Per does; on Sunday all three want to be driven."""
    village.on_the_map()
    ola, per = village.driver("Ola"), village.driver("Per", hamlet="Bøverdalen")
    elders = [
        village.elder("Kari", mobile=True),
        village.elder("Jon", mobile=True, hamlet="Bøverdalen"),
        village.elder("Anna", mobile=True),
    ]
    joins(village, village.activity("Fredagstreff", days=SUNDAY), *elders)
    for driver in (ola, per):
        driver.phone.ignores_everything()
    return ola, per, elders


def test_a_driver_is_asked_about_one_car_and_hears_who_is_in_it_after_the_yes(village: Village) -> None:
    ola, per, (kari, _jon, anna) = two_valleys(village)
    village.until("16:55", days=1)
    assert village.rows(Trip) == []
    village.until("17:05")
    asked = ola.gets_sms("Kan du køyre 2 personar til Fredagstreff", "Frå Garmo", "JA 1")
    assert not any(name in asked for name in ("Kari", "Anna", "Døme"))
    assert "Frå Bøverdalen" in per.gets_sms("Kan du køyre éin person til Fredagstreff")
    ola.texts("JA")
    ola.gets_sms("Du køyrer 2 til Fredagstreff")
    assert sorted(in_car_of(village, ola)) == ["Anna", "Kari"]
    assert in_car_of(village, ola, Leg.HOME) == in_car_of(village, ola)[::-1] or len(in_car_of(village, ola)) == 2
    assert states(village) == {"Kari": RideState.PROMISED, "Jon": RideState.WANTED, "Anna": RideState.PROMISED}
    for elder in (kari, anna):
        elder.gets_sms("Ola hentar deg heime mellom kl 10.", "til Fredagstreff")


def test_he_takes_it_by_telephone_and_leaves_one_out(village: Village) -> None:
    ola, per, _elders = two_valleys(village)
    village.until("17:05", days=1)
    call = ola.dials().hears("trykk 5").presses("5").hears("skyss, trykk 2").presses("2")
    call.hears("Fredagstreff", "2 vil ha skyss fram og heim. Hent i Garmo", "la ein stå over, trykk 3").presses("3")
    call.hears("Stopp 1, Garmo, trykk 1", "Stopp 2, Garmo, trykk 2").presses("1")
    call.hears("Ein vil ha skyss").presses("1").hears("Takk. Du hentar").hangs_up()
    assert len(in_car_of(village, ola)) == 1
    village.settle()
    assert "(Garmo)" in per.gets_sms("Kan du køyre", "(Garmo)")


def test_a_no_has_the_others_asked_about_each_of_them(village: Village) -> None:
    ola, per, _elders = two_valleys(village)
    village.until("17:05", days=1)
    ola.texts("NEI")
    village.forward(minutes=20)
    assert [trip.state for trip in village.rows(Trip, driver_id=ola.id)] == [TripState.DROPPED] * 2
    assert set(states(village).values()) == {RideState.WANTED}
    asked = [text.split("Kan du køyre ")[1].split(" ")[0] for text in per.phone.inbox]
    assert sorted(asked) == ["Anna", "Kari", "éin"]


def test_he_who_is_silent_for_two_hours_is_not_asked_alone_any_more(village: Village) -> None:
    ola, _per, _elders = two_valleys(village)
    tor = village.driver("Tor")
    tor.phone.ignores_everything()
    village.until("17:05", days=1)
    asked = [one for one in (ola, tor) if any("Kan du køyre 2 personar" in text for text in one.phone.inbox)]
    assert len(asked) == 1
    village.until("19:10")
    (other,) = [one for one in (ola, tor) if one not in asked]
    assert {"Kari", "Anna"} <= {text.split("Kan du køyre ")[1].split(" ")[0] for text in other.phone.inbox}
    assert [trip.state for trip in village.rows(Trip, driver_id=asked[0].id)] == [TripState.DROPPED] * 2


def test_a_car_of_people_of_no_hamlet_is_asked_about_in_a_whole_sentence(village: Village) -> None:
    village.on_the_map()
    ola, kari = village.driver("Ola"), village.elder("Kari", mobile=True)
    with village.write() as session:
        person = session.get_one(Person, kari.id)
        person.latitude, person.longitude = person.hamlet.latitude, person.hamlet.longitude
        person.hamlet_id = None
    joins(village, village.activity("Fredagstreff", days=SUNDAY), kari)
    ola.phone.ignores_everything()
    village.until("17:05", days=1)
    ola.gets_sms("heim? Frå bygda.")
    call = ola.dials().hears("trykk 5").presses("5").hears("skyss, trykk 2").presses("2")
    call.hears("Hent i bygda. Turen tek").hangs_up()


def test_a_yes_that_names_another_car_or_could_mean_two_takes_none(village: Village) -> None:
    ola, _per, _elders = two_valleys(village)
    village.until("17:05", days=1)
    ola.texts("JA 7")
    ola.gets_sms("Kva tur gjeld det? Svar til dømes JA 1")
    berit = village.elder("Berit", mobile=True)
    joins(village, village.activity("Strikkekafe", days=1), berit)
    ola.gets_sms("Kan du køyre Berit", "JA 2")
    for both in ("JA", "JA 1 JA 2"):
        ola.texts(both)
        ola.gets_sms("Kva tur gjeld det? Svar til dømes JA")
    assert (in_car_of(village, ola), RideState.PROMISED in states(village).values()) == ([], False)
    ola.texts("JA 1")
    assert sorted(in_car_of(village, ola)) == ["Anna", "Kari"]


def test_one_more_on_the_way_moves_nobody_who_has_been_told_further_than_need_be(village: Village) -> None:
    ola, _per, (kari, _jon, anna) = two_valleys(village)
    village.until("17:05", days=1)
    ola.texts("JA")
    before = {ride.signup_id: (ride.pickup_from, ride.pickup_to) for ride in village.rows(Ride)}
    occurrence = village.rows(Signup)[0].occurrence_id
    berit = village.elder("Berit", mobile=True, hamlet="Fossbergom")
    joins(village, occurrence, berit)
    village.forward(minutes=1)
    ola.texts("JA")
    assert in_car_of(village, ola)[-1] == "Berit"
    told = {"Kari": kari, "Anna": anna}
    for ride in village.rows(Ride):
        if ride.signup_id in before and before[ride.signup_id][0] is not None:
            moved = (ride.pickup_from, ride.pickup_to) != before[ride.signup_id]
            with village.db.read() as session:
                name = session.get_one(Ride, ride.id).signup.person.first_name
            assert len([text for text in told[name].phone.inbox if "hentar deg" in text]) == 1 + moved


def test_who_falls_off_leaves_a_car_that_drives_another_way(village: Village) -> None:
    ola, _per, (kari, _jon, _anna) = two_valleys(village)
    village.until("17:05", days=1)
    ola.texts("JA")
    kari.texts("AV")
    assert in_car_of(village, ola) == ["Anna"]
    ola.gets_sms("Du skal ikkje køyre Kari")


def test_a_car_with_nobody_left_in_it_is_asked_about_no_more(village: Village) -> None:
    _ola, per, (_kari, jon, _anna) = two_valleys(village)
    village.until("17:05", days=1)
    jon.texts("AV")
    assert [trip.state for trip in village.rows(Trip, driver_id=per.id)] == [TripState.DROPPED] * 2
    per.texts("JA")
    assert in_car_of(village, per) == []
    assert states(village)["Jon"] is RideState.CANCELLED


# -- only home


def test_two_who_are_only_driven_home_are_one_car_and_nobody_is_asked_about_each(village: Village) -> None:
    ola = village.on_the_map().driver("Ola")
    kari, anna = village.elder("Kari", mobile=True), village.elder("Anna", mobile=True, hamlet="Fossbergom")
    joins(village, village.activity("Fredagstreff", days=SUNDAY), kari, anna, legs=Legs.HOME)
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
    joins(village, occurrence, anna, legs=Legs.HOME)
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
    joins(village, village.activity("Fredagstreff", days=SUNDAY), kari, anna, legs=Legs.HOME)
    village.until("17:05", days=1)
    ola.gets_sms("Kan du køyre éin person heim frå Fredagstreff")
    ola.texts("NEI")
    village.until("19:00")
    with village.db.read() as session:
        reasons = session.scalars(sa.select(Ride.left_because).join(Signup).where(Ride.left_because.is_not(None))).all()
    assert reasons
    ola.phone.ignores_everything()


def test_who_asks_too_late_to_wait_for_the_cars_there_is_asked_about_at_once(village: Village) -> None:
    ola, kari = village.on_the_map().driver("Ola"), village.elder("Kari", mobile=True)
    anna, occurrence = village.elder("Anna", mobile=True), village.activity("Fredagstreff", days=2)
    village.until("15:30", days=1)
    joins(village, occurrence, kari)
    joins(village, occurrence, anna, legs=Legs.HOME)
    village.forward(minutes=1)
    ola.gets_sms("Kan du køyre éin person til Fredagstreff")
    ola.gets_sms("Kan du køyre Anna (Garmo) heim")


def wants_ride(village: Village, occurrence: int, elder: Villager, *, of: Villager | None = None) -> int:
    with village.write() as session:
        ride = joined_with_ride(session, elder.id, occurrence)
        if of is not None:
            rides.accept(session, session.get_one(Person, of.id), ride.id, source=Source.PHONE, heard=True)
        return ride.id


def test_who_changes_cars_hears_who_comes_and_both_drivers_whom_they_fetch(village: Village) -> None:
    """Jon has one seat and drives Per. Kari can climb into no car but his, and Per rides with Eli instead: the desk has
    it done, and each hears it by the telephone there is."""
    village.on_the_map()
    jon, eli = village.driver("Jon", seats=1), village.driver("Eli", seats=2, car="high_step")
    per, anna, kari = village.elder("Per"), village.elder("Anna"), village.elder("Kari", needs="no_stairs")
    friday = village.activity("Fredagstreff", days=1, at="15:00")
    for elder, driver in ((per, jon), (anna, eli)):
        wants_ride(village, friday, elder, of=driver)
    left = wants_ride(village, friday, kari)
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
