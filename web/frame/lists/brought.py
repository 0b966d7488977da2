"""A list somebody brings in as a file: how large it may be, what is wrong with it, and what the page carries of it."""

from __future__ import annotations

from flask import request

from services import importing
from web.frame import desk

from .kept_file import packed, unpacked

__all__ = ["LARGEST", "MOST_LINES", "kept", "packed", "sent", "told", "wrong"]

LARGEST = 150 * 1024
"""Bytes of a file: a form has room for 256 KB, and a file that hardly packs must fit there with its page."""
MOST_LINES = 200
"""Whoever rings waits, on SQLite, until a list is looked at or taken in: a hundredth of a second a line. More is
brought in by parts, or at the terminal."""


def sent() -> bytes:
    """What was chosen in the field `file`; nothing where none was."""
    file = request.files.get("file")
    return file.read(LARGEST + 1) if file is not None else b""


def kept() -> bytes:
    """What the page has carried; nothing for what no page of ours has made."""
    return unpacked(request.form.get("kept", ""), LARGEST)


def wrong(data: bytes, *, most: int = MOST_LINES) -> str | None:
    """The name of the sentence about a file that is not looked at; None for one that is."""
    if not data.strip():
        return "web-import-no-file"
    if len(data) > LARGEST:
        return "web-import-too-large"
    lines = max(data.count(b"\n"), data.count(b"\r"))
    return "web-import-too-many" if lines > most + 1 else None


def told(reason: str) -> str:
    """The sentence about a line, in the reader's language."""
    return importing.told(reason, desk.language())
