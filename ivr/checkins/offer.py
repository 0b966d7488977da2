"""After 'well': the next thing in her reach, tomorrow or the day after, joined with a read-back."""

from __future__ import annotations

from datetime import date, timedelta

from ivr.engine.menu import Answer, Choice, Go, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from ivr.signups import activities, every_week
from models import Occurrence, OfferAnswer, Person, Ride, Source, locked
from services import rides, signups
from services.hours import duetime
from services.inviting import agreeing, ideas
from services.rides import agreed_seats
from services.signups import offers

from .by_key import goodbye

NO_RIDE, RIDE, AGREED = 0, 1, 2


@arrival("offer-next")
def offer_next(turn: Turn, after_id: int) -> Answer:
    """The first offer, or the one after `after_id`; when there is none, what is asked once, or a goodbye."""
    occurrence = offers.make(turn.session, turn.someone, source=Source.PHONE)
    if occurrence is not None:
        return turn.go("offer", occurrence.id)
    if not after_id and (question := _asked_once(turn)) is not None:
        return question
    return turn.close(*((turn.t("checkin-no-more"),) if after_id else ()), goodbye(turn))


def _asked_once(turn: Turn) -> Go | None:
    """An idea she has not heard of, or whether we may ask her by day."""
    idea = ideas.to_ask(turn.session, turn.someone)
    if idea is not None:
        return turn.go("idea-asked", idea.id)
    return turn.go("may-we-invite") if agreeing.is_to_be_asked(turn.session, turn.someone, turn.now) else None


def _day(turn: Turn, occurrence: Occurrence) -> date:
    return duetime.local_day(occurrence.starts_at, turn.community.zone)


@screen("offer")
def offer(turn: Turn, occurrence_id: int) -> Answer:
    """Key 3 is told when the offer is repeated, and after a second no: nobody who says yes waits for it."""
    occurrence = turn.session.get_one(Occurrence, occurrence_id)
    leave_me = turn.press("checkin-no-such-offers", "3")
    return Menu(
        (_described(turn, occurrence),),
        (
            turn.choice("1", "checkin-join", lambda: _join(turn, occurrence)),
            turn.choice("2", "checkin-not-this-time", lambda: _not_now(turn, occurrence)),
        ),
        hidden=(Choice("3", leave_me, lambda: turn.go("offer-never", occurrence.id)),),
        after_again=(leave_me,),
        read_back=True,
        keys_only=True,
        silent=lambda: turn.close(goodbye(turn)),
    )


def _described(turn: Turn, occurrence: Occurrence) -> str:
    what = {
        "day": turn.day(occurrence.starts_at),
        "time": turn.time(occurrence.starts_at),
        "title": turn.listed(occurrence.spoken_title),
    }
    if occurrence.by_telephone:
        return turn.t("checkin-offer-telephone", **what)
    if occurrence.spoken_place is None:
        return turn.t("checkin-offer-no-place", **what)
    return turn.t("checkin-offer", place=turn.listed(occurrence.spoken_place), **what)


def _not_now(turn: Turn, occurrence: Occurrence) -> Answer:
    offers.answered(turn.session, turn.someone, occurrence.id, OfferAnswer.NOT_NOW)
    tired = offers.ask_whether_to_go_on(turn.session, turn.someone)
    return turn.go("offer-never", occurrence.id) if tired else turn.close(goodbye(turn))


# -- joining


def _join(turn: Turn, occurrence: Occurrence) -> Answer:
    """No driver can be found overnight: for tomorrow a ride is offered only in a car that goes there anyway."""
    if occurrence.by_telephone:
        return turn.go("offer-confirm", occurrence.id, NO_RIDE)
    if _day(turn, occurrence) != turn.today + timedelta(days=1):
        return turn.go("offer-ride", occurrence.id)
    if agreed_seats.driver_for(turn.session, turn.someone, occurrence) is None:
        return turn.go("offer-no-seat", occurrence.id)
    return turn.go("offer-seat", occurrence.id)


