"""Those who may sign in to the desk: listed, let in, given a new way in, and taken away."""

from __future__ import annotations

import click
from sqlalchemy.orm import Session

from models import Community, DeskRole, DeskUser
from services.desk import passwords, users
from settings import Settings

from .base import Mistake, PlainGroup, line, link_to_begin, the_community

COMMUNITY = click.option("--community", "community_name", help="Needed only when there are several.")
USERNAME = click.option("--username", required=True)
LAST = "There must always be at least one coordinator. Let another in first: grendelinja desk add-user --help"


@click.group(cls=PlainGroup)
def desk() -> None:
    """Those who may sign in to the coordinator's page."""


@desk.command("users")
@COMMUNITY
def list_users(community_name: str | None) -> None:
    """Say who may sign in, and as what.

    Example: grendelinja desk users
    """
    with line() as (_, database), database.read() as session:
        found = users.everybody(session, the_community(session, community_name))
    for user in found:
        notes = [user.role.value]
        notes += ["has not chosen a password yet"] if not user.password_hash else []
        notes += ["second factor"] if user.second_factor_at else []
        click.echo(f"{user.username}  {user.name}  {', '.join(notes)}")
    if not found:
        click.echo("Nobody yet. Let somebody in: grendelinja desk add-user --help")


@desk.command("set-up-link")
def set_up_link() -> None:
    """Print the one-time link by which a line without anybody gets its place, its number and its first coordinator.

    Good for a day and once; it puts every such link before it out of use. `serve` prints one when it starts.

    Example: grendelinja desk set-up-link
    """
    with line() as (settings, database):
        link = link_to_begin(settings, database)
    if link is None:
        raise Mistake("The line has somebody already. Let another in with: grendelinja desk add-user --help")
    click.echo(link)


@desk.command("add-user")
@COMMUNITY
@USERNAME
@click.option("--name", required=True, help="The person's own name.")
@click.option(
    "--role",
    type=click.Choice([role.value for role in DeskRole]),
    default=DeskRole.COORDINATOR.value,
    show_default=True,
    help="A helper has no settings; figures sees no names.",
)
@click.option("--invite", is_flag=True, help="Print a one-time link by which they choose a password themselves.")
@click.option("--password", help="Asked for when left out, so that it stays out of the shell's history.")
def add_user(
    community_name: str | None, username: str, name: str, role: str, *, invite: bool, password: str | None
) -> None:
    """Let somebody sign in, or give them a new password.

    Example: grendelinja desk add-user --username marit --name "Marit Nordmann" --invite
    """
    if not invite and password is None:
        password = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    token = None
    with line() as (settings, database), database.write() as session:
        community = the_community(session, community_name)
        try:
            if password is None:
                _, token = users.invite(session, community, username, name, DeskRole(role))
            else:
                users.add(session, community, username, name, password, role=DeskRole(role))
        except passwords.PasswordTooShort:
            raise Mistake(f"The password needs at least {passwords.SHORTEST} characters.") from None
        except passwords.PasswordTooWeak:
            raise Mistake(
                "The password is soon guessed. Take three or four words that have nothing in common."
            ) from None
        except users.NameTaken:
            raise Mistake(f"The username {username} is taken. Choose another.") from None
        except users.LastCoordinator:
            raise Mistake(LAST) from None
    if token is None:
        click.echo(f"{name} may sign in as {username}.")
    else:
        _say_link(settings, name, token)


@desk.command("remove-user")
@COMMUNITY
@USERNAME
def remove_user(community_name: str | None, username: str) -> None:
    """Let somebody sign in no more, and sign them out everywhere. What they did keeps their name.

    Example: grendelinja desk remove-user --username marit
    """
    with line() as (_, database), database.write() as session:
        try:
            users.remove(session, _found(session, the_community(session, community_name), username))
        except users.LastCoordinator:
            raise Mistake(LAST) from None
    click.echo(f"{username} may not sign in any more.")


@desk.command("reset")
@COMMUNITY
@USERNAME
def reset(community_name: str | None, username: str) -> None:
    """Forget somebody's password and second factor, and print a one-time link by which they choose anew.

    Example: grendelinja desk reset --username marit
    """
    with line() as (settings, database), database.write() as session:
        user = _found(session, the_community(session, community_name), username)
        token = users.reset(session, user)
    _say_link(settings, user.name, token)


def _found(session: Session, community: Community, username: str) -> DeskUser:
    user = users.find(session, username)
    if user is None or user.community_id != community.id or user.removed_at is not None:
        raise Mistake(f"Nobody signs in as {username}. Those who do are told by: grendelinja desk users")
    return user


def _say_link(settings: Settings, name: str, token: str) -> None:
    click.echo(f"Give this link to {name}. It is good once, for 72 hours:")
    click.echo(f"{settings.public_url.rstrip('/')}/desk/welcome/{token}")
