"""What an answer means to the very question it answers, and what is written beside it. Nothing here reads the
database or the clock.

"Ok" is a promise to a driver's question, and to an alert no more than a receipt; "eg kjem" means yes to "can you look
in on her" and nothing to "would you like a ride"; "kan ikkje" keeps a ride from being driven, and so is no answer to
"will you give it back".
"""

from __future__ import annotations

import re

from locales.words import Meaning, meaning_of, number_of, plain_words, says_yes_or_no
from models import QuestionKind as Q

ME = r"(?:eg|jeg|æ|e|i)"
_RECEIPT_WORDS = (
    "ok okei okey okay oki greitt greit fint bra supert topp flott javel jaha jaja mottatt motteke notert forstått "
    "skjønar skjønner takk tusen for den det er grei i orden beskjed beskjeden meldinga meldingen då da"
)
_RECEIPTS = frozenset(_RECEIPT_WORDS.split())
_GRANTED = frozenset(("den er grei", "det er greitt", "det er greit", "i orden", "det er i orden"))
_COMES = re.compile(rf"(?:{ME} )?(?:kjem|kjæm|kommer)|(?:i am|im) coming")
_NOW = re.compile(r" (?:no|nå|now|ut|out|straks|snart|med ein gong|med en gang)\b")
COMING_IS_YES = frozenset((Q.ALERT, Q.RIDE, Q.VISIT, Q.OFFER))
WORD_FOR_WORD = frozenset((Q.RIDE_BACK, Q.CALLED_OFF, Q.PLAN_CHANGE))
"""Where a yes ends something, and "kan ikkje" may mean that very yes."""
AWAY_IS_NO = frozenset((Q.ALERT, Q.RIDE, Q.VISIT, Q.BE_CONTACT))
_FIRST = r"(?:(?:ja|jau|jo|jada|joda|ok|okei|oki|greitt|greit|fint|hei|yes) )*"
_HER = r"(?:ho|henne|han|ham|dei|dem|her|him|[^\W\d]+)"
_SEES_TO_HER = re.compile(
    rf"{_FIRST}(?:(?:{ME} )?(?:(?:skal |kan )?(?:ser|sjå|se) til {_HER}|(?:will |can |ll )?look(?:ing)? in on {_HER}"
    r"|(?:skal |kan )?(?:går|gå|reiser|reise|køyrer|køyre|kjører|kjøre|stikk|dreg|drar|spring) (?:bort|over|dit)"
    r"(?: til (?:ho|henne|han|ham))?|(?:er |am |m )?(?:alt |allerede |already )?"
    r"(?:på (?:veg|vei|vegen|veien)|on my way)|(?:tek|tar) (?:det|den|turen)|kjem|kjæm|kommer)"
    rf"|{ME} (?:kan|skal)(?: det)?)"
    r"(?: (?:no|nå|now|straks|bort|dit|over|med ein gong|med en gang|til (?:ho|henne|han|ham)))*"
)
_AWAY = re.compile(
    rf"(?:(?:nei|no|dessverre|beklager|orsak|sorry|men) )*(?:(?:{ME} )?(?:er|am) |im )?"
    r"(?:bortreist|borte|burte|vekke|vekkreist|på reise|ute og reiser|på ferie|på hytta|"
    r"(?:ikkje|ikke|itte|not) (?:heime|hjemme|home|at home)|away|on holiday|travelling)"
    r"(?: (?:til|te|fram|frå|fra|until|till|i|no|nå|now|ei|ein|en|denne|dessverre|og|så|på|today|this|for)\b.*)?"
)

