"""People who lift the phone: they answer keys by turn, react to what is said, or make no sense."""

from __future__ import annotations

from dataclasses import dataclass

from exchange.machine.transcript import Line
from exchange.people.behaviour import Hand, Scripted, Step

KEYS = "0123456789*#"
SENTENCES = ("Hallo? Hallo?", "Mamma er ikkje her.", "Kven er du?", "Eg har fått ny sykkel.", "Ha det!", "La la la.")


@dataclass(frozen=True)
class Reaction:
    """When all of ``words`` have been heard since the person last acted, ``step`` is done."""

    words: tuple[str, ...]
    step: Step

    def fits(self, heard: str) -> bool:
        """Whether it is time; case does not matter."""
        return all(word.casefold() in heard.casefold() for word in self.words)


@dataclass(frozen=True)
class Person(Scripted):
    """Lifts after ``after_s`` seconds, says ``hello`` if anything, and acts whenever the line listens.

    The first reaction that fits is done; else the next of ``steps``; else ``otherwise``; else nothing. ``thinks_s`` is
    how long the person takes for it. With ``barges_in`` a reaction is done as soon as its words were heard, in the
    middle of the prompt. ``hangs_up_after_s`` counts from the answer, ``talks_s`` from being put through to somebody.
    """

    after_s: float = 5.0
    steps: tuple[Step, ...] = ()
    hello: str = ""
    reactions: tuple[Reaction, ...] = ()
    otherwise: Step | None = None
    thinks_s: float = 0.0
    barges_in: bool = False
    hangs_up_after_s: float | None = None
    talks_s: float | None = None
    name: str = "answers"

    def rings(self, hand: Hand) -> None:
        """Go to the phone."""
        hand.after(self.after_s, hand.answer)

    def answered(self, hand: Hand) -> None:
        """Say hello."""
        if self.hello:
            hand.speak(self.hello)
        self.got_through(hand)

    def got_through(self, hand: Hand) -> None:
        """Listen, for so long as patience lasts."""
        if self.hangs_up_after_s is not None:
            hand.after(self.hangs_up_after_s, hand.hang_up)

    def is_told(self, hand: Hand, line: Line) -> None:
        """Wait for the words that make an impatient person press."""
        if not self.barges_in:
            return
        for reaction in self.reactions:
            waits_s = [hand.seconds_until_said(line, word) for word in reaction.words]
            known = [wait_s for wait_s in waits_s if wait_s is not None]
            if known:
                self._wait(hand, line, reaction, max(known) + self.thinks_s)

    def _wait(self, hand: Hand, line: Line, reaction: Reaction, wait_s: float) -> None:
        acts = hand.acts

        def react() -> None:
            if hand.acts == acts and hand.still_says(line) and reaction.fits(hand.heard):
                reaction.step(hand)

        hand.after(wait_s, react)

    def waited_for(self, hand: Hand, turn: int) -> None:
        """Do what fits."""
        step = next((one.step for one in self.reactions if one.fits(hand.heard)), None)
        if step is None and hand.used < len(self.steps):
            step = self.steps[hand.used]
            hand.used += 1
        step = step or self.otherwise
        if step is None:
            return
        chosen = step
        if self.thinks_s:
            hand.after(self.thinks_s, lambda: chosen(hand))
        else:
            chosen(hand)

    def put_through(self, hand: Hand) -> None:
        """Talk for a while."""
        if self.talks_s is not None:
            hand.after(self.talks_s, hand.hang_up)


@dataclass(frozen=True)
class Child(Scripted):
    """A small child lifts the phone: says something, presses whatever key, at any time, and puts it down one day."""

    after_s: float = 6.0
    least_s: float = 15.0
    most_s: float = 60.0
    name = "child"

    def rings(self, hand: Hand) -> None:
        """Run to the phone."""
        hand.after(self.after_s, hand.answer)

    def answered(self, hand: Hand) -> None:
        """Begin."""
        self.got_through(hand)

    def got_through(self, hand: Hand) -> None:
        """Begin, too: who rings is a child all the same."""
        hand.after(hand.random.uniform(self.least_s, self.most_s), hand.hang_up)
        hand.speak(SENTENCES[0])
        self._go_on(hand)

    def _go_on(self, hand: Hand) -> None:
        def act() -> None:
            if hand.random.random() < 0.6:
                hand.press(hand.random.choice(KEYS))
            else:
                hand.speak(hand.random.choice(SENTENCES))
            self._go_on(hand)

        hand.after(hand.random.uniform(1.0, 5.0), act)
