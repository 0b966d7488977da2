"""The colours: what can be read on what, and that the sheet is made of them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from look import contrast, palette, theme


def test_bin_theme_finds_every_contrast_and_the_sheet_as_the_palette_makes_it() -> None:
    run = subprocess.run(
        [sys.executable, theme.ROOT / "bin" / "theme", "--check"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_contrasts_are_those_the_design_was_made_with() -> None:
    reckoned = {pair.what: (round(pair.light, 1), round(pair.dark, 1)) for pair in contrast.pairs()}
    assert reckoned["text-default on any surface"] == (9.2, 8.6)
    assert reckoned["text-subtle on any surface"] == (4.7, 4.8)
    assert reckoned["border-default on any surface"] == (3.1, 3.1)
    assert reckoned["the bar's words"] == (14.6, 11.7)


@pytest.mark.parametrize(("one", "other", "told"), [("ffffff", "000000", 21.0), ("777777", "ffffff", 4.48)])
def test_a_ratio_is_reckoned_as_wcag_does(one: str, other: str, told: float) -> None:
    assert round(contrast.ratio(one, other), 2) == told == round(contrast.ratio(other, one), 2)


def test_a_colour_nobody_could_read_is_told_and_not_written(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    light, dark = palette.COLOURS["danger"]
    monkeypatch.setitem(palette.COLOURS, "danger", (light.replace("9d2d25", "f69a8e"), dark))
    before = theme.THEME.read_text()
    assert theme.main([]) == 1
    assert "text-subtle on any surface" in capsys.readouterr().out
    assert theme.THEME.read_text() == before


def test_a_sheet_that_was_changed_by_hand_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(theme, "css", lambda: "something else")
    assert theme.main(["--check"]) == 1
    assert "run bin/theme" in capsys.readouterr().err
