"""A talk she has asked for, and the two put through, for the stories of talks."""

from __future__ import annotations

from exchange.phone import PhoneCall
from models import Talk
from tests.village import Village, Villager

LOG_WITHIN_S = 20


def wants_talk(village: Village, elder: Villager) -> None:
    village.until("19:00")
    elder.answers().hears("trykk 3").presses("2").hears("Legg på", "halv åtte").is_over()
    village.forward(seconds=20)


def the_talk(village: Village) -> Talk:
    row: Talk
    (row,) = village.rows(Talk)
    return row


def bridged(village: Village, elder: Villager, friend: Villager) -> tuple[PhoneCall, PhoneCall]:
    """The friend says yes, the elder says that it is her and that she would like it now."""
    call = friend.answers().hears("Hei, Berit", "trykk 1").presses("1").waits(8)
    leg = elder.answers().hears("Hei, Kari", "Er det du, trykk 1").does_not_hear("Berit").presses("1")
    leg.hears("Berit er klar for ein prat", "trykk 2").presses("1").hears("Her er Berit")
    return call, leg


def wants_talk_quietly(village: Village, elder: Villager) -> None:
    village.until("19:00")
    elder.answers().hears("trykk 3").presses("2").is_over()
    village.settle()
