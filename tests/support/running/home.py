"""The folder of a run: what its processes share lies there, and its PostgreSQL."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

_NAMED = "GRENDELINJA_TEST_HOME"
"""To the processes of the run."""


def make() -> Path:
    """Made once, whoever comes first; short, since a socket's path may hold only about a hundred letters."""
    if _NAMED not in os.environ:
        os.environ[_NAMED] = tempfile.mkdtemp(prefix="gl-", dir="/tmp")
    return folder()


def folder() -> Path:
    return Path(os.environ[_NAMED])


def goes() -> None:
    shutil.rmtree(os.environ.pop(_NAMED), ignore_errors=True)
