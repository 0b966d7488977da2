"""What a text means. The order decides: STOPP and START; words of distress; HJELP; the question that is open; a log
that is owed; a number from the last list; a keyword. Nothing here reads the database or the clock."""

from __future__ import annotations

import re

from locales.days import parse_day
from locales.words import Meaning, meaning_of, number_of, plain_words, weekday_of
from models import QuestionKind

from . import answers, away, checkins, courtesy, distress, driving, logs, on_the_road, others, plans
from .intents import Context, Evening, Intent, Kind
from .keywords import COURTESY, Keyword, exact, near
from .rides import car, errands, where

LOG_ANSWERS = 3
WILLING = ("frivillig", "volunteer")
"""To the letter, where more follows: "frivilligen kom ikkje" is about another."""
OUTCOMES = 8
BACK_WORDS = r"(?:heime|hjemme|home|att|igjen|again|borte|away|til|till|until|på|on)\b[\s:]*"
DO_NOT_KNOW = re.compile(r"(?:(?:eg|jeg|i) )?(?:veit|vet|do|dont|don't)(?: ikkje| ikke| itte| not)?(?: know)?(?: det)?")
YES_NO = frozenset(
    {
        QuestionKind.ALERT,
        QuestionKind.ALERT_FINAL,
        QuestionKind.BE_CONTACT,
        QuestionKind.RIDE,
        QuestionKind.TRIP,
        QuestionKind.CAR_DUE,
        QuestionKind.WAITING_LIST,
        QuestionKind.RIDE_WANTED,
        QuestionKind.RIDE_BACK,
        QuestionKind.VISIT,
        QuestionKind.PLAN_CHANGE,
        QuestionKind.OFFER,
        QuestionKind.CALLED_OFF,
        QuestionKind.PLACE,
        QuestionKind.INSTEAD,
        QuestionKind.NEW_DAY,
        QuestionKind.HEARD_OF,
        QuestionKind.STANDING,
        QuestionKind.IDEA,
        QuestionKind.AGREES,
    }
)


def understand(text: str, context: Context) -> Intent:
    """The one meaning of a text, `UNKNOWN` where there is none. `day` is the local day somebody is back."""
    said = courtesy.without_quotes(text, context.ours)
    bare = courtesy.bare(said, context.writers)
    word = exact(text) or _exact_within(bare)
    if word not in (Keyword.STOP, Keyword.STOP_UNANSWERED, Keyword.START):
        if _calls_for_help(said, context):
            return Intent(Kind.DISTRESS)
        answer = _evening(bare, context)
        if answer is not None:
            return answer
    if word is not None:
        return Intent(Kind(word.value))
    for reading in READINGS:
        intent = reading(bare, context)
        if intent is not None:
            return intent
    return Intent(Kind.THANKS if courtesy.is_all(text) or courtesy.is_all(said) else Kind.UNKNOWN)


OF_AN_ALARM = (QuestionKind.ALERT, QuestionKind.ALERT_OUTCOME, QuestionKind.DISTRESS, QuestionKind.WHO)


def _on_the_road(text: str, context: Context) -> Intent | None:
    """Before any answer but to an alarm: who drives means his drive by "ikkje heime"."""
    if not context.drives or context.question in OF_AN_ALARM:
        return None
    word = on_the_road.understand(text)
    return None if word is None else Intent(Kind.ON_THE_ROAD, word=word)


def _exact_within(bare: str) -> Keyword | None:
    """The carrier acts on its own words only where they are the whole text; among others they are for us to answer."""
    word = exact(bare)
    return Keyword.STOP if word is Keyword.STOP_UNANSWERED else word


def _calls_for_help(text: str, context: Context) -> bool:
    """While it is told how it went with another, what comes after a number is about that other."""
    of_another = context.log_owed or context.question in (QuestionKind.ALERT_OUTCOME, QuestionKind.TALK_LOG)
    if of_another and re.match(r"\s*\d(?!\d)", text):
        return False
    return context.elder and distress.cries(text)


