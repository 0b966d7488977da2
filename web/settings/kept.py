"""How long the desk keeps what: shorter than whoever runs the line allows, never longer, and shown before it is so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import g, redirect, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response
from wtforms import Field
from wtforms.widgets import TextInput

import clock
from locales import phrase
from models import Community
from retention import Kind
from services.desk.settings import keeping
from services.keeping import days
from web.frame import desk
from web.frame.forms import Form

from .view import pages


class DaysField(Field):  # type: ignore[misc]
    """A whole number of days between the fewest and the most; `data` is None where nothing stands there."""

    widget = TextInput()
    typed: str | None = None

    def _value(self) -> str:
        return self.typed if self.typed is not None else str(self.data or "")

    def process_formdata(self, values: list[str]) -> None:
        if values:
            self.typed = values[0].strip()
            self.data = int(self.typed) if self.typed.isascii() and self.typed.isdigit() and len(self.typed) < 6 else 0


class KeptForm(Form):
    """A field a kind, by its name."""

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        for kind in keeping.SET_HERE:
            self[kind.value].label.text = phrase(desk.language(), "web-kept-kind", kind=kind.value)

    @property
    def chosen(self) -> Mapping[Kind, int]:
        return {kind: self[kind.value].data or 0 for kind in keeping.SET_HERE}


for _kind in keeping.SET_HERE:
    setattr(KeptForm, _kind.value, DaysField(render_kw={"size": "6", "inputmode": "numeric"}))


@pages.get("/desk/settings/kept")
def kept() -> str:
    with desk.the_line().db.read() as reading:
        line = reading.get_one(Community, g.community.id)
        now = days.of_line(line.keep_days)
        return _page(KeptForm(MultiDict(), data={kind.value: now[kind].days for kind in keeping.SET_HERE}))


@pages.post("/desk/settings/kept")
def keep() -> Response | str | tuple[str, int]:
    """What would be deleted tonight is shown first, and is done by the press that has seen just that."""
    form = KeptForm()
    with desk.the_line().db.write() as writing:
        line = writing.get_one(Community, g.community.id)
        for kind in keeping.SET_HERE:
            if not kind.least <= form.chosen[kind] <= days.most(kind).days:
                form[kind.value].errors = ["web-keep-wrong-days"]
        for kind in keeping.out_of_order(form.chosen) if not any(field.errors for field in form) else ():
            form[kind.value].errors = ["web-keep-wrong-order"]
        if any(field.errors for field in form):
            return _page(form), 422
        going = keeping.would_go(writing, line, form.chosen, clock.now())
        seen = request.form.get("seen", "")
        if going and seen != _mark(form.chosen, going):
            desk.nothing_done()
            return _page(form, going)
        before = dict(line.keep_days)
        keeping.set_days(writing, line, form.chosen)
        changed = [f"keep_{kind.value}" for kind in keeping.SET_HERE if before.get(kind) != line.keep_days.get(kind)]
        desk.note_look(writing, "changed_settings", None, changed)
    return redirect(url_for("community.form", _anchor="kept"))


def _mark(chosen: Mapping[Kind, int], going: Mapping[Kind, int]) -> str:
    """What was shown: the days, and how much goes by them."""
    return " ".join(f"{kind.value}={many}" for each in (chosen, going) for kind, many in each.items())


def _page(form: KeptForm, going: Mapping[Kind, int] | None = None) -> str:
    return desk.page(
        "settings/kept.html",
        form=form,
        kinds=[(kind, days.most(kind).days) for kind in keeping.SET_HERE],
        going=going,
        mark=_mark(form.chosen, going) if going else "",
    )
