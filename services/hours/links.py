"""Links to one matter: whoever holds one may do the one thing it was made for, for 72 hours, without a password.

A link holds ids only, and is made again for every purpose, so that one for a log opens nothing else. An organiser's
link is signed in the same way and lives as its row says (`services/pages/organiser_links.py`). There are two more kinds
of link: a page of one's own and a feed (`services/pages`). Without a link: a log is told and an outcome answered by key
or text.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from itsdangerous import BadSignature, SignatureExpired, TimestampSigner, URLSafeTimedSerializer

import clock
from models.base import Row

GOOD_FOR = timedelta(hours=72)
TALK_LOG = "talk-log"
ALERT = "alert"
SOUND = "sound"
ORGANISER = "organiser"


class LinkExpired(Exception):
    """The link was good once."""


class LinkForged(Exception):
    """Nobody here made that link for that purpose."""


class _LineTime(TimestampSigner):
    """Stamps with the line's time, so that compressed time and tests see links expire."""

    def get_timestamp(self) -> int:
        return int(clock.now().timestamp())


def make(secret_key: str, purpose: str, ids: Mapping[str, int]) -> str:
    """The token of a link, good for 72 hours from now."""
    return str(_serializer(secret_key, purpose).dumps(dict(ids)))


@dataclass(frozen=True, slots=True)
class Read:
    """What a token was made with, and the second in which it was (aware UTC)."""

    ids: Mapping[str, int]
    made_at: datetime

    def is_of(self, row: Row) -> bool:
        """False for a row that came after the link: the line has been restored since, and gives the ids of what was
        lost once more."""
        return row.created_at.replace(microsecond=0) <= self.made_at


def read(secret_key: str, purpose: str, token: str, good_for: timedelta | None = GOOD_FOR) -> Read:
    """`good_for`: None for a link whose row says how long it lives. Raises `LinkExpired` or `LinkForged`."""
    max_age = int(good_for.total_seconds()) if good_for is not None else None
    try:
        ids, made_at = _serializer(secret_key, purpose).loads(token, max_age=max_age, return_timestamp=True)
    except SignatureExpired:
        raise LinkExpired from None
    except BadSignature:
        raise LinkForged from None
    return Read(ids, made_at)


def talk_log_path(secret_key: str, talk_id: int, friend_id: int) -> str:
    """Where the friend logs the talk: a path to put behind PUBLIC_URL."""
    return f"/log/{make(secret_key, TALK_LOG, {'talk': talk_id, 'by': friend_id})}"


def alert_path(secret_key: str, alert_id: int, told_id: int) -> str:
    """Where who took an alert tells how it went: a path to put behind PUBLIC_URL."""
    return f"/alert/{make(secret_key, ALERT, {'alert': alert_id, 'told': told_id})}"


def sound_path(secret_key: str, recording_id: int) -> str:
    """Where the carrier finds what it is to play: a path to put behind PUBLIC_URL. No person is given it."""
    return f"/sound/{make(secret_key, SOUND, {'recording': recording_id})}.wav"


def organiser_path(secret_key: str, link_id: int) -> str:
    """Where an organiser's contact finds what it arranges: a path to put behind PUBLIC_URL."""
    return f"/arrange/{make(secret_key, ORGANISER, {'link': link_id})}"


def hashed(token: str) -> str:
    """What is kept of a token that is all chance: who reads the database has no token."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()


def _serializer(secret_key: str, purpose: str) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(secret_key, salt=f"grendelinja/{purpose}", signer=_LineTime)
