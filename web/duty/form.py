"""A visit-friend's evenings, pause, most talks a week and visits: the form, read, done and shown again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from flask import abort, request
from sqlalchemy.orm import Session
from wtforms import SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, ValidationError

import clock
from models import Person, Source
from services import standing
from services.hours import duetime
from services.people import duty, friendships
from services.talks import visits
from web.frame import desk
from web.frame.forms import ClockField, DayField, Form, WholeField

WEEK = range(7)
Evenings = Mapping[int, tuple[time, time] | None]


class Week(Form):
    """The whole page at once: each weekday's hours or none, the day the pause ends, and the most talks a week."""

    paused_until = DayField("web-duty-pause")
    talks_a_week = WholeField("web-duty-most", "web-duty-wrong-most", 1, duty.MOST_TALKS_A_WEEK)

    def validate_paused_until(self, field: DayField) -> None:
        today = duetime.local_day(clock.now(), _zone())
        if field.data is not None and not today < field.data <= today + duty.LONGEST_PAUSE:
            raise ValidationError("web-duty-wrong-pause")

    def validate(self, extra_validators: object = None) -> bool:
        good = bool(super().validate(extra_validators))
        for _, starts, ends in self.days():
            begins, over = starts.data, ends.data
            fits = begins < over if begins is not None and over is not None else begins is over
            if not (fits or starts.errors or ends.errors):
                ends.errors = ["web-duty-wrong"]
            good &= not (starts.errors or ends.errors)
        return good

    def days(self) -> Iterator[tuple[int, ClockField, ClockField]]:
        """Weekday, its field for the beginning and for the end."""
        for weekday in WEEK:
            yield weekday, self[f"starts{weekday}"], self[f"ends{weekday}"]

    @property
    def evenings(self) -> Evenings:
        return {
            weekday: (starts.given, ends.given) if starts.data is not None else None
            for weekday, starts, ends in self.days()
        }


for _weekday in WEEK:
    setattr(Week, f"starts{_weekday}", ClockField("web-duty-from"))
    setattr(Week, f"ends{_weekday}", ClockField("web-duty-to"))


class Meeting(Form):
    """A visit that is agreed."""

    elder = SelectField("web-visit-who", coerce=int, validate_choice=False)
    day = DayField("web-visit-day", validators=[InputRequired("web-wrong-day")])
    at = ClockField("web-visit-at", validators=[InputRequired("web-wrong-clock")])


def save(session: Session, friend: Person) -> str | None:
    """None where it is saved; else the page that says at each field what cannot be."""
    filled = Week()
    if not filled.validate():
        return shown(session, friend, week=filled)
    for weekday, hours in filled.evenings.items():
        if hours is None:
            duty.no_evening(session, friend, weekday)
        else:
            duty.set_evening(session, friend, weekday, *hours)
    if filled.paused_until.data is None:
        duty.pause(session, friend, None)
    else:
        duty.pause_to(session, friend, filled.paused_until.data)
    duty.at_most(session, friend, filled.talks_a_week.data)
    return None


def arrange(session: Session, friend: Person, source: Source) -> str | None:
    """A visit the friend has agreed with one of his elders; she is told. None where it is; else the page."""
    filled = Meeting()
    if filled.elder.data not in friendships.elders_of(session, friend):
        abort(404)
    if filled.validate():
        try:
            at = _agreed_at(friend, filled.day.given, filled.at.given)
            visits.arrange(session, friend, session.get_one(Person, filled.elder.data), at, source=source)
        except visits.SomebodyElseComes:
            filled.at.errors = ["web-visit-somebody-else"]
        except ValueError:
            filled.day.errors = ["web-visit-wrong"]
        else:
            return None
    return shown(session, friend, meeting=filled)


def _agreed_at(friend: Person, day: date, at: time) -> datetime:
    """The instant (aware UTC). Raises ValueError for a day that is not within reach."""
    zone = friend.community.zone
    today = duetime.local_day(clock.now(), zone)
    if not today <= day <= today + visits.AHEAD:
        raise ValueError("so far off nobody agrees on a visit")
    return duetime.due_instant(day, at, zone)


def shown(session: Session, friend: Person, *, week: Week | None = None, meeting: Meeting | None = None) -> str:
    """The page, with what was typed where it could not be taken."""
    elders = [session.get_one(Person, elder_id) for elder_id in sorted(friendships.elders_of(session, friend))]
    meeting = meeting or Meeting(formdata=None)
    meeting.elder.choices = [SelectChoice(str(elder.id), friendships.called(elder, elders)) for elder in elders]
    return desk.page(
        "duty/duty.html",
        friend=friend,
        at_desk=request.path.startswith("/desk"),
        form=week or _as_it_stands(session, friend),
        meeting=meeting,
        elders=elders,
        visits=standing.next_of_each(visits.coming(session, friend)),
    )


def _as_it_stands(session: Session, friend: Person) -> Week:
    terms = duty.terms(session, friend)
    filled = Week(formdata=None)
    for row in duty.evenings(session, friend):
        filled[f"starts{row.weekday}"].data = time.fromisoformat(row.starts)
        filled[f"ends{row.weekday}"].data = time.fromisoformat(row.ends)
    if terms is not None:
        filled.talks_a_week.data = terms.talks_a_week
        if terms.paused_until is not None and terms.paused_until > clock.now():
            filled.paused_until.data = duetime.local_day(terms.paused_until, friend.community.zone)
    return filled


def _zone() -> ZoneInfo:
    community = desk.community()
    if community is None:
        raise LookupError("a form of duty belongs to a community")
    return community.zone
