"""What is set for the whole line: a page that says how it is, and a form for each section."""

from __future__ import annotations

from datetime import date, timedelta

from flask import abort, g, redirect, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

import clock
import texts
from locales.speech import day_in_full, time_written, weekday_in_words
from models import Community, Language
from services.desk.settings import greeting, opening
from services.hours import duetime, quiet
from services.keeping import upcoming
from services.outbox import prices
from services.phones import channel
from services.reaching import trying
from web.frame import desk
from web.frame.forms import DayField, Form
from web.frame.sent import versions

from .sections import SECTIONS, WEEK, Section, Wrong, mondays

pages = desk.blueprint("community")
A_MONDAY = date(2024, 1, 1)


class Closing(Form):
    first = DayField("web-set-closed-first")
    last = DayField("web-set-closed-last")


@pages.get("/desk/settings")
def form() -> str:
    with desk.the_line().db.read() as reading:
        community = reading.get_one(Community, g.community.id)
        kept = upcoming.of_each(reading, community)
        tried = trying.last(reading, community)
    return desk.page(
        "settings/settings.html",
        line=community,
        hours=_spans(community),
        closed=opening.closed_ahead(community, _today()),
        prices=prices.of_line(community),
        quiet=[time_written(at, desk.language()) for at in (*community.quiet, *quiet.SOON_RIDE_HOURS)],
        on_call=community.on_call_at(clock.now()),
        tried=tried,
        texts=channel.of(community),
        text_sender=desk.number(channel.sender(community)),
        kept=[(one, desk.day(max(one.first, clock.now())) if one.first else None) for one in kept],
    )


@pages.get("/desk/settings/<name>")
def section(name: str) -> str:
    found = _section(name)
    with desk.the_line().db.read() as reading:
        community = reading.get_one(Community, g.community.id)
    return _shown(found, community, _as_it_is(found, community))


@pages.post("/desk/settings/<name>")
def save(name: str) -> Response | str | tuple[str, int]:
    """All of the section or nothing; `look` only shows what would be sent and what it costs."""
    found = _section(name)
    with desk.the_line().db.write() as writing:
        community = writing.get_one(Community, g.community.id)
        now = written(_as_it_is(found, community))
        merged = versions.merged(now, {each: request.form.get(each, "") for each in now})
        filled = found.form(MultiDict(merged.values))
        good = filled.validate()
        for field, clash in merged.clashes.items():
            filled[field].errors = [clash]
        if good and "look" in request.form:
            return _shown(found, community, filled)
        if good and not merged.clashes:
            try:
                found.save(writing, community, filled)
            except Wrong as wrong:
                filled[wrong.field].errors = [wrong.says]
                good = False
        if not good or merged.clashes:
            return _shown(found, community, filled), 409 if merged.clashes else 422
        after = written(_as_it_is(found, community))
        desk.note_look(writing, "changed_settings", None, [each for each in now if now[each] != after[each]])
    return redirect(url_for("community.form", _anchor=found.name))


@pages.get("/desk/settings/closed")
def closed() -> str:
    return _closed(Closing(MultiDict()))


@pages.post("/desk/settings/closed")
def close() -> Response | tuple[str, int]:
    filled = Closing()
    if filled.validate() and filled.first.data is None:
        filled.first.errors = ["web-wrong-day"]
    if any(field.errors for field in filled):
        return _closed(filled), 422
    with desk.the_line().db.write() as writing:
        community = writing.get_one(Community, g.community.id)
        try:
            new = opening.close(writing, community, filled.first.given, filled.last.data, _today())
        except opening.TooLong:
            filled.last.errors = ["web-set-wrong-closing"]
            return _closed(filled), 422
        desk.note_look(writing, "changed_settings", None, ["closed_days"])
    desk.say("web-set-said-closed", undo=_undo("community.open_again", new), days=len(new))
    return redirect(url_for("community.closed"))


