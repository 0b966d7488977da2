"""The day itself of whoever is driven by herself, and waits at the doctor's; and of who goes one way only."""

from __future__ import annotations

from models import (
    Alert,
    AlertCause,
    Checkin,
    CheckinState,
    Errand,
    ErrandState,
    Leg,
    Legs,
    Message,
    Outbox,
    SilencedBy,
    StopState,
    Trip,
    TripState,
)
from tests.support.steps.driving import are_fetched, comes_to_be, goes_on_an_errand, spans, stops, went_out
from tests.support.steps.waiting import is_rung_within_five_minutes
from tests.support.village import Village

S = StopState


def answer(village: Village) -> str:
    return str(village.rows(Message)[-1].answer)


def test_he_fetches_her_she_rings_when_she_is_ready_and_her_evening_knows_that_she_is_home(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True, checkin="15:00"), village.driver("Ola")
    goes_on_an_errand(village, ola, kari)
    comes_to_be(village, "10:05")
    ola.dials().hears("Neste er Kari i Garmo, klokka ti", "utanfor, trykk 1").presses("1").hears("Eg ringjer Kari")
    village.settle()
    kari.answers().hears("Ola står utanfor").presses("1").hears("God tur").hangs_up()
    ola.dials().hears("står utanfor hjå Kari", "trykk 1").presses("1").hears("Alle er med").hangs_up()
    village.until("11:50")
    kari.dials().hears("Er du klar til å kjøyre heim, trykk 1").presses("1").hears("til Ola no").hangs_up()
    village.settle()
    ola.gets_sms("Kari er klar og vil heim frå legen no")
    ola.answers().hears("Hei, Ola").presses("1").hears("Kari er klar").hangs_up()
    village.until("12:20")
    call = ola.dials().hears("legen", "Du kjøyrer Kari heim", "komne heim, trykk 1").presses("1")
    call.hears("Takk for at du kjøyrde").hangs_up()
    assert (stops(village), stops(village, Leg.HOME)) == ({"Kari": S.ABOARD}, {"Kari": S.DRIVEN})
    assert {trip.state for trip in village.rows(Trip)} == {TripState.DONE}
    village.until("15:03")
    tonight = next(row for row in village.rows(Checkin) if row.due_at.date() == village.now.date())
    assert (tonight.state, tonight.silenced_by) == (CheckinState.SILENCED, SilencedBy.DRIVEN_HOME)
    assert village.rows(Errand)[0].state is ErrandState.READY


