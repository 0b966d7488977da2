"""What a person may ask of those who keep something about her: to be given all of it, and to be erased."""

from __future__ import annotations

import os
from pathlib import Path

import click
from sqlalchemy.orm import Session

from models import Audit, Community, Person
from services import people

from .base import Mistake, PlainGroup, e164, line, the_community

SHOWN_BY_NAME = "Several have that number: {}. Say which with --name."
WHY_NOT_NOW = {
    "alert": "An alert about {} is on. Somebody has to know how it is and end it first, at the desk or by telephone.",
    "on_the_telephone": "{} is on the telephone with the line, or is being rung. Try again when the call is over.",
    "on_the_road": "{} is being driven or drives just now. Try again when everybody is home.",
    "sound": "A note that was spoken about a talk with {} is still being fetched from the carrier. Try again in a few "
    "minutes.",
}


@click.group(cls=PlainGroup)
def export() -> None:
    """Hand out what is held."""


@export.command("person")
@click.argument("number")
@click.option("--name", help="The first name, where several share the number.")
@click.option(
    "--to", "folder", type=click.Path(file_okay=False, exists=True), default=".", help="The folder to put it in."
)
@click.option("--community", "community_name", help="Needed only when there are several.")
def export_person(number: str, name: str | None, folder: str, community_name: str | None) -> None:
    """Put everything that is held of a person into one zip: a page in the person's language, and all of it as JSON.

    Give it to nobody but the person.

    Example: grendelinja export person "61 99 91 10"
    """
    from web.rights import handing_out

    with line() as (_, database), database.write() as session:
        person = _person(session, the_community(session, community_name), number, name)
        session.add(_audit(person, "exported_person"))
        path, content = Path(folder) / handing_out.file_name(person), handing_out.zip_of(session, person)
        path.unlink(missing_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as target:
            target.write(content)
    click.echo(f"{path} holds everything about {person.full_name}. Give it to nobody else.")


@click.group(cls=PlainGroup)
def erase() -> None:
    """Take out what is held."""


@erase.command("person")
@click.argument("number")
@click.option("--name", help="The first name, where several share the number.")
@click.option("--community", "community_name", help="Needed only when there are several.")
@click.option("--yes", is_flag=True, help="Do not ask; it cannot be undone.")
def erase_person(number: str, name: str | None, community_name: str | None, *, yes: bool) -> None:
    """Erase a person. What must stay stays without a name; it cannot be undone.

    Example: grendelinja erase person "61 99 91 10"
    """
    from services.rights import erasing

    with line() as (_, database):
        with database.read() as session:
            person = _person(session, the_community(session, community_name), number, name)
            foreseen = erasing.foresee(session, person)
            person_id, full_name = person.id, person.full_name
        click.echo(f"{sum(foreseen.goes.values())} rows about {full_name} go, and everything planned is stopped.")
        for why, many in foreseen.stays.items():
            click.echo(f"{many} rows stay without a name, because {WHY_IT_STAYS[why.value]}.")
        if not yes and not click.confirm(f"Erase {full_name}? It cannot be undone."):
            raise Mistake(f"{full_name} is not erased.")
        with database.write() as session:
            try:
                erasing.erase(session, session.get_one(Person, person_id), actor="command")
            except erasing.NotYet as error:
                raise Mistake(WHY_NOT_NOW[error.why.value].format(full_name)) from None
    click.echo("Erased. Whom somebody should ring about what was planned stands at the desk.")


WHY_IT_STAYS = {
    "figures": "they are counted in a month's figures",
    "others": "they are about somebody else too",
    "sent": "they say what was rung and sent, for the carrier's bill",
    "record": "they say who has looked at what",
    "empty": "other rows point to it",
}


def _audit(person: Person, action: str) -> Audit:
    return Audit(community_id=person.community_id, actor="command", action=action, person_id=person.id)


def _person(session: Session, community: Community, number: str, name: str | None) -> Person:
    """Whose number it is, also of somebody who has left."""
    e164_number = e164("NUMBER", number)
    found = people.everybody_on(session, community, e164_number)
    if name is not None:
        found = [person for person in found if person.first_name.casefold() == name.strip().casefold()]
    if not found:
        raise Mistake(f"Nobody has the number {number}" + (f" and is called {name}." if name else "."))
    if len(found) > 1:
        raise Mistake(SHOWN_BY_NAME.format(", ".join(person.first_name for person in found)))
    return found[0]
