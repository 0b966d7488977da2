"""When a driver can drive, as it is texted: "KAN KØYRE FREDAG 4", "kan ikkje køyre til 5.12", "kan køyre kvar fredag
10-14". Nothing here reads the database or the clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from rapidfuzz import fuzz, process

from locales.days import is_span, parse_day
from locales.words import number_of, plain_words
from models import QuestionKind
from models.availability import MOST_SEATS

from .hours import Again, day_in, once, without_span
from .intents import Context, Intent, Kind
from .keywords import COURTESY, NEAR_ENOUGH

KILOMETRES = re.compile(r"(?:km|kilomet(?:er|ers|res|rar))(?: ?(\d{1,4}))?|(\d{1,4}) ?(?:km|kilomet(?:er|ers|res|rar))")

A_DAY = timedelta(days=1)
_NOT = r"(?:ikkje|ikke|ikkji|itte|itj|not)"
_I = r"(?:eg|jeg|æ|e|i|vi|me|we)"
_BETWEEN = rf"(?:\s+(?:{_I}|dessverre|diverre))*"
_CAN = rf"(?:{_I}\s+)?(?:(?:kan|can)(?P<no>{_BETWEEN}\s+{_NOT}|not)?|(?P<cant>can['’]?t))"
_DRIVE = r"(?:k(?:j?øy?|j?öy?|j?oey?|oy|jo)rr?[ea]?|drive)"
"""Also as somebody without ø on the telephone writes it."""
_FIRST = r"(?:(?:ja|jau|jo|hei|ok|takk|beklagar?|beklager|yes|hello|sorry)[\s,.!]+)*"
_SAYS = re.compile(rf"\s*{_FIRST}{_CAN}(?:\s+{_I})?\s*{_DRIVE}\b[\s:,.]*(?P<rest>.*)", re.S)
_CANNOT = re.compile(
    rf"\s*{_FIRST}(?:(?P<first>[^.!?]{{3,30}}?)\s+)?{_CAN}(?:\s+{_I})?(?:\s+(?P<rest>.+))?[\s.!]*", re.S
)
_DAY_FIRST = re.compile(r"\s*(?P<day>[^.!?]{3,30}?)\s+(?P<says>(?:kan|can)\b.*)", re.S)
_AFTER_ALL = re.compile(r"[\s,.!]+(?:likevel|allikevel|dessverre|diverre|after all|anyway|takk|thanks)[\s,.!]*$")
_SEATS = re.compile(
    r"[\s,(]+(?:(?:og |eg |jeg |i )*(?:har|have|med|with)\s+)?([1-9])"
    r"(?:\s*(?:ledige?\s+)?(?:plass(?:ar|er)?|seter?|pers(?:on(?:ar|er)?)?|stk|seats?|places?)(?:\s+ledige?)?)?[\s.!)]*$"
)
WEEKDAYS = (
    *("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag", "mandag", "tirsdag", "lørdag", "sundag"),
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
)
_LIST_OF = re.compile(r"\s*(?:skysslist(?:e|a|en)|ride ?list)\s*[:,]?\s+(?P<rest>\S.*)", re.S)
_LIST_WORDS = frozenset(("av", "på", "pa", "off", "on", "takk", "thanks"))
_AND = re.compile(r"\s*(?:,|&|\bog\b|\band\b)\s*")
_UNTIL = re.compile(r"(?:(?:frå|fra|from)\s+(?P<first>.+?)\s+)?(?:fram |frem )?(?:til|until|till|to)\s+(?P<last>.+)")
_NEXT_WEEK = frozenset(("neste veke", "neste uke", "next week", "i neste veke", "i neste uke", "komande veke"))
_THIS_WEEK = frozenset(("denne veka", "denne uka", "denne uken", "this week", "resten av veka", "resten av uka"))
_OF_A_DAY = re.compile(
    r"\d|dag|day|vek[ea]|uk[ea]|week|morg|morr|helg|mån|des|jan|feb|mars|apr|mai|ju[nl]|aug|sep|okt|nov"
)


@dataclass(frozen=True, slots=True)
class Drives:
    """`days`: local days, or `weekdays` (0 is Monday) for every week. Both empty: he has said no day (`unclear`: none
    that is understood)."""

    can: bool
    days: tuple[date, ...] = ()
    weekdays: tuple[int, ...] = ()
    span: tuple[time, time] | None = None
    seats: int | None = None
    unclear: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether no day is named at all."""
        return not (self.days or self.weekdays or self.unclear)


def understand(text: str, today: date, lang: str) -> Drives | None:
    """None where it does not speak of driving, or of something else than a day: "kan ikkje køyre Kari"."""
    found = _said(text.casefold())
    if found is None:
        return None
    can, rest = found
    if not plain_words(rest):
        return Drives(can)
    read = _days_he_can(rest, today, lang) if can else _days_he_cannot(rest, today, lang)
    if read is not None:
        return read
    return Drives(can, unclear=True) if _OF_A_DAY.search(rest) else None


def _said(text: str) -> tuple[bool, str] | None:
    """Whether he can, and when, in whichever order: "fredag kan eg ikkje køyre"."""
    text = _AFTER_ALL.sub("", text)
    match = _SAYS.fullmatch(text)
    if match is not None:
        return not (match["no"] or match["cant"]), _spelt(match["rest"].strip(" .,!:"))
    turned = _DAY_FIRST.fullmatch(text)
    after = _SAYS.fullmatch(turned["says"]) if turned is not None else None
    if turned is None or after is None:
        return None
    return not (after["no"] or after["cant"]), _spelt(f"{turned['day']} {after['rest']}".strip(" .,!:"))


