"""Whom a person at the desk rings when somebody has left: the robot tells nobody."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Link(enum.StrEnum):
    """Why the desk rings somebody about it."""

    TOLD = "told"
    REPORTED = "reported"
    CONTACT = "contact"
    FRIEND = "friend"
    DRIVER = "driver"
    RIDER = "rider"
    ORGANISER = "organiser"
    ELDER = "elder"


@dataclass(frozen=True, slots=True)
class ToRing:
    """One whom the desk rings, and about what (an activity's title) where there is something."""

    link: Link
    name: str
    number: str | None
    what: str = ""
