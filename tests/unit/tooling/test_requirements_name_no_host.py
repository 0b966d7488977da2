"""Lock files and settings must install from whatever registry a machine uses."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
LOCKS = ["requirements.txt", "requirements-dev.txt", "requirements-sound.txt"]
NODE = "tests/exchange/node/package-lock.json"
SETTINGS = [
    *LOCKS,
    NODE,
    "tests/exchange/node/package.json",
    "requirements.in",
    "requirements-dev.in",
    "requirements-region.in",
    "requirements-sound.in",
    "pyproject.toml",
]
PINNED = re.compile(r"^([A-Za-z0-9._-]+(?:\[[a-z,]+\])?)==(\S+)")


def pins(name: str) -> dict[str, str]:
    """Return package → version of a lock file."""
    lines = (ROOT / name).read_text().splitlines()
    return {found[1]: found[2] for line in lines if (found := PINNED.match(line))}


@pytest.mark.parametrize("name", SETTINGS)
def test_no_address_stands_in_it(name):
    address = re.compile(r"://|--(extra-)?index-url|--find-links|--default-index|--trusted-host|^-[if] ", re.MULTILINE)
    assert not address.search((ROOT / name).read_text())


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_with_a_hash(name):
    entries = re.split(r"\n(?=\S)", (ROOT / name).read_text().strip())
    unhashed = [entry for entry in entries if not PINNED.match(entry) or "--hash=sha256:" not in entry]
    assert unhashed == []


def test_every_node_package_is_pinned_with_a_hash():
    packages = json.loads((ROOT / NODE).read_text())["packages"]
    assert [name for name, package in packages.items() if name and "sha512-" not in package.get("integrity", "")] == []


def test_the_development_lock_holds_every_pin_of_the_run_lock():
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()


@pytest.mark.parametrize("name", ["requirements", "requirements-dev", "requirements-sound"])
def test_every_wanted_package_is_locked(name):
    wanted = re.findall(r"^([a-z][\w.-]*)", (ROOT / f"{name}.in").read_text(), re.MULTILINE)
    locked = {pin.lower() for pin in pins(f"{name}.txt")}
    assert [package for package in wanted if package.replace(".", "-") not in locked] == []