def _spelt(said: str) -> str:
    """With a weekday where a letter is wrong ("fredg"), and no other may be meant ("trsdag")."""
    return re.sub(r"[^\W\d]{5,}", lambda word: _weekday(word[0]), said)


def _weekday(word: str) -> str:
    if word.startswith(WEEKDAYS):
        return word
    near = process.extract(word, WEEKDAYS, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH, limit=2)
    return near[0][0] if len(near) == 1 else word


def _days_he_can(said: str, today: date, lang: str) -> Drives | None:
    """The last number is the seats where a day is left without it: "4.12" is a day, "fredag 4" is not the fourth."""
    match = _SEATS.search(said)
    if match is not None and int(match[1]) <= MOST_SEATS:
        read = _with_hours(said[: match.start()], today, lang, int(match[1]))
        if read is not None:
            return read
    return _with_hours(said, today, lang, None)


def _with_hours(said: str, today: date, lang: str, seats: int | None) -> Drives | None:
    rest, span = without_span(said)
    days, again = once(rest)
    found = _each_day(days, today, lang)
    if not found or again is Again.SOMETIMES or is_span(days):
        return None
    if again is Again.EVERY_WEEK:
        return Drives(can=True, weekdays=tuple(day.weekday() for day in found), span=span, seats=seats)
    return Drives(can=True, days=found, span=span, seats=seats)


def _days_he_cannot(said: str, today: date, lang: str) -> Drives | None:
    words = plain_words(said)
    monday = today - A_DAY * today.weekday()
    if words in _NEXT_WEEK:
        return _from_to(monday + 7 * A_DAY, monday + 13 * A_DAY)
    if words in _THIS_WEEK:
        return _from_to(today, monday + 6 * A_DAY)
    if is_span(said):
        until = parse_day(said, today, lang)
        return _from_to(today, until - A_DAY) if until is not None else None
    match = _UNTIL.fullmatch(said)
    if match is not None:
        return _until(match, said, today, lang)
    days, again = once(said)
    found = _each_day(days, today, lang)
    if not found or again is Again.SOMETIMES:
        return None
    if again is Again.EVERY_WEEK:
        return Drives(can=False, weekdays=tuple(day.weekday() for day in found))
    return Drives(can=False, days=found)


def _until(match: re.Match[str], said: str, today: date, lang: str) -> Drives | None:
    """ "til 5.12": he can again on the fifth; "frå 1.12 til 5.12" and "til og med 5.12": not on the fifth either."""
    last = day_in(match["last"].removeprefix("og med "), today, lang)
    first = day_in(match["first"], today, lang) if match["first"] else today
    if last is None or first is None:
        return None
    counts = match["first"] or "og med" in said
    return _from_to(first, last if counts else last - A_DAY)


def _from_to(first: date, last: date) -> Drives | None:
    days = tuple(first + A_DAY * number for number in range((last - first).days + 1))
    return Drives(can=False, days=days) if days else None


def _each_day(said: str, today: date, lang: str) -> tuple[date, ...]:
    """ "fredag og laurdag"; none where one of them is no day."""
    days = [day_in(each, today, lang) for each in _AND.split(said.strip(" .,!"))]
    known = [day for day in days if day is not None]
    return tuple(dict.fromkeys(known)) if len(known) == len(days) else ()


def from_ride_list(text: str, context: Context) -> Intent | None:
    """A number alone takes a ride, where no other list was sent in which it is something else."""
    number = number_of(text)
    if number not in context.rides_listed or context.list_length:
        return None
    return Intent(Kind.YES, number)


def list_of_a_day(text: str, context: Context) -> Intent | None:
    """ "SKYSSLISTE LAURDAG"; what follows and is no day is asked for again."""
    match = _LIST_OF.fullmatch(text.casefold())
    if match is None or plain_words(match["rest"]) in _LIST_WORDS:
        return None
    return Intent(Kind.RIDE_LIST_OF, day=day_in(match["rest"], context.today, context.language))


def kilometres(text: str) -> Intent | None:
    """ "KM 34", "34 km"; the word alone asks how."""
    match = KILOMETRES.fullmatch(" ".join(word for word in plain_words(text).split() if word not in COURTESY))
    if match is None:
        return None
    number = match[1] or match[2]
    return Intent(Kind.KILOMETRES, int(number) if number else None)


def asked_to_drive(text: str, context: Context) -> Intent | None:
    """ "Kan ikkje køyre laurdag" is of a day, and no answer about one rider; "kan køyre" alone is a yes."""
    return drives(text, context) if context.question in (QuestionKind.RIDE, QuestionKind.TRIP) else None


def drives(text: str, context: Context) -> Intent | None:
    found = understand(text, context.today, context.language)
    if found is None:
        return _cannot_then(text, context) if context.driver and context.question is None else None
    if found.is_bare and context.question in (QuestionKind.RIDE, QuestionKind.TRIP):
        return Intent(Kind.YES if found.can else Kind.NO)
    return Intent(Kind.DRIVES, note=text)


def _cannot_then(text: str, context: Context) -> Intent | None:
    """ "Kan ikkje fredag", of who does nothing here but drive."""
    words = _AFTER_ALL.sub("", text.casefold())
    match = _CANNOT.fullmatch(words)
    if match is None or not (match["no"] or match["cant"]):
        return None
    day = _spelt((match["first"] or match["rest"] or "").strip(" .,!"))
    read = _days_he_cannot(day, context.today, context.language)
    return Intent(Kind.DRIVES, note=f"kan ikkje køyre {day}") if read is not None else None
