"""What an organiser wants to arrange, as it is typed on a telephone, and by the desk that fills it in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from flask import g
from wtforms import SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

import clock
from models import Place
from services.hours import duetime
from services.programme.facts import LONGEST_TITLE, LONGEST_WORDS, MOST_ORE, MOST_PEOPLE, Facts, Fault, span

from .forms import ClockField, DayField, Form, WholeField, stripped

NOWHERE = 0
AN_ORE = 100
AT_FIELD = {
    Fault.NO_TITLE: "title",
    Fault.LONG_TITLE: "title",
    Fault.LONG_WORDS: "notes",
    Fault.PAST: "day",
    Fault.FAR: "day",
    Fault.ENDS_BEFORE: "ends",
    Fault.NO_HOUR: "starts",
}


class Wanted(Form):
    """`places`: those there are to choose from; none of them is `NOWHERE`."""

    title = StringField(
        "web-arrange-title",
        filters=[stripped],
        validators=[InputRequired("web-arrange-wrong-no-title")],
        render_kw={"maxlength": str(LONGEST_TITLE), "autocomplete": "off"},
    )
    day = DayField("web-arrange-day", validators=[InputRequired("web-wrong-day")], render_kw={"size": "18"})
    starts = ClockField("web-arrange-starts", validators=[Optional()], render_kw={"size": "6"})
    ends = ClockField("web-arrange-ends", validators=[Optional()], render_kw={"size": "6"})
    place = SelectField("web-arrange-place", coerce=int, default=NOWHERE)
    maximum = WholeField("web-maximum", "web-arrange-wrong-maximum", 1, MOST_PEOPLE, render_kw={"size": "4"})
    price = WholeField("web-wanted-price", "web-wanted-wrong-price", 0, MOST_ORE // AN_ORE, render_kw={"size": "8"})
    bring = StringField("web-arrange-bring", filters=[stripped], render_kw={"maxlength": str(LONGEST_WORDS)})
    notes = TextAreaField("web-arrange-notes", filters=[stripped], render_kw={"rows": "3"})

    @classmethod
    def of(cls, places: Sequence[Place], elsewhere: str, filled: Mapping[str, object] | None = None) -> Wanted:
        """As it was sent; with `filled`, as it stands now. `elsewhere`: how no place is called."""
        form = cls(formdata=None, data=dict(filled)) if filled is not None else cls()
        form.place.choices = [(NOWHERE, elsewhere), *((each.id, each.name) for each in places)]
        return form

    def facts(self, stands: Facts | None = None) -> Facts | None:
        """Where all of it can be used; else None, and each field says its own. `stands`: as it is now; its start is not
        asked about again, and what is not asked for stays."""
        if not self.validate():
            return None
        if self.ends.data is not None and self.starts.data is None:
            self.starts.errors = ["web-arrange-wrong-end-alone"]
            return None
        starts_at, ends_at = span(self.day.given, self.starts.data, self.ends.data, g.community.zone)
        facts = replace(
            stands or Facts("", starts_at, ends_at),
            title=" ".join((self.title.data or "").split()),
            starts_at=starts_at,
            ends_at=ends_at,
            all_day=self.starts.data is None,
            place_id=self.place.data or None,
            maximum=self.maximum.data,
            price_ore=(self.price.data or 0) * AN_ORE,
            is_free=self.price.data == 0,
            bring=self.bring.data or None,
            notes=self.notes.data or None,
        )
        for fault in facts.faults(clock.now(), stands=stands.starts_at if stands is not None else None):
            field = self[AT_FIELD.get(fault, "maximum")]
            field.errors = [*field.errors, f"web-arrange-wrong-{fault.value.replace('_', '-')}"]
        return None if self.errors else facts


def filled(facts: Facts | None, title: str = "") -> dict[str, object]:
    """For the fields; of what has no day yet, its title alone."""
    if facts is None:
        return {"title": title}
    begins, ends = (duetime.local(at, g.community.zone) for at in (facts.starts_at, facts.ends_at))
    is_known = facts.price_ore or facts.is_free
    return {
        "title": facts.title,
        "day": begins.date(),
        "starts": None if facts.all_day else begins.time(),
        "ends": None if facts.all_day else ends.time(),
        "place": facts.place_id or NOWHERE,
        "maximum": facts.maximum,
        "price": facts.price_ore // AN_ORE if is_known else None,
        "bring": facts.bring or "",
        "notes": facts.notes or "",
    }
