"""After 'well': the next thing in her reach, tomorrow or the day after, joined with a read-back."""

from __future__ import annotations

from datetime import date, timedelta

from locales import speech
from models import Occurrence, Source
from services import calendar, duetime, signups

from . import activities
from .checkin import goodbye
from .menu import Answer, Choice, Menu
from .screens import arrival, screen
from .turn import Turn

DAYS_AHEAD = 2
LOOKED_THROUGH = 10
RIDE, NO_RIDE = 1, 0


@arrival("offer-next")
def offer_next(turn: Turn, after_id: int) -> Answer:
    """The first offer, or the one after `after_id`; when there is none, a goodbye."""
    ids = [occurrence.id for occurrence in _offers(turn)]
    if after_id in ids:
        ids = ids[ids.index(after_id) + 1 :]
    if ids:
        return turn.go("offer", ids[0])
    return turn.close(*((turn.t("checkin-no-more"),) if after_id else ()), goodbye(turn))


def _offers(turn: Turn) -> list[Occurrence]:
    joined = {row.occurrence_id for row in signups.mine(turn.session, turn.someone)}
    last_day = turn.today + timedelta(days=DAYS_AHEAD)
    coming = calendar.coming(turn.session, turn.community, person=turn.someone, now=turn.now, limit=LOOKED_THROUGH)
    return [
        occurrence
        for occurrence in coming
        if turn.today < _day(turn, occurrence) <= last_day
        and not occurrence.all_day
        and occurrence.id not in joined
        and calendar.places_left(turn.session, occurrence) != 0
    ]


def _day(turn: Turn, occurrence: Occurrence) -> date:
    return duetime.local_day(occurrence.starts_at, turn.community.zone)


@screen("offer")
def offer(turn: Turn, occurrence_id: int) -> Answer:
    occurrence = turn.session.get_one(Occurrence, occurrence_id)
    return Menu(
        (_described(turn, occurrence),),
        (
            Choice("1", turn.press("checkin-join", "1"), lambda: _join(turn, occurrence)),
            Choice("2", turn.press("checkin-not-this-time", "2"), lambda: turn.close(goodbye(turn))),
        ),
        keys_only=True,
        silent=lambda: turn.close(goodbye(turn)),
    )


def _described(turn: Turn, occurrence: Occurrence) -> str:
    what = {
        "day": speech.sentence(turn.day(occurrence.starts_at)),
        "time": turn.time(occurrence.starts_at),
        "title": turn.clean(occurrence.activity.spoken_title),
    }
    if occurrence.place is None:
        return turn.t("checkin-offer-no-place", **what)
    return turn.t("checkin-offer", place=turn.clean(occurrence.place.spoken_name), **what)


def _join(turn: Turn, occurrence: Occurrence) -> Answer:
    """No driver can be found overnight, so a ride is asked for only when there is a day in between."""
    tomorrow = turn.today + timedelta(days=1)
    return turn.go("offer-no-seat" if _day(turn, occurrence) == tomorrow else "offer-ride", occurrence.id)


@screen("offer-no-seat")
def no_seat(turn: Turn, occurrence_id: int) -> Answer:
    own_way = turn.press("checkin-own-way", "1")
    return Menu(
        (turn.t("checkin-no-seat"),),
        (
            Choice("1", own_way, lambda: turn.go("offer-confirm", occurrence_id, NO_RIDE)),
            Choice("2", turn.press("checkin-next", "2"), lambda: turn.go("offer-next", occurrence_id)),
        ),
        keys_only=True,
        silent=lambda: turn.close(goodbye(turn)),
    )


@screen("offer-ride")
def ride(turn: Turn, occurrence_id: int) -> Answer:
    with_ride, own_way = turn.press("activities-with-ride", "1"), turn.press("activities-own-way", "2")
    return Menu(
        (),
        (
            Choice("1", with_ride, lambda: turn.go("offer-confirm", occurrence_id, RIDE)),
            Choice("2", own_way, lambda: turn.go("offer-confirm", occurrence_id, NO_RIDE)),
        ),
        keys_only=True,
        silent=lambda: turn.close(goodbye(turn)),
    )


@screen("offer-confirm")
def confirm(turn: Turn, occurrence_id: int, with_ride: int) -> Answer:
    """The read-back; only its key 1 binds."""
    occurrence = turn.session.get_one(Occurrence, occurrence_id)
    name = "activities-read-back-ride" if with_ride else "activities-read-back"
    return Menu(
        (turn.t(name, what=activities.title_and_when(turn, occurrence)),),
        (
            Choice("1", turn.press("activities-right", "1"), lambda: _bind(turn, occurrence, with_ride)),
            Choice("2", turn.press("activities-not-right", "2"), lambda: turn.go("offer", occurrence_id)),
        ),
        read_back=True,
        keys_only=True,
        silent=lambda: turn.close(goodbye(turn)),
    )


def _bind(turn: Turn, occurrence: Occurrence, with_ride: int) -> Answer:
    result = signups.join(
        turn.session, turn.someone, occurrence.id, source=Source.PHONE, wants_ride=bool(with_ride), heard=True
    )
    match result.outcome:
        case signups.Outcome.FULL:
            return turn.close(turn.t("activities-just-filled"), goodbye(turn))
        case signups.Outcome.GONE:
            return turn.close(turn.t("activities-is-over"), goodbye(turn))
    if with_ride:
        return activities.ride_promise(turn, occurrence, turn.t("activities-bound-ride"))
    return turn.close(turn.t("checkin-bound"), goodbye(turn))
