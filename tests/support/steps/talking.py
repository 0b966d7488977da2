"""A talk she has asked for, and the two put through, for the stories of talks."""

from __future__ import annotations

from exchange import PhoneCall
from models import Talk
from tests.support.village import Village, Villager

LOG_WITHIN_S = 20


def wants_talk(village: Village, elder: Villager) -> None:
    village.until("19:00")
    elder.answers().hears("trykk 3").presses("2").hears("Legg på", "halv åtte").is_over()
    village.forward(seconds=20)


def the_talk(village: Village) -> Talk:
    row: Talk
    (row,) = village.rows(Talk)
    return row


def hears_of_a_talk(friend: Villager) -> PhoneCall:
    """What it is about is said to the friend alone: whoever lifts the phone hears a name and the line."""
    call = friend.answers().hears(f"Hei, {friend.first_name}", "Er det du, trykk 1")
    return call.does_not_hear("prat").presses("1").hears("Nokon vil gjerne slå av ein prat", "Har du tid no, trykk 1")


def bridged(
    village: Village, elder: Villager, friend: Villager, *, rung_after_s: int = 8
) -> tuple[PhoneCall, PhoneCall]:
    """The friend says yes, the elder says that it is her and that she would like it now."""
    call = hears_of_a_talk(friend).presses("1").waits(rung_after_s)
    leg = elder.answers().hears("Hei, Kari", "Er det du, trykk 1").does_not_hear("Berit").presses("1")
    leg.hears("Berit er klar for ein prat", "trykk 2").presses("1").hears("Her er Berit")
    return call, leg


def wants_talk_quietly(village: Village, elder: Villager) -> None:
    village.until("19:00")
    elder.answers().hears("trykk 3").presses("2").is_over()
    village.settle()
