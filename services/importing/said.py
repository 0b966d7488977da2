"""A sentence about a file, for whoever brings it in: English at a terminal, in her own language at the desk."""

from __future__ import annotations

from locales import phrase

AT_A_TERMINAL = "en"


class Said(str):
    """The sentence in English; `told` gives it in another language."""

    __slots__ = ("name", "values")
    name: str
    values: dict[str, str]

    def __new__(cls, name: str, /, **values: object) -> Said:
        words = {key: str(value) for key, value in values.items()}
        said = super().__new__(cls, phrase(AT_A_TERMINAL, name, **words))
        said.name, said.values = name, words
        return said


def told(reason: str, language: str) -> str:
    """The reason in that language, where it has words in it; else as it stands."""
    return phrase(language, reason.name, **reason.values) if isinstance(reason, Said) else reason