@screen("offer-no-seat")
def no_seat(turn: Turn, occurrence_id: int) -> Answer:
    own_way = turn.press("checkin-own-way", "1")
    return Menu(
        (turn.t("checkin-no-seat"),),
        (
            Choice("1", own_way, lambda: turn.go("offer-confirm", occurrence_id, NO_RIDE)),
            turn.choice("2", "checkin-next", lambda: _next(turn, occurrence_id)),
        ),
        read_back=True,
        keys_only=True,
        silent=lambda: _not_bound(turn),
    )


def _next(turn: Turn, occurrence_id: int) -> Answer:
    offers.answered(turn.session, turn.someone, occurrence_id, OfferAnswer.NO_RIDE)
    return turn.go("offer-next", occurrence_id)


@screen("offer-seat")
def seat(turn: Turn, occurrence_id: int) -> Answer:
    return _ride_or_not(turn, occurrence_id, AGREED)


@screen("offer-ride")
def ride(turn: Turn, occurrence_id: int) -> Answer:
    return _ride_or_not(turn, occurrence_id, RIDE)


def _ride_or_not(turn: Turn, occurrence_id: int, ride: int) -> Menu:
    with_ride, own_way = turn.press("activities-with-ride", "1"), turn.press("activities-own-way", "2")
    return Menu(
        (),
        (
            Choice("1", with_ride, lambda: turn.go("offer-confirm", occurrence_id, ride)),
            Choice("2", own_way, lambda: turn.go("offer-confirm", occurrence_id, NO_RIDE)),
        ),
        read_back=True,
        keys_only=True,
        silent=lambda: _not_bound(turn),
    )


@screen("offer-confirm")
def confirm(turn: Turn, occurrence_id: int, ride: int) -> Answer:
    """The read-back; only its key 1 binds."""
    occurrence = turn.session.get_one(Occurrence, occurrence_id)
    return Menu(
        (activities.read_back(turn, occurrence, ride), *activities.terms(turn, occurrence)),
        (
            turn.choice("1", "activities-right", lambda: _bind(turn, occurrence, ride)),
            turn.choice("2", "activities-not-right", lambda: turn.go("offer", occurrence_id)),
        ),
        read_back=True,
        keys_only=True,
        silent=lambda: _not_bound(turn),
    )


def _not_bound(turn: Turn) -> Answer:
    """She wanted to come and no key came: a goodbye alone would sound as if she were expected."""
    return turn.close(turn.t("checkin-not-bound"), goodbye(turn))


def _bind(turn: Turn, occurrence: Occurrence, ride: int) -> Answer:
    """With an agreed seat the car is looked at again first: who wants the ride is not signed up without it."""
    elder = turn.someone
    if ride == AGREED:
        locked(turn.session, Occurrence, occurrence.id)
        if agreed_seats.driver_for(turn.session, elder, occurrence, held=True) is None:
            return turn.go("offer-no-seat", occurrence.id, saying=turn.t("checkin-seat-gone"))
    result = signups.join(turn.session, elder, occurrence.id, source=Source.PHONE, wants_ride=ride == RIDE, heard=True)
    match result.outcome:
        case signups.Outcome.FULL:
            return turn.close(turn.t("activities-just-filled"), goodbye(turn))
        case signups.Outcome.GONE:
            return turn.close(turn.t("activities-is-over"), goodbye(turn))
    offers.answered(turn.session, elder, occurrence.id, OfferAnswer.JOINED)
    booked = rides.book_agreed_seat(turn.session, result.signup) if ride == AGREED and result.signup else None
    if ride == RIDE:
        told = activities.ride_told(turn, occurrence)
    else:
        told = (turn.t("checkin-bound"), *activities.told_by(turn, occurrence), *_who_comes(turn, booked))
    if result.signup is not None and every_week.choices(turn, result.signup):
        return turn.go("bound", result.signup.id, saying=told)
    return turn.close(*told, goodbye(turn))


def _who_comes(turn: Turn, booked: Ride | None) -> tuple[str, ...]:
    if booked is None or booked.driver is None or booked.pickup_from is None or booked.pickup_to is None:
        return ()
    driver: Person = booked.driver
    first, last = turn.bare_time(booked.pickup_from), turn.time(booked.pickup_to)
    return (turn.t("checkin-fetched-by", driver=driver.spoken_name, first=first, last=last),)
