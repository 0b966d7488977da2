"""What gunicorn does before it opens its port, and when a worker is done (`--config python:serving.beginning`)."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import Any

RARELY = (10_000, 10, 100)
"""How many objects are made before the youngest are gone through (a hundredth of a second), how often that is before
those that outlived it are, and how often that before all are. A page lets go of all it has made by itself but some
hundreds, so a worker grows by ten megabytes at most."""


def on_starting(arbiter: Any) -> None:
    """Read the application's code and what it reads ahead, which takes seconds: a front that finds the port open while
    nobody is there to answer keeps a caller waiting for all of them. The application itself is made by each worker,
    with its threads and connections. What is read stays, and the collector, which would take a tenth of that time to
    find it so, waits."""
    gc.disable()
    application = import_module(arbiter.app.app_uri.partition(":")[0])
    getattr(application, "read_ahead", lambda: None)()
    gc.freeze()
    gc.enable()


def post_worker_init(_worker: Any) -> None:
    stays()


def stays() -> None:
    """What is there when the application stands stays until the end: the collector need not go through it between two
    keys. What comes later stays for the most part too: some 250,000 objects of questions that were put together and
    kept, which took it a tenth of a second every hundred pages."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(*RARELY)


def worker_exit(_arbiter: Any, worker: Any) -> None:
    """Everybody has been answered: the process ends here and now. Python would clear away all it has read first, which
    takes a busy machine as long again as the answers did. One that could not begin ends as gunicorn has it."""
    if worker.booted:
        os._exit(0)


def on_exit(_arbiter: Any) -> None:
    """The same for gunicorn's own process, when it ends because it was told to: then it holds a StopIteration."""
    if isinstance(sys.exc_info()[1], StopIteration):
        os._exit(0)