ALL = -1
_EVERYBODY = frozenset({"alle", "alle kom", "alle saman", "alle sammen", "all", "everybody", "everyone"})
_NOBODY = frozenset({"ingen", "ingen kom", "none", "nobody", "no one"})
_TELL_ME = frozenset(
    (
        *("sei frå", "seier frå", "sei ifrå", "berre sei frå", "si fra", "si ifra", "bare si fra", "gje beskjed"),
        *("gi beskjed", "vil vite", "vil berre vite", "vil bare vite", "tell me", "just tell me", "let me know"),
    )
)
_MORE = re.compile(r"\d|skyss|ride")


_WAITS = re.compile(
    r"(?:(?:ja|jau|jo|nei|yes|no) )?"
    r"(?:(?:(?:eg|jeg|i|vi|we) )?(?:am |are )?(?:ventar|venter|waiting|wait)"
    r"|(?:[^\W\d]+ )?(?:(?:er|har|has|is) )?(?:ikkje|ikke|itte|not) (?:her|here|komen|kome|kommet|come)"
    r"|[^\W\d]+ (?:kom|kjem|kommer|came) (?:ikkje|ikke|itte|not)"
    r"|(?:ingen|nobody) (?:bil|har kome|har kommet|er her|kom|came))"
    r"(?: (?:enno|ennå|framleis|fortsatt|still|no|nå|yet|på bilen|for the car))*"
)
_CAME = re.compile(
    r"(?:(?:nei|no) )?(?:[^\W\d]+ )?(?:er|har|has|is|kom|came)"
    r"(?: (?:her|here|komen|kome|kommet|come|no|nå|nettopp|just|i bilen|in the car))+"
    r"|(?:eg |jeg |i )?(?:sit|sitter|am) (?:i bilen|in the car)"
)


def meaning(text: str, asked: Q | None, language: str) -> Meaning | None:
    """What `text` means as an answer to a question of this kind; None where it is none, or nothing was asked."""
    words = plain_words(text)
    if asked is Q.CAR_DUE and (_WAITS.fullmatch(words) or _CAME.fullmatch(words)):
        return Meaning.YES if _WAITS.fullmatch(words) else Meaning.NO
    if asked in AWAY_IS_NO and _AWAY.fullmatch(words):
        return Meaning.NO
    if asked is Q.ALERT:
        if _SEES_TO_HER.fullmatch(words):
            return Meaning.YES
        if is_receipt(words):
            return Meaning.AMBIGUOUS
    elif asked is not None and asked not in WORD_FOR_WORD and words in _GRANTED:
        return Meaning.YES
    if _COMES.fullmatch(words):
        return None if asked is None else Meaning.YES if asked in COMING_IS_YES else Meaning.AMBIGUOUS
    said = meaning_of(text, language)
    if asked in WORD_FOR_WORD and said in (Meaning.YES, Meaning.NO) and not says_yes_or_no(text):
        return Meaning.AMBIGUOUS
    return said


def comes(text: str) -> bool:
    """ "Eg kjem no"."""
    return _COMES.fullmatch(_NOW.sub("", plain_words(text))) is not None


def is_receipt(text: str) -> bool:
    """Whether it says no more than that something was read: "ok", "den er grei, takk"."""
    words = plain_words(text).split()
    return bool(words) and all(word in _RECEIPTS for word in words)


def how_many(text: str) -> int | None:
    """A number of two digits, ALLE (`ALL`) or INGEN; None where it is none of them."""
    words = plain_words(text)
    if words in _EVERYBODY:
        return ALL
    if words in _NOBODY:
        return 0
    match = re.match(r"(\d{1,2})\b(?! \d)", words)
    return int(match[1]) if match else number_of(text)


def would_hear(text: str) -> bool:
    """ "SEI FRÅ": no more than to know what becomes of it."""
    return plain_words(text) in _TELL_ME


def beside_yes(text: str, language: str) -> str | None:
    """ "JA 50 kr kl 18 skyss": what stands behind the yes, in plain words; None where it is no such answer."""
    first, _, rest = plain_words(text).partition(" ")
    return rest if meaning_of(first, language) is Meaning.YES and _MORE.search(rest) else None
