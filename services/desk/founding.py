"""A line without anybody gets its first community and coordinator: by a one-time link that is printed where the line is
started, never by whoever comes first.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Community, DeskUser, Language, SetupLink
from services.hours.links import hashed

from . import controller, passwords, users

GOOD_FOR = timedelta(hours=24)
TIMEZONE = "Europe/Oslo"


class LinkOver(Exception):
    """The link was used, is older than a day, has another in its place, or never was one; or the line has somebody."""


class TheLineItself(ValueError):
    """The desk's telephone cannot be the line's own number."""


@dataclass(frozen=True, slots=True)
class Founded:
    """What the first page asks. Numbers are E.164; the controller may be said later, before the real line begins."""

    name: str
    number: str
    language: Language
    coordinator_phone: str
    controller_name: str
    controller_contact: str
    username: str
    user_name: str
    password: str
    timezone: str = TIMEZONE


def offer(session: Session) -> str | None:
    """The token of a new link, which puts every one before it out of use; None where the line has a community."""
    if _has_somebody(session):
        return None
    session.execute(sa.update(SetupLink).where(SetupLink.used_at.is_(None)).values(used_at=clock.real()))
    token = secrets.token_urlsafe(32)
    session.add(SetupLink(token_hash=hashed(token), expires_at=clock.real() + GOOD_FOR))
    session.flush()
    return token


def check(session: Session, token: str) -> None:
    """Looking at it does not use it up. Raises `LinkOver`."""
    _link(session, token)


def found(session: Session, token: str, facts: Founded) -> DeskUser:
    """The community and its first coordinator; the link is used up. What raises changes nothing, and the link is good
    still.

    Raises `LinkOver`, `TheLineItself`, `PasswordTooShort`, `PasswordTooWeak`.
    """
    link = _link(session, token)
    if facts.number == facts.coordinator_phone:
        raise TheLineItself("the desk's telephone cannot be the line's own number")
    passwords.check(facts.password, (facts.username, facts.user_name, facts.name))
    used = sa.update(SetupLink).where(SetupLink.id == link.id, SetupLink.used_at.is_(None)).values(used_at=clock.real())
    if session.execute(used.returning(SetupLink.id)).first() is None or _has_somebody(session):
        raise LinkOver
    community = Community(
        name=facts.name,
        number=facts.number,
        timezone=ZoneInfo(facts.timezone).key,
        language=facts.language,
        coordinator_phone=facts.coordinator_phone,
    )
    session.add(community)
    session.flush()
    if facts.controller_name and facts.controller_contact:
        controller.set_(session, community, facts.controller_name, facts.controller_contact)
    return users.add(session, community, facts.username, facts.user_name, facts.password)


def _has_somebody(session: Session) -> bool:
    return (
        session.scalar(sa.select(sa.or_(sa.exists(sa.select(Community.id)), sa.exists(sa.select(DeskUser.id)))))
        or False
    )


def _link(session: Session, token: str) -> SetupLink:
    """There is one at most, so it is found without the token, which is compared in constant time."""
    open_ones = sa.select(SetupLink).where(SetupLink.used_at.is_(None), SetupLink.expires_at > clock.real())
    link = session.scalars(open_ones.order_by(SetupLink.id.desc()).limit(1)).first()
    held = link.token_hash if link is not None else hashed("")
    if not hmac.compare_digest(held, hashed(token)) or link is None or _has_somebody(session):
        raise LinkOver
    return link
