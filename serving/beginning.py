"""What gunicorn does before it opens its port (`--config python:serving.beginning`)."""

from __future__ import annotations

import gc
from importlib import import_module
from typing import Any


def on_starting(arbiter: Any) -> None:
    """Read the application's code, which takes seconds: a front that finds the port open while nobody is there to
    answer keeps a caller waiting for all of them. The application itself is made by each worker, with its threads and
    connections."""
    import_module(arbiter.app.app_uri.partition(":")[0])
    gc.freeze()


def post_worker_init(_worker: Any) -> None:
    """What is there when the application stands stays until the end: the collector need not go through it, not between
    two keys, and not when the process ends, which on a busy machine took seconds of the eight it has."""
    gc.collect()
    gc.freeze()
