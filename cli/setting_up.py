"""Setting a line up: its database, its community, who may sign in, its secrets."""

from __future__ import annotations

import secrets
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click
import sqlalchemy as sa
from sqlalchemy.orm import Session

import settings as settings_module
from models import Community, Database, Language, Vault
from services.desk import controller
from services.fields import canary

from .base import NO_DATABASE, Mistake, PlainGroup, e164, line, the_community


@click.group(cls=PlainGroup)
def db() -> None:
    """Look after the database."""


@db.command()
def upgrade() -> None:
    """Bring the database to this version's tables. Safe to run again.

    Example: grendelinja db upgrade
    """
    import logs
    import migrations

    settings = settings_module.load()
    Vault.open_with(settings.field_keys)
    logs.own_the_process()
    try:
        canary.check_before_upgrade(Database(settings.database_url))
        migrations.upgrade(settings.database_url)
    except migrations.CannotUpgrade as error:
        raise Mistake(str(error)) from None
    except (sa.exc.ArgumentError, ImportError):
        raise Mistake(NO_DATABASE) from None
    click.echo("The database is up to date.")


@click.group(cls=PlainGroup)
def community() -> None:
    """The area one line serves."""


@community.command("add")
@click.option("--name", required=True)
@click.option("--number", required=True, help="The line's own telephone number.")
@click.option("--timezone", default="Europe/Oslo", show_default=True)
@click.option("--language", type=click.Choice([each.value for each in Language]), default="nn", show_default=True)
@click.option("--coordinator-phone", required=True, help="Who is rung last when an elder does not answer.")
@click.option("--controller", "controller_name", help="Who answers for what is kept about people; the real line asks.")
@click.option("--controller-contact", help="Where whoever answers for it is reached.")
def community_add(
    name: str,
    number: str,
    timezone: str,
    language: str,
    coordinator_phone: str,
    *,
    controller_name: str | None,
    controller_contact: str | None,
) -> None:
    """Add a community.

    Example: grendelinja community add --name Lom --number "61 99 90 00" --coordinator-phone "61 99 90 01"
    --controller "Lom kommune" --controller-contact personvern@lom.example
    """
    try:
        ZoneInfo(timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Mistake(f"--timezone {timezone} is not a time zone. Norway's is Europe/Oslo.") from None
    own, desk = e164("--number", number), e164("--coordinator-phone", coordinator_phone)
    if own == desk:
        raise Mistake("--coordinator-phone is the line's own number. Give the coordinator's telephone.")
    with line() as (_, database), database.write() as session:
        taken = session.scalar(sa.select(Community).where((Community.name == name) | (Community.number == own)))
        if taken is not None:
            raise Mistake(f"{taken.name} with the number {taken.number} is there already.")
        made = Community(name=name, number=own, timezone=timezone, language=Language(language), coordinator_phone=desk)
        session.add(made)
        session.flush()
        if controller_name is not None or controller_contact is not None:
            _answers_for(session, made, controller_name or "", controller_contact or "")
    click.echo(f"{name} has the number {own}. Now add somebody who may sign in: grendelinja desk add-user --help")


@community.command("controller")
@click.option("--community", "community_name", help="Needed only when there are several.")
@click.option("--name", required=True, help="As a rule the municipality.")
@click.option("--contact", required=True, help="A telephone number or an address.")
def community_controller(community_name: str | None, name: str, contact: str) -> None:
    """Say who answers for what the line keeps about people: the controller, in the words of the GDPR.

    Example: grendelinja community controller --name "Lom kommune" --contact personvern@lom.example
    """
    with line() as (_, database), database.write() as session:
        found = the_community(session, community_name)
        _answers_for(session, found, name, contact)
        click.echo(f"{found.controller_name} answers for what {found.name}'s line keeps.")


def _answers_for(session: Session, community: Community, name: str, contact: str) -> None:
    try:
        controller.set_(session, community, name, contact)
    except ValueError:
        raise Mistake(
            f"A controller has a name and a contact, each of {controller.LONGEST} letters at most. Give both."
        ) from None


@click.command()
@click.option("--language", type=click.Choice([each.value for each in Language]), default="nn", show_default=True)
def fallback(language: str) -> None:
    """Print what callers hear when nothing of ours answers, as TwiML to keep at the carrier.

    Put it in a TwiML bin there, and the bin's address on the number ("primary handler fails") and in the setting
    VOICE_FALLBACK_URL.

    Example: grendelinja fallback --language nb
    """
    from ivr.engine import apology

    click.echo(apology.line_is_down(language))


@click.command("make-key")
def make_key() -> None:
    """Make secrets for a line of your own, ready to put in its environment.

    Example: grendelinja make-key >> line.env
    """
    from cryptography.fernet import Fernet

    click.echo(f"SECRET_KEY={secrets.token_urlsafe(48)}")
    click.echo(f"FIELD_KEY={Fernet.generate_key().decode()}")
    click.echo(f"BACKUP_KEY={Fernet.generate_key().decode()}")
    click.echo(f"WATCH_TOKEN={secrets.token_urlsafe(24)}")
