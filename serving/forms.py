"""A form of very many fields is refused when they have been counted, before any is parsed: a body of 256 KB holds some
130,000 of them, and parsing, sorting and signing them would cost half a second of processor."""

from __future__ import annotations

from io import BytesIO
from typing import IO

from flask import Request
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.formparser import FormDataParser

URLENCODED = "application/x-www-form-urlencoded"
Parsed = tuple[IO[bytes], MultiDict[str, str], MultiDict[str, FileStorage]]


class FewFields(FormDataParser):
    """As werkzeug's, with its limit of parts (MAX_FORM_PARTS) holding for every kind of form."""

    def parse(
        self, stream: IO[bytes], mimetype: str, content_length: int | None, options: dict[str, str] | None = None
    ) -> Parsed:
        """Raises RequestEntityTooLarge."""
        if mimetype == URLENCODED and self.max_form_parts is not None:
            body = stream.read()
            if body.count(b"&") >= self.max_form_parts:
                raise RequestEntityTooLarge
            stream = BytesIO(body)
        return super().parse(stream, mimetype, content_length, options)


class Asked(Request):
    """The application's `request_class`."""

    form_data_parser_class = FewFields
