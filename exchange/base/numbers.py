"""Telephone numbers: which are well written, which can exist, which take texts."""

from __future__ import annotations

import re

_E164 = re.compile(r"\+[1-9]\d{6,14}")
_SENDER_NAME = re.compile(r"(?=.*[A-Za-z])[A-Za-z0-9 +&_-]{1,11}")


def good_number(number: str) -> bool:
    """Whether it is written in E.164."""
    return _E164.fullmatch(number) is not None


def good_sender_name(name: str) -> bool:
    """Whether it can be an alphanumeric sender: at most eleven letters, digits and a few signs, not digits alone."""
    return _SENDER_NAME.fullmatch(name) is not None


def possible_number(number: str) -> bool:
    """Whether a number in E.164 can exist: behind +47 stand eight digits, or five from 0 on."""
    return not number.startswith("+47") or re.fullmatch(r"\+47([2-9]\d{7}|0\d{4})", number) is not None


def norwegian_mobile(number: str) -> bool:
    """Whether a number takes texts: Norwegian 4xx and 9xx do, other Norwegian ranges do not, foreign numbers do."""
    return not number.startswith("+47") or number.startswith(("+474", "+479"))
