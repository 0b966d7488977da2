"""Bar charts as inline SVG: no script, no font and no address from elsewhere."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

WIDTH, HEIGHT = 640, 240
LEFT, RIGHT, TOP, BOTTOM = 64, 36, 26, 42
LABELS = 6


def bars(values: Sequence[float], labels: Sequence[str], *, what: str, limit: tuple[float, str] | None = None) -> str:
    """Upright bars. `limit` is a line across, with its name, drawn only where it is near enough to be seen."""
    shown = limit if limit and limit[0] <= 3 * max(values, default=0) else None
    top = _round_up(max([*values, shown[0] if shown else 0, 1]))
    wide = (WIDTH - LEFT - RIGHT) / max(len(values), 1)
    parts = [_open(what), *_grid(top)]
    for place, value in enumerate(values):
        tall = _tall(value, top)
        parts.append(
            f'<rect class="bar" x="{LEFT + place * wide + wide * 0.1:.1f}" y="{HEIGHT - BOTTOM - tall:.1f}" '
            f'width="{max(wide * 0.8, 0.8):.1f}" height="{tall:.1f}">'
            f"<title>{escape(labels[place])}: {value:g}</title></rect>"
        )
    every = max(1, math.ceil(len(values) / LABELS))
    for place in range(0, len(values), every):
        x = LEFT + (place + 0.5) * wide
        parts.append(f'<text x="{x:.1f}" y="{HEIGHT - 12}" text-anchor="middle">{escape(labels[place])}</text>')
    if shown:
        y = HEIGHT - BOTTOM - _tall(shown[0], top)
        parts.append(f'<line class="limit" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(f'<text x="{WIDTH - RIGHT}" y="{y - 5:.1f}" text-anchor="end">{escape(shown[1])}</text>')
    return "".join([*parts, "</svg>"])


def rows(named: Sequence[tuple[str, int]]) -> str:
    """Lying bars, each under its name and its count, so that a long name wraps on a phone."""
    most = max((count for _, count in named), default=1) or 1
    return "".join(
        f"<p>{escape(name)}: <b>{count}</b></p>"
        '<svg class="row" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="bar" width="{max(0.5, 100 * count / most):.1f}" height="4"/></svg>'
        for name, count in named
    )


def _open(what: str) -> str:
    return f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(what)}">'


def _grid(top: float) -> list[str]:
    lines = []
    for share in (0, 0.5, 1):
        y = HEIGHT - BOTTOM - _tall(top * share, top)
        lines.append(f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>')
        lines.append(f'<text x="{LEFT - 6}" y="{y + 5:.1f}" text-anchor="end">{top * share:g}</text>')
    return lines


def _tall(value: float, top: float) -> float:
    return (HEIGHT - TOP - BOTTOM) * value / top


def _round_up(value: float) -> float:
    """To the next 2, 4, 10, 20, 40 …, so that the middle of the axis is a whole number too."""
    unit = 10 ** math.floor(math.log10(value))
    return next(float(unit * step) for step in (1, 2, 4, 6, 10) if unit * step >= value and (unit * step) % 2 == 0)
