"""Texts from calendars made fit to be spoken: abbreviations in full, signs, emoji and addresses dropped."""

import re
import unicodedata
from datetime import time
from functools import lru_cache
from typing import NamedTuple

from locales.numerals import digits_apart, kroner_in_words
from locales.speech import hour_in_words, time_in_words


class Cleaned(NamedTuple):
    """A text fit to be spoken; `doubtful` says that something was lost or may sound wrong: show it to the desk."""

    text: str
    doubtful: bool


_LANGUAGES = ("nn", "nb", "en")
_ABBREVIATIONS = (
    # As written (a regular expression), then in full in nn, nb, en.
    (r"\bm/\s*", "med ", "med ", "with "),
    (r"\bu/\s*", "utan ", "uten ", "without "),
    (r"\bv/\s*", "ved ", "ved ", "by "),
    (r"\bbl\.\s?a\b\.?", "mellom anna", "blant annet", "among other things"),
    (r"\bf\.\s?eks\b\.?", "til dømes", "for eksempel", "for example"),
    (r"\be\.\s?g\.|\bt\.\s?d\b\.?", "til dømes", "for eksempel", "for example"),
    (r"\bo\.\s?l\b\.?", "og liknande", "og lignende", "and the like"),
    (r"\bo\.\s?a\b\.?", "og anna", "og annet", "and more"),
    (r"\bm\.\s?a\b\.?", "mellom anna", "blant annet", "among other things"),
    (r"\bevt\b\.?|\bev\.", "eventuelt", "eventuelt", "possibly"),
    (r"\bpga\b\.?", "på grunn av", "på grunn av", "because of"),
    (r"\bt\.\s?o\.\s?m\b\.?", "til og med", "til og med", "up to and including"),
    (r"\bf\.\s?o\.\s?m\b\.?", "frå og med", "fra og med", "from"),
    (r"\bdvs\b\.?", "det vil seie", "det vil si", "that is"),
    (r"\bosv\b\.?", "og så vidare", "og så videre", "and so on"),
    (r"\bm\.\s?m\.|\bmm\.", "med meir", "med mer", "and more"),
    (r"\bm\.\s?fl\b\.?|\bmfl\.", "med fleire", "med flere", "and others"),
    # With a name after it, and no number before it: "100 m. Ta med sekk" is a distance.
    (r"(?<!\d)(?<!\d )\bm\.\s?(?=(?-i:[A-ZÆØÅ]))", "med ", "med ", "with "),
    (r"(?<!\d)(?<!\d )\bv\.\s?(?=(?-i:[A-ZÆØÅ]))", "ved ", "ved ", "by "),
    (r"\bstk\b\.?", "stykke", "stykker", "pieces"),
    (r"\bca\b\.?", "cirka", "cirka", "about"),
    (r"\bnr\b\.?", "nummer", "nummer", "number"),
    (r"\b(?:tlf|tel)\b\.?:?", "telefon", "telefon", "telephone"),
    (r"\binkl\b\.?", "inkludert", "inkludert", "including"),
    (r"\betg\b\.", "etasje", "etasje", "floor"),
    (r"\bpers\b\.", "personar", "personer", "people"),
    (r"\bmin\.", "minutt", "minutter", "minutes"),
    (r"\bkl\b\.?", "klokka", "klokka", "at"),
    (r"\s*&\s*", " og ", " og ", " and "),
    (r"(?<=\w)\s*\+\s*(?=\w)", " og ", " og ", " and "),
    (r"(?<=\d)\+", " pluss", " pluss", " plus"),
    (r"(?<=\d)\s?%", " prosent", " prosent", " per cent"),
    (r"§\s*", "paragraf ", "paragraf ", "section "),
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+\.(?:no|com|org|net)\b\S*", re.I)
_EMERGENCY = re.compile(r"(?<!\d)(?:110|112|113|116 ?117|116 ?123)(?!\d)")
_PHONE = re.compile(r"(?<![\d.,])(?:\+47 ?)?(?:\d{3} ?\d{2} ?\d{3}|\d{2} ?\d{2} ?\d{2} ?\d{2})(?![\d.,]\d|\d)")
_HOUR = r"([01]?\d|2[0-3])"
_SPAN = re.compile(rf"\bkl\.?\s*{_HOUR}(?:[.:]([0-5]\d))?\s*(?:-|til)\s*{_HOUR}(?:[.:]([0-5]\d))?(?![\d.:]\d|\d)", re.I)
_AFTER_KL = re.compile(rf"\b(?:kl\.?|klokka)\s*{_HOUR}(?:[.:]?([0-5]\d))?(?![.:]?\d)", re.I)
_WITH_COLON = re.compile(rf"(?<![\d.:]){_HOUR}:([0-5]\d)(?![\d:])")
_KRONER_BEFORE = re.compile(r"\b(?:kr|nok)\.?\s*(\d{1,4})(?:[.,](\d{2})(?!\d)|,-)?(?![\d,])", re.I)
_KRONER_AFTER = re.compile(r"(?<![\d.,])(\d{1,4})(?:,-|(?:[.,](\d{2}))?\s*(?:kr|nok|kroner)\b\.?)", re.I)
# No day has a month 15, 30 or 45; a number with a unit after it is no hour, nor is one in a longer row of them.
_QUARTER = rf"(?<![\d.,:/-]){_HOUR}\.(00|15|30|45)"
_NO_UNIT = r"(?![.,:/]?\d)(?!\s?(?:%|km|kg|m|meter|mil|l|liter|poeng)\b|\s?%)"
_BARE_SPAN = re.compile(rf"{_QUARTER}\s*(?:-|til|to)\s*{_HOUR}\.(00|15|30|45){_NO_UNIT}", re.I)
_BARE = re.compile(rf"{_QUARTER}{_NO_UNIT}", re.I)
_SHOUTED = re.compile(r"\b[A-ZÆØÅ]{5,}\b")
_STRAIGHT = {**dict.fromkeys("‘’ʼ´`", "'"), **dict.fromkeys("‐‑‒–—―−", "-"), "…": ".", "\u200d": "", "\ufe0f": ""}
_KEPT = frozenset(" .,?'-")
_PAUSES = frozenset("()[]{}:;/|\n\r•·–")
_UNFINISHED = re.compile(r"\b\w{1,3}/|\b(?:[^\W\d]{1,3}\.){2,}|\d{5,}|\d[.,]\d")


@lru_cache(maxsize=2048)
def calendar_words(text: str, lang: str) -> str:
    """A title or a place as a voice can read it. The same few are heard all day, and kept; they tell of nobody."""
    return clean_for_speech(text, lang).text


def clean_for_speech(text: str, lang: str) -> Cleaned:
    """The text as a voice can read it in `lang` (nn, nb, en; another raises ValueError).

    Abbreviations, clock times, kroner and phone numbers are put in words; web and mail addresses, emoji and odd signs
    are dropped. Doubtful is what was lost (letters of another script, or everything) and what a voice may read wrongly
    (unknown abbreviations, long numbers, dates in digits).
    """
    column = 1 + _LANGUAGES.index(lang)
    words = "".join(_STRAIGHT.get(sign, sign) for sign in unicodedata.normalize("NFC", text))
    words = _ADDRESS.sub(" ", words)
    words = _numbers_in_words(words, lang)
    for row in _ABBREVIATIONS:
        words = re.sub(row[0], row[column], words, flags=re.IGNORECASE)
    words = _SHOUTED.sub(lambda match: match[0].capitalize(), words)
    unfinished = bool(_UNFINISHED.search(words))
    kept = "".join(_speakable(sign) for sign in words)
    lost = any(_foreign_letter(sign) for sign in words)
    spoken = _tidy(kept)
    return Cleaned(spoken, doubtful=unfinished or lost or not spoken)


def _numbers_in_words(words: str, lang: str) -> str:
    words = _SPAN.sub(lambda found: _span(found, lang), words)
    words = _AFTER_KL.sub(lambda found: _clock(found[1], found[2], lang, clock_word=True), words)
    words = _WITH_COLON.sub(lambda found: _clock(found[1], found[2], lang), words)
    for pattern in (_KRONER_BEFORE, _KRONER_AFTER):
        words = pattern.sub(lambda found: kroner_in_words(int(found[1]) * 100 + int(found[2] or 0), lang), words)
    words = _BARE_SPAN.sub(lambda found: _span(found, lang), words)
    words = _BARE.sub(lambda found: _clock(found[1], found[2], lang), words)
    words = _EMERGENCY.sub(lambda found: digits_apart(found[0], lang), words)
    return _PHONE.sub(lambda found: digits_apart(found[0], lang), words)


def _clock(hour: str, minute: str | None, lang: str, *, clock_word: bool = False) -> str:
    """With the part of the day where the hour could be another."""
    words = hour_in_words(time(int(hour), int(minute or 0)), lang)
    return f"{'at' if lang == 'en' else 'klokka'} {words}" if clock_word else words


def _span(found: re.Match[str], lang: str) -> str:
    """The part of the day is said of the last hour alone, in English of both: "ten to two" is an hour there."""
    first, last = (time(int(found[hour]), int(found[hour + 1] or 0)) for hour in (1, 3))
    if lang == "en":
        return f"from {hour_in_words(first, lang)} to {hour_in_words(last, lang)}"
    return f"klokka {time_in_words(first, lang)} til {hour_in_words(last, lang)}"


def _speakable(sign: str) -> str:
    if sign in _KEPT or (sign.isalnum() and not _foreign_letter(sign) and sign.isprintable()):
        return sign
    if sign == "!":
        return "."
    return ", " if sign in _PAUSES else " "


def _foreign_letter(sign: str) -> bool:
    return sign.isalpha() and "LATIN" not in unicodedata.name(sign, "")


def _tidy(words: str) -> str:
    """Single spaces, one sign at a time, none at the beginning, no comma at the end."""
    words = re.sub(r"(?<!\w)'|'(?!\w)", " ", f" {words} ")
    words = re.sub(r"\s-+\s", ", ", words)
    words = re.sub(r"\s+(?=[.,?])", "", words)
    words = re.sub(r"[.,?]*([.?])[.,?]*", r"\1", words)
    words = re.sub(r",+", ",", words)
    words = re.sub(r"([.,?])(?=[^\W\d])", r"\1 ", words)
    return re.sub(r"\s+", " ", words).strip(" ,.-")
