"""Whose own page it is, and which organisers' doings are on it."""

from __future__ import annotations

from flask import abort, g
from sqlalchemy.orm import Session

from models import Organiser, Person, Role
from services.programme import agreements


def me(session: Session, *roles: Role) -> Person:
    """Whose page it is, in one of these roles; 404 where she has none of them."""
    person = session.get_one(Person, g.own.person.id)
    if roles and not person.has_been(*roles):
        abort(404)
    return person


def spoken_for(session: Session, person: Person, organiser_id: int) -> Organiser:
    """An organiser she speaks for; 404 otherwise, and for another than that of the link she came by."""
    organisers = agreements.spoken_for(session, person) if g.own.covers(organiser_id) else []
    return next((each for each in organisers if each.id == organiser_id), None) or abort(404)
