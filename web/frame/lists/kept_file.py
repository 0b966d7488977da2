"""A file between what it would do and doing it: it travels in the page, packed, and lies nowhere on the machine."""

from __future__ import annotations

import base64
import binascii
import zlib


def packed(data: bytes) -> str:
    return base64.b64encode(zlib.compress(data, 9)).decode()


def unpacked(kept: str, largest: int) -> bytes:
    """What was packed; nothing for what no page of ours has made, and a byte more than `largest` at most."""
    try:
        return zlib.decompressobj().decompress(base64.b64decode(kept, validate=True), largest + 1)
    except (binascii.Error, ValueError, zlib.error):
        return b""
