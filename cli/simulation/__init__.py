"""An evening played out: scripted people on a real exchange, real web and scheduler processes, in compressed time.

`imagined` makes the people and says how they act, `played` keeps the processes running (and kills them when asked), and
`judged` says what became of every elder; `evening` plays one with all three, and `told` reports it.
"""

from __future__ import annotations

import importlib

FORKED = ("app", "gunicorn.app.wsgiapp", "serving.worker", "scheduler.__main__", "exchange.server.server")


def import_what_is_forked() -> None:
    """Once, in the parent, so that the processes need not."""
    for name in FORKED:
        importlib.import_module(name)
