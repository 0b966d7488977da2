"""JSON over HTTP: how the control API reads and answers."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Any, TypeVar

from werkzeug.exceptions import BadRequest, UnsupportedMediaType
from werkzeug.wrappers import Request, Response

Json = dict[str, Any]
LONGEST_BODY = 64_000
MOST = 1_000_000_000
"""No number may be larger: as seconds thirty years, which every instant can be moved by."""
_Choice = TypeVar("_Choice", bound=StrEnum)


def answer(value: Any, status: int = 200) -> Response:
    """A JSON answer, never cached."""
    text = json.dumps(value, ensure_ascii=False).encode(errors="backslashreplace")
    return Response(text, status, {"Cache-Control": "no-store"}, content_type="application/json; charset=utf-8")


def asked(request: Request) -> Json:
    """The JSON object of a POST; an empty body is an empty object. Only JSON is taken, so no web page can forge it."""
    if request.mimetype != "application/json":
        raise UnsupportedMediaType("Send JSON with Content-Type: application/json.")
    if (request.content_length or 0) > LONGEST_BODY:
        raise BadRequest(f"Send at most {LONGEST_BODY} bytes.")
    try:
        value = json.loads(request.get_data() or b"{}")
        json.dumps(value, ensure_ascii=False).encode()  # refuses half a character
    except (ValueError, RecursionError):
        raise BadRequest("The body is no JSON.") from None
    if not isinstance(value, dict):
        raise BadRequest("Send a JSON object, for instance {}.")
    return value


def words(given: Json, name: str, default: str | None = None) -> str:
    """A field that must be text; without a default it must not be empty."""
    value = given.get(name, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise BadRequest(f'"{name}" must be text.')
    return value


def number(given: Json, name: str, default: float | None = None) -> float:
    """A field that must be a number from nought to ``MOST``; without a default it must be there."""
    value = given.get(name, default)
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= MOST:
        raise BadRequest(f'"{name}" must be a number from 0 to {MOST}.')
    return float(value)


def many(given: Json, name: str) -> list[Any]:
    """A field that must be a list; none is an empty one."""
    value = given.get(name, [])
    if not isinstance(value, list):
        raise BadRequest(f'"{name}" must be a list.')
    return value


def one_of(kind: type[_Choice], name: str, value: object) -> _Choice:
    """A value that must be one of an enum's."""
    for choice in kind:
        if choice.value == value:
            return choice
    raise BadRequest(f'"{name}" is one of {", ".join(choice.value for choice in kind)}.')
