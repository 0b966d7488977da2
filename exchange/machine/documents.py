"""An application's answer to a document: judged by status, content type and content."""

from __future__ import annotations

from exchange.machine.events import DocumentCame
from exchange.twiml import TwimlRefused, codes, parse_voice
from exchange.twiml.verbs import Document, Play, Say, Spoken

_XML = ("text/xml", "application/xml", "text/html")


_NO_HOST = ("Name or service not known", "nodename nor servname", "No address associated", "getaddrinfo failed")
_NOT_CONNECTED = ("ConnectError", "ConnectTimeout", "ConnectionError", "ConnectionRefusedError")


def _unreached(reason: str) -> int:
    if any(words in reason for words in _NO_HOST):
        return codes.BAD_HOST
    return codes.NOT_CONNECTED if reason.startswith(_NOT_CONNECTED) else codes.NO_ANSWER


def read_document(event: DocumentCame) -> Document:
    """The document that came; plain text is spoken, sound is played (Twilio: TwiML, content types).

    Raises ``TwimlRefused``: 11200 no answer or a bad HTTP status, 11205 no connection, 11210 no such host, 12300
    another content type, else as the parser does.
    """
    if event.status == 0:
        reason = event.body.decode(errors="replace")
        raise TwimlRefused(_unreached(reason), f"No answer: {reason}")
    if not 200 <= event.status < 300:
        raise TwimlRefused(11200, f"Answered with HTTP status {event.status}.")
    kind = event.content_type.split(";")[0].strip().lower()
    if kind == "text/plain":
        return Document((Say((Spoken(event.body.decode(errors="replace")),)),))
    if kind.startswith("audio/"):
        return Document((Play(event.url),))
    if kind not in _XML:
        raise TwimlRefused(12300, f"The content type {kind or '(none)'} is not TwiML.")
    return parse_voice(event.body)
