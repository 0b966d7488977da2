"""gunicorn's log as the line's: one JSON object a line, from the first on."""

from __future__ import annotations

from typing import Any

from gunicorn.glogging import Logger  # type: ignore[import-untyped]

import logs


class OneObjectALine(Logger):  # type: ignore[misc]
    """Chosen by `--logger-class`. Keeps no handler of gunicorn's own: what it is told goes where all of it goes."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        logs.own_the_process()
        for log in (self.error_log, self.access_log):
            log.handlers.clear()
            log.propagate = True
