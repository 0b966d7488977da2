"""What can be read on what: every pair of colours that meets on a page, and how far apart the two are.

Ratios by https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio; 4.5 for words (1.4.3), 3 for what shows where a field or the
focus is (1.4.11).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from look.palette import DARK, FOCUS_INNER, FOCUS_OUTER, LIGHT, Scheme, scheme

WORDS, SHAPES = 4.5, 3.0
SURFACES = (
    "background-default",
    "background-tinted",
    "surface-default",
    "surface-tinted",
    "surface-hover",
    "surface-active",
)
BASES = ("base-default", "base-hover", "base-active")
NO_FILLED_BUTTON = "warning"


@dataclass(frozen=True)
class Pair:
    """One sort of meeting: the worst of it in light and in dark, and the least it must be."""

    what: str
    light: float
    dark: float
    least: float

    @property
    def holds(self) -> bool:
        return min(self.light, self.dark) >= self.least


def ratio(one: str, other: str) -> float:
    """From 1, the same, to 21, black on white."""
    paler, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (paler + 0.05) / (darker + 0.05)


def pairs() -> Iterator[Pair]:
    """All that must hold, worst of the seven colours."""
    light, dark = scheme(LIGHT), scheme(DARK)

    def worst(what: str, token: str, on: tuple[str, ...], least: float, but: str = "") -> Pair:
        return Pair(what, _worst(light, token, on, but), _worst(dark, token, on, but), least)

    yield worst("text-default on any surface", "text-default", SURFACES, WORDS)
    yield worst("text-subtle on any surface", "text-subtle", SURFACES, WORDS)
    yield worst("text-subtle on the page", "text-subtle", ("background-default",), WORDS)
    yield worst("border-default on any surface", "border-default", SURFACES, SHAPES)
    yield worst("border-default on a card", "border-default", ("surface-default",), SHAPES)
    for base in BASES:
        yield worst(f"label on {base}", "base-contrast-default", (base,), WORDS)
    yield worst(
        "filled button on the page, but cloudberry", "base-default", ("background-default",), SHAPES, NO_FILLED_BUTTON
    )
    yield Pair("one of the focus rings on anything", _focus(light, LIGHT), _focus(dark, DARK), SHAPES)
    yield Pair(
        "the bar's words",
        ratio("ffffff", light["brand1"]["base-default"]),
        ratio(dark["brand1"]["text-default"], dark["brand1"]["surface-tinted"]),
        WORDS,
    )
    yield Pair(
        "a row that may be danger",
        ratio(light["neutral"]["text-default"], light["danger"]["background-tinted"]),
        ratio(dark["neutral"]["text-default"], dark["danger"]["background-tinted"]),
        WORDS,
    )


def _worst(colours: Scheme, token: str, on: tuple[str, ...], but: str) -> float:
    return min(
        ratio(tokens[token], tokens[surface]) for name, tokens in colours.items() if name != but for surface in on
    )


def _focus(colours: Scheme, mode: int) -> float:
    rings = FOCUS_INNER[mode], FOCUS_OUTER[mode]
    return min(
        max(ratio(ring, tokens[surface]) for ring in rings)
        for tokens in colours.values()
        for surface in SURFACES + BASES
    )


def _luminance(hexadecimal: str) -> float:
    red, green, blue = (_linear(int(hexadecimal[at : at + 2], 16) / 255) for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)
