"""What a person is given who asks what is held of her: one zip with a page in her language, all of it as JSON, and what
was spoken about her."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import datetime
from functools import partial
from pathlib import Path

import jinja2
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from locales import phrase
from locales.speech import day_written, time_written
from models import Audit, Contact, Friendship, Person, TalkLog
from services.desk import timeline
from services.hours import duetime
from services.people import consent
from services.rights import handing_out, person_rows
from web.frame import desk

ALL = 1_000_000
_pages = jinja2.Environment(loader=jinja2.FileSystemLoader(Path(__file__).parent), autoescape=True)


def file_name(person: Person) -> str:
    return f"grendelinja-{person.id}-{clock.now():%Y-%m-%d}.zip"


def zip_of(session: Session, person: Person) -> bytes:
    """The whole file. The page is for her to read; the JSON has every row of hers, down to single keys."""
    found, held = handing_out.everything(session, person), io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("grendelinja.html", page_of(session, person))
        told = {"person": person.id, "at": clock.now().isoformat(), "tables": found.tables}
        file.writestr("grendelinja.json", json.dumps(told, ensure_ascii=False, indent=1))
        for name, sound in found.sounds.items():
            file.writestr(name, sound)
    return held.getvalue()


def page_of(session: Session, person: Person) -> str:
    """The readable page, in the person's language: everything in the order in which it happened, the newest first."""
    language, whose = person.language.value, person_rows.of(session, person)
    entries = timeline.of_person(session, person, ALL)
    looks = sa.select(Audit).where(Audit.person_id == person.id).order_by(Audit.id.desc())
    contacts = sa.select(Contact).where(Contact.elder_id == person.id).order_by(Contact.position)
    was_for = sa.select(Contact).where(Contact.person_id == person.id).order_by(Contact.id)
    pairs = sa.select(Friendship).where(sa.or_(Friendship.elder_id == person.id, Friendship.friend_id == person.id))
    return _pages.get_template("handed_out.html").render(
        t=partial(phrase, language),
        lang=language,
        goal=partial(desk.goal, language),
        person=person,
        community=person.community,
        when=partial(_when, language, person),
        at=clock.now(),
        entries=entries,
        hers=lambda row: _is_about_person(row, person) and handing_out.tells_of_person(session, row, whose),
        may_see_answer=handing_out.may_see_answer,
        looks=session.scalars(looks).all(),
        consents=consent.newest_of_each(session, person),
        contacts=session.scalars(contacts).all(),
        contact_of=session.scalars(was_for).all(),
        friendships=session.scalars(pairs).all(),
    )


def _is_about_person(row: object, person: Person) -> bool:
    """Whether the words of this row are about her, and not by her about somebody else."""
    if isinstance(row, TalkLog):
        return row.talk.elder_id == person.id
    elder_id = getattr(row, "elder_id", None)
    return elder_id is None or elder_id == person.id


def _when(language: str, person: Person, at: datetime) -> str:
    local = duetime.local(at, person.community.zone)
    return f"{day_written(local.date(), local.date(), language)} {local.year} {time_written(local.time(), language)}"
