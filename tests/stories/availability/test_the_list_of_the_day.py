"""Once a day a driver who wants it reads who needs a ride, and takes one by its number; the first has it."""

from __future__ import annotations

from models import Ride
from tests.support.steps.driven import joins
from tests.support.village import Village, Villager

SUNDAY, MONDAY = 3, 4


def has(village: Village) -> dict[str, int | None]:
    with village.db.read() as session:
        return {ride.rider.first_name: ride.driver_id for ride in session.query(Ride)}


def wants_the_list(*drivers: Villager) -> None:
    for driver in drivers:
        driver.phone.ignores_everything()
        driver.texts("SKYSSLISTE").gets_sms("får du lista kl 10")


def test_of_two_who_answer_with_a_number_the_first_has_it(village: Village) -> None:
    """On the map nobody is asked before the cars are planned, two days ahead."""
    village.on_the_map()
    ola, per = village.driver("Ola"), village.driver("Per")
    wants_the_list(ola, per)
    elders = village.elder("Kari", mobile=True), village.elder("Anna", mobile=True, hamlet="Bøverdalen")
    joins(village, village.activity("Fredagstreff", days=SUNDAY), *elders)
    village.until("09:55", days=1)
    assert not any("Svar med talet" in text for text in ola.phone.inbox)
    village.until("10:05")
    for driver in (ola, per):
        words = driver.gets_sms("2 treng skyss søn 29.11", "1 Garmo 10.00", "2 Bøverdalen 10.00", "Svar med talet")
        assert not any(name in words for name in ("Kari", "Anna", "Døme"))
    ola.texts("1").gets_sms("Du køyrer Kari")
    per.texts("1").gets_sms("Ein annan har allereie sagt ja")
    per.texts("2").gets_sms("Du køyrer Anna")
    assert has(village) == {"Kari": ola.id, "Anna": per.id}


def test_who_is_on_the_list_is_asked_by_name_as_ever(village: Village) -> None:
    village.on_the_map()
    ola = village.driver("Ola")
    wants_the_list(ola)
    joins(village, village.activity("Fredagstreff", days=SUNDAY), village.elder("Kari", mobile=True))
    village.until("17:05", days=1)
    ola.gets_sms("Kan du køyre éin person til Fredagstreff")
    ola.texts("JA")
    assert has(village) == {"Kari": ola.id}


def test_nobody_is_texted_without_a_ride_nor_after_having_said_no(village: Village) -> None:
    ola, per = village.driver("Ola"), village.driver("Per")
    wants_the_list(ola, per)
    per.texts("SKYSSLISTE AV").gets_sms("ikkje lista lenger")
    village.until("10:05", days=1)
    assert not any("Svar med talet" in text for text in ola.phone.inbox)
    ola.texts("KAN IKKJE KØYRE SUNDAG").gets_sms("eg spør deg ikkje")
    village.on_the_map()
    joins(village, village.activity("Fredagstreff", days=2), village.elder("Kari", mobile=True))
    village.stops_for = tuple(name for name in village.stops_for if name != "rides")
    village.until("10:05", days=1)
    for driver in (ola, per):
        assert not any("Svar med talet" in text for text in driver.phone.inbox)


def test_all_days_stand_in_it_where_they_fit_and_a_number_takes_any(village: Village) -> None:
    village.on_the_map()
    ola = village.driver("Ola")
    wants_the_list(ola)
    joins(village, village.activity("Fredagstreff", days=SUNDAY), village.elder("Kari", mobile=True))
    joins(village, village.activity("Strikkekafé", days=MONDAY), village.elder("Anna", mobile=True))
    village.until("10:05", days=1)
    ola.gets_sms("Desse treng skyss", "Søn 29.11: 1 Garmo 10.00", "Mån 30.11: 2 Garmo 10.00", "Svar med talet")
    ola.texts("2").gets_sms("Du køyrer Anna")
    assert has(village) == {"Kari": None, "Anna": ola.id}


def test_where_they_do_not_fit_the_other_days_are_named_and_asked_for(village: Village) -> None:
    village.on_the_map()
    ola, per = village.driver("Ola"), village.driver("Per")
    wants_the_list(ola)
    per.phone.ignores_everything()
    for title, days, names in (("Fredagstreff", SUNDAY, "ABCD"), ("Strikkekafé", MONDAY, "EF")):
        elders = [village.elder(f"Anna{name}", mobile=True) for name in names]
        joins(village, village.activity(title, days=days), *elders)
    village.until("10:05", days=1)
    ola.gets_sms("4 treng skyss søn 29.11", "Fleire treng skyss mån 30.11: svar SKYSSLISTE MÅNDAG.")
    ola.texts("SKYSSLISTE MÅNDAG").gets_sms("2 treng skyss mån 30.11: 5 Garmo 10.00; 6 Garmo 10.00")
    ola.texts("6").gets_sms("Du køyrer AnnaF")
    per.texts("skyssliste i morgon").gets_sms("Ingen du kan køyre, manglar skyss lau 28.11")
    per.texts("Skyssliste måndag").gets_sms("Éin treng skyss mån 30.11: 1 Garmo 10.00")
    per.texts("1").gets_sms("Du køyrer AnnaE")
    per.texts("skyssliste neste jul").gets_sms("skjøna ikkje dagen")
