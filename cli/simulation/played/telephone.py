"""The exchange of what is played: its own process, with everybody's phone and the faults that were ordered."""

from __future__ import annotations

import logging
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import clock
from exchange import Exchange
from exchange.server import server

from . import ledger


@dataclass(frozen=True, slots=True)
class Telephone:
    """What the process needs to know. `faults` are rules as `/control/faults/rules` takes them."""

    port: int
    account_sid: str
    auth_token: str
    line: str
    web: str
    move_in: Callable[[Exchange], object]
    ledger: Path
    faults: list[dict[str, Any]] = field(default_factory=list)


def run(phone: Telephone) -> None:
    """Until SIGTERM; then the ledger is written."""
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
    running = server.make_server(
        port=phone.port,
        account_sid=phone.account_sid,
        auth_token=phone.auth_token,
        line_number=phone.line,
        voice_url=f"{phone.web}/ivr/answer",
        sms_url=f"{phone.web}/sms/inbound",
        status_callback=f"{phone.web}/ivr/status",
        phones=[],
        speed=clock.speed(),
        start=clock.now(),
    )

    def prepare(exchange: Exchange) -> None:
        phone.move_in(exchange)
        for rule in phone.faults:
            exchange.faults.add(rule)

    running.realtime.do(prepare)
    running.start()
    signal.sigwait([signal.SIGTERM])
    running.realtime.do(lambda exchange: ledger.ledger_of(exchange).write(phone.ledger))
    running.stop()
