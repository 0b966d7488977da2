"""What somebody listens for, and what she does then. She knows what is said by the phrases themselves, so that whatever
they are worded like, and whichever key goes with them, she acts the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from locales import phrase, pieces
from locales.pronounced import pronounced

LANGUAGE = "nn"
KEYS = ("1", "2", "3", "4")


@dataclass(frozen=True, slots=True)
class Wish:
    """Once all of `words` were heard since she last pressed, she presses `key`."""

    words: tuple[str, ...]
    key: str

    def fits(self, heard: str) -> bool:
        said = heard.casefold()
        return all(pronounced(word, LANGUAGE).casefold() in said for word in self.words)


def offered(name: str, key: str, /, *beside: str, **values: object) -> Wish:
    """The choice `name` of a menu, once it is heard with this key and `beside` these words."""
    words = phrase(LANGUAGE, name, key=key, **values)
    return Wish((words.rstrip("."), *beside), key)


def wherever(name: str, /, **values: object) -> Iterator[Wish]:
    """The choice `name`, whichever key it has in its list."""
    return (offered(name, key, **values) for key in KEYS)


@dataclass(frozen=True, slots=True)
class Read:
    """A text that says the phrase `name` is answered with `answer`."""

    name: str
    answer: str

    def fits(self, words: str) -> bool:
        return is_said(self.name, words)


def is_said(name: str, words: str) -> bool:
    """Whether these words are the phrase `name`, whatever it was told with."""
    at = 0
    for piece in pieces(LANGUAGE, name):
        at = words.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True


def said(name: str) -> str:
    """What the phrase `name` surely says: its longest piece."""
    return max(pieces(LANGUAGE, name), key=len)


def was_said(name: str, heard: str) -> bool:
    """Whether the phrase `name` was among what was heard, as the voice is given it."""
    return pronounced(said(name), LANGUAGE).casefold() in heard.casefold()