@pages.post("/desk/settings/closed/open")
def open_again() -> Response:
    """The days of the address, where they were set here."""
    days = _days()
    with desk.the_line().db.write() as writing:
        opened = opening.open_again(writing, writing.get_one(Community, g.community.id), days)
        desk.note_look(writing, "changed_settings", None, ["closed_days"])
    desk.say("web-set-said-opened", undo=_undo("community.close_again", days) if opened else None, days=opened)
    return redirect(url_for("community.closed"))


@pages.post("/desk/settings/closed/again")
def close_again() -> Response:
    with desk.the_line().db.write() as writing:
        community = writing.get_one(Community, g.community.id)
        for day in _days():
            if day >= _today():
                opening.close(writing, community, day, None, _today())
        desk.note_look(writing, "changed_settings", None, ["closed_days"])
    return redirect(url_for("community.closed"))


@pages.post("/desk/settings/test-call")
def test_call() -> Response:
    """The line rings the desk's own telephone; a key there shows that it works."""
    with desk.the_line().db.write() as writing:
        community = writing.get_one(Community, g.community.id)
        trying.ring(writing, community)
        desk.note_look(writing, "tried_line", None)
    desk.say("web-set-said-ringing", number=desk.number(community.coordinator_phone))
    return desk.back()


def _section(name: str) -> Section:
    if name not in SECTIONS:
        abort(404)
    return SECTIONS[name]


def _as_it_is(found: Section, community: Community) -> Form:
    return found.form(MultiDict(), data=found.read(community))


def written(form: Form) -> dict[str, str]:
    """Each field as it stands in the form."""
    fields = (each for each in form if each.name != "csrf")
    return {each.name: str(each._value() if hasattr(each, "_value") else each.data or "") for each in fields}


def _shown(found: Section, community: Community, filled: Form) -> str:
    return desk.page(
        "settings/section.html",
        section=found.name,
        form=filled,
        version=versions.of(written(_as_it_is(found, community))),
        mondays=[day_in_full(each, _today(), desk.language()) for each in mondays(community)],
        line=community,
        usual=prices.USUAL,
        previews=_previews(community, filled) if found.name == "greeting" else [],
        longest=greeting.LONGEST,
    )


def _previews(community: Community, filled: Form) -> list[tuple[str, str, int, int, int]]:
    """Of each language that has words: the words as they go out, their signs, parts, and øre."""
    found = []
    for language in Language:
        words = texts.to_gsm7(" ".join((filled[language.value].data or "").split()))
        if words:
            parts = texts.segments(words)
            found.append((language.value, words, len(words), parts, prices.of_text(parts, prices.of_line(community))))
    return found


def _closed(filled: Closing) -> str:
    with desk.the_line().db.read() as reading:
        community = reading.get_one(Community, g.community.id)
    own = set(community.closed_days)
    days = [
        (each, day_in_full(each.day, _today(), desk.language()), each.day.isoformat() in own)
        for each in opening.closed_ahead(community, _today())
    ]
    return desk.page("settings/closed.html", form=filled, days=days)


def _spans(community: Community) -> list[tuple[str, str, str, str]]:
    """First and last weekday of each run with the same hours, and the hours."""
    lang = desk.language()
    named = [weekday_in_words(A_MONDAY + timedelta(days=day), lang) for day in WEEK]
    runs: list[tuple[int, int, str, str]] = []
    for day, hours in sorted(community.hours().items()):
        opens, closes = (time_written(at, lang) for at in hours)
        if runs and runs[-1][1:] == (day - 1, opens, closes):
            runs[-1] = (runs[-1][0], day, opens, closes)
        else:
            runs.append((day, day, opens, closes))
    return [(named[first].capitalize(), named[last], opens, closes) for first, last, opens, closes in runs]


def _today() -> date:
    return duetime.local_day(clock.now(), g.community.zone)


def _undo(endpoint: str, days: list[date]) -> str:
    return url_for(endpoint, day=[day.isoformat() for day in days])


def _days() -> list[date]:
    try:
        return [date.fromisoformat(day) for day in request.args.getlist("day")[: opening.LONGEST_DAYS]]
    except ValueError:
        abort(400)
