"""What an organiser wants to arrange, as it is typed on a telephone, and by the desk that fills it in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wtforms import SelectField

from locales import phrase
from models import Place
from services.programme.facts import Facts
from web.frame import desk

from .told import Told, filled

NOWHERE = 0


class Wanted(Told):
    """`of` says which places there are to choose from; none of them is `NOWHERE`."""

    place = SelectField("web-arrange-place", coerce=int, default=NOWHERE)
    places: Mapping[int, Place]

    @classmethod
    def of(cls, places: Sequence[Place], stands: Mapping[str, object] | None = None) -> Wanted:
        """As it was sent; with `stands`, as it stands now."""
        form = cls(formdata=None, data=dict(stands)) if stands is not None else cls()
        form.places = {each.id: each for each in places}
        elsewhere = phrase(desk.language(), "web-wanted-elsewhere")
        form.place.choices = [(NOWHERE, elsewhere), *((each.id, each.name) for each in places)]
        return form

    def read(self, stands: Facts | None = None) -> Facts | None:
        """Where all of it can be used; else None, and each field says its own. `stands`: as it is now."""
        return self.facts(self.places.get(self.place.data), stands) if self.validate() else None


def of_one(facts: Facts) -> dict[str, object]:
    """As it stands, for the fields."""
    return {**filled(facts), "place": facts.place_id or NOWHERE}
