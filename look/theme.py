"""`web/static/theme.css` of the palette and of the layers of Designsystemet that are no colours.

Dark is for screens only, so that paper is always light: no rule says the light colours twice.
"""

from __future__ import annotations

import sys
from pathlib import Path

from look import contrast
from look.palette import COLOURS, DARK, FOCUS_INNER, FOCUS_OUTER, FONTS, LIGHT, scheme

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ROOT / "look" / "designsystemet" / "layers.css"
THEME = ROOT / "web" / "static" / "theme.css"


def css() -> str:
    """The whole sheet. The page says `data-color-scheme` on `<html>`: auto, light or dark."""
    dark = _rules(DARK, "dark")
    return "".join(
        (
            "/* Written by bin/theme. Sizes, type, names of colours: Designsystemet, LICENSE.designsystemet.txt */\n",
            "@layer ds.theme,ds.base,ds.components,g;\n",
            LAYERS.read_text(encoding="utf-8"),
            f"@layer ds.theme.color-scheme.light{{:root,[data-color-scheme=light]{{{_rules(LIGHT, 'light')}}}}}\n",
            f"@layer ds.theme.color-scheme.dark{{@media screen{{[data-color-scheme=dark]{{{dark}}}}}"
            f"@media screen and (prefers-color-scheme:dark){{[data-color-scheme=auto]{{{dark}}}}}}}\n",
            f"@layer ds.theme.typography.ours{{:root{{--ds-font-family:{FONTS}}}}}\n",
        )
    )


def _rules(mode: int, name: str) -> str:
    rules = [
        f"--ds-color-{colour}-{token}:#{value}"
        for colour, tokens in scheme(mode).items()
        for token, value in tokens.items()
    ]
    visited = COLOURS["info"][mode].split()[6]
    rules += [
        f"--ds-color-focus-inner:#{FOCUS_INNER[mode]}",
        f"--ds-color-focus-outer:#{FOCUS_OUTER[mode]}",
        f"--ds-link-color-visited:#{visited}",
        f"color-scheme:{name}",
    ]
    return ";".join(rules)


def main(words: list[str]) -> int:
    """Writes the sheet, or with `--check` writes nothing; says all contrasts. 1 where one does not hold, or the sheet
    is not what the palette makes."""
    if words not in ([], ["--check"]):
        print("Usage: bin/theme [--check]", file=sys.stderr)
        return 2
    found = list(contrast.pairs())
    for pair in found:
        verdict = "" if pair.holds else f"  LESS THAN {pair.least}"
        print(f"{pair.what:44}{pair.light:6.1f} light{pair.dark:6.1f} dark{verdict}")
    good = all(pair.holds for pair in found)
    if not words and good:
        THEME.write_text(css(), encoding="utf-8")
    made = THEME.exists() and THEME.read_text(encoding="utf-8") == css()
    if not made:
        print("web/static/theme.css is not what the palette makes: run bin/theme.", file=sys.stderr)
    return 0 if good and made else 1
