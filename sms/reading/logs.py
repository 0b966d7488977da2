"""How a talk was, in words: "Bra prat, Trond ønskjer skyss". Nothing here reads the database or the clock."""

from __future__ import annotations

import re

from locales.words import plain_words
from models import Wish

GOOD, SO_SO, WORRIED, NOT_MET = 1, 2, 3, 0
NOT = r"(?:ikkje|ikke|itte|ittje|not|aldri|never)"
_CLAUSE = re.compile(r"[.,;:!?\n]+|\b(?:men|but)\b", re.I)
_NOT_MET = re.compile(
    r"\b(?:fekk ikkje tak i|fikk ikke tak i|(?:møttest|møttes|møtte) (?:ikkje|ikke)|"
    r"var (?:ikkje|ikke) (?:heime|hjemme)|svarte (?:ikkje|ikke)|ingen svarte|"
    r"kom (?:ikkje|ikke)(?: fram)?$|(?:did not|didnt) meet|was not (?:at )?home)\b"
)
_WORRIED = re.compile(
    r"\b(?:uroa|uroleg|urolig|bekymra|bekymret|trist|nedfor|nedstemt|lei seg|gret|gråt|grein|forvirra|forvirret|rota|"
    r"sjuk|syk|dårleg|dårlig|svolten|sulten|åleine og|redd|worried|sad|confused|ill|unwell|afraid|poorly)\b"
)
_SO_SO = re.compile(
    r"\b(?:så der|sånn passe|så som så|middels|nokolunde|noenlunde|tja|ok|okei|greitt|greit|so so|passe bra)\b"
)
_GOOD = re.compile(
    r"\b(?:bra|fin|fint|god|godt|kjekk|kjekt|koseleg|koselig|hyggeleg|hyggelig|triveleg|trivelig|gilt|gild|flott|supert|"
    r"strålande|strålende|topp|good|nice|lovely|great|pleasant|fine)\b"
)
_A_TALK = re.compile(r"\b(?:prat\w*|samtal\w*|besøk\w*|visitt\w*|stund|talk\w*|chat\w*|visit\w*)\b")
_WISH = re.compile(
    r"\b(?:vil|ville|ynskj\w+|ønsk\w+|treng\w*|følg\w*|spør\w*|spurde|spurte|skulle gjerne|har lyst|hadde lyst|"
    r"kunne tenk\w+|sakn\w+|savn\w+|wants?|wishes|needs?|follow|asks?|asked|would like)\b"
)
_OF_RIDE = re.compile(r"\b(?:skyss\w*|køyring|kjøring|sitje på|sitte på|ride|lift)\b")
_OF_VISIT = re.compile(r"\b(?:besøk\w*|visit\w*)\b")
OF_HER = re.compile(r"^\s*(?:ho|han|hun|she|he)\b", re.I)
"""What begins so is told of somebody else, and asks nothing for the writer."""


def score(text: str) -> int | None:
    """1 good, 2 so-so, 3 worried, 0 not met; None where the words do not say."""
    clauses = [plain_words(clause) for clause in _CLAUSE.split(text)]
    if any(_NOT_MET.search(words) for words in clauses):
        return NOT_MET
    if any(_says(_WORRIED, words) for words in clauses):
        return WORRIED
    if any(_GOOD.search(words) for words in clauses):
        return None if any(_is_denied_in(_GOOD, words) for words in clauses) else GOOD
    return SO_SO if any(_says(_SO_SO, words) for words in clauses) else None


def is_of_a_talk(text: str) -> bool:
    """Whether it speaks of a talk or a visit."""
    return _A_TALK.search(plain_words(text)) is not None


def wish(text: str) -> Wish | None:
    """What she would like, where it is a ride or a visit."""
    words = plain_words(text)
    if not _WISH.search(words):
        return None
    return Wish.RIDE if _OF_RIDE.search(words) else Wish.VISIT if _OF_VISIT.search(words) else None


def wishes(text: str) -> bool:
    """Whether somebody would like something: it is somebody's to follow up."""
    return _WISH.search(plain_words(text)) is not None


def _says(pattern: re.Pattern[str], words: str) -> bool:
    return any(not _is_denied(words, match) for match in pattern.finditer(words))


def _is_denied_in(pattern: re.Pattern[str], words: str) -> bool:
    """ "Ikkje så bra, men god kaffi" is nothing to be read as good."""
    return any(_is_denied(words, match) for match in pattern.finditer(words))


def _is_denied(words: str, match: re.Match[str]) -> bool:
    before = " ".join(words[: match.start()].split()[-2:])
    return re.search(rf"\b{NOT}\b", before) is not None
