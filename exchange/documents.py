"""An application's answer to a document: judged by status, content type and content."""

from __future__ import annotations

from exchange.events import DocumentCame
from exchange.twiml import TwimlRefused, parse_voice
from exchange.twiml.verbs import Document, Play, Say, Spoken

_XML = ("text/xml", "application/xml", "text/html")


def read_document(event: DocumentCame) -> Document:
    """The document that came; plain text is spoken, sound is played (Twilio: TwiML, content types).

    Raises ``TwimlRefused``: 11200 no answer or a bad HTTP status, 12300 another content type, else as the parser does.
    """
    if event.status == 0:
        raise TwimlRefused(11200, f"No answer: {event.body.decode(errors='replace')}")
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
