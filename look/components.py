"""What is taken of Designsystemet's package: the components the pages use, as `web/static/ds.css`, and the layers of
its theme that are no colours. `bin/lock` runs it; the package's files are minified already.

Only the package's index has its parts in cascade layers, and the index is twice what we use; so each part is put into
the layer it has there, in the order it has there.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "look" / "designsystemet"
STATIC = ROOT / "web" / "static"
LAYERS = "@layer ds.theme,ds.base,ds.components,g;"
BASE = ("base", "data-size-workaround")
COMPONENTS = (
    "heading",
    "label",
    "paragraph",
    "link",
    "validation-message",
    "button",
    "input",
    "field",
    "fieldset",
    "alert",
    "skip-link",
    "details",
    "list",
    "card",
    "chip",
    "divider",
    "pagination",
    "tag",
    "error-summary",
    "toggle-group",
    "table",
    "breadcrumbs",
    "badge",
)
NOT_OURS = re.compile(r"color-scheme\.|typography\.secondary")
NO_COLOUR_OF_OURS = re.compile(
    r"(?:\[data-color-scheme\]\[data-color=(brand[23])\],)?\[data-color=brand[23]\]\{[^}]*\}"
)


def sheet(package: Path) -> str:
    """Our components of the package, in its layers."""

    def parts(names: tuple[str, ...]) -> str:
        return "\n".join((package / "dist" / "src" / f"{name}.css").read_text(encoding="utf-8") for name in names)

    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    return (
        f"/* @digdir/designsystemet-css {version}, LICENSE.designsystemet.txt; built by bin/lock */\n"
        f"{LAYERS}\n@layer ds.base{{{parts(BASE)}}}\n@layer ds.components{{{parts(COMPONENTS)}}}\n"
    )


def layers(package: Path) -> str:
    """Size, type and the names of colours, of the package's own theme; a layer a line."""
    whole = (package / "dist" / "theme" / "designsystemet.css").read_text(encoding="utf-8")
    kept = [layer for layer in _top_layers(whole) if not NOT_OURS.match(layer.removeprefix("@layer ds.theme."))]
    return "".join(f"{NO_COLOUR_OF_OURS.sub('', layer)}\n" for layer in kept)


def _top_layers(css: str) -> Iterator[str]:
    depth = begun = 0
    for at, char in enumerate(css):
        depth += (char == "{") - (char == "}")
        if char == "}" and depth == 0:
            yield css[begun : at + 1].strip()
            begun = at + 1


def main(package: Path) -> None:
    """From where npm has put the package."""
    (STATIC / "ds.css").write_text(sheet(package), encoding="utf-8")
    (STATIC / "LICENSE.designsystemet.txt").write_text((package / "LICENSE").read_text(encoding="utf-8"))
    (HERE / "layers.css").write_text(layers(package), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
