"""Days as people write and say them: "5.12", "5. desember", "torsdag", "i morgon"."""

import re
from datetime import date, timedelta

from locales.words import NUMBERS, ORDINALS, Meaning, meaning_of, plain_words, weekday_of

_MONTHS = {
    1: "januar january jan",
    2: "februar february feb",
    3: "mars march mar",
    4: "april apr",
    5: "mai may",
    6: "juni june jun",
    7: "juli july jul",
    8: "august aug",
    9: "september sept sep",
    10: "oktober october okt oct",
    11: "november nov",
    12: "desember december des dec",
}
_MONTH_OF = {word: month for month, words in _MONTHS.items() for word in words.split()}
_SPAN = re.compile(
    r"(?:om |in |for |i )?(\S+) (veke|veker|vekor|veku|vekur|viku|vike|viker|vuku|uke|uker|weeks?|dag|dagar|dager|"
    r"days?|månad|månadar|månader|måned|måneder|months?)"
)
_SPAN_DAYS = {"v": 7, "u": 7, "w": 7, "d": 1, "m": 30}
_ONE = {"ei", "ein", "en", "éin", "én", "one", "a"}
_NOISE = {"den", "the", "of", "til", "på", "and"}


def parse_day(text: str, today: date, lang: str = "nn") -> date | None:
    """The day meant by `text`, or None where it is no day or not a certain one.

    "5.12", "5/12", "5. desember" and "den femte desember" without a year are the first such day from `today` on, so
    the year rolls over; "den 5." likewise looks to the next month. A weekday is the next one after today. A weekday
    said with a date must agree with it. "Neste fredag" is not certain. A year that is told is believed, also a past
    one. `lang` matters for "fri" alone, which is Friday in English.
    """
    words = plain_words(text)
    meaning = meaning_of(text)
    if meaning in (Meaning.TODAY, Meaning.TONIGHT):
        return today
    if meaning is Meaning.TOMORROW:
        return today + timedelta(days=1)
    if words in ("i overmorgon", "i overmorgen", "overmorgon", "overmorgen", "i overimorgon"):
        return today + timedelta(days=2)
    span = _span_days(words)
    if span is not None:
        return today + timedelta(days=span)
    tokens = [token for token in _split(words) if token not in _NOISE]
    weekday = weekday_of(tokens[0], "en" if len(tokens) > 1 else lang) if tokens else None
    if weekday is None:
        return _date(tokens, today)
    if len(tokens) == 1:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    day = _date(tokens[1:], today)
    return day if day and day.weekday() == weekday else None


def is_span(text: str) -> bool:
    """Whether the text is a while and not a day: "ei veke", "om tre dagar", "in two weeks"."""
    return _span_days(plain_words(text)) is not None


def _span_days(words: str) -> int | None:
    match = _SPAN.fullmatch(words)
    if match is None:
        return None
    many = 1 if match[1] in _ONE else int(match[1]) if match[1].isdecimal() else NUMBERS.get(match[1])
    return many * _SPAN_DAYS[match[2][0]] if many else None


def _split(words: str) -> list[str]:
    """Words and digits apart: "5des" is two tokens; "femte" stays one."""
    return re.findall(r"\d+|[^\W\d]+", words)


def _date(tokens: list[str], today: date) -> date | None:
    """Day, day and month, or day, month and year; in English the month may come first."""
    if not 1 <= len(tokens) <= 3:
        return None
    if tokens[0] in _MONTH_OF and len(tokens) > 1:
        tokens = [tokens[1], tokens[0], *tokens[2:]]
    day_number = _day_number(tokens[0])
    if day_number is None:
        return None
    if len(tokens) == 1:
        return _next_with_day(day_number, today)
    month = _MONTH_OF.get(tokens[1]) or (int(tokens[1]) if tokens[1].isdecimal() else None)
    if month is None:
        return None
    if len(tokens) == 3:
        year = _year(tokens[2])
        return _valid(year, month, day_number) if year else None
    this_year = _valid(today.year, month, day_number)
    return this_year if this_year and this_year >= today else _valid(today.year + 1, month, day_number)


def _day_number(token: str) -> int | None:
    return int(token) if token.isdecimal() else ORDINALS.get(token) or NUMBERS.get(token)


def _year(token: str) -> int | None:
    if not token.isdecimal() or len(token) not in (2, 4):
        return None
    return int(token) + (2000 if len(token) == 2 else 0)


def _next_with_day(day_number: int, today: date) -> date | None:
    """The first day from today on with that number in its month: at most two months ahead."""
    return next((day for ahead in range(62) if (day := today + timedelta(days=ahead)).day == day_number), None)


def _valid(year: int, month: int, day_number: int) -> date | None:
    try:
        return date(year, month, day_number)
    except ValueError:
        return None
