"""When a rider is fetched, and by when she knows who comes."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import clock
from models import Community, Errand, Goal, Legs, Ride
from services.hours import desk_hours, quiet
from services.hours.duetime import due_instant, local_day
from services.programme.calendar import over_at

PICKUP_BEFORE = timedelta(minutes=60)
"""The driver comes within a quarter of an hour that begins this long before the activity."""
PICKUP_LASTS = timedelta(minutes=15)
ANSWER_HOUR = time(18)
"""Local hour of the evening before, by which a rider knows who comes or that nobody was found."""
A_DAY = timedelta(days=1)
ERRAND_ANSWER_HOUR = time(12)
"""Of an errand: on the last day before it on which somebody is at the desk then, who must find a driver herself."""
A_WEEK = 7
LATE_ANSWER = timedelta(hours=1)
"""A ride wanted later than that evening is answered this long after it was wanted, at a whole five minutes."""
STEP_MINUTES = 5


def promised_window(goal: Goal, legs: Legs = Legs.BOTH) -> tuple[datetime, datetime] | None:
    """When the rider is fetched: from 60 to 45 minutes before the start (UTC), or there, when it is over, where she is
    only driven home; None where no hour is told."""
    if goal.all_day:
        return None
    first = goal.ends_at if legs is Legs.HOME else goal.starts_at - PICKUP_BEFORE
    return first, first + PICKUP_LASTS


def answer_by(
    goal: Goal, community: Community, *, wanted_at: datetime | None = None, legs: Legs = Legs.BOTH
) -> datetime:
    """The instant (UTC) by which somebody who wanted a ride at `wanted_at` (default now) has an answer.

    18:00 the evening before, of an errand as `ERRAND_ANSWER_HOUR` says; for who asks later an hour after asking, or an
    hour after the quiet hours, in which nobody is asked or told; at the latest when the car should have left.
    """
    late = _to_be_said((wanted_at or clock.now()) + LATE_ANSWER)
    if quiet.is_quiet(late, community):
        late = quiet.over(late, community) + LATE_ANSWER
    return min(max(_usual_answer(goal, community), late), leaves_at(goal, legs))


def _to_be_said(at: datetime) -> datetime:
    """The next whole five minutes: "before ten past eight", and not "before six minutes past"."""
    whole = at.replace(second=0, microsecond=0)
    over = whole.minute % STEP_MINUTES
    return at if whole == at and not over else whole + timedelta(minutes=STEP_MINUTES - over)


def _usual_answer(goal: Goal, community: Community) -> datetime:
    day, zone = local_day(goal.starts_at, community.zone) - A_DAY, community.zone
    if not isinstance(goal, Errand):
        return due_instant(day, ANSWER_HOUR, zone)
    noons = [due_instant(day - back * A_DAY, ERRAND_ANSWER_HOUR, zone) for back in range(A_WEEK)]
    return next((noon for noon in noons if desk_hours.open_now(community, noon)), noons[0])


def answered_by(ride: Ride) -> datetime:
    """By when (UTC) the rider knows who comes, or that nobody was found, since she wanted it or a driver went back."""
    queued_at = ride.signup.queued_at if ride.signup is not None else ride.created_at
    wanted_at = max(ride.created_at, queued_at, ride.moved_at or ride.created_at)
    return answer_by(ride.goal, ride.rider.community, wanted_at=wanted_at, legs=ride.legs)


def leaves_at(goal: Goal, legs: Legs = Legs.BOTH) -> datetime:
    """From then on (UTC) no driver is asked or may say yes."""
    return over_at(goal) if goal.all_day else begins_at(goal, legs) - PICKUP_BEFORE


def begins_at(goal: Goal, legs: Legs = Legs.BOTH) -> datetime:
    """From then on (UTC) nobody is on the way there any more, or the way home begins where it is only that: until then
    a driver may go back on it."""
    if goal.all_day:
        return over_at(goal)
    return goal.ends_at if legs is Legs.HOME else goal.starts_at


def runs(ride: Ride, now: datetime) -> bool:
    """Whether somebody may still say yes: a place, had or offered, an occurrence that is on, time to leave."""
    return still_driven(ride, now) and leaves_at(ride.goal, ride.legs) > now


def still_driven(ride: Ride, now: datetime) -> bool:
    """Whether a ride that is promised is still to be made: the driver may go back on it until what it is to begins."""
    return ride.goes and begins_at(ride.goal, ride.legs) > now
