"""How an unattended phone behaves. A behaviour is told what happens and acts through the exchange."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

Step = Callable[["Hand"], None]


class Hand(Protocol):
    """What a behaviour can do with one call."""

    def after(self, seconds: float, work: Callable[[], None]) -> None:
        """Do ``work`` that much later."""

    def answer(self) -> None:
        """Lift the phone."""

    def decline(self) -> None:
        """Turn the call away."""

    def press(self, key: str) -> None:
        """Press one key."""

    def speak(self, text: str) -> None:
        """Say something."""

    def hang_up(self) -> None:
        """Put the phone down."""


class Behaviour:
    """The default, attended: the phone rings until somebody acts. ``reach``: rings, busy or off."""

    reach = "rings"
    scripted = False

    def rings(self, hand: Hand) -> None:
        """The phone began to ring."""

    def answered(self, hand: Hand) -> None:
        """The phone was lifted."""

    def waited_for(self, hand: Hand, turn: int) -> None:
        """The line has spoken and listens, for the ``turn``-th time in this call (from 0)."""


class _Scripted(Behaviour):
    scripted = True


class _Answers(_Scripted):
    def __init__(self, seconds: float, steps: tuple[Step, ...]) -> None:
        self.seconds, self.steps = seconds, steps

    def rings(self, hand: Hand) -> None:
        hand.after(self.seconds, hand.answer)

    def waited_for(self, hand: Hand, turn: int) -> None:
        if turn < len(self.steps):
            self.steps[turn](hand)


class _Voicemail(_Scripted):
    def __init__(self, greeting: str, seconds: float) -> None:
        self.greeting, self.seconds = greeting, seconds

    def rings(self, hand: Hand) -> None:
        hand.after(self.seconds, hand.answer)

    def answered(self, hand: Hand) -> None:
        hand.after(0.5, lambda: hand.speak(self.greeting))


class _Declines(_Scripted):
    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def rings(self, hand: Hand) -> None:
        hand.after(self.seconds, hand.decline)


class _Unreached(_Scripted):
    def __init__(self, reach: str) -> None:
        self.reach = reach


def attended() -> Behaviour:
    """Rings until the test acts or the ring time is over."""
    return Behaviour()


def answers_after(seconds: float = 5.0, *steps: Step) -> Behaviour:
    """Lifts after ``seconds``; each step is done when the line has spoken and listens, one a time."""
    return _Answers(seconds, steps)


def presses(keys: str) -> Step:
    """A step: press these keys."""

    def step(hand: Hand) -> None:
        for key in keys:
            hand.press(key)

    return step


def says(text: str) -> Step:
    """A step: say this."""
    return lambda hand: hand.speak(text)


def hangs_up(hand: Hand) -> None:
    """A step: put the phone down."""
    hand.hang_up()


def busy() -> Behaviour:
    """The network says engaged."""
    return _Unreached("busy")


def off() -> Behaviour:
    """The network cannot reach the phone: the call fails."""
    return _Unreached("off")


def never_answers() -> Behaviour:
    """Rings until the ring time is over, and that is expected."""
    return _Scripted()


def declines(seconds: float = 3.0) -> Behaviour:
    """Turns the call away after ``seconds``."""
    return _Declines(seconds)


def voicemail(greeting: str = "Hei, eg er ikkje heime no. Legg igjen ei melding.", seconds: float = 20.0) -> Behaviour:
    """A mailbox lifts after ``seconds``, speaks its greeting and listens until the caller hangs up."""
    return _Voicemail(greeting, seconds)
