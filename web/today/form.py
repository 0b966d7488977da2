"""The forms of a row: done, and why; put off to a day."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from flask import g
from wtforms import HiddenField, RadioField, StringField, ValidationError
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Length, Optional

import clock
from models import DoneWhy
from services.desk.today.dealing import LONGEST_PUT_OFF, NOTE
from services.hours import duetime
from web.frame.forms import ClockField, DayField, Form, stripped

NOT_REACHED = "not_reached"
MORNING, EVENING = time(8), time(18)


class Done(Form):
    """What has become of the needs of a row."""

    needs = HiddenField()
    why = RadioField(
        "web-done-why",
        choices=[
            SelectChoice(DoneWhy.REACHED.value, "web-done-reached"),
            SelectChoice(NOT_REACHED, "web-done-not-reached"),
            SelectChoice(DoneWhy.GONE.value, "web-done-gone"),
        ],
        default=DoneWhy.REACHED.value,
        validators=[InputRequired("web-done-wrong-why")],
    )
    again_at = ClockField("web-done-again")
    note = StringField("web-note", [Optional(), Length(max=NOTE, message="web-note-too-long")], filters=[stripped])

    def validate_again_at(self, field: ClockField) -> None:
        if self.why.data == NOT_REACHED and field.data is None and not field.typed:
            raise ValidationError("web-wrong-clock")

    @property
    def again(self) -> datetime:
        """The instant (aware UTC) she is tried again: that hour today, or tomorrow's where it has passed."""
        now, zone = clock.now(), g.community.zone
        today, clock_time = duetime.local_day(now, zone), self.again_at.data or MORNING
        at = duetime.due_instant(today, clock_time, zone)
        return at if at > now else duetime.due_instant(today + timedelta(days=1), clock_time, zone)


class PutOff(Form):
    """Until which day a row is put off."""

    needs = HiddenField()
    day = DayField("web-put-off-day", [InputRequired("web-wrong-day")])

    def validate_day(self, field: DayField) -> None:
        today = duetime.local_day(clock.now(), g.community.zone)
        if field.data is not None and not today < field.data <= today + LONGEST_PUT_OFF - timedelta(days=1):
            raise ValidationError("web-put-off-wrong")

    @property
    def until(self) -> datetime:
        today = duetime.local_day(clock.now(), g.community.zone)
        return duetime.due_instant(self.day.data or today + timedelta(days=1), MORNING, g.community.zone)


def soon() -> dict[str, datetime]:
    """The instants (aware UTC) a row is put off to by one press: this evening, tomorrow morning, Monday morning."""
    now, zone = clock.now(), g.community.zone
    today = duetime.local_day(now, zone)
    monday = today + timedelta(days=7 - today.weekday())
    found = {
        "evening": duetime.due_instant(today, EVENING, zone),
        "tomorrow": duetime.due_instant(today + timedelta(days=1), MORNING, zone),
        "monday": duetime.due_instant(monday, MORNING, zone),
    }
    return {name: at for name, at in found.items() if at > now}
