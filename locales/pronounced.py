"""Nynorsk spelled as the bokmål voice reads it right. The phrases themselves stay good nynorsk, and so do texts.

By the rules of spelling, not by ear: whoever hears a word read wrongly adds it here.
"""

import re
from functools import partial

_AS_READ = (
    # "kø" is hard in bokmål, as in "kø" and "køye".
    (re.compile(r"(?<!s)køyr", re.I), "kjøyr"),
    (re.compile(r"\bòg\b", re.I), "også"),
    (re.compile(r"\béitt\b", re.I), "eitt"),
    (re.compile(r"\béi(?=n?\b)", re.I), "ei"),
    # "bad" is a bath; with another word after it than "hjelp" it may be one.
    (re.compile(r"\bbad(?= om hjelp\b)", re.I), "ba"),
)
_KEY_AT_THE_END = re.compile(r"(?<=\d)\.$")


def pronounced(words: str, lang: str) -> str:
    """A sentence as it is given to the voice of `lang`. A key at its end loses the full stop: "1." may be "first"."""
    if lang == "nn":
        for written, read in _AS_READ:
            words = written.sub(partial(_as_begun, read), words)
    return _KEY_AT_THE_END.sub("", words)


def _as_begun(read: str, found: re.Match[str]) -> str:
    return read.capitalize() if found[0][0].isupper() else read
