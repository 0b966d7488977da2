"""What people hear and read, in nynorsk, bokmål and English.

Phrases are Fluent files (https://projectfluent.org) in `<language>/<medium>/`, where medium is `voice`, `sms` or `web`.
A voice id begins with its file's name, the others with `sms-` or `web-`; each stands for whole sentences and exists in
all three languages with the same variables.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Message, TextElement
from fluent.syntax import FluentParser

LANGUAGES = ("nn", "nb", "en")
HERE = Path(__file__).parent
ENTRY = re.compile("^(?=[a-z])", re.MULTILINE)
"""What goes on a phrase stands in from the edge (https://projectfluent.org/fluent/guide/multiline.html)."""
OTHER = re.compile(r"\{\s*([a-z][\w-]*)")
"""Another phrase that stands in this one."""


class MissingPhrase(KeyError):
    """No such phrase, or a variable it needs was not given."""


def entries(written: str) -> dict[str, str]:
    """The phrases of a file by their names, in its order, each as it is written."""
    _, *found = ENTRY.split(written)
    return {entry.partition("=")[0].rstrip(): entry for entry in found}


class _Phrases:
    """A language's phrases. Each is understood when it is first wanted, a fifth of a millisecond; all of them would
    take two seconds, and a process says some of them."""

    def __init__(self, language: str) -> None:
        self.bundle = FluentBundle([language], use_isolating=False)
        self.written: dict[str, str] = {}
        for path in sorted((HERE / language).glob("*/*.ftl")):
            self.written |= entries(path.read_text(encoding="utf-8"))

    def message(self, name: str) -> Message:
        """Raises `MissingPhrase` where there is none of that name, or none that stands in it."""
        if not self.bundle.has_message(name):
            if name not in self.written:
                raise MissingPhrase(f"{name} has no words in {self.bundle.locales[0]}")
            entry = self.written[name]
            for other in OTHER.findall(entry):
                self.message(other)
            self.bundle.add_resource(FluentParser(with_spans=False).parse(entry))
        return self.bundle.get_message(name)


_phrases = cache(_Phrases)


def has_phrase(name: str) -> bool:
    """Whether there are words of that name; there are in all languages, or in none."""
    return name in _phrases(LANGUAGES[0]).written


def read_all() -> None:
    """Read every file now, so that no caller waits for it; a fortieth of a second. Later calls cost nothing."""
    for language in LANGUAGES:
        _phrases(language)


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
    pattern = _phrases(language).message(name).value
    parts = getattr(pattern, "elements", [pattern])
    return tuple(words for part in parts if isinstance(part, TextElement) and (words := str(part.value).strip()))


@cache
def _standing(language: str, name: str, /, **key: str) -> str:
    """What a menu always says is put together once. What tells of a person is not kept."""
    return _said(language, name, key)


def _said(language: str, name: str, values: dict[str, Any]) -> str:
    phrases = _phrases(str(language))
    pattern = phrases.message(name).value
    if pattern is None:
        raise MissingPhrase(f"{name} has no words in {language}")
    text, errors = phrases.bundle.format_pattern(pattern, values)
    if errors:
        raise MissingPhrase(f"{name} in {language}: {errors[0]}")
    return str(text).strip()
