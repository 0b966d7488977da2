"""Texts about sign-ups, and about a change in what somebody signed up for."""

from __future__ import annotations

from locales.speech import weekday_in_words
from models import (
    Occurrence,
    OccurrenceState,
    Person,
    Ride,
    RideState,
    Seat,
    SeatState,
    Signup,
    SignupState,
    Source,
    Telling,
)
from services import rides, standing
from services.hours import duetime
from services.programme.calendar import places_left
from services.signups import company, rearranging

from .gsm7 import segments, to_gsm7
from .writing import NothingToSay, Writing


def joined(writing: Writing) -> str:
    signup = _signup(writing, SignupState.JOINED)
    if "by" in writing.row.subject:
        return " ".join([_joined_by(writing, signup), *writing.reader.decided(signup.occurrence)])
    name = "sms-signup-joined" if _ride(writing, signup) is None else "sms-signup-joined-ride"
    if signup.occurrence.by_telephone:
        name = "sms-signup-joined-telephone"
    words = writing.t(name, what=writing.reader.costs(signup.occurrence))
    if signup.source is Source.PHONE:
        return words  # she has heard whether it is decided before she pressed her key
    return " ".join([words, *writing.reader.decided(signup.occurrence)])


def _joined_by(writing: Writing, signup: Signup) -> str:
    """Somebody whom she has named for it has signed her up."""
    who = writing.subject(Person, "by").first_name
    name = "sms-signup-joined-by" if _ride(writing, signup) is None else "sms-signup-joined-by-ride"
    return writing.t(name, who=who, what=writing.reader.costs(signup.occurrence))


def waiting(writing: Writing) -> str:
    signup = _signup(writing, SignupState.WAITING)
    return writing.t("sms-signup-waiting", what=writing.reader.costs(signup.occurrence))


def got_place(writing: Writing) -> str:
    signup = _signup(writing, SignupState.JOINED)
    return writing.t("sms-signup-got-place", what=writing.reader.costs(signup.occurrence))


def place_free(writing: Writing) -> str:
    """While it is hers to take, or nobody has taken it."""
    signup = writing.subject(Signup, "signup")
    occurrence, until = signup.occurrence, signup.offered_until
    writing.only_if(occurrence.state is OccurrenceState.PLANNED and _is_ahead(writing, occurrence))
    writing.only_if(signup.may_take_a_place and until is not None)
    what = writing.reader.costs(occurrence)
    if signup.state is not SignupState.OFFERED or until is None:
        writing.only_if(places_left(writing.session, occurrence) != 0)
        return writing.t("sms-place-free-first", what=what)
    by = {"by_day": writing.reader.day(until), "by_time": writing.reader.time(until)}
    ride = _ride(writing, signup)
    if ride is not None and ride.driver is not None:
        return writing.t("sms-place-free-ride", what=what, driver=ride.driver.first_name, **by)
    return writing.t("sms-place-free", what=what, **by)


def cancelled(writing: Writing) -> str:
    signup = writing.subject(Signup, "signup")
    writing.only_if(signup.state is SignupState.CANCELLED)
    return writing.t("sms-signup-cancelled", what=writing.reader.what(signup.occurrence, place=False))


def left(writing: Writing) -> str:
    """To who holds it: who was counted on and cannot come, and why where she has said so."""
    signup = _signup(writing, SignupState.CANCELLED)
    what = writing.reader.what(signup.occurrence, place=False)
    said = writing.t("sms-signup-left", name=signup.person.first_name, what=what)
    why = signup.left_why
    return said if why is None else " ".join([said, writing.t("sms-left-why", why=why.value)])


def changed(writing: Writing) -> str:
    """Where the day is another she is asked anew; where it is soon, to say that she has read it."""
    if "standing" in writing.row.subject:
        return _new_weekday(writing)
    if "series" in writing.row.subject:
        name = "sms-series-new-day" if "new_day" in writing.row.subject else "sms-series-changed"
        return writing.t(name, what=writing.reader.what(_of_series(writing, OccurrenceState.PLANNED)))
    occurrence = writing.subject(Occurrence, "occurrence")
    writing.only_if(_is_ahead(writing, occurrence) and occurrence.state is OccurrenceState.PLANNED)
    name = "sms-occurrence-held" if "held_after_all" in writing.row.subject else "sms-occurrence-changed"
    if "new_day" in writing.row.subject:
        name = "sms-occurrence-new-day"
    elif "sure" in writing.row.subject:
        name = f"{name}-sure"
    return writing.t(name, what=writing.reader.what(occurrence))


def _new_weekday(writing: Writing) -> str:
    """What she comes to every week is on another: whether she comes there."""
    item = writing.session.get(Telling, writing.row.telling_id)
    hers = standing.asked_about(writing.session, item) if item is not None else []
    writing.only_if(bool(hers))
    first = hers[0].occurrence
    day = duetime.local_day(first.starts_at, writing.reader.community.zone)
    weekday = weekday_in_words(day, writing.reader.language)
    return writing.t("sms-series-new-weekday", weekday=weekday, what=writing.reader.what(first))


