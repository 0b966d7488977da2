"""Whether what the carrier sends reaches the line: a signed webhook to `PUBLIC_URL`, and the same unsigned."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import requests

from carrier import signature
from ivr.door import CAME_BACK
from settings import Settings

from .findings import Finding, good, mend

PATH = "/ivr/doctor?language=nn&by=dikt%C3%B8r+%26+co%2F2"
"""With what fronts like to write anew: letters beyond English, a plus, a slash that is no slash."""
QUICK_S = 3.0
CARRIER_WAITS_S = 15.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. `took_s` is real seconds."""

    status: int
    headers: Mapping[str, str]
    took_s: float


Post = Callable[[str, Mapping[str, str], Mapping[str, str]], Answer]
"""POST to an address, with these headers and fields. Raises `requests.RequestException` when nothing came back."""


def post(address: str, headers: Mapping[str, str], fields: Mapping[str, str]) -> Answer:
    """As the carrier would, following nothing."""
    started = time.monotonic()
    answer = requests.post(
        address, data=dict(fields), headers=dict(headers), timeout=CARRIER_WAITS_S, allow_redirects=False
    )
    return Answer(answer.status_code, answer.headers, time.monotonic() - started)


def look(settings: Settings, send: Post = post) -> Iterator[Finding]:
    """One webhook that is signed and must come back, and one that is not and must be turned away."""
    public_url = settings.public_url.rstrip("/")
    word, address = secrets.token_hex(8), public_url + PATH
    fields = {"Word": word, "From": "+4761000000", "Body": "Blåbær & fløyte"}
    signed = {signature.HEADER: signature.sign(settings.auth_tokens[0], address, fields)}
    try:
        answer = send(address, signed, fields)
    except requests.exceptions.SSLError:
        yield mend(f"The certificate of {public_url} is not good: the carrier will not talk to it. Renew it.")
        return
    except requests.RequestException as error:
        yield mend(
            f"Nothing answers at PUBLIC_URL, {public_url} ({_reason(error)}). See that “grendelinja serve” runs, and "
            "that the front leads to it."
        )
        return
    complaint = _complaint(public_url, answer, word)
    if complaint:
        yield mend(complaint)
        return
    yield good(f"A signed webhook to {public_url} came back in {answer.took_s:.1f} s.")
    if answer.took_s > QUICK_S:
        yield mend(
            f"The answer took {answer.took_s:.1f} s; a caller hears nothing meanwhile, and after 15 s the carrier "
            "gives up. Look at the machine's load and at the database."
        )
    yield _turned_away(public_url, lambda: send(address, {}, fields))


def _turned_away(public_url: str, send: Callable[[], Answer]) -> Finding:
    try:
        status = send().status
    except requests.RequestException as error:
        return mend(
            f"{public_url} answered once, and then not again ({_reason(error)}). See in the front's log and the line's "
            "what became of the second request."
        )
    if status == 403:
        return good("A webhook nobody signed is turned away.")
    return mend(f"A webhook nobody signed is let in at {public_url}. Something other than this line answers there.")


def _complaint(public_url: str, answer: Answer, word: str) -> str | None:
    if answer.status == 200 and answer.headers.get(CAME_BACK) == word:
        return None
    if answer.status == 403:
        return (
            f"{public_url} answers, but takes our signature for forged. The front must hand on the address as it came, "
            "the host's name included, and the line there must have the same PUBLIC_URL and TWILIO_AUTH_TOKEN as here."
        )
    if 300 <= answer.status < 400:
        to = urlsplit(answer.headers.get("Location", ""))
        return (
            f"{public_url} sends on to {to.scheme}://{to.netloc} ({answer.status}); what the carrier posts is lost on "
            "that way. Set PUBLIC_URL to the address that answers itself."
        )
    if answer.status in (502, 503, 504):
        return f"The front at {public_url} answers, but the line behind it does not ({answer.status}). Start it."
    return (
        f"Something other than this version of the line answers at {public_url} ({answer.status}). "
        "See where the front leads, and that the line there was restarted."
    )


def _reason(error: requests.RequestException) -> str:
    if isinstance(error, requests.Timeout):
        return "no answer in 15 s"
    if isinstance(error, requests.ConnectionError):
        return "no connection"
    return type(error).__name__


@dataclass(frozen=True, slots=True)
class Ready:
    """What `/ready` said: its status, and why the line is not ready."""

    status: int
    reasons: Sequence[str] = ()


def is_ready(settings: Settings, ask: Callable[[str, str], Ready]) -> Iterator[Finding]:
    """Whether the line says of itself that it is ready; `ask` is given the address and the token to send."""
    address = f"{settings.public_url.rstrip('/')}/ready"
    try:
        said = ask(address, next(iter(settings.watch_tokens), ""))
    except requests.RequestException:
        return
    if said.status == 200:
        yield good("The line says that it is ready: database, key, scheduler and carrier.")
    elif said.status == 401:
        yield mend(
            "Nobody but the line's own machine may ask whether it is ready. Set WATCH_TOKEN there and here, and give "
            "it to whatever watches /ready."
        )
    else:
        why = " ".join(said.reasons) or "It does not say why; see its log."
        yield mend(f"The line is not ready. {why}")


def ask_ready(address: str, token: str) -> Ready:
    """Raises RequestException where nothing answers."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    answer = requests.get(address, headers=headers, timeout=CARRIER_WAITS_S, allow_redirects=False)
    try:
        reasons = answer.json().get("reasons", [])
    except (ValueError, AttributeError):
        reasons = []
    return Ready(answer.status_code, [str(reason) for reason in reasons])
