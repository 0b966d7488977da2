"""A clone must work wherever it lies and for whoever owns it."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
MACHINE_PATH = re.compile("/" + r"(?:work/(?:main|shared|\.library)|root/|opt/(?:wheels|pypi)|Users/\w)")


def tracked_files() -> list[Path]:
    """Return what git tracks here; skips where this is no clone."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git clone")
    return [path for name in listed.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]


def test_no_tracked_file_names_a_folder_of_one_machine():
    named = []
    for path in tracked_files():
        content = path.read_bytes()
        if b"\0" not in content and path != Path(__file__) and MACHINE_PATH.search(content.decode(errors="replace")):
            named.append(str(path.relative_to(ROOT)))
    assert named == []


@pytest.mark.parametrize("folder", ["var/", ".venv/"])
def test_nothing_that_running_makes_is_tracked(folder):
    assert [path for path in tracked_files() if path.is_relative_to(ROOT / folder)] == []
