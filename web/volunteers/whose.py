"""The pages of volunteers, and whose each is: somebody of this community who is a volunteer, active or not yet."""

from __future__ import annotations

from datetime import date

from flask import abort, g
from sqlalchemy.orm import Session

import clock
from locales.speech import day_written
from models import Person
from services.hours import duetime
from web.frame import desk

from .form import ROLES

pages = desk.blueprint("volunteers")


def volunteer(session: Session, person_id: int) -> Person:
    """Answers 404 for anybody else, as if she were not there."""
    person = desk.own(session, Person, person_id)
    if person.left_at is not None or not any(held.role in ROLES and not held.ended_at for held in person.roles):
        abort(404)
    return person


def on_day(day: date) -> str:
    """A local day for reading: "fre 11.12", with its year where it is far off."""
    return day_written(day, duetime.local_day(clock.now(), g.community.zone), desk.language(), relative=True)
