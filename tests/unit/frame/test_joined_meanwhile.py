"""A change that tells nobody is done at once; who joins while it is looked whom it tells is not told unshown."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from models import Occurrence, OrganiserKind, Place, PlaceKind, Source, Telling
from services import signups
from services.programme import agreements, making
from services.programme.agreements import Terms
from services.programme.facts import Facts
from tests.support import races
from tests.support.browser import forms
from tests.support.desk import NOW, Desk

FRIDAY = NOW + timedelta(days=8)


def kaffi(desk: Desk) -> int:
    """Nobody has joined it."""
    with desk.db.write() as session:
        community = desk.person(session, "Kari").community
        terms = Terms("Garmo grendelag", OrganiserKind.VOLUNTEERS, "Sigfrid Garmo", "+4799012377", trusted=True)
        organiser = agreements.write(session, community, None, terms)
        hall = session.scalars(sa.select(Place).where(Place.kind == PlaceKind.VENUE).limit(1)).one()
        facts = Facts("Kaffi", FRIDAY, FRIDAY + timedelta(hours=2), place_id=hall.id)
        return making.make(session, community, organiser, facts).id


@pytest.mark.only_on("postgresql")  # SQLite's writers are serial
@pytest.mark.parametrize("page", ["/desk/activities/{0}/edit", "/mine/activities/{0}"])
def test_who_joins_meanwhile_is_shown_first(desk: Desk, page: str) -> None:
    row_id = kaffi(desk)
    path = page.format(row_id)
    if page.startswith("/mine"):
        desk.opens_own_page_of("Sigfrid")
    typed = next(form.fields for form in forms.on(desk.get(path), path) if "starts" in form.fields) | {"starts": "19"}

    def joins() -> None:
        with desk.db.write() as session:
            signups.join(session, desk.person(session, "Kari"), row_id, source=Source.SMS, heard=True)

    with races.right_after(desk.db, "FROM signup", joins):
        answer = desk.post(path, **typed)
    assert answer.status_code == 409
    with desk.db.read() as session:
        assert session.get_one(Occurrence, row_id).starts_at == FRIDAY
        assert session.scalars(sa.select(Telling).where(Telling.about == "occurrence_changed")).all() == []
    shown = {"seen": answer.text.partition('name="seen" value="')[2].partition('"')[0]}
    assert desk.post(path, **typed, **shown).status_code == 302
    with desk.db.read() as session:
        assert len(session.scalars(sa.select(Telling).where(Telling.about == "occurrence_changed")).all()) == 1
