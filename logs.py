"""How the line logs: one JSON object a line, ids only. Tracebacks show code, never the values in it."""

from __future__ import annotations

import logging
import sys

import structlog

# One list for the whole process: a logger keeps the list it first used, and a second `configure` must reach it too.
PROCESSORS: list[structlog.typing.Processor] = [
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
    structlog.processors.JSONRenderer(),
]


def configure(level: int = logging.INFO) -> None:
    """Send everything structlog is given through the standard library's logging, to standard error."""
    structlog.configure(
        processors=PROCESSORS,
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    root = logging.getLogger()
    if not root.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("%(message)s"))
        root.addHandler(handler)
        root.setLevel(level)
    for chatty in ("httpx", "apscheduler", "twilio.http_client"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
