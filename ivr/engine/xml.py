"""Elements and words as XML. Twilio's own builder makes a tree of objects first, a tenth of what a key press cost."""

from __future__ import annotations

from xml.sax.saxutils import escape

from flask import Response

QUOTED = {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#09;"}
NO_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])
"""What XML has no way to write (https://www.w3.org/TR/xml/#charsets): one in a name would make the document none."""
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'


def element(name: str, *inner: str, **attributes: str | int) -> str:
    """`inner` is XML already: elements, or `text`. Attributes are spelled as the carrier spells them."""
    written = "".join(f' {key}="{_quoted(attributes[key])}"' for key in sorted(attributes))
    within = "".join(inner)
    return f"<{name}{written}>{within}</{name}>" if within else f"<{name}{written} />"


def text(words: str) -> str:
    """Words to stand between tags."""
    return escape(words.translate(NO_XML))


def response(document: str) -> Response:
    """The whole document, as it goes to the carrier."""
    return Response(document, mimetype="text/xml")


def _quoted(value: str | int) -> str:
    return escape(str(value).lower() if isinstance(value, bool) else str(value).translate(NO_XML), QUOTED)
