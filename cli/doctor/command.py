"""The command: who is asked, in which order, and how it is told."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence

import click
import sqlalchemy as sa
from sqlalchemy.orm import Session

from carrier.account import TwilioAccount
from carrier.twilio import TwilioCarrier
from models import Community, Person
from services.phones import numbers
from settings import Settings

from ..base import as_the_demonstration, e164, line, the_community
from . import account, telephone, texts, way_back
from .findings import Finding, Kind, arrange

HEADINGS = {Kind.GOOD: "In order", Kind.MEND: "To mend", Kind.ARRANGE: "For a person to arrange, and to see to"}
NOTHING_TO_MEND = "Nothing to mend was found."


def for_a_person(settings: Settings, number: str) -> list[Finding]:
    """What no program can do or see: README's “Going live” says more of each."""
    return [
        arrange("A business customer profile of the municipality or the volunteer centre, approved by the carrier."),
        arrange(f"A regulatory bundle for {number}: the owner's papers and a Norwegian address."),
        arrange(
            "Domestic interconnect for outgoing calls, confirmed in writing: Norwegian operators block calls that come "
            "from abroad and show a Norwegian number."
        ),
        arrange(
            f"How many calls at once the account may have, in writing. The line reckons with {settings.calls_at_once} "
            f"(CALLS_AT_ONCE), and begins {settings.calls_per_second:g} a second (CALLS_PER_SECOND)."
        ),
        arrange("Texts to Norway allowed (Messaging geographic permissions), and the sender registered."),
        arrange("That the account fills itself (auto recharge), and who gets the carrier's letters about it."),
        arrange("Somebody who is told when /ready says that the line stands still."),
    ]


@click.command()
@click.option("--community", "community_name", help="Needed only when there are several.")
@click.option("--phone", help="A telephone of your own, to be rung and, if it is a mobile, texted.")
def doctor(community_name: str | None, phone: str | None) -> None:
    """Ask the carrier and the line's own address how they are, and say in plain sentences what to mend.

    Nobody is rung or texted unless --phone says whom. Ends with 0 when nothing is to be mended, else with 1.

    Example: grendelinja doctor --phone "900 12 345"
    """
    as_the_demonstration()
    own = e164("--phone", phone) if phone else None
    with line() as (settings, database):
        with database.read() as session:
            community = the_community(session, community_name)
            name, number, language = community.name, community.number, community.language.value
            countries = _countries(session, community)
        click.echo(f"The telephone line of {name}, {number}, at {settings.public_url}.")
        found = list(_look(settings, number, countries))
        if own:
            click.echo(f"Ringing {own} now: lift it.")
            found += _try(settings, number, own, language)
    found += for_a_person(settings, number)
    _tell(found)
    sys.exit(1 if any(one.kind is Kind.MEND for one in found) else 0)


def _countries(session: Session, community: Community) -> set[str]:
    """Of everybody who may have to be rung."""
    of_people = session.execute(
        sa.select(Person.phone, Person.phone2).where(Person.community_id == community.id, Person.left_at.is_(None))
    )
    known = {number for pair in of_people for number in pair if number} | {
        community.number,
        community.coordinator_phone,
    }
    return {country for country in map(numbers.country, known) if country}


def _look(settings: Settings, number: str, countries: set[str]) -> Iterator[Finding]:
    asked = TwilioAccount(settings.twilio_account_sid, settings.auth_tokens[0], base_url=settings.twilio_api_base)
    yield from account.look(asked, settings, number, countries)
    yield from texts.look(asked, settings, number)
    yield from way_back.look(settings)
    yield from way_back.is_ready(settings, way_back.ask_ready)


def _try(settings: Settings, number: str, phone: str, language: str) -> Iterator[Finding]:
    carrier = TwilioCarrier(settings.twilio_account_sid, settings.auth_tokens[0], base_url=settings.twilio_api_base)
    yield from telephone.ring(carrier, settings, number, phone, language)
    if settings.text_channel.carries:
        sender = settings.text_channel.sender or number
        yield from telephone.text(carrier, settings, sender, phone, language)


def _tell(found: Sequence[Finding]) -> None:
    for kind, heading in HEADINGS.items():
        of_kind = [one.words for one in found if one.kind is kind]
        if of_kind or kind is Kind.MEND:
            click.echo(f"\n{heading}")
            _list(of_kind or [NOTHING_TO_MEND])


def _list(sentences: Iterable[str]) -> None:
    for sentence in sentences:
        click.echo(f"  - {sentence}")
