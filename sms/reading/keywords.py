"""The words that ask for something by text, and how near a spelling must be to be one of them."""

from __future__ import annotations

import enum
import re

from rapidfuzz import fuzz, process

from locales.words import plain_words


class Keyword(enum.StrEnum):
    """What a text may ask for by name."""

    STOP = "stop"
    STOP_UNANSWERED = "stop_unanswered"
    START = "start"
    HELP = "help"
    WHATS_ON = "whats_on"
    MINE = "mine"
    JOIN = "join"
    OFF = "off"
    CALL_OFF = "call_off"
    RIDE = "ride"
    RIDE_BACK = "ride_back"
    READY = "ready"
    AWAY = "away"
    DUTY = "duty"
    VISIT = "visit"
    NO_OFFERS = "no_offers"
    OFFERS = "offers"
    WANTS_TO_HELP = "wants_to_help"
    TALK = "talk"
    EVERY_WEEK = "every_week"
    EVERY_WEEK_OFF = "every_week_off"
    NO_INVITATIONS = "no_invitations"
    INVITATIONS = "invitations"
    NEIGHBOURS = "neighbours"
    NO_NEIGHBOURS = "no_neighbours"
    LINK = "link"
    RIDE_LIST = "ride_list"
    RIDE_LIST_OFF = "ride_list_off"