def _evening(text: str, context: Context) -> Intent | None:
    """The answer to "how are you tonight", before all else while it is waited for: it may be a call for help.

    Once it is answered, a number may mean something else again, unless nothing else is asked; a cry for help does not.
    What she is offered comes right after it: there a 2 may be the key of a no, and is asked about.
    """
    if context.evening is None:
        return None
    number = checkins.meant(text) or (checkins.HELP if distress.cries_first(text) else None)
    if number is None:
        return None
    if context.question is QuestionKind.WHO and (number != checkins.HELP or _who(text, context) is not None):
        return None
    offered = context.question is QuestionKind.OFFER
    if offered and context.evening is Evening.ANSWERED and number_of(text) == checkins.TALK:
        return Intent(Kind.ASK_AGAIN)
    busy = (context.question is not None and not offered) or context.log_owed or context.list_length > 1
    if context.evening is Evening.ANSWERED and busy and (text.strip()[:1].isdigit() or number != checkins.HELP):
        return None
    return Intent(Kind.CHECKIN, number)


NUMBERS_MEAN_MORE = frozenset(
    {
        *(QuestionKind.ALERT, QuestionKind.ALERT_OUTCOME, QuestionKind.TALK_LOG, QuestionKind.RETURN_DAY),
        *(QuestionKind.WHO_CAME, QuestionKind.DISTRESS),
    }
)


def _others(text: str, context: Context) -> Intent | None:
    """ "2 FOR KARI", "2 MED EIN TIL", whatever JA stands before it; not while a number is the answer to something."""
    acts = others.may_act(text)
    if acts is not None:
        name, yes = acts
        return Intent(Kind.MAY_ACT if yes else Kind.MAY_NOT_ACT, note=name)
    meant = None if context.log_owed or context.question in NUMBERS_MEAN_MORE else others.understand(text)
    if meant is None or (meant.number is not None and not context.list_length):
        return None
    if meant.who is not None:
        return Intent(Kind.JOIN_FOR, meant.number, note=meant.who)
    return Intent(Kind.WITH, meant.number, note=str(meant.many))


def _answer(text: str, context: Context) -> Intent | None:
    """The open question's answer. What is no answer to it may still mean something else."""
    if context.question is QuestionKind.ALERT and number_of(text) is not None:
        return Intent(Kind.ASK_AGAIN)  # "1" may be the key of the call about it; it is never taken from a list
    if context.question is QuestionKind.DISTRESS:
        return _taken_back(text, context)
    if context.question in YES_NO or (context.question is None and context.alert_waits):
        own = _away(text, context) if context.elder and context.question is not QuestionKind.ALERT else None
        said_herself = own is not None and own.kind is Kind.AWAY
        if context.question is QuestionKind.IDEA and answers.would_hear(text):
            return Intent(Kind.WOULD_HEAR)
        more = answers.beside_yes(text, context.language) if context.question is QuestionKind.IDEA else None
        if more is not None:
            return Intent(Kind.IDEA, note=more)
        return own if said_herself else _yes_or_no(text, context)
    if context.question is QuestionKind.ALERT_OUTCOME:
        return _scored(text, OUTCOMES, Kind.OUTCOME)
    if context.question is QuestionKind.RETURN_DAY:
        return _back_on(text, context)
    if context.question is QuestionKind.TALK_LOG:
        return _scored(text, LOG_ANSWERS, Kind.LOG, lowest=0) or _log_in_words(text)
    if context.question is QuestionKind.WHO:
        return _who(text, context)
    if context.question is QuestionKind.WHO_CAME:
        came = answers.how_many(text)
        return None if came is None else Intent(Kind.CAME, None if came == answers.ALL else came)
    if context.question is QuestionKind.ERRAND and errands.more(text, context.today, context.language):
        return Intent(Kind.ERRAND, note=text)
    return None


