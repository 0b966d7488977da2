"""Who may sign in to the desk. Passwords are kept only as salted scrypt hashes."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.orm import Session
from werkzeug.security import check_password_hash, generate_password_hash

from models import Community, DeskUser

SHORTEST_PASSWORD = 12

# Checked when nobody has the name, so that a wrong name takes as long as a wrong password.
_NOBODY = generate_password_hash("nobody has this password")


class PasswordTooShort(ValueError):
    """A password of fewer than twelve characters."""


def add(session: Session, community: Community, username: str, name: str, password: str) -> DeskUser:
    """Make a user of the desk, or give an existing one of the same community a new name and password.

    Raises `PasswordTooShort`, and ValueError when the username belongs to another community.
    """
    if len(password) < SHORTEST_PASSWORD:
        raise PasswordTooShort
    user = find(session, username)
    if user is None:
        user = DeskUser(community_id=community.id, username=_folded(username))
        session.add(user)
    elif user.community_id != community.id:
        raise ValueError("the username belongs to another community")
    user.name = name
    user.password_hash = generate_password_hash(password)
    session.flush()
    return user


def find(session: Session, username: str) -> DeskUser | None:
    return session.scalar(sa.select(DeskUser).where(DeskUser.username == _folded(username)))


def signed_in(session: Session, username: str, password: str) -> DeskUser | None:
    """The user whose name and password these are; None for a wrong name and a wrong password alike."""
    user = find(session, username)
    matches = check_password_hash(user.password_hash if user else _NOBODY, password)
    return user if user and matches else None


def _folded(username: str) -> str:
    return username.strip().casefold()
