"""What a coordinator has besides the password: an app that shows a new code every half minute (TOTP, RFC 6238), and
ten codes on paper for the day the telephone is gone."""

from __future__ import annotations

import hashlib
import hmac
import secrets

import pyotp
from sqlalchemy.orm import Session

import clock
from models import DeskRole, DeskUser

ISSUER = "Grendelinja"
STEP_S = 30
RECOVERY_CODES = 10
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""None that is taken for another."""


def is_set(user: DeskUser) -> bool:
    return user.second_factor_at is not None


def is_needed(user: DeskUser, *, production: bool) -> bool:
    """Whoever has one is asked for it; on a real line a coordinator must have one."""
    return is_set(user) or (production and user.role is DeskRole.COORDINATOR)


def begin(session: Session, user: DeskUser) -> str:
    """The key for the app, in base32: the same until a code has shown that the app has it."""
    _hold(session, user)
    if user.second_factor is None:
        user.second_factor = pyotp.random_base32()
        session.flush()
    return user.second_factor


def address(user: DeskUser, key: str) -> str:
    """What the app reads, from a square or a link."""
    return pyotp.TOTP(key).provisioning_uri(name=user.username, issuer_name=ISSUER)


def confirm(session: Session, user: DeskUser, code: str) -> list[str] | None:
    """The app has shown a code: from now on it is asked for. Answers the recovery codes, which nobody can read again;
    None for a wrong code, and where it is set already."""
    _hold(session, user)
    if is_set(user) or not _app_shows(user, code):
        return None
    user.second_factor_at = clock.real()
    return new_codes(session, user)


def is_right(session: Session, user: DeskUser, code: str) -> bool:
    """Whether it is the app's code of now, of the half minute before or after it, or a recovery code. No code is good
    twice."""
    _hold(session, user)
    if not is_set(user):
        return False
    if _app_shows(user, code):
        session.flush()
        return True
    given = _kept(code)
    left = [kept for kept in user.recovery_codes if not hmac.compare_digest(kept, given)]
    used = len(left) < len(user.recovery_codes)
    user.recovery_codes = left
    session.flush()
    return used


def new_codes(session: Session, user: DeskUser) -> list[str]:
    """Ten new recovery codes in place of those there were."""
    codes = ["-".join(_four() for _ in range(4)) for _ in range(RECOVERY_CODES)]
    user.recovery_codes = [_kept(code) for code in codes]
    session.flush()
    return codes


def forget(user: DeskUser) -> None:
    user.second_factor = user.second_factor_at = user.last_step = None
    user.recovery_codes = []


def _four() -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(4))


def _hold(session: Session, user: DeskUser) -> None:
    """As the row is now, until the transaction ends: two that give the same code at once are one."""
    session.refresh(user, with_for_update=True)


def _app_shows(user: DeskUser, code: str) -> bool:
    digits = "".join(code.split())
    if user.second_factor is None or not digits.isascii() or not digits.isdigit():
        return False
    app, now = pyotp.TOTP(user.second_factor, interval=STEP_S), int(clock.real().timestamp()) // STEP_S
    for step in (now - 1, now, now + 1):
        if hmac.compare_digest(app.generate_otp(step), digits) and step > (user.last_step or 0):
            user.last_step = step
            return True
    return False


def _kept(code: str) -> str:
    """Eighty bits of chance need no slow hash."""
    letters = "".join(each for each in code.upper() if each in _LETTERS)
    return hashlib.sha256(letters.encode()).hexdigest()
