"""What is taken of Designsystemet."""

from __future__ import annotations

import json
import re
from pathlib import Path

from look import components

DS = components.STATIC / "ds.css"
LOCK = components.HERE / "package-lock.json"


def test_the_sheet_names_the_version_that_is_pinned() -> None:
    pinned = json.loads(LOCK.read_text())["packages"]["node_modules/@digdir/designsystemet-css"]
    assert f"designsystemet-css {pinned['version']}," in DS.read_text().splitlines()[0]
    assert pinned["integrity"].startswith("sha512-")
    assert "resolved" not in LOCK.read_text()


def test_everything_of_it_lies_in_a_layer_below_ours() -> None:
    """So that one class of ours changes what any of its selectors says."""
    css = re.sub(r"/\*.*?\*/", "", DS.read_text()).strip()
    assert css.startswith(components.LAYERS)
    tops = [top.split("{")[0] for top in components._top_layers(css.removeprefix(components.LAYERS))]
    assert tops == ["@layer ds.base", "@layer ds.components"]


def test_it_asks_for_nothing_from_elsewhere() -> None:
    for sheet in (DS, components.HERE / "layers.css"):
        addresses = re.findall(r"url\(([^)]{0,12})", sheet.read_text())
        assert all(address.startswith('"data:') for address in addresses), sheet


def test_a_package_is_made_into_layers_in_the_order_it_has_there(tmp_path: Path) -> None:
    source, theme = tmp_path / "dist" / "src", tmp_path / "dist" / "theme"
    source.mkdir(parents=True)
    theme.mkdir()
    (tmp_path / "package.json").write_text('{"version": "9.9.9"}')
    for name in (*components.BASE, *components.COMPONENTS):
        (source / f"{name}.css").write_text(f".{name}{{}}")
    (theme / "designsystemet.css").write_text(
        "@layer ds.theme.size{:root{--a:1}}@layer ds.theme.color-scheme.dark{@media x{:root{--b:1}}}"
        "@layer ds.theme.color{[data-color=accent]{--c:1}"
        "[data-color-scheme][data-color=brand2],[data-color=brand2]{--d:1}}"
    )
    sheet = components.sheet(tmp_path)
    assert "designsystemet-css 9.9.9," in sheet
    assert "@layer ds.base{.base{}\n.data-size-workaround{}}" in sheet
    assert sheet.index(".button{}") < sheet.index(".table{}")
    assert components.layers(tmp_path) == (
        "@layer ds.theme.size{:root{--a:1}}\n@layer ds.theme.color{[data-color=accent]{--c:1}}\n"
    )
