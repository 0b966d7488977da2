"""What surrounds the meaning of a text: greeting, name, thanks, a quote of ours, the telephone's own signature.

It is taken off here, before anything else is read, and never so that nothing is left. Nothing here reads the database
or the clock.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from locales.words import Meaning, meaning_of, number_of, plain_words

from .answers import is_receipt
from .keywords import exact

LONG_ENOUGH = 20
"""A shorter text of ours may well be her own words too."""
FEW_WORDS = 2
MOST_NAMES = 4

_GREETING = re.compile(
    r"^\s*(?:hei(?:sann|san|a)?|hall(?:o|a|oen)|god\s?(?:dag|kveld|morgon|morgen|ettermiddag|kveill)|hello|hi|kjære|dear)"
    r"\b(?:[ ,]+(?:der|du|dokke|dykk|på (?:deg|dykk|dere)|grendelinja|there|you|alle(?: saman| sammen)?|all|"
    r"everybody))*[\s,.!:;–-]+(?=\S)",
    re.I,
)
_THANKS = re.compile(
    r"(?P<before>^|[\s,.!?;:–-]+)(?:(?:tusen|mange) takk|takk skal du ha|takk for (?:meg|no|nå|det|hjelpa|hjelpen)|"
    r"takk(?: på (?:føre|for)h[aå]nd)?|thank you(?: very much| so much)?|thanks(?: a lot)?|v[eæ]r så snill|er du snill|"
    r"please)[\s.!,]*$",
    re.I,
)
_SIGNED = re.compile(
    r"(?P<before>^|[\s,.!?;:–-]+)(?:m\.?v\.?h\b\.?|v\.?h\b\.?|(?:med )?(?:venn?lege?|vennlige?|beste|mange|"
    r"kjær(?:leg|lig)|gode?|varme?) h(?:els|ils)(?:ing(?:ar|er)?|en|ner)|h(?:els|ils)(?:ing(?:ar)?|en)|"
    r"klem(?:mar|mer)?|(?:best|kind|warm) regards|regards|best wishes)\b[ \t,:.!–-]*\n*\s*"
    r"(?P<from>(?:frå|fra|from)\s+)?"
    rf"(?P<who>(?:[^\W\d_][\w.'’-]*[\s,.!]*){{0,{MOST_NAMES}}})$",
    re.I,
)
_POLITE = re.compile(
    r"(?:(?:(?:hjarteleg |hjertelig |tusen |mange |fint |ok |ja |jo |hei |å )*takk(?:ar|er)?|thanks?(?: you| a lot)?|"
    r"cheers|ha det(?: bra| fint| godt| så lenge)?|hadet(?: bra)?|hade ?bra|ha ei?n (?:fin|god) \w+|"
    r"god (?:natt|kveld|dag|morgon|morgen|helg|jul|påske|tur|betring|bedring)|godt nytt(?:år| år)|"
    r"good ?(?:night|bye|evening)|bye|you are welcome|youre welcome|(?:berre|bare) hyggel[ei]g|ingen årsak|"
    r"i like måte|like så|snakkast|snakkes|vi sest|vi ses|på gjensyn|velbekom\w*|kos deg|lykke til|klem|helsing|hilsen)"
    r"(?: (?:for|meg|no|nå|det|alt|oss|i|dag|går|kveld|sist|like|måte|skal|du|de|dokke|dere|ha|så|mykje|mye|skyssen|"
    r"turen|praten|samtalen|hjelpa|hjelpen|besøket|meldinga|meldingen|svaret|påminninga|påminnelsen|beskjed|beskjeden|"
    r"the|ride|talk|help|message|very|much|so|all|og|and|å|saman|sammen|til|vidare|videre|likevel|innsatsen|deg|dykk|"
    r"very|your|you|reminder))*)"
)
_THUMB = re.compile(r"[\s👍🏻🏼🏽🏾🏿👌🙏❤️💕💖🥰😊🙂😀😃😄😁☺️🌞🌹🌷💐🎄✅✔️🤗😘♥️.!:;)(\-]+")
_REACTED = re.compile(
    r"\s*(?:likte|likar|liker|elska|elsket|lo av|framheva|fremhevet|liked|loved|laughed at|emphasi[sz]ed|"
    r"reagerte[^«“\"]*|reacted[^«“\"]*)\s*[«“\"].*[»”\"]\s*",
    re.I | re.S,
)
_NO_NAME = frozenset(("til", "to", "på", "om", "at", "av", "i", "og", "and", "of", "ho", "han", "vi", "eg", "jeg"))
_LAST_WORDS = re.compile(
    rf"(?P<before>[\s,.!?;:–-]+)(?P<who>[^\W\d_][\w'’-]*(?:\s+[^\W\d_][\w'’-]*){{0,{MOST_NAMES}}})[\s.!]*$"
)
_TELEPHONE = re.compile(
    r"(?:(?:^|[\n.!?]\s*)(?:sendt|sent) (?:fra|frå|from|via) [^\n]{1,60}"
    r"|\s(?:sendt|sent) (?:fra|frå|from|via) (?:min|my|mitt|ein|en|a|samsung|iphone|outlook|huawei|nokia|doro|galaxy)\b"
    r"[^\n]{0,40}|\s*(?:get|hent|skaff deg) outlook for \w+)\s*$",
    re.I,
)
_QUOTED = (
    re.compile(r"^[ \t]*>.*$", re.M),
    re.compile(r"\n[ \t]*(?:on [^\n]+ wrote|(?:den |[^\n]+ )skrei?v[^\n]*):[ \t]*\n.*\Z", re.I | re.S),
    re.compile(r"\n[ \t]*-{3,}[^\n]*\n.*\Z", re.S),
    re.compile(r"[«“\"][^»”\"]*grendelinja[^»”\"]*[»”\"]", re.I),
    re.compile(r"(?:^|\n)[ \t]*grendelinja:[^\n]*", re.I),
)


def may_quote(text: str) -> bool:
    """Whether a text of ours can stand in it, which would be taken out by `without_quotes`."""
    return len(text) >= LONG_ENOUGH


def without_quotes(text: str, ours: Iterable[str] = ()) -> str:
    """Without what was quoted: the last texts of `ours`, whole, and what looks like one."""
    left = text
    for sent in ours:
        words = sent.split()
        if len(" ".join(words)) >= LONG_ENOUGH:
            whole = r"[«“\"]?" + r"\s+".join(re.escape(word) for word in words) + r"[»”\"]?"
            left = _unless_all(left, re.sub(whole, " ", left))
    for quoted in _QUOTED:
        left = _unless_all(left, quoted.sub("", left))
    return left


def bare(text: str, names: Iterable[str] = ()) -> str:
    """The meaning alone. `names` are the full names of those who share the number."""
    own = frozenset(word for name in names for word in plain_words(name).split())
    takers: tuple[Callable[[str], str], ...] = (
        lambda said: _TELEPHONE.sub("", said),
        _without_signature,
        lambda said: _without_name(said, own),
        _without_thanks,
        lambda said: _GREETING.sub("", said),
    )
    before, left = "", text
    while left != before:
        before = left
        for take in takers:
            left = _unless_all(left, take(left))
    return left


def is_all(text: str) -> bool:
    """Whether there is nothing but courtesy in it: a thank-you, a goodbye, a thumb, a heart put to a text of ours."""
    if _THUMB.fullmatch(text) and not re.fullmatch(r"[\s.!:;)(\-]*", text):
        return True
    if _REACTED.fullmatch(text):
        return True
    parts = [plain_words(part) for part in re.split(r"[.,!?;:\n]+", text)]
    return any(parts) and all(_POLITE.fullmatch(part) or is_receipt(part) for part in parts if part)


def _unless_all(before: str, after: str) -> str:
    return after.strip() if plain_words(after) and after != before else before


def _without_signature(said: str) -> str:
    """ "Hilsen Geir Kjos"; but not "1 ho sender helsing til Ola"."""
    match = _SIGNED.search(said)
    if match is None:
        return said
    who = re.findall(r"[^\W\d_][\w.'’-]*", match["who"])
    if who and who[0].casefold() in _NO_NAME:
        return said
    stands_apart = _apart(match["before"]) or match["from"] is not None
    return said[: match.start()] if stands_apart or all(word[0].isupper() for word in who) else said


def _without_name(said: str, own: frozenset[str]) -> str:
    """Her own name below it, behind a sign, or behind an answer: "Ja Kari"."""
    at = 0
    while (match := _LAST_WORDS.search(said, at)) is not None:
        words = plain_words(match["who"]).split()
        if words and all(word in own for word in words):
            rest = said[: match.start()]
            return rest if _apart(match["before"]) or _answers(rest) else said
        at = match.start("who")
    return said


def _answers(said: str) -> bool:
    words = " ".join(word for word in plain_words(said).split() if not word.isdigit())
    meaning = meaning_of(words)
    return number_of(said) is not None or exact(said) is not None or meaning in (Meaning.YES, Meaning.NO)


def _without_thanks(said: str) -> str:
    """Behind a sign, or behind a word or two; "1 ho sa tusen takk" is what she said."""
    match = _THANKS.search(said)
    if match is None:
        return said
    rest = said[: match.start()]
    return rest if _apart(match["before"]) or len(plain_words(rest).split()) <= FEW_WORDS else said


def _apart(before: str) -> bool:
    return bool(before.strip()) or "\n" in before


def mentions_stop(text: str) -> bool:
    """Whether a text speaks of stopping. It may be about anything, and so it is asked about."""
    return re.search(r"\b(?:stopp(?:e|er|ar|a)?|stop|stogg(?:e|ar)?)\b", plain_words(text)) is not None
