"""Machines that lift the phone: a mailbox greets, beeps and keeps what is said after the beep; a fax whistles."""

from __future__ import annotations

from dataclasses import dataclass

from exchange.people.behaviour import Hand, Scripted

GREETING = "Hei, eg er ikkje heime no. Legg igjen ei melding."


@dataclass(frozen=True)
class Voicemail(Scripted):
    """Lifts after ``after_s``, greets, beeps ``beep_after_s`` later (None: never), listens ``limit_s`` at the most."""

    greeting: str = GREETING
    after_s: float = 20.0
    beep_after_s: float | None = 0.5
    limit_s: float = 120.0
    name = "voicemail"

    def rings(self, hand: Hand) -> None:
        """Wait for the person who is not at home."""
        hand.after(self.after_s, hand.answer)

    def answered(self, hand: Hand) -> None:
        """Greet."""
        hand.after(0.5, lambda: self._greet(hand))

    def _greet(self, hand: Hand) -> None:
        lasts_s = hand.speak(self.greeting) if self.greeting else 0.0
        if self.beep_after_s is not None:
            hand.after(lasts_s + self.beep_after_s, lambda: hand.tone("beep"))
        hand.after(lasts_s + (self.beep_after_s or 0.0) + self.limit_s, hand.hang_up)

    def ended(self, hand: Hand) -> None:
        """Keep the message."""
        hand.keep_message()


@dataclass(frozen=True)
class Fax(Scripted):
    """Lifts and whistles, again and again, until it gives up."""

    after_s: float = 3.0
    name = "fax"

    def rings(self, hand: Hand) -> None:
        """Let it ring."""
        hand.after(self.after_s, hand.answer)

    def answered(self, hand: Hand) -> None:
        """Whistle for half a minute."""
        for second in range(1, 30, 4):
            hand.after(second, lambda: hand.tone("fax"))
        hand.after(30, hand.hang_up)
