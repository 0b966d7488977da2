"""A telephone number written in a form, and the sentence about one that cannot be used."""

from __future__ import annotations

from collections.abc import Mapping

from flask import request

from services.phones import numbers


def read(name: str, wrong: list[str], *, needed: bool = True, written: Mapping[str, str] | None = None) -> str | None:
    """E.164, or None; what is wrong about it is added to `wrong` as the name of its sentence. `written`: the fields of
    the form, where they are not the request's own."""
    words = (request.form if written is None else written).get(name, "").strip()
    if not words and not needed:
        return None
    try:
        return numbers.to_e164(words)
    except numbers.BadNumber as bad:
        sentence = f"web-number-{bad.fault.value.replace('_', '-')}"
        if sentence not in wrong:
            wrong.append(sentence)
        return None
