"""What a behaviour is told of a call, and what it can do with one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Protocol

from exchange.machine.transcript import Line

Step = Callable[["Hand"], object]


class Hand(Protocol):
    """One call in somebody's hand. ``random`` is drawn from the seed, the number and which call of its this is."""

    random: Random
    used: int

    @property
    def heard(self) -> str:
        """What the line has said since this person last pressed or said something."""

    @property
    def acts(self) -> int:
        """How often this person has pressed or said something."""

    def after(self, seconds: float, work: Callable[[], object]) -> None:
        """Do ``work`` that much later."""

    def answer(self) -> None:
        """Lift the phone."""

    def decline(self) -> None:
        """Turn the call away."""

    def press(self, key: str) -> None:
        """Press one key."""

    def speak(self, text: str) -> float:
        """Say something; tells how many seconds it takes."""

    def tone(self, kind: str) -> None:
        """Let a ``beep`` or a ``fax`` tone be heard."""

    def keep_message(self) -> None:
        """Keep what the line said since the beep as a message in this phone's mailbox."""

    def still_says(self, line: Line) -> bool:
        """Whether a line of the transcript is being spoken, or was spoken out, and was not cut off before now."""

    def seconds_until_said(self, line: Line, words: str) -> float | None:
        """How long until ``words`` will have been heard in a line; None where they do not stand in it."""

    def hang_up(self) -> None:
        """Put the phone down."""


class PersonsHand(Hand, Protocol):
    """A hand that knows whose it is."""

    @property
    def behaviour(self) -> Behaviour:
        """How the person on this call acts."""


class Behaviour:
    """The default, attended: the phone rings until somebody acts. ``reach``: rings, busy or off.

    ``known``: the number belongs to somebody; texts to any other are undelivered at once.
    """

    name = "attended"
    reach = "rings"
    known = True
    scripted = False

    def rings(self, hand: Hand) -> None:
        """The phone began to ring."""

    def answered(self, hand: Hand) -> None:
        """The phone was lifted."""

    def got_through(self, hand: Hand) -> None:
        """The line answered a call of this person's own."""

    def is_told(self, hand: Hand, line: Line) -> None:
        """The line begins to say something, or will in a moment (``line.at``)."""

    def waited_for(self, hand: Hand, turn: int) -> None:
        """The line has spoken and listens, for the ``turn``-th time in this call (from 0)."""

    def put_through(self, hand: Hand) -> None:
        """The call is connected to somebody else's."""

    def ended(self, hand: Hand) -> None:
        """The call is over."""


class Scripted(Behaviour):
    """Whoever acts without a test's doing."""

    scripted = True


class NeverAnswers(Scripted):
    """Rings until the ring time is over, and that is expected."""

    name = "never_answers"


@dataclass(frozen=True)
class Declines(Scripted):
    """Turns the call away after some seconds."""

    after_s: float = 3.0
    name = "declines"

    def rings(self, hand: Hand) -> None:
        """Wait, and decline."""
        hand.after(self.after_s, hand.decline)


class Unreached(Scripted):
    """Busy, or off."""

    def __init__(self, reach: str) -> None:
        self.reach = self.name = reach


class Nobody(Unreached):
    """The number belongs to nobody."""

    known = False
