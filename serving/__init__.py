"""How a request comes in: whole, before a thread is taken for it. Knows gunicorn, and nothing of the line.

`worker` is gunicorn's worker, and the only way the line is served; `connection` is what one connection has sent and is
still to be sent. `arguments` is how both are started.
"""

from __future__ import annotations

import resource

THREADS = 16
CONNECTIONS = 4000
"""At most so many at once, where the machine lets a process have them; one more, and whoever has kept us waiting
longest is let go."""
KEEP_ALIVE_S = 75
"""So long an idle connection is kept: longer than a front keeps its own (sixty seconds as a rule), or the front sends a
request at the moment we close, and a call breaks off."""
DRAIN_S = 6
"""From SIGTERM until the last connection is closed, at most."""
_OWN_FILES = 256


def arguments(
    app: str, bind: str, *, threads: int = THREADS, workers: int = 1, drain_s: int = DRAIN_S, log_level: str = "info"
) -> list[str]:
    """gunicorn's command line, its own name first, for `app` ("module:factory()") at `bind` ("host:port")."""
    words = ["gunicorn", "--worker-class", "serving.worker.WholeRequests"]
    words += ["--config", "python:serving.beginning", "--logger-class", "serving.log.OneObjectALine"]
    words += ["--workers", str(workers), "--threads", str(threads), "--worker-connections", str(connections())]
    # What a front adds is the application's to believe (TRUSTED_PROXIES); gunicorn would let it rewrite the path too.
    words += ["--forwarded-allow-ips", ""]
    words += ["--keep-alive", str(KEEP_ALIVE_S), "--graceful-timeout", str(drain_s), "--timeout", "60"]
    return [*words, "--bind", bind, "--no-control-socket", "--log-level", log_level, app]


def connections() -> int:
    """How many connections a process may have here. Asks the machine for as many open files as that takes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = CONNECTIONS + _OWN_FILES
    if soft != resource.RLIM_INFINITY and soft < wanted:
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return CONNECTIONS if soft == resource.RLIM_INFINITY else max(THREADS, min(CONNECTIONS, soft - _OWN_FILES))
