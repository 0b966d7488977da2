"""The form of a time something is on at the desk: as `Told`, and where it is held, and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from flask import g, request
from sqlalchemy.orm import Session
from wtforms import HiddenField, StringField
from wtforms.validators import InputRequired, Length

from models import Activity, Occurrence, Organiser, Place, PlaceKind
from services.people import places
from services.programme import agreements, making
from services.programme.facts import Facts
from web.frame.arranging import told
from web.frame.arranging.told import Told
from web.frame.forms import stripped

LONGEST_NAME = 80


class Arranged(Told):
    """A place or an organiser nobody knows is asked about once, and made where the same is sent again (`new_place`,
    `new_organiser` hold what was asked)."""

    place = StringField(
        "web-arrange-place",
        filters=[stripped],
        validators=[Length(max=LONGEST_NAME, message="web-organiser-wrong-name")],
        render_kw={"list": "places", "autocomplete": "off"},
    )
    organiser = StringField(
        "web-organiser",
        filters=[stripped],
        validators=[
            InputRequired("web-arrange-wrong-organiser"),
            Length(max=LONGEST_NAME, message="web-organiser-wrong-name"),
        ],
        render_kw={"list": "organisers", "autocomplete": "off"},
    )
    new_place = HiddenField()
    new_organiser = HiddenField()


def filled(occurrence: Occurrence) -> Mapping[str, object]:
    """As it stands now, for the fields."""
    return {
        **told.filled(making.facts_of(occurrence)),
        "place": occurrence.place.name if occurrence.place else "",
        "organiser": occurrence.activity.organiser.name,
    }


def words_of(activity: Activity) -> dict[str, object]:
    """What holds of all its times, as it stands now, but for its title."""
    return {
        "bring": activity.bring or "",
        "notes": activity.notes or "",
        "suits": tuple(activity.suits),
        "interests": tuple(activity.interests),
    }


def sent_of(names: Iterable[str]) -> dict[str, str]:
    """What was sent of these fields; of boxes all that are ticked."""
    return {name: ",".join(request.form.getlist(name)) for name in names if name in request.form}


def read(session: Session, form: Arranged, stands: Facts | None = None) -> Facts | None:
    """The facts, where all of it can be used; else None, and each field says its own. Makes the place where it is new
    and has been asked about. `stands`: the time that is changed, as it is now."""
    if not form.validate():
        return None
    place = _place(session, form)
    facts = form.facts(place, stands)
    return None if form.errors else facts


def organiser_of(session: Session, form: Arranged) -> Organiser | None:
    """The organiser of that name, made where it is new and has been asked about; None where it is to be asked about."""
    name = form.organiser.data or ""
    known = agreements.named(session, g.community, name)
    if known is not None:
        return known
    if form.new_organiser.data == name:
        return agreements.ensure(session, g.community, name)
    form.new_organiser.data = name
    form.say_wrong("organiser", "web-arrange-new-organiser")
    return None


def _place(session: Session, form: Arranged) -> Place | None:
    name = form.place.data or ""
    return place_named(session, form, "place", name, asked="new_place") if name else None


def place_named(session: Session, form: Arranged, field: str, name: str, *, asked: str) -> Place | None:
    """The place of that name, made where it is new and `asked` says that it has been asked about; None where it is to
    be asked about at `field`."""
    if places.is_telephone(name):
        return places.telephone(session, g.community)
    for kind in (PlaceKind.VENUE, PlaceKind.HAMLET):
        known = places.find(session, g.community, kind, name)
        if known is not None:
            return known
    if form[asked].data == name:
        return places.ensure(session, g.community, PlaceKind.VENUE, name)
    form[asked].data = name
    form.say_wrong(field, "web-arrange-new-place")
    return None
