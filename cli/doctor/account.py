"""What the account at the carrier can do, and whether its number leads to this line."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from urllib.parse import urlsplit

from carrier.account import Account, Number
from carrier.errors import CarrierError, Refused
from services.phones import refusals
from services.phones.refusals import Means
from settings import Settings

from .findings import Finding, arrange, good, mend, why

LITTLE = Decimal(10)
"""Less than so much, in the account's own currency, is gone in an evening or two."""


def look(account: Account, settings: Settings, number: str, countries: Collection[str]) -> Iterator[Finding]:
    """`number` (E.164) is the line's; `countries` (two letters) are those of everybody it may have to ring."""
    try:
        standing = account.standing()
    except CarrierError as error:
        yield mend(f"The account cannot be asked about. {why(error)}")
        return
    if standing.status != "active":
        yield mend(f"The account is {standing.status}: nobody is rung. Write to the carrier.")
    if standing.trial:
        yield mend("The account is on trial: it rings and texts only numbers that are verified there. Upgrade it.")
    if standing.status == "active" and not standing.trial:
        yield good("The account is active.")
    yield from _balance(account)
    yield from _number(account, settings, number)
    for country in sorted(countries):
        yield from _country(account, country)


def _balance(account: Account) -> Iterator[Finding]:
    try:
        balance = account.balance()
    except Refused as refusal:
        if refusals.meaning(refusal.code) is Means.OVER:
            yield arrange("This account does not tell its balance (a subaccount draws on its parent's). Look there.")
        else:
            yield mend(f"The balance cannot be asked for. {why(refusal)}")
        return
    except CarrierError as error:
        yield mend(f"The balance cannot be asked for. {why(error)}")
        return
    left = f"{balance.amount:.2f} {balance.currency}"
    if balance.amount < LITTLE:
        yield mend(f"Only {left} is left on the account. Fill it, and let it fill itself (auto recharge).")
    else:
        yield good(f"{left} is left on the account.")


def _number(account: Account, settings: Settings, number: str) -> Iterator[Finding]:
    try:
        found = account.number(number)
    except CarrierError as error:
        yield mend(f"The number {number} cannot be asked about. {why(error)}")
        return
    if found is None:
        yield mend(
            f"The account does not have the number {number}, which the database says is the line's. "
            "Rent it, or move it to this account."
        )
        return
    if found.voice:
        yield good(f"{number} can ring and be rung.")
    else:
        yield mend(f"{number} cannot ring. Rent a number that carries voice.")
    if found.elsewhere:
        yield mend(
            f"An application or a trunk stands on {number}, so its own addresses are not asked. "
            "Choose “Webhook” for its voice configuration in the carrier's console."
        )
    yield from _addresses(settings, found)
    yield from _fallback(settings, found)
    if found.bundle:
        yield good(f"A regulatory bundle is tied to {number}.")


def _addresses(settings: Settings, found: Number) -> Iterator[Finding]:
    public_url = settings.public_url.rstrip("/")
    yield leads(found, "voice", "A call comes in", found.voice_url, f"{public_url}/ivr/answer")
    yield leads(found, "status", "Call status changes", found.status_callback, f"{public_url}/ivr/status")


def leads(found: Number, what: str, called: str, given: str, right: str) -> Finding:
    """Whether the address that the carrier's console calls `called` is `right`, and asked by POST."""
    if given != right:
        return mend(f"“{called}” of {found.number} must be {right}; it is {given or 'empty'}.")
    if what in found.by_get:
        return mend(f"“{called}” of {found.number} is asked by GET. It must be HTTP POST.")
    return good(f"“{called}” of {found.number} leads to {right}.")


def _fallback(settings: Settings, found: Number) -> Iterator[Finding]:
    own = urlsplit(settings.public_url)
    given = urlsplit(found.voice_fallback_url)
    how = "Make a TwiML bin with the words of “grendelinja fallback”"
    if not found.voice_fallback_url:
        yield mend(
            f"“Primary handler fails” of {found.number} is empty: who rings in while nothing of ours answers hears an "
            f"English error. {how}, and put its address there."
        )
    elif (given.hostname, given.port) == (own.hostname, own.port):
        yield mend(
            f"“Primary handler fails” of {found.number} leads to this line, which does not answer then. {how}, and put "
            "its address there."
        )
    else:
        yield good(f"“Primary handler fails” of {found.number} leads to {given.hostname}.")
    if settings.voice_fallback_url:
        yield good("VOICE_FALLBACK_URL goes with every call the line places.")
    else:
        yield mend(
            "VOICE_FALLBACK_URL is not set: who is rung while nothing of ours answers hears an English error. "
            f"{how}, and set it to its address."
        )


def _country(account: Account, country: str) -> Iterator[Finding]:
    try:
        allowed = account.may_ring(country)
    except CarrierError as error:
        yield mend(f"Whether {country} may be rung cannot be asked for. {why(error)}")
        return
    if allowed is None:
        yield arrange(f"See in the carrier's console, under Voice geographic permissions, that {country} may be rung.")
    elif allowed:
        yield good(f"Numbers in {country} may be rung.")
    else:
        yield mend(
            f"Numbers in {country} may not be rung. Allow it in the carrier's console, under Voice geographic "
            "permissions."
        )
