"""The words people answer with, by voice or text: yes and no, numbers, weekdays, near days; in all three languages.

Forgiving of case, punctuation, spaces and dialect spellings. What could mean two things is `AMBIGUOUS`: ask again.
"""

import re
import unicodedata
from enum import StrEnum

from locales.numerals import number_in_words, ordinal_in_words


class Meaning(StrEnum):
    """What an answer means."""

    YES = "yes"
    NO = "no"
    AMBIGUOUS = "ambiguous"
    ONE = "one"
    TWO = "two"
    THREE = "three"
    FOUR = "four"
    FIVE = "five"
    SIX = "six"
    SEVEN = "seven"
    EIGHT = "eight"
    NINE = "nine"
    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"
    TODAY = "today"
    TOMORROW = "tomorrow"
    TONIGHT = "tonight"

    @property
    def number(self) -> int | None:
        """1 to 9 for a number, else None."""
        return _DIGIT_MEANINGS.index(self) + 1 if self in _DIGIT_MEANINGS else None

    @property
    def weekday(self) -> int | None:
        """0 (Monday) to 6 for a weekday, else None."""
        return _WEEKDAY_MEANINGS.index(self) if self in _WEEKDAY_MEANINGS else None


_DIGIT_MEANINGS = list(Meaning)[3:12]
_WEEKDAY_MEANINGS = list(Meaning)[12:19]


def _set(*lines: str) -> frozenset[str]:
    return frozenset(" ".join(lines).split())


_YES = _set(
    "ja jau jo joda jada jaudå joa jass jepp jupp japp gjerne gjerna sjølvsagt selvfølgelig ok okei okay oki",
    "yes yeah yep sure please",
)
_I_SEE = _set("jaha jaja")
_NAY = _set("nei næi nai naj næj nøi neei neida neidå nehei niks nope nah")
_NOT = _set("itte ittje itje itj itt ikkje ikke ikkji inte ikkj uaktuelt not cannot cant dont")
_NO = _NAY | _NOT
_GOOD = _set("bra fint godt greitt greit vel fine good well")
_FILLERS = _set(
    "takk takka tusen mange eg jeg æ e je vi du deg det dette de den er går gjer gjør kan kjem kommer vil vere være",
    "med på då da så no nå her og til veldig heilt helt klart passar passer denne gongen gangen for meg skal ha",
    "i dag kveld morgon morgen dessverre diverre køyre kjøre køyra kjøra hente henta drive",
    "kome koma komme likevel tid høve rekk rekker får til te",
    "thanks thank you i it is that works now today tonight the this tomorrow time im am can do come coming would like",
    "to me",
)
_PHRASES = {
    Meaning.NO: (
        "står over",
        "stå over",
        "eg står over",
        "jeg står over",
        "sit over",
        "kan dessverre ikkje",
        *("passar dårleg", "passer dårlig", "det passar dårleg", "det passer dårlig", "høver dårleg", "oppteken"),
        *("opptatt", "eg er oppteken", "jeg er opptatt", "må melde avbod", "må melde avbud"),
        *("ikkje aktuelt", "ikke aktuelt", "har ikkje tid", "har ikke tid", "eg har ikkje tid", "jeg har ikke tid"),
    ),
    Meaning.YES: (
        *("det gjer eg", "det gjør jeg", "det vil eg", "det vil jeg", "det kan eg", "det kan jeg"),
        *("passar fint", "passar bra", "det passar", "det passar fint", "det passar bra", "det passar godt"),
        *("passer fint", "passer bra", "det passer", "det passer fint", "det passer bra", "det passer godt"),
        *("høver bra", "det høver", "det høver bra", "eg kan", "jeg kan", "eg kan det", "jeg kan det", "eg tek det"),
        *("eg tar det", "jeg tar det", "eg tek den", "eg tar den", "jeg tar den"),
    ),
    Meaning.TODAY: ("i dag", "idag", "i da", "today"),
    Meaning.TOMORROW: (
        *("i morgon", "imorgon", "i morgen", "imorgen", "i morra", "imorra", "i morgo", "imorgo", "i mårrå", "imårrå"),
        *("i mårgå", "imårgå", "i morn", "imorn", "i morgå", "imorgå", "i mårgo", "imårgo", "i mårå", "imårå"),
        "tomorrow",
    ),
    Meaning.TONIGHT: ("i kveld", "ikveld", "i kveill", "ikveill", "i kvell", "i kvell", "tonight", "this evening"),
    Meaning.MONDAY: ("måndag", "mandag", "måndagen", "mandagen", "månda", "manda", "måndan", "mån", "monday"),
    Meaning.TUESDAY: (
        *("tysdag", "tirsdag", "tysdagen", "tirsdagen", "tysda", "tirsda", "tysdan", "tirsdan", "tosdag", "tosda"),
        *("tys", "tir", "tuesday"),
    ),
    Meaning.WEDNESDAY: ("onsdag", "onsdagen", "onsda", "onsdan", "ons", "wednesday"),
    Meaning.THURSDAY: ("torsdag", "torsdagen", "torsda", "torsdan", "thursday"),
    Meaning.FRIDAY: ("fredag", "fredagen", "freda", "fredan", "fre", "friday"),
    Meaning.SATURDAY: (
        *("laurdag", "lørdag", "laurdagen", "lørdagen", "laurda", "lørda", "laurdan", "lørdan", "laudag", "lauda"),
        *("løyrdag", "løyrdagen", "løyrda", "lau", "lør", "saturday"),
    ),
    Meaning.SUNDAY: (
        *("sundag", "søndag", "sundagen", "søndagen", "sunda", "sønda", "sundan", "søndan", "søn", "sunday"),
    ),
}
_PHRASE_MEANINGS = {words: meaning for meaning, phrases in _PHRASES.items() for words in phrases}
_ENGLISH_SHORT = dict(zip(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), _WEEKDAY_MEANINGS, strict=True))
"""In Norwegian "fri" is off duty and "sat" has sat."""
_ALSO_A_NAME = {"tor": 3, "man": 0}
_NUMBER_LEADS = {"nr", "nummer", "nummar", "tast", "trykk", "number", "key", "press"}
_MORE_NUMBERS = {
    **{"ein": 1, "éin": 1, "én": 1, "en": 1, "ei": 1, "eitt": 1, "ett": 1, "et": 1, "eit": 1, "tvo": 2, "tri": 3},
    **{"fir": 4, "fira": 4, "fæm": 5, "sæks": 6, "sjau": 7, "syv": 7, "åtta": 8, "tolv": 12, "tyve": 20},
    **{"tredve": 30, "tredive": 30, "førr": 40},
}


