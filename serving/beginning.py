"""What gunicorn does before it opens its port (`--config python:serving.beginning`)."""

from __future__ import annotations

from importlib import import_module
from typing import Any


def on_starting(arbiter: Any) -> None:
    """Read the application's code, which takes seconds: a front that finds the port open while nobody is there to
    answer keeps a caller waiting for all of them. The application itself is made by each worker, with its threads and
    connections."""
    import_module(arbiter.app.app_uri.partition(":")[0])
