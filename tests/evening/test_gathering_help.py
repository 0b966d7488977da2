"""Help asked for from within Kveldsseto: the same key 3, and the same words, as in an evening call."""

from __future__ import annotations

from models import Alert, AlertState, SeatState
from tests.evening.circle import come_in, gathered, it_is, joined, seat_of
from tests.village import Village


def test_the_star_leads_to_help_by_key_three_and_113_is_said_first(village: Village) -> None:
    kari, anna = village.elder("Kari"), village.elder("Anna")
    siri = village.contact("Siri", of=kari)
    joined(village, [kari, anna])
    it_is(village, "16:05")
    call, other = come_in(kari, anna)
    call.presses("*").hears("Treng du hjelp, trykk 3").presses("3").hears("ring ein ein tre", "frå til Siri").hangs_up()
    village.forward(seconds=40)
    kari.phone.is_not_rung()
    siri.answers().hears("Er du Siri").presses("1").hears("Kari bad om hjelp").hangs_up()
    siri.gets_sms("Kari")
    assert not other.ended


def test_who_pressed_three_by_mistake_comes_in_again_and_nobody_is_told(village: Village) -> None:
    (anna, _), (call, other) = gathered(village, 2)
    call.presses("*").hears("trykk 3").presses("3").hears("Trykte du feil, trykk 2").presses("2")
    call.hears("Då seier eg ikkje frå til nokon", "Vil du vere med, trykk 1").presses("1").waits(20)
    call.is_in_conference("", other.phone)
    assert [alert.state for alert in village.rows(Alert)] == [AlertState.WITHDRAWN]
    assert seat_of(village, anna).state is SeatState.IN
