"""Calendars that organisers keep on the web: where they are, whether they come, and fetching one now."""

from __future__ import annotations

import click
import sqlalchemy as sa
from sqlalchemy.orm import Session

import fetching
from models import CalendarState, Community, Organiser, OrganiserCalendar
from scheduler.fetched import calendars
from services.programme import agreements, subscribed

from .base import Mistake, PlainGroup, line, the_community

COMMUNITY = click.option("--community", "community_name", help="Needed only when there are several.")
ORGANISER = click.option("--organiser", required=True, help="By the name it has at the desk.")


@click.group(cls=PlainGroup)
def calendar() -> None:
    """Calendars that organisers keep on the web, which the line fetches every hour."""


@calendar.command("list")
@COMMUNITY
def list_calendars(community_name: str | None) -> None:
    """Say of each whether it comes.

    Example: grendelinja calendar list
    """
    with line() as (_, database), database.read() as session:
        community = the_community(session, community_name)
        theirs = sa.select(OrganiserCalendar).join(Organiser).where(Organiser.community_id == community.id)
        found = [_told(held) for held in session.scalars(theirs.order_by(Organiser.name))]
    for words in found or ["None yet. Write an address: grendelinja calendar fetch --help"]:
        click.echo(words)


@calendar.command("fetch")
@ORGANISER
@click.option("--url", help="The address, where it is new or another.")
@COMMUNITY
def fetch(organiser: str, url: str | None, community_name: str | None) -> None:
    """Fetch an organiser's calendar now, and say how it went. With --url it is fetched from there from now on.

    Example: grendelinja calendar fetch --organiser Frivilligsentralen --url https://calendar.lom.example/program.ics
    """
    address = _read(url) if url is not None else None
    with line() as (_, database):
        with database.write() as session:
            _its_turn(session, the_community(session, community_name), organiser, address)
        calendars.bring_in(database)
        with database.read() as session:
            held = _of(session, the_community(session, community_name), organiser)
            went_well, words = held.state is CalendarState.GOOD, _told(held)
    if not went_well:
        raise Mistake(f"{words} What was read last holds.")
    click.echo(words)


@calendar.command("end")
@ORGANISER
@COMMUNITY
def end(organiser: str, community_name: str | None) -> None:
    """Fetch an organiser's calendar no more; what was read stays.

    Example: grendelinja calendar end --organiser Frivilligsentralen
    """
    with line() as (_, database), database.write() as session:
        held = _of(session, the_community(session, community_name), organiser)
        subscribed.end(session, held)
        click.echo(_told(held))


def _read(url: str) -> str:
    try:
        return fetching.web_address(url)
    except fetching.NotFetched:
        example = "https://calendar.lom.example/program.ics"
        raise Mistake(f"{url} is not an address of the web. Write it whole: {example}") from None


def _its_turn(session: Session, community: Community, name: str, address: str | None) -> None:
    if address is not None:
        subscribed.set_address(session, _organiser(session, community, name), address)
        return
    held = _of(session, community, name)
    if held.state is CalendarState.ENDED:
        raise Mistake(f"The calendar of {name} is fetched no more. Give its address with --url to begin again.")
    subscribed.fetch_now(held)


def _of(session: Session, community: Community, name: str) -> OrganiserCalendar:
    held = subscribed.of(session, _organiser(session, community, name))
    if held is None:
        raise Mistake(f"No calendar of {name} is fetched. Give its address with --url.")
    return held


def _organiser(session: Session, community: Community, name: str) -> Organiser:
    found = agreements.named(session, community, name)
    if found is None:
        raise Mistake(f"There is no organiser named {name}. Write one at the desk, under Organisers.")
    return found


def _told(held: OrganiserCalendar) -> str:
    fault = f" ({held.fault.value.replace('_', ' ')})" if held.fault else ""
    entries = f" {held.held} times in the coming year, {held.left_out} entries left out." if held.taken_at else ""
    return f"{held.organiser.name}: {held.state.value}{fault}.{entries}"
