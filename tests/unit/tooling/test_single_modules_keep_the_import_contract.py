"""import-linter reads packages only; the single modules at the root are held to the contract here."""

import ast
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


def imported_rooms(name: str) -> set[str]:
    """Return the top-level names a module imports, wherever in the file."""
    found = set()
    for node in ast.walk(ast.parse((ROOT / name).read_text())):
        if isinstance(node, ast.Import):
            found.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


@pytest.mark.parametrize("name", ["app.py", "clock.py", "logs.py", "retention.py", "settings.py"])
def test_it_does_not_know_the_exchange(name):
    assert "exchange" not in imported_rooms(name)


@pytest.mark.parametrize("name", ["clock.py", "logs.py", "retention.py", "settings.py"])
def test_it_rests_on_no_door_service_or_model(name):
    above = {"app", "carrier", "cli", "ivr", "models", "scheduler", "services", "serving", "sms", "texts", "web"}
    assert not imported_rooms(name) & above


def test_each_is_installed_with_the_line():
    """Else a command that is run elsewhere than here does not find it."""
    built = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
    assert set(built["py-modules"]) == {path.stem for path in ROOT.glob("*.py")}
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests"}
    assert {name.rstrip("*") for name in built["packages"]["find"]["include"]} == packages