def called_off(writing: Writing) -> str:
    """With something else to join, where there is anything and it is still open."""
    if "series" in writing.row.subject:
        off = _of_series(writing, OccurrenceState.CANCELLED)
        return writing.t("sms-series-off", what=writing.reader.what(off, place=False))
    occurrence = writing.subject(Occurrence, "occurrence")
    writing.only_if(_is_ahead(writing, occurrence) and occurrence.state is OccurrenceState.CANCELLED)
    what = writing.reader.what(occurrence, place=False)
    if "sure" in writing.row.subject:
        return writing.t("sms-occurrence-cancelled-sure", what=what)
    name = "sms-occurrence-too-few" if "too_few" in writing.row.subject else "sms-occurrence-cancelled"
    other = writing.session.get(Occurrence, writing.row.subject.get("instead", 0))
    if other is None or other.state is not OccurrenceState.PLANNED or not _is_ahead(writing, other):
        return writing.t(name, what=what)
    return writing.t(f"{name}-instead", what=what, other=writing.reader.costs(other, place=False))


def is_on(writing: Writing) -> str:
    """It has been decided: she is counted on. What it costs where there is room for it, and what to bring, since it may
    stand in place of the reminder of that day."""
    signup = _signup(writing, SignupState.JOINED)
    words = writing.t("sms-occurrence-on", what=writing.reader.costs(signup.occurrence))
    if segments(to_gsm7(words)) > 1:
        words = writing.t("sms-occurrence-on", what=writing.reader.what(signup.occurrence))
    return _with_what_to_know(writing, signup, words)


def host(writing: Writing) -> str:
    """To who leads a gathering by telephone."""
    occurrence = writing.subject(Occurrence, "occurrence")
    leads = occurrence.host_id is not None and occurrence.host_id == writing.row.person_id
    if "joined" in writing.row.subject:
        writing.only_if(leads)
        return writing.t("sms-gathering-nobody-joined", what=writing.reader.what(occurrence, place=False))
    writing.only_if(leads and _is_ahead(writing, occurrence) and occurrence.state is OccurrenceState.PLANNED)
    return writing.t("sms-gathering-host", what=writing.reader.what(occurrence))


def gathering(writing: Writing) -> str:
    """To whom the carrier does not let us ring: the gathering has begun, and she may ring us and come in."""
    seat = writing.subject(Seat, "seat")
    writing.only_if(seat.state in (SeatState.RUNG, SeatState.RUNG_AGAIN))
    writing.only_if_not_rung()
    what = writing.reader.what(seat.gathering.occurrence, place=False)
    return writing.t("sms-gathering-rings-us", what=what, number=writing.line)


def reminder(writing: Writing) -> str:
    """The same words the day before and two hours before: the day stands by date, so it is right whenever read. What it
    costs where there is room for it, since she was told when she joined, and not where she may stay at home for want of
    a ride; what to bring is worth a second part, and who else comes is told in what room is left."""
    signup = _signup(writing, SignupState.JOINED)
    occurrence = signup.occurrence
    ride = _ride(writing, signup)
    words = _reminder(writing, signup, ride, writing.reader.costs(occurrence))
    if segments(to_gsm7(words)) > 1 or (ride is not None and ride.state is RideState.UNFILLED):
        words = _reminder(writing, signup, ride, writing.reader.what(occurrence))
    return _with_what_to_know(writing, signup, words)


def _with_what_to_know(writing: Writing, signup: Signup, words: str) -> str:
    """And what to bring; and who else comes, in what room is left."""
    bring = signup.occurrence.activity.bring
    if bring is not None:
        words = f"{words} {writing.t('sms-reminder-bring', bring=writing.reader.short(bring).rstrip(' .'))}"
    with_company = " ".join([words, *_company(writing, signup)])
    return with_company if segments(to_gsm7(with_company)) == segments(to_gsm7(words)) else words


def _company(writing: Writing, signup: Signup) -> tuple[str, ...]:
    """Who else comes from her hamlet, of those who have agreed that she reads it."""
    names = [each.first_name for each in company.of(writing.session, signup)]
    if not names:
        return ()
    one, other, *_ = [*names, ""]
    return (writing.t("sms-reminder-company", count=len(names), one=one, other=other),)


def _reminder(writing: Writing, signup: Signup, ride: Ride | None, what: str) -> str:
    if signup.occurrence.by_telephone:
        return writing.t("sms-reminder-telephone", what=what)
    if ride is None:
        return writing.t("sms-reminder", what=what)
    if ride.state is RideState.PROMISED and ride.driver and ride.pickup_from and ride.pickup_to:
        return writing.t(
            "sms-reminder-ride",
            what=what,
            driver=ride.driver.first_name,
            first=writing.reader.time(ride.pickup_from),
            last=writing.reader.time(ride.pickup_to),
            legs=ride.legs.value,
        )
    return writing.t(
        "sms-reminder-unfilled" if ride.state is RideState.UNFILLED else "sms-reminder-no-ride-yet", what=what
    )


def _of_series(writing: Writing, state: OccurrenceState) -> Occurrence:
    """The next of hers in that series that is so: what was told of the first holds of those after it."""
    series_id, person_id = writing.row.subject["series"], writing.row.person_id
    found = rearranging.next_of_person(writing.session, series_id, person_id or 0, state, writing.reader.now)
    if found is None:
        raise NothingToSay
    return found


def _ride(writing: Writing, signup: Signup) -> Ride | None:
    """The ride that is wanted or promised; None where none is."""
    ride = rides.of_signup(writing.session, signup)
    return None if ride is None or ride.state is RideState.CANCELLED else ride


def _signup(writing: Writing, state: SignupState) -> Signup:
    signup = writing.subject(Signup, "signup")
    planned = signup.occurrence.state is OccurrenceState.PLANNED
    writing.only_if(signup.state is state and planned and _is_ahead(writing, signup.occurrence))
    return signup


def _is_ahead(writing: Writing, occurrence: Occurrence) -> bool:
    moment = occurrence.ends_at if occurrence.all_day else occurrence.starts_at
    return moment > writing.reader.now
