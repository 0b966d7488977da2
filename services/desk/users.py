"""Who may sign in to the desk, and the one-time links by which somebody chooses a password."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Community, DeskLink, DeskRole, DeskUser
from services.desk import passwords, second_factor
from services.hours.links import hashed

LINK_GOOD_FOR = timedelta(hours=72)


class NameTaken(ValueError):
    """Somebody is called so already; user names are the same for all communities of a line."""


class LastCoordinator(Exception):
    """Without this one nobody could let others in."""


class LinkOver(Exception):
    """A one-time link that was used, has run out, was replaced by a newer one, or was never made."""


def add(
    session: Session,
    community: Community,
    username: str,
    name: str,
    password: str,
    *,
    role: DeskRole = DeskRole.COORDINATOR,
) -> DeskUser:
    """Make a user of the desk, or give an existing one of the same community a new name, role and password, which ends
    every session.

    Raises `PasswordTooShort`, `PasswordTooWeak`, `NameTaken` where another community has the name, and
    `LastCoordinator`.
    """
    kept = passwords.hashed(password, (_folded(username), name, community.name))
    user = find(session, username)
    if user is None:
        user = DeskUser(community_id=community.id, username=_folded(username), role=role, epoch=0, recovery_codes=[])
        session.add(user)
    elif user.community_id != community.id:
        raise NameTaken
    else:
        change_role(session, user, role)
        user.epoch += 1
    user.name, user.password_hash, user.removed_at = name, kept, None
    session.flush()
    return user


def find(session: Session, username: str) -> DeskUser | None:
    """By the name as it is typed; whoever was removed is found too."""
    return session.scalar(sa.select(DeskUser).where(DeskUser.username == _folded(username)))


def named(session: Session, user_id: int | None) -> str | None:
    """What the user is called, also one who was removed; None where it was none."""
    user = session.get(DeskUser, user_id) if user_id is not None else None
    return user.name if user is not None else None


def everybody(session: Session, community: Community) -> Sequence[DeskUser]:
    """Those who may sign in, or may once they have followed their link."""
    own = sa.select(DeskUser).where(DeskUser.community_id == community.id, DeskUser.removed_at.is_(None))
    return session.scalars(own.order_by(DeskUser.username)).all()


def signed_in(session: Session, username: str, password: str) -> DeskUser | None:
    """The user whose name and password these are; None for a wrong name and a wrong password alike."""
    user = find(session, username)
    there = user is not None and user.removed_at is None
    matches = passwords.matches(user.password_hash if user and there else None, password)
    return user if matches else None


def is_password_of(user: DeskUser, password: str) -> bool:
    return passwords.matches(user.password_hash, password)


def invite(session: Session, community: Community, username: str, name: str, role: DeskRole) -> tuple[DeskUser, str]:
    """A new user, and the token of the link by which they choose a password. Raises `NameTaken`."""
    user = find(session, username)
    if user is not None and (user.removed_at is None or user.community_id != community.id):
        raise NameTaken
    if user is None:
        user = DeskUser(community_id=community.id, username=_folded(username), epoch=0, recovery_codes=[])
        session.add(user)
    user.name, user.role, user.removed_at = name, role, None
    return user, reset(session, user)


def reset(session: Session, user: DeskUser) -> str:
    """Forget password, second factor and sessions; answers the token of the link by which the user chooses anew, good
    once, for 72 hours, in place of any before it."""
    second_factor.forget(user)
    user.password_hash = ""
    user.epoch = (user.epoch or 0) + 1
    session.flush()
    _void_links(session, user)
    token = secrets.token_urlsafe(32)
    session.add(DeskLink(user_id=user.id, token_hash=hashed(token), expires_at=clock.real() + LINK_GOOD_FOR))
    session.flush()
    return token


def remove(session: Session, user: DeskUser) -> None:
    """May not sign in any more, and is signed out everywhere. What they have done keeps their name.

    Raises `LastCoordinator`.
    """
    _not_the_last(session, user)
    second_factor.forget(user)
    user.removed_at, user.password_hash = clock.now(), ""
    user.epoch += 1
    _void_links(session, user)
    session.flush()


def change_role(session: Session, user: DeskUser, role: DeskRole) -> None:
    """From the next page on. Raises `LastCoordinator`."""
    if role is not DeskRole.COORDINATOR:
        _not_the_last(session, user)
    user.role = role
    session.flush()


def use_keys(session: Session, user: DeskUser, on: bool) -> None:
    """Whether single letters do something on her pages; off until she says so."""
    user.keys = on
    session.flush()


def new_password(session: Session, user: DeskUser, password: str) -> None:
    """Ends every session. Raises `PasswordTooShort` and `PasswordTooWeak`."""
    _choose(session, user, _kept(session, user, password))


def of_link(session: Session, token: str) -> DeskUser:
    """Whom a one-time link is for. Looking at it does not use it up: programs that read letters do so too.

    Raises `LinkOver`.
    """
    return _link(session, token).user


def follow(session: Session, token: str, password: str) -> DeskUser:
    """The user has chosen a password; the link is used up, unless it is one we do not take.

    Raises `LinkOver`, `PasswordTooShort`, `PasswordTooWeak`.
    """
    link = _link(session, token)
    kept = _kept(session, link.user, password)
    used = sa.update(DeskLink).where(DeskLink.id == link.id, DeskLink.used_at.is_(None)).values(used_at=clock.real())
    if session.execute(used.returning(DeskLink.id)).first() is None:
        raise LinkOver
    _choose(session, link.user, kept)
    return link.user


def _kept(session: Session, user: DeskUser, password: str) -> str:
    community = session.get_one(Community, user.community_id)
    return passwords.hashed(password, (user.username, user.name, community.name))


def _choose(session: Session, user: DeskUser, kept: str) -> None:
    user.password_hash = kept
    user.epoch += 1
    if not second_factor.is_set(user):
        second_factor.forget(user)  # whoever had the old password may have seen the square
    session.flush()


def _link(session: Session, token: str) -> DeskLink:
    link = session.scalar(sa.select(DeskLink).where(DeskLink.token_hash == hashed(token)))
    if link is None or link.used_at is not None or link.expires_at <= clock.real() or link.user.removed_at is not None:
        raise LinkOver
    return link


def _void_links(session: Session, user: DeskUser) -> None:
    open_ones = sa.update(DeskLink).where(DeskLink.user_id == user.id, DeskLink.used_at.is_(None))
    session.execute(open_ones.values(used_at=clock.real()))


def _not_the_last(session: Session, user: DeskUser) -> None:
    """Coordinators are locked while it is found out, so that two do not remove each other."""
    own = sa.select(DeskUser).where(
        DeskUser.community_id == user.community_id,
        DeskUser.role == DeskRole.COORDINATOR,
        DeskUser.removed_at.is_(None),
    )
    if [each.id for each in session.scalars(own.order_by(DeskUser.id).with_for_update())] == [user.id]:
        raise LastCoordinator


def _folded(username: str) -> str:
    return username.strip().casefold()
