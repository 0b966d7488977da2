"""What a page needs to know of the world."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from flask import Flask, current_app

from models import Database
from settings import Settings


@dataclass(frozen=True, slots=True)
class Line:
    """The app's factory puts it in `app.extensions["line"]`."""

    settings: Settings
    db: Database


def line_of(app: Flask) -> Line:
    return cast(Line, app.extensions["line"])


def the_line() -> Line:
    return line_of(current_app)