def test_who_is_ready_hears_when_he_comes(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    goes_on_an_errand(village, ola, kari)
    comes_to_be(village, "10:50")
    ola.texts("Kari er med")
    village.until("11:50")
    kari.texts("KLAR").gets_sms("Vent der du er")
    village.settle()
    ola.gets_sms("Kari er klar")
    ola.answers().hears("Hei, Ola").presses("1").hears("Kari er klar").hangs_up()
    ola.texts("Sein 20").gets_sms("Takk")
    assert answer(village) == "Takk. Kari får vite at du kjem kl 12.10."
    village.settle()
    kari.gets_sms("Ola kjem kl 12.10 og køyrer deg heim")
    call = ola.dials().hears("Du kjøyrer Kari heim", "forseinka, trykk 3").presses("3").hears("Ti minutt").presses("1")
    call.hears("Kari får vite at du kjem klokka tolv").is_over()
    village.settle()
    kari.gets_sms("Ola kjem kl 12.00")


def test_late_by_text_and_nobody_comes_out(village: Village) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    goes_on_an_errand(village, ola, kari, hours=1)
    comes_to_be(village, "09:50")
    ola.texts("SEIN 20")
    assert "Kari ventar deg no mellom kl 10.20 og 10.35" in answer(village)
    kari.answers().hears("ei melding").presses("1").hears("Ola er forseinka", "tjue over ti").hangs_up()
    assert spans(village) == [("10.20", "10.35")]
    village.until("10:25")
    ola.texts("IKKJE HEIME")
    assert answer(village).startswith("Eg ringjer Kari no")
    village.settle()
    assert [(alert.elder_id, alert.cause) for alert in village.rows(Alert)] == [(kari.id, AlertCause.NOT_HOME)]
    kari.answers().hears("Har du det bra").waits(2).presses("1").hangs_up()
    is_rung_within_five_minutes(village, ola)
    ola.answers().hears("ei melding").presses("1").hears("Kari har svart").hangs_up()
    ola.texts("HENTA")
    assert answer(village) == "Fint, Kari er med. Alle er med. God tur!"
    village.until("12:20")
    ola.texts("ALLE HEIME")
    assert (stops(village), stops(village, Leg.HOME)) == ({"Kari": S.ABOARD}, {"Kari": S.DRIVEN})


def test_who_is_to_be_home_first_goes_before_whom_he_fetches_within_the_hour(village: Village) -> None:
    kari, anna, ola = village.elder("Kari"), village.elder("Anna"), village.driver("Ola")
    goes_on_an_errand(village, ola, kari, hours=1)
    are_fetched(village, ola, anna, at="13:30")
    comes_to_be(village, "11:40")
    ola.texts("HER")
    assert stops(village)["Anna"] is S.HERE
    anna.answers().presses("1").hangs_up()
    village.until("12:10")
    ola.dials().hears("legen", "Du kjøyrer Kari heim").presses("1").hears("Takk for at du kjøyrde").hangs_up()
    assert stops(village, Leg.HOME) == {"Kari": S.DRIVEN}
    ola.dials().hears("står utanfor hjå Anna").hangs_up()


def test_all_home_is_of_those_who_are_to_be_home_also_where_another_waits_for_him(village: Village) -> None:
    kari, anna, ola = village.elder("Kari"), village.elder("Anna"), village.driver("Ola")
    goes_on_an_errand(village, ola, kari, hours=1)
    are_fetched(village, ola, anna, at="13:30")
    comes_to_be(village, "12:35")
    ola.dials().hears("Neste er Anna").hangs_up()
    ola.texts("ALLE HEIME")
    assert stops(village, Leg.HOME) == {"Kari": S.DRIVEN}
    assert "Anna" not in stops(village)


def test_who_is_only_driven_there_is_with_him_and_nobody_is_to_drive_her_home(village: Village) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    goes_on_an_errand(village, ola, kari, legs=Legs.THERE)
    comes_to_be(village, "10:05")
    ola.texts("HER")
    kari.answers().hears("Ola står utanfor").presses("1").hangs_up()
    ola.texts("HENTA KARI")
    assert answer(village) == "Fint, Kari er med. Alle er med. God tur!"
    begins = village.now
    village.until("14:00")
    ola.dials().does_not_hear("heim").hears("Frivilligoppgåver").hangs_up()
    assert (stops(village), stops(village, Leg.HOME)) == ({"Kari": S.ABOARD}, {})
    assert went_out(village, begins) == []


def test_who_is_only_driven_home_is_fetched_nowhere_and_he_says_when_she_is_home(village: Village) -> None:
    """Nobody asks her whether the car has come to a house from which no car was to fetch her."""
    kari, ola = village.elder("Kari"), village.driver("Ola")
    are_fetched(village, ola, kari, legs=[Legs.HOME])
    comes_to_be(village, "10:30")
    ola.dials().does_not_hear("Neste er").hears("Frivilligoppgåver").hangs_up()
    begins = village.now
    village.until("13:10")
    assert went_out(village, begins) == []
    ola.dials().hears("Fredagstreff", "Du kjøyrer Kari heim").presses("1").hears("Takk for at du kjøyrde").hangs_up()
    assert (stops(village), stops(village, Leg.HOME)) == ({}, {"Kari": S.DRIVEN})
    village.forward(minutes=45)
    assert not any(row.about.value == "car_due" for row in village.rows(Outbox))


def test_of_three_one_goes_only_home_and_one_only_there(village: Village) -> None:
    kari, anna, jon = village.elder("Kari"), village.elder("Anna"), village.elder("Jon")
    ola = village.driver("Ola")
    are_fetched(village, ola, kari, anna, jon, legs=[Legs.BOTH, Legs.THERE, Legs.HOME])
    comes_to_be(village, "10:05")
    for name in ("Kari", "Anna"):
        ola.texts(f"HENTA {name}")
    assert answer(village) == "Fint, Anna er med. Alle er med. God tur!"
    village.until("13:20")
    ola.dials().hears("Du kjøyrer 2 heim").presses("1").hears("Takk").hangs_up()
    assert stops(village) == {"Kari": S.ABOARD, "Anna": S.ABOARD}
    assert stops(village, Leg.HOME) == {"Kari": S.DRIVEN, "Jon": S.DRIVEN}
