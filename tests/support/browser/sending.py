"""Every form there is at the desk, filled in as its page has it, and where everything there is to do can be done."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from html.parser import HTMLParser
from itertools import pairwise

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    AlertCause,
    AlertTold,
    Checkin,
    CheckinState,
    DeskUser,
    DoneWhy,
    Leaving,
    MunicipalContact,
    Occurrence,
    Person,
    Place,
    PlaceKind,
    Ride,
    RideState,
    Series,
    Signup,
    Source,
    Talk,
    TalkState,
    TaskKind,
)
from services import alerts, tasks
from services.desk.today import dealing
from services.hours import links
from services.pages import feeds, own_feeds
from services.people import contacts, leaving
from services.programme import subscribed
from services.volunteers import willing
from tests.support.desk import NOW, Desk

AT_THE_DOOR = {
    "login.sign_in",
    "login.choose_language",
    "second.check",
    "welcome.choose",
    "setup.found",
    "own.send_code",
    "own.open_page",
}
"""Whose page says by itself what has happened."""
A_FILE = {
    "rights.hand_out",
    "people.search",
    "acting.find",
    "people.export",
    "people.cards",
    "comers.look_for",
    "merging.search",
    "bringing_in.look",
    "bringing_in.take",
    "where.find",
    "road_files.look",
    "road_files.take",
    "road_files.look_at_addresses",
    "road_files.take_addresses",
    "programme_file.look",
    "programme_file.take",
    "arranged_file.look",
    "arranged_file.take",
    "organiser_links.send",
    "organiser_links.end",
    "people.invite",
    "people.write",
    "people.send",
    "inviting.invite",
    "first.card",
}
"""Whose answer is a file, or what was asked for, and nothing is saved."""
WITH_A_SECRET = {"account.password", "account.confirm", "account.end", "account.end_all", "users.reset", "users.remove"}
WITH_A_SECRET |= {"own.close", "desk_duty.close_page"}
"""What needs a secret typed, another browser or another user: `tests/unit/door` looks at these."""
WHAT_IS_ON = {
    "person_add.save",
    "activities.add",
    "activities.save",
    "organisers.add",
    "organisers.add_contact",
    "comers.first_in_line",
    "comers.go_ahead",
    "comers.has_told",
}
WHAT_IS_ON |= {"ideas.add", "ideas.becomes", "ideas.drop", "doing.who_came", "comers.came"}
"""What stands empty on its page, or needs a list that is full: `tests/unit/activities` and `tests/unit/web/people` look
at these."""
OF_VOLUNTEERS = {"volunteers.take_in", "volunteers.course", "volunteers.send_thanks"}
OF_VOLUNTEERS |= {"drives.say_day", "drives.say_week", "drives.say_terms", "drives.as_usual"}
OF_VOLUNTEERS |= {f"desk_drives.{deed}" for deed in ("say_day", "say_week", "say_terms", "as_usual")}
OF_VOLUNTEERS |= {"doing.drive", "doing.cannot_drive", "doing.kilometres", "doing.save_car", "in_car.save_car"}
OF_VOLUNTEERS |= {"in_car.save_needs", "this_time.save"}
OF_VOLUNTEERS |= {f"driving.{deed}" for deed in ("here", "aboard", "not_home", "home", "late", "cannot_go_home")}
OF_VOLUNTEERS |= {"driving.not_home_yet"}
"""What stands empty on its page, is shown first, or needs a ride that is asked for: `tests/unit/web` looks at these."""
OF_RELATIVES = {"contacts.add", "contacts.move", "contacts.remove", "relatives.save"}
OF_RELATIVES |= {"her_drivers.add_own", "her_drivers.prefer", "her_drivers.remove"}
"""What is of one contact, or takes her away: `tests/unit/web/people` looks at these."""
FROM_HER_PAGE = {
    "acting.call_off_visit",
    *("errand.ask", "errand.off"),
    "every_week.end",
    "every_week.skip",
    "acting.resume",
    "reaching.preview_text",
    "reaching.send_text",
    "reaching.write_note",
}
"""What needs a visit, a pause or words of one's own: `tests/unit/web/acting` looks at these."""
BESIDE_WHAT_WAS_SAID = {
    "community.close_again",
    "volunteers.wait_again",
    "volunteers.take_back_thanks",
    "doing.tonight_after_all",
    "friends.again",
    "reaching.take_back",
    "people.take_back",
    "inviting.take_back",
    "ideas.ask_again",
    "roads.undo",
}
"""Whose form is the button that undoes another; the other's own test presses it."""
WITH_A_DAY = {"acting.save_pause", "community.close", "duty.visit", "desk_duty.visit"}
WITH_A_DAY |= {"activities.keep_holiday", "activities.keep_no_holiday"}
"""What needs a day written in words, or to have been written: the tests of their own pages write one."""
OF_AN_EVENING = {
    "round.ring_now",
    "round.take_over",
    "round.heard_from",
    "round.look_for",
    "round.pause",
    "round.resume",
}
OF_TWO_ROWS = {"merging.merge"}
"""What needs somebody who stands in the list twice: `tests/unit/rights` looks at it."""
OF_ORGANISERS = {"drafts.publish", "drafts.changed", "drafts.refuse"}
OF_ORGANISERS |= {"arranged.add", "arranged.save", "arranged.call_off", "arranged.drop"}
"""What needs something an organiser wants, or her page: `tests/unit/activities` and `tests/unit/web` look at these."""
OF_RIDES = {"rides.give", "rides.move", "rides.not_home", "rides.swap", "rides.take_back"}
OF_RIDES |= {"refunds.set_rate", "refunds.hand_on", "refunds.write_kilometres"}
"""What needs an evening that is on, a car with room, or something driven: `tests/unit/round`, `tests/unit/rides` and
`tests/unit/refunds` look at these."""
OF_ROADS = {"roads.say", "roads.unsay"}
"""What needs minutes written, or said before: `tests/unit/web/roads` looks at these."""
ELSEWHERE = AT_THE_DOOR | A_FILE | WITH_A_SECRET | WHAT_IS_ON | OF_VOLUNTEERS | OF_RELATIVES | FROM_HER_PAGE
ELSEWHERE |= BESIDE_WHAT_WAS_SAID | WITH_A_DAY | OF_AN_EVENING | OF_RIDES | OF_TWO_ROWS | OF_ORGANISERS | OF_ROADS
FIRST = "outcome.save"
LAST = ("activities.end_series", "calendars.end", "left.leave", "left.undo", "login.sign_out")
"""Whose form others take away, and what takes others away."""
TYPED = {
    "text": "Prøve",
    "password": "Prøve",
    "tel": "900 12 399",
    "time": "14:00",
    "date": "2026-12-03",
    "number": "1",
}


