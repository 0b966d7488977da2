"""Pages are sent packed, with an unforeseeable length.

What a page says of a person and what somebody else had her browser send lie packed together, and how long the answer
is could tell the one who sent it which of his guesses stands in it (https://breachattack.com). So as many bytes as a
die says are put into the packed page's own file name, where no reader sees them; the way of
https://ieeexplore.ieee.org/document/9754554.
"""

from __future__ import annotations

import gzip
import io
import secrets

from flask import Response, request

WORTH_IT = 1000
"""Bytes from which on packing saves a packet."""
MOST_ADDED = 100


def pack(response: Response) -> Response:
    """The page as it was, or packed where the browser takes that."""
    if response.mimetype != "text/html" or response.is_streamed or "Content-Encoding" in response.headers:
        return response
    response.vary.add("Accept-Encoding")
    page = response.get_data()
    if len(page) < WORTH_IT or request.accept_encodings["gzip"] <= 0:
        return response
    name = secrets.token_hex(MOST_ADDED)[: secrets.randbelow(MOST_ADDED) + 1]
    packed = io.BytesIO()
    with gzip.GzipFile(name, "wb", 6, packed, mtime=0) as file:
        file.write(page)
    response.set_data(packed.getvalue())
    response.headers["Content-Encoding"] = "gzip"
    return response
