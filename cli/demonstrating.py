"""The fictional village: load it, make it evening, say where to click."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

import click
import sqlalchemy as sa

import clock
from models import Community, Database, Person
from services import demonstration

from .base import Mistake, PlainGroup, as_the_demonstration, line, the_community

TRIES = """\
Seven things to try:
  1. Pick up Kari's telephone, dial the line, and join what is on tomorrow, with a ride (keys 1, 1, 1, 1; if you
     hear of something today first, keys 1, 2, then the one said for tomorrow, then 1, 1, 1), and hang up when
     you are told that you have joined. Then look in the text messages of the driver Stein or Jon, and answer
     JA. (Drivers are texted between 7 and 22 o'clock.)
  2. Make it evening: press the button on the coordinator's page, or run “.venv/bin/grendelinja demo evening”.
     Kari's telephone rings; press 2, and pick up her visit-friend Berit's telephone.
  3. Make it evening once more and let Kari's telephone ring out three times, ten minutes apart, or at once when
     you press the button again: her daughter Siri is rung and texted, and the alert stands on the coordinator's
     page until somebody takes it.
  4. A place comes free: the cookery course Matkurs is full, and Torstein waits for a place, Marit behind him. In the
     text messages of Anna, who has one, write AV. Torstein reads that there is a place; answer JA from his, and it is
     his, or NEI, and Marit's telephone rings with it. (Between 8 and 21 o'clock; at night it is told at eight.)
  5. Every week: dial the line from Torstein's telephone with the keys of the first, and when you are told that he
     has joined, stay on the line: keys 1, 1 let him come every week. Dial once more and press 4, 1 to hear what he
     has agreed; 4 takes him off it, and 1 confirms.
  6. Rides: open the day of rides above. One car cannot drive after all, and Knut is left without a place, with the
     reason beside his name. Press “Gje til …” at Knut, read what would break in each car, and give him to Einar,
     who reads it in his text messages. Marit goes on an errand that day.
  7. An errand: dial the line from Gudrun's telephone and press 4, 3, 3, 2, 3, 1, 1: to the doctor, the second day that
     is offered, at eleven, and she rings when she wants to go home. Hang up, and answer JA in the text messages of a
     driver who was asked; Gudrun is told who fetches her and when. (Between 8 and 21 o'clock.)"""


@click.group(cls=PlainGroup)
def demo() -> None:
    """A fictional village in Lom, to try the line with. Refused on a real line."""
    as_the_demonstration()


@contextmanager
def village() -> Iterator[Database]:
    """The database, unless this is the real line."""
    with line() as (settings, database):
        if settings.production:
            raise Mistake(
                "This is the real line (TWILIO_API_BASE is not set), and the demonstration stays off it. "
                "Start a demonstration with bin/run."
            )
        yield database


@demo.command()
def load() -> None:
    """Load the village, or bring its dates up to today.

    Example: grendelinja demo load
    """
    with village() as database, database.write() as session:
        community = demonstration.load(session, clock.now())
        demonstration.drive(session, community, clock.now())
        many = len(demonstration.phones(session, community))
    click.echo(f"The fictional village is in: {many} telephones, and something on every day for four weeks.")


@demo.command()
@click.option("--person", help="An elder's first or full name. The first who is rung in the evening when left out.")
@click.option("--community", "community_name")
def evening(person: str | None, community_name: str | None) -> None:
    """Make it evening: an elder's check-in rings within seconds, at any hour.

    Example: grendelinja demo evening --person Kari
    """
    with village() as database, database.write() as session:
        checkin = demonstration.evening(session, the_community(session, community_name), person)
        name = session.get_one(Person, checkin.person_id).first_name
    click.echo(f"It is evening. {name} is rung as soon as the scheduler comes round.")


@demo.command()
@click.option("--community", "community_name")
def phones(community_name: str | None) -> None:
    """Print the village's telephones as JSON: name, number and role of each.

    Example: grendelinja demo phones
    """
    with village() as database, database.read() as session:
        found = demonstration.phones(session, the_community(session, community_name))
    click.echo(json.dumps(found, ensure_ascii=False, indent=1))


@demo.command()
@click.option("--web", required=True, help="Where the pages are.")
@click.option("--exchange", required=True, help="Where the local telephone exchange is.")
def card(web: str, exchange: str) -> None:
    """Print where to click and seven things to try.

    Example: grendelinja demo card --web http://127.0.0.1:8000 --exchange http://127.0.0.1:8010
    """
    with village() as database, database.read() as session:
        community = session.scalar(sa.select(Community).where(Community.number == demonstration.LINE))
        if community is None:
            raise Mistake("There is no village here. Load it with: grendelinja demo load")
        rides = demonstration.driven_on(session, community, clock.now())
        digits = community.number.removeprefix("+47")
    number = " ".join(digits[at : at + 2] for at in range(0, len(digits), 2))
    web, exchange = web.rstrip("/"), exchange.rstrip("/")
    click.echo(
        f"""\
Grendelinja is running, with a fictional village in Lom. No real telephone is rung.

  The line's number       {number}
  Telephones to pick up   {exchange}/phones
  The switchboard         {exchange}/switchboard, with every call and text as it goes through
  The coordinator's page  {web}/desk
                          user name  {demonstration.COORDINATOR_USERNAME}
                          password   {demonstration.PASSWORD}
  A day of rides          {web}/desk/rides{f"?day={rides}" if rides else ""}

{TRIES}"""
    )
