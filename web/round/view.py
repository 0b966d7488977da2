"""The evening: who is rung tonight and how it stands, and any night that is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from hashlib import sha256

from flask import abort, g, redirect, request, url_for
from werkzeug.wrappers import Response

import clock
from locales.speech import day_in_full, time_written
from models import Checkin, CheckinState
from services import checkins
from services.checkins import by_desk, pausing
from services.desk.round import night as nights
from services.desk.round.stands import LEFT, Stand
from services.desk.today import live as boards
from services.hours import duetime
from services.people import ladder
from services.reaching import calling
from web.frame import desk
from web.frame.sent.first import SomebodyWasFirst

from .form import DayForm, PauseForm

pages = desk.blueprint("round")
USUALLY = timedelta(minutes=30)
STEP = timedelta(minutes=5)


@pages.get("/desk/evening")
def tonight() -> str | tuple[str, int]:
    """Or a day that was typed."""
    form = DayForm(request.args if request.args.get("day") else None, meta={"csrf": False})
    if request.args.get("day") and not form.validate():
        return _shown(_today(), form), 422
    return _shown(form.day.data or _today(), form)


@pages.get("/desk/evening/live")
def live() -> str | tuple[str, int]:
    """What has changed since the page was loaded; 204 where nothing has. As a rule that is one read by key."""
    db, shown = desk.the_line().db, request.args
    if boards.is_as_shown(db, g.community.id, shown.get("revision", ""), shown.get("until", "")):
        return "", 204
    day = _day(shown.get("day") or _today().isoformat())
    values = _beside(day)
    with db.read() as reading:
        found = nights.of(reading, g.community, day, clock.now())
        page = desk.page("round/rows.html", night=found, **_paged(found), **values)
    _note(found)
    return page


def _shown(day: date, form: DayForm) -> str:
    values = _beside(day)
    with desk.the_line().db.read() as reading:
        found = nights.of(reading, g.community, day, clock.now())
        page = desk.page("round/round.html", night=found, form=form, **_paged(found), **values)
    _note(found)
    return page


def _paged(night: nights.Night) -> dict[str, object]:
    """The page the address asks for, the last one where there are not so many; and where those stand whom the bar
    counts and another page has."""
    number = min(max(request.args.get("page", 1, type=int), 1), night.pages)

    def to(page: int) -> str:
        return url_for("round.tonight", day=night.day, page=page)

    return {
        "page_number": number,
        "earlier_page": to(number - 1) if number > 1 else None,
        "later_page": to(number + 1) if number < night.pages else None,
        "elsewhere": {part: to(page) for part in night.counts if (page := night.page_of(part)) not in (None, number)},
    }


def _note(night: nights.Night) -> None:
    """Who has read it, and what was written by whoever called for help."""
    desk.note_seen("read_round")
    written = [row.person.id for row in night.at(Stand.ALERT) if row.alert and row.alert.words]
    desk.note_seen("read_words_of_alert", written)


def _beside(day: date) -> dict[str, object]:
    """`revision` is read before the evening: what changes between is asked for once more."""
    today = _today()
    return {
        "revision": boards.revision(desk.the_line().db, g.community.id),
        "is_today": day == today,
        "day": day_in_full(day, today, desk.language()),
        "stands": list(Stand),
        "left": LEFT,
        "by_name": nights.SHOWN_BY_NAME,
        "earlier": day - timedelta(days=1),
        "later": day + timedelta(days=1) if day < today + timedelta(days=1) else None,
        "not_tried": CheckinState.NOT_TRIED,
        "hour": _hour,
    }


# -- one call of it


@pages.post("/desk/evening/calls/<int:checkin_id>/ring")
def ring_now(checkin_id: int) -> Response:
    """The line rings her at once, and not at her next try."""
    with desk.the_line().db.write() as writing:
        checkin = desk.own(writing, Checkin, checkin_id)
        desk.note_look(writing, "ring_now", checkin.person_id)
        name = checkin.person.full_name
        match by_desk.ring_now(writing, checkin):
            case by_desk.RingNow.PAUSED:
                raise SomebodyWasFirst("web-round-is-paused", _back())
            case by_desk.RingNow.QUIET:
                raise SomebodyWasFirst("web-round-not-at-night", _back(), name=name)
            case by_desk.RingNow.NOT_WAITING:
                raise SomebodyWasFirst("web-round-not-waiting", _back(), name=name)
    desk.say("web-said-ring-now", who=name)
    return desk.back()


@pages.post("/desk/evening/calls/<int:checkin_id>/take-over")
def take_over(checkin_id: int) -> Response:
    """The desk's telephone rings, and then hers; the line itself rings her no more tonight."""
    with desk.the_line().db.write() as writing:
        checkin = desk.own(writing, Checkin, checkin_id)
        desk.note_look(writing, "take_over_evening", checkin.person_id)
        name = checkin.person.full_name
        try:
            calling.ring(writing, checkin.person, g.user)
        except calling.AlreadyRinging as busy:
            raise SomebodyWasFirst("web-round-desk-busy", _back(), name=busy.name) from busy
        except calling.NoTelephone as none:
            raise SomebodyWasFirst("web-round-no-telephone", _back(), name=name) from none
        if not by_desk.take_over(writing, checkin, g.user) and checkin.state is not CheckinState.NOT_TRIED:
            raise SomebodyWasFirst("web-round-not-waiting", _back(), name=name)
    desk.say("web-said-taken-over", who=name)
    return desk.back()