def _taken_back(text: str, context: Context) -> Intent | None:
    """ "NEI", and "Nei, eg har det bra": to nobody else's question can the second be an answer."""
    meaning = meaning_of(text, context.language)
    first, _, rest = plain_words(text).partition(" ")
    if meaning is Meaning.AMBIGUOUS and meaning_of(first, context.language) is Meaning.NO:
        meaning = Meaning.NO if checkins.meant(rest) == checkins.WELL else meaning
    if meaning is Meaning.NO:
        return Intent(Kind.NO)
    if meaning is Meaning.YES:
        return Intent(Kind.YES)
    return Intent(Kind.ASK_AGAIN) if meaning is Meaning.AMBIGUOUS else None


def _back_on(text: str, context: Context) -> Intent | None:
    """ "FREDAG", "til 3.12", "heime i morgon": the day somebody is home again. "VEIT IKKJE" and NEI are no day."""
    words = plain_words(text)
    if DO_NOT_KNOW.fullmatch(words) or meaning_of(words, context.language) is Meaning.NO:
        return Intent(Kind.NO)
    rest = re.sub(rf"^(?:{BACK_WORDS})*", "", text.casefold().strip(" .!"))
    day = parse_day(rest, context.today, context.language)
    return None if day is None else Intent(Kind.BACK_ON, day=day)


def _log(text: str, context: Context) -> Intent | None:
    """Nobody has just asked: words alone are a log where they speak of a talk."""
    if not context.log_owed:
        return None
    return _scored(text, LOG_ANSWERS, Kind.LOG, lowest=0) or (_log_in_words(text) if logs.is_of_a_talk(text) else None)


def _log_in_words(text: str) -> Intent | None:
    score = logs.score(text)
    return None if score is None else Intent(Kind.LOG, score, note=text.strip())


def _more_of_a_log(text: str, context: Context) -> Intent | None:
    """ "3 ho et ikkje", about a talk that was told of by key: a number with words after it."""
    more = _scored(text, LOG_ANSWERS, Kind.LOG, lowest=1) if context.logged else None
    return more if more is not None and more.note else None


def _from_list(text: str, context: Context) -> Intent | None:
    words = [word for word in plain_words(text).split() if word not in COURTESY]
    number = number_of(" ".join(words))
    if number is None or not context.list_length:
        return None
    return Intent(Kind.JOIN, number)


def _agreeing(text: str) -> Intent | None:
    """ "VAKT TYSDAG 18-20", "BESØK TORSDAG 14": a word, and what was written after it, read in `sms.rooms.duty`."""
    match = re.match(r"\s*([^\W\d]+)\b[\s,:.]*(.*)", text, re.S)
    keyword = near(plain_words(match[1])) if match else None
    if match is None or keyword not in (Keyword.DUTY, Keyword.VISIT, Keyword.TALK, Keyword.WANTS_TO_HELP):
        return None
    note = match[2].strip()
    if keyword is Keyword.WANTS_TO_HELP and note and plain_words(match[1]) not in WILLING:
        return None
    return Intent(Kind(keyword.value), note=note)


def _keyword(text: str, context: Context) -> Intent | None:
    if context.question is QuestionKind.TALK_LOG and logs.OF_HER.match(text):
        return None  # "han ønskjer skyss"
    agreeing = _agreeing(text)
    if agreeing is not None:
        return agreeing
    drives = driving.drives(text, context)
    if drives is not None:
        return drives
    driven = driving.list_of_a_day(text, context) or driving.kilometres(text)
    if driven is not None:
        return driven
    away = _away(text, context)
    if away is not None:
        return away
    wish = plans.understand(text)
    if wish is not None:
        return Intent(Kind(wish[0].value), wish[1])
    words, number = _split_number(plain_words(text))
    keyword = near(words)
    if keyword is None and errands.understand(text, context.today, context.language) is not None:
        return Intent(Kind.ERRAND, note=text)
    if keyword is None and car.understand(text) is not None:
        return Intent(Kind.CAR, note=text)
    if keyword is None:
        return _off_on_a_weekday(words, context)
    if keyword is Keyword.AWAY:
        return None
    if keyword is Keyword.CALL_OFF:
        return Intent(Kind.CALL_OFF, number, note=text)
    return Intent(Kind(keyword.value), number)