def _number_table() -> dict[str, int]:
    """Every spoken number to 99, and for 21 to 99 also the older order ("ein og tjue")."""
    table = {number_in_words(n, lang, gender): n for n in range(100) for lang in ("nn", "nb", "en") for gender in "mfn"}
    table |= _MORE_NUMBERS
    for tens in range(20, 100, 10):
        names = [word for word, value in table.items() if value == tens]
        ones = [(word, value) for word, value in table.items() if 0 < value < 10]
        for name in names:
            table |= {f"{word} og {name}": tens + value for word, value in ones}
            table |= {f"{word}og{name}": tens + value for word, value in ones}
            table |= {f"{name}{joint}{word}": tens + value for word, value in ones for joint in ("", " ")}
    return {_plain(word): value for word, value in table.items()}


def _ordinal_table() -> dict[str, int]:
    table = {ordinal_in_words(day, lang): day for day in range(1, 32) for lang in ("nn", "nb", "en")}
    table |= {"fyrste": 1, "syvende": 7, "syvande": 7, "tyvende": 20, "tredevte": 30, "trettifyrste": 31}
    return {_plain(word): day for word, day in table.items()}


def meaning_of(text: str, lang: str = "nn") -> Meaning | None:
    """What the answer means, `Meaning.AMBIGUOUS` where it could mean two things, None where nothing is understood.

    `lang` matters for "no" alone, a refusal in English, "now" in nynorsk and so ambiguous there; and for "fri".
    "Nei, eg har det bra" is ambiguous: it may answer the question before; "jaha" may be no more than "I see".
    """
    words = _plain(text)
    if not words:
        return None
    if words in _PHRASE_MEANINGS:
        return _PHRASE_MEANINGS[words]
    if lang == "en" and words in _ENGLISH_SHORT:
        return _ENGLISH_SHORT[words]
    number = number_of(text)
    if number is not None:
        return _DIGIT_MEANINGS[number - 1] if 1 <= number <= 9 else None
    return _yes_or_no(words.split(), lang)


def weekday_of(word: str, lang: str = "nn") -> int | None:
    """0 (Monday) to 6 where a day is asked for: there "tor" is Thursday, and nobody's name."""
    meaning = meaning_of(word, lang)
    return meaning.weekday if meaning is not None else _ALSO_A_NAME.get(_plain(word))


def number_of(text: str) -> int | None:
    """A number from 0 to 99 in digits or words ("2", "nr. to", "tjue", "tyve"), else None."""
    words = _plain(text)
    lead, _, rest = words.partition(" ")
    if lead in _NUMBER_LEADS and rest:
        words = rest
    if re.fullmatch(r"[0-9]{1,2}", words):
        return int(words)
    return NUMBERS.get(words)


def says_yes_or_no(text: str) -> bool:
    """Whether a word of yes or no stands in it: in "eg kan" and "kan ikkje" there is none, and what they mean depends
    on what was asked."""
    return any(word in _YES or word in _NAY or word == "no" for word in _plain(text).split())


def plain_words(text: str) -> str:
    """The text in lower case with signs made spaces: the form in which words are compared."""
    return _plain(text)


def _yes_or_no(tokens: list[str], lang: str) -> Meaning | None:
    no_words = _NO | {"no"} if lang == "en" else _NO
    negative = any(token in no_words for token in tokens)
    positive = any(token in _YES for token in tokens)
    good = any(token in _GOOD for token in tokens)
    if not (negative or positive):
        return Meaning.AMBIGUOUS if tokens == ["no"] or any(token in _I_SEE for token in tokens) else None
    known = all(token in no_words or token in _YES or token in _GOOD or token in _FILLERS for token in tokens)
    if not known or (negative and (positive or good)):
        return Meaning.AMBIGUOUS
    return Meaning.NO if negative else Meaning.YES


def _plain(text: str) -> str:
    """Lower case, digits of any kind as 0–9, "don't" as one word, every other sign a space, single spaces."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = re.sub(r"(?<=\w)['’](?=\w)", "", folded)
    return " ".join(re.sub(r"[^\w]|_", " ", folded.replace("\ufe0f", "").replace("\u20e3", "")).split())


NUMBERS = _number_table()
"""Plain words → number, 0 to 99, in every language and spelling understood."""

ORDINALS = _ordinal_table()
"""Plain words → day of the month, 1 to 31."""
