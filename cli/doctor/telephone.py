"""Rings a telephone and texts it, and waits to see how that ends."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import timedelta

import clock
from carrier.errors import CarrierError
from carrier.protocol import Carrier
from services.phones import numbers, refusals
from settings import Settings
from texts.desk import trial

from .findings import Finding, good, mend, why

RING_S, LIMIT_S = 30, 60
VALIDITY_S = 300
LOOK_EVERY_S = 2.0
CALL_OVER_WITHIN_S = 90.0
TEXT_THERE_WITHIN_S = 40.0
SKEW = timedelta(minutes=5)
CALL_OVER = {
    "completed": "",
    "busy": "was busy",
    "no-answer": "rang, and nobody lifted it",
    "canceled": "rang, and nobody lifted it",
    "failed": "could not be reached",
}
TEXT_OVER = frozenset({"delivered", "undelivered", "failed"})


def ring(
    carrier: Carrier,
    settings: Settings,
    line: str,
    number: str,
    language: str,
    *,
    wait: Callable[[float], None] = time.sleep,
) -> Iterator[Finding]:
    """Ring `number` from `line` (E.164 both). Whoever lifts hears that it was a trial; what they heard is asked for."""
    public_url = settings.public_url.rstrip("/")
    try:
        sid = carrier.place_call(
            to=number,
            from_=line,
            url=f"{public_url}/ivr/doctor?language={language}",
            status_callback=f"{public_url}/ivr/status",
            ring_s=RING_S,
            time_limit_s=LIMIT_S,
            fallback_url=settings.voice_fallback_url,
        )
        status = _over(lambda: carrier.call_status(sid), CALL_OVER.__contains__, CALL_OVER_WITHIN_S, wait)
        codes = carrier.call_errors(sid) if status == "completed" else []
    except CarrierError as error:
        yield mend(f"{number} cannot be rung. {why(error)}")
        return
    broken = [code for code in codes if refusals.is_broken_off(code)]
    if broken:
        yield mend(
            f"{number} was lifted, but the carrier could not have our words ({broken[0]}). It reaches PUBLIC_URL from "
            "the internet, and this machine does from within: look at the front, its certificate and its name."
        )
    elif status == "completed":
        yield good(
            f"{number} rang, was lifted, and the carrier had our words. Did you hear them, and see {line} shown?"
        )
    elif status == "failed":
        yield mend(
            f"{number} could not be reached. Where other numbers can, ask the carrier about domestic interconnect: "
            "Norwegian operators block calls from abroad that show a Norwegian number."
        )
    elif status is None:
        yield mend(f"{number} was rung, and the carrier has not said how it ended.")
    else:
        yield mend(f"{number} {CALL_OVER[status]}. Try again with a telephone at hand.")


def text(
    carrier: Carrier,
    settings: Settings,
    sender: str,
    number: str,
    language: str,
    *,
    wait: Callable[[float], None] = time.sleep,
) -> Iterator[Finding]:
    """Text `number`, and see whether it arrives."""
    if not numbers.takes_sms(number):
        yield good(f"{number} is no mobile number, so it is not texted.")
        return
    began = clock.now() - SKEW
    try:
        sid = carrier.send_text(
            to=number,
            from_=sender,
            body=trial(language),
            status_callback=f"{settings.public_url.rstrip('/')}/sms/status",
            validity_s=VALIDITY_S,
        )

        def status() -> str:
            listed = carrier.list_texts(to=number, from_=sender, since=began)
            mine = next((one for one in listed if one.sid == sid), None)
            return f"{mine.status}/{mine.error or ''}" if mine else ""

        ended = _over(status, lambda told: told.partition("/")[0] in TEXT_OVER, TEXT_THERE_WITHIN_S, wait)
    except CarrierError as error:
        yield mend(f"{number} cannot be texted. {why(error)}")
        return
    if ended is None:
        yield mend(f"A text to {number} was sent, and nothing says that it arrived. Look whether it did.")
    elif ended.startswith("delivered"):
        yield good(f"A text to {number} arrived.")
    else:
        code = ended.partition("/")[2]
        yield mend(f"A text to {number} did not arrive ({code}). {_what_of(code)}")


def _what_of(code: str) -> str:
    if code == "30007":
        return "An operator took it for spam: register the sender with the carrier."
    return "Look the code up in the carrier's list of errors."


def _over(
    ask: Callable[[], str], is_over: Callable[[str], bool], within_s: float, wait: Callable[[float], None]
) -> str | None:
    """Ask until it is over; None when it is not within that time."""
    for _ in range(round(within_s / LOOK_EVERY_S)):
        told = ask()
        if is_over(told):
            return told
        wait(LOOK_EVERY_S)
    return None
