"""Why no document came: by the number that Twilio's error dictionary has for it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from exchange.machine.documents import read_document
from exchange.machine.events import DocumentCame
from exchange.twiml import TwimlRefused


@pytest.mark.parametrize(
    ("reason", "code"),
    [
        ("ConnectError: [Errno -2] Name or service not known", 11210),
        ("ConnectError: [Errno 111] Connection refused", 11205),
        ("ConnectTimeout: timed out", 11205),
        ("ConnectionError: Nothing listens at http://other.test/; the application is at http://line.test.", 11205),
        ("ReadTimeout: timed out", 11200),
        ("RuntimeError: the application broke", 11200),
    ],
)
def test_no_answer_is_told_by_its_cause(reason: str, code: int) -> None:
    came = DocumentCame(datetime(2026, 12, 4, tzinfo=UTC), 1, "http://line.test/", 0, "", reason.encode())
    with pytest.raises(TwimlRefused) as refused:
        read_document(came)
    assert refused.value.code == code