# Twilio acts on these by itself and answers them; a second answer from us would be a text after STOP.
# https://help.twilio.com/articles/223134027
CARRIER_STOPS = frozenset({"stop", "stopall", "stop all", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"})

# Whole texts that are meant to the letter: a misspelt STOPP is asked about, never guessed.
EXACT = {
    **dict.fromkeys(CARRIER_STOPS, Keyword.STOP_UNANSWERED),
    **dict.fromkeys(("stopp", "stopp sms", "stopp alt", "stopp alle sms"), Keyword.STOP),
    **dict.fromkeys(("stogg", "stogg sms", "slutt å sende sms", "slutt å sende meg sms"), Keyword.STOP),
    **dict.fromkeys(("start", "start sms", "unstop"), Keyword.START),
    **dict.fromkeys(
        ("ikkje fleire tilbod", "ikke flere tilbud", "ikkje tilbod", "ikke tilbud", "ingen tilbod", "ingen tilbud"),
        Keyword.NO_OFFERS,
    ),
    **dict.fromkeys(("no more offers", "no offers", "stopp tilbod", "stopp tilbud"), Keyword.NO_OFFERS),
    **dict.fromkeys(
        (
            "ikkje slikt",
            "ikke slikt",
            "ikkje slike",
            "ikke slike",
            "ikkje sånt",
            "ikke sånt",
            "not this",
            "no more such",
        ),
        Keyword.NO_INVITATIONS,
    ),
    **dict.fromkeys(("spør meg", "spør meg gjerne", "inviter meg", "ask me", "invite me"), Keyword.INVITATIONS),
    **dict.fromkeys(("grenda", "fortel grenda", "fortell grenda", "hamlet", "tell my hamlet"), Keyword.NEIGHBOURS),
    **dict.fromkeys(("ikkje grenda", "ikke grenda", "not hamlet", "not my hamlet"), Keyword.NO_NEIGHBOURS),
    **dict.fromkeys(("hjelp", "hjelp meg", "help", "info", "hjølp", "hjæp"), Keyword.HELP),
}
SPELLINGS = {
    Keyword.WHATS_ON: (
        *("kva skjer", "hva skjer", "ka skjer", "ke skjer", "kva hender", "kva er på", "whats on", "what is on"),
        *(
            "kva skjer i dag",
            "kva skjer i morgon",
            "kva skjer i kveld",
            "kva skjer denne veka",
            "program",
            "programmet",
        ),
        *("kva skjer framover", "hva skjer framover", "aktivitetar", "aktiviteter", "activities", "kvaskjer"),
        *("hvaskjer", "liste", "lista"),
    ),
    Keyword.MINE: (
        "avtalane mine",
        "avtalene mine",
        "avtalar",
        "avtaler",
        "mine avtalar",
        "mine avtaler",
        "my bookings",
        *(
            "kven hentar meg",
            "hvem henter meg",
            "kven køyrer meg",
            "hvem kjører meg",
            "who picks me up",
            "who drives me",
        ),
        *("kven køyrer meg heim", "hvem kjører meg hjem", "who drives me home"),
        *("når blir eg henta", "når blir jeg hentet", "når kjem bilen", "når kommer bilen", "når kjem skyssen"),
        *("når kommer skyssen", "når kjem sjåføren", "når kommer sjåføren", "when am i picked up", "when is my ride"),
        *("kven skal eg køyre", "hvem skal jeg kjøre", "når skal eg køyre", "når skal jeg kjøre", "mine turar"),
        *("mine turer", "turane mine", "turene mine", "køyringa mi", "my drives", "who do i drive", "when do i drive"),
    ),
    Keyword.JOIN: (
        "på",
        "pa",
        "paa",
        "påmelding",
        "meld på",
        "meld meg på",
        "meld meg pa",
        "join",
        "vere med",
        "være med",
    ),
    Keyword.OFF: (
        *("av", "avmelding", "meld av", "meld meg av", "avmeld", "off", "avbestill", "avbod", "avbud", "melde avbod"),
        *("melde avbud", "melder avbod", "melder avbud", "forfall", "melde forfall", "kjem ikkje", "kjem itte"),
        *("kan ikkje kome", "kan ikkje koma", "kan ikke komme", "kommer ikke", "kan itte kome", "kjem ikkje likevel"),
        *("kommer ikke likevel", "kan ikkje kome likevel", "kan ikke komme likevel", "cannot come", "cant come"),
    ),
    Keyword.CALL_OFF: ("avlys", "avlyst", "avlyse", "avlysing", "call off", "called off"),
    Keyword.RIDE: (
        *("skyss", "skjuss", "sjyss", "ride", "lift", "køyring", "kjøring", "transport", "treng skyss", "need a ride"),
        *("trenger skyss", "ønskjer skyss", "ønsker skyss", "sitje på", "sitte på", "need a lift"),
    ),
    Keyword.RIDE_BACK: (
        *("skyss av", "skyssen av", "avlys skyss", "avlys skyssen", "gje att skyss", "gje att skyssen", "ride off"),
        *("av skyss", "av skyssen", "meld av skyss", "avbestill skyss", "avbestill skyssen", "cancel ride", "no ride"),
        *("treng ikkje skyss", "trenger ikke skyss", "treng ikkje skyssen", "need no ride"),
        *("trenger ikke skyssen", "vil ikkje ha skyss", "vil ikke ha skyss", "do not need a ride", "dont need a ride"),
        *("gi tilbake skyss", "gi tilbake skyssen", "gje tilbake skyss", "gje tilbake skyssen", "give back ride"),
    ),
    Keyword.READY: (
        *("klar", "eg er klar", "jeg er klar", "klar no", "klar nå", "klar til å køyre heim", "klar til å kjøre hjem"),
        *("hent meg", "kom og hent meg", "vil heim", "vil hjem", "eg vil heim", "jeg vil hjem", "ready", "i am ready"),
        *(
            "er klar no",
            "er klar nå",
            "ferdig",
            "eg er ferdig",
            "jeg er ferdig",
            "ferdig no",
            "ferdig nå",
            "kan hentast",
        ),
        *("eg kan hentast", "kan hentes", "jeg kan hentes", "hent meg no", "hent meg nå", "pick me up", "i am done"),
    ),
    Keyword.DUTY: ("vakt", "vakta", "vakter", "vaktene", "duty"),
    Keyword.NO_OFFERS: ("ikkje fleire tilbod", "ikke flere tilbud", "ikkje fleire tilbud", "no more offers"),
    Keyword.OFFERS: ("tilbod", "tilbud", "gjerne tilbod", "gjerne tilbud", "offers"),
    Keyword.WANTS_TO_HELP: (
        *("frivillig", "frivilleg", "volunteer", "bli frivillig", "vere frivillig", "være frivillig"),
        *("be a volunteer", "vil bli frivillig", "vil hjelpe til", "hjelpe til"),
    ),
    Keyword.LINK: ("lenkje", "lenkja", "lenke", "lenka", "lenken", "link", "ny lenkje", "ny lenke", "new link"),
    Keyword.RIDE_LIST: ("skyssliste", "skysslista", "skysslisten", "skyssliste på", "ride list", "ride list on"),
    Keyword.RIDE_LIST_OFF: (
        *("skyssliste av", "skysslista av", "skysslisten av", "av skyssliste", "ikkje skyssliste", "ikke skyssliste"),
        *("ride list off", "no ride list"),
    ),
    Keyword.VISIT: ("besøk", "besok", "visit"),
    Keyword.TALK: ("prat", "fast prat", "talk"),
    Keyword.EVERY_WEEK: ("fast", "kvar veke", "hver uke", "kvar gong", "hver gang", "every week", "weekly"),
    Keyword.EVERY_WEEK_OFF: (
        *("fast av", "av fast", "ikkje fast", "ikke fast", "slutte fast", "kvar veke av", "hver uke av", "weekly off"),
        *("av kvar veke", "av hver uke", "ikkje kvar veke", "ikke hver uke", "every week off", "not every week"),
    ),
    Keyword.AWAY: ("borte", "bortreist", "bortreise", "away"),
}
_OF_SPELLING = {plain_words(spelling): word for word, spellings in SPELLINGS.items() for spelling in spellings}
_LONG_ENOUGH = [spelling for spelling in _OF_SPELLING if len(spelling) >= 5]
NEAR_ENOUGH = 86  # one wrong letter in seven; "skyss" for "skys", never "hjelp" for "hjalp meg"
COURTESY = frozenset(
    (
        *("hei", "heisann", "hallo", "takk", "tusen", "god", "dag", "kveld", "morgon", "morgen", "ver", "vær", "så"),
        *("snill", "eg", "jeg", "æ", "e", "vil", "vi", "gjerne", "ha", "få", "kan", "og", "i"),
        *("hello", "please", "thanks", "thank", "you", "want", "would", "like", "a", "the"),
    )
)


def exact(text: str) -> Keyword | None:
    """STOPP, START or HJELP when that is the whole text, whatever the case, signs and doubled letters."""
    words = plain_words(text)
    return EXACT.get(words) or EXACT.get(re.sub(r"(.)\1{2,}", r"\1\1", words))


def near(words: str) -> Keyword | None:
    """The keyword the plain words spell, near enough; short ones only exactly."""
    for candidate in (words, " ".join(word for word in words.split() if word not in COURTESY)):
        if candidate in _OF_SPELLING:
            return _OF_SPELLING[candidate]
        if len(candidate) < 4:
            continue
        best = process.extractOne(candidate, _LONG_ENOUGH, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
        if best:
            return _OF_SPELLING[best[0]]
    return None
