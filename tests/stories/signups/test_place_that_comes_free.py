"""A place comes free: it is offered to who waits, in her turn, and is hers when she has said yes."""

from __future__ import annotations

from models import Person, Ride, RideState, Signup, SignupState, Source, Task
from services import signups
from tests.support.village import Village, Villager


def full(village: Village, *waiting: Villager, days: int = 5, ride: bool = False) -> Villager:
    """Fredagstreff with one place, which is Liv's; who waits, in this order. Answers Liv."""
    liv = village.elder("Liv", mobile=True)
    occurrence_id = village.activity("Fredagstreff", days=days, maximum=1)
    with village.write() as session:
        for one in (liv, *waiting):
            given = {"source": Source.PHONE, "accept_waiting": True, "wants_ride": ride and one is not liv}
            signups.join(session, session.get_one(Person, one.id), occurrence_id, heard=True, **given)
    village.forward(minutes=1)
    for one in (liv, *waiting):
        one.phone.ignores_everything()
    return liv


def leaves(village: Village, who: Villager) -> None:
    who.texts("AV")
    who.phone.ignores_everything()
    village.forward(seconds=20)


def told_of_a_place(who: Villager) -> bool:
    return any("Svar JA" in words or "svarer JA" in words for words in who.phone.inbox)


def stands(village: Village, who: Villager) -> SignupState:
    return next(row.state for row in village.rows(Signup) if row.person_id == who.id)


def test_by_voice_she_hears_of_the_place_and_has_it_with_one_key(village: Village) -> None:
    per = village.elder("Per")
    leaves(village, full(village, per))
    assert stands(village, per) is SignupState.OFFERED
    call = per.answers().hears("Per", "melding til deg").does_not_hear("Fredagstreff").presses("1")
    call.hears("Fredagstreff", "plass til deg", "Vil du ha plassen").presses("1")
    call.hears("Plassen er din").hears("skyss").presses("2").hears("Ha det bra").is_over()
    assert stands(village, per) is SignupState.JOINED
    village.forward(hours=6)
    per.phone.ignores_everything()


def test_by_text_a_yes_has_it_and_the_ride_is_asked_about(village: Village) -> None:
    per = village.elder("Per", mobile=True)
    leaves(village, full(village, per))
    per.gets_sms("plass til deg", "Fredagstreff", "Svar JA eller NEI før")
    per.texts("ja").gets_sms("Du er påmeld Fredagstreff", "skyss")
    assert stands(village, per) is SignupState.JOINED


def test_a_no_goes_to_the_next_and_she_stays_on_the_list(village: Village) -> None:
    per, inga = village.elder("Per", mobile=True), village.elder("Inga", mobile=True)
    leaves(village, full(village, per, inga))
    per.gets_sms("plass til deg")
    assert not told_of_a_place(inga)
    per.texts("nei").gets_sms("nestemann", "framleis på ventelista")
    village.forward(minutes=1)
    inga.gets_sms("plass til deg")
    inga.texts("JA").gets_sms("Du er påmeld")
    assert (stands(village, per), stands(village, inga)) == (SignupState.WAITING, SignupState.JOINED)


def test_who_does_not_answer_in_time_lets_it_go_to_the_next(village: Village) -> None:
    per, inga = village.elder("Per", mobile=True), village.elder("Inga", mobile=True)
    village.until("09:00", days=1)
    leaves(village, full(village, per, inga))
    per.gets_sms("plass til deg", "kl 13.0")
    village.until("13:05")
    inga.gets_sms("plass til deg")
    assert (stands(village, per), stands(village, inga)) == (SignupState.WAITING, SignupState.OFFERED)
    per.texts("ja").gets_sms("teken av ein annan", "framleis på ventelista")
    assert village.rows(Task) == []


def test_near_the_start_all_are_told_and_the_first_has_it(village: Village) -> None:
    per, inga = village.elder("Per", mobile=True), village.elder("Inga", mobile=True)
    liv = full(village, per, inga, days=1)
    village.until("08:00", days=1)
    for one in (per, inga, liv):
        one.phone.ignores_everything()
    leaves(village, liv)
    per.gets_sms("Den første som svarer JA"), inga.gets_sms("Den første som svarer JA")
    inga.texts("JA").gets_sms("Du er påmeld")
    per.texts("JA").gets_sms("teken av ein annan")
    assert (stands(village, per), stands(village, inga)) == (SignupState.WAITING, SignupState.JOINED)


def test_at_night_the_place_is_kept_and_nobody_is_rung(village: Village) -> None:
    per, inga = village.elder("Per"), village.elder("Inga")
    liv = full(village, per, inga, days=1)
    village.until("22:00")
    leaves(village, liv)
    village.until("07:55", days=1)
    assert (stands(village, per), stands(village, inga)) == (SignupState.OFFERED, SignupState.WAITING)
    village.until("08:00")
    village.forward(seconds=20)
    per.answers().hears("melding").presses("1").hears("svarar først").presses("1").hears("Plassen er din").hangs_up()
    inga.phone.ignores_everything()
    assert stands(village, per) is SignupState.JOINED


def test_a_ride_is_looked_for_before_she_is_told_of_the_place(village: Village) -> None:
    per, ola = village.elder("Per", mobile=True), village.driver("Ola")
    leaves(village, full(village, per, ride=True))
    assert not told_of_a_place(per)
    ola.gets_sms("Per", "JA")
    ola.texts("JA")
    village.forward(minutes=1)
    per.gets_sms("Fredagstreff", "skyss med Ola")
    per.texts("JA")
    village.forward(minutes=1)
    assert any("Ola hentar deg" in text for text in per.phone.inbox)
    ola.phone.ignores_everything(), per.phone.ignores_everything()
    assert [ride.state for ride in village.rows(Ride)] == [RideState.PROMISED]


def test_a_driver_who_was_found_for_a_place_she_lets_go_is_told(village: Village) -> None:
    per, ola = village.elder("Per", mobile=True), village.driver("Ola")
    leaves(village, full(village, per, ride=True))
    ola.texts("JA")
    village.forward(minutes=1)
    ola.phone.ignores_everything()
    per.texts("NEI")
    village.forward(minutes=1)
    ola.gets_sms("skal ikkje køyre", "Per")
    assert [ride.state for ride in village.rows(Ride)] == [RideState.WANTED]


def test_without_a_driver_she_is_told_of_the_place_within_the_hour(village: Village) -> None:
    per, ola = village.elder("Per", mobile=True), village.driver("Ola")
    leaves(village, full(village, per, ride=True))
    ola.phone.ignores_everything()
    village.forward(minutes=55)
    assert not told_of_a_place(per)
    village.forward(minutes=10)
    per.gets_sms("plass til deg")
    per.texts("JA").gets_sms("Du er påmeld", "får du vite kven som hentar deg")
    ola.phone.ignores_everything()


def test_who_waits_and_rings_takes_a_free_place_herself(village: Village) -> None:
    per = village.elder("Per", mobile=True)
    leaves(village, full(village, per))
    per.phone.ignores_everything()
    call = per.dials().hears("kva som skjer").presses("4").listens().presses("1")
    call.hears("Fredagstreff", "plass til deg").presses("1").hears("Vil du ha plassen").presses("1")
    call.hears("Plassen er din").hangs_up()
    village.settle()
    per.phone.ignores_everything()
    assert stands(village, per) is SignupState.JOINED
