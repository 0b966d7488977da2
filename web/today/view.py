"""Today: what needs a person, each with the one thing to do about it."""

from __future__ import annotations

from functools import partial

import sqlalchemy as sa
from flask import abort, g, request
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

import clock
from models import (
    FINAL_OUTCOMES,
    Alert,
    AlertOutcome,
    Checkin,
    CheckinState,
    Occurrence,
    Person,
    Ride,
    Source,
    Task,
)
from services import alerts, checkins, rides, tasks
from services.desk import board as boards
from services.hours import links
from web.frame import desk, needs

pages = desk.blueprint("today")


@pages.get("/desk")
def board() -> str:
    line = desk.the_line()
    with line.db.read() as reading:
        found = boards.today(reading, g.community, clock.now())
        drivers = {ride.id: rides.drivers_for(reading, ride) for ride in found.rides}
        log_links = {
            talk.id: line.settings.public_url.rstrip("/")
            + links.talk_log_path(line.settings.secret_key, talk.id, talk.friend_id)
            for talk in found.unlogged
            if talk.friend_id is not None
        }
        sharing = {alert.id: alerts.may_need_it(reading, alert) for alert in found.alerts if alert.shared_with}
        page = desk.page(
            "today/today.html",
            board=found,
            quiet=boards.quiet(reading, g.community, clock.now()),
            drivers=drivers,
            outcomes=list(AlertOutcome),
            log_links=log_links,
            occurrences=_occurrences(reading, found.tasks),
            sentence=needs.sentence,
            due=needs.due,
            words=partial(needs.words, reading),
            sharing=sharing,
        )
    written = [alert.elder_id for alert in found.alerts if alert.words]
    desk.note_seen("read_board")
    desk.note_seen("read_words_of_alert", written)
    return page


def _occurrences(session: Session, tasks_: list[Task]) -> dict[int, Occurrence]:
    """What the tasks speak of, by id: whoever is to see to it goes there."""
    ids = {task.subject["occurrence"] for task in tasks_ if "occurrence" in task.subject}
    return {row.id: row for row in session.scalars(sa.select(Occurrence).where(Occurrence.id.in_(ids))).unique()}


@pages.get("/desk/news")
def news() -> str:
    """A line that says the board has changed since it was loaded, or nothing."""
    with desk.the_line().db.read() as reading:
        changed = boards.today(reading, g.community, clock.now()).fingerprint != request.args.get("seen", "")
    return desk.page("today/news.html", changed=changed)


@pages.post("/desk/alerts/<int:alert_id>/take")
def take_alert(alert_id: int) -> Response:
    """The coordinator looks to her; everybody else who was told hears that somebody does."""
    with desk.the_line().db.write() as writing:
        alert = desk.own(writing, Alert, alert_id)
        desk.note_look(writing, "take_alert", alert.elder_id)
        if alerts.take_at_desk(writing, alert.id, g.user) is alerts.TakeResult.GONE:
            abort(409)
    desk.say("web-said-alert-taken")
    return desk.back()


@pages.post("/desk/alerts/<int:alert_id>/hand-on")
def hand_on_alert(alert_id: int) -> Response:
    """Whoever has it cannot after all: the ladder begins anew."""
    with desk.the_line().db.write() as writing:
        alert = desk.own(writing, Alert, alert_id)
        desk.note_look(writing, "hand_on_alert", alert.elder_id)
        if not alerts.give_back(writing, alert.id):
            abort(409)
    desk.say("web-said-alert-handed-on")
    return desk.back()


@pages.post("/desk/alerts/<int:alert_id>/close")
def close_alert(alert_id: int) -> Response:
    outcome = request.form.get("outcome", "")
    if outcome not in set(AlertOutcome) or (outcome in FINAL_OUTCOMES and request.form.get("sure") != "yes"):
        abort(400)
    with desk.the_line().db.write() as writing:
        alert = desk.own(writing, Alert, alert_id)
        desk.note_look(writing, "close_alert", alert.elder_id)
        note = request.form.get("note", "").strip() or None
        if not alerts.close(writing, alert, AlertOutcome(outcome), by=g.user, note=note):
            abort(409)
    desk.say("web-said-left" if outcome in FINAL_OUTCOMES else "web-said-alert-closed")
    return desk.back()


@pages.post("/desk/checkins/<int:checkin_id>/well")
def heard_from(checkin_id: int) -> Response:
    """The coordinator has heard from her."""
    with desk.the_line().db.write() as writing:
        checkin = desk.own(writing, Checkin, checkin_id)
        desk.note_look(writing, "close_checkin", checkin.person_id)
        checkins.close(writing, checkin, CheckinState.WELL, heard_by=g.user)
    desk.say("web-said-heard-from")
    return desk.back()


@pages.post("/desk/rides/<int:ride_id>/driver")
def give_ride(ride_id: int) -> Response:
    """A driver the coordinator has spoken with; rider and driver are told."""
    with desk.the_line().db.write() as writing:
        ride = writing.get(Ride, ride_id)
        if ride is None or ride.signup.person.community_id != g.community.id:
            abort(404)
        driver = desk.own(writing, Person, request.form.get("driver", 0, type=int))
        if rides.accept(writing, driver, ride.id, source=Source.DESK) is rides.AcceptResult.GONE:
            abort(409)
        desk.note_look(writing, "give_ride", ride.signup.person_id)
    desk.say("web-said-ride-given")
    return desk.back()


@pages.post("/desk/tasks/<int:task_id>/done")
def task_done(task_id: int) -> Response:
    """With what stood on the card beside it: what has come since stays."""
    note = request.form.get("note", "").strip() or None
    with desk.the_line().db.write() as writing:
        for each in [task_id, *request.form.getlist("with", type=int)]:
            task = desk.own(writing, Task, each)
            desk.note_look(writing, "task_done", task.person_id)
            tasks.done(writing, task, note, by=g.user)
    desk.say("web-said-task-done")
    return desk.back()
