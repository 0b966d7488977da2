"""What each refusal of the carrier means: of her number, of the moment, of our account, or of what we asked or wrote.

The one table of codes. Whatever does not speak of the number says nothing about her telephone: the dispatcher asks
again while it still matters (`scheduler.dispatcher`), and the desk is told (`services.outages.refusals`).
https://www.twilio.com/docs/api/errors
"""

from __future__ import annotations

import enum


class Means(enum.StrEnum):
    """`NUMBER`, `NO_TEXTS` and `STOPPED` are final; `OVER` is, for a change of what is over; the rest passes."""

    NUMBER = "number"
    NO_TEXTS = "no_texts"
    STOPPED = "stopped"
    MOMENT = "moment"
    ACCOUNT = "account"
    COUNTRY = "country"
    OWN_NUMBER = "own_number"
    FILTERED = "filtered"
    OVER = "over"
    REQUEST = "request"


M = Means
MEANING: dict[str, Means] = {
    # Her number: not one that can be rung; not valid; cannot be reached; not possible.
    "13223": M.NUMBER,
    "13224": M.NUMBER,
    "21211": M.NUMBER,
    "21214": M.NUMBER,
    "21217": M.NUMBER,
    "21401": M.NUMBER,
    # Her number takes no texts: no way there; no mobile; a landline. And STOPP was written from it.
    "21612": M.NO_TEXTS,
    "21614": M.NO_TEXTS,
    "21635": M.NO_TEXTS,
    "21610": M.STOPPED,
    # The moment: too many calls at once; the sender's queue is full; too many requests.
    "10004": M.MOMENT,
    "21611": M.MOMENT,
    "20429": M.MOMENT,
    # Our account: not active; on trial; not authenticated; no access; on trial, and the number is not verified.
    "10001": M.ACCOUNT,
    "10002": M.ACCOUNT,
    "20003": M.ACCOUNT,
    "20006": M.ACCOUNT,
    "21219": M.ACCOUNT,
    "21608": M.ACCOUNT,
    # Where our account may ring and text: not this country; not this number; no texts to this country.
    "21215": M.COUNTRY,
    "21216": M.COUNTRY,
    "21408": M.COUNTRY,
    # The number that is shown: not verified; not valid; missing; cannot text.
    "21210": M.OWN_NUMBER,
    "21212": M.OWN_NUMBER,
    "21213": M.OWN_NUMBER,
    "21603": M.OWN_NUMBER,
    "21606": M.OWN_NUMBER,
    # What texts are sent from: a name, on trial; a name that is not taken; not the carrier's; not this account's; has
    # voice alone; no such messaging service, one whose senders cannot text, one without any.
    "21267": M.OWN_NUMBER,
    "21657": M.OWN_NUMBER,
    "21659": M.OWN_NUMBER,
    "21660": M.OWN_NUMBER,
    "21661": M.OWN_NUMBER,
    "21701": M.OWN_NUMBER,
    "21703": M.OWN_NUMBER,
    "21704": M.OWN_NUMBER,
    # Of a text that was taken: our account is suspended; an operator has filtered it for what it says or comes from.
    "30002": M.ACCOUNT,
    "30007": M.FILTERED,
    # What was to be changed is over: not found; not in progress.
    "20404": M.OVER,
    "21220": M.OVER,
}
OF_DOCUMENTS = frozenset({"11", "12", "13"})
FIVE_DIGITS = 5
OF_NUMBER = frozenset({M.NUMBER, M.NO_TEXTS, M.STOPPED})


def meaning(code: str | None) -> Means:
    """Of a code that is not in the table nothing is known but that we asked for what the carrier does not do."""
    return MEANING.get(code or "", Means.REQUEST)


def is_broken_off(code: str) -> bool:
    """Whether an error the carrier has noted of a call says that it had no document of ours, or none it could carry
    out (11xxx, 12xxx, 13xxx), so that who was on the telephone could not go on."""
    return len(code) == FIVE_DIGITS and code[:2] in OF_DOCUMENTS


def is_ours(code: str | None) -> bool:
    """Of a text that was taken and not delivered: whether that is no fault of the number or its telephone."""
    return meaning(code) in (M.ACCOUNT, M.FILTERED)


def speaks_of_sender(code: str | None) -> bool:
    """Of a text: whether the carrier sends none from what it was to be sent from."""
    return meaning(code) is M.OWN_NUMBER


def speaks_of_number(code: str | None) -> bool:
    """Whether the carrier refused for the number, and not for our account, the moment or our request."""
    return meaning(code) in OF_NUMBER
