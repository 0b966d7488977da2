"""Until when the round stands still; which day is shown."""

from __future__ import annotations

from datetime import datetime, time

from flask import g
from wtforms.validators import ValidationError

import clock
from services.checkins import pausing
from services.hours import duetime
from web.frame.forms import ClockField, DayField, Form


class PauseForm(Form):
    until = ClockField("web-round-pause-until")

    @property
    def ends_at(self) -> datetime:
        """The instant (aware UTC) of the hour that was typed, today."""
        today = duetime.local_day(clock.now(), g.community.zone)
        return duetime.due_instant(today, self.until.data or time(), g.community.zone)

    def validate_until(self, field: ClockField) -> None:
        if field.data is None:
            raise ValidationError("web-wrong-clock")
        now = clock.now()
        if not now < self.ends_at <= pausing.latest_end(g.community, now):
            raise ValidationError("web-round-pause-later")


class DayForm(Form):
    day = DayField("web-round-day", past=True)