@pages.post("/desk/evening/calls/<int:checkin_id>/heard")
def heard_from(checkin_id: int) -> Response:
    """Somebody at the desk has heard from her, and she is well."""
    with desk.the_line().db.write() as writing:
        checkin = desk.own(writing, Checkin, checkin_id)
        desk.note_look(writing, "close_checkin", checkin.person_id)
        if checkin.state in (CheckinState.WELL, CheckinState.WANTS_TALK, CheckinState.NEEDS_HELP):
            raise SomebodyWasFirst("web-round-not-waiting", _back(), name=checkin.person.full_name)
        checkins.close(writing, checkin, CheckinState.WELL, heard_by=g.user)
        name = checkin.person.full_name
    desk.say("web-said-heard-from-her", who=name)
    return desk.back()


@pages.get("/desk/evening/calls/<int:checkin_id>/look-for")
def before_looking(checkin_id: int) -> str:
    """Who is told, before anybody is."""
    with desk.the_line().db.read() as reading:
        checkin = desk.own(reading, Checkin, checkin_id)
        rungs = ladder.of_elder(reading, checkin.person)
        seen = _hash([rung.number for rung in rungs])
        page = desk.page("round/look_for.html", checkin=checkin, rungs=rungs, seen=seen)
        elder = checkin.person_id
        desk.note_beside(rung.person.id for rung in rungs if rung.person is not None)
    desk.note_seen("read_round", (elder,))
    return page


@pages.post("/desk/evening/calls/<int:checkin_id>/look-for")
def look_for(checkin_id: int) -> Response:
    """Her contacts are told in her order, as of an evening that was missed."""
    with desk.the_line().db.write() as writing:
        checkin = desk.own(writing, Checkin, checkin_id)
        name, again = checkin.person.full_name, url_for("round.before_looking", checkin_id=checkin_id)
        if _hash([rung.number for rung in ladder.of_elder(writing, checkin.person)]) != request.form.get("seen"):
            raise SomebodyWasFirst("web-round-list-changed", ("web-round-see-anew", again))
        if by_desk.look_for(writing, checkin) is None:
            raise SomebodyWasFirst("web-round-not-waiting", _back(), name=name)
        desk.note_look(writing, "look_for_her", checkin.person_id)
    desk.say("web-said-looked-for", who=name)
    return redirect(url_for("round.tonight"))


# -- all of it


@pages.get("/desk/evening/pause")
def before_pausing() -> str | tuple[str, int]:
    """Whom a pause until then concerns, before anybody waits."""
    form = PauseForm(request.args if "until" in request.args else None, meta={"csrf": False})
    if "until" not in request.args:
        form.until.data = _half_an_hour_on()
    elif not form.validate():
        return desk.page("round/pause.html", form=form, held=None), 422
    until = form.ends_at
    with desk.the_line().db.read() as reading:
        held = pausing.concerned(reading, g.community, until, clock.now())
        page = desk.page("round/pause.html", form=form, held=held, until=until, seen=_as_seen(held))
    desk.note_seen("read_round")
    return page


@pages.post("/desk/evening/pause")
def pause() -> Response | tuple[str, int]:
    form = PauseForm()
    if not form.validate():
        return desk.page("round/pause.html", form=form, held=None), 422
    until = form.ends_at
    with desk.the_line().db.write() as writing:
        held = pausing.concerned(writing, g.community, until, clock.now())
        if not held.late <= _seen():
            again = url_for("round.before_pausing", until=request.form.get("until", ""))
            raise SomebodyWasFirst("web-round-list-changed", ("web-round-see-anew", again))
        pausing.pause(writing, g.community, until, g.user)
        desk.note_look(writing, "pause_round", None)
    desk.say("web-said-round-paused", undo=url_for("round.resume"), at=_hour(until))
    return redirect(url_for("round.tonight"))


@pages.post("/desk/evening/resume")
def resume() -> Response:
    with desk.the_line().db.write() as writing:
        if not pausing.resume(writing, g.community, g.user):
            raise SomebodyWasFirst("web-round-goes-on", _back())
        desk.note_look(writing, "resume_round", None)
    desk.say("web-said-round-goes-on")
    return redirect(url_for("round.tonight"))


def _back() -> tuple[str, str]:
    return "web-round-see", url_for("round.tonight")


def _today() -> date:
    return duetime.local_day(clock.now(), g.community.zone)


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        abort(404)


def _hour(at: datetime) -> str:
    return time_written(duetime.local(at, g.community.zone).time(), desk.language())


def _half_an_hour_on() -> time:
    """The next five minutes after half an hour; not past midnight."""
    now = clock.now()
    at = min(now + USUALLY, pausing.latest_end(g.community, now) - STEP)
    local = duetime.local(at, g.community.zone)
    return local.replace(minute=local.minute - local.minute % 5, second=0, microsecond=0).time()


def _hash(parts: Sequence[str]) -> str:
    return sha256("|".join(parts).encode()).hexdigest()[:16]


def _as_seen(held: pausing.Held) -> str:
    """Who is not rung any more was shown. Who is rung later loses nothing, and on a full evening somebody's call ends
    every few seconds: a list that had to be the same could never be paused."""
    return ",".join(map(str, sorted(held.late)))


def _seen() -> set[int]:
    return {int(one) for one in request.form.get("seen", "").split(",") if one.isascii() and one.isdecimal()}
