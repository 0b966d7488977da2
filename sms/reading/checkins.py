"""The words of the evening's answer by text. Nothing here reads the database or the clock."""

from __future__ import annotations

import re

from locales.words import plain_words

from .keywords import COURTESY

WELL, TALK, HELP = 1, 2, 3
WORDS = {
    WELL: (
        *("vel", "alt vel", "bra", "alt bra", "har det bra", "det går bra", "det gar bra", "fint", "alt er bra", "ok"),
        *(
            "alt i orden",
            "har det fint",
            "godt",
            "well",
            "fine",
            "am fine",
            "am well",
            "im fine",
            "im well",
            "all well",
        ),
    ),
    TALK: (
        "prat",
        "prate",
        "vil prate",
        "ein prat",
        "en prat",
        "snakke",
        "talk",
        "chat",
        "a talk",
        "a chat",
        "to talk",
    ),
    HELP: (
        *("hjelp", "hjelp meg", "treng hjelp", "trenger hjelp", "treng hjelp no", "trenger hjelp nå", "hjølp", "hjæp"),
        *("help", "help me", "need help", "need help now"),
    ),
}
_OF_WORDS = {words: number for number, spellings in WORDS.items() for words in spellings}


def meant(text: str) -> int | None:
    """1, 2 or 3 for a text that answers the evening's question, else None: a number first, or the words."""
    match = re.match(r"\s*([123])(?![\d.,:/]\d|\d)", text)
    if match:
        return int(match[1])
    plain = plain_words(text)
    without = " ".join(word for word in plain.split() if word not in COURTESY)
    return _OF_WORDS.get(plain) or _OF_WORDS.get(without)
