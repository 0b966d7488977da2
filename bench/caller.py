"""A telephone in a hurry: one connection, one call, one key after the other, signed as the carrier signs."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
import time
from collections.abc import Sequence
from http.client import HTTPConnection
from urllib.parse import urlencode

from services.demonstration import LINE
from settings import DEMO_ACCOUNT_SID, DEMO_AUTH_TOKEN

MENUS = ("2", "*")
WHATS_ON = ("1", "2", "2", "*", "*")
"""Back twice: where the week is nearly over, the days come between the soonest and an activity."""
ACTION = re.compile(r'<Gather action="([^"]+)"')
NEW_CALL_AFTER = 100


class Caller:
    """Presses `keys` round and round in the line's menus, or without keys posts to one `path` again and again.

    Every request costs the caller the same on each route: a form, a signature, an answer that is searched.
    """

    def __init__(
        self,
        port: int,
        number: str,
        path: str | None = None,
        keys: Sequence[str] = ("1",),
        connection: HTTPConnection | None = None,
    ) -> None:
        self._address = f"http://127.0.0.1:{port}"
        self._connection = connection or HTTPConnection("127.0.0.1", port, timeout=20)
        self._number, self._path, self._keys = number, path, keys
        self._start()

    def _start(self) -> None:
        self._sid = f"CA{secrets.token_hex(16)}"
        self._n = 0
        self._target = "/ivr/answer"

    def presses(self, times: int) -> list[float]:
        """Seconds each answer took, from the first byte sent to the last received; the answer to a new call's
        first ring is not counted. The connection is new, for the server closes those that rest."""
        taken: list[float] = []
        self._connection.close()
        self._connection.connect()
        while len(taken) < times:
            if self._n >= NEW_CALL_AFTER:
                self._start()
            if self._n == 0 and self._path is None:
                self._post(None)
            taken.append(self._post(self._keys[(self._n - 1) % len(self._keys)]))
        return taken

    def _post(self, key: str | None) -> float:
        target = self._target if self._path is None else f"{self._path}?n={self._n}"
        form = {"AccountSid": DEMO_ACCOUNT_SID, "CallSid": self._sid, "From": self._number, "To": LINE}
        form |= {"CallStatus": "in-progress", "Direction": "inbound"} | ({"Digits": key} if key else {})
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "X-Twilio-Signature": self._signature(self._address + target, form),
        }
        body = urlencode(form)
        began = time.perf_counter()
        self._connection.request("POST", target, body, headers)
        answer = self._connection.getresponse()
        words = answer.read().decode()
        taken = time.perf_counter() - began
        assert answer.status == 200, (answer.status, words)
        self._n += 1
        action = ACTION.search(words)
        if self._path is None:
            assert action is not None, words
            self._target = action[1]
        return taken

    def _signature(self, address: str, form: dict[str, str]) -> str:
        """https://www.twilio.com/docs/usage/security#validating-requests"""
        said = address + "".join(name + form[name] for name in sorted(form))
        return base64.b64encode(hmac.new(DEMO_AUTH_TOKEN.encode(), said.encode(), hashlib.sha1).digest()).decode()
