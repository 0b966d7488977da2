"""Whom the desk wants to ask, read and checked. Nothing here touches the database."""

from __future__ import annotations

from collections.abc import Sequence

from wtforms import BooleanField, HiddenField, SelectField, TextAreaField
from wtforms.validators import Length, Optional

from locales import phrase
from models import Interest, Place, Sex
from services.inviting import asking
from services.inviting.choosing import Wanted
from web.frame import desk
from web.frame.forms import Form, WholeField, stripped

OLDEST = 120


def _choice(label: str) -> SelectField:
    return SelectField(label, choices=[], validate_choice=False, default="")


class InviteForm(Form):
    """`people`: ids with blanks between, of those who were ticked in the list of people; these alone then."""

    hamlet = _choice("web-hamlet")
    interest = _choice("web-invite-interest")
    sex = _choice("web-person-sex")
    youngest = WholeField("web-invite-youngest", "web-invite-wrong-age", 0, OLDEST, render_kw={"size": 3})
    oldest = WholeField("web-invite-oldest", "web-invite-wrong-age", 0, OLDEST, render_kw={"size": 3})
    not_out = BooleanField("web-invite-not-out")
    task = TextAreaField(
        "web-invite-task",
        filters=[stripped],
        validators=[Optional(), Length(max=asking.LONGEST_TASK, message="web-invite-wrong-task")],
        render_kw={"rows": 2},
    )
    people = HiddenField()

    def offer(self, hamlets: Sequence[Place]) -> None:
        """What there is to choose between, in the language of the page."""
        lang = desk.language()
        anybody = ("", phrase(lang, "web-list-any"))
        self.hamlet.choices = [anybody, *((str(place.id), place.name) for place in hamlets)]
        self.interest.choices = [
            anybody,
            *((each.value, phrase(lang, "web-interest", value=each.value).capitalize()) for each in Interest),
        ]
        self.sex.choices = [
            anybody,
            *((each.value, phrase(lang, "web-person-sex-is", choice=each.value)) for each in Sex),
        ]

    @property
    def wanted(self) -> Wanted:
        """Of a form that was checked."""
        ids = [int(word) for word in (self.people.data or "").split() if word.isascii() and word.isdigit()]
        return Wanted(
            hamlet_id=int(self.hamlet.data) if (self.hamlet.data or "").isdigit() else None,
            interest=Interest(self.interest.data) if self.interest.data in set(Interest) else None,
            sex=Sex(self.sex.data) if self.sex.data in set(Sex) else None,
            youngest=self.youngest.data,
            oldest=self.oldest.data,
            not_out=bool(self.not_out.data),
            ids=ids or None,
        )
