"""Whether texts can go out as `TEXT_FROM` says, and whether what is answered comes to this line."""

from __future__ import annotations

from collections.abc import Iterator

from carrier.account import Account
from carrier.errors import CarrierError
from settings import Settings

from .account import leads
from .findings import Finding, arrange, good, mend, why


def look(account: Account, settings: Settings, number: str) -> Iterator[Finding]:
    """`number` (E.164) is the line's own, from which texts are sent where nothing else is said."""
    channel = settings.text_channel
    inbound = f"{settings.public_url.rstrip('/')}/sms/inbound"
    if not channel.carries:
        yield good("TEXT_FROM says that no texts are sent: everything is told by voice.")
    elif channel.sender is None or channel.sender.startswith("+"):
        yield from _number(account, channel.sender, number, inbound, answers=channel.answers)
    elif channel.sender.startswith("MG"):
        yield arrange(
            "Texts go out by a messaging service. See in the carrier's console that it has a number which can text, "
            f"and that it hands what comes in to {inbound} (or defers to the sender's webhook)."
        )
    else:
        yield good(f"Texts are sent as {channel.sender}, which nobody can answer: questions are asked by voice.")


def _number(account: Account, sender: str | None, number: str, inbound: str, *, answers: bool) -> Iterator[Finding]:
    texted = sender or number
    try:
        found = account.number(texted)
    except CarrierError as error:
        yield mend(f"Whether {texted} can text cannot be asked for. {why(error)}")
        return
    if found is None:
        if sender is not None:
            yield mend(f"The account does not have the number {sender}, which TEXT_FROM names.")
        return
    if not found.sms:
        yield mend(
            f"{texted} cannot text, as most local numbers. Rent a number that can and name it in TEXT_FROM; or write a "
            "name there, which cannot be answered, or none."
        )
        return
    yield good(f"{texted} can text.")
    if answers:
        yield leads(found, "sms", "A message comes in", found.sms_url, inbound)
