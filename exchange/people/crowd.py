"""A crowd: who answers where, drawn by lot. What a number does in its k-th call hangs on seed, number and k alone."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from random import Random

from exchange.people.behaviour import Behaviour


def lots_of(seed: int, number: str, k: int, what: str = "") -> Random:
    """The lots for one call of one number: the same in every run, in every process, in any order."""
    return Random(f"{seed} {number} {k} {what}")


@dataclass(frozen=True)
class Lot:
    """One behaviour, and how many of all lots it is."""

    behaviour: Behaviour
    weight: float = 1.0


@dataclass(frozen=True)
class Rule:
    """For these numbers (whole ones, or patterns with ``*`` and ``?``): lots to draw from, or behaviours in turn.

    ``in_turn``: the first call gets the first, the second the second, and all later ones the last.
    """

    numbers: tuple[str, ...] = ("*",)
    lots: tuple[Lot, ...] = ()
    in_turn: tuple[Behaviour, ...] = ()

    def __post_init__(self) -> None:
        if bool(self.lots) == bool(self.in_turn):
            raise ValueError("A rule has lots or behaviours in turn, one of the two.")
        if self.lots and not sum(lot.weight for lot in self.lots) > 0:
            raise ValueError("The weights of a rule's lots must add up to more than nought.")

    def fits(self, number: str) -> bool:
        """Whether it speaks of this number."""
        return any(fnmatchcase(number, pattern) for pattern in self.numbers)

    def draw(self, seed: int, number: str, k: int) -> Behaviour:
        """How this number acts in its ``k``-th call, from 0."""
        if self.in_turn:
            return self.in_turn[min(k, len(self.in_turn) - 1)]
        weights = [lot.weight for lot in self.lots]
        return lots_of(seed, number, k, "behaviour").choices(self.lots, weights)[0].behaviour


@dataclass(frozen=True)
class Crowd:
    """Rules with a seed; the first rule that fits a number counts."""

    rules: tuple[Rule, ...] = ()
    seed: int = 0

    def draw(self, number: str, k: int) -> Behaviour | None:
        """How this number acts in its ``k``-th call, from 0; None where no rule speaks of it."""
        rule = next((rule for rule in self.rules if rule.fits(number)), None)
        return rule.draw(self.seed, number, k) if rule else None
