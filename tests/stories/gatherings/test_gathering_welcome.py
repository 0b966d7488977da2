"""What the host does while somebody hears the welcome and is not in the room yet."""

from __future__ import annotations

import pytest

from exchange import PhoneCall
from models import SeatState
from tests.support.steps.circle import come_in, gathered, it_is, joined, seat_of
from tests.support.village import Village, Villager


def one_who_comes_late(village: Village) -> tuple[Villager, PhoneCall, PhoneCall]:
    """Berit, her call at the key that brings her in, and the call of the host, who can end it by key 2."""
    people = [village.elder(name) for name in ("Anna", "Ola", "Berit")]
    guro = village.friend("Guro")
    joined(village, people, host=guro)
    it_is(village, "16:03")
    (host,) = come_in(guro)
    it_is(village, "16:05")
    people[2].phone.ignores_everything()
    come_in(*people[:2])
    village.settle()
    host.presses("*").hears("trykk 4").presses("4").hears("trykk 1").presses("1").waits(20)
    village.settle()
    return people[2], people[2].dials().hears("Vil du vere med, trykk 1"), host


@pytest.mark.parametrize("told", [True, False])
def test_an_evening_that_ends_while_she_hears_the_welcome_leaves_nobody_alone_in_a_room(
    village: Village, told: bool
) -> None:
    _, call, host = one_who_comes_late(village)
    if not told:
        village.exchange.faults.add({"fault": "dropped", "kind": "conference"})
    host.presses("*").hears("avslutte no, trykk 4").presses("4").hears("trykk 1")
    call.presses("1")
    host.presses("1").hears("Takk for at du var med, Guro")
    village.forward(minutes=2)
    assert call.ended


@pytest.mark.parametrize("told", [True, False])
def test_whom_the_host_takes_out_while_she_hears_the_welcome_is_out(village: Village, told: bool) -> None:
    (_, _, ola), (host, _, second) = gathered(village, 2, led=True)
    second.hangs_up()
    if not told:
        village.exchange.faults.add({"fault": "dropped", "kind": "conference"})
    village.forward(seconds=20)
    host.presses("*").hears("trykk 3").presses("3").hears("Anna", "trykk 2")
    again = ola.answers().hears("trykk 1").presses("1")
    host.presses("2").waits(2).presses("1").waits(2).presses("1")
    assert seat_of(village, ola).state is SeatState.REMOVED
    village.forward(minutes=2)
    assert again.ended
