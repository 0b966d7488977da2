"""What a template asks of the style sheets, they have: a class or a value that is misspelt shows as nothing at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from web.assets import held

WEB = held.STATIC.parent
CLASS = re.compile(r"(?<![-\w.])ds-[a-z0-9-]*[a-z0-9]")
ATTRIBUTE = re.compile(r"(?<![-\w])(data-[a-z-]+)(?:=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
CHOSEN = re.compile(r"'([a-z0-9-]+)'(?=\s+if\b)|\belse\s+'([a-z0-9-]+)'")


def sheets() -> str:
    return "".join(path.read_text() for path in held.STATIC.glob("*.css"))


def values(name: str, css: str) -> set[str]:
    """All that the sheets tell apart by an attribute; nothing where they only ask whether it is there."""
    return set(re.findall(rf"\[{name}[~^$*|]?=\"?([^\"\]]+)\"?[^\]]*\]", css))


def unknown(template: str, css: str, scripts: str = "") -> Iterator[str]:
    """Classes of Designsystemet, attributes and their values that no sheet and no script of ours knows."""
    for name in sorted(set(CLASS.findall(template))):
        if not re.search(rf"\.{name}(?![-\w])", css):
            yield name
    for name, *said in ATTRIBUTE.findall(template):
        if not re.search(rf"\[{name}[\]~^$*|=]", css):
            if name not in scripts:
                yield name
            continue
        known, value = values(name, css), "".join(said)
        asked = {one or other for one, other in CHOSEN.findall(value)} if "{" in value else {value} - {""}
        yield from (f"{name}={each}" for each in sorted(asked - known) if known)


@pytest.mark.parametrize("path", sorted(WEB.rglob("*.html")), ids=lambda path: str(path.relative_to(WEB)))
def test_every_name_of_a_template_is_known_to_a_sheet(path: Path) -> None:
    scripts = "".join(each.read_text() for each in held.STATIC.glob("*.js"))
    assert list(unknown(path.read_text(), sheets(), scripts)) == []


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ('<a class="ds-buton">', ["ds-buton"]),
        ('<a class="ds-button" data-variant="secondary" data-color="danger">', []),
        ('<a class="ds-button" data-variant="secundary">', ["data-variant=secundary"]),
        ("<a data-color=\"{{ 'danger' if now else 'wanring' }}\">", ["data-color=wanring"]),
        ('<a data-color="{{ color }}" data-size=sm>', []),
        ("<a data-size=xm>", ["data-size=xm"]),
        ("<a data-colour=danger>", ["data-colour"]),
    ],
)
def test_what_is_misspelt_is_found(template: str, told: list[str]) -> None:
    assert list(unknown(template, sheets())) == told
