"""What people hear and read, in nynorsk, bokmål and English.

Phrases are Fluent files (https://projectfluent.org) in `<language>/<medium>/`, where medium is `voice`, `sms` or `web`.
A voice id begins with its file's name, the others with `sms-` or `web-`; each stands for whole sentences and exists in
all three languages with the same variables.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import TextElement
from fluent.syntax import FluentParser

LANGUAGES = ("nn", "nb", "en")
HERE = Path(__file__).parent


class MissingPhrase(KeyError):
    """No such phrase, or a variable it needs was not given."""


@cache
def _bundle(language: str) -> FluentBundle:
    bundle, parser = FluentBundle([language], use_isolating=False), FluentParser(with_spans=False)
    for path in sorted((HERE / language).glob("*/*.ftl")):
        bundle.add_resource(parser.parse(path.read_text(encoding="utf-8")))
    return bundle


def has_phrase(name: str) -> bool:
    """Whether there are words of that name; there are in all languages, or in none."""
    return bool(_bundle(LANGUAGES[0]).has_message(name))


def read_all() -> None:
    """Read every phrase now, so that no caller waits for it; a third of a second. Later calls cost nothing."""
    for language in LANGUAGES:
        _bundle(language)


def phrase(language: str, name: str, /, **values: object) -> str:
    """The sentence in that language. Raises `MissingPhrase`; a test holds that it does so nowhere."""
    if not values:
        return _standing(str(language), name)
    if len(values) == 1 and "key" in values:
        return _standing(str(language), name, key=str(values["key"]))
    return _said(language, name, values)


def pieces(language: str, name: str) -> tuple[str, ...]:
    """What a phrase says whatever it is told with, in its order: whoever hears or reads it knows it by these. What it
    chooses by a number is left out."""
    pattern = _bundle(language).get_message(name).value
    parts = getattr(pattern, "elements", [pattern])
    return tuple(words for part in parts if isinstance(part, TextElement) and (words := str(part.value).strip()))


@cache
def _standing(language: str, name: str, /, **key: str) -> str:
    """What a menu always says is put together once. What tells of a person is not kept."""
    return _said(language, name, key)


def _said(language: str, name: str, values: dict[str, Any]) -> str:
    bundle = _bundle(str(language))
    if not bundle.has_message(name):
        raise MissingPhrase(f"{name} has no words in {language}")
    pattern = bundle.get_message(name).value
    if pattern is None:
        raise MissingPhrase(f"{name} has no words in {language}")
    text, errors = bundle.format_pattern(pattern, values)
    if errors:
        raise MissingPhrase(f"{name} in {language}: {errors[0]}")
    return str(text).strip()
