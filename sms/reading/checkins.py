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
        *("går bra", "går fint", "det går fint", "går greitt", "går greit", "det går greitt", "det går greit"),
        *("det gjeng bra", "det gjeng fint", "berre bra", "bare bra", "bære bra", "bærre bra", "har det godt"),
        *("har det greitt", "har det greit", "alt ok", "heilt fint", "helt fint", "alt på stell", "fin form"),
        *("i fin form", "er i fin form", "frisk og rask", "er frisk og rask", "bra her", "alt bra her", "alt fint"),
        *("det er bra", "alt er fint", "veldig bra", "bra med meg", "alt bra med meg", "all well", "all right"),
    ),
    TALK: (
        *("prat", "prate", "vil prate", "ein prat", "en prat", "snakke", "talk", "chat", "a talk", "a chat", "to talk"),
        *("slå av ein prat", "slå av en prat", "vil slå av ein prat", "vil slå av en prat", "snakke med nokon"),
        *("snakke med noen", "vil snakke", "prate med nokon", "prate med noen", "vil snakke med nokon"),
        *("vil snakke med noen", "vil prate med nokon", "vil prate med noen"),
    ),
    HELP: (
        *("hjelp", "hjelp meg", "treng hjelp", "trenger hjelp", "treng hjelp no", "trenger hjelp nå", "hjølp", "hjæp"),
        *("help", "help me", "need help", "need help now"),
    ),
}
_YES_BEFORE = re.compile(r"^(?:(?:ja|jau|jo|joda|jada|takk|yes) )+")
_OF_WORDS = {words: number for number, spellings in WORDS.items() for words in spellings}


def meant(text: str) -> int | None:
    """1, 2 or 3 for a text that answers the evening's question, else None: a number first, or the words."""
    match = re.match(r"\s*([123])(?![\d.,:/]\d|\d)", text)
    if match:
        return int(match[1])
    plain = plain_words(text)
    without = " ".join(word for word in plain.split() if word not in COURTESY)
    found = _OF_WORDS.get(plain) or _OF_WORDS.get(without)
    return found or _well_after_a_yes(plain)


def _well_after_a_yes(plain: str) -> int | None:
    """ "Ja, eg har det bra": a yes before it says no more than the words themselves. "Nei, …" may mean either."""
    rest = _YES_BEFORE.sub("", plain)
    without = " ".join(word for word in rest.split() if word not in COURTESY)
    return WELL if rest != plain and WELL in (_OF_WORDS.get(rest), _OF_WORDS.get(without)) else None