def _off_on_a_weekday(words: str, context: Context) -> Intent | None:
    """ "FAST AV ONSDAG": which of what comes back every week."""
    rest, _, last = words.rpartition(" ")
    weekday = weekday_of(last, context.language) if rest else None
    if weekday is None or near(rest) is not Keyword.EVERY_WEEK_OFF:
        return None
    return Intent(Kind.EVERY_WEEK_OFF, note=str(weekday))


def _away(text: str, context: Context) -> Intent | None:
    found = away.understand(text, context.today, context.language)
    if found is None:
        return None
    return Intent(Kind.AWAY if found.is_certain else Kind.AWAY_WHEN, day=found.day, note=found.name)


def _yes_or_no(text: str, context: Context) -> Intent | None:
    meaning, number = answers.meaning(text, context.asked, context.language), None
    if meaning is None or meaning is Meaning.AMBIGUOUS:
        words, number = _split_number(plain_words(text))
        meaning = answers.meaning(words, context.asked, context.language) if number is not None else meaning
    if meaning is Meaning.YES:
        return Intent(Kind.YES, number)
    if meaning is Meaning.NO:
        return Intent(Kind.NO, number)
    if meaning is Meaning.AMBIGUOUS and (context.question in YES_NO or context.alert_waits):
        return Intent(Kind.ASK_AGAIN)
    return None


def _scored(text: str, highest: int, kind: Kind, *, lowest: int = 1) -> Intent | None:
    """A number first, then whatever else was written: "1 hyggeleg prat". A number word counts only alone."""
    match = re.match(r"\s*(\d{1,2})(?![.,:/]?\d)[\s.,:;)\-–]*(.*)", text, re.S)
    number = int(match[1]) if match else number_of(text)
    if number is None or not lowest <= number <= highest:
        return None
    note = match[2].strip() if match else ""
    return Intent(kind, number, note=note or None)


def _who(text: str, context: Context) -> Intent | None:
    number = number_of(text)
    if number is not None and 1 <= number <= len(context.names):
        return Intent(Kind.CHOICE, number)
    said = plain_words(text)
    named = [position for position, name in enumerate(context.names, start=1) if plain_words(name) == said]
    return Intent(Kind.CHOICE, named[0]) if len(named) == 1 else None


def _where(text: str, context: Context) -> Intent | None:
    """Where she is to be fetched: whatever may be a place and means nothing else, while we ask and wait for no word of
    her evening. "Veit ikkje" leaves it to the desk."""
    asked = context.question is QuestionKind.WHERE and context.evening is not Evening.OPEN
    if not asked or not where.may_be_a_place(text):
        return None
    if DO_NOT_KNOW.fullmatch(plain_words(text)):
        return Intent(Kind.NO)
    return Intent(Kind.WHERE, note=text.strip())


def _split_number(words: str) -> tuple[str, int | None]:
    """ "ja 4", "ja4", "4 ja" and "skyss nr 2" as the words and the number; one number at most."""
    apart = re.sub(r"(?<=[^\W\d])(?=\d)|(?<=\d)(?=[^\W\d])", " ", words).split()
    numbers = [word for word in apart if word.isdigit()]
    rest = [word for word in apart if not word.isdigit() and word not in {"nr", "nummer", "nummar", "number"}]
    if not numbers and len(apart) > 1:
        last = number_of(apart[-1])
        return (" ".join(apart[:-1]), last) if last is not None else (words, None)
    if len(numbers) != 1 or len(numbers[0]) > 2:
        return words, None
    return " ".join(rest), int(numbers[0])


READINGS = (
    _on_the_road,
    _others,
    driving.asked_to_drive,
    _answer,
    _log,
    driving.from_ride_list,
    _from_list,
    _keyword,
    _yes_or_no,
    _more_of_a_log,
    _where,
)
"""The first that finds a meaning has it."""
