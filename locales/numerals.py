"""Numbers as they are spoken in nynorsk (nn), bokmål (nb) and English (en). An unknown language raises KeyError."""

import re

_SMALL = {
    "nn": "null ein to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
    "nb": "null en to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
}
_DIGITS = {"nn": _SMALL["nn"], "nb": _SMALL["nb"].replace(" en ", " én "), "en": _SMALL["en"]}
"""One by one: a bare "en" between other digits is heard as "a"."""
_TENS = {
    "nn": "tjue tretti førti femti seksti sytti åtti nitti",
    "nb": "tjue tretti førti femti seksti sytti åtti nitti",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
}
_ONE = {
    "nn": {"m": "ein", "f": "ei", "n": "eitt"},
    "nb": {"m": "en", "f": "ei", "n": "ett"},
    "en": {"m": "one", "f": "one", "n": "one"},
}
_HUNDRED = {"nn": "hundre", "nb": "hundre", "en": "hundred"}
_THOUSAND = {"nn": "tusen", "nb": "tusen", "en": "thousand"}
_AND = {"nn": "og", "nb": "og", "en": "and"}
_ORDINALS = {
    "nn": "første andre tredje fjerde femte sjette sjuande åttande niande tiande ellevte tolvte trettande fjortande "
    "femtande sekstande syttande attande nittande tjuande",
    "nb": "første andre tredje fjerde femte sjette sjuende åttende niende tiende ellevte tolvte trettende fjortende "
    "femtende sekstende syttende attende nittende tjuende",
    "en": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
}
_THIRTIETH = {"nn": "trettiande", "nb": "trettiende", "en": "thirtieth"}
_JOIN = {"nn": "", "nb": "", "en": "-"}
_PLUS = {"nn": "pluss", "nb": "pluss", "en": "plus"}
_GROUPS = {3: (3,), 4: (4,), 5: (2, 3), 6: (3, 3)}


def number_in_words(number: int, lang: str, gender: str = "m") -> str:
    """`number` (0 to 9999) in words; its last "one" takes the gender m, f or n ("ein", "ei", "eitt").

    Raises ValueError outside the range.
    """
    if not 0 <= number <= 9999:
        raise ValueError(f"no words for {number}: only 0 to 9999 are spoken")
    thousands, rest = divmod(number, 1000)
    hundreds, tail = divmod(rest, 100)
    parts = []
    if thousands:
        parts.append(_times(thousands, _THOUSAND[lang], lang, bare=True))
    if hundreds:
        parts.append(_times(hundreds, _HUNDRED[lang], lang, bare=not thousands))
    if tail and parts:
        parts.append(_AND[lang])
    if tail or not parts:
        parts.append(_below_hundred(tail, lang, gender))
    return " ".join(parts)


def ordinal_in_words(number: int, lang: str) -> str:
    """The day-of-month ordinal 1 to 31 ("ellevte"). Raises ValueError outside the range."""
    if not 1 <= number <= 31:
        raise ValueError(f"no day of a month is number {number}")
    ordinals = _ORDINALS[lang].split()
    if number <= 20:
        return ordinals[number - 1]
    if number == 30:
        return _THIRTIETH[lang]
    tens, ones = divmod(number, 10)
    return _TENS[lang].split()[tens - 2] + _JOIN[lang] + ordinals[ones - 1]


def kroner_in_words(ore: int, lang: str) -> str:
    """An amount in øre (0 to 999 999) as kroner in words, øre only where there are any ("femti kroner").

    Raises ValueError outside the range. That something is free is the caller's to say.
    """
    kroner, rest = divmod(ore, 100)
    unit = "krone" if kroner == 1 else "kroner"
    words = f"{number_in_words(kroner, lang, gender='f' if kroner == 1 and lang == 'nn' else 'm')} {unit}"
    return f"{words} {_AND[lang]} {number_in_words(rest, lang)} øre" if rest else words


def digits_apart(number: str, lang: str = "nn") -> str:
    """A phone number digit by digit ("ein ein tre"), a comma between the groups people say it in.

    Norwegian mobiles go 3-2-3, other eight-digit numbers 2-2-2-2, 116117 goes 3-3; a +47 is left out, another
    country's code is said first. Signs between digits do not matter. Raises ValueError without any digit.
    """
    digits = re.sub(r"\D", "", number)
    if not digits:
        raise ValueError("no digit to speak")
    abroad = number.strip().startswith("+") and not digits.startswith("47")
    if number.strip().startswith("+47"):
        digits = digits[2:] or digits
    groups = []
    for size in _group_sizes(digits):
        groups.append(" ".join(_DIGITS[lang].split()[int(digit)] for digit in digits[:size]))
        digits = digits[size:]
    return (f"{_PLUS[lang]} " if abroad else "") + ", ".join(groups)


def _group_sizes(digits: str) -> tuple[int, ...]:
    count = len(digits)
    if count == 8:
        return (3, 2, 3) if digits[0] in "49" else (2, 2, 2, 2)
    pairs = (2,) * (count // 2 - 1) + (2 + count % 2,) if count > 3 else (count,)
    return _GROUPS.get(count, pairs)


def _times(count: int, unit: str, lang: str, *, bare: bool) -> str:
    """A count of hundreds or thousands; a leading single one goes unsaid in Norwegian ("hundre", "tusen")."""
    if count == 1 and bare and lang != "en":
        return unit
    return f"{_below_hundred(count, lang, 'n')} {unit}"


def _below_hundred(number: int, lang: str, gender: str) -> str:
    if number == 1:
        return _ONE[lang][gender]
    if number < 20:
        return _SMALL[lang].split()[number]
    tens, ones = divmod(number, 10)
    word = _TENS[lang].split()[tens - 2]
    return word + _JOIN[lang] + _below_hundred(ones, lang, gender) if ones else word
