"""What may go wrong when the carrier is asked, sorted by what is certain about it."""

from __future__ import annotations


class CarrierError(Exception):
    """The carrier did not do what it was asked, or did not say so."""


class NotPlaced(CarrierError):
    """Certainly nothing happened (429, connection refused): it may be asked again later."""


class Refused(CarrierError):
    """The carrier will never do this (other 4xx). `code` is its reason."""

    def __init__(self, code: str) -> None:
        super().__init__(f"the carrier refused: {code}")
        self.code = code


class Unknown(CarrierError):
    """It may have happened (5xx, time-out, reset). Look it up before asking again."""
