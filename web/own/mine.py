"""What stands on a volunteer's or an organiser's own page, and what is done there."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from flask import abort, g, redirect, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response
from wtforms.validators import InputRequired

import clock
from locales.speech import day_in_full, time_written
from models import MOST_KILOMETRES_A_DAY, Person, RideAsk, Role, Source
from services import rides, standing, trips
from services.hours import duetime, links, quiet
from services.people import duty
from services.programme import agreements, drafts
from services.reaching import calling
from services.refunds import kilometres as far
from services.signups import attendance
from services.talks import logs, visits
from services.volunteers import hosting, load, looks_to
from web.frame import desk
from web.frame.forms import DayField, Form, WholeField
from web.frame.in_car import CarForm

from . import driving, whose

pages = desk.blueprint("doing")
A_DAY = timedelta(days=1)


class Kilometres(Form):
    day = DayField("web-own-km-day", validators=[InputRequired("web-wrong-day")], past=True)
    kilometres = WholeField(
        "web-own-km", "web-own-wrong-km", 0, MOST_KILOMETRES_A_DAY, needed=True, render_kw={"size": 6}
    )


@pages.post("/mine/tonight/off")
def not_tonight() -> Response:
    """She is rung for no talk before tomorrow."""
    with desk.the_line().db.write() as writing:
        friend = whose.me(writing, Role.VISIT_FRIEND)
        if _paused_until(writing, friend) is None:
            duty.pause_to(writing, friend, duetime.local_day(clock.now(), friend.community.zone) + A_DAY)
    desk.say("web-said-not-tonight", undo=url_for("doing.tonight_after_all"))
    return _back()


@pages.post("/mine/tonight/on")
def tonight_after_all() -> Response:
    """The pause is over, however long it was to be."""
    with desk.the_line().db.write() as writing:
        duty.pause(writing, whose.me(writing, Role.VISIT_FRIEND), None)
    desk.say("web-said-tonight-after-all")
    return _back()


@pages.post("/mine/ring/<int:person_id>")
def ring(person_id: int) -> Response:
    """Her own telephone rings first, and then the elder's: the line's number is shown on both."""
    with desk.the_line().db.write() as writing:
        me, elder = whose.me(writing), writing.get(Person, person_id)
        if elder is None or not looks_to.may_ring(writing, me, elder):
            abort(404)
        try:
            calling.ring_for(writing, elder, me)
        except tuple(WHY_NOT) as no:
            desk.say(WHY_NOT[type(no)], who=elder.first_name)
            return _back()
        name = elder.first_name
    desk.note_opened("rang_through_line", me, person_id)
    desk.say("web-said-it-rings", who=name)
    return _back()


WHY_NOT: dict[type[Exception], str] = {
    calling.QuietNow: "web-own-ring-quiet",
    calling.NoTelephone: "web-own-ring-none",
    calling.AlreadyRinging: "web-own-ring-already",
    calling.TooOften: "web-own-ring-enough",
}


@pages.post("/mine/rides/<int:ask_id>/yes")
def drive(ask_id: int) -> Response:
    """The first yes has it."""
    with desk.the_line().db.write() as writing:
        me = whose.me(writing, Role.DRIVER)
        ask = _asked_of(writing, me, ask_id)
        won = rides.accept(writing, me, ask.ride_id, source=Source.PAGE, heard=True) is rides.AcceptResult.WON
        name = ask.ride.rider.first_name
    desk.say("web-said-you-drive" if won else "web-said-ride-gone", who=name)
    return _back()


@pages.post("/mine/rides/<int:ask_id>/no")
def cannot_drive(ask_id: int) -> Response:
    with desk.the_line().db.write() as writing:
        me = whose.me(writing)
        rides.decline(writing, me, _asked_of(writing, me, ask_id).ride_id)
    desk.say("web-said-cannot-drive")
    return _back()


@pages.post("/mine/kilometres")
def kilometres() -> Response | tuple[str, int]:
    """How far she has driven on a day, in all; 0 is not at all."""
    form = Kilometres()
    with desk.the_line().db.write() as writing:
        me = whose.me(writing, Role.DRIVER, Role.VISIT_FRIEND)
        if not form.validate():
            return _done(writing, me, form), 422
        try:
            far.write(writing, me, form.day.given, form.kilometres.data)
        except far.BadDay:
            form.day.errors = ["web-own-wrong-km-day"]
            return _done(writing, me, form), 422
        except far.BadDistance:
            form.kilometres.errors = ["web-own-wrong-km"]
            return _done(writing, me, form), 422
    desk.say("web-said-kilometres")
    return redirect(url_for("doing.hours"))


@pages.post("/mine/came/<int:occurrence_id>")
def who_came(occurrence_id: int) -> Response:
    """Whoever is ticked was there, and nobody else of those who had joined."""
    with desk.the_line().db.write() as writing:
        me = whose.me(writing)
        over = (row for row, _ in attendance.to_tell(writing, me) if row.id == occurrence_id)
        occurrence = next((row for row in over if g.own.covers(row.activity.organiser_id)), None)
        if occurrence is None:
            abort(404)
        attendance.ticked(writing, occurrence, request.form.getlist("came", type=int))
    desk.say("web-said-came")
    return _back()


@pages.get("/mine/car")
def car() -> str:
    """What her car takes."""
    with desk.the_line().db.read() as reading:
        me = whose.me(reading, Role.DRIVER)
        return desk.page("own/car.html", car=CarForm(obj=rides.car_of(me)))


@pages.post("/mine/car")
def save_car() -> Response | tuple[str, int]:
    """She is asked about nobody any more for whom there is no room."""
    form = CarForm()
    with desk.the_line().db.write() as writing:
        me = whose.me(writing, Role.DRIVER)
        if not form.validate():
            return desk.page("own/car.html", car=form), 422
        rides.say_car(writing, me, form.car)
    desk.say("web-said-car-mine")
    return _back()


def shown(session: Session, me: Person) -> str:
    """The page; with an organiser's link, that one's part of it."""
    if g.own.organiser_id is not None:
        return _arranged(session, me)
    secret = desk.the_line().settings.secret_key
    is_friend, drives = me.is_a(Role.VISIT_FRIEND), me.has_been(Role.DRIVER)
    has_visited = me.has_been(Role.VISIT_FRIEND)
    zone = me.community.zone
    paused = _paused_until(session, me) if is_friend else None
    week = duty.evenings(session, me) if is_friend else []
    today = duetime.local_day(clock.now(), zone)
    spoken_for = agreements.spoken_for(session, me)
    hosted, held = hosting.of(session, me)
    promised = rides.promised_by(session, me)
    on_the_road = trips.of_promised(session, promised, clock.now())
    return desk.page(
        "own/own.html",
        person=me,
        line=me.community.number,
        is_friend=is_friend,
        drives=me.is_a(Role.DRIVER),
        is_driver=drives,
        is_volunteer=me.has_been(Role.VISIT_FRIEND, Role.DRIVER),
        quiet=quiet.is_quiet(clock.now(), g.own.community),
        owed=[(talk, links.talk_log_path(secret, talk.id, me.id)) for talk in logs.owed_logs(session, me)]
        if has_visited
        else [],
        asks=rides.open_asks(session, me) if drives else [],
        rides=rides.to_drive(promised),
        on_the_road=on_the_road,
        goes_home=any(trips.has_begun(one, clock.now()) for one in on_the_road),
        delays=driving.DELAYS,
        hour=lambda at: time_written(duetime.local(at, zone).time(), desk.language()),
        elders=looks_to.elders(session, me) if is_friend else [],
        visits=standing.next_of_each(visits.coming(session, me)) if has_visited else [],
        week=week,
        whole_days=[row for row in week if duty.is_any_hour(row)],
        tonight=next((row for row in week if row.weekday == today.weekday()), None) if paused is None else None,
        paused=desk.day(paused) if paused else None,
        hosted=hosted,
        spoken_for=spoken_for,
        waiting=drafts.of_organisers(session, spoken_for) if spoken_for else [],
        held=held,
    )


def _arranged(session: Session, me: Person) -> str:
    """What the organiser of the link arranges."""
    organiser = next(each for each in agreements.spoken_for(session, me) if g.own.covers(each.id))
    hosted, held = hosting.of(session, me)
    return desk.page(
        "own/by_link.html",
        person=me,
        organiser=organiser,
        line=me.community.number,
        hosted=[each for each in hosted if g.own.covers(each.occurrence.activity.organiser_id)],
        held=[each for each in held if g.own.covers(each[0].activity.organiser_id)],
        spoken_for=[organiser],
        waiting=drafts.of_organisers(session, [organiser]),
    )


@pages.get("/mine/hours")
def hours() -> str:
    """What she has done lately, and how far she has driven."""
    with desk.the_line().db.read() as reading:
        return _done(reading, whose.me(reading, Role.DRIVER, Role.VISIT_FRIEND), Kilometres(formdata=None))


def _done(session: Session, me: Person, form: Kilometres) -> str:
    return desk.page(
        "own/hours.html",
        did=load.of_one(session, me),
        far=far.of_year(session, me),
        days=far.newest(session, me),
        form=form,
        on_day=_in_words,
    )


def _in_words(day: date) -> str:
    return day_in_full(day, duetime.local_day(clock.now(), g.community.zone), desk.language())


def _paused_until(session: Session, me: Person) -> datetime | None:
    terms = duty.terms(session, me)
    return terms.paused_until if terms and terms.paused_until and terms.paused_until > clock.now() else None


def _asked_of(session: Session, me: Person, ask_id: int) -> RideAsk:
    ask = session.get(RideAsk, ask_id)
    if ask is None or ask.driver_id != me.id:
        abort(404)
    return ask


def _back() -> Response:
    return redirect(url_for("own.mine"))
