"""What is on, as a list and as a month; one of them, with who comes."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from flask import abort, g, redirect, request, url_for
from werkzeug.wrappers import Response

import clock
from locales import phrase
from locales.speech import day_in_full, month_written, price_written, sentence, time_written, weekday_in_words
from models import Occurrence, Person
from services import gatherings
from services.desk.activities import listing, one, organising, repeating, told
from services.desk.activities.listing import Show, Wanted
from services.hours import duetime
from services.inviting import asking
from services.programme import calendar, said
from services.signups import attendance
from web.frame import desk
from web.frame.arranging import words
from web.frame.sent.first import SomebodyWasFirst

from .pages import pages
from .series.view import how


@pages.get("/desk/activities")
def coming() -> str:
    wanted = _wanted()
    with desk.the_line().db.read() as reading:
        found, more = listing.listed(reading, g.community, wanted, clock.now())
        return desk.page(
            "activities/activities.html",
            weeks=[(monday, _week_words(monday), on) for monday, on in listing.by_week(found, g.community)],
            clock=_clock,
            day=desk.day,
            count=len(found),
            wanted=wanted,
            shows=Show,
            more=more,
            places=[(place.id, place.name) for place in organising.places(reading, g.community)],
            organisers=organising.names(reading, g.community),
        )


@pages.get("/desk/activities/month")
def month() -> str:
    first = _month()
    with desk.the_line().db.read() as reading:
        days = listing.in_month(reading, g.community, first)
        before, after = listing.month_before(first), listing.next_month(first)
        return desk.page(
            "activities/month.html",
            name=_month_words(first),
            name_inside=month_written(first, desk.language()),
            name_before=_month_words(before),
            name_after=_month_words(after),
            weekdays=[weekday_in_words(day, desk.language()) for day in listing.weeks_of(first)[0]],
            clock=_clock,
            first=first,
            weeks=listing.weeks_of(first),
            days=days,
            today=_today(),
            before=before,
            after=after,
        )


@pages.get("/desk/activities/<int:occurrence_id>")
def occurrence(occurrence_id: int) -> str:
    with desk.the_line().db.read() as reading:
        found = one.of(reading, g.community, occurrence_id)
        if found is None:
            abort(404)
        row = found.occurrence
        page = desk.page(
            "activities/activity.html",
            one=found,
            occurrence=row,
            heard=told.Heard,
            is_open=calendar.is_coming(row, clock.now()),
            is_ahead=calendar.over_at(row) > clock.now(),
            from_calendar=not said.is_of_desk(row.activity),
            kept=_kept(row),
            day=desk.day,
            date_words=_day_words,
            clock=_clock,
            price=partial(price_written, lang=desk.language()),
            series=repeating.of_occurrence(reading, row),
            how=how,
            suits=words.suits(row.activity.suits),
            interests=words.interests(row.activity.interests),
            invited=asking.of(reading, row),
            is_over=attendance.is_over(row, clock.now()),
            hosts=gatherings.possible_hosts(reading, row.community_id) if row.by_telephone else [],
        )
    desk.note_seen("read_comers", found.people or (None,))
    return page


@pages.post("/desk/activities/<int:occurrence_id>/host")
def host(occurrence_id: int) -> Response:
    """Who leads a gathering by telephone; empty for nobody."""
    with desk.the_line().db.write() as writing:
        found = desk.own(writing, Occurrence, occurrence_id)
        chosen = request.form.get("host", type=int)
        person = desk.own(writing, Person, chosen) if chosen else None
        if not gatherings.set_host(writing, found, person):
            page = url_for("activities.occurrence", occurrence_id=occurrence_id)
            raise SomebodyWasFirst("web-first-no-host", ("web-first-to-activity", page), title=found.activity.title)
        desk.note_look(writing, "choose_host", chosen)
    return redirect(url_for("activities.occurrence", occurrence_id=occurrence_id))


def _wanted() -> Wanted:
    asked = request.args
    show = asked.get("show", "")
    return Wanted(
        show=Show(show) if show in set(Show) else Show.COMING,
        place_id=asked.get("place", type=int),
        organiser_id=asked.get("organiser", type=int),
        since=asked.get("since", type=date.fromisoformat),
    )


def _month() -> date:
    """The first day of the month that is asked for, or of this one."""
    asked = request.args.get("month", "")
    try:
        first = date.fromisoformat(f"{asked}-01")
    except ValueError:
        return _today().replace(day=1)
    return first if 2000 <= first.year < 2100 else _today().replace(day=1)


def _kept(row: Occurrence) -> str:
    """What the calendar says otherwise, of what can be told in a word; empty for nothing."""
    lang, other = desk.language(), said.kept(row)
    told = []
    if "starts_at" in other:
        told.append(desk.when(lang, other["starts_at"]))
    for name in ("minimum", "maximum"):
        if name in other:
            told.append(f"{phrase(lang, f'web-{name}')} {other[name] or '–'}")
    if "price_ore" in other:
        told.append(price_written(other["price_ore"], lang))
    if "state" in other:
        told.append(phrase(lang, "web-calendar-state", state=other["state"].value))
    return ", ".join(told)


def _week_words(monday: date) -> str:
    ahead = (monday - _today()).days
    which = "this" if -7 < ahead <= 0 else "next" if 0 < ahead <= 7 else "other"
    return phrase(desk.language(), "web-which-week", which=which, number=str(monday.isocalendar().week))


def _day_words(day: date) -> str:
    return sentence(day_in_full(day, _today(), desk.language()))


def _month_words(first: date) -> str:
    return sentence(month_written(first, desk.language()))


def _clock(at: datetime) -> str:
    return time_written(duetime.local(at, g.community.zone).time(), desk.language())


def _today() -> date:
    return duetime.local_day(clock.now(), g.community.zone)