@dataclass
class Form:
    """What a browser would send of it: what stands there, what must be filled in, and the first of what is to be
    chosen."""

    action: str
    fields: dict[str, list[str]] = field(default_factory=dict)

    def add(self, name: str | None, value: str) -> None:
        if name:
            self.fields.setdefault(name, []).append(value)


class Reader(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__()
        self.path, self.forms = path, list[Form]()
        self.form: Form | None = None
        self.select: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form" and given.get("method") == "post":
            self.form = Form(given.get("action") or self.path)
            self.forms.append(self.form)
        elif self.form is not None and tag == "input":
            self._input(self.form, given)
        elif tag == "select":
            self.select = given.get("name")
        elif self.form is not None and tag == "option" and self.select:
            self._option(self.form, self.select, given)
        elif self.form is not None and tag == "button" and given.get("name"):
            self.form.fields.setdefault(str(given["name"]), [given.get("value") or ""])

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.form = None
        elif tag == "select":
            self.select = None

    def _input(self, form: Form, given: dict[str, str | None]) -> None:
        kind, name = given.get("type") or "text", given.get("name")
        if kind == "radio":
            if name and ("checked" in given or name not in form.fields):
                form.fields[name] = [given.get("value") or ""]
        elif kind == "checkbox":
            if "checked" in given or "required" in given:
                form.add(name, given.get("value") or "on")
        elif "required" in given and not given.get("value"):
            form.add(name, TYPED[kind])
        else:
            form.add(name, given.get("value") or "")

    def _option(self, form: Form, name: str, given: dict[str, str | None]) -> None:
        value = given.get("value") or ""
        if "selected" in given or name not in form.fields or form.fields[name] == [""]:
            form.fields[name] = [value]


def found(desk: Desk, pages: list[str], name: str) -> Form | None:
    """The form as the first of these pages that has it has it now: what one form has done may have changed another."""
    return next((form for page in pages for form in forms(desk, page) if endpoint(desk, form) == name), None)


def forms(desk: Desk, path: str) -> list[Form]:
    """None where the page has gone, or leads elsewhere, with what a form before has ended."""
    answer = desk.client.get(path)
    assert answer.status_code in (200, 302, 404), answer.text
    reader = Reader(path)
    if answer.status_code == 200:
        reader.feed(answer.text)
    return reader.forms


def endpoint(desk: Desk, form: Form) -> str:
    name, _ = desk.app.url_map.bind("line.test").match(form.action.partition("?")[0], method="POST")
    return str(name)


def pages(desk: Desk) -> list[str]:
    """Where everything there is to do can be done."""
    secret = desk.app.extensions["line"].settings.secret_key
    desk.opens_own_page_of("Berit")
    with desk.db.write() as session:
        feeds.make(session, desk.person(session, "Kari").community, "Bygdeavisa")
        desk.person(session, "Kari").community.closed_days = ["2027-07-01"]
        kari, berit = desk.person(session, "Kari"), desk.person(session, "Berit")
        for each in (kari, berit):
            own_feeds.make(session, each)
        others = [each for each in session.scalars(sa.select(Person).order_by(Person.id)) if each.checkin_plan]
        coming = session.scalars(sa.select(Signup).join(Occurrence).order_by(Occurrence.starts_at, Signup.id)).all()
        signup, leaves = next(
            (one, other) for one, other in pairwise(coming) if one.occurrence_id == other.occurrence_id
        )
        ride = Ride(signup_id=signup.id, state=RideState.UNFILLED)
        session.add(ride)
        alerts.raise_(session, kari, AlertCause.MISSED)
        mine = alerts.raise_(session, others[1], AlertCause.MISSED)
        alerts.take(session, mine.id, contacts.of_elder(session, others[1])[0].person)
        another = alerts.raise_(session, others[4], AlertCause.MISSED)
        alerts.take(session, another.id, another.elder.community.coordinator_phone)
        told = session.scalars(sa.select(AlertTold).where(AlertTold.alert_id == mine.id)).one()
        tasks.open_task(session, kari.community, TaskKind.CALL_BACK, "test/1", person=kari)
        over = tasks.open_task(session, kari.community, TaskKind.CALL_BACK, "test/2", person=kari)
        coordinator = session.scalars(sa.select(DeskUser).order_by(DeskUser.id)).first()
        assert coordinator is not None
        dealing.done(session, kari.community, coordinator, [f"task/{over.id}"], why=DoneWhy.GONE)
        due = NOW - timedelta(hours=1)
        session.add(Checkin(person_id=others[2].id, due_at=due, window_ends_at=NOW, state=CheckinState.NOT_TRIED))
        leaving.leave(session, others[3], Leaving.MOVED)
        talk = Talk(
            elder_id=kari.id, friend_id=berit.id, state=TalkState.TALKED, promised_by=NOW, bridged_at=NOW, ended_at=NOW
        )
        session.add(talk)
        willing.wants(session, kari.community, "+4790055555", None, source=Source.SMS)
        session.flush()
        by_telephone = sa.select(Occurrence.id).join(Occurrence.place).where(Place.kind == PlaceKind.TELEPHONE)
        kveldsseto = session.scalars(by_telephone.order_by(Occurrence.starts_at)).first()
        return [
            "/desk",
            *(f"/desk/people/{each.id}" for each in (kari, others[3])),
            *(f"/desk/people/{kari.id}/{part}" for part in ("left", "edit", "evening", "friends", "rights", "likes")),
            "/desk/people",
            "/desk/people/new",
            "/desk/more",
            "/desk/settings",
            *(f"/desk/settings/{part}" for part in ("hours", "closed", "kept")),
            "/desk/first",
            "/desk/users",
            f"/desk/people/{others[5].id}/erase",
            f"/desk/activities/{kveldsseto}",
            *_what_is_on(session, signup, berit.id),
            links.talk_log_path(secret, talk.id, berit.id),
            "/desk/volunteers",
            f"/desk/volunteers/{berit.id}",
            "/mine",
            "/mine/duty",
            f"/desk/people/{berit.id}",
            f"/desk/people/{berit.id}/duty",
            "/desk/feeds",
            "/desk/roads?one=Garmo&other=Bismo",
            f"/desk/people/{kari.id}/where",
            f"/desk/people/{kari.id}/calendar",
            "/mine/calendar",
            "/desk/account",
            "/desk/more",
            f"/desk/activities/{signup.occurrence_id}/comers/{leaves.id}/off",
            links.alert_path(secret, mine.id, told.id),
        ]


def _what_is_on(session: Session, signup: Signup, person_id: int) -> list[str]:
    """What one has joined, another that is called off, who arranges it, and whom at the municipality to ring."""
    community_id = signup.person.community_id
    fields = {"community_id": community_id, "what_for": "Nøklar", "contact_phone": "+4761999041"}
    contacts_there = [MunicipalContact(name=name, **fields) for name in ("Turid", "Gunn")]
    session.add_all(contacts_there)
    session.flush()
    later = sa.select(Occurrence.id).where(
        Occurrence.community_id == community_id,
        Occurrence.id != signup.occurrence_id,
        Occurrence.starts_at > NOW + timedelta(days=3),
    )
    another = session.scalars(later.order_by(Occurrence.starts_at)).first()
    here = f"/desk/activities/{signup.occurrence_id}"
    again = sa.select(Series.id).where(Series.community_id == community_id).order_by(Series.id)
    series = f"/desk/activities/series/{session.scalars(again).first()}"
    organiser = signup.occurrence.activity.organiser
    subscribed.set_address(session, organiser, "https://kultur.test/program.ics")
    return [
        series,
        f"{series}/edit",
        f"{series}/end",
        here,
        f"{here}/edit",
        f"{here}/sign-up/{person_id}",
        f"/desk/activities/{another}/call-off",
        "/desk/organisers",
        *(f"/desk/organisers/{organiser.id}{part}" for part in ("", "/edit", "/calendar")),
        f"/desk/organisers/municipality/{contacts_there[1].id}",
    ]
