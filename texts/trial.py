"""The words of a text that is sent to see whether it arrives (`grendelinja doctor`)."""

from __future__ import annotations

from locales import phrase

from .gsm7 import to_gsm7


def trial(language: str) -> str:
    """In the GSM alphabet."""
    return to_gsm7(phrase(language, "sms-trial"))
