"""Times, days and numbers as they are spoken and, for texts, written: nynorsk (nn), bokmål (nb), English (en).

All times and days given here are local ones. An unknown language raises KeyError.
"""

from datetime import date, time

from locales.numerals import digits_apart, kroner_in_words, number_in_words, ordinal_in_words

__all__ = [
    "day_in_full",
    "day_in_words",
    "day_written",
    "digits_apart",
    "hour_in_words",
    "kroner_in_words",
    "number_in_words",
    "ordinal_in_words",
    "part_of_day_greeting_key",
    "price_written",
    "sentence",
    "time_in_words",
    "time_written",
    "tonight_in_words",
    "weekday_in_words",
]

_WEEKDAYS = {
    "nn": ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"],
    "nb": ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}
_NORWEGIAN_MONTHS = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
]
_MONTHS = {
    "nn": _NORWEGIAN_MONTHS,
    "nb": _NORWEGIAN_MONTHS,
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
_NEAR = {"nn": ("i dag", "i morgon"), "nb": ("i dag", "i morgen"), "en": ("today", "tomorrow")}
_PARTS_OF_DAY = {
    "nn": ("om natta", "om morgonen", "om formiddagen", "midt på dagen", "om ettermiddagen", "om kvelden"),
    "nb": ("om natten", "om morgenen", "om formiddagen", "midt på dagen", "om ettermiddagen", "om kvelden"),
    "en": ("at night", "in the morning", "in the morning", "in the afternoon", "in the afternoon", "in the evening"),
}
_PART_ENDS_HOUR = (6, 9, 12, 13, 18, 24)
_TONIGHT = {"nn": "i kveld", "nb": "i kveld"}
_EVENING_FROM = 18
_SOUND_ALIKE = (*range(5, 10), *range(17, 22))
"""Hours at which something may be in the morning and in the evening: "klokka åtte" alone says neither."""
_KNOWN_BY_NAME, _KNOWN_BY_NUMBER = 7, 28
_FAR_DAYS = 300


def time_in_words(at: time, lang: str, *, clock_word: bool = False, part_of_day: bool | None = None) -> str:
    """A local time to the minute in words: "halv sju" for 18.30, "fem på halv åtte" for 19.25.

    `clock_word` adds "klokka" in front, in English "o'clock" after a full hour. `part_of_day` adds "om kvelden",
    "in the evening"; left as None, English has it and Norwegian has not, as each is spoken.
    """
    words = _english_clock(at, clock_word) if lang == "en" else _norwegian_clock(at, lang)
    if clock_word and lang != "en":
        words = f"klokka {words}"
    if part_of_day or (part_of_day is None and lang == "en"):
        words = f"{words} {_part_of_day(at, lang)}"
    return words


def hour_in_words(at: time, lang: str) -> str:
    """As `time_in_words`, with the part of the day where the hour alone may be of the morning or of the evening."""
    return time_in_words(at, lang, part_of_day=lang == "en" or at.hour in _SOUND_ALIKE)


def tonight_in_words(at: time, lang: str) -> str | None:
    """What a Norwegian calls this hour's day instead of "i dag": "i kveld", from six; None for the hours before it, and
    in English, whose hours say that they are in the evening."""
    return _TONIGHT.get(lang) if at.hour >= _EVENING_FROM else None


def day_in_words(day: date, today: date, lang: str, *, relative: bool = True, month: bool = True) -> str:
    """A day by name and date ("fredag den ellevte desember"); with `relative`, today and tomorrow by those words.
    Without its `month` a day of the four weeks ahead is known by its number, one of the seven next by its name.

    Never "neste fredag". A day more than 300 days off has its year said after it.
    """
    days_ahead = (day - today).days
    if relative and days_ahead in (0, 1):
        return _NEAR[lang][days_ahead]
    if not month and 0 <= days_ahead < _KNOWN_BY_NAME:
        return weekday_in_words(day, lang)
    if not month and 0 <= days_ahead < _KNOWN_BY_NUMBER:
        joint = "the" if lang == "en" else "den"
        return f"{weekday_in_words(day, lang)} {joint} {ordinal_in_words(day.day, lang)}"
    joint = "the {} of" if lang == "en" else "den {}"
    ordinal = joint.format(ordinal_in_words(day.day, lang))
    year = f" {day.year}" if abs(days_ahead) > _FAR_DAYS else ""
    return f"{weekday_in_words(day, lang)} {ordinal} {_MONTHS[lang][day.month - 1]}{year}"


def price_written(ore: int, lang: str) -> str:
    """An amount in øre as it is written: "50 kr", "45,50 kr", "NOK 45.50". That something is free is the caller's to
    say."""
    kroner, rest = divmod(abs(ore), 100)
    amount = f"{kroner}{'.' if lang == 'en' else ','}{rest:02d}" if rest else str(kroner)
    amount = f"\u2212{amount}" if ore < 0 else amount
    return f"NOK {amount}" if lang == "en" else f"{amount} kr"


def count_written(count: int, lang: str) -> str:
    """A whole number as it is read: "1 234" with a space that breaks no line, in English "1,234"."""
    return f"{count:,}" if lang == "en" else f"{count:,}".replace(",", "\u00a0")


def share_written(part: int, whole: int, lang: str) -> str:
    """How much of the whole a part is: "98,8 %", in English "98.8%". The whole is more than nothing."""
    share = f"{100 * part / whole:.1f}"
    return f"{share}%" if lang == "en" else f"{share.replace('.', ',')}\u00a0%"


def month_written(month: date, lang: str, *, short: bool = False) -> str:
    """A month and its year: "november 2026"; with `short` its first three letters alone: "nov"."""
    name = _MONTHS[lang][month.month - 1]
    return name[:3] if short else f"{name} {month.year}"


def month_in_words(month: int, lang: str) -> str:
    """The name of a month, from 1 on: "juli", "July"."""
    return _MONTHS[lang][month - 1]


def weekday_in_words(day: date, lang: str) -> str:
    """The name of the day's weekday: "fredag", "Friday"."""
    return _WEEKDAYS[lang][day.weekday()]


def part_of_day_greeting_key(local_hour: int) -> str:
    """Which greeting suits the local hour 0–23: "morning" 5–9, "day" 10–17, "evening" 18–22, else "night"."""
    if not 0 <= local_hour <= 23:
        raise ValueError(f"no hour {local_hour} in a day")
    for first_hour, key in ((23, "night"), (18, "evening"), (10, "day"), (5, "morning")):
        if local_hour >= first_hour:
            return key
    return "night"


def time_written(at: time, lang: str = "nn") -> str:
    """A local time for a text: "11.00", in English "11:00"."""
    return at.strftime("%H:%M" if lang == "en" else "%H.%M")


def day_written(day: date, today: date, lang: str, *, relative: bool = False, full: bool = False) -> str:
    """A day for a text: "fre 11.12" ("fredag 11.12" with `full`), in English "Fri 11 Dec".

    A text may be read the day after it was sent, so "i dag" and "i morgon" are written only with `relative`.
    A day more than 300 days off carries its year.
    """
    days_ahead = (day - today).days
    if relative and days_ahead in (0, 1):
        return _NEAR[lang][days_ahead]
    name = weekday_in_words(day, lang) if full else weekday_in_words(day, lang)[:3]
    far = abs(days_ahead) > _FAR_DAYS
    if lang == "en":
        return f"{name} {day.day} {_MONTHS[lang][day.month - 1][:3]}" + (f" {day.year}" if far else "")
    return f"{name} {day.day}.{day.month}" + (f".{day.year}" if far else "")


def day_in_full(day: date, today: date, lang: str) -> str:
    """A day as the desk answers what was typed: "onsdag 2. desember", "Wednesday 2 December"; with its year when it is
    more than 300 days off."""
    month = _MONTHS[lang][day.month - 1]
    year = f" {day.year}" if abs((day - today).days) > _FAR_DAYS else ""
    return f"{weekday_in_words(day, lang)} {day.day}{'' if lang == 'en' else '.'} {month}{year}"


def sentence(words: str) -> str:
    """The words with a capital first letter, the rest untouched."""
    return words[:1].upper() + words[1:]


def _norwegian_clock(at: time, lang: str) -> str:
    this_hour, next_hour = _hour(at.hour, lang), _hour(at.hour + 1, lang)
    minute = at.minute
    fixed = {0: this_hour, 15: f"kvart over {this_hour}", 30: f"halv {next_hour}", 45: f"kvart på {next_hour}"}
    if minute in fixed:
        return fixed[minute]
    if minute <= 20:
        return f"{_minutes(minute, lang)} over {this_hour}"
    if minute < 30:
        return f"{_minutes(30 - minute, lang)} på halv {next_hour}"
    if minute < 40:
        return f"{_minutes(minute - 30, lang)} over halv {next_hour}"
    return f"{_minutes(60 - minute, lang)} på {next_hour}"


def _english_clock(at: time, clock_word: bool) -> str:
    this_hour, next_hour = _hour(at.hour, "en"), _hour(at.hour + 1, "en")
    minute = at.minute
    full = f"{this_hour} o'clock" if clock_word else this_hour
    fixed = {
        0: full,
        15: f"quarter past {this_hour}",
        30: f"half past {this_hour}",
        45: f"quarter to {next_hour}",
    }
    if minute in fixed:
        return fixed[minute]
    if minute < 30:
        return f"{_minutes(minute, 'en')} past {this_hour}"
    return f"{_minutes(60 - minute, 'en')} to {next_hour}"


def _hour(hour: int, lang: str) -> str:
    return number_in_words((hour - 1) % 12 + 1, lang, gender="n")


def _minutes(count: int, lang: str) -> str:
    """Fives stand alone ("ti over"); other counts are said with their unit ("to minutt over")."""
    words = number_in_words(count, lang, gender="n")
    if count % 5 == 0:
        return words
    unit = {"nn": "minutt", "nb": "minutt" if count == 1 else "minutter", "en": "minute" if count == 1 else "minutes"}
    return f"{words} {unit[lang]}"


def _part_of_day(at: time, lang: str) -> str:
    index = next(index for index, end in enumerate(_PART_ENDS_HOUR) if at.hour < end)
    if lang == "en" and (at.hour >= 22 or at.hour < 4):
        return "at night"
    return "in the morning" if lang == "en" and at.hour < 12 else _PARTS_OF_DAY[lang][index]
