"""The folder of a run: what its processes share lies there, and its PostgreSQL."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_NAMED = "GRENDELINJA_TEST_HOME"
"""To the processes that are begun by the run's; a run that one of its tests begins has a folder of its own."""
_made: list[Path] = []


def make() -> Path:
    """Made once, by whoever of the run comes first; short, since a path of a socket holds about a hundred letters."""
    if not _made:
        _made.append(Path(tempfile.mkdtemp(prefix="gl-", dir="/tmp")))
        os.environ[_NAMED] = str(_made[0])
        atexit.register(shutil.rmtree, _made[0], ignore_errors=True)
    return _made[0]


def folder() -> Path:
    return Path(os.environ[_NAMED])


def goes() -> None:
    """What this run has made."""
    del os.environ[_NAMED]
    shutil.rmtree(_made.pop(), ignore_errors=True)
