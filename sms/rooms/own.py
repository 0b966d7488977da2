"""What is somebody's own: what she has joined, the errands she is driven to, and whom she drives."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from models import WAITS, Ride, Signup, SignupState
from services import errands, rides, signups, standing
from services.hours import duetime
from sms.engine.turn import Turn

MOST_DRIVES = 3
COMING = (SignupState.JOINED, *WAITS)


def meant(turn: Turn, number: int | None, states: Collection[SignupState]) -> Signup | None:
    """The sign-up a number points at; without a number the only one there is, or the next of it."""
    rows = joined(turn, states)
    if number is None:
        one = standing.next_of_each(rows)
        return one[0] if len(one) == 1 else None
    occurrence = turn.from_list(number)
    return next((row for row in rows if occurrence is not None and row.occurrence_id == occurrence.id), None)


def only_one_on(turn: Turn, day: date | None) -> Signup | None:
    """What she has joined that day (local), where it is one thing."""
    starts = ((row, row.occurrence.starts_at) for row in joined(turn, COMING))
    of_day = [row for row, at in starts if duetime.local_day(at, turn.community.zone) == day]
    return of_day[0] if len(of_day) == 1 else None


def which(turn: Turn, number: int | None, head: str, states: Collection[SignupState]) -> str:
    if not joined(turn, states):
        return turn.t("sms-nothing-joined")
    if number is not None and turn.from_list(number) is not None:
        return turn.t("sms-not-joined-that")
    return mine(turn, head)


def mine(turn: Turn, head: str) -> str:
    rows = standing.next_of_each(signups.mine(turn.session, turn.someone))
    if not rows:
        return turn.t("sms-nothing-joined")
    said = {row.occurrence_id: words for row in rows if (words := _driven(turn, row)) is not None}
    return turn.send_list(turn.t(head), [row.occurrence for row in rows], turn.t("sms-mine-how"), said=said)


def _driven(turn: Turn, signup: Signup) -> str | None:
    """Who drives her there and when, where somebody does."""
    ride = rides.of_signup(turn.session, signup)
    if ride is None or ride.driver is None or ride.pickup_from is None or ride.pickup_to is None:
        return None
    what = turn.reader.what(signup.occurrence, place=False)
    first, last = turn.reader.time(ride.pickup_from), turn.reader.time(ride.pickup_to)
    return turn.t("sms-mine-driven", what=what, driver=ride.driver.first_name, first=first, last=last)


def all_own(turn: Turn) -> str:
    """What she has joined; the errands she is driven to, and whom she drives herself."""
    on_errands = [_on_errand(turn, ride) for ride in errands.mine(turn.session, turn.someone)[:MOST_DRIVES]]
    driven = rides.promised_to_drive(turn.session, turn.someone)[:MOST_DRIVES]
    drives = [_drives(turn, ride) for ride in driven]
    if not (on_errands or drives) or joined(turn, COMING):
        return "\n".join([mine(turn, "sms-mine"), *on_errands, *drives])
    return "\n".join([*on_errands, *drives])


def _drives(turn: Turn, ride: Ride) -> str:
    what, at = turn.reader.what(ride.goal, place=False), turn.reader.time(ride.pickup_from or ride.goal.starts_at)
    return turn.t("sms-mine-drives", rider=ride.rider.first_name, what=what, at=at)


def _on_errand(turn: Turn, ride: Ride) -> str:
    what, driver = turn.reader.what(ride.goal), ride.driver
    if driver is None or ride.pickup_from is None or ride.pickup_to is None:
        return turn.t("sms-mine-errand", what=what)
    first, last = turn.reader.time(ride.pickup_from), turn.reader.time(ride.pickup_to)
    return turn.t("sms-mine-driven", what=what, driver=driver.first_name, first=first, last=last)


def joined(turn: Turn, states: Collection[SignupState]) -> list[Signup]:
    return [row for row in signups.mine(turn.session, turn.someone) if row.state in states]
