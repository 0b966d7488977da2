"""How the line logs: one JSON object a line, ids only. Tracebacks show code, never the values in it.

Whoever writes, of ours or not, writes so: `configure` is for what logs, `own_the_process` for a process whose standard
error is nothing but the log. What is said over and over is said less, and how often it was left out.
"""

from __future__ import annotations

import json
import logging
import sys
import threading
import time
import traceback
from collections.abc import MutableMapping
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

import structlog

A_WHILE_S = 60.0
MOST_ALIKE = 50
"""So many lines alike are written within a while; of an error the first alone has its traceback."""
MOST_KINDS = 1000


class Bounded:
    """How much of what is alike is written. Lines are alike that have the same event and, where something was raised,
    the same kind from the same place."""

    def __init__(self) -> None:
        self._kinds: dict[object, tuple[float, int]] = {}
        self._lock = threading.Lock()

    def look(self, kind: object) -> tuple[int, int]:
        """The how manieth of its kind this is in this while, from 1 on; and with the first, how many were left out in
        the while before."""
        now = time.monotonic()
        with self._lock:
            if len(self._kinds) > MOST_KINDS:
                self._kinds.clear()
            began, count = self._kinds.get(kind, (now, 0))
            left_out = 0
            if now - began >= A_WHILE_S:
                began, count, left_out = now, 0, max(0, count - MOST_ALIKE)
            self._kinds[kind] = (began, count + 1)
            return count + 1, left_out


_BOUNDED = Bounded()
Raised = tuple[type[BaseException], BaseException, TracebackType | None]


def bounded(_logger: object, method: str, told: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Warnings and worse, as `Bounded` says; nothing of what is only information is left out."""
    if method in ("debug", "info"):
        return told
    raised = _raised(told.get("exc_info"))
    nth, left_out = _BOUNDED.look((told.get("event"), _place(raised)))
    if nth > MOST_ALIKE:
        raise structlog.DropEvent
    if left_out:
        told["left_out_before"] = left_out
    if raised and nth > 1:
        told["exc_info"] = None
        told["exception"] = f"{raised[0].__name__}, as before"
    return told


def _raised(exc_info: object) -> Raised | None:
    if isinstance(exc_info, BaseException):
        return type(exc_info), exc_info, exc_info.__traceback__
    if isinstance(exc_info, tuple):
        return exc_info if exc_info[0] is not None else None
    found = sys.exc_info() if exc_info else (None, None, None)
    return found if found[0] is not None else None


def _place(raised: Raised | None) -> tuple[str, str, int] | None:
    """What was raised, and where."""
    if raised is None:
        return None
    kind, _, at = raised
    while at is not None and at.tb_next is not None:
        at = at.tb_next
    return (kind.__name__, at.tb_frame.f_code.co_filename, at.tb_lineno) if at else (kind.__name__, "", 0)


# One list for the whole process: a logger keeps the list it first used, and a second `configure` must reach it too.
PROCESSORS: list[structlog.typing.Processor] = [
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    bounded,
    structlog.processors.format_exc_info,
    structlog.processors.JSONRenderer(),
]


class OneObject(logging.Formatter):
    """What structlog has made an object already as it is; what any other library logs as one beside it."""

    def format(self, record: logging.LogRecord) -> str:
        said = record.getMessage()
        if said.startswith("{") and _is_object(said):
            return said
        at = datetime.fromtimestamp(record.created, UTC).isoformat().replace("+00:00", "Z")
        told = {"event": said, "logger": record.name, "level": record.levelname.lower(), "timestamp": at}
        if record.exc_info and record.exc_info[0] is not None:
            told["exception"] = "".join(traceback.format_exception(*record.exc_info)).rstrip()
        if record.stack_info:
            told["stack"] = record.stack_info
        return json.dumps(told, ensure_ascii=False)


def _is_object(said: str) -> bool:
    try:
        return "\n" not in said and isinstance(json.loads(said), dict)
    except ValueError:
        return False


class OthersBounded(logging.Filter):
    """The same bounds for what other libraries log."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.levelno < logging.WARNING or record.getMessage().startswith("{"):
            return True
        raised = _raised(record.exc_info)
        nth, _ = _BOUNDED.look((record.name, record.msg, _place(raised)))
        if raised and nth > 1:
            record.exc_info, record.exc_text = None, None
        return nth <= MOST_ALIKE


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
        handler.setFormatter(OneObject())
        handler.addFilter(OthersBounded())
        root.addHandler(handler)
        root.setLevel(level)
    for chatty in ("httpx", "twilio.http_client"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def own_the_process() -> bool:
    """As `configure`, and for what nobody caught, in any thread, and for warnings too: nothing else writes a line. Who
    has taken those for themselves, as a test's runner does, keeps them; answers whether they are ours."""
    configure()
    if sys.excepthook is not sys.__excepthook__ or threading.excepthook is not threading.__excepthook__:
        return sys.excepthook is _uncaught
    logging.captureWarnings(True)
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread
    return True


def _uncaught_in_thread(told: threading.ExceptHookArgs) -> None:
    name = told.thread.name if told.thread else None
    _uncaught(told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback, thread=name)


def _uncaught(
    kind: type[BaseException], error: BaseException, at: TracebackType | None, *, thread: str | None = None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, at)
    elif not issubclass(kind, SystemExit):
        structlog.get_logger("uncaught").critical("uncaught", thread=thread, exc_info=(kind, error, at))
